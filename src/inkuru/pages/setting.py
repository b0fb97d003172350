"""A headline is set in lines: as few as it needs, as even as can be, no little word at an end, no word left alone."""

from collections.abc import Callable, Sequence
from itertools import pairwise, takewhile

Measure = Callable[[str], float]

ELLIPSIS = "…"
# Words so short that they belong to what follows: a, in, ku, mu, na, ya.
LITTLE = 2
# What a fault costs, in squared shares of the measure.
LITTLE_COSTS = 0.04
ALONE_COSTS = 0.3
SHORTEST_LAST = 0.35


def set_in_lines(text: str, *, width: float, most: int, measure: Measure) -> tuple[str, ...] | None:
    """The lines of a text that are no wider than `width`; None where it needs more than `most`, or a word is wider.

    >>> set_in_lines("Isoko rya Kabeza ryasubukuye nyuma y’imvura", width=30, most=3, measure=len)
    ('Isoko rya Kabeza', 'ryasubukuye nyuma y’imvura')
    """
    words = text.split(" ")
    needed = _fewest(words, width, measure)
    if needed is None or needed > most:
        return None
    widths, space = [measure(word) for word in words], measure(" ")
    best: dict[tuple[int, int], tuple[float, tuple[int, ...]]] = {(0, 0): (0.0, (0,))}
    for line in range(1, needed + 1):
        for end in range(1, len(words) + 1):
            found = _best_line(best, line, end, widths, space, words=words, width=width)
            if found:
                best[line, end] = found
    _, breaks = best[needed, len(words)]
    return tuple(" ".join(words[start:end]) for start, end in pairwise(breaks))


def cut_to_lines(text: str, *, width: float, most: int, measure: Measure) -> tuple[str, ...]:
    """As many lines as there may be, filled one by one, a word too long broken; what is left out is marked.

    >>> cut_to_lines("Isoko rya Kabeza ryasubukuye", width=10, most=2, measure=len)
    ('Isoko rya', 'Kabeza…')
    """
    lines, rest = list[str](), text
    while rest and len(lines) < most:
        line, rest = _fill(rest, width, measure)
        lines.append(line)
    if rest:
        lines[-1] = _marked(lines[-1], width, measure)
    return tuple(lines)


def _fewest(words: Sequence[str], width: float, measure: Measure) -> int | None:
    """How many lines are needed when each is filled."""
    count, line = 1, ""
    for word in words:
        if measure(word) > width:
            return None
        longer = f"{line} {word}" if line else word
        if measure(longer) > width:
            count, longer = count + 1, word
        line = longer
    return count


def _best_line(
    best: dict[tuple[int, int], tuple[float, tuple[int, ...]]],
    line: int,
    end: int,
    widths: Sequence[float],
    space: float,
    *,
    words: Sequence[str],
    width: float,
) -> tuple[float, tuple[int, ...]] | None:
    """The cheapest way to have set the words before `end` in so many lines."""
    found = None
    for start in range(end - 1, -1, -1):
        taken = sum(widths[start:end]) + space * (end - start - 1)
        if taken > width:
            break
        before = best.get((line - 1, start))
        if before is not None:
            cost = before[0] + _cost(words, start, end, taken / width)
            found = min(found or (cost, (*before[1], end)), (cost, (*before[1], end)))
    return found


def _cost(words: Sequence[str], start: int, end: int, share: float) -> float:
    cost = (1 - share) ** 2
    if end == len(words):
        is_alone = end - start == 1 and start > 0 and share < SHORTEST_LAST
        return cost + (ALONE_COSTS if is_alone else 0.0)
    return cost + (LITTLE_COSTS if len(words[end - 1]) <= LITTLE else 0.0)


def _fill(text: str, width: float, measure: Measure) -> tuple[str, str]:
    """The longest beginning that fits, to the end of a word where one does, and the rest."""
    longer = takewhile(lambda place: measure(text[:place].rstrip()) <= width, range(1, len(text) + 1))
    fits = max(longer, default=1)
    if fits == len(text) or text[fits] == " ":
        return text[:fits].rstrip(), text[fits:].lstrip()
    space = text.rfind(" ", 0, fits + 1)
    place = space if space > 0 else fits
    return text[:place].rstrip(), text[place:].lstrip()


def _marked(line: str, width: float, measure: Measure) -> str:
    while line and measure(line + ELLIPSIS) > width:
        line = line[:-1]
    return line.rstrip(" .,:;–-") + ELLIPSIS
