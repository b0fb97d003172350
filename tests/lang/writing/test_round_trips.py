"""What is written out of values is read back as the same values."""

from datetime import date, time
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inkuru.lang.facts import facts
from inkuru.lang.language import codes, language, languages
from inkuru.lang.writing.dates import written_date
from inkuru.lang.writing.money import written_money
from inkuru.lang.writing.numbers import percentage, written_number
from inkuru.lang.writing.spelling import LARGEST, spell
from inkuru.lang.writing.style import DateStyle
from inkuru.lang.writing.times import time_in_words, written_time

DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31))
TIMES = st.builds(time, st.integers(0, 23), st.integers(0, 59))
CODES = st.sampled_from(codes())
AMOUNTS = st.decimals(min_value=0, max_value=10**12, places=2)
CLASSES = [(one.code, kind) for one in languages() for kind in one.writing.spelling.ones]
# Alone these are pronouns and adverbs (umwe, moja, kabiri), which the reader takes for no number.
NO_FACTS_ALONE: dict[tuple[str, int | None], set[int]] = {
    ("en", None): {1},
    ("sw", None): {1},
    ("rw", None): set(range(1, 8)),
}
WHOLE: tuple[DateStyle, ...] = ("full", "dateline", "long", "short")


def values(text: str, code: str) -> list[set[str]]:
    """The readings of each fact of a text."""
    return [{fact.value, *fact.readings} for fact in facts(text, code)]


@settings(deadline=None)
@given(DAYS, st.sampled_from(WHOLE), CODES)
def test_dates(day: date, style: DateStyle, code: str) -> None:
    assert any(day.isoformat() in readings for readings in values(written_date(day, code, style), code))


@settings(deadline=None)
@given(TIMES, CODES)
def test_times_in_figures(at: time, code: str) -> None:
    (readings,) = values(written_time(at, code), code)
    assert at.isoformat("minutes") in readings


@settings(deadline=None)
@given(TIMES, CODES)
def test_times_in_words(at: time, code: str) -> None:
    (readings,) = values(time_in_words(at, code), code)
    assert at.isoformat("minutes") in readings


@settings(deadline=None)
@given(AMOUNTS, CODES)
def test_numbers(value: Decimal, code: str) -> None:
    (readings,) = values(written_number(value, code), code)
    assert value in {Decimal(reading) for reading in readings}


@settings(deadline=None)
@given(AMOUNTS, CODES)
def test_percentages(value: Decimal, code: str) -> None:
    (fact,) = facts(percentage(value, code), code)
    assert fact.kind == "percent"
    assert value in {Decimal(reading) for reading in (fact.value, *fact.readings)}


@pytest.mark.parametrize("currency", ["RWF", "KES", "TZS", "UGX", "BIF", "CDF", "USD", "EUR", "GBP"])
@settings(deadline=None)
@given(value=AMOUNTS, code=CODES)
def test_money(currency: str, value: Decimal, code: str) -> None:
    (fact,) = facts(written_money(value, currency, code), code)
    assert (fact.kind, fact.unit) == ("money", currency)
    assert value in {Decimal(reading) for reading in (fact.value, *fact.readings)}


@settings(deadline=None, max_examples=500)
@given(st.integers(0, 10**6) | st.integers(0, LARGEST), st.sampled_from(CLASSES))
def test_number_words(number: int, row: tuple[str, int | None]) -> None:
    code, noun_class = row
    found = [fact.value for fact in facts(spell(number, code, noun_class=noun_class), code)]
    assert found == [str(number)] or (not found and number in NO_FACTS_ALONE.get(row, {1}))


@pytest.mark.parametrize(("code", "noun_class"), CLASSES)
def test_the_first_thousand_number_words(code: str, noun_class: int | None) -> None:
    numbers = [number for number in range(1001) if number not in NO_FACTS_ALONE.get((code, noun_class), {1})]
    texts = [spell(number, code, noun_class=noun_class) for number in numbers]
    assert [[fact.value for fact in facts(text, code)] for text in texts] == [[str(number)] for number in numbers]


@pytest.mark.parametrize("code", codes())
def test_every_month_and_weekday(code: str) -> None:
    for month in range(1, 13):
        day = date(2026, month, 1)
        assert {day.isoformat()} in values(written_date(day, code, "full"), code)
    assert len(set(language(code).writing.dates.weekdays)) == 7
