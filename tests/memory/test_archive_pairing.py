"""Documents of three languages are put together by story."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from inkuru.memory.archive_pairing import DAYS_APART, Document, gather

RAIN = {
    "en": Document("en", ("Rain in Rubavu", "Some 412 people left Rubavu for Goma after 80 houses fell.")),
    "rw": Document("rw", ("Imvura i Rubavu", "Abantu 412 bavuye i Rubavu bajya i Goma, inzu 80 zimaze kugwa.")),
    "sw": Document("sw", ("Mvua huko Rubavu", "Watu 412 waliondoka Rubavu kwenda Goma baada ya nyumba 80 kuanguka.")),
}
TEA = {
    "en": Document("en", ("Tea from Kericho", "Kenya sold 3,150 tons of tea from Kericho through Mombasa.")),
    "rw": Document(
        "rw", ("Icyayi cya Kericho", "Kenya yagurishije toni 3 150 z’icyayi cya Kericho binyuze i Mombasa.")
    ),
}
LONE = Document("sw", ("Uchaguzi wa Dodoma", "Wagombea 27 walijiandikisha Dodoma kabla ya uchaguzi."))
DAY = date(2024, 3, 5)


def members(*documents: Document) -> list[tuple[int, ...]]:
    return [family.members for family in gather(documents)]


def test_each_story_is_a_family_and_a_text_without_another_half_is_in_none() -> None:
    assert members(RAIN["en"], TEA["rw"], LONE, RAIN["sw"], TEA["en"], RAIN["rw"]) == [(0, 3, 5), (1, 4)]


def test_no_language_is_twice_in_a_family() -> None:
    found = members(RAIN["en"], RAIN["rw"], RAIN["rw"], TEA["en"], TEA["rw"])
    assert all(family != (0, 1, 2) for family in found)
    assert (3, 4) in found


def test_an_archive_without_documents_has_no_families() -> None:
    assert members() == []
    assert members(Document("en", ()), Document("rw", ())) == []


@pytest.mark.parametrize(("days", "together"), [(0, True), (DAYS_APART, True), (DAYS_APART + 1, False)])
def test_documents_of_distant_days_are_of_different_stories(days: int, together: bool) -> None:
    ours = replace(RAIN["en"], published=DAY)
    theirs = replace(RAIN["rw"], published=DAY + timedelta(days=days))
    assert bool(members(ours, theirs, TEA["en"], TEA["rw"])[0] == (0, 1)) is together


def test_what_documents_say_of_each_other_counts_more_than_what_they_hold() -> None:
    kin = frozenset({"https://news.example/en/tea"})
    ours, theirs = replace(TEA["en"], kin=kin), replace(RAIN["rw"], kin=kin)
    assert members(ours, theirs, TEA["rw"]) == [(0, 1)]


def test_a_name_that_two_documents_of_a_language_share_is_that_of_no_story() -> None:
    front = frozenset({"https://news.example/"})
    shared = [replace(one, kin=front) for one in (RAIN["en"], RAIN["rw"], TEA["en"], TEA["rw"])]
    assert members(*shared) == [(0, 1), (2, 3)]


def test_a_picture_that_both_show_speaks_for_them() -> None:
    boat = frozenset({"https://news.example/boat.jpg"})
    ours = Document("en", ("The boat is back", "People were glad to see it."), links=boat)
    theirs = Document("rw", ("Ubwato bwagarutse", "Abantu bishimiye kububona."), links=boat)
    assert members(ours, theirs, TEA["en"], TEA["rw"]) == [(0, 1), (2, 3)]


def test_a_text_is_no_translation_of_one_many_times_as_long() -> None:
    long = replace(RAIN["en"], paragraphs=RAIN["en"].paragraphs * 4)
    assert members(long, RAIN["rw"], TEA["en"], TEA["rw"]) == [(2, 3)]


def test_a_family_tells_how_sure_it_is() -> None:
    scores = [family.score for family in gather([RAIN["en"], RAIN["rw"], TEA["en"], TEA["rw"]])]
    assert len(scores) == 2
    assert all(0 < score <= 1 for score in scores)
