"""What is sent from the release screen."""

import pytest
from django.http import QueryDict

from inkuru.desk.going_out import Going, going_out
from inkuru.desk.going_out_forms import EmbargoForm, GoingOutForm
from inkuru.flow.releasing import release
from inkuru.flow.roles import Charge
from inkuru.newsroom.models import DeskRole
from tests.newsroom.making import NOON, make_person, make_story, make_translation

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def _editions(*charges: Charge) -> tuple[Going, ...]:
    newsroom = make_story("en")
    make_translation(newsroom, "rw")
    release(newsroom.source, by=newsroom.person, at=NOON)
    return going_out(newsroom.story, by=make_person("aline", *charges), interface="en")


def _form(editions: tuple[Going, ...], query: str) -> GoingOutForm:
    form = GoingOutForm(editions, QueryDict(query))
    assert form.is_valid(), form.errors
    return form


def test_what_is_chosen_goes_out() -> None:
    form = _form(_editions(), "out-rw=on&out-sw=on&out-fr=on")
    assert [one.code for one in form.chosen()] == ["rw"]


def test_what_somebody_may_not_release_is_not_chosen() -> None:
    assert _form(_editions(Charge(DeskRole.REPORTER)), "out-rw=on").chosen() == []


def test_reasons_are_kept_by_their_mark_and_only_for_what_stands_in_the_way() -> None:
    form = _form(_editions(), "reason-0000=Because")
    assert form.reasons() == {}


def test_only_what_readers_know_has_a_note() -> None:
    editions = _editions()
    form = _form(editions, "note-en=There were 421.&note-rw=Bari 421.")
    assert {one.code: form.note(one) for one in editions} == {"en": "There were 421.", "rw": ""}


@pytest.mark.parametrize(("sent", "is_valid"), [("", True), ("2026-11-25T18:30", True), ("tomorrow", False)])
def test_an_embargo_ends_at_a_moment_or_not_at_all(sent: str, is_valid: bool) -> None:
    assert EmbargoForm(QueryDict(f"until={sent}")).is_valid() is is_valid
