"""Canary texts in drafts, stories under embargo, waivers and private notes appear to nobody who may not see them.

Every view of the URL resolver is looked at and sent to, by strangers and by people of every role; then the site and
its feeds, the log of the server, and what the commands write.
"""

import gzip
import json
import logging
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import brotli
import pytest
from django.conf import settings
from django.db import transaction
from django.test import Client

from inkuru.engines.prepared import Prepared
from inkuru.flow.arriving import bring_text
from inkuru.flow.boarding import keep_view
from inkuru.flow.commenting import comment
from inkuru.flow.confiding import write_note
from inkuru.flow.keeping import Typed, keep
from inkuru.flow.publishing import publish_all
from inkuru.flow.releasing import release
from inkuru.flow.roles import Charge
from inkuru.flow.translating import draft, open_edition
from inkuru.newsroom.clock import database_now
from inkuru.newsroom.models import Arrival, DeskRole, Membership, Person, Section, SourceNote, Story
from tests.cli.calling import call
from tests.desk.doors import views
from tests.desk.pages import signed_in
from tests.newsroom.making import HEADLINES, NOON, PARAGRAPHS, Newsroom, make_person, make_story, rewrite

# What a screen shows does not depend on the database; what is asked of it is tested on both elsewhere.
pytestmark = pytest.mark.django_db

# Words that stand nowhere else, so that an index or a slug that takes them apart is caught, too.
DRAFT, EMBARGO, WAIVER, NOTE = "Xdraftling", "Xembargling", "Xwaiverling", "Xnoteling"
ARRIVAL, TYPED, VIEW = "Xarriveling", "Xtypeling", "Xviewling"
CANARIES = re.compile("|".join((DRAFT, EMBARGO, WAIVER, NOTE, ARRIVAL, TYPED, VIEW)), re.IGNORECASE)
LOOKED_FOR = ("", *(f"?words={one}&q={one}" for one in (DRAFT, EMBARGO, NOTE)))
# Who may look at what waits to be taken in.
TAKING_IN = (DeskRole.REPORTER, DeskRole.EDITOR, DeskRole.PUBLISHER)
# What would sign the person out, or close the desk to them: looked at, not sent to.
NOT_SENT = {"desk:sign_out"}


@dataclass(frozen=True, slots=True)
class Planted:
    """The stories that the canaries are in, and who may read the note."""

    released: Newsroom
    hidden: Newsroom
    note: SourceNote
    author: Person
    reader: Person
    # One that waits, and one that was taken in as the story under embargo.
    arrivals: tuple[Arrival, Arrival]

    def addresses(self) -> Iterator[tuple[str, str]]:
        """Every view with an address, of each story and each of its editions."""
        person, membership = self.reader.pk, Membership.objects.filter(person=self.reader)[0].pk
        waiting, taken = self.arrivals
        for newsroom, languages, arrival in (
            (self.released, ("en", "sw"), waiting),
            (self.hidden, ("en",), taken),
        ):
            for language in languages:
                known = {
                    "number": newsroom.story.pk,
                    "language": language,
                    "block": newsroom.body(1).pk,
                    "note": self.note.pk,
                    "arrival": arrival.pk,
                    "person": person,
                    "membership": membership,
                }
                yield from ((one.name, one.address(**known)) for one in views())


