"""The abbreviations of a language by what their full stop can mean."""

from dataclasses import dataclass

from inkuru.lang.tables import words


@dataclass(frozen=True, slots=True)
class Abbreviations:
    """Casefolded and without the last full stop.

    `titles` are written with a capital and stand before a name, so that their full stop never ends a sentence;
    `inside` never end one either, in any case; `before_numbers` end none when a figure follows; after one of
    `may_end` a sentence ends only where a word follows that opens sentences.

    `word_endings` are letters in which all whole words end and hardly any abbreviation of some length does.
    """

    titles: frozenset[str] = frozenset()
    inside: frozenset[str] = frozenset()
    before_numbers: frozenset[str] = frozenset()
    may_end: frozenset[str] = frozenset()
    word_endings: tuple[str, ...] = ()

    def __or__(self, other: "Abbreviations") -> "Abbreviations":
        """The abbreviations of both."""
        return Abbreviations(
            self.titles | other.titles,
            self.inside | other.inside,
            self.before_numbers | other.before_numbers,
            self.may_end | other.may_end,
            self.word_endings + other.word_endings,
        )


# Names of people, companies and places keep these in every language of the house.
EVERYWHERE = Abbreviations(
    titles=words(
        """
        acp adm asp br brig capt cmdr col cpl dr fr gen gov hon insp lt maj mgr mr mrs ms mx prof profs rep
        reps rev sacp sen sens sgt sr supt
        """
    ),
    inside=words("c.f cf e.g eg i.e ie v viz vs"),
    before_numbers=words("art ch fig figs n° no nos nº nr p par pp sec tel vol"),
    may_end=words("a.m al am assn ave bros co corp inc jr ltd p.m plc pm rd sq st"),
)
