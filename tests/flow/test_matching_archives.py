"""Articles of one story find each other, and what is learnt of them is what they say alike."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from inkuru.flow.matching_archives import Related, find_related, is_sound, teach
from inkuru.flow.reading_archives import Archived, in_its_language
from inkuru.records import Article, Paragraph, TranslationUnit
from tests.flow.archives import BRIDGE, CLINIC, LAKE, MARKET, MILK, RADIO, SCHOOL, Told

STORIES: Mapping[str, Mapping[str, Told]] = {
    "lake": LAKE,
    "school": SCHOOL,
    "market": MARKET,
    "radio": RADIO,
    "milk": MILK,
}


def article(name: str, told: Told, published: date | None = None) -> Archived:
    headline, *paragraphs = told
    found = in_its_language(name, Article(headline, tuple(map(Paragraph, paragraphs)), published=published))
    assert found
    return found


def articles(stories: Mapping[str, Mapping[str, Told]]) -> list[Archived]:
    return [article(f"{name}-{code}.txt", told) for name, story in stories.items() for code, told in story.items()]


def taught(*stories: Related) -> list[tuple[TranslationUnit, ...]]:
    return teach(stories, "stories", lambda *_: None)


def test_the_articles_of_a_story_find_each_other() -> None:
    found = find_related(sorted(articles(STORIES), key=lambda one: one.digest))
    assert sorted(one.addresses for one in found) == [
        ("lake-rw.txt", "lake-en.txt", "lake-sw.txt"),
        ("market-rw.txt", "market-sw.txt"),
        ("milk-rw.txt", "milk-en.txt", "milk-sw.txt"),
        ("radio-en.txt", "radio-sw.txt"),
        ("school-rw.txt", "school-en.txt"),
    ]


def test_sentences_are_learnt_with_their_neighbours_and_where_they_are_from() -> None:
    early, late = date(2019, 4, 2), date(2019, 4, 3)
    members = article("health/en/a.txt", SCHOOL["en"], early), article("health/rw/b.txt", SCHOOL["rw"], late)
    (units,) = taught(*find_related(members))
    assert units[:2] == (
        TranslationUnit(
            "en",
            SCHOOL["en"][0],
            "rw",
            SCHOOL["rw"][0],
            after=SCHOOL["en"][1],
            date=datetime(2019, 4, 3, tzinfo=UTC),
            domain="health",
            address="health/rw/b.txt",
            archive="stories",
            headline=SCHOOL["rw"][0],
        ),
        replace(
            units[0],
            source=SCHOOL["en"][1],
            target=SCHOOL["rw"][1],
            before=SCHOOL["en"][0],
            after="The head teacher, Claudine Mukamana, said that each class will care for 40 of them.",
        ),
    )
    assert len(units) == 6


def test_every_two_languages_of_a_story_are_learnt() -> None:
    (units,) = taught(*find_related(articles({"lake": LAKE})))
    assert {(one.source_language, one.target_language) for one in units} == {("rw", "en"), ("rw", "sw"), ("en", "sw")}
    assert len(units) == 21


def test_two_stories_that_share_a_place_teach_nothing() -> None:
    strangers = Related((article("a.txt", BRIDGE["en"]), article("b.txt", CLINIC["rw"])), 1.0)
    friends = find_related(articles({"lake": LAKE}))
    assert [len(units) for units in taught(strangers, *friends)] == [0, 21]


def test_a_sentence_with_another_figure_is_left_out() -> None:
    wrong = dict(SCHOOL, rw=tuple(text.replace("1.200", "2.100") for text in SCHOOL["rw"]))
    (units,) = taught(*find_related(articles({"lake": LAKE, "school": wrong}))[1:])
    assert len(units) == 4
    assert not any("2.100" in one.target for one in units)


def test_a_sentence_that_has_no_translation_is_left_out() -> None:
    head, first, second, third = LAKE["sw"]
    short = (head, first.split(". ")[0] + ".", second, third)
    whole, lacking = (taught(*find_related(articles({"lake": LAKE | {"sw": told}})))[0] for told in (LAKE["sw"], short))
    said, still_said = ({(one.source, one.target) for one in units} for units in (whole, lacking))
    assert ("It needs 25 minutes for the crossing.", "Inahitaji dakika 25 kuvuka.") in said - still_said
    assert still_said < said


@pytest.mark.parametrize(
    ("source", "target", "sound"),
    [
        ("The boat carried 86 people.", "Boti ilibeba watu 86.", True),
        ("The boat carried 86 people.", "Boti ilibeba watu 68.", False),
        ("The boat left on 3 June.", "Boti iliondoka tarehe 3 Julai.", False),
        ("The boat left.", "Boti iliondoka asubuhi na mapema ikiwa na watu wengi sana.", False),
        ("Radio Nyamagabe", "Radio Nyamagabe", False),
    ],
)
def test_facts_and_lengths_must_agree(source: str, target: str, sound: bool) -> None:
    assert is_sound(source, target, ("en", "sw"), expansion=1.0) is sound


def test_the_digest_of_a_story_is_over_what_its_articles_say_and_where_they_stand() -> None:
    first, second = articles({"school": SCHOOL})
    digest = Related((first, second), 0.4).digest
    assert Related((second, first), 0.9).digest == digest
    assert Related((replace(first, file="c.txt"), second), 0.4).digest != digest
    changed = article(first.file, (*SCHOOL["en"][:-1], "The trees are small."))
    assert Related((changed, second), 0.4).digest != digest
