"""How a language builds its word forms: the tables that `inkuru.lang.stems` reads."""

from dataclasses import dataclass, field
from typing import TypeAlias

Layer: TypeAlias = dict[str, str]


@dataclass(frozen=True, slots=True)
class Paradigm:
    """Words that inflect alike: a chain of prefixes, a root, an ending.

    `chains` are alternatives; each is a row of layers in their order in the word, and a layer maps what is written
    (``""`` where it may be empty) to what the stem keeps of it: ``{"umu": "mu", "aba": "mu"}`` reads a plural as
    its singular.
    `endings` map what is written to every end that the root may have had: ``{"tse": ("k",)}``.
    `roots` are the known ones, written without prefix and ending. `guess` is the number of letters that must
    remain where the root is not known; 0 says that an unknown root is never read with this paradigm.
    """

    chains: tuple[tuple[Layer, ...], ...]
    endings: dict[str, tuple[str, ...]] = field(default_factory=lambda: {"": ("",)})
    roots: frozenset[str] = frozenset()
    guess: int = 0


@dataclass(frozen=True, slots=True)
class Morphology:
    """`particles` elide before a vowel and are dropped with their apostrophe; `exceptions` map a whole form to
    its stem; `paradigms` are tried in order. A language with a Snowball stemmer names it and needs no paradigm.
    """

    particles: frozenset[str] = frozenset()
    exceptions: dict[str, str] = field(default_factory=dict)
    paradigms: tuple[Paradigm, ...] = ()
    snowball: str = ""


NO_MORPHOLOGY = Morphology()
"""A language of which nothing is known yet: every word is its own stem."""


def same(text: str, keeps: str = "") -> Layer:
    """A layer whose prefixes all leave the same trace; ``-`` stands for the empty prefix.

    >>> same("ba bi -")
    {'ba': '', 'bi': '', '': ''}
    """
    return {"" if prefix == "-" else prefix: keeps for prefix in text.split()}
