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
    remain where the root is not known; 0 says that an unknown root is never read with this paradigm. `verbal` ones
    conjugate.
    """

    chains: tuple[tuple[Layer, ...], ...]
    endings: dict[str, tuple[str, ...]] = field(default_factory=lambda: {"": ("",)})
    roots: frozenset[str] = frozenset()
    guess: int = 0
    verbal: bool = False


@dataclass(frozen=True, slots=True)
class NounClass:
    """How a noun of a class begins in the singular and in the plural; `plural` is None where it has none.

    `before_vowel` says what the rest of the noun begins with: *umu-nyamakuru*, but *umw-ana*.
    """

    name: str
    singular: str
    plural: str | None
    before_vowel: bool = False


@dataclass(frozen=True, slots=True)
class Morphology:
    """`particles` elide before a vowel and are dropped with their apostrophe; `exceptions` map a whole form to
    its stem; `paradigms` are tried in order. A language with a Snowball stemmer names it and needs no paradigm.
    `finals` map the end of a noun, longer ones first, to the ends that its other forms have: ``{"y": ("ies",)}``, and
    `irregular` ones a whole noun to its plural; `classes` are what it begins with, `augments` the first vowels that
    fall after some words, `locative` an ending that says where.
    `associatives` are the small words that agree with the noun before them, each with what all of its row are read as:
    ``{"cha": "-a", "vya": "-a"}``.
    """

    particles: frozenset[str] = frozenset()
    exceptions: dict[str, str] = field(default_factory=dict)
    paradigms: tuple[Paradigm, ...] = ()
    snowball: str = ""
    finals: dict[str, tuple[str, ...]] = field(default_factory=dict)
    irregular: dict[str, str] = field(default_factory=dict)
    classes: tuple[NounClass, ...] = ()
    augments: str = ""
    locative: str = ""
    associatives: Layer = field(default_factory=dict)


NO_MORPHOLOGY = Morphology()
"""A language of which nothing is known yet: every word is its own stem."""


def same(text: str, keeps: str = "") -> Layer:
    """A layer whose prefixes all leave the same trace; ``-`` stands for the empty prefix.

    >>> same("ba bi -")
    {'ba': '', 'bi': '', '': ''}
    """
    return {"" if prefix == "-" else prefix: keeps for prefix in text.split()}


def noun_classes(text: str) -> tuple[NounClass, ...]:
    """Rows of class, singular, plural (``-`` for none) and what follows, ``C`` or ``V``; ``_`` is nothing.

    >>> noun_classes("1/2 umw ab V")
    (NounClass(name='1/2', singular='umw', plural='ab', before_vowel=True),)
    """
    rows = (row.split() for row in text.strip().splitlines())
    return tuple(
        NounClass(name, singular.strip("_"), None if plural == "-" else plural.strip("_"), follows == "V")
        for name, singular, plural, follows in rows
    )
