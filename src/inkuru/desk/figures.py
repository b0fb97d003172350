"""The newsroom’s figures as a screen shows them: each with what it means, its chart, and its numbers as a table."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.formats import number_format
from django.utils.functional import Promise
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from inkuru.desk.charts import Chart, Series, draw_bars, draw_columns, draw_lines, legend_fill, legend_mark
from inkuru.desk.newsroom_forms import CHECKS
from inkuru.flow.figuring import MONTH, Figures
from inkuru.lang.language import codes, language
from inkuru.lang.writing.dates import written_date

Cell = str | float | int | None

# What is waived beside what the checks find: what stands in the way of a release.
WORDS: Mapping[str, Promise] = {
    **CHECKS,
    "unread_draft": gettext_lazy("drafts that nobody has read"),
    "description_missing": gettext_lazy("pictures without a description"),
}


@dataclass(frozen=True, slots=True)
class Legend:
    """A series by its mark and name; `language` is the code that the name is in, blank for the interface’s."""

    mark: SafeString
    name: str
    language: str


@dataclass(frozen=True, slots=True)
class Table:
    """Numbers in rows; the first cell of a row names it."""

    heads: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]

    def written(self) -> tuple[tuple[str, ...], ...]:
        """The rows as the interface writes numbers; a dash for none."""
        return tuple(tuple(_written(cell) for cell in row) for row in self.rows)


@dataclass(frozen=True, slots=True)
class Figure:
    """One of the figures: what it is called, what it means in a sentence, how it looks, and its numbers."""

    name: str
    title: str
    meaning: str
    chart: SafeString
    legend: tuple[Legend, ...]
    table: Table
    is_empty: bool


def lay_out(found: Figures) -> tuple[Figure, ...]:
    """All figures in the order of the screen."""
    labels = tuple(_label(one, found.periods.by) for one in found.periods.starts)
    return (
        _times(found, labels),
        _stale(found, labels),
        _checks(found),
        _memory(found, labels),
        _output(found, labels),
    )


def _times(found: Figures, labels: tuple[str, ...]) -> Figure:
    meaning = _(
        "How many hours after its source an edition came out: the middle one of those that came out in each period. Of "
        "sources: how many hours after they were begun."
    )
    series = (*_by_language({code: [one.hours for one in found.times[code]] for code in codes()}),)
    sources = Series(_("sources"), tuple(one.hours for one in found.sources))
    heads = [_("Period")]
    columns: list[Sequence[Cell]] = []
    for one, times in (*((one, found.times[one.language]) for one in series), (sources, found.sources)):
        heads += [f"{one.name}: {what}" for what in (_("editions"), _("hours, middle"), _("hours, longest"))]
        columns += [[row.released for row in times], [row.hours for row in times], [row.longest for row in times]]
    chart = Chart("times", _("Hours to each language"), meaning, labels, (*series, sources))
    return _figure(chart, draw_lines(chart), _table(heads, labels, columns))


def _stale(found: Figures, labels: tuple[str, ...]) -> Figure:
    meaning = _(
        "How many translated paragraphs were behind their source at the end of each period: its meaning had changed "
        "and nobody had followed yet. For the last period: now."
    )
    series = _by_language(found.stale)
    chart = Chart("behind", _("Paragraphs behind"), meaning, labels, series)
    return _figure(chart, draw_lines(chart), _table_of(chart))


def _checks(found: Figures) -> Figure:
    meaning = _(
        "What became of the findings of each check over all periods: opened with a text, mended by a later text, let "
        "pass with a reason, and put right by a correction after they had been let pass."
    )
    series = tuple(
        Series(name, tuple(values))
        for name, values in (
            (_("opened"), [one.opened for one in found.checks]),
            (_("mended"), [one.mended for one in found.checks]),
            (_("let pass with a reason"), [one.waived for one in found.checks]),
            (_("put right by a correction"), [one.survived for one in found.checks]),
        )
    )
    chart = Chart(
        "checks", _("Findings"), meaning, tuple(str(WORDS.get(one.name, one.name)) for one in found.checks), series
    )
    return _figure(chart, draw_bars(chart), _table_of(chart, first=_("Check")))


def _memory(found: Figures, labels: tuple[str, ...]) -> Figure:
    meaning = _(
        "Of the sentences of translations that came out: how many words of their sources the memory had with the same "
        "translation, of how many it had something like, and how many were new to it."
    )
    sums = [
        [
            sum(values)
            for values in zip(
                *((one.words, one.same_words, one.like_words, one.sentences, one.same, one.like) for one in at_once),
                strict=True,
            )
        ]
        for at_once in zip(*(found.savings[code] for code in codes()), strict=True)
    ]
    series = (
        Series(_("the same"), tuple(one[1] for one in sums)),
        Series(_("something like"), tuple(one[2] for one in sums)),
        Series(_("new"), tuple(max(0, one[0] - one[1] - one[2]) for one in sums)),
    )
    chart = Chart("memory", _("What the memory saved, in words"), meaning, labels, series)
    heads = [
        _("Period"),
        *(one.name for one in series),
        _("sentences"),
        _("of them the same"),
        _("of them something like"),
    ]
    heads.append(_("share of words, %"))
    columns: list[Sequence[Cell]] = [*(one.values for one in series)]
    columns += [[one[place] for one in sums] for place in (3, 4, 5)]
    columns.append([_share(one[1] + one[2], one[0]) for one in sums])
    return _figure(chart, draw_columns(chart, is_stacked=True), _table(heads, labels, columns))


def _output(found: Figures, labels: tuple[str, ...]) -> Figure:
    meaning = _("How many editions came out first in each period. Corrections are counted beside them.")
    series = _by_language({code: [one.released for one in found.output[code]] for code in codes()})
    chart = Chart("output", _("Editions that came out"), meaning, labels, series)
    corrected = {code: [one.corrected for one in found.output[code]] for code in codes()}
    heads = [_("Period"), *(one.name for one in series)]
    heads += [_("%(language)s: corrections") % {"language": one.name} for one in series]
    columns: list[Sequence[Cell]] = [*(one.values for one in series), *(corrected[one.language] for one in series)]
    return _figure(chart, draw_columns(chart), _table(heads, labels, columns))


def _figure(chart: Chart, drawn: str, table: Table) -> Figure:
    mark = legend_mark if 'class="fill' not in drawn else legend_fill
    legend = tuple(
        Legend(mark_safe(mark(place)), one.name, one.language)  # noqa: S308 - drawn from numbers
        for place, one in enumerate(chart.series)
    )
    is_empty = not any(value for one in chart.series for value in one.values)
    drawn_safely = mark_safe(drawn)  # noqa: S308 - charts escape their words
    return Figure(chart.name, chart.title, chart.description, drawn_safely, legend, table, is_empty)


def _by_language(values: Mapping[str, Iterable[float | None]]) -> tuple[Series, ...]:
    return tuple(Series(language(code).own_name, tuple(values[code]), code) for code in codes())


def _table_of(chart: Chart, *, first: str = "") -> Table:
    heads = [first or _("Period"), *(one.name for one in chart.series)]
    return _table(heads, chart.labels, [one.values for one in chart.series])


def _table(heads: Sequence[str], labels: Sequence[str], columns: Sequence[Sequence[Cell]]) -> Table:
    rows = zip(labels, *columns, strict=True) if labels else ()
    return Table(tuple(heads), tuple(rows))


def _label(start: datetime, by: str) -> str:
    """A week by its Monday, a month by its name."""
    if by == MONTH:
        return written_date(start, get_language() or "en", "month")
    return f"{start:%d.%m.}"


def _share(part: float, whole: float) -> int | None:
    return round(100 * part / whole) if whole else None


def _written(cell: Cell) -> str:
    if cell is None:
        return "–"
    return cell if isinstance(cell, str) else str(number_format(cell))
