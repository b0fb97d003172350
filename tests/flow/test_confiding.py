"""Private notes are their author’s."""

import ast
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import IntegrityError, transaction

from inkuru.flow.confiding import NoteChanged, NoteEmpty, NotTheAuthor, change_note, drop_note, notes_for, write_note
from inkuru.newsroom.models import AuditEntry, SourceNote
from tests.newsroom.making import NOON, make_person, make_story

pytestmark = [pytest.mark.django_db, pytest.mark.database]

PACKAGE = Path(__file__).resolve().parents[2] / "src" / "inkuru"
# Where private notes are known: the model, the one module of flow, and the panel of the desk.
KNOWING = {"newsroom/models/notes.py", "newsroom/models/__init__.py", "flow/confiding.py"}
PANEL = {"desk/note_forms.py", "desk/views/notes.py"}


def test_a_note_is_seen_by_its_author_and_those_who_are_named() -> None:
    newsroom = make_story()
    juma, aline, keza = (make_person(name) for name in ("juma", "aline", "keza"))
    note = write_note(newsroom.story, " She works at the port. ", readers=[aline, juma], by=juma, at=NOON)
    other = write_note(newsroom.story, "He does not.", by=aline, at=NOON + timedelta(hours=1))
    assert (note.text, list(note.readers.all()), str(note)) == (
        "She works at the port.",
        [aline],
        f"private note {note.pk}",
    )
    seen = [list(notes_for(one, newsroom.story)) for one in (juma, aline, keza)]
    assert seen == [[note], [note, other], []]
    assert list(notes_for(juma, make_story().story)) == []


def test_only_the_author_changes_a_note() -> None:
    newsroom, juma, aline = make_story(), make_person("juma"), make_person("aline")
    note = write_note(newsroom.story, "A.", readers=[aline], by=juma, at=NOON)
    with pytest.raises(NotTheAuthor):
        change_note(note, "B.", seen=1, by=aline, at=NOON)
    with pytest.raises(NotTheAuthor):
        drop_note(note, by=aline)
    changed = change_note(note, "C.", seen=1, by=juma, at=NOON + timedelta(hours=1))
    assert (changed.text, changed.version, list(changed.readers.all())) == ("C.", 2, [])
    with pytest.raises(NoteChanged):
        change_note(note, "D.", seen=1, by=juma, at=NOON)
    drop_note(note, by=juma)
    assert not SourceNote.objects.exists()


@pytest.mark.parametrize("text", ["", " \n"])
def test_a_note_says_something(text: str) -> None:
    newsroom = make_story()
    with pytest.raises(NoteEmpty):
        write_note(newsroom.story, text, by=newsroom.person, at=NOON)
    with pytest.raises(IntegrityError), transaction.atomic():
        SourceNote.objects.create(
            story=newsroom.story, author=newsroom.person, text="", created_at=NOON, changed_at=NOON
        )


def test_no_act_with_a_note_stands_in_the_log() -> None:
    newsroom = make_story()
    drop_note(write_note(newsroom.story, "A.", by=newsroom.person, at=NOON), by=newsroom.person)
    assert not AuditEntry.objects.exists()


def test_nothing_else_in_the_house_knows_of_notes() -> None:
    names = {"SourceNote", "source_notes", "confiding"}
    knowing = {
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*.py")
        if "migrations" not in path.parts and names & words_of(path)
    }
    assert knowing == KNOWING | PANEL


def words_of(path: Path) -> set[str]:
    """Every name that a module uses: of variables, attributes, imports, and plain strings."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Name):
            found.add(node.id)
        elif isinstance(node, ast.Attribute):
            found.add(node.attr)
        elif isinstance(node, ast.ImportFrom | ast.Import):
            found |= {part for one in node.names for part in one.name.split(".")}
            found |= set((getattr(node, "module", "") or "").split("."))
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            found |= set(node.value.split("__"))
    return found
