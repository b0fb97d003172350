"""Terms and units go out as files, in the languages and fields that somebody wants."""

import io
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import IO, BinaryIO

from django.db.models import Q

from inkuru.flow.browsing_memory import visible
from inkuru.flow.remembering import PAGE, units_of
from inkuru.flow.terming import give_out
from inkuru.formats.tbx import write_concepts
from inkuru.formats.term_tables import write_table, write_workbook
from inkuru.formats.tmx import stream_units
from inkuru.newsroom.models import MemoryUnit, Person
from inkuru.records import ConceptRecord, TermStatus, TranslationUnit

ROOM = 4 << 20
"""Bytes of a file that are kept in memory before they go to the disk."""


@dataclass(frozen=True, slots=True)
class TermsWanted:
    """Which terms are to go out; what is blank is all. `languages` are those whose names go out."""

    languages: frozenset[str] = frozenset()
    field: str = ""
    status: TermStatus | None = None


@dataclass(frozen=True, slots=True)
class UnitsWanted:
    """Which units are to go out, blank for all: those with one side in each of two languages, and where from.

    `origin` is `stories` for what was released here, `archives` for what archives taught, `files` for what came in.
    """

    language: str = ""
    other: str = ""
    origin: str = ""


def _write_csv(concepts: Iterable[ConceptRecord], file: BinaryIO) -> int:
    text = io.TextIOWrapper(file, encoding="utf-8", newline="")
    try:
        return write_table(concepts, text)
    finally:
        text.detach()


TERM_FORMATS: Mapping[str, Callable[[Iterable[ConceptRecord], BinaryIO], int]] = {
    "tbx": write_concepts,
    "csv": _write_csv,
    "xlsx": write_workbook,
}
ORIGINS: Mapping[str, Q] = {
    "stories": Q(origin__story__isnull=False),
    "archives": ~Q(origin__archive=""),
    "files": Q(origin__story__isnull=True, origin__archive=""),
}


def file_of_terms(wanted: TermsWanted, form: str) -> IO[bytes]:
    """A file of terms, at its beginning; it is gone when it is closed."""
    file = tempfile.SpooledTemporaryFile(ROOM)  # noqa: SIM115 - whoever sends it closes it
    TERM_FORMATS[form](concepts_for(wanted), file)  # type: ignore[arg-type]
    file.seek(0)
    return file


def concepts_for(wanted: TermsWanted) -> Iterator[ConceptRecord]:
    """The concepts that are wanted, with their names in the languages that are; one without any is left out."""
    for one in give_out(status=wanted.status):
        if wanted.field and one.domain != wanted.field:
            continue
        names = tuple(term for term in one.terms if not wanted.languages or term.language in wanted.languages)
        if names:
            yield replace(one, terms=names)


def pieces_of_memory(person: Person, wanted: UnitsWanted) -> Iterator[bytes]:
    """A TMX file in pieces."""
    return stream_units(units_for(person, wanted))


def units_for(person: Person, wanted: UnitsWanted) -> Iterator[TranslationUnit]:
    """The units that are wanted and may be seen, in the order in which they came, read a page at a time."""
    rows = MemoryUnit.objects.filter(visible(person), _between(wanted), ORIGINS.get(wanted.origin, Q()))
    rows = rows.select_related("source", "target", "origin").order_by("pk")
    last = 0
    while page := list(rows.filter(pk__gt=last)[:PAGE]):
        yield from units_of(page)
        last = page[-1].pk


def _between(wanted: UnitsWanted) -> Q:
    """A unit serves in both directions."""
    if wanted.language and wanted.other:
        there = Q(source__language=wanted.language, target__language=wanted.other)
        return there | Q(source__language=wanted.other, target__language=wanted.language)
    one = wanted.language or wanted.other
    return Q(source__language=one) | Q(target__language=one) if one else Q()
