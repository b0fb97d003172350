"""The same story again is recognised."""

from dataclasses import replace

import pytest

from inkuru.flow.recognising import earlier_text, recognise, remember
from inkuru.newsroom.models import Origin
from inkuru.records import Draft
from tests.flow.drafts import BODY, FERRY, HEADLINE, LATE, PRICE, QUOTE, come_in, current, make_draft
from tests.newsroom.making import NOON, make_story

pytestmark = [pytest.mark.django_db, pytest.mark.database]

KNOWN = make_draft()
ELSEWHERE = "file:///elsewhere.txt"
OTHER = ("Schools open on Monday.", "The minister said so.")

SAME = [
    ("bytes at another address", replace(KNOWN, address=ELSEWHERE)),
    ("bytes without an address", replace(KNOWN, address="")),
    ("address, one paragraph in common", make_draft((*OTHER, QUOTE), "Another headline")),
    (
        "headline, half of the paragraphs",
        make_draft((FERRY, LATE, *OTHER), "Lake  Kivu ferry SAILS again", address="-"),
    ),
]
NEW = [
    ("address, nothing in common", make_draft(OTHER, HEADLINE)),
    ("headline, fewer than half", make_draft((FERRY, *OTHER), address=ELSEWHERE)),
    ("headline, half of the shorter", make_draft((FERRY, LATE, *OTHER, "A.", "B."), address=ELSEWHERE)),
    ("paragraphs, another headline", make_draft(BODY, "Another headline", address=ELSEWHERE)),
    ("everything in another language", replace(KNOWN, language="sw")),
]


@pytest.mark.parametrize(("what", "draft"), SAME, ids=[what for what, _ in SAME])
def test_the_same_story_is_recognised_by_its(what: str, draft: Draft) -> None:
    story = come_in(KNOWN).story
    origin = recognise(draft)
    assert origin is not None
    assert origin.story == story


@pytest.mark.parametrize(("what", "draft"), NEW, ids=[what for what, _ in NEW])
def test_another_story_is_not_recognised_by_its(what: str, draft: Draft) -> None:
    come_in(KNOWN)
    assert recognise(draft) is None


def test_of_several_at_one_address_the_same_bytes_go_before_the_likest() -> None:
    first = come_in(make_draft((FERRY, "Fog."), "First", address="-"))
    second = come_in(make_draft((LATE, PRICE), "Second", address="-"))
    by_bytes = recognise(make_draft((FERRY, "Fog."), "First", address="-"))
    by_text = recognise(make_draft((LATE, PRICE, FERRY), "Third", address="-"))
    assert [one and one.story for one in (by_bytes, by_text)] == [first.story, second.story]


def test_a_text_is_compared_with_what_its_own_file_last_said() -> None:
    taken = come_in(KNOWN)
    come_in(make_draft((FERRY, LATE, PRICE), address=ELSEWHERE), hours=1)
    assert [one.text for one in earlier_text(taken.edition, KNOWN.address)] == [HEADLINE, *BODY]
    assert [one.text for one in earlier_text(taken.edition, ELSEWHERE)] == [HEADLINE, FERRY, LATE, PRICE]
    assert [one.text for one in earlier_text(taken.edition, "file:///third.txt")] == [HEADLINE, FERRY, LATE, PRICE]


def test_a_text_that_never_came_from_a_file_is_compared_as_it_stands() -> None:
    source = make_story(headline=HEADLINE, paragraphs=BODY).source
    assert [one.text for one in earlier_text(source, "file:///x.txt")] == [HEADLINE, *BODY]


def test_while_a_conflict_is_open_the_bytes_are_not_noted() -> None:
    edition = come_in(KNOWN).edition
    remember(KNOWN, edition, [current(edition, FERRY)], at=NOON, is_settled=False)
    (origin,) = Origin.objects.all()
    assert (origin.sha256, origin.revisions) == ("", [current(edition, FERRY).pk])
