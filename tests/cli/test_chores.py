"""`inkuru chores`: what was ordered at the desk, told and done."""

from pathlib import Path

import pytest
from django.conf import settings

from inkuru.flow import choring
from inkuru.newsroom.models import Chore, ChoreKind, Concept
from tests.cli.calling import Answer, call
from tests.newsroom.making import NOON, make_person

pytestmark = [pytest.mark.django_db, pytest.mark.database]

TABLE = b"concept,language,term\nmarket,en,market\n"


@pytest.fixture(autouse=True)
def _quiet_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "INKURU_HOME", tmp_path)
    monkeypatch.setattr("os.nice", lambda _: 0)


def _brought() -> Chore:
    return choring.bring(ChoreKind.TERMS_IN, "words.csv", [TABLE], size=len(TABLE), by=make_person(), at=NOON)


def test_what_is_ordered_is_told_and_done(capsys: pytest.CaptureFixture[str]) -> None:
    assert call(capsys, "chores") == Answer(0, "", "")
    chore = _brought()
    choring.order(ChoreKind.DUPLICATES, by=None, at=NOON)
    assert call(capsys, "chores").out == "duplicates -: waiting\nterms_in words.csv: waiting\n"
    assert call(capsys, "chores", "--ordered").out == "terms_in words.csv: found\nduplicates -: done\n"
    choring.accept(chore, by=chore.by, at=NOON)
    assert call(capsys, "chores", "--ordered").out == "terms_in words.csv: done, 1 of 1\n"
    assert Concept.objects.get().key == "market"


def test_the_worker_does_them_with_what_else_is_ordered(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    chore = _brought()
    assert call(capsys, "worker", "--once").code == 0
    chore.refresh_from_db()
    assert chore.state == "found"
