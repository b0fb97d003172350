"""Which noun a figure counts, as far as the words before it tell: numbers agree with its class."""

import re

from inkuru.lang.speaking.style import Speech

_WORD = re.compile(r"[^\W\d_]+")
# A noun stands in the same clause as its number.
_CLAUSE_ENDS = re.compile(r"[.;:!?“”\"()\[\]–—]\s?|,\s(?=[^\W\d_])")
# So far back a noun is looked for, past its qualifiers: abantu bagera ku 21.000.
REACH = 5
# Words so short are no nouns: ku, mu, na, wa, y’.
SHORTEST = 3


def class_before(text: str, position: int, speech: Speech, *, otherwise: int | None = None) -> int | None:
    """The class of the noun before a place of a text, `otherwise` where no word tells.

    A figure that stands in a row with others counts the same thing: afite amezi 6, 7, 9.
    """
    clause = _CLAUSE_ENDS.split(text[:position])[-1]
    for word in reversed(_WORD.findall(clause)[-REACH:]):
        found = class_of(word, speech)
        if found is not None:
            return found
    return otherwise


def class_of(word: str, speech: Speech) -> int | None:
    """The class of a word by its whole or by its beginning; None where it is no noun that we know."""
    small = word.lower()
    if small in speech.nouns:
        return speech.nouns[small]
    if len(small) < SHORTEST:
        return None
    known = (number for beginning, number in speech.classes if small.startswith(beginning))
    return next(known, speech.unmarked_class)
