"""Which paragraphs of a text and of its translation belong together."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from inkuru.memory.aligning import Group, align
from inkuru.records import Paragraph

IN_PLACE = 0.8
"""The share of the pairs found that stand in the same place on both sides, so that all do."""

HEADING = "heading"

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Pairing:
    """Pairs of (place in the source, place in the translation) in order, and the places on each side without one."""

    pairs: tuple[Place, ...]
    lone_sources: tuple[int, ...]
    lone_targets: tuple[int, ...]


def pair(sources: Sequence[Paragraph], targets: Sequence[Paragraph], *, source: str, target: str) -> Pairing:
    """Pair the paragraphs of a text in a language with those of its translation, in order, each at most once.

    They are paired as lines are aligned, a heading with none but a heading. Where both have as many paragraphs of the
    same kinds in the same order, and nearly all that is found stands in its place, each belongs to the one in its
    place. Raises UnknownLanguage.

    >>> en = [Paragraph("Rain fell."), Paragraph("Some 412 people left Rubavu."), Paragraph("Roads are open.")]
    >>> rw = [Paragraph("Imvura yaraguye."), Paragraph("Abantu 412 bavuye i Rubavu.")]
    >>> found = pair(en, rw, source="en", target="rw")
    >>> found.pairs, found.lone_sources
    (((0, 0), (1, 1)), (2,))
    """
    ours, theirs = ([one.text for one in side] for side in (sources, targets))
    found = (place for group in align(ours, theirs, source=source, target=target) for place in _places(group))
    pairs = [(one, other) for one, other in found if _is_heading(sources[one]) == _is_heading(targets[other])]
    if [one.kind for one in sources] == [one.kind for one in targets]:
        in_place = sum(one == other for one, other in pairs)
        if in_place >= IN_PLACE * len(pairs):
            pairs = [(place, place) for place in range(len(sources))]
    with_target, with_source = {one for one, _ in pairs}, {other for _, other in pairs}
    return Pairing(
        tuple(pairs),
        tuple(place for place in range(len(sources)) if place not in with_target),
        tuple(place for place in range(len(targets)) if place not in with_source),
    )


def _places(group: Group) -> Iterator[Place]:
    """Of paragraphs that were joined or parted in the translation each belongs to one."""
    yield from zip(group.source, group.target, strict=False)


def _is_heading(paragraph: Paragraph) -> bool:
    return paragraph.kind == HEADING
