"""What a language does with names: the tables that `inkuru.lang.names` and `inkuru.lang.gazetteer` read."""

from dataclasses import dataclass, field

from inkuru.lang.tables import words

EVERYWHERE = words("al ben bin bint da dal de del della den der di do dos du el ibn la le van von wa")
"""Particles that stand in lower case inside a name: *Ursula von der Leyen, Osama bin Laden, Ngũgĩ wa Thiong'o*."""

COMPANIES = words("""
airlines airways bank breweries city club company energies energy fc foundation group holdings hospital
insurance limited ltd motors news petroleum pipeline plc ports post power press railways sacco sc sports stars
telecom times united university
""")
"""English words that begin or end the names of companies and clubs everywhere: *Kenya Airways, Rayon Sports*."""


@dataclass(frozen=True, slots=True)
class Naming:
    """All words are folded (`inkuru.lang.folding.fold`).

    - `titles` stand before a person's name and are no part of it; `heads` begin or end an organisation's name.
    - `common` words open sentences or stand in headlines with a capital and are no name; `never` words have a
      capital anywhere and are none: *I, TV*; `ambiguous` ones are names of the gazetteer and ordinary words as well,
      and count for nothing where a capital proves nothing.
    - `genitives` stand before the place of an office, whose holder may follow: *Rais wa Kenya William Ruto*.
    - `place_forms` and `people_forms` map the first letters of a gazetteer name to what they become in a sentence:
      *Ubwongereza, mu Bwongereza; Abafaransa, Umufaransa*. The first row that fits is used.
    - `same_letters` are those that spellings do not keep apart, as l and r: *Nzeri, Nzeli*.
    - `capital_headlines` says that headlines may begin every word with a capital.
    """

    titles: frozenset[str] = frozenset()
    heads: frozenset[str] = frozenset()
    common: frozenset[str] = frozenset()
    never: frozenset[str] = frozenset()
    ambiguous: frozenset[str] = frozenset()
    particles: frozenset[str] = EVERYWHERE
    genitives: frozenset[str] = frozenset()
    place_forms: dict[str, tuple[str, ...]] = field(default_factory=dict)
    people_forms: dict[str, tuple[str, ...]] = field(default_factory=dict)
    same_letters: dict[str, str] = field(default_factory=dict)
    capital_headlines: bool = False


NO_NAMING = Naming()
"""A language of which nothing is known yet: every capital is taken for a name."""
