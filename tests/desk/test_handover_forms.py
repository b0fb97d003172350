"""What is sent at the end of a shift."""

import pytest
from django.http import QueryDict

from inkuru.desk.handover import entries_held
from inkuru.desk.handover_forms import LONGEST_WORD, HandoverForm
from inkuru.flow.boarding import people
from inkuru.flow.handing import Held
from inkuru.newsroom.models import EditionSummary
from tests.flow.notices import translator
from tests.newsroom.making import make_story, make_translation

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def made_form(sent: str) -> HandoverForm:
    """The form of Juma, who has a Swahili edition."""
    juma = translator("juma", "sw")
    translator("rwandan", "rw")
    edition = make_translation(make_story(), "sw")
    held = Held(edition, "Ferry", EditionSummary(edition=edition))
    return HandoverForm(entries_held([held]), people(), juma, QueryDict(sent.format(edition=edition.pk)))


def test_what_is_kept_is_not_given() -> None:
    form = made_form("note=All+quiet")
    assert (form.is_valid(), form.given()) == (True, [])


@pytest.mark.parametrize("to", ["999", "diane", "juma"])
def test_only_those_are_chosen_who_are_offered(to: str) -> None:
    assert not made_form("to-{edition}=" + to).is_valid()


def test_a_word_has_an_end() -> None:
    assert not made_form("to-{edition}=board&note-{edition}=" + "x" * (LONGEST_WORD + 1)).is_valid()


def test_back_to_the_board_is_to_nobody() -> None:
    form = made_form("to-{edition}=board&note-{edition}=Unfinished")
    assert form.is_valid()
    assert [(one.to, one.note) for one in form.given()] == [(None, "Unfinished")]
