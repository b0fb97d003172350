"""A newsroom’s archive teaches the memory: what was published before Inkuru came, by the newsroom’s own word.

Stories are learnt some at a time, each time in one transaction with the record of what was learnt. A lesson is known by
a digest over its articles: whoever is broken off begins again and finds what is learnt already; a story that changed is
learnt anew, and what it taught before goes.
"""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache
from pathlib import Path

from django.db import transaction
from django.db.models import Q, Sum

from inkuru.flow.indexing import index_texts
from inkuru.flow.learning_words import known_words
from inkuru.flow.matching_archives import EDITION, Related, find_related, teach
from inkuru.flow.reading_archives import NoArchive, Reading, digest_of, find_files, read_archive, real_name
from inkuru.flow.remembering import forget_rows, is_fit, rows_of
from inkuru.flow.tidying import with_changes
from inkuru.memory.aligning import Known
from inkuru.newsroom.memory_store import UnitRow, hold_memory, keep_units
from inkuru.newsroom.models import Archive, ArchiveLesson, MemoryOrigin, MemoryState, MemoryUnit
from inkuru.newsroom.models.memory import ARCHIVE_LENGTH
from inkuru.records import Refusal, TranslationUnit

# Stories that teach each other their words and are kept in one transaction: what is lost when it is broken off. The
# same stories are together each time, however many of them are learnt already, so that they teach the same.
BATCH = 200
# Lessons that are taken back in one transaction.
PAGE = 500

Words = Callable[[str, str], Known | None]


class TakenBack(Refusal):
    """Somebody took the archive back meanwhile."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How many files are read, and then how many stories are learnt, of how many."""

    of: str
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Taught:
    """A story that taught something: its articles, in what languages, how many units, and how sure it is one story."""

    files: tuple[str, ...]
    languages: tuple[str, ...]
    units: int
    score: float


@dataclass(frozen=True, slots=True)
class Totals:
    """All of an archive: what it holds, and what the memory has of it now.

    `stories` and `units` are what the memory has, `came` are the stories that were learnt just now and `went` those
    whose units were taken back. `reading` is None where no file was looked into, since none has changed.
    """

    archive: str
    reading: Reading | None
    stories: int
    units: int
    came: int = 0
    went: int = 0


Step = Reading | Taught | Totals


def learn_archive(
    folder: Path, *, at: datetime, watch: Callable[[Progress], None], dry_run: bool = False
) -> Iterator[Step]:
    """Make the units of an archive those that its files teach: what was read, a step for each story, and the totals.

    With `dry_run` nothing is kept. Raises NoArchive, before anything is changed.
    """
    real = real_name(folder)
    files = find_files(folder)
    digest = hashlib.sha256(f"{EDITION} {digest_of(folder, files)}".encode()).hexdigest()
    archive = Archive.objects.filter(folder=real).first()
    if archive and archive.digest == digest and not dry_run:
        yield _totals(archive, None)
        return
    reading = read_archive(folder, files, watch=lambda done, total: watch(Progress("files", done, total)))
    yield reading
    related = find_related(reading.articles)
    name = archive.name if archive else _name_for(real)
    known = cache(lambda source, target: known_words(source, target, apart_from=name))
    if dry_run:
        yield from _show(related, name, reading, known, watch)
        return
    lessons = _Lessons(archive or _keep_archive(real, name), {one.digest for one in related}, known, at)
    came = 0
    for taught in lessons.learn(related, watch):
        came += 1
        yield taught
    # What could not be read may be read the next time: then the files are looked into again.
    lessons.settle("" if reading.faults else digest)
    yield replace(_totals(lessons.archive, reading), came=came, went=lessons.went)


def find_archive(name: str) -> Archive:
    """The archive of a name, or of a folder. Raises NoArchive."""
    found = Archive.objects.filter(Q(name=name) | Q(folder=str(Path(name).resolve()))).first()
    if found is None:
        raise NoArchive(f"{name}: is no archive that the memory has learnt from")
    return found


def forget_archive(archive: Archive) -> int:
    """Take back all that an archive taught, and its record; how many units went. To learn from it brings them again."""
    went = 0
    while some := list(archive.lessons.values_list("pk", flat=True)[:PAGE]):
        went += _forget(some)
    with transaction.atomic():
        hold_memory()
        went += _forget_units(Q(origin__archive=archive.name))
        MemoryOrigin.objects.filter(archive=archive.name, units__isnull=True).delete()
        archive.delete()
    return went


