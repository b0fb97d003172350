"""Which stories the board finds."""

from collections.abc import Mapping
from datetime import timedelta

import pytest

from inkuru.engines.prepared import Prepared
from inkuru.flow.assigning import assign
from inkuru.flow.boarding import CHOICES, NEEDS, Wanted, count_needs, drop_view, find, keep_view, lines, outdated
from inkuru.flow.correcting import correct
from inkuru.flow.releasing import release
from inkuru.flow.roles import Charge
from inkuru.flow.summing import bring_up_to_date
from inkuru.flow.translating import draft, open_edition
from inkuru.newsroom.models import DeskRole, Edition, SavedView, Section, State, Story, StorySummary
from tests.newsroom.making import NOON, Newsroom, make_person, make_story, make_translation, rewrite

pytestmark = [pytest.mark.django_db, pytest.mark.database]

FERRY, MARKET, RAIN = "Lake Kivu ferry sails again", "Soko jipya lafunguliwa Mwanza", "Imvura yangije imyaka i Karongi"


def _newsroom() -> Mapping[str, Newsroom]:
    ferry = make_story("en", FERRY)
    market = make_story("sw", MARKET, ("Wafanyabiashara 120 wamehamia sokoni.",), at=NOON + timedelta(hours=1))
    rain = make_story("rw", RAIN, ("Imvura yangije hegitari 40.",), at=NOON + timedelta(hours=2))
    return {"ferry": ferry, "market": market, "rain": rain}


def _found(wanted: Wanted, name: str = "diane") -> list[str]:
    bring_up_to_date()
    return [one.headline for one in find(make_person(name), wanted, at=NOON)]


def test_all_stories_the_last_written_first() -> None:
    stories = _newsroom()
    rewrite(stories["market"], stories["market"].source, 1, "Wafanyabiashara 130 wamehamia sokoni.", hours=9)
    assert _found(Wanted()) == [MARKET, RAIN, FERRY]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("ferries", [FERRY]),
        ("kivu FERRY", [FERRY]),
        ("ferry Mwanza", []),
        ("masoko", [MARKET]),
        ("imvura", [RAIN]),
        ("umwaka", [RAIN]),
        ("Karo", [RAIN]),
        ("ubwato", [FERRY]),
        ("rry", []),
        ("%", [RAIN, MARKET, FERRY]),
        ("karongi " * 50, [RAIN]),
    ],
)
def test_words_find_a_story_by_any_of_its_headlines_in_any_inflection(words: str, found: list[str]) -> None:
    stories = _newsroom()
    make_translation(stories["ferry"], "rw")
    Edition.objects.filter(story=stories["ferry"].story, language="rw").update(opened_at=NOON)
    assert _found(Wanted(words=words)) == found


def test_every_need_finds_its_stories_and_no_others() -> None:
    stories = _newsroom()
    ferry, market, rain = stories["ferry"], stories["market"], stories["rain"]
    translated = make_translation(ferry, "rw")
    release(ferry.source, by=ferry.person, at=NOON)
    release(translated, by=ferry.person, at=NOON)
    rewrite(ferry, ferry.source, 1, "The first boat left with 421 people on board.")
    correct(ferry.source, note="The boat carried 421 people.", by=ferry.person, at=NOON + timedelta(hours=2))
    drafted = open_edition(market.story, "en", by=None, at=NOON)
    engine = Prepared("sample", {"Wafanyabiashara 120 wamehamia sokoni.": "Some 210 traders moved in."})
    draft(drafted, engine=engine, at=NOON)
    assign(rain.source, to=rain.person, deadline=NOON + timedelta(hours=3), by=None, at=NOON)
    Edition.objects.create(story=rain.story, language="en", state=State.NOT_BEGUN)
    Edition.objects.create(story=rain.story, language="sw", state=State.READY)
    Edition.objects.create(story=market.story, language="rw", state=State.IN_REVIEW)
    Story.objects.filter(pk=rain.story.pk).update(embargo_until=NOON + timedelta(days=1))
    expected = {
        "due": [RAIN],
        "outdated": [FERRY],
        "blocking": [FERRY, MARKET],
        "behind": [FERRY],
        "unread": [MARKET],
        "not_begun": [RAIN],
        "drafting": [RAIN, MARKET],
        "in_translation": [MARKET],
        "in_review": [MARKET],
        "ready": [RAIN],
        "released": [FERRY],
        "embargo": [RAIN],
    }
    assert {need: sorted(_found(Wanted(need=need))) for need in CHOICES} == {
        need: sorted(found) for need, found in expected.items()
    }
    counts = count_needs(ferry.person, Wanted(), at=NOON)
    assert counts == {need: len(found) for need, found in expected.items() if need in NEEDS}


