"""Quotations: what is quoted in the source stays quoted, and no mark loses its other half."""

import re
from collections.abc import Iterator

from inkuru.checks.passage import Pair, Passage
from inkuru.checks.reading import Text
from inkuru.lang.quotation import unbalanced
from inkuru.records import N_, Finding, Severity

LOST = N_("%(against)s has %(theirs)s quotation marks, %(language)s %(ours)s: what is quoted must stay quoted")
UNPAIRED = N_("In %(language)s a quotation mark (%(mark)s) has lost its other half")

# More marks than this are no quotations but a drawing.
MANY = 100

# Double marks and guillemets; a straight one with the figure before it may be inches.
_MARKS = re.compile(r"''|``|[“”„‟«»]|\d?\"")
_SIGNS = frozenset("\"“”„‟«»'`")


def check(passage: Passage) -> Iterator[Finding]:
    """Warn of marks of quotation that a translation has lost.

    Marks that it has more than the source are its own affair (a quotation over several paragraphs may open in each),
    and so is another family of marks.
    """
    for pair in passage.pairs:
        theirs, ours = _marks(pair.source), _marks(pair.target)
        if ours >= theirs or theirs > MANY:
            continue
        if ours % 2 and theirs % 2 == 0:
            yield _unpaired(pair)
        elif theirs % 2 or not _in_other_marks(pair):
            yield _lost(pair, theirs, ours)


def _marks(text: Text) -> int:
    if _SIGNS.isdisjoint(text.text):
        return 0
    marks = _MARKS.findall(text.text)
    # One mark too many, and it stands after a figure: inches.
    is_inches = len(marks) % 2 == 1 and any(len(mark) == len('2"') and mark[0].isdigit() for mark in marks)
    return len(marks) - is_inches


def _in_other_marks(pair: Pair) -> bool:
    """Whether as much is quoted, in marks of another family."""
    theirs, ours = (sum(one.closing != "" for one in text.quotations) for text in (pair.source, pair.target))
    return ours >= theirs


def _unpaired(pair: Pair) -> Finding:
    found = next(iter(unbalanced([pair.target.text], pair.target.code)), None)
    if found is None:
        return pair.finding("quotations", Severity.WARNING, UNPAIRED, {"mark": '"'})
    ours = found.offset, found.offset + len(found.mark)
    return pair.finding("quotations", Severity.WARNING, UNPAIRED, {"mark": found.mark}, ours=ours)


def _lost(pair: Pair, theirs: int, ours: int) -> Finding:
    quoted = next(iter(pair.source.quotations), None)
    values = {"theirs": str(theirs), "ours": str(ours)}
    place = (quoted.start, quoted.end) if quoted else None
    return pair.finding("quotations", Severity.WARNING, LOST, values, theirs=place)
