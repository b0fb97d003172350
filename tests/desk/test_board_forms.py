"""What is chosen on the board."""

import pytest
from django.http import QueryDict

from inkuru.desk.board_forms import BoardForm, SavedViewForm
from inkuru.flow.boarding import Wanted
from inkuru.newsroom.models import Section
from tests.newsroom.making import make_person

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def _form(query: str) -> BoardForm:
    return BoardForm(QueryDict(query), people=[make_person()], interface="rw")


def test_a_choice_is_read() -> None:
    Section.objects.create(slug="sport", names={"rw": "Imikino"})
    person = make_person()
    form = _form(f"words=kivu&language=sw&section=sport&need=due&person={person.pk}")
    assert form.wanted() == Wanted("sw", "sport", person.pk, "due", "kivu")
    assert 'value="sport" selected>Imikino</option>' in str(form["section"])


@pytest.mark.parametrize("query", ["language=fr", "person=x", "need=nothing", "section=none", "words=" + "a" * 300])
def test_what_is_no_choice_chooses_nothing(query: str) -> None:
    assert _form(query).wanted() == Wanted()


def test_a_kept_query_is_written_anew() -> None:
    form = SavedViewForm(QueryDict("name=Late&query=need=due%26words=a%20b%26x"))
    assert form.is_valid()
    assert form.cleaned_data["query"] == "need=due&words=a+b&x="
