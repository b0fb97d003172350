"""Whole numbers in words, agreeing with a noun."""

from inkuru.lang.language import language as language_of
from inkuru.lang.writing.joining import join
from inkuru.lang.writing.style import Spelling

LARGEST = 10**15


class UnknownClass(LookupError):
    """The language has no such noun class, or numbers do not agree with it."""


def spell(number: int, language: str, *, noun_class: int | None = None) -> str:
    """A whole number from 0 to 10¹⁵ in words.

    Noun classes have the numbers of Bantu grammar; a singular class stands for the plural that goes with it, and
    None is counting. In a language without them any class will do. Where the scale comes first, a comma parts it
    from a rest that would multiply it otherwise: elfu ishirini, na tano is 20,005. Raises UnknownLanguage,
    UnknownClass, and ValueError for a number out of range.

    >>> spell(12, "rw", noun_class=2), spell(12, "sw", noun_class=2), spell(12, "en")
    ('cumi na babiri', 'kumi na wawili', 'twelve')
    """
    if not 0 <= number <= LARGEST:
        raise ValueError(f"{number} is not between 0 and 10¹⁵")
    spelling = language_of(language).writing.spelling
    ones = _ones(noun_class, spelling)
    return _spelt(number, ones, spelling) if number else spelling.zero


def _ones(noun_class: int | None, spelling: Spelling) -> tuple[str, ...]:
    """The words of 1–9 that agree with a noun class."""
    if spelling.ones.keys() == {None}:
        return spelling.ones[None]
    try:
        return spelling.ones[noun_class]
    except KeyError:
        raise UnknownClass(f"numbers do not agree with a noun class {noun_class}") from None


def _spelt(number: int, ones: tuple[str, ...], spelling: Spelling) -> str:
    """A number from 1 up: its largest scale, then the rest."""
    for value, one, more, scale_class in reversed(spelling.scales):
        times, rest = divmod(number, value)
        if times:
            scaled = one if times == 1 else more.format(_spelt(times, _ones(scale_class, spelling), spelling))
            return _with_rest(scaled, times, rest, ones, spelling) if rest else scaled
    return _below_thousand(number, ones, spelling)


def _with_rest(scaled: str, times: int, rest: int, ones: tuple[str, ...], spelling: Spelling) -> str:
    conjunction = spelling.small if rest < spelling.small_below else spelling.group
    pause = spelling.pause if rest < _lowest_place(times) else ""
    return join(f"{scaled}{pause}", conjunction, _spelt(rest, ones, spelling))


def _lowest_place(number: int) -> int:
    """The power of ten of the last digit that is not 0: 10 of 120."""
    place = 1
    while number % (place * 10) == 0:
        place *= 10
    return place


def _below_thousand(number: int, ones: tuple[str, ...], spelling: Spelling) -> str:
    hundreds, rest = divmod(number, 100)
    if not hundreds:
        return _below_hundred(rest, ones, spelling)
    head = spelling.hundreds[hundreds - 1]
    return join(head, spelling.rest, _below_hundred(rest, ones, spelling)) if rest else head


def _below_hundred(number: int, ones: tuple[str, ...], spelling: Spelling) -> str:
    tens, unit = divmod(number, 10)
    if not tens:
        return ones[unit - 1]
    if not unit:
        return spelling.tens[tens - 1]
    if tens == 1 and spelling.teens:
        return spelling.teens[unit - 1]
    head = spelling.joined_ten if tens == 1 and spelling.joined_ten else spelling.tens[tens - 1]
    return join(head, spelling.unit, ones[unit - 1])