@pytest.fixture
def planted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Planted:
    """A released story with a later draft, waivers and a note, and one under embargo; what waits to be taken in, what
    somebody types, how somebody looks at the board, and what mentions a person who comes later.
    """
    monkeypatch.setattr(settings, "MEDIA_ROOT", tmp_path / "media")
    author, reader = make_person("author", Charge(DeskRole.REPORTER)), make_person("reader", Charge(DeskRole.REPORTER))
    released = make_story()
    release(released.source, by=released.person, at=NOON)
    machine = open_edition(released.story, "sw", by=None, at=NOON)
    texts = zip((HEADLINES["en"], *PARAGRAPHS["en"]), (HEADLINES["sw"], *PARAGRAPHS["sw"]), strict=True)
    draft(machine, engine=Prepared("sample", dict(texts)), at=NOON)
    release(machine, by=released.person, at=NOON, waive=f"{WAIVER}: the ferry leaves in an hour.")
    rewrite(released, released.source, 1, f"The first boat {DRAFT} left with 421 people on board.")
    hidden = make_story(headline=f"The {EMBARGO} report", paragraphs=(f"{EMBARGO} one.", f"{EMBARGO} two."))
    health = Section.objects.create(slug="health")
    Story.objects.filter(pk=hidden.story.pk).update(section=health, embargo_until=database_now() + timedelta(days=9))
    note = write_note(released.story, f"{NOTE} works at the port.", readers=[reader], by=author, at=NOON)
    waiting = bring_text(f"Ferry sails\n\nThe ferry {ARRIVAL} left on Friday.", name="x", by=author, at=NOON)
    taken = bring_text(f"Ferry waits\n\nThe ferry {EMBARGO} left on Friday.", name="x", by=author, at=NOON)
    Arrival.objects.filter(pk=taken.pk).update(story=hidden.story)
    keep(released.source, released.body(1), Typed(f"The ferry {TYPED} left.", seen=1), by=author, at=NOON)
    keep_view(author, VIEW, "need=due")
    comment(hidden.source, hidden.body(1), f"@juma {EMBARGO}, is it true?", by=hidden.person, at=NOON)
    return Planted(released, hidden, note, author, reader, (waiting, taken))


def seen(client: Client, planted: Planted) -> set[str]:
    """The canaries in all that a browser is answered, whatever it looks at or sends; nothing of it is kept."""
    found = set[str]()
    asked = {(name, address) for name, address in planted.addresses()}
    for name, address in sorted(asked):
        for query in LOOKED_FOR if is_searched(name, address) else ("",):
            found |= canaries(client.get(address + query, headers={"hx-request": "true"} if query else {}))
        if name not in NOT_SENT:
            with transaction.atomic():
                found |= canaries(client.post(address, {"words": "x"}))
                transaction.set_rollback(True)
    return found


def is_searched(name: str, address: str) -> bool:
    """Whether a view may find through stories: those of one story and of one's own account do not."""
    return name.startswith("desk:") and "stories/" not in address and "people/" not in address


def canaries(response: Any) -> set[str]:
    """The canaries in an answer: its body and where it leads."""
    body = b"".join(response) if response.streaming else response.content
    told = body.decode("utf-8", "replace") + str(response.headers)
    # What somebody typed comes back to them in the field of the search, and in the way back from its help.
    told = re.sub(r'(value="|words=|next=[^"]*|q=|(?:words|q)%3D)X\w+', "", told)
    return {one.lower() for one in CANARIES.findall(told)}


def lowered(*words: str) -> set[str]:
    return {one.lower() for one in words}


def test_a_stranger_sees_none(planted: Planted) -> None:
    assert seen(Client(), planted) == set()


def test_whoever_has_no_role_sees_none(planted: Planted) -> None:
    person = make_person("nobody")
    person.memberships.all().delete()
    assert seen(signed_in(person), planted) == set()


@pytest.mark.parametrize("role", DeskRole)
def test_a_role_in_another_section_sees_no_embargo_and_no_note(planted: Planted, role: DeskRole) -> None:
    sport = Section.objects.create(slug="sport")
    juma = make_person("juma", Charge(role, section=sport))
    comment(planted.hidden.source, planted.hidden.body(1), f"@juma {EMBARGO}!", by=planted.hidden.person, at=NOON)
    found = seen(signed_in(juma), planted)
    assert found - lowered(WAIVER) == lowered(DRAFT, *([ARRIVAL] if role in TAKING_IN else []))


