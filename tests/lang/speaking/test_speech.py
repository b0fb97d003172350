"""The tables of speech: every language has them, and their patterns take what they are given."""

import re

import pytest

from inkuru.lang.language import codes, language, languages
from inkuru.lang.speaking.style import NO_SPEECH

FIELDS = {
    "point": {"whole", "fraction"}, "percent": {"amount"}, "score": {"home", "away"}, "date": {"day", "month", "year"},
    "cent": {"cents"}, "with_cents": {"whole", "cents"}, "scaled": {"amount", "scale"},
}  # fmt: skip


def places(pattern: str) -> set[str]:
    return set(re.findall(r"\{(\w+)\}", pattern))


def test_every_language_has_its_tables() -> None:
    assert all(one.speech != NO_SPEECH for one in languages())


@pytest.mark.parametrize("code", codes())
def test_patterns_have_the_places_that_are_filled(code: str) -> None:
    speech = language(code).speech
    assert {name: places(getattr(speech, name)) for name in FIELDS} == FIELDS
    for patterns in (*speech.money.values(), *speech.units.values()):
        assert {frozenset(places(one)) for one in patterns} == {frozenset({"amount"})}
    for rows in (speech.days, speech.day_before_month, speech.years):
        assert ({frozenset(places(pattern)) for _, pattern in rows}, rows[-1][0]) == (
            {frozenset({"said"})},
            frozenset(),
        )


@pytest.mark.parametrize("code", codes())
def test_the_money_of_the_region_can_be_said(code: str) -> None:
    speech = language(code).speech
    known = {"RWF", "BIF", "CDF", "KES", "TZS", "UGX", "USD", "EUR", "GBP", "shilling", "franc"}
    assert known <= set(speech.money)
    assert speech.cents <= set(speech.money)
    assert set("$£€") <= set(speech.marks)


@pytest.mark.parametrize("code", codes())
def test_beginnings_of_nouns_stand_before_those_that_they_contain(code: str) -> None:
    beginnings = [beginning for beginning, _ in language(code).speech.classes]
    late = {one for place, one in enumerate(beginnings) if any(one.startswith(other) for other in beginnings[:place])}
    assert late == set()
