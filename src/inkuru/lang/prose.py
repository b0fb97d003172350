"""How a language runs: what a check on a whole paragraph knows of it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Prose:
    """`length` is how many characters it takes to say what English says in a hundred; `redoubled` are words, folded,
    that stand twice on purpose (*sana sana*). `institutional` are words, folded, that offices, bodies, prizes and
    events are named by (*Senate, Navy, Premiership*): such names are translated, people’s are not."""

    length: int = 100
    redoubled: frozenset[str] = frozenset()
    institutional: frozenset[str] = frozenset()
