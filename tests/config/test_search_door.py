"""The door of the search: which addresses it answers, how, and whom it sends away."""

import asyncio
import gzip
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, cast

import brotli
import pytest
from granian.rsgi import Scope

from inkuru.config import search_door
from inkuru.config.page_files import Answer
from inkuru.config.search_door import WAITING, SearchDoor, read_question
from inkuru.flow.answering import Question


@dataclass
class Asked:
    """What a request is to the door."""

    path: str
    query_string: str = ""
    method: str = "GET"
    headers: dict[str, str] = field(default_factory=dict)


@pytest.fixture
def door(monkeypatch: pytest.MonkeyPatch) -> Iterator[SearchDoor]:
    """A door whose answers need no newsroom."""
    monkeypatch.setattr(search_door, "answer", lambda question, at: f"{question.query} in {question.language}".encode())
    monkeypatch.setattr(search_door, "close_old_connections", lambda: None)
    opened = SearchDoor()
    yield opened
    opened.close()


def ask(door: SearchDoor, path: str, query: str = "", **more: Any) -> Answer | None:
    return asyncio.run(door.answer(cast(Scope, Asked(path, query, **more))))


def test_a_search_is_answered_for_a_minute_and_kept_out_of_search_engines(door: SearchDoor) -> None:
    found = ask(door, "/rw/search", "q=amatora")
    assert found == Answer(
        200,
        [
            ("content-type", "text/html; charset=utf-8"),
            ("vary", "accept-encoding"),
            ("x-robots-tag", "noindex"),
            ("x-content-type-options", "nosniff"),
            ("cache-control", "public, max-age=60"),
        ],
        b"amatora in rw",
    )


ELSEWHERE = ["/", "/rw/", "/xx/search", "/rw/search/more", "/rw/searches", "/desk/search", "/rw/search.html"]


@pytest.mark.parametrize("path", ELSEWHERE)
def test_other_addresses_are_none_of_its_business(door: SearchDoor, path: str) -> None:
    assert ask(door, path) is None


def test_a_slash_too_many_leads_on(door: SearchDoor) -> None:
    assert ask(door, "/sw/search/", "q=a") == Answer(301, [("location", "/sw/search?q=a")])


def test_nothing_is_written_through_it(door: SearchDoor) -> None:
    found = ask(door, "/sw/search", method="POST")
    assert found is not None
    assert found.status == 405


@pytest.mark.parametrize(("name", "unpack"), [("gzip", gzip.decompress), ("br", brotli.decompress)])
def test_answers_are_compressed(door: SearchDoor, name: str, unpack: Any) -> None:
    found = ask(door, "/en/search", "q=ferry", headers={"accept-encoding": name})
    assert found is not None
    assert (unpack(found.body), ("content-encoding", name) in found.headers) == (b"ferry in en", True)


def test_machines_are_told_that_it_is_json(door: SearchDoor) -> None:
    found = ask(door, "/en/search.json", "q=ferry")
    assert found is not None
    assert ("content-type", "application/json; charset=utf-8") in found.headers


QUESTIONS = [
    ("", Question("rw", "")),
    ("q=", Question("rw", "")),
    ("q=a&q=b", Question("rw", "a")),
    ("q=%E2%80%9Camatora%E2%80%9D", Question("rw", "“amatora”")),
    ("q=%ff%00", Question("rw", "\ufffd ")),
    ("q=a&page=3", Question("rw", "a", 3)),
    ("q=a&page=-1", Question("rw", "a")),
    ("q=a&page=99999999999", Question("rw", "a")),
    ("q=a&page=٣", Question("rw", "a")),
    ("&".join(["q=a"] * 50), Question("rw", "")),
]


@pytest.mark.parametrize(("query", "wanted"), QUESTIONS)
def test_whatever_is_asked_becomes_a_question(query: str, wanted: Question) -> None:
    assert read_question("rw", query, as_json=False) == wanted


def test_a_failure_is_written_to_the_log_and_no_text_of_it_is_sent(
    door: SearchDoor, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(question: Question, at: object) -> bytes:
        raise RuntimeError("CANARY")

    monkeypatch.setattr(search_door, "answer", fail)
    found = ask(door, "/en/search", "q=ferry")
    assert found is not None
    assert (found.status, b"CANARY" in found.body, "search in en failed" in caplog.text) == (500, False, True)


def test_a_flood_is_sent_away_and_the_door_opens_again(door: SearchDoor, monkeypatch: pytest.MonkeyPatch) -> None:
    goes_on = threading.Event()

    def wait(question: Question, at: object) -> bytes:
        goes_on.wait()
        return b"at last"

    async def flood() -> list[int]:
        asked = Asked("/en/search", "q=ferry")
        waiting = [asyncio.ensure_future(door.answer(cast(Scope, asked))) for _ in range(WAITING)]
        await asyncio.sleep(0)
        refused = [await door.answer(cast(Scope, asked)) for _ in range(3)]
        goes_on.set()
        answered = await asyncio.gather(*waiting)
        again = await door.answer(cast(Scope, asked))
        return [one.status for one in (*refused, *answered, again) if one]

    monkeypatch.setattr(search_door, "answer", wait)
    assert asyncio.run(flood()) == [503] * 3 + [200] * WAITING + [200]
