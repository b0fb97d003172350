"""Every kind of notice is a sentence in every language."""

import pytest
from django.utils import timezone, translation

from inkuru.flow.notice_words import SENTENCES, excerpts, sentence
from inkuru.lang.language import codes
from inkuru.newsroom.models import Comment, Notice, NoticeKind, Person, Wire
from tests.newsroom.making import NOON

DIANE, JUMA, ALINE, MOSES = (Person(name=name) for name in ("Diane", "Juma", "Aline", "Moses"))


def notice(kind: NoticeKind, by: Person | None = DIANE, detail: str = "") -> Notice:
    return Notice(kind=kind, by=by, detail=detail or NOON.isoformat(), at=NOON, wire=Wire(name="Wire"))


def test_the_table_is_whole() -> None:
    assert set(SENTENCES) == set(NoticeKind)


@pytest.mark.parametrize("code", codes())
@pytest.mark.parametrize("kind", NoticeKind)
@pytest.mark.parametrize("count", [1, 2])
def test_a_sentence_is_whole_in_every_language(code: str, kind: NoticeKind, count: int) -> None:
    with translation.override(code):
        said = sentence([notice(kind)] * count)
    assert said
    assert not set("%{}") & set(said)


@pytest.mark.parametrize(
    ("people", "said"),
    [
        ([DIANE], "You are mentioned in a comment: Diane"),
        ([DIANE, DIANE, JUMA], "You are mentioned in 3 comments: Diane, Juma"),
        ([DIANE, JUMA, ALINE, MOSES], "You are mentioned in 4 comments: Diane, Juma, Aline…"),
        ([None], "You are mentioned in a comment: the newsroom"),
    ],
)
def test_who_did_it_is_named_once(people: list[Person | None], said: str) -> None:
    assert sentence([notice(NoticeKind.MENTIONED, by) for by in people]) == said


def test_a_deadline_is_told_on_the_clock_that_holds() -> None:
    with timezone.override("Africa/Nairobi"):
        assert sentence([notice(NoticeKind.DUE_SOON)]) == "Wanted soon: November 22, 2026, 1 p.m."


def test_of_a_long_comment_the_beginning_is_told_in_whole_words() -> None:
    long = Notice(comment=Comment(text="word " * 100))
    (told,) = excerpts([long])
    assert (len(told) <= 201, told.endswith("word…")) == (True, True)
