"""Long texts are cut into sheets where both sides surely stand at the same place, so that work grows with the lines.

To begin with, that is where a word, a name or a value stands that each text has once (Wu, 1994; Melamed, 1999);
once the texts have been aligned, where lines surely stand one beside one.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from inkuru.memory.clues import Clues, Token
from inkuru.memory.paths import Step

SHEET = 200
"""So many lines make a sheet."""

CELLS = 500 * 500
"""A sheet without a sure place is cut blindly where its lines of one text times those of the other are more."""

ANCHOR_LETTERS = 5
"""Words of so many letters may be the same in both texts for a reason."""
NEAR = 60
"""A place is sure where others stand so many lines before and after it."""
DRIFT = 4
"""By so many lines more may one text go on between two places than the other, and by a quarter of the way."""
SURE_STEP = 0.95

Place = tuple[int, int]
"""A line of the source and one of the target."""


def cut_at_anchors(ours: Sequence[Clues], theirs: Sequence[Clues]) -> list[Place]:
    """Where the sheets of two texts begin, and the end; a short text is one sheet."""
    end = (len(ours), len(theirs))
    if max(end) <= SHEET:
        return [(0, 0), end]
    return _cut(_sure(_chain(_anchors(ours, theirs))), end, SHEET)


def cut_at_steps(way: Sequence[Step], end: Place, first: int = SHEET) -> list[Place]:
    """Where the sheets of two aligned texts begin, and the end. The `first` has about so many lines.

    The cut lies between two steps of one line beside one that are both sure.
    """
    if max(end) <= SHEET:
        return [(0, 0), end]
    places = [(step.source, step.target) for before, step in pairwise(way) if _is_sure(before) and _is_sure(step)]
    return _cut(places, end, first)


def _is_sure(step: Step) -> bool:
    return step.shape == (1, 1) and step.chance >= SURE_STEP


def _cut(places: Sequence[Place], end: Place, first: int) -> list[Place]:
    """The first place after each sheet is full; a sheet that gets too large is cut evenly."""
    cuts, size = [(0, 0)], first
    for place in places:
        if _apart(cuts[-1], place) >= size and _apart(place, end) >= SHEET // 2:
            cuts.append(place)
            size = SHEET
    return [place for start, stop in pairwise([*cuts, end]) for place in _even(start, stop)] + [end]


def _apart(one: Place, other: Place) -> int:
    """How many lines lie between two places, of the text that has more."""
    return max(other[0] - one[0], other[1] - one[1])


def _even(start: Place, stop: Place) -> Iterator[Place]:
    """The beginnings of as many equal parts as keep each within CELLS."""
    lines = stop[0] - start[0], stop[1] - start[1]
    parts = 1
    while lines[0] * lines[1] > CELLS * parts**2:
        parts += 1
    for part in range(parts):
        yield start[0] + lines[0] * part // parts, start[1] + lines[1] * part // parts


def _anchors(ours: Sequence[Clues], theirs: Sequence[Clues]) -> list[Place]:
    """The places of what each text has once."""
    here, there = _once(ours), _once(theirs)
    return sorted({(here[token], there[token]) for token in here.keys() & there.keys()})


def _once(lines: Sequence[Clues]) -> dict[Token, int]:
    """The tokens that one line alone has, with its place."""
    counts = Counter(token for line in lines for token in set(line.tokens))
    return {
        token: place
        for place, line in enumerate(lines)
        for token in line.tokens
        if counts[token] == 1 and not (isinstance(token, str) and len(token) < ANCHOR_LETTERS)
    }


def _chain(places: Sequence[Place]) -> list[Place]:
    """The most places that go on in both texts (the longest increasing subsequence)."""
    ends: list[int] = []
    last: list[Place] = []
    before: dict[Place, Place | None] = {}
    for place in sorted(places, key=lambda place: (place[0], -place[1])):
        at = bisect_left(ends, place[1])
        before[place] = last[at - 1] if at else None
        ends[at:], last[at:] = [place[1], *ends[at + 1 :]], [place, *last[at + 1 :]]
    return list(_followed(last[-1] if last else None, before))[::-1]


def _followed(place: Place | None, before: dict[Place, Place | None]) -> Iterator[Place]:
    while place is not None:
        yield place
        place = before[place]


def _sure(chain: Sequence[Place]) -> list[Place]:
    """The places of a chain that those before and after them bear out."""
    fits = [_goes_on(one, other) for one, other in pairwise(chain)]
    return [place for place, came, goes in zip(chain[1:-1], fits, fits[1:], strict=False) if came and goes]


def _goes_on(one: Place, other: Place) -> bool:
    ours, theirs = other[0] - one[0], other[1] - one[1]
    return max(ours, theirs) <= NEAR and abs(ours - theirs) <= DRIFT + max(ours, theirs) // 4
