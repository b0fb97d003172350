"""A text as a presenter says it: what is written in figures, signs and short forms becomes words, all else stays."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from inkuru.lang.facts import facts
from inkuru.lang.language import language as language_of
from inkuru.lang.speaking.amounts import (
    say_figures,
    say_fraction,
    say_measure,
    say_money,
    say_ordinals,
    say_percent,
    say_phone,
    say_score,
)
from inkuru.lang.speaking.moments import say_date, say_decades, say_time, say_years
from inkuru.lang.speaking.numbers import FIGURE, say_digits, say_number, value_of
from inkuru.lang.speaking.style import Speech
from inkuru.records import Fact

Sayer = Callable[[Fact, str, str], str]

SAYERS: dict[str, Sayer] = {
    "date": say_date,
    "year": say_years,
    "decade": say_decades,
    "time": say_time,
    "money": say_money,
    "percent": say_percent,
    "measure": say_measure,
    "score": say_score,
    "ordinal": say_ordinals,
    "minute": say_ordinals,
    "fraction": say_fraction,
    "phone": say_phone,
}
_WRITTEN_SHORT = re.compile(r"[\d%½⅓⅔¼¾]")
_ADDRESSES = re.compile(r"https?://\S+|www\.\S+|\S+@\S+\.\S+|[@#]\w+")
# A figure that is no fact: COVID-19, F-16, 24/7.
_LEFT = re.compile(rf"(?P<hyphen>(?<=[^\W\d_])[-‑](?=\d))?(?:{FIGURE.pattern})")
_BETWEEN = re.compile(r"\s?[-–/]\s?")
_SENTENCE_BEGINS = re.compile(r"(?:^|[.!?]\s)[\s“‘\"(]*$")
_SIGN = re.compile(r"(?<!\w)[^\W\d_]{0,4}[$£€¥₦₹]?\s?$")
_MINUS = re.compile(r"(?:^|\s)[-−]$")
_LAST = re.compile(r"([^\W\d_]+)\s$")


@dataclass(frozen=True, slots=True)
class Spoken:
    """What is said in the place of a part of a text."""

    start: int
    end: int
    said: str


def spoken(text: str, language: str) -> str:
    """The text with its figures, dates, times, money, signs and short forms in words. Raises UnknownLanguage.

    >>> spoken("Dr. Uwase paid $2.5m for 3 boats on 8 September.", "en")
    'Doctor Uwase paid two point five million dollars for three boats on the eighth of September.'
    """
    speech = language_of(language).speech
    said = list(_say_facts(text, language))
    said += _say_strokes(text, said, speech)
    said += _free(_say_short_forms(text, speech), said)
    said += _free(_say_left(text, language), said)
    return _assembled(text, sorted(said, key=lambda one: one.start), speech)


def _say_facts(text: str, language: str) -> Iterator[Spoken]:
    speech = language_of(language).speech
    short = _short_forms(tuple(speech.abbreviations), tuple(speech.signs))
    for fact in (_with_mark(one, text, speech) for one in facts(text, language)):
        if _WRITTEN_SHORT.search(fact.text):
            said = SAYERS.get(fact.kind, say_figures)(fact, text, language)
            # The month of a date may be short: Oct. 2.
            said = short.sub(lambda one: _in_full(one[0], speech), said) if fact.kind == "date" else said
            yield Spoken(fact.start, fact.end, _smoothed(said, fact.text, speech))


def _with_mark(fact: Fact, text: str, speech: Speech) -> Fact:
    """An amount of money with the sign before it, which the ends of a range leave out: $3 to $5."""
    found = _SIGN.search(text[: fact.start])
    if fact.kind != "money" or found is None or found[0].strip().casefold() not in speech.marks:
        return fact
    if not fact.text[0].isdigit():
        return fact
    return replace(fact, start=found.start(), text=text[found.start() : fact.end])


def _say_short_forms(text: str, speech: Speech) -> Iterator[Spoken]:
    for found in _short_forms(tuple(speech.abbreviations), tuple(speech.signs)).finditer(text):
        stop = "." if found[0].endswith(".") and not text[found.end() :].strip(' ”"’)') else ""
        yield Spoken(found.start(), found.end(), _in_full(found[0], speech) + stop)


def _in_full(form: str, speech: Speech) -> str:
    return speech.abbreviations.get(form) or speech.abbreviations.get(form.rstrip(".")) or speech.signs[form]


@cache
def _short_forms(abbreviations: tuple[str, ...], signs: tuple[str, ...]) -> re.Pattern[str]:
    if not abbreviations and not signs:
        return re.compile(r"(?!)")
    longest = sorted(abbreviations, key=len, reverse=True)
    forms = "|".join(re.escape(one) if one.endswith(".") else rf"{re.escape(one)}\.?" for one in longest)
    marks = "".join(map(re.escape, signs))
    return re.compile(rf"(?<![\w.])(?:{forms})(?![\w])" + (rf"|[{marks}]" if marks else ""))


def _say_left(text: str, language: str) -> Iterator[Spoken]:
    """Figures that are no facts; addresses stay as they are."""
    kept = [one.span() for one in _ADDRESSES.finditer(text)]
    for found in _LEFT.finditer(text):
        if any(start <= found.start() < end for start, end in kept):
            continue
        said = _say_figure(found[0].lstrip("-‑"), language)
        yield Spoken(found.start(), found.end(), f" {said}" if found["hyphen"] else said)


def _say_figure(figure: str, language: str) -> str:
    """A number; digit by digit where it begins with a nought, as numbers of telephones do."""
    if figure.isdigit() and figure[0] == "0" and len(figure) > 1:
        return say_digits(figure, language)
    return say_number(value_of(figure, None, language), language)


def _free(found: Iterator[Spoken], taken: Sequence[Spoken]) -> list[Spoken]:
    """Those that touch nothing that is said already."""
    return [one for one in found if not any(one.start < other.end and other.start < one.end for other in taken)]


def _say_strokes(text: str, said: Sequence[Spoken], speech: Speech) -> list[Spoken]:
    """A stroke between two facts is *to*, and one before a fact is *minus*."""
    between = [
        Spoken(one.end, other.start, speech.to)
        for one, other in pairwise(said)
        if _BETWEEN.fullmatch(text[one.end : other.start])
    ]
    minus = [
        Spoken(one.start - 1, one.start, speech.minus)
        for one in said
        if _MINUS.search(text[: one.start]) and text[one.start].isdigit()
    ]
    return between + minus


def _assembled(text: str, said: Sequence[Spoken], speech: Speech) -> str:
    parts, last = "", 0
    for one in said:
        parts += text[last : one.start]
        parts = _shortened(parts, one.said, speech)
        words = _dropped(parts, one.said, speech)
        parts = _elided(parts, words, speech)
        parts += " " if parts[-1:].isalpha() and words[:1].isalpha() else ""
        is_new = not text[one.start].islower() and _SENTENCE_BEGINS.search(parts)
        parts += _capitalised(words) if is_new else words
        parts += " " if parts[-1:].isalpha() and text[one.end : one.end + 1].isalpha() else ""
        last = one.end
    return parts + text[last:]


def _smoothed(said: str, written: str, speech: Speech) -> str:
    """What is said of a fact, its new words joined to those before them as the language joins them."""
    kept = set(written.split())
    parts = ""
    for word in said.split(" "):
        if word in kept or not parts:
            parts += f" {word}" if parts else word
            continue
        new = _dropped(f"{parts} ", word, speech)
        parts = _elided(f"{parts} ", new, speech) + new
    return parts


def _dropped(before: str, words: str, speech: Speech) -> str:
    """Without its first vowel after a preposition that takes it: ku bihumbi bitanu."""
    found = _LAST.search(before)
    first = words.partition(" ")[0]
    return words[1:] if found and found[1].lower() in speech.dropping and first in speech.dropped else words


def _shortened(before: str, words: str, speech: Speech) -> str:
    """The short form of a preposition before a word that loses its vowel: ku mafaranga, not kuri amafaranga."""
    found = _LAST.search(before)
    short = speech.shortened.get(found[1]) if found and words.partition(" ")[0] in speech.dropped else None
    return f"{before[: found.start()]}{short} " if found and short else before


def _elided(before: str, words: str, speech: Speech) -> str:
    """What stands before, elided where the words begin with a vowel: n’umunani."""
    found = _LAST.search(before)
    short = speech.elided.get(found[1].lower()) if found else None
    if found is None or short is None or words[:1].lower() not in tuple("aeiou"):
        return before
    kept = short.capitalize() if found[1][0].isupper() else short
    return before[: found.start()] + kept


def _capitalised(words: str) -> str:
    return words[:1].upper() + words[1:]
