"""Two words with a conjunction between them."""

import re

from inkuru.lang.writing.style import Conjunction

# A word of our own: foreign names that end in a consonant keep the conjunction whole before them (na Ipswich).
_ELIDING = re.compile(r"[aeiou]\w*[aeiou]\b", re.IGNORECASE)


def join(left: str, conjunction: Conjunction, right: str) -> str:
    """The two texts with the conjunction, elided before a vowel where the language does so.

    >>> join("Kigali", Conjunction(" na ", " n’"), "Umutara")
    'Kigali n’Umutara'
    """
    vowel = _ELIDING.match(right) if conjunction.elided else None
    elides = vowel is not None and vowel[0].lower() not in conjunction.whole
    return f"{left}{conjunction.elided if elides else conjunction.plain}{right}"
