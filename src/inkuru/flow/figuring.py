"""The newsroom’s figures: how long languages take, what is behind, what checks find, what the memory saves, the output.

Every figure is counted from what the newsroom keeps; nothing is estimated. Periods are weeks (from Monday) or months on
the newsroom’s clock, and each has what happened from its beginning to the next one’s.
"""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from statistics import median

from django.db.models import Count, Min, Sum

from inkuru.lang.language import codes
from inkuru.newsroom import figure_rows
from inkuru.newsroom.figure_rows import Overtaken
from inkuru.newsroom.models import BoardNeed, EditionSummary, State

WEEK, MONTH = "week", "month"
HOUR = 3600
MOST = 53


@dataclass(frozen=True, slots=True)
class Periods:
    """Weeks or months, oldest first: where each begins, and where the last one ends, all of them aware."""

    by: str
    starts: tuple[datetime, ...]
    end: datetime
    seconds: tuple[float, ...] = ()

    def place(self, second: int) -> int:
        """In which of them a moment lies."""
        return bisect_right(self.seconds, second) - 1


@dataclass(frozen=True, slots=True)
class Times:
    """In a period and a language: how many editions came out, and the middle and the longest of the hours they took.

    None where none came out with its source.
    """

    released: int
    hours: float | None
    longest: float | None


@dataclass(frozen=True, slots=True)
class Checks:
    """What became of the findings of a check: opened, mended, waived, and put right by a correction after a waiver."""

    name: str
    opened: int = 0
    mended: int = 0
    waived: int = 0
    survived: int = 0


@dataclass(frozen=True, slots=True)
class Savings:
    """Of the sentences that were released, and of their words: how many the memory had the same, and something like."""

    sentences: int = 0
    same: int = 0
    like: int = 0
    words: int = 0
    same_words: int = 0
    like_words: int = 0


@dataclass(frozen=True, slots=True)
class Behind:
    """How a language stands now: editions with paragraphs behind at the desk, and what readers see outdated."""

    language: str
    editions: int = 0
    outdated_editions: int = 0
    outdated_paragraphs: int = 0
    oldest: datetime | None = None


@dataclass(frozen=True, slots=True)
class Output:
    """Editions that came out first in a period, and corrections."""

    released: int = 0
    corrected: int = 0


@dataclass(frozen=True, slots=True)
class Figures:
    """All of them: by language in the order of the periods, by check, and as things stand now."""

    periods: Periods
    times: Mapping[str, tuple[Times, ...]]
    sources: tuple[Times, ...]
    stale: Mapping[str, tuple[int, ...]]
    behind: tuple[Behind, ...]
    checks: tuple[Checks, ...]
    savings: Mapping[str, tuple[Savings, ...]]
    output: Mapping[str, tuple[Output, ...]]


def periods(by: str, many: int, *, at: datetime) -> Periods:
    """The last weeks or months with the one that is going on; `at` is on the newsroom’s clock.

    >>> at = datetime(2026, 11, 25, 9)
    >>> [one.day for one in periods("week", 2, at=at).starts], periods("month", 2, at=at).end.month
    ([16, 23], 12)
    """
    midnight = at.replace(hour=0, minute=0, second=0, microsecond=0)
    many = max(1, min(many, MOST))
    if by == MONTH:
        first = midnight.replace(day=1)
        starts = tuple(_months_on(first, back) for back in range(1 - many, 1))
        return _periods(MONTH, starts, _months_on(first, 1))
    monday = midnight - timedelta(days=midnight.weekday())
    starts = tuple(monday + timedelta(weeks=back) for back in range(1 - many, 1))
    return _periods(WEEK, starts, monday + timedelta(weeks=1))


def figures(of: Periods) -> Figures:
    """The figures of some periods; nine queries."""
    since, until = of.starts[0], of.end
    released = figure_rows.released(since, until)
    waits: dict[str, list[list[int]]] = defaultdict(lambda: [[] for _ in of.starts])
    counts: dict[str, Counter[int]] = defaultdict(Counter)
    sources: list[list[int]] = [[] for _ in of.starts]
    for one in released:
        place = of.place(one.at)
        counts[one.language][place] += 1
        if one.waited is not None:
            (sources if one.is_source else waits[one.language])[place].append(max(0, one.waited))
    corrected: dict[str, Counter[int]] = defaultdict(Counter)
    for language, second in figure_rows.corrected(since, until):
        corrected[language][of.place(second)] += 1
    return Figures(
        periods=of,
        times={code: tuple(map(_times, waits[code])) for code in codes()},
        sources=tuple(map(_times, sources)),
        stale=_stale(of),
        behind=behind_now(),
        checks=_checks(since, until),
        savings=_savings(of),
        output={
            code: tuple(Output(counts[code][place], corrected[code][place]) for place in range(len(of.starts)))
            for code in codes()
        },
    )


