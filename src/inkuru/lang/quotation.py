"""Quotations in a text, and quotation marks without their other half."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import zip_longest
from typing import Literal

from inkuru.lang.language import Language
from inkuru.lang.language import language as language_of

Turn = Literal["opens", "closes", "either"]

_FAMILIES = {
    **dict.fromkeys(('"', "“", "”", "„", "‟", "''", "``"), "double"),
    **dict.fromkeys("'‘’‚‛`´", "single"),
    **dict.fromkeys("«»", "guillemet"),
    **dict.fromkeys("‹›", "single guillemet"),
}
# Which way a mark turns by its shape; the white space around it is heard first, except for these.
_ALWAYS: dict[str, Turn] = {"«": "opens", "‹": "opens", "„": "opens", "‚": "opens", "»": "closes", "›": "closes"}
_SHAPES: dict[str, Turn] = {"“": "opens", "‘": "opens", "‟": "opens", "‛": "opens", "”": "closes", "’": "closes"}
_RUN = re.compile("(?:''|``|[\"“”„‟'‘’‚‛`´«»‹›])+")
_MARK = re.compile("''|``|.", re.DOTALL)
_BEFORE_OPENING = frozenset("([{<—–-/=")
_AFTER_CLOSING = frozenset(".,;:!?)]}>—–-/…")
_LINE = re.compile(r".+")
_LAST_WORD = re.compile(r"[^\W\d_]+$")
_LONGEST_ELIDED = 8
_YEARS_OR_WORD = re.compile(r"\d\d(?!\d)|[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation from its opening mark to after its closing one; `depth` is 1 unless it stands in another.

    `closing` is empty where the paragraph ends before the quotation does.
    """

    start: int
    end: int
    depth: int
    opening: str
    closing: str


@dataclass(frozen=True, slots=True)
class Imbalance:
    """A mark at an offset of a paragraph (both count from 0) whose other half is missing."""

    paragraph: int
    offset: int
    kind: Literal["never closes", "never opens"]
    mark: str


@dataclass(frozen=True, slots=True)
class _Mark:
    """A mark that is `doubtful` may be none; `surplus` is how many more of its family close than open after it."""

    at: int
    sign: str
    family: str
    turn: Turn
    doubtful: bool
    surplus: int = 0


@dataclass(slots=True)
class _Reading:
    """A paragraph being read: what is open, how much of each family, and what was found."""

    waiting: list[_Mark] = field(default_factory=list)
    families: Counter[str] = field(default_factory=Counter)
    closed: list[Quotation] = field(default_factory=list)
    unclosed: list[_Mark] = field(default_factory=list)
    unopened: list[_Mark] = field(default_factory=list)

    def take(self, mark: _Mark) -> None:
        """Reads the next mark; a doubtful one that closes nothing is none."""
        if not self._is_closing(mark):
            self.waiting.append(mark)
            self.families[mark.family] += 1
        elif self.families[mark.family]:
            self._close(mark)
        elif not mark.doubtful:
            self.unopened.append(mark)

    def _is_closing(self, mark: _Mark) -> bool:
        if mark.turn != "opens":
            return mark.turn == "closes" or self.families[mark.family] > 0
        # A straight mark that seems to open inside another opens only if both can still be closed: otherwise the
        # white space is on its wrong side.
        inside = bool(self.waiting) and mark.sign == self.waiting[-1].sign == '"'
        return inside and mark.surplus < 2

    def _close(self, mark: _Mark) -> None:
        """Closes the last quotation of the family; what was opened in it since is left without its other half."""
        while (opening := self._last()).family != mark.family:
            self.unclosed.append(opening)
        end, depth = mark.at + len(mark.sign), len(self.waiting) + 1
        self.closed.append(Quotation(opening.at, end, depth, opening.sign, mark.sign))

    def _last(self) -> _Mark:
        opening = self.waiting.pop()
        self.families[opening.family] -= 1
        return opening


def quotations(text: str, language: str) -> tuple[Quotation, ...]:
    """The quotations of a text in order, the outer before the inner; each line is a paragraph.

    Straight and curly marks are one family, single and double ones, guillemets and single guillemets four; an
    apostrophe is none. Never refuses a text; raises UnknownLanguage.

    >>> [(one.start, one.end, one.depth) for one in quotations("Ati: “Iryo ni ‘ijambo’ ry’umunani.”", "rw")]
    [(5, 35, 1), (14, 22, 2)]
    """
    tables = language_of(language)
    found = [quotation for line in _LINE.finditer(text) for quotation in _found(line, tables)]
    return tuple(sorted(found, key=lambda one: one.start))


