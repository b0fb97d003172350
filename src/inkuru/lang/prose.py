"""How a language runs: what a check on a whole paragraph knows of it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Prose:
    """`length` is how many characters it takes to say what English says in a hundred, and `spread` how far that
    varies, as a share. `open_ended` says that nearly all its words end in a vowel. `redoubled` are words, folded, that
    stand twice on purpose (*sana sana*).

    `institutional` are words, folded, that offices, bodies, prizes and events are named by (*Senate, Navy*): such
    names are translated, people’s are not. After one of `born` the year of a birth stands. `nouns` are beginnings of
    words, folded, that are nouns of the language and no foreign names.
    """

    length: int = 100
    spread: float = 0.0
    open_ended: bool = False
    redoubled: frozenset[str] = frozenset()
    institutional: frozenset[str] = frozenset()
    born: frozenset[str] = frozenset()
    nouns: tuple[str, ...] = ()


NO_PROSE = Prose()