def test_conditions_hold_for_one_and_the_same_edition() -> None:
    stories = _newsroom()
    make_translation(stories["ferry"], "rw")
    assert _found(Wanted(language="rw", need="in_translation")) == [FERRY]
    assert _found(Wanted(language="rw", need="drafting")) == [RAIN]
    assert _found(Wanted(language="sw", need="in_translation")) == []


def test_a_person_finds_what_they_have_and_what_they_took_in() -> None:
    stories = _newsroom()
    moses = make_person("moses")
    assign(stories["rain"].source, to=moses, deadline=None, by=None, at=NOON)
    Story.objects.filter(pk=stories["market"].story.pk).update(created_by=moses)
    assert sorted(_found(Wanted(person=moses.pk))) == sorted([RAIN, MARKET])
    assert _found(Wanted(person=moses.pk, language="rw")) == [RAIN]


def test_sections_are_chosen_and_an_embargo_hides_from_other_sections() -> None:
    stories = _newsroom()
    sport, health = (Section.objects.create(slug=slug) for slug in ("sport", "health"))
    Story.objects.filter(pk=stories["rain"].story.pk).update(section=sport)
    secret = {"section": health, "embargo_until": NOON + timedelta(days=36500), "created_by": None}
    Story.objects.filter(pk=stories["ferry"].story.pk).update(**secret)
    make_person("moses", Charge(DeskRole.REPORTER, section=sport))
    assert _found(Wanted(section="sport")) == [RAIN]
    assert sorted(_found(Wanted(), "moses")) == sorted([RAIN, MARKET])


def test_a_line_tells_who_has_an_edition_and_that_it_is_late() -> None:
    stories = _newsroom()
    rain = stories["rain"]
    assign(rain.source, to=rain.person, deadline=NOON - timedelta(minutes=1), by=None, at=NOON)
    bring_up_to_date()
    (line,) = lines([StorySummary.objects.get(story=rain.story)], at=NOON)
    first = line.editions[0]
    assert (first.survey.language, str(first.person), first.is_due) == ("rw", "Diane", True)
    assert [one.survey.state for one in line.editions] == ["drafting", "not_begun", "not_begun"]


def test_what_readers_see_outdated_stands_the_longest_first() -> None:
    for hours in (2, 1):
        newsroom = make_story("en", f"Ferry {hours}")
        translated = make_translation(newsroom, "rw")
        release(newsroom.source, by=newsroom.person, at=NOON)
        release(translated, by=newsroom.person, at=NOON)
        rewrite(newsroom, newsroom.source, 1, "The first boat left with 421 people on board.")
        correct(newsroom.source, note="421 people", by=newsroom.person, at=NOON + timedelta(hours=hours))
    bring_up_to_date()
    found = outdated(make_person())
    assert [one.outdated_since for one in found] == [NOON + timedelta(hours=1), NOON + timedelta(hours=2)]
    assert {one.edition.language for one in found} == {"rw"}


def test_a_view_is_kept_by_its_name() -> None:
    person = make_person()
    keep_view(person, "Late", "need=due")
    view = keep_view(person, "Late", "need=due&language=rw")
    assert list(SavedView.objects.values_list("name", "query")) == [("Late", "need=due&language=rw")]
    drop_view(view)
    assert not SavedView.objects.exists()
