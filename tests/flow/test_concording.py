"""Words are found in all their forms, with both sides and where they were published."""

from dataclasses import replace

import pytest

from inkuru.flow.concording import find_mentions
from inkuru.flow.indexing import stem_new_words
from inkuru.lang.language import UnknownLanguage
from inkuru.records import TranslationUnit
from tests.flow.units import FERRY, RAIN, keep

pytestmark = [pytest.mark.django_db, pytest.mark.database]

LONG = (
    "Nyuma y’inama yabereye mu mujyi wa Huye ku wa Kabiri, abanyamakuru b’ibihugu byose bahawe ibisobanuro birambuye."
)
REPORTERS = TranslationUnit("rw", LONG, "en", "After the meeting in Huye on Tuesday, reporters were briefed in detail.")
REPORTER = TranslationUnit("rw", "Umunyamakuru n’umuyobozi baganiriye.", "en", "A reporter and a leader talked.")
UN = TranslationUnit("en", "The UN said that the road to Goma stays closed for now.", "sw", "UM ilisema hivyo.")


def found(phrase: str, language: str = "rw") -> list[str]:
    """What the phrase was found as."""
    return [one.text[one.start : one.end] for one in find_mentions(phrase, language)]


@pytest.mark.parametrize("word", ["umunyamakuru", "abanyamakuru", "Abanyamakuru", "n’umunyamakuru"])
def test_any_form_finds_every_form_the_newest_first(word: str) -> None:
    keep(REPORTERS, REPORTER, RAIN)
    assert found(word) == ["Umunyamakuru", "abanyamakuru"]


@pytest.mark.parametrize("phrase", ["abanyamakuru b’ibihugu", "umunyamakuru w’igihugu"])
def test_a_phrase_is_found_in_any_form_of_its_words(phrase: str) -> None:
    keep(REPORTERS, REPORTER)
    assert found(phrase) == ["abanyamakuru b’ibihugu"]


@pytest.mark.parametrize("phrase", ["abanyamakuru baganiriye", "ibihugu abanyamakuru", "abanyamakuru b’ibisobanuro"])
def test_words_of_a_phrase_stand_side_by_side(phrase: str) -> None:
    keep(REPORTERS, REPORTER)
    assert found(phrase) == []


def test_both_sides_and_where_they_stand_are_told() -> None:
    here = replace(FERRY, address="/rw/ubwato-7/", domain="transport")
    keep(here, RAIN)
    assert [one.units for one in find_mentions("boats", "en")] == [(here,)]
    assert [one.units for one in find_mentions("Ubwato", "rw")] == [(here,)]
    assert find_mentions("ubwato", "sw") == ()


def test_a_word_too_short_for_the_index_is_read_for() -> None:
    keep(UN, FERRY)
    assert found("UN", "en") == ["UN"]
    assert found("the UN", "en") == ["The UN"]


def test_a_word_is_found_as_it_stands_before_its_forms_are_known() -> None:
    keep(REPORTERS)
    assert found("abanyamakuru") == ["abanyamakuru"]
    assert stem_new_words(most=1_000) == 0


def test_no_more_than_asked_for() -> None:
    keep(*(replace(RAIN, source=f"Heavy rain closed road {number}.") for number in range(2, 20)))
    assert [one.text for one in find_mentions("road", "en", most=2)] == [
        "Heavy rain closed road 19.",
        "Heavy rain closed road 18.",
    ]


def test_nothing_is_found_for_nothing() -> None:
    keep(FERRY)
    assert [find_mentions(phrase, "en") for phrase in ("", "…", "unheard")] == [(), (), ()]
    with pytest.raises(UnknownLanguage):
        find_mentions("bateau", "fr")
