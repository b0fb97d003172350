"""A file’s text is laid beside what the same file said before and what the desk has made of it since."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from inkuru.flow.revising import BY_PERSON, Pedigree, Text, revise
from inkuru.newsroom.models import Edition, Person, Revision
from inkuru.records import Finding, Severity

# The name of the finding that a text of the file was refused, since the desk has another.
CONFLICT = "conflict"


@dataclass(frozen=True, slots=True)
class Changes:
    """How many paragraphs of a text that came again had which fate; the headline counts among the changed."""

    added: int = 0
    removed: int = 0
    moved: int = 0
    split: int = 0
    merged: int = 0
    changed: int = 0

    def __bool__(self) -> bool:
        """Whether anything changed."""
        return self != NOTHING


NOTHING = Changes()


@dataclass(frozen=True, slots=True)
class Updated:
    """What came of a text: the revisions that hold it now, in its order, what changed, and what is to be said of it.

    `is_settled` is False while the desk and the file disagree on a paragraph.
    """

    revisions: tuple[Revision, ...]
    changes: Changes
    findings: tuple[Finding, ...] = ()
    is_settled: bool = True


@dataclass(slots=True)
class Comparison:
    """An edition that a file’s text comes to again: `standing` is the current revision of each standing block.

    `refused` gathers what the desk’s text stays against, `rewritten` the revisions that were made.
    """

    edition: Edition
    standing: Mapping[object, Revision]
    by: Person | None
    at: datetime
    refused: list[Finding] = field(default_factory=list)
    rewritten: list[Revision] = field(default_factory=list)

    def is_touched(self, earlier: Revision) -> bool:
        """Whether the desk changed a text since the file gave it, or took its block out."""
        now = self.standing.get(earlier.block_id)
        return now is None or now.html != earlier.html

    def says(self, earlier: Revision, text: str) -> bool:
        """Whether the desk’s text is what the file says now."""
        now = self.standing.get(earlier.block_id)
        return now is not None and now.text == text

    def rewrite(self, earlier: Revision, text: str, pedigree: Pedigree = BY_PERSON) -> Revision:
        """The revision that holds the file’s text in the place of its earlier one."""
        if earlier.text == text:
            return earlier
        now = self.standing[earlier.block_id]
        if now.text == text:
            return now
        made = revise(
            now.block, self.edition, Text.plain(text), by=self.by, at=self.at, seen=now.number, pedigree=pedigree
        )
        self.rewritten.append(made)
        return made

    def refuse(self, message: str, *, stays: str, paragraph: int | None) -> None:
        """Say that the desk’s text stays against the file’s."""
        values = {"paragraph": str(paragraph), "text": stays}
        self.refused.append(Finding(CONFLICT, Severity.WARNING, message, values, paragraph=paragraph))


def compare(edition: Edition, *, by: Person | None, at: datetime) -> Comparison:
    """Read what stands in an edition, in one query."""
    standing = edition.revisions.current().standing().select_related("block")
    return Comparison(edition, {one.block_id: one for one in standing}, by, at)
