"""Whether a text was changed in its spelling only, so that it says what it said."""

import re
from collections.abc import Sequence

from rapidfuzz.distance import DamerauLevenshtein

from inkuru.checks.reading import Text, Word
from inkuru.lang.vocabulary import has_list, is_word

# So many letters of a word may be wrong, and so many in a text; more is another text.
IN_A_WORD = 2
IN_A_TEXT = 6
_ADDRESS = re.compile(r'href="([^"]*)"')
# Where no list tells what is a word: so many letters at either end of one must stand. Kinyarwanda and Kiswahili say
# there who does it, when, and whether it is done at all (hana, ana; anakuja, atakuja; anataka, hataki).
OPENING = 3
ENDING = 1
# A full stop that becomes one of these makes another sentence of the same words.
ASKS = "?"


def mends_typos_only(before: Text, after: Text) -> bool:
    """Whether nothing but slips of the pen changed between two texts in one language.

    Facts, quotations, names and figures are the same; the words are as many; and each that differs was no word before
    and differs in at most two letters, in one within the word where no list tells what is a word. A word that was one
    is left to a person: in all our languages one letter can turn a sentence round.

    >>> said = Text("en", "The goverment paid 412 francs.")
    >>> mends_typos_only(said, Text("en", "The government paid 412 francs."))
    True
    >>> mends_typos_only(Text("en", "It is not paid."), Text("en", "It is now paid."))
    False
    """
    if before.said != after.said or before.text.count(ASKS) != after.text.count(ASKS):
        return False
    if _quoted(before) != _quoted(after) or _figures(before.text) != _figures(after.text):
        return False
    return _differ_in_slips(before.words, after.words, before.code)


def same_addresses(before: str, after: str) -> bool:
    """Whether two texts with marks link to the same addresses in the same order."""
    return _ADDRESS.findall(before) == _ADDRESS.findall(after)


def _quoted(text: Text) -> list[str]:
    return [text.text[one.start : one.end].strip(one.opening + one.closing) for one in text.quotations]


def _figures(text: str) -> list[str]:
    return [sign for sign in text if sign.isdigit()]


def _differ_in_slips(before: Sequence[Word], after: Sequence[Word], code: str) -> bool:
    if len(before) != len(after):
        return False
    changed = [(one, other) for one, other in zip(before, after, strict=True) if one.key != other.key]
    if not all(_is_slip(one, other, code) for one, other in changed):
        return False
    return sum(DamerauLevenshtein.distance(one.key, other.key) for one, other in changed) <= IN_A_TEXT


def _is_slip(one: Word, other: Word, code: str) -> bool:
    """Whether a word was wrongly written before, and is no name: what has a capital may be one."""
    if one.text[0].isupper() or other.text[0].isupper() or is_word(one.key, code):
        return False
    far = int(DamerauLevenshtein.distance(one.key, other.key))
    if has_list(code):
        return far <= IN_A_WORD
    return far == 1 and one.key[:OPENING] == other.key[:OPENING] and one.key[-ENDING:] == other.key[-ENDING:]
