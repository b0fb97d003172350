"""People at the desk, as their browsers speak to it: what is asked, when, and how long each answer took.

Each has a connection of their own, keeps cookies, asks for the scripts and styles once, and thinks between two steps.
While somebody looks at the board or at a story, it is asked for news as the desk’s own scripts do.
"""

import http.client
import random
import re
import time
from urllib.parse import urlencode

from tests.desk.wire import SWAP, Wire, form_of

# As in the desk’s own scripts, in seconds.
ASKED_EVERY, KEPT_EVERY, TYPING_PAUSE = 8.0, 1.7, 0.3
PAGES_WITH_WORK = 5
SOURCE_WRITTEN = 0.15
ASSET = re.compile(r'(?:src|href)="(/desk/static/[^"]+|/static/[^"]+)"')
STORY = re.compile(r'href="(/desk/stories/\d+/)"')
CELL = re.compile(r'<td id="c-(\w\w)-([0-9a-f-]{36})" data-language="\w\w" class="([^"]*)"')
CONFIRM = re.compile(r'hx-post="(/desk/[^"]+/confirm/)[^"]*".*?name="seen" value="(\d+)".*?name="source" value="(\d+)"')
SINCE = re.compile(r'data-since="(\d+)" data-blocks="(\d+)"')
NEEDS = ("in_translation", "in_review", "behind", "unread", "blocking", "")
SEARCHED = ("market", "masoko", "barabara", "coffee prices", "imvura", "umuyobozi", "vehicles", "shule", "water")
SAID = {
    "en": "The ferry left Rubavu at 7:00 a.m. on Friday, 20 November 2026, with {n} people on board.",
    "rw": "Ubwato bwahagurutse i Rubavu saa moya za mu gitondo ku wa Gatanu, tariki ya 20 Ugushyingo 2026, butwaye"
    " abantu {n}.",
    "sw": "Feri iliondoka Rubavu saa 1:00 asubuhi Ijumaa, Novemba 20, 2026, ikiwa na watu {n}.",
}


class GoneHome(Exception):
    """It is time to stop."""


class Editor:
    """Somebody who looks at the board, opens stories, and writes in them until it is time to go home."""

    def __init__(self, url: str, link: str, number: int) -> None:
        self.browser = Wire.to(url)
        self.link = link
        self.chance = random.Random(number)
        self.end = 0.0
        self.kept: set[str] = set()
        self.page = ""

    def come_in(self) -> None:
        """Sign in by a link."""
        self.browser.come_in(self.link)

    def work(self, until: float) -> None:
        """Until a moment of the monotonic clock; what is in hand then is left as it is."""
        self.end = until
        try:
            while True:
                self._look_at_board()
                stories = sorted(set(STORY.findall(self.page)))
                if stories:
                    self._work_on(self.chance.choice(stories))
        except GoneHome:
            return

    def _think(self, least: float, most: float, poll: str = "") -> None:
        """Do nothing for a while, but for what the page asks by itself."""
        end = time.monotonic() + self.chance.uniform(least, most)
        while (left := end - time.monotonic()) > 0:
            time.sleep(min(left, ASKED_EVERY))
            if time.monotonic() > self.end:
                raise GoneHome
            if poll and left > ASKED_EVERY:
                etag = self.browser.etags.get("board, asked again", "")
                self.browser.get("board, asked again", poll, **({"If-None-Match": etag} if etag else {}))

    def _load(self, what: str, path: str) -> str:
        page = self.browser.get(what, path)
        for asset in set(ASSET.findall(page)) - self.kept:
            self.kept.add(asset)
            self.browser.get("asset", asset)
        return page

    def _look_at_board(self) -> None:
        self.page = self._load("board", "/desk/")
        self._think(2, 12, "/desk/?part=list")
        if self.chance.random() < 0.4:
            self._search(self.chance.choice(SEARCHED))
            return
        need, page = self.chance.choice(NEEDS), self.chance.randint(1, PAGES_WITH_WORK)
        query = urlencode({name: value for name, value in (("need", need), ("page", page)) if value})
        self.page = self._load("board, filtered", f"/desk/?{query}")
        self._think(2, 8, f"/desk/?{query}&part=list")

    def _search(self, words: str) -> None:
        """The list follows what is typed, a few letters at a time."""
        for length in (*range(3, len(words), 3), len(words)):
            query = urlencode({"words": words[:length], "part": "list"})
            self.page = self.browser.get("board, searched", f"/desk/?{query}")
            self._think(0.3, 0.7)
        self._think(1, 5)

    def _work_on(self, story: str) -> None:
        self.page = self._load("story", story)
        found = SINCE.search(self.page)
        if not found:
            return
        here = {"since": found[1], "blocks": found[2], "language": "", "block": ""}
        self.browser.post("presence", f"{story}attend/", here, **SWAP)
        self._think(2, 8)
        if self.chance.random() < 0.5:
            self._confirm()
        cells = [(code, block, "todo" in kind.split()) for code, block, kind in CELL.findall(self.page)]
        # Now and then somebody writes in the source, and the translations are behind.
        is_source = self.chance.random() < SOURCE_WRITTEN
        wanted = [one for one in cells if one[0] == "en"] if is_source else [one for one in cells if one[2]]
        place = ":".join(self.chance.choice(wanted or cells)[:2])
        for _ in range(self.chance.randint(1, 5)):
            if place:
                place = self._write(story, place, here)
        self.browser.post("presence", f"{story}attend/", here | {"leaves": "on"})

    def _confirm(self) -> None:
        found = CONFIRM.search(self.page)
        if found:
            self.browser.post("confirm", found[1], {"seen": found[2], "source": found[3]}, **SWAP)
            self._think(1, 4)

    def _write(self, story: str, place: str, here: dict[str, str]) -> str:
        """Write one passage; the place of the next that waits, blank for none."""
        code, _, block = place.partition(":")
        address = f"{story}{code}/{block}/"
        fields = form_of(self.browser.get("open a passage", f"{address}edit/", **SWAP))
        if not fields:
            return ""
        where = here | {"language": code, "block": block}
        self.browser.post("presence", f"{story}attend/", where, **SWAP)
        # Some passages are written anew, in others a few words are changed.
        said = SAID[code].format(n=self.chance.randint(12, 9_000))
        text = said[-self.chance.randint(24, len(said)) :]
        self._type(story, address, fields, text, where)
        if self.chance.random() < 0.1:
            self.browser.post("comment", f"{address}comments/", {"text": "Is the figure right?"}, **SWAP)
        answer = self.browser.post("save", address, fields | {"text": text, "then": "next"}, **SWAP)
        if self.browser.status == http.client.CONFLICT:
            # Somebody was quicker. Both texts are shown; this one is saved over theirs.
            self._think(2, 5)
            self.browser.post("save over another", address, form_of(answer) | {"text": text, "then": "next"}, **SWAP)
        return self.browser.told.get("next", "")

    def _type(self, story: str, address: str, fields: dict[str, str], text: str, where: dict[str, str]) -> None:
        """Five letters a second; what is typed is kept as the editor keeps it, and the others are asked for."""
        asked = time.monotonic()
        for length in range(8, len(text) + 8, 8):
            self._think(KEPT_EVERY - TYPING_PAUSE, KEPT_EVERY + TYPING_PAUSE)
            self.browser.post("keep", f"{address}keep/", fields | {"text": text[:length]})
            if time.monotonic() - asked > ASKED_EVERY:
                asked = time.monotonic()
                self.browser.post("presence", f"{story}attend/", where, **SWAP)
