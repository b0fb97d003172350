"""Work in the background: ordered, done, stopped, and taken up again after whatever ended it."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings

from inkuru.flow import choring
from inkuru.flow.bringing import UnfitFile
from inkuru.flow.choring import accept, bring, carry_out, is_due, order, path_of, stop
from inkuru.newsroom.clock import database_now
from inkuru.newsroom.models import Chore, ChoreKind, ChoreState, Concept
from tests.flow.units import FERRY, RAIN, keep
from tests.newsroom.making import NOON, make_person

pytestmark = [pytest.mark.django_db, pytest.mark.database]

TABLE = b"concept,language,term\nmarket,en,market\nboat,rw,ubwato\n"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home whose uploads are thrown away."""
    monkeypatch.setattr(settings, "INKURU_HOME", tmp_path)
    return tmp_path


def _brought(data: bytes = TABLE, name: str = "words.csv") -> Chore:
    return bring(ChoreKind.TERMS_IN, name, [data[:10], data[10:]], size=len(data), by=make_person(), at=NOON)


def _done() -> list[str]:
    return [str(one) for one in carry_out()]


def test_a_file_is_read_waits_and_comes_in_once_somebody_says_so() -> None:
    chore = _brought()
    assert (path_of(chore).read_bytes(), is_due()) == (TABLE, True)
    assert _done() == ["terms_in words.csv: found"]
    assert (is_due(), Concept.objects.count()) == (False, 0)
    chore.refresh_from_db()
    assert (chore.found["count"], chore.found["added"]) == (2, 2)
    assert (accept(chore, by=chore.by, at=NOON), accept(chore, by=chore.by, at=NOON)) == (True, False)
    assert _done() == ["terms_in words.csv: done"]
    chore.refresh_from_db()
    assert (chore.found["taken"], chore.done, chore.total) == ({"added": 2, "changed": 0, "same": 0}, 2, 2)
    assert [one.changed_by for one in Concept.objects.all()] == [chore.by] * 2
    assert (path_of(chore).exists(), is_due()) == (False, False)


def test_what_cannot_be_read_is_refused_in_a_line_that_names_the_file() -> None:
    chore = _brought(b"concept,language,term\na,klingon,a\n")
    assert _done() == ["terms_in words.csv: failed"]
    chore.refresh_from_db()
    assert chore.failure == "words.csv: line 2: “klingon” is no language of the house"
    assert not path_of(chore).exists()
    with pytest.raises(UnfitFile):
        _brought(name="words.exe")
    assert Chore.objects.count() == 1


def test_terms_that_do_not_fit_are_told_and_do_not_wait() -> None:
    chore = _brought(b"concept,language,term\na,en," + b"x" * 300 + b"\nb,en,b\n")
    assert _done() == ["terms_in words.csv: failed"]
    chore.refresh_from_db()
    assert chore.found["faults"] == ["concept “a”: a name has 300 characters, the most is 200"]
    assert not accept(chore, by=chore.by, at=NOON)


@pytest.mark.parametrize("state", [ChoreState.WAITING, ChoreState.FOUND, ChoreState.ORDERED])
def test_what_nobody_is_at_ends_at_once(state: ChoreState) -> None:
    chore = _brought()
    Chore.objects.update(state=state)
    stop(chore, at=NOON)
    chore.refresh_from_db()
    assert (chore.state, chore.ended_at, path_of(chore).exists()) == (ChoreState.STOPPED, NOON, False)
    assert not is_due()


def test_what_a_process_is_at_ends_when_it_looks_and_what_is_in_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("inkuru.flow.bringing.BATCH", 1)
    chore = _brought()
    _done()
    accept(chore, by=chore.by, at=NOON)

    def noted(one: Chore, done: int, total: int | None) -> None:
        stop(one, at=NOON)
        note(one, done, total)

    note = choring._note
    monkeypatch.setattr(choring, "_note", noted)
    assert _done() == ["terms_in words.csv: stopped"]
    chore.refresh_from_db()
    assert (chore.done, Concept.objects.count()) == (1, 1)


def _broken_off(*_: Any, **__: Any) -> Any:
    raise KeyboardInterrupt


@pytest.mark.parametrize("at", ["read_file", "take_file"])
def test_what_was_broken_off_is_done_again_and_ends_the_same(at: str, monkeypatch: pytest.MonkeyPatch) -> None:
    chore = _brought()
    if at == "take_file":
        _done()
        accept(chore, by=chore.by, at=NOON)
    with monkeypatch.context() as broken:
        broken.setattr(choring, at, _broken_off)
        with pytest.raises(KeyboardInterrupt):
            _done()
    chore.refresh_from_db()
    assert chore.state in choring.AT_WORK
    # Not at once: what ends the process each time is not tried without a pause.
    assert (chore.attempts, is_due()) == (1, False)
    Chore.objects.update(not_before=database_now() - timedelta(seconds=1))
    _done()
    chore.refresh_from_db()
    accept(chore, by=chore.by, at=NOON)
    Chore.objects.update(not_before=None)
    _done()
    assert Concept.objects.count() == 2


def test_what_fails_each_time_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(*_: Any) -> dict[str, Any]:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(choring, "read_file", failing)
    chore = _brought()
    for _ in range(choring.ATTEMPTS):
        Chore.objects.update(not_before=None)
        _done()
    chore.refresh_from_db()
    assert (chore.state, chore.failure) == (ChoreState.FAILED, "OSError(28, 'No space left on device')")


@pytest.mark.parametrize(
    ("kind", "groups"), [(ChoreKind.DUPLICATES, 0), (ChoreKind.CONTRADICTIONS, 1), (ChoreKind.FACTS, 1)]
)
def test_troubles_are_looked_for(kind: ChoreKind, groups: int) -> None:
    keep(FERRY, RAIN)
    keep(type(FERRY)("en", FERRY.source, "rw", "Ubwato bwahagurutse butwaye abantu 421."))
    chore = order(kind, by=make_person(), at=NOON)
    assert order(kind, by=None, at=NOON) == chore
    assert _done() == [f"{kind} : done"]
    chore.refresh_from_db()
    assert len(chore.found["groups"]) == groups
    assert all(one["units"] for one in chore.found["groups"])


def test_the_memory_proposes(monkeypatch: pytest.MonkeyPatch) -> None:
    chore = order(ChoreKind.MINING, by=None, at=NOON)
    proposing: Callable[..., tuple[str, ...]] = lambda *, at: ("one", "two")  # noqa: E731 - three letters
    monkeypatch.setattr("inkuru.flow.mining.propose", proposing)
    assert _done() == ["mining : done"]
    chore.refresh_from_db()
    assert chore.found == {"proposals": 2}
