"""The sections of the paper."""

import pytest

from inkuru.flow import sectioning
from inkuru.newsroom.models import AuditEntry, Section
from tests.newsroom.making import NOON, make_person, make_story

pytestmark = [pytest.mark.django_db, pytest.mark.database]

HEALTH = {"rw": "Ubuzima", "en": "Health", "sw": "Afya"}
SPORT = {"rw": "Imikino", "en": "Sport", "sw": "Michezo"}
COURTS = {"rw": "Ubutabera", "en": "Courts", "sw": "Mahakama"}


def add(names: dict[str, str]) -> Section:
    return sectioning.add_section(names, by=make_person(), at=NOON)


def log() -> list[tuple[str, str]]:
    return list(AuditEntry.objects.order_by("pk").values_list("act", "detail"))


def slugs() -> list[str]:
    return [one.slug for one in Section.objects.all()]


def test_new_sections_come_last_and_have_slugs_of_their_own() -> None:
    made = [add(names) for names in (HEALTH, SPORT, HEALTH)]
    assert [(one.slug, one.order) for one in made] == [("health", 1), ("sport", 2), ("health-2", 3)]
    assert log() == [("section_added", "health"), ("section_added", "sport"), ("section_added", "health-2")]


@pytest.mark.parametrize("names", [{}, HEALTH | {"sw": "  "}])
def test_a_section_has_a_name_in_every_language(names: dict[str, str]) -> None:
    with pytest.raises(sectioning.NameMissing, match="sw"):
        add(names)
    assert not Section.objects.exists()


def test_a_name_without_latin_letters_still_has_a_slug() -> None:
    assert add({"rw": "ጤና", "en": "ጤና", "sw": "ጤና"}).slug == "section"


def test_a_new_name_is_logged_and_the_same_is_none() -> None:
    made, juma = add(HEALTH), make_person("juma")
    sectioning.rename_section(made, HEALTH, by=juma, at=NOON)
    sectioning.rename_section(made, HEALTH | {"en": " Health and body "}, by=juma, at=NOON)
    made.refresh_from_db()
    assert (made.names["en"], made.slug) == ("Health and body", "health")
    assert log()[1:] == [("section_changed", "health: renamed")]


@pytest.mark.parametrize(
    ("which", "places", "expected"),
    [
        (2, -1, ["health", "courts", "sport"]),
        (0, 1, ["sport", "health", "courts"]),
        (0, -1, ["health", "sport", "courts"]),
        (2, 5, ["health", "sport", "courts"]),
    ],
)
def test_sections_are_moved_within_the_order(which: int, places: int, expected: list[str]) -> None:
    made = [add(names) for names in (HEALTH, SPORT, COURTS)]
    # Orders that were never told apart are put right by the first move.
    Section.objects.update(order=0)
    standing = slugs()
    sectioning.move_section(Section.objects.get(slug=made[which].slug), 0, by=None, at=NOON)
    assert slugs() == standing
    for order, one in enumerate(made):
        Section.objects.filter(pk=one.pk).update(order=order)
    sectioning.move_section(made[which], places, by=None, at=NOON)
    assert slugs() == expected


def test_a_retired_section_is_offered_to_its_own_stories_only() -> None:
    health, sport = add(HEALTH), add(SPORT)
    newsroom = make_story()
    sectioning.place_story(newsroom.story, health, by=None)
    sectioning.retire_section(health, by=None, at=NOON)
    sectioning.retire_section(health, by=None, at=NOON)
    newsroom.story.refresh_from_db()
    assert newsroom.story.section == health
    assert sectioning.open_sections() == [sport]
    assert sectioning.open_sections(beside=health) == [health, sport]
    sectioning.revive_section(health, by=None, at=NOON)
    assert sectioning.open_sections() == [health, sport]
    assert log()[2:] == [("section_changed", "health: retired"), ("section_changed", "health: used again")]
