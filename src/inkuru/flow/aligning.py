"""Two texts as they stand in files find each other line by line, blank lines and all."""

from collections.abc import Sequence
from dataclasses import replace

from inkuru.flow.learning_words import known_words
from inkuru.memory.aligning import Group, Known, align
from inkuru.newsroom.opening import is_open

# Units of the memory that a lexicon for two texts is learnt from: to read more would take longer than to align them.
TAKEN = 1_000


def known_here(source: str, target: str) -> Known | None:
    """Which word stands for which in this newsroom; None where there is no newsroom, or none of its units tell."""
    return known_words(source, target, most=TAKEN) if is_open() else None


def align_lines(
    sources: Sequence[str], targets: Sequence[str], *, source: str, target: str, known: Known | None = None
) -> tuple[Group, ...]:
    """The groups of lines of a text in the language `source` and of its translation, by their places from 0.

    Blank lines say nothing and belong to no group; `known` is what is known of the languages beyond everyday words.
    Raises UnknownLanguage.

    >>> en, rw = ["Rain fell.", "", "412 people left Rubavu."], ["Imvura yaraguye.", "Abantu 412 bavuye i Rubavu."]
    >>> [(group.source, group.target) for group in align_lines(en, rw, source="en", target="rw")]
    [((0,), (0,)), ((2,), (1,))]
    """
    ours, theirs = _said(sources), _said(targets)
    groups = align(
        [sources[at] for at in ours], [targets[at] for at in theirs], source=source, target=target, known=known
    )
    return tuple(
        replace(group, source=tuple(ours[at] for at in group.source), target=tuple(theirs[at] for at in group.target))
        for group in groups
    )


def _said(lines: Sequence[str]) -> list[int]:
    """The places of the lines that are not blank."""
    return [at for at, line in enumerate(lines) if line.strip()]
