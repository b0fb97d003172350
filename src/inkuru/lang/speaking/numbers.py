"""Numbers in words, whole and with a fraction, out of figures as a newspaper of the language writes them."""

import re
from collections.abc import Iterator
from decimal import Decimal

from inkuru.lang.language import language as language_of
from inkuru.lang.writing.ordinals import written_ordinal
from inkuru.lang.writing.spelling import LARGEST, UnknownClass, spell

FIGURE = re.compile(r"\d{1,3}(?:[.,\u00a0\u2009\u202f]\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d+)?")
# The same within a fact, where a plain space may part the groups: 299 200.
FACT_FIGURE = re.compile(rf"\d{{1,3}}(?: \d{{3}})+(?:[.,]\d{{1,2}})?(?!\d)|{FIGURE.pattern}")
_SPACES = re.compile(r"[ \u00a0\u2009\u202f]")
# A fact with a scale has the whole value; the figure has the part before the scale.
_SCALES = (0, 3, 6, 9, 12)
PAIR = 100


def value_of(figure: str, fact: str | None, language: str) -> Decimal:
    """What a figure says, by the value of the fact that it belongs to; else by the marks of the language.

    >>> value_of("1.86", "1860000000", "en"), value_of("1.934", "1934", "rw"), value_of("4,6", None, "rw")
    (Decimal('1.86'), Decimal('1934'), Decimal('4.6'))
    """
    found = list(dict.fromkeys(_readings(_SPACES.sub("", figure), language)))
    if fact is not None and re.fullmatch(r"\d+(\.\d+)?", fact):
        whole = Decimal(fact)
        for scale in _SCALES:
            for one in found:
                if one.scaleb(scale) == whole:
                    return one
    return found[0]


def say_number(value: Decimal, language: str, noun_class: int | None = None) -> str:
    """A number in words, agreeing with a class where the language’s numbers do.

    >>> say_number(Decimal("5.4"), "en"), say_number(Decimal("5.4"), "sw")
    ('five point four', 'tano nukta nne')
    """
    speech = language_of(language).speech
    whole, _, fraction = f"{value:f}".partition(".")
    said = _spelt(int(whole), language, noun_class)
    if not fraction.strip("0"):
        return said
    told = say_digits(fraction, language)
    if speech.fraction_class is not None and not fraction.startswith("0"):
        told = _spelt(int(fraction), language, speech.fraction_class)
    return speech.point.format(whole=said, fraction=told)


def say_digits(digits: str, language: str) -> str:
    """Digit by digit, as in a telephone number.

    >>> say_digits("250", "en")
    'two five zero'
    """
    return " ".join(spell(int(one), language) for one in digits if one.isdigit())


def say_ordinal(number: int, language: str) -> str:
    """An ordinal number without its concord, which stands before it in the text already.

    >>> say_ordinal(3, "en"), say_ordinal(3, "rw"), say_ordinal(1, "sw")
    ('third', 'gatatu', 'kwanza')
    """
    if not 0 < number <= LARGEST:
        return say_number(Decimal(number), language)
    ordinals = language_of(language).writing.ordinals
    said = written_ordinal(number, language, style="words")
    return said.partition(" ")[2] if ordinals.concords else said


def say_year(year: int, language: str) -> str:
    """A year, in pairs where the language says it so.

    >>> [say_year(one, "en") for one in (1900, 1994, 2007, 2026)]
    ['nineteen hundred', 'nineteen ninety-four', 'two thousand and seven', 'twenty twenty-six']
    """
    hundreds, rest = divmod(year, PAIR)
    speech = language_of(language).speech
    if not speech.year_pair or not 11 <= hundreds <= 99 or (hundreds % 10 == 0 and rest < 10):
        return say_number(Decimal(year), language)
    pattern = speech.year_pair if rest >= 10 else speech.year_low if rest else speech.year_hundred
    return pattern.format(hundreds=spell(hundreds, language), rest=spell(rest, language))


def say_decade(year: int, language: str) -> str:
    """A decade by its first year, where the language has a word for it; else that year.

    >>> say_decade(1990, "en"), say_decade(1990, "sw")
    ('nineteen nineties', 'elfu moja mia tisa na tisini')
    """
    said = say_year(year, language)
    ending, changed = language_of(language).speech.decade_ending
    return said.removesuffix(ending) + changed if ending and said.endswith(ending) else said


def _spelt(number: int, language: str, noun_class: int | None) -> str:
    if number > LARGEST:
        return say_digits(str(number), language)
    try:
        return spell(number, language, noun_class=noun_class)
    except UnknownClass:
        return spell(number, language)


def _readings(figure: str, language: str) -> Iterator[Decimal]:
    """What a figure may say, by the marks of the language first."""
    numbers = language_of(language).writing.numbers
    marks = [one for one in figure if one in ".,"]
    last = marks[-1] if marks else ""
    grouped = re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+", figure) is not None and len(set(marks)) == 1
    if grouped and (last != numbers.decimal or len(marks) > 1):
        yield Decimal(figure.replace(last, ""))
    elif last:
        other = "," if last == "." else "."
        yield Decimal(figure.replace(other, "").replace(last, ".", 1))
    if grouped:
        yield Decimal(figure.replace(last, ""))
    if not marks:
        yield Decimal(figure)
