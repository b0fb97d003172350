"""How news begins in a language: the table that `inkuru.lang.headings` reads."""

import re
from dataclasses import dataclass

_NONE = re.compile(r"(?!)")


@dataclass(frozen=True, slots=True)
class Leads:
    """All words are folded (`inkuru.lang.folding.fold`).

    - No heading ends in one of `binders`: words that want another after them, as those that call or name and those
      that stand before a place; nor in one of `saying`, but as who says it: *…, minister says*. `enders` open
      sentences, but can also end one.
    - What is said stands after `that`, which therefore follows no name that a sentence begins with.
    - A sentence that begins with one of `presenting` ends in its colon: *Here is what we know: …*
    - `nouns` is the shape by which a noun is known whatever its root, `verbs` one that verbs have and few nouns;
      `agreeing` words follow nouns alone.
    - `capitals` are ordinary words that are written with a capital inside sentences too, beside the names of bodies
      and offices.
    """

    binders: frozenset[str] = frozenset()
    saying: frozenset[str] = frozenset()
    enders: frozenset[str] = frozenset()
    that: frozenset[str] = frozenset()
    presenting: tuple[str, ...] = ()
    nouns: re.Pattern[str] = _NONE
    agreeing: re.Pattern[str] = _NONE
    verbs: re.Pattern[str] = _NONE
    capitals: frozenset[str] = frozenset()


NO_LEADS = Leads()
"""A language of which nothing is known yet: only what a lead repeats tells where it begins."""
