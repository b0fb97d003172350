"""What a match is, and what it is worth to a translator."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

# Texts that are less alike than this are not offered.
LEAST = 0.75


class Penalty(StrEnum):
    """Why a match is worth less than its texts are alike."""

    ADAPTED = "adapted"
    FACTS = "facts"
    MACHINE = "machine"
    UNREVIEWED = "unreviewed"
    PIVOTED = "pivoted"
    ARCHIVE = "archive"
    OLD = "old"
    VERY_OLD = "very old"


# What each takes off the score. A figure that was exchanged is to be looked at; one that is wrong and could not be
# exchanged misleads; what no person has read is no translation yet; a pivot is two translations; which sentences of an
# archive translate each other, nobody has said.
PENALTIES: Mapping[Penalty, float] = {
    Penalty.ADAPTED: 0.01,
    Penalty.FACTS: 0.05,
    Penalty.MACHINE: 0.03,
    Penalty.UNREVIEWED: 0.12,
    Penalty.PIVOTED: 0.04,
    Penalty.ARCHIVE: 0.02,
    Penalty.OLD: 0.01,
    Penalty.VERY_OLD: 0.03,
}
# From which age on; names, offices and spellings change.
AGES: tuple[tuple[timedelta, Penalty], ...] = (
    (timedelta(days=10 * 365), Penalty.VERY_OLD),
    (timedelta(days=4 * 365), Penalty.OLD),
)


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where a match comes from, as in `TranslationUnit`."""

    story: int | None = None
    date: datetime | None = None
    people: tuple[str, ...] = ()
    domain: str = ""
    address: str = ""
    reviewed: bool = True
    engine: str = ""
    archive: str = ""


@dataclass(frozen=True, slots=True)
class Match:
    """A segment like the one that was asked for, with its translation.

    `source` is the segment as it stands in the memory; `target` its translation, in which the facts and names that
    differ are replaced where `adapted` says so. `similarity` is that of the texts, after such replacement; `score` is
    what is left of it after the `penalties`, and 1 for identical text only. `in_context` says that the segments beside
    it are the same too, which is more than 1 can tell; `pivoted` that a third language stands between.
    """

    source: str
    target: str
    similarity: float
    origin: Provenance
    penalties: tuple[Penalty, ...] = ()
    in_context: bool = False

    @property
    def score(self) -> float:
        """From 0 to 1."""
        return max(0.0, self.similarity - sum(PENALTIES[one] for one in self.penalties))

    @property
    def adapted(self) -> bool:
        """Whether the translation was changed to fit."""
        return Penalty.ADAPTED in self.penalties

    @property
    def pivoted(self) -> bool:
        """Whether it was found by way of a third language."""
        return Penalty.PIVOTED in self.penalties


def penalties_of(origin: Provenance, *, pivoted: bool, at: datetime) -> tuple[Penalty, ...]:
    """What counts against a unit whatever is asked for.

    >>> penalties_of(Provenance(engine="madlad", reviewed=False), pivoted=False, at=datetime(2026, 1, 1))
    (<Penalty.MACHINE: 'machine'>, <Penalty.UNREVIEWED: 'unreviewed'>)
    """
    counted = (
        (bool(origin.engine), Penalty.MACHINE),
        (not origin.reviewed, Penalty.UNREVIEWED),
        (pivoted, Penalty.PIVOTED),
        (bool(origin.archive), Penalty.ARCHIVE),
    )
    return (*(penalty for applies, penalty in counted if applies), *_age(origin.date, at))


def best_first(matches: Iterable[Match]) -> list[Match]:
    """The best match of each translation, the best first: in context, then by score, then the newest."""
    ranked = sorted(matches, key=lambda one: (one.in_context, one.score, _since(one.origin.date)), reverse=True)
    best: dict[str, Match] = {}
    for one in ranked:
        best.setdefault(one.target, one)
    return list(best.values())


def _age(date: datetime | None, at: datetime) -> tuple[Penalty, ...]:
    if date is None:
        return ()
    return next(((penalty,) for age, penalty in AGES if at - date >= age), ())


def _since(date: datetime | None) -> float:
    return date.timestamp() if date else 0.0
