"""Stories are ranked, folded together, and shown in the reader’s language with the words in place."""

from datetime import timedelta

import pytest
from pytest_django import DjangoAssertNumQueries

from inkuru.flow.correcting import kill
from inkuru.flow.finding import MOST_PAGES, PAGE
from inkuru.newsroom.models import Edition
from tests.flow.found import asked, on_site, stories
from tests.newsroom.making import HEADLINES, NOON, PARAGRAPHS

pytestmark = [pytest.mark.django_db, pytest.mark.database]

ALL = {code: (HEADLINES[code], *PARAGRAPHS[code]) for code in ("rw", "en", "sw")}


def test_the_editions_of_a_story_are_one_answer_in_the_readers_language() -> None:
    number = on_site(ALL).story.pk
    found = asked("412", "sw")
    assert (found.total, found.pages, len(found.stories)) == (1, 1, 1)
    (one,) = found.stories
    assert (one.story, one.language, one.path) == (number, "sw", f"/sw/feri-ya-ziwa-kivu-yarejea-safarini-{number}/")
    assert [(other.language, other.path) for other in one.others] == [
        ("rw", f"/rw/ubwato-bwo-mu-kivu-bwasubukuye-ingendo-{number}/"),
        ("en", f"/en/lake-kivu-ferry-sails-again-{number}/"),
    ]


def test_it_says_where_the_words_stand_when_another_edition_is_shown() -> None:
    on_site(ALL)
    (one,) = asked("bwahagurutse", "en").stories
    assert (one.language, one.found_in) == ("en", "rw")
    (own,) = asked("sails", "en").stories
    assert (own.language, own.found_in) == ("en", "")


def test_a_story_without_edition_in_the_readers_language_is_shown_in_the_one_that_was_found() -> None:
    on_site({"rw": ALL["rw"], "sw": ALL["sw"]}, source="rw")
    (one,) = asked("safarini", "en").stories
    assert (one.language, [other.language for other in one.others]) == ("sw", ["rw"])


INFLECTED = [
    ("tickets", "ticket"),
    ("sailing", "sail"),
    ("ferries", "ferry"),
    ("mato", "ubwato"),
    ("amato", "ubwato"),
    ("bahagurutse", "guhaguruka"),
    ("safari", "safarini"),
    ("kuondoka", "ondoka"),
]


@pytest.mark.parametrize(("one", "other"), INFLECTED)
def test_any_form_of_a_word_finds_it(one: str, other: str) -> None:
    number = on_site(ALL).story.pk
    on_site({"en": ("Rain in Huye", "It rained all day.")})
    assert (stories(one), stories(other)) == ([number], [number])


def test_the_headline_counts_more_than_the_text_and_half_of_the_words_are_too_few() -> None:
    in_text = on_site({"en": ("Rain in Huye", "The harvest failed in the east.", "Roads closed.")}).story.pk
    in_headline = on_site({"en": ("Harvest fails in the east", "It rained too much.", "Roads closed.")}).story.pk
    on_site({"en": ("Harvest begins", "In the west it is early.", "Roads open.")})
    assert stories("harvest east") == [in_headline, in_text]


def test_of_two_alike_the_newer_comes_first() -> None:
    old = on_site({"en": ("Rain in Huye", "It rained all day.")})
    new = on_site({"en": ("Rain in Huye", "It rained all day.")})
    assert stories("rain") == [new.story.pk, old.story.pk]


def test_the_words_are_shown_in_place() -> None:
    on_site(ALL)
    (one,) = asked("boats tickets", "en").stories
    assert [(piece.text, piece.marked) for piece in one.excerpt] == [
        ("The first ", False),
        ("boat", True),
        (" left with 412 people on board.", False),
    ]
    assert [piece.text for piece in one.headline if piece.marked] == []


def test_answers_come_ten_a_page_and_none_twice() -> None:
    keys = [on_site({"en": (f"Rain in Huye {number}", "It rained.")}).story.pk for number in range(PAGE + 2)]
    first, second = asked("rain"), asked("rain", page=2)
    assert (first.total, first.pages, len(first.stories), len(second.stories)) == (12, 2, 10, 2)
    assert sorted(one.story for one in (*first.stories, *second.stories)) == keys
    assert (asked("rain", page=99).stories, asked("rain", page=99).page) == ((), MOST_PAGES)


def test_a_withdrawn_story_is_shown_no_more_even_before_the_index_has_heard_of_it() -> None:
    newsroom = on_site(ALL)
    kill(newsroom.story, notes=dict.fromkeys(ALL, "Withdrawn."), by=None, at=NOON)
    assert stories("ferry") == []


@pytest.mark.parametrize("query", ["", " ", "?!", "\0", "' OR 1=1 --", "%", "a" * 5_000, "\ud800", "“”", "@US", "🛶"])
def test_nothing_that_is_typed_breaks_it(query: str) -> None:
    on_site(ALL)
    assert asked(query).stories == ()


def test_an_empty_archive_finds_nothing() -> None:
    assert (asked("ferry").total, asked("ferry").stories) == (0, ())


def test_a_search_takes_as_many_queries_in_any_archive(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    on_site(ALL)
    asked("boat ferry")
    with django_assert_num_queries(7):
        asked("boat ferry")
    for _ in range(4):
        on_site(ALL)
    asked("boat ferry")
    with django_assert_num_queries(7):
        asked("boat ferry")
    assert Edition.objects.filter(first_released_at__lte=NOON + timedelta(days=1)).count() == 15
