"""`inkuru wires`: the feeds that the newsroom reads."""

import json

import pytest

from inkuru.flow import wiring
from inkuru.flow.fetching import Fetched
from inkuru.newsroom.models import Wire
from tests.cli.calling import call, refusal
from tests.flow.test_arriving import FEED

pytestmark = [pytest.mark.django_db, pytest.mark.database]

ADDRESS = "https://wire.example/feed"
Capsys = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def _served(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wiring, "fetch", lambda address, **_: Fetched(address, "text/xml", FEED.encode()))


def test_a_wire_is_added_asked_listed_and_dropped(capsys: Capsys) -> None:
    assert call(capsys, "wires", "add", ADDRESS, "--name", "Wire").out == f"Wire: {ADDRESS}\n"
    told = json.loads(call(capsys, "wires", "--json").out)
    assert (told["name"], told["waiting"], told["failure"]) == ("Wire", 2, None)
    assert call(capsys, "wires", "ask").out == ""
    Wire.objects.update(asked_at=None)
    assert call(capsys, "wires", "ask").out == f"Wire: {ADDRESS}\n"
    assert call(capsys, "wires", "drop", ADDRESS).code == 0
    assert call(capsys, "wires").out == ""


@pytest.mark.parametrize(
    ("words", "says"),
    [(("add",), "say which: inkuru wires add ADDRESS"), (("drop", ADDRESS), f"{ADDRESS} is none of the wires")],
)
def test_what_cannot_be_done_is_one_line(words: tuple[str, ...], says: str, capsys: Capsys) -> None:
    assert says in refusal(call(capsys, "wires", *words))
