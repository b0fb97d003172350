"""Many sessions save to one story at once; afterwards the revisions tell whether a word was lost.

Every text names itself and the text that it was written over: `w03n0017 after w12n0007`. So the revisions of a passage,
read in their order, prove that nothing was written over unseen: each says that it came after the one before it.
"""

import http.client
import json
import re
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from tests.cli.houses import surroundings
from tests.desk.wire import SWAP, Wire, form_of

SESSIONS = 20
# Each session has a passage of its own, and one in so many texts goes into a passage that it shares with others.
SHARED, SHARED_EVERY = 4, 10
# Messages for the next page heap up in the session of whoever only saves.
READ_EVERY = 25
THEIRS = re.compile(r"(\w+) after \w+")

MAKING = """
import json
import django; django.setup()
from django.utils.timezone import now
from inkuru.flow import people, roles
from inkuru.newsroom.models import DeskRole
from inkuru.newsroom.opening import open_newsroom
from tests.newsroom.making import make_story
open_newsroom()
made = make_story("en", "begun after nothing", ["begun after nothing"] * (SESSIONS + SHARED - 1))
links = []
for number in range(SESSIONS):
    person = people.add_person(f"Session {number:02}")
    roles.give_role(person, roles.Charge(DeskRole.EDITOR), by=None, at=now())
    links.append(people.sign_in_link(person, at=now()))
print(json.dumps([made.story.pk, [str(one.pk) for one in made.blocks()], links]))
"""
READING = """
import json
import django; django.setup()
from django.db import connection
from inkuru.newsroom.models import Revision
if connection.vendor == "sqlite":
    with connection.cursor() as cursor:
        assert cursor.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
rows = Revision.objects.order_by("block", "number").values_list("block", "number", "text")
print(json.dumps([(str(block), number, text) for block, number, text in rows]))
"""


class Written(NamedTuple):
    """A revision: where, which, and its text."""

    block: str
    number: int
    text: str


@dataclass(frozen=True, slots=True)
class Story:
    """What they write in: the passages, the shared ones first, and a link for each session."""

    address: str
    blocks: Sequence[str]
    links: Sequence[str]


@dataclass(slots=True)
class Session:
    """Somebody who saves; `saved` are the texts that the desk said it has, `collisions` how often another was quicker.

    `standing` is, by block, the number and the name of the text that this session saw there last.
    """

    number: int
    wire: Wire
    story: Story
    saved: list[str] = field(default_factory=list)
    collisions: int = 0
    unsaid: list[str] = field(default_factory=list)
    standing: dict[str, tuple[int, str]] = field(default_factory=dict)

    def save(self, times: int) -> None:
        """So many texts, each until the desk has it; a server that goes ends it."""
        for turn in range(len(self.saved), len(self.saved) + times):
            shared = (turn + self.number) % SHARED_EVERY == 0
            block = self.story.blocks[self.number % SHARED if shared else SHARED + self.number]
            name = f"w{self.number:02}n{turn:04}"
            while not self._send(block, name):
                self.collisions += 1
            if turn % READ_EVERY == 0:
                self.wire.get("page", "/desk/account/")

    def _send(self, block: str, name: str) -> bool:
        """Whether it was saved. Where another was quicker both texts have to come back; the next goes over theirs."""
        seen, base = self.standing.get(block, (1, "begun"))
        text = f"{name} after {base}"
        # As a part of the page where others write, too: the answer to a collision is one row then.
        how = SWAP if block in self.story.blocks[:SHARED] else {}
        answer = self.wire.post("save", f"{self.story.address}en/{block}/", {"seen": str(seen), "text": text}, **how)
        if self.wire.status in (http.client.OK, http.client.FOUND):
            self.saved.append(text)
            self.standing[block] = (seen + 1, name)
            return True
        assert self.wire.status == http.client.CONFLICT, self.wire.status
        if text not in answer:
            self.unsaid.append(text)
        theirs = [one for one in THEIRS.findall(answer) if one != name]
        self.standing[block] = (int(form_of(answer)["seen"]), theirs[0])
        return False


def make(home: Path, variables: Mapping[str, str], sessions: int = SESSIONS) -> Story:
    """A story and the people who write in it, in a newsroom that is up."""
    number, blocks, links = _run(
        home, variables, MAKING.replace("SESSIONS", str(sessions)).replace("SHARED", str(SHARED))
    )
    return Story(f"/desk/stories/{number}/", blocks, links)


def written(home: Path, variables: Mapping[str, str]) -> list[Written]:
    """Every revision, by block in order, of a database that is whole."""
    return [Written(*one) for one in _run(home, variables, READING)]


@contextmanager
def signed_in(url: str, story: Story) -> Iterator[list[Session]]:
    """All who write in a story, each with a connection and a session of their own."""
    with ExitStack() as open_ones:
        wires = [open_ones.enter_context(closing(Wire.to(url))) for _ in story.links]
        for wire, link in zip(wires, story.links, strict=True):
            wire.come_in(link)
        yield [Session(number, wire, story) for number, wire in enumerate(wires)]


def save_at_once(sessions: Sequence[Session], times: int) -> list[str]:
    """All save so many texts at the same time; why those ended that did not come to their end."""
    broken: list[str] = []

    def work(one: Session) -> None:
        try:
            one.save(times)
        except (OSError, http.client.HTTPException) as error:
            broken.append(repr(error))

    threads = [threading.Thread(target=work, args=(one,)) for one in sessions]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return broken


def lost(sessions: Sequence[Session], revisions: Sequence[Written]) -> list[str]:
    """The texts that the desk said it has and has not."""
    there = {one.text for one in revisions}
    return [text for one in sessions for text in one.saved if text not in there]


def written_over(revisions: Sequence[Written]) -> list[Written]:
    """Revisions that went over another unseen, or with a gap in their numbers."""
    found, before = [], Written("", 0, "")
    for one in revisions:
        if one.block != before.block:
            before = Written(one.block, 0, "nothing after nothing")
        named, base = before.text.split(" after ")[0], one.text.split(" after ")[1]
        if one.number != before.number + 1 or base != named:
            found.append(one)
        before = one
    return found


def _run(home: Path, variables: Mapping[str, str], code: str) -> list[Any]:
    environment = surroundings(home, variables) | {"DJANGO_SETTINGS_MODULE": "inkuru.config.settings"}
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    told: list[Any] = json.loads(done.stdout)
    return told
