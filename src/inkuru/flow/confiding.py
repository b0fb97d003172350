"""Private notes on sources: kept by one person, shown to those whom they name, and to nobody and nothing else.

No other module of flow reads them: no export, search, feed, check or log has a way to them.
"""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction
from django.db.models import F, Q, QuerySet

from inkuru.flow.rights import Right, asks
from inkuru.newsroom.models import Person, SourceNote, Story
from inkuru.records import Refusal


class NoteEmpty(Refusal):
    """A note says something."""


class NoteChanged(Refusal):
    """The note was changed in another window since it was opened there."""


class NotTheAuthor(Refusal):
    """Only who wrote a note changes it or throws it away."""


def notes_for(person: Person, story: Story) -> QuerySet[SourceNote]:
    """The notes on a story that a person wrote, or that name them as a reader; oldest first."""
    theirs = SourceNote.objects.filter(Q(author=person) | Q(readers=person), story=story).distinct()
    return theirs.select_related("author").prefetch_related("readers")


@asks(Right.NOTE)
@transaction.atomic
def write_note(story: Story, text: str, *, readers: Iterable[Person] = (), by: Person, at: datetime) -> SourceNote:
    """A new note. Raises NoteEmpty."""
    note = SourceNote.objects.create(story=story, author=by, text=_said(text), created_at=at, changed_at=at)
    note.readers.set(_others(readers, by))
    return note


@transaction.atomic
def change_note(
    note: SourceNote, text: str, *, readers: Iterable[Person] = (), seen: int, by: Person, at: datetime
) -> SourceNote:
    """Another text or other readers; `seen` is the version that was before the author.

    Raises NoteEmpty, NoteChanged, NotTheAuthor.
    """
    _refuse_others(note, by)
    same = SourceNote.objects.filter(pk=note.pk, version=seen)
    if not same.update(text=_said(text), changed_at=at, version=F("version") + 1):
        raise NoteChanged("this note was changed in another window")
    note.refresh_from_db()
    note.readers.set(_others(readers, by))
    return note


def drop_note(note: SourceNote, *, by: Person) -> None:
    """Throw a note away; nothing keeps it. Raises NotTheAuthor."""
    _refuse_others(note, by)
    note.delete()


def _said(text: str) -> str:
    if not text.strip():
        raise NoteEmpty("a note says something")
    return text.strip()


def _others(readers: Iterable[Person], author: Person) -> list[Person]:
    return [one for one in readers if one != author and one.is_active]


def _refuse_others(note: SourceNote, person: Person) -> None:
    if note.author_id != person.pk:
        raise NotTheAuthor("only who wrote a note changes it")
