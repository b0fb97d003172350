"""Dates, years and times of day as a presenter says them."""

import re
from datetime import time

from inkuru.lang.folding import fold
from inkuru.lang.language import language as language_of
from inkuru.lang.sentences import split
from inkuru.lang.speaking.amounts import say_figures
from inkuru.lang.speaking.numbers import say_decade, say_number, say_ordinal, say_year, value_of
from inkuru.lang.speaking.style import after
from inkuru.lang.writing.times import time_in_words
from inkuru.records import Fact

_NUMERIC = re.compile(r"\d{4}-\d\d-\d\d|\d{1,2}([/.-])\d{1,2}\1\d{2,4}")
_PART = re.compile(r"\d{1,4}(?:st|nd|rd|th)?")
_LAST_WORD = re.compile(r"([^\W\d_]+)[’']?\s*$")
_NEXT_WORD = re.compile(r"\s*([^\W\d_]+)")
_CLOCK = re.compile(r"\d{1,2}\s?[:.hH]\s?\d{2}")
_DIGITS = re.compile(r"\d+")
_NAME_AFTER = re.compile(r"\s+[“\"]?[A-Z]\w*\s+(\w+)")
DAYS = 31
# Words that make a clause: the market opens.
CLAUSE = 4


def say_date(fact: Fact, text: str, language: str) -> str:
    """A date: its figures in words where the month is a word, the whole where it is all figures."""
    numeric = _NUMERIC.search(fact.text)
    if numeric:
        return (
            fact.text[: numeric.start()]
            + _say_numeric(fact, text, numeric.start(), language)
            + (fact.text[numeric.end() :])
        )

    def say(part: re.Match[str]) -> str:
        place = fact.start + part.start()
        number = int(re.sub(r"\D", "", part[0]))
        following = _NEXT_WORD.match(text[fact.start + part.end() :])
        if number > DAYS:
            return _say_year_after(text[:place], number, language)
        return _say_day(text[:place], number, following[1] if following else "", language)

    return _PART.sub(say, fact.text)


def say_years(fact: Fact, text: str, language: str) -> str:
    """A year after what leads to it: mu mwaka w’…, mwaka …"""
    figure = _DIGITS.search(fact.text)
    if figure is None:
        return fact.text
    said = _say_year_after(text[: fact.start + figure.start()], int(fact.value), language)
    return fact.text[: figure.start()] + said + fact.text[figure.end() :]


def say_decades(fact: Fact, text: str, language: str) -> str:  # noqa: ARG001 - a Sayer
    """The nineteen nineties."""
    said = say_decade(int(fact.value), language)
    return re.sub(r"['‘’]?\d+(?:['’]?s\b)?", lambda _: said, fact.text, count=1)


def say_time(fact: Fact, text: str, language: str) -> str:
    """The time of day on the language’s own clock; where the hour is a word already, the minutes alone."""
    hour, minute = (int(one) for one in fact.value.split(":")[:2])
    figures = _DIGITS.findall(fact.text)
    if not _CLOCK.search(fact.text) and minute and [int(one) for one in figures] == [minute]:
        return say_figures(fact, text, language)
    zone = f" {fact.unit}" if fact.unit else ""
    said = time_in_words(time(hour % 24, minute), language) + zone
    return f"{said}." if fact.text.endswith(".") and _ends_sentence(fact, text, language) else said


def _ends_sentence(fact: Fact, text: str, language: str) -> bool:
    """Whether a full stop of a short form ends a sentence too: it opened at 9 a.m. Traders came.

    Where a name follows, sentences cannot be told apart by it alone: what has said something before the time ends
    there, unless the time zone follows; at 9 a.m. Uwase came does not.
    """
    if any(fact.end <= end and not text[fact.end : end].strip('”"’)') for _, end in split(text, language)):
        return True
    following = _NAME_AFTER.match(text[fact.end :])
    begins = max((start for start, _ in split(text, language) if start <= fact.start), default=0)
    has_said = len(text[begins : fact.start].split()) >= CLAUSE
    return has_said and following is not None and following[1] not in language_of(language).speech.zones


def _say_day(before: str, number: int, following: str, language: str) -> str:
    entry = language_of(language)
    months = tuple(fold(one) for one in entry.writing.dates.months)
    is_before_month = bool(following) and fold(following) in months
    rows = entry.speech.day_before_month if is_before_month else entry.speech.days
    return after(rows, _last_word(before)).format(said=_day(number, language))


def _day(number: int, language: str) -> str:
    if language_of(language).speech.ordinal_days:
        return say_ordinal(number, language)
    return say_number(value_of(str(number), None, language), language)


def _say_year_after(before: str, year: int, language: str) -> str:
    return after(language_of(language).speech.years, _last_word(before)).format(said=say_year(year, language))


def _say_numeric(fact: Fact, text: str, place: int, language: str) -> str:
    entry = language_of(language)
    year, month, day = (int(one) for one in fact.value.split("-")[-3:])
    said_day = after(entry.speech.day_before_month, _last_word(text[: fact.start + place])).format(
        said=_day(day, language)
    )
    said_year = after(entry.speech.years, "").format(said=say_year(year, language))
    return entry.speech.date.format(day=said_day, month=entry.writing.dates.months[month - 1], year=said_year)


def _last_word(before: str) -> str:
    found = _LAST_WORD.search(before)
    return found[1].lower() if found else ""
