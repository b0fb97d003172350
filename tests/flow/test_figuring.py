"""The figures of small newsrooms, counted by hand."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from inkuru.flow.correcting import correct
from inkuru.flow.figuring import (
    Behind,
    Checks,
    Figures,
    Output,
    Savings,
    Times,
    figures,
    periods,
    stale_spans,
)
from inkuru.flow.releasing import release
from inkuru.flow.revising import Text
from inkuru.flow.summing import bring_up_to_date
from inkuru.flow.translating import translate
from inkuru.newsroom.figure_rows import Overtaken
from inkuru.newsroom.models import FindingEvent, FindingTurn, MemorySaving
from tests.newsroom.making import NOON, Newsroom, make_story, make_translation, rewrite

pytestmark = [pytest.mark.django_db, pytest.mark.database]

KIGALI = ZoneInfo("Africa/Kigali")
# NOON is a Sunday: two weeks earlier, the one before, its own, and the next one, which is going on.
WEEKS = periods("week", 4, at=(NOON + timedelta(days=3)).astimezone(KIGALI))


def _figures() -> Figures:
    bring_up_to_date()
    return figures(WEEKS)


def _at(hours: float) -> datetime:
    return NOON + timedelta(hours=hours)


def test_periods_are_weeks_and_months_on_the_newsrooms_clock() -> None:
    assert [f"{one:%m-%d %H:%M%z}" for one in (*WEEKS.starts, WEEKS.end)] == [
        "11-02 00:00+0200",
        "11-09 00:00+0200",
        "11-16 00:00+0200",
        "11-23 00:00+0200",
        "11-30 00:00+0200",
    ]
    months = periods("month", 14, at=datetime(2026, 3, 31, 23, 59, tzinfo=KIGALI))
    assert [f"{one:%Y-%m-%d}" for one in (months.starts[0], months.starts[11], months.starts[-1], months.end)] == [
        "2025-02-01",
        "2026-01-01",
        "2026-03-01",
        "2026-04-01",
    ]
    last_second = datetime(2026, 11, 22, 21, 59, 59, tzinfo=ZoneInfo("UTC"))
    assert [WEEKS.place(int(last_second.timestamp()) + more) for more in (0, 1)] == [2, 3]


def test_hours_to_each_language_are_those_after_the_release_of_the_source() -> None:
    for hours, begun in ((2, 0), (6, -4), (31, -30)):
        newsroom = make_story(at=_at(begun))
        release(newsroom.source, by=newsroom.person, at=_at(0))
        release(make_translation(newsroom, "rw"), by=newsroom.person, at=_at(hours))
    told = _figures()
    # On Sunday after two and after six hours, on Monday after 31; the sources 0, 4 and 30 hours after they were begun.
    assert told.times["rw"][2:] == (Times(2, 4.0, 6.0), Times(1, 31.0, 31.0))
    assert told.sources[2:] == (Times(3, 4.0, 30.0), Times(0, None, None))
    assert told.times["sw"] == (Times(0, None, None),) * 4
    assert told.output["rw"][2:] == (Output(2, 0), Output(1, 0))
    assert told.output["en"][2:] == (Output(3, 0), Output(0, 0))


def test_a_translation_that_came_out_before_its_source_took_no_time() -> None:
    newsroom = make_story()
    release(make_translation(newsroom, "rw"), by=newsroom.person, at=_at(0))
    assert (_figures().times["rw"][2], _figures().output["rw"][2]) == (Times(0, None, None), Output(1, 0))
    release(newsroom.source, by=newsroom.person, at=_at(1))
    assert _figures().times["rw"][2] == Times(1, 0.0, 0.0)


def _follow(newsroom: Newsroom, language: str, place: int, text: str, hours: float) -> None:
    edition = newsroom.story.editions.get(language=language)
    block = newsroom.body(place)
    seen = edition.revisions.filter(block=block).count()
    translate(edition, block, Text.plain(text), by=newsroom.person, at=_at(hours), seen=seen)


def test_paragraphs_behind_at_the_end_of_each_week() -> None:
    newsroom = make_story(at=_at(-24 * 14))
    for code in ("rw", "sw"):
        make_translation(newsroom, code)
    rewrite(newsroom, newsroom.source, 1, "The first boat left with 421 people on board.", hours=1)
    rewrite(newsroom, newsroom.source, 2, "Tickets still cost 2,500 francs!", hours=2, material=False)
    # Kinyarwanda follows on Monday, in the next week; Kiswahili does not.
    _follow(newsroom, "rw", 1, "Ubwato bwa mbere bwahagurutse butwaye abantu 421.", 24)
    told = _figures()
    assert (told.stale["rw"], told.stale["sw"], told.stale["en"]) == ((0, 0, 1, 0), (0, 0, 1, 1), (0, 0, 0, 0))
    assert told.behind == (Behind("rw"), Behind("en"), Behind("sw", editions=1))


def test_a_source_that_says_the_same_again_leaves_nobody_behind() -> None:
    newsroom = make_story()
    make_translation(newsroom, "rw")
    rewrite(newsroom, newsroom.source, 1, "The first boat left with 421 people on board.", hours=1)
    rewrite(newsroom, newsroom.source, 1, "The first boat left with 412 people on board.", hours=24)
    assert _figures().stale["rw"] == (0, 0, 1, 0)
    rewrite(newsroom, newsroom.source, 1, "The first boat left with 499 people on board.", hours=48)
    assert _figures().stale["rw"] == (0, 0, 1, 1)
    newsroom.story.blocks.filter(pk=newsroom.body(1).pk).update(retired_at=_at(50))
    assert _figures().stale["rw"] == (0, 0, 1, 0)


def test_spans_begin_no_sooner_than_the_translation_and_end_with_it() -> None:
    def row(later: int, *, material: bool = True, back: bool = False, replaced: int | None = None) -> Overtaken:
        return Overtaken(1, "rw", 50, replaced, None, later, material, back)

    assert list(stale_spans([row(10)])) == [("rw", 50, None)]
    assert list(stale_spans([row(60, material=False), row(70), row(80)])) == [("rw", 70, None)]
    assert list(stale_spans([row(60), row(70, back=True), row(80)])) == [("rw", 60, 70), ("rw", 80, None)]
    assert list(stale_spans([row(60, replaced=65), row(70, back=True, replaced=65)])) == [("rw", 60, 65)]
    assert list(stale_spans([row(60, replaced=55)])) == []


def test_readers_see_outdated_what_its_source_corrected() -> None:
    newsroom = make_story()
    edition = make_translation(newsroom, "rw")
    for one in (newsroom.source, edition):
        release(one, by=newsroom.person, at=_at(0))
    rewrite(newsroom, newsroom.source, 1, "The first boat left with 421 people on board.", hours=1)
    correct(newsroom.source, note="421 people, not 412.", by=newsroom.person, at=_at(26))
    told = _figures()
    assert told.output["en"][2:] == (Output(1, 0), Output(0, 1))
    (behind,) = (one for one in told.behind if one.language == "rw")
    assert (behind.editions, behind.outdated_editions, behind.outdated_paragraphs) == (1, 1, 1)
    assert behind.oldest is not None


def test_findings_are_counted_by_check_within_the_time() -> None:
    story = make_story().story
    for check, turn, count, hours in (
        ("numbers", FindingTurn.OPENED, 3, 0),
        ("numbers", FindingTurn.OPENED, 1, 1),
        ("numbers", FindingTurn.MENDED, 2, 2),
        ("dates", FindingTurn.OPENED, 1, 3),
        ("dates", FindingTurn.OPENED, 9, -24 * 60),
    ):
        FindingEvent.objects.create(story=story, language="rw", check_name=check, turn=turn, count=count, at=_at(hours))
    assert _figures().checks == (Checks("numbers", opened=4, mended=2), Checks("dates", opened=1))


def test_what_the_memory_saved_is_summed_by_language_and_week() -> None:
    for hours, counts in ((0, (4, 1, 2, 40, 9, 20)), (1, (2, 1, 0, 20, 10, 0)), (30, (3, 0, 0, 30, 0, 0))):
        edition = make_translation(make_story(), "sw")
        names = ("sentences", "same", "like", "words", "same_words", "like_words")
        MemorySaving.objects.create(edition=edition, at=_at(hours), **dict(zip(names, counts, strict=True)))
    told = _figures().savings
    assert told["sw"] == (Savings(), Savings(), Savings(6, 2, 2, 60, 19, 20), Savings(3, 0, 0, 30, 0, 0))
    assert told["rw"] == (Savings(),) * 4
