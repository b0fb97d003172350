"""What stands under a passage that is being written: mends, matches and terms with their keys, history, comments."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import chain, pairwise, repeat

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inkuru.desk.differences import Piece, compare
from inkuru.desk.sheet import Cell, Sheet
from inkuru.flow.checking import Standing
from inkuru.flow.passages import Passage
from inkuru.flow.proposing import Proposal, TermOffer, offer_terms, propose
from inkuru.newsroom.models import Block, Comment, Edition, Person, Revision, Source

# Alt Shift 1 to Alt Shift 9 take what has a number.
KEYS = 9
REMEMBERED = 20
# Why a match is worth less than its texts are alike, by the values of the memory's penalties.
WHY_LESS = {
    "adapted": gettext_lazy("figures or names adapted"),
    "facts": gettext_lazy("figures or names differ"),
    "machine": gettext_lazy("machine translation"),
    "unreviewed": gettext_lazy("read by nobody"),
    "pivoted": gettext_lazy("by way of a third language"),
    "old": gettext_lazy("old"),
    "very old": gettext_lazy("very old"),
}


@dataclass(frozen=True, slots=True)
class FoundLine:
    """A finding on this passage. `was` stands at `start` and may be replaced by `mend`, None where no text is safe."""

    finding: Standing
    was: str
    mend: str | None
    key: int | None


@dataclass(frozen=True, slots=True)
class MatchLine:
    """A match: `percent` of 100, the sentence beside its like in the memory, why it is worth less, and whose it is."""

    proposal: Proposal
    percent: int
    difference: tuple[Piece, ...]
    marks: tuple[str, ...]
    people: str
    key: int | None


@dataclass(frozen=True, slots=True)
class TermLine:
    """A term of the source with the name that is put in, and the others."""

    offer: TermOffer
    name: str
    others: tuple[str, ...]
    key: int | None


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """A revision beside the one before it."""

    revision: Revision
    origin: str
    difference: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Panel:
    """All of it. `source` is the text that is translated, in pieces; the change of a piece is `term` where it is one;
    `language` is its language.
    """

    findings: tuple[FoundLine, ...]
    matches: tuple[MatchLine, ...]
    terms: tuple[TermLine, ...]
    history: tuple[HistoryLine, ...]
    comments: tuple[Comment, ...]
    people: tuple[Person, ...]
    source: tuple[Piece, ...]
    language: str

    @property
    def read(self) -> str:
        """The text that is translated, whole."""
        return "".join(one.text for one in self.source)


def build_panel(sheet: Sheet, cell: Cell, *, at: datetime) -> Panel:
    """The panel of the passage that is being written. The number of queries grows with its sentences only."""
    keys = chain(range(1, KEYS + 1), repeat(None))
    code, block = cell.column.language.code, cell.passage.block
    findings, said = tuple(_found(cell, keys)), comments_of(cell.column.edition, block)
    language = sheet.read_for(code)
    before, read, after = _read(sheet.standing.get(language, ()), block) if language != code else (None, None, None)
    if read is None:
        return Panel(findings, (), (), _history(cell), said, people(), (), language)
    proposals = propose(read, (before, after), into=code, at=at)
    matches = tuple(_match_line(one, next(keys)) for one in proposals)
    offers = offer_terms(read.text, source=language, into=code)
    terms = tuple(_terms(offers, keys))
    return Panel(findings, matches, terms, _history(cell), said, people(), _marked(read.text, offers), language)


def comments_of(edition: Edition | None, block: Block) -> tuple[Comment, ...]:
    """What was said beside a passage, the oldest first."""
    return tuple(Comment.objects.filter(edition=edition, block=block).select_related("by", "resolved_by"))


def people() -> tuple[Person, ...]:
    """Who can be mentioned."""
    return tuple(Person.objects.filter(is_active=True).order_by("name"))


def _found(cell: Cell, keys: Iterator[int | None]) -> Iterator[FoundLine]:
    text = cell.passage.revision.text if cell.passage.revision else ""
    for one in cell.findings:
        start, end, mend = one.finding.start, one.finding.end, one.finding.mend
        can_be_mended = mend is not None and start is not None and end is not None
        was = text[start:end] if can_be_mended else ""
        yield FoundLine(one, was, mend if can_be_mended else None, next(keys) if can_be_mended else None)


def _read(standing: Sequence[Passage], block: Block) -> tuple[Revision | None, Revision | None, Revision | None]:
    """The text of a block in the edition that is read, between its neighbours; what is not written is passed over."""
    written = [one.revision for one in standing if one.revision]
    place = next((place for place, one in enumerate(written) if one.block_id == block.pk), None)
    if place is None:
        return None, None, None
    return written[place - 1] if place else None, written[place], next(iter(written[place + 1 :]), None)


def _match_line(one: Proposal, key: int | None) -> MatchLine:
    match = one.match
    marks = [str(WHY_LESS[penalty]) for penalty in match.penalties if penalty in WHY_LESS]
    return MatchLine(
        one,
        int(match.score * 100),
        compare(match.source, one.sentence),
        (*([_("same neighbours")] if match.in_context else []), *marks),
        ", ".join(match.origin.people),
        key,
    )


def _terms(offers: Iterable[TermOffer], keys: Iterator[int | None]) -> Iterator[TermLine]:
    once = {(one.text.casefold(), one.names): one for one in reversed(tuple(offers))}
    for one in sorted(once.values(), key=lambda offer: offer.start):
        name = one.names[0] if one.names else ""
        yield TermLine(one, name, one.names[1:], next(keys) if name else None)


def _marked(text: str, offers: Sequence[TermOffer]) -> tuple[Piece, ...]:
    pieces, end = [], 0
    for one in offers:
        pieces += [Piece("", text[end : one.start]), Piece("term", text[one.start : one.end])]
        end = one.end
    return tuple(one for one in (*pieces, Piece("", text[end:])) if one.text)


def _history(cell: Cell) -> tuple[HistoryLine, ...]:
    """The newest revisions first, each beside the one before."""
    edition, block = cell.column.edition, cell.passage.block
    if edition is None:
        return ()
    revisions = edition.revisions.filter(block=block).select_related("author", "review", "review__by")
    newest: list[Revision | None] = [*revisions.order_by("-number")[: REMEMBERED + 1], None]
    return tuple(
        HistoryLine(one, str(Source(one.origin).label), compare(before.text, one.text) if before else ())
        for one, before in pairwise(newest)
        if one
    )[:REMEMBERED]
