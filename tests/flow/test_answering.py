"""A search as a page and as JSON, from memory where nothing has changed."""

import json

import pytest
from bs4 import BeautifulSoup
from pytest_django import DjangoAssertNumQueries

from inkuru.flow import answering
from inkuru.flow.answering import Answers, Question, answer, busy
from tests.flow.found import LATER, on_site

pytestmark = [pytest.mark.django_db, pytest.mark.database]


@pytest.fixture(autouse=True)
def _nothing_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(answering, "_answers", Answers())


def page(query: str, language: str = "en") -> BeautifulSoup:
    return BeautifulSoup(answer(Question(language, query), at=LATER).decode(), "html.parser")


def test_the_page_shows_what_was_found() -> None:
    number = on_site().story.pk
    found = page("feery")
    assert [str(link["href"]) for link in found.select("h2 a")] == [f"/en/lake-kivu-ferry-sails-again-{number}/"]
    assert [mark.get_text() for mark in found.select("h2 mark")] == ["ferry"]
    assert "feery" in found.select(".note")[0].get_text()


def test_what_was_just_asked_is_answered_from_memory(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    on_site()
    answer(Question("en", "ferry"), at=LATER)
    with django_assert_num_queries(1):
        answer(Question("en", "  ferry "), at=LATER)


def test_a_change_of_the_index_is_seen_at_once() -> None:
    on_site()
    before = answer(Question("en", "ferry"), at=LATER)
    on_site()
    assert answer(Question("en", "ferry"), at=LATER) != before


def test_the_memory_is_bounded() -> None:
    answers, made = Answers(most=2), []
    for key in ("a", "b", "a", "c", "a", "b"):
        answers.get((key,), lambda: made.append(1) or b"")  # type: ignore[func-returns-value]
    assert len(made) == 4


def test_machines_get_json() -> None:
    number = on_site().story.pk
    told = json.loads(answer(Question("en", "feery sails", as_json=True), at=LATER))
    assert (told["total"], told["read_as"], told["language"]) == (1, {"feery": "ferry"}, "en")
    assert told["stories"][0] == {
        "story": number,
        "language": "en",
        "path": f"/en/lake-kivu-ferry-sails-again-{number}/",
        "headline": "Lake Kivu ferry sails again",
        "excerpt": "The first boat left with 412 people on board.",
        "section": None,
        "released": "2026-11-22T10:00:00+00:00",
        "corrected": None,
        "editions": {"en": f"/en/lake-kivu-ferry-sails-again-{number}/"},
    }


def test_without_a_question_there_is_the_field_alone(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    with django_assert_num_queries(0):
        asked = page("   ")
    assert (len(asked.select("input[name=q]")), asked.select(".told")) == (1, [])
    assert json.loads(answer(Question("en", "", as_json=True), at=LATER))["stories"] == []


def test_hostile_queries_are_escaped() -> None:
    on_site()
    html = answer(Question("en", '"><script>alert(1)</script>ferry'), at=LATER).decode()
    assert "<script>alert" not in html


def test_who_is_sent_away_gets_a_page() -> None:
    assert len(BeautifulSoup(busy("sw").decode(), "html.parser").select(".told")) == 1
