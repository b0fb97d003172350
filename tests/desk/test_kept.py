"""What somebody types is kept for them; what stands there already need not be."""

import pytest

from inkuru.desk.forms import TypedForm
from inkuru.desk.kept import keep_typed
from inkuru.newsroom.models import WorkingText
from tests.newsroom.making import NOON, make_story

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def test_only_what_differs_is_kept_and_goes_when_it_differs_no_more() -> None:
    newsroom = make_story()
    for text, kept in (("Typed", ["Typed"]), ("The first boat left with 412 people on board.", [])):
        form = TypedForm({"seen": 1, "text": text})
        assert form.is_valid()
        standing = keep_typed(form, newsroom.source, newsroom.body(1), by=newsroom.person, at=NOON)
        assert standing is not None
        assert [one.text for one in WorkingText.objects.all()] == kept