@pytest.mark.parametrize("role", [DeskRole.PUBLISHER, DeskRole.ADMINISTRATOR])
def test_no_role_sees_the_note_of_somebody_else(planted: Planted, role: DeskRole) -> None:
    found = seen(signed_in(make_person("juma", Charge(role))), planted)
    assert found - lowered(WAIVER) == lowered(DRAFT, EMBARGO, *([ARRIVAL] if role in TAKING_IN else []))


def test_the_note_is_seen_by_its_author_and_whom_they_named(planted: Planted) -> None:
    for person in (planted.author, planted.reader):
        assert lowered(NOTE) <= seen(signed_in(person), planted)


def test_what_is_typed_and_how_the_board_is_looked_at_is_ones_own(planted: Planted) -> None:
    assert lowered(TYPED, VIEW) <= seen(signed_in(planted.author), planted)
    assert not lowered(TYPED, VIEW) & seen(signed_in(planted.reader), planted)


def test_readers_see_none(planted: Planted, tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish_all(site)
    files = [path for path in site.rglob("*") if path.is_file()]
    assert [path.name for path in files if CANARIES.search(unpacked(path) + path.name)] == []
    assert any(HEADLINES["sw"] in unpacked(path) for path in files)


def unpacked(path: Path) -> str:
    """The text of a file of the site, however it is compressed."""
    data = path.read_bytes()
    if path.suffix == ".br":
        data = brotli.decompress(data)
    elif path.suffix == ".gz":
        data = gzip.decompress(data)
    return data.decode("utf-8", "replace")


def test_the_log_of_the_server_holds_no_note(planted: Planted, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    client = signed_in(planted.author)
    client.raise_request_exception = False
    notes = f"/desk/stories/{planted.released.story.pk}/notes/"
    client.get(notes)
    client.post(f"{notes}write/", {"text": f"{NOTE} again"})
    client.post(f"{notes}{planted.note.pk}/", {"text": f"{NOTE} changed", "seen": "1"})
    client.post(f"{notes}{planted.note.pk}/", {"text": f"{NOTE} changed", "seen": "1"})
    client.post(f"{notes}write/", {"text": NOTE * 9_000})
    assert (NOTE.lower() in caplog.text.lower(), SourceNote.objects.count()) == (False, 2)


def test_a_failure_shows_no_note_even_where_failures_are_shown(
    planted: Planted, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(settings, "DEBUG", True)
    monkeypatch.setattr("inkuru.flow.confiding.write_note", fail)
    client = signed_in(planted.author)
    client.raise_request_exception = False
    failed = client.post(f"/desk/stories/{planted.released.story.pk}/notes/write/", {"text": f"{NOTE} again"})
    assert (failed.status_code, NOTE in failed.content.decode()) == (500, False)


def commands(planted: Planted) -> Mapping[str, tuple[str, ...]]:
    """What writes texts of the newsroom to files or to the screen."""
    story = str(planted.released.story.pk)
    return {
        "xliff": ("export", "edition", story, "--language", "sw"),
        "older xliff": ("export", "edition", story, "--language", "sw", "--format", "xliff"),
        "corpus": ("export", "corpus", "--source", "en", "--target", "sw"),
        "corpus as lines": ("export", "corpus", "--source", "en", "--target", "sw", "--format", "jsonl"),
        "memory": ("memory", "export"),
        "terms": ("terms", "export"),
        "lookup": ("memory", "lookup", "--source", "en", "--target", "sw", "works at the port."),
        "find": ("memory", "find", "--language", "en", "port"),
        "check": ("check", story, "--json"),
        "verify": ("verify",),
    }


def test_no_command_tells_of_a_note(planted: Planted, capsys: pytest.CaptureFixture[str]) -> None:
    call(capsys, "memory", "learn")
    told = {name: call(capsys, *words) for name, words in commands(planted).items()}
    assert {name: one.err for name, one in told.items() if one.code == 2} == {}
    answers = {name: one.out + one.err for name, one in told.items()}
    assert {name for name, text in answers.items() if NOTE.lower() in text.lower()} == set()
    assert DRAFT in answers["xliff"]
    assert json.loads(answers["corpus as lines"].splitlines()[0])
