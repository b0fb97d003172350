"""The newsroom’s own parallel corpus is gathered from its releases, and from nothing else."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.conf import settings
from django.db.models import Q

from inkuru.flow.learning_releases import taught
from inkuru.formats.corpus import CorpusRow
from inkuru.newsroom.clock import database_now
from inkuru.newsroom.models import Edition
from inkuru.records import TranslationUnit

# Stories that are looked for at once.
PAGE = 500


@dataclass(frozen=True, slots=True)
class _Side:
    """One side of a pair: its text, and the unit that it comes from; `is_written` where the story was written in it."""

    unit: TranslationUnit
    text: str
    is_written: bool = False


def gather(source: str, target: str, *, licence: str) -> Iterator[CorpusRow]:
    """What readers can read in both languages, segment by segment, story by story.

    A pair is taken where the translation follows the source as both are live; of a story that was written in a third
    language, where both translate the same segment. A withdrawn story gives nothing, nor does one under embargo, by
    the database’s clock.
    """
    for story in _stories():
        units = list(taught(story))
        for first, second in (*_direct(units, source, target), *_through_a_third(units, source, target)):
            yield _row(first, second, licence)


def _stories() -> Iterator[int]:
    """The stories with something live in two languages or more, in the order of their numbers."""
    last = 0
    while page := _page(last):
        yield from page
        last = page[-1]


def _page(last: int) -> list[int]:
    now = database_now()
    open_to_all = Q(story__embargo_until__isnull=True) | Q(story__embargo_until__lte=now)
    live = Edition.objects.filter(open_to_all, live__isnull=False, story__gt=last)
    return list(live.order_by("story").values_list("story", flat=True).distinct()[:PAGE])


def _direct(units: Sequence[TranslationUnit], source: str, target: str) -> Iterator[tuple[_Side, _Side]]:
    """One side of each is the text that was written, the other its translation."""
    for unit in units:
        sides = {
            unit.source_language: _Side(unit, unit.source, is_written=True),
            unit.target_language: _Side(unit, unit.target),
        }
        if source in sides and target in sides:
            yield sides[source], sides[target]


def _through_a_third(units: Sequence[TranslationUnit], source: str, target: str) -> Iterator[tuple[_Side, _Side]]:
    """Both sides are translations of one segment, which stands between the same neighbours."""
    written = {_place(unit): unit for unit in units if unit.target_language == source}
    for unit in units:
        other = written.get(_place(unit))
        if unit.target_language == target and other is not None:
            yield _Side(other, other.target), _Side(unit, unit.target)


def _place(unit: TranslationUnit) -> tuple[str, str, str, str]:
    return unit.source_language, unit.source, unit.before, unit.after


def _row(source: _Side, target: _Side, licence: str) -> CorpusRow:
    units = list(dict.fromkeys((source.unit, target.unit)))
    of = units[-1]
    return CorpusRow(
        source_language=_language(source),
        target_language=_language(target),
        source=source.text,
        target=target.text,
        original_language=of.source_language,
        story=of.story or 0,
        section=of.domain,
        released_at=max(one.date for one in units if one.date is not None),
        address=settings.INKURU_URL + of.address,
        translators=tuple(dict.fromkeys(name for one in units for name in one.people)),
        engine="; ".join(dict.fromkeys(one.engine for one in units if one.engine)),
        reviewed=all(one.reviewed for one in units),
        licence=licence,
    )


def _language(side: _Side) -> str:
    return side.unit.source_language if side.is_written else side.unit.target_language
