"""Ordinal numbers, agreeing with a noun."""

from typing import Literal

from inkuru.lang.language import language as language_of
from inkuru.lang.writing.numbers import written_number
from inkuru.lang.writing.spelling import UnknownClass, spell
from inkuru.lang.writing.style import Ordinals


def written_ordinal(
    number: int, language: str, *, noun_class: int | None = None, style: Literal["figures", "words"] = "figures"
) -> str:
    """An ordinal number from 1 up, in figures or in words, with the concord of the noun before it.

    Raises UnknownLanguage, UnknownClass, and ValueError for a number below 1 or, in words, above 10¹⁵.

    >>> [written_ordinal(89, "en"), written_ordinal(89, "rw", noun_class=3), written_ordinal(89, "sw", noun_class=9)]
    ['89th', 'wa 89', 'ya 89']
    >>> [written_ordinal(2, code, noun_class=7, style="words") for code in ("rw", "en", "sw")]
    ['cya kabiri', 'second', 'cha pili']
    """
    if number < 1:
        raise ValueError(f"{number} is no ordinal")
    ordinals = language_of(language).writing.ordinals
    concord = _concord(noun_class, ordinals)
    if style == "words":
        return ordinals.worded.format(concord=concord, number=_word(number, language, ordinals))
    suffix = ordinals.suffix if number // 10 % 10 == 1 else ordinals.suffixes.get(number % 10, ordinals.suffix)
    return ordinals.figures.format(concord=concord, number=f"{written_number(number, language)}{suffix}")


def _concord(noun_class: int | None, ordinals: Ordinals) -> str:
    if not ordinals.concords:
        return ""
    try:
        return ordinals.concords[noun_class]
    except KeyError:
        raise UnknownClass(f"ordinals do not agree with a noun class {noun_class}") from None


def _word(number: int, language: str, ordinals: Ordinals) -> str:
    if number in ordinals.words:
        return ordinals.words[number]
    cardinal = spell(number, language)
    for ending, changed in ordinals.endings:
        if cardinal.endswith(ending):
            return cardinal.removesuffix(ending) + changed
    return cardinal