def behind_now() -> tuple[Behind, ...]:
    """How each language stands now; two queries."""
    needs = BoardNeed.objects.filter(need="behind").order_by().values_list("language").annotate(Count("edition"))
    outdated = EditionSummary.objects.filter(outdated_since__isnull=False).exclude(edition__state=State.KILLED)
    told = (
        outdated.order_by()
        .values_list("edition__language")
        .annotate(Count("pk"), Sum("outdated"), Min("outdated_since"))
    )
    editions = dict(needs)
    seen = {code: (count, paragraphs, oldest) for code, count, paragraphs, oldest in told}
    return tuple(Behind(code, editions.get(code, 0), *seen.get(code, (0, 0, None))) for code in codes())


def stale_spans(rows: Iterable[Overtaken]) -> Iterator[tuple[str, int, int | None]]:
    """From when to when each translation was behind its source, in which language; None for those that still are.

    Rows are in the order of translations and then of the later texts of their sources, as `missed_changes` reads them:
    a later text that leaves the meaning stales nothing, and one that says what was translated un-stales.
    """
    since: dict[int, int | None] = {}
    spans: dict[int, list[tuple[int, int | None]]] = defaultdict(list)
    last: dict[int, Overtaken] = {}
    for row in rows:
        begun = since.get(row.translation)
        if row.is_back and begun is not None:
            spans[row.translation].append((begun, row.later))
            since[row.translation] = None
        elif not row.is_back and row.is_material and begun is None:
            since[row.translation] = max(row.later, row.translated)
        last[row.translation] = row
    for translation, row in last.items():
        begun = since.get(translation)
        own = [*spans[translation], *([(begun, None)] if begun is not None else [])]
        yield from _until_replaced(row, own)


def _until_replaced(row: Overtaken, spans: Sequence[tuple[int, int | None]]) -> Iterator[tuple[str, int, int | None]]:
    over = min((one for one in (row.replaced, row.retired) if one is not None), default=None)
    for begun, ended in spans:
        ends = [one for one in (ended, over) if one is not None]
        if not ends or min(ends) > begun:
            yield row.language, begun, min(ends, default=None)


def _stale(of: Periods) -> Mapping[str, tuple[int, ...]]:
    """How many paragraphs were behind at the end of each period; of the one that is going on, as things stand now."""
    spans = list(stale_spans(figure_rows.overtaken(of.starts[0], of.end)))
    ends = [later.timestamp() for _, later in pairwise((*of.starts, of.end))]
    counted = {code: [0] * len(ends) for code in codes()}
    for language, begun, ended in spans:
        for place, end in enumerate(ends):
            if language in counted and begun < end and (ended is None or ended >= end):
                counted[language][place] += 1
    return {code: tuple(some) for code, some in counted.items()}


def _checks(since: datetime, until: datetime) -> tuple[Checks, ...]:
    """Those checks that found anything, the most opened first."""
    told: dict[str, Counter[str]] = defaultdict(Counter)
    for name, turn, count in figure_rows.finding_events(since, until):
        told[name][turn] += count
    for name, count in figure_rows.waived(since, until):
        told[name]["waived"] += count
    for name, count in figure_rows.survived(since, until):
        told[name]["survived"] += count
    checks = (Checks(name, **counts) for name, counts in told.items())
    return tuple(sorted(checks, key=lambda one: (-one.opened, one.name)))


def _savings(of: Periods) -> Mapping[str, tuple[Savings, ...]]:
    sums = {(language, place): Savings(*counts) for place, language, *counts in figure_rows.saved((*of.starts, of.end))}
    return {code: tuple(sums.get((code, place), Savings()) for place in range(len(of.starts))) for code in codes()}


def _times(waits: Sequence[int]) -> Times:
    if not waits:
        return Times(0, None, None)
    return Times(len(waits), round(median(waits) / HOUR, 2), round(max(waits) / HOUR, 2))


def _periods(by: str, starts: tuple[datetime, ...], end: datetime) -> Periods:
    return Periods(by, starts, end, tuple(one.timestamp() for one in starts))


def _months_on(first: datetime, months: int) -> datetime:
    """The first of a month so many on from another."""
    month = first.year * 12 + first.month - 1 + months
    return first.replace(year=month // 12, month=month % 12 + 1)