def unbalanced(paragraphs: Sequence[str], language: str) -> tuple[Imbalance, ...]:
    """The marks of a story that never close or never opened, in order.

    A quotation over several paragraphs opens in each of them and closes in the last, so that an open one is
    in order where the next paragraph opens it again. Raises UnknownLanguage.

    >>> unbalanced(["“It rained.", "“Then it stopped,” she said.", "“We left, he said."], "en")
    (Imbalance(paragraph=2, offset=0, kind='never closes', mark='“'),)
    """
    tables = language_of(language)
    found: list[Imbalance] = []
    for number, (paragraph, following) in enumerate(zip(paragraphs, [*paragraphs[1:], ""], strict=False)):
        reading = _read(paragraph, tables)
        unclosed = reading.unclosed + _not_continued(reading.waiting, following)
        found.extend(Imbalance(number, one.at, "never closes", one.sign) for one in unclosed)
        found.extend(Imbalance(number, one.at, "never opens", one.sign) for one in reading.unopened)
    return tuple(sorted(found, key=lambda one: (one.paragraph, one.offset)))


def in_quotes(text: str, language: str, *, depth: int = 1) -> str:
    """A text between the marks of the house: the outer ones at depth 1, 3 …, the inner ones at 2, 4 …

    >>> in_quotes("Karibu", "sw")
    '“Karibu”'
    """
    marks = language_of(language).marks
    opening, closing = marks.outer if depth % 2 else marks.inner
    return f"{opening}{text}{closing}"


def _found(line: re.Match[str], tables: Language) -> Iterator[Quotation]:
    """The quotations of one line of a text, in its places."""
    offset, reading = line.start(), _read(line[0], tables)
    for one in reading.closed:
        yield Quotation(offset + one.start, offset + one.end, one.depth, one.opening, one.closing)
    for depth, mark in enumerate(reading.waiting, 1):
        yield Quotation(offset + mark.at, line.end(), depth, mark.sign, "")


def _read(paragraph: str, tables: Language) -> _Reading:
    reading = _Reading()
    for mark in _weighed(paragraph, [*_marks(paragraph, tables)]):
        reading.take(mark)
    return reading


def _weighed(paragraph: str, marks: list[_Mark]) -> list[_Mark]:
    """The marks with their surplus, without the apostrophes of possessives such as players’."""
    surplus: Counter[str] = Counter()
    weighed = []
    for mark in reversed(marks):
        after_s = mark.family == "single" and paragraph.endswith(("s", "S"), 0, mark.at)
        if after_s and mark.turn == "closes" and surplus["single"] > 0:
            continue
        weighed.append(replace(mark, surplus=surplus[mark.family]))
        surplus[mark.family] += {"closes": 1, "opens": -1, "either": 0}[mark.turn]
    return weighed[::-1]


def _marks(paragraph: str, tables: Language) -> Iterator[_Mark]:
    """The quotation marks of a paragraph; marks that touch have the same surroundings."""
    for run in _RUN.finditer(paragraph):
        before, after = _character(paragraph, run.start() - 1), _character(paragraph, run.end())
        for found in _MARK.finditer(paragraph, *run.span()):
            sign, family = found[0], _FAMILIES[found[0]]
            # Feet and inches: 6'2".
            doubtful = family == "single" or (sign == '"' and before.isdigit())
            mark = _Mark(found.start(), sign, family, _turn(sign, before, after), doubtful)
            if family != "single" or not _is_apostrophe(mark, paragraph, tables):
                yield mark


def _turn(sign: str, before: str, after: str) -> Turn:
    """Which way a mark turns between two characters, empty at the ends of the paragraph."""
    begins = not before or before.isspace() or before in _BEFORE_OPENING
    ends = not after or after.isspace() or after in _AFTER_CLOSING
    if sign in _ALWAYS or begins == ends:
        return _ALWAYS.get(sign) or _SHAPES.get(sign, "either")
    return "opens" if begins else "closes"


def _is_apostrophe(mark: _Mark, paragraph: str, tables: Language) -> bool:
    """Whether a single mark stands in a word or at its end for letters left out, or turns neither way."""
    before, after = _character(paragraph, mark.at - 1), _character(paragraph, mark.at + 1)
    if mark.turn == "either" or (before.isalnum() and after.isalnum()):
        return True
    if mark.turn == "closes":
        word = _LAST_WORD.search(paragraph, max(0, mark.at - _LONGEST_ELIDED), mark.at)
        return word is not None and word[0].casefold() in tables.marks.elided_ends
    word = _YEARS_OR_WORD.match(paragraph, mark.at + 1)
    elided = word is not None and (word[0].isdigit() or word[0].casefold() in tables.marks.elided_starts)
    return elided or mark.sign == "’"


def _character(paragraph: str, place: int) -> str:
    """The character at a place, empty outside the paragraph."""
    return paragraph[place : place + 1] if place >= 0 else ""


def _not_continued(waiting: list[_Mark], following: str) -> list[_Mark]:
    """Of the marks that are open at the end of a paragraph, those that the following one does not open again."""
    run = _RUN.match(following.lstrip())
    again = [_FAMILIES[sign] for sign in _MARK.findall(run[0])] if run else []
    return [mark for mark, family in zip_longest(waiting, again[: len(waiting)]) if mark.family != family]
