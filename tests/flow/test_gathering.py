"""The parallel corpus holds what readers can read, in any two languages, and nothing else."""

from dataclasses import replace
from datetime import timedelta

import pytest
from pytest_django.fixtures import Settings

from inkuru.flow.correcting import kill
from inkuru.flow.gathering import gather
from inkuru.flow.releasing import release
from inkuru.flow.remembering import remember
from inkuru.flow.revising import Text
from inkuru.flow.translating import open_edition, translate
from inkuru.formats.corpus import CorpusRow
from inkuru.lang.language import codes
from inkuru.newsroom.clock import database_now
from inkuru.newsroom.models import Byline, Role, Section, Story
from inkuru.records import TranslationUnit
from tests.flow.test_learning_releases import make_released
from tests.newsroom.making import HEADLINES, NOON, PARAGRAPHS, make_story, make_translation, rewrite

pytestmark = [pytest.mark.django_db, pytest.mark.database]

LICENCE = "CC-BY-4.0"
CANARY = "Kanari"
DIRECTIONS = [(one, other) for one in codes() for other in codes() if one != other]


def gathered(source: str, target: str) -> list[CorpusRow]:
    return list(gather(source, target, licence=LICENCE))


def pairs(source: str, target: str) -> list[tuple[str, str]]:
    return list(zip((HEADLINES[source], *PARAGRAPHS[source]), (HEADLINES[target], *PARAGRAPHS[target]), strict=True))


def test_a_row_says_where_it_is_from_and_what_may_be_done_with_it(settings: Settings) -> None:
    settings.INKURU_URL = "https://news.example"
    newsroom, _ = make_released()
    newsroom.story.section = Section.objects.create(slug="transport")
    newsroom.story.save()
    Byline.objects.create(story=newsroom.story, name="Aline Keza", role=Role.TRANSLATOR, language="rw")
    release(make_translation(newsroom, "rw"), by=newsroom.person, at=NOON)
    number = newsroom.story.pk
    assert gathered("en", "rw")[1] == CorpusRow(
        source_language="en",
        target_language="rw",
        source=PARAGRAPHS["en"][0],
        target=PARAGRAPHS["rw"][0],
        original_language="en",
        story=number,
        section="transport",
        released_at=NOON,
        address=f"https://news.example/rw/ubwato-bwo-mu-kivu-bwasubukuye-ingendo-{number}/",
        translators=("Aline Keza",),
        engine="",
        reviewed=True,
        licence=LICENCE,
    )


@pytest.mark.parametrize(("source", "target"), DIRECTIONS)
def test_every_direction_is_served_through_a_third_language_too(source: str, target: str) -> None:
    make_released("rw", "sw")
    rows = gathered(source, target)
    assert [(one.source, one.target) for one in rows] == pairs(source, target)
    assert {(one.source_language, one.target_language, one.original_language) for one in rows} == {
        (source, target, "en")
    }


def test_a_turned_pair_is_the_same_pair() -> None:
    make_released("rw", "sw")
    for source, target in DIRECTIONS:
        turned = [
            replace(
                one,
                source_language=one.target_language,
                target_language=one.source_language,
                source=one.target,
                target=one.source,
            )
            for one in gathered(target, source)
        ]
        rows = gathered(source, target)
        assert [replace(one, address="") for one in turned] == [replace(one, address="") for one in rows]


def test_stories_come_in_their_order_however_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("inkuru.flow.gathering.PAGE", 2)
    stories = [make_released("rw")[0].story.pk for _ in range(5)]
    assert list(dict.fromkeys(one.story for one in gathered("en", "rw"))) == stories


def test_nothing_unreleased_is_in_it() -> None:
    newsroom, (edition, _) = make_released("rw", "sw")
    by = newsroom.person
    # Written after the release, on both sides.
    rewrite(newsroom, newsroom.source, 1, f"{CANARY} source")
    translate(edition, newsroom.body(2), Text.plain(f"{CANARY} target"), by=by, at=NOON, seen=1)
    # Never released; the source alone released; the translation alone.
    make_translation(make_story(headline=f"{CANARY} story", paragraphs=(CANARY,)), "rw", (CANARY, CANARY))
    for released in (True, False):
        half = make_story(paragraphs=(f"{CANARY} of half a story",))
        translation = make_translation(half, "rw", (f"{CANARY}", f"{CANARY} y’inkuru"))
        release(half.source if released else translation, by=by, at=NOON)
    # Withdrawn, and under embargo.
    withdrawn = make_story(paragraphs=(f"{CANARY} withdrawn",))
    release(withdrawn.source, by=by, at=NOON)
    release(make_translation(withdrawn, "rw", ("Ubwato", f"{CANARY} yakuweho")), by=by, at=NOON)
    kill(withdrawn.story, notes={"en": "Withdrawn.", "rw": "Yakuweho."}, by=by, at=NOON)
    later = make_story(paragraphs=(f"{CANARY} later",))
    release(later.source, by=by, at=NOON)
    release(make_translation(later, "rw", ("Ubwato", f"{CANARY} nyuma")), by=by, at=NOON)
    Story.objects.filter(pk=later.story.pk).update(embargo_until=database_now() + timedelta(hours=1))
    # Of the memory, but of no story of ours.
    list(remember([TranslationUnit("en", f"{CANARY} memory", "rw", f"{CANARY} y’ububiko")]))
    rows = [row for source, target in DIRECTIONS for row in gathered(source, target)]
    assert {row.story for row in rows} == {newsroom.story.pk}
    assert len(rows) == 6 * 3
    assert CANARY not in repr(rows)


def test_an_embargo_that_is_over_holds_nothing_back() -> None:
    newsroom, _ = make_released("rw")
    Story.objects.filter(pk=newsroom.story.pk).update(embargo_until=database_now() - timedelta(seconds=1))
    assert len(gathered("en", "rw")) == 3


def test_a_translation_that_is_behind_gives_no_pair() -> None:
    newsroom, _ = make_released("rw")
    rewrite(newsroom, newsroom.source, 1, "The first boat left with 421 people on board.")
    release(newsroom.source, by=newsroom.person, at=NOON)
    assert [one.target for one in gathered("en", "rw")] == [HEADLINES["rw"], PARAGRAPHS["rw"][1]]


def test_a_language_that_nobody_has_translated_into_gives_nothing() -> None:
    make_released("rw")
    open_edition(Story.objects.get(), "sw", by=None, at=NOON)
    assert gathered("en", "sw") == gathered("rw", "sw") == []