class _Lessons:
    """What an archive teaches, kept some stories at a time."""

    def __init__(self, archive: Archive, current: set[str], known: Words, at: datetime) -> None:
        self.archive, self.current, self.known, self.at = archive, current, known, at
        self.went = 0

    def learn(self, related: Sequence[Related], watch: Callable[[Progress], None]) -> Iterator[Taught]:
        """Keep what is not kept yet; a story that teaches nothing is kept too, so that it is looked at once."""
        for first in range(0, len(related), BATCH):
            batch = related[first : first + BATCH]
            new = self._new(batch)
            if new:
                taught = teach(batch, self.archive.name, self.known)
                units = {one.digest: some for one, some in zip(batch, taught, strict=True)}
                yield from self._keep([(one, units[one.digest]) for one in new])
            watch(Progress("stories", first + len(batch), len(related)))

    @transaction.atomic
    def settle(self, digest: str) -> None:
        """Take back what is told by no story any more, and remember the files as they were."""
        self._hold()
        self._take_back([key for key, _ in self._stale()])
        self.archive.digest, self.archive.learnt_at = digest, self.at
        self.archive.save(update_fields=("digest", "learnt_at"))

    def _new(self, stories: Sequence[Related]) -> list[Related]:
        digests = [one.digest for one in stories]
        known = set(self.archive.lessons.filter(digest__in=digests).values_list("digest", flat=True))
        return [one for one, digest in zip(stories, digests, strict=True) if digest not in known]

    @transaction.atomic
    def _keep(self, stories: Sequence[tuple[Related, Sequence[TranslationUnit]]]) -> list[Taught]:
        """Units and lessons together. Somebody else may have kept them meanwhile; then there is nothing to do."""
        state = self._hold()
        new = {one.digest for one in self._new([one for one, _ in stories])}
        told = {address for one, _ in stories for address in one.addresses}
        self._take_back([key for key, members in self._stale() if told & members])
        kept = [self._keep_one(one, units, state) for one, units in stories if one.digest in new]
        while index_texts(state):
            pass
        return [one for one in kept if one.units]

    def _keep_one(self, story: Related, taught: Sequence[TranslationUnit], state: MemoryState) -> Taught:
        units = with_changes([unit for unit in taught if is_fit(unit)])
        rows = {row[:3]: row for row in rows_of(units, state)}
        keep_units(rows.values())
        lesson = ArchiveLesson.objects.create(
            archive=self.archive,
            digest=story.digest,
            members=[
                {"address": one.address, "language": one.language, "headline": one.article.headline}
                for one in story.members
            ],
            score=story.score,
            units=len(rows),
            learnt_at=self.at,
        )
        MemoryOrigin.objects.filter(pk__in={row.origin for row in rows.values()}).update(lesson=lesson)
        return _taught(story, units, len(rows))

    def _hold(self) -> MemoryState:
        """Hold the memory. Raises TakenBack: nobody takes an archive back while the memory is held."""
        state = hold_memory()
        if not Archive.objects.filter(pk=self.archive.pk).exists():
            raise TakenBack(f"{self.archive.folder}: was taken back while it was learnt from")
        return state

    def _stale(self) -> list[tuple[int, set[str]]]:
        """The lessons that no story tells any more as they were learnt, with the addresses of their articles."""
        rows = self.archive.lessons.values_list("pk", "digest", "members")
        return [
            (key, {one["address"] for one in members}) for key, digest, members in rows if digest not in self.current
        ]

    def _take_back(self, lessons: Sequence[int]) -> None:
        for first in range(0, len(lessons), PAGE):
            some = lessons[first : first + PAGE]
            self.went += ArchiveLesson.objects.filter(pk__in=some, units__gt=0).count()
            _forget(some)


def _show(
    related: Sequence[Related], name: str, reading: Reading, known: Words, watch: Callable[[Progress], None]
) -> Iterator[Step]:
    """What would be learnt, and its totals."""
    stories = units = 0
    for first in range(0, len(related), BATCH):
        batch = related[first : first + BATCH]
        for story, some in zip(batch, teach(batch, name, known), strict=True):
            if some:
                stories, units = stories + 1, units + len(some)
                yield _taught(story, some, len(some))
        watch(Progress("stories", first + len(batch), len(related)))
    yield Totals(name, reading, stories, units, came=stories)


def _taught(story: Related, units: Sequence[TranslationUnit], count: int) -> Taught:
    """A story by those of its articles that taught something."""
    spoken = {code for unit in units for code in (unit.source_language, unit.target_language)}
    members = [one for one in story.members if one.language in spoken]
    return Taught(
        tuple(one.address for one in members), tuple(one.language for one in members), count, round(story.score, 4)
    )


def _totals(archive: Archive, reading: Reading | None) -> Totals:
    lessons = archive.lessons.filter(units__gt=0)
    units = lessons.aggregate(units=Sum("units"))["units"] or 0
    return Totals(archive.name, reading, lessons.count(), units)


@transaction.atomic
def _forget(lessons: Sequence[int]) -> int:
    """Take back lessons with their units; how many units went."""
    hold_memory()
    went = _forget_units(Q(origin__lesson__in=lessons))
    MemoryOrigin.objects.filter(lesson__in=lessons).delete()
    ArchiveLesson.objects.filter(pk__in=lessons).delete()
    return went


def _forget_units(which: Q) -> int:
    rows = list(MemoryUnit.objects.filter(which).values_list("pk", *UnitRow._fields))
    forget_rows([key for key, *_ in rows], [UnitRow(*fields) for _, *fields in rows])
    return len(rows)


def _name_for(folder: str) -> str:
    """The last part of the name of a folder, with a number where another archive is called so."""
    plain = (Path(folder).name or "archive")[: ARCHIVE_LENGTH - 10]
    taken = set(Archive.objects.filter(name__startswith=plain).values_list("name", flat=True))
    names = (plain, *(f"{plain} ({number})" for number in range(2, len(taken) + 3)))
    return next(name for name in names if name not in taken)


def _keep_archive(folder: str, name: str) -> Archive:
    return Archive.objects.get_or_create(folder=folder, defaults={"name": name})[0]
