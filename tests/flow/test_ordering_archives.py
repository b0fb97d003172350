"""Orders to learn from archives are kept until they are carried out, or cannot be."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from inkuru.flow import learning_archives, ordering_archives
from inkuru.flow.learning_archives import find_archive, forget_archive
from inkuru.flow.matching_archives import teach
from inkuru.flow.ordering_archives import carry_out, close_orders, is_due, order_learning, orders
from inkuru.flow.reading_archives import NoArchive
from inkuru.newsroom.clock import database_now
from inkuru.newsroom.models import ArchiveOrder, MemoryUnit, OrderState
from tests.flow.archives import LAKE, SCHOOL, write_plain
from tests.newsroom.making import NOON, make_person

pytestmark = [pytest.mark.django_db, pytest.mark.database]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_plain(tmp_path / "stories", LAKE, "lake")
    write_plain(tmp_path / "stories", SCHOOL, "school")
    return tmp_path / "stories"


@pytest.fixture(autouse=True)
def _patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """No wait is over by itself, however slow the machine is."""
    monkeypatch.setattr(ordering_archives, "FIRST_WAIT", timedelta(hours=1))
    monkeypatch.setattr(ordering_archives, "LONGEST_WAIT", timedelta(hours=4))


def told(order: ArchiveOrder) -> tuple[str, int, int | None, int, str]:
    order.refresh_from_db()
    return order.state, order.done, order.total, order.units, order.failure


def make_due(order: ArchiveOrder) -> None:
    ArchiveOrder.objects.filter(pk=order.pk).update(not_before=database_now() - timedelta(seconds=1))


def test_an_order_is_carried_out_once(folder: Path) -> None:
    order = order_learning(folder, by=make_person(), at=NOON)
    assert (is_due(), told(order), orders()) == (True, ("waiting", 0, None, 0, ""), [order])
    assert list(carry_out()) == [order]
    assert told(order) == ("done", 2, 2, 27, "")
    assert (order.done_at is not None, is_due(), list(carry_out())) == (True, False, [])
    assert MemoryUnit.objects.count() == 27


def test_an_order_that_is_open_stands_and_one_that_is_done_may_be_given_again(folder: Path) -> None:
    first = order_learning(folder, by=None, at=NOON)
    assert order_learning(folder / ".." / "stories", by=None, at=NOON) == first
    list(carry_out())
    second = order_learning(folder, by=None, at=NOON)
    assert second != first
    list(carry_out())
    assert told(second) == told(first) == ("done", 2, 2, 27, "")


def test_what_is_no_archive_is_not_ordered(tmp_path: Path) -> None:
    with pytest.raises(NoArchive):
        order_learning(tmp_path / "gone", by=None, at=NOON)
    assert orders() == []


def test_an_archive_that_has_gone_fails_for_good(folder: Path) -> None:
    order = order_learning(folder, by=None, at=NOON)
    for path in folder.iterdir():
        path.unlink()
    folder.rmdir()
    list(carry_out())
    assert told(order) == ("failed", 0, None, 0, f"{folder}: is not there")
    assert not is_due()


def test_what_fails_otherwise_is_tried_again_later_and_holds_up_nothing(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_plain(tmp_path / "other", SCHOOL, "school")
    first, second = (order_learning(one, by=None, at=NOON) for one in (folder, tmp_path / "other"))

    def fail(stories: object, archive: str, known: object) -> Iterator[object]:
        if archive == "stories":
            raise OSError("no space left")
        return teach(stories, archive, known)  # type: ignore[arg-type,return-value]

    monkeypatch.setattr(learning_archives, "teach", fail)
    assert list(carry_out()) == [first, second]
    assert told(first) == ("reading", 0, None, 0, "OSError('no space left')")
    assert told(second) == ("done", 1, 1, 6, "")
    assert (first.attempts, is_due()) == (1, False)
    monkeypatch.setattr(learning_archives, "teach", teach)
    make_due(first)
    list(carry_out())
    assert told(first) == ("done", 2, 2, 27, "")


def test_each_try_says_beforehand_when_the_next_is_due(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Killed(BaseException):
        """As a signal that ends the process."""

    def be_killed(*_: object, **__: object) -> object:
        raise Killed

    order = order_learning(folder, by=None, at=NOON)
    monkeypatch.setattr(ordering_archives, "learn_archive", be_killed)
    waits = []
    for _ in range(4):
        began = database_now()
        with pytest.raises(Killed):
            list(carry_out())
        assert not is_due()
        order.refresh_from_db()
        assert order.not_before
        waits.append(round((order.not_before - began) / ordering_archives.FIRST_WAIT))
        make_due(order)
    assert waits == [1, 2, 4, 4]


def test_progress_is_kept_while_it_goes_on(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    order = order_learning(folder, by=None, at=NOON)
    seen = []
    keep = learning_archives._Lessons._keep

    def look(self: object, stories: object) -> object:
        seen.append(told(ArchiveOrder.objects.get()))
        return keep(self, stories)  # type: ignore[arg-type]

    monkeypatch.setattr(learning_archives, "BATCH", 1)
    monkeypatch.setattr(learning_archives._Lessons, "_keep", look)
    list(carry_out())
    assert seen == [("reading", 0, None, 0, ""), ("learning", 1, 2, 21, "")]
    assert told(order) == ("done", 2, 2, 27, "")


def test_an_archive_that_was_taken_back_is_not_learnt_from(folder: Path) -> None:
    order_learning(folder, by=None, at=NOON)
    list(carry_out())
    order = order_learning(folder, by=None, at=NOON)
    archive = find_archive(str(folder))
    close_orders(archive.folder, at=NOON)
    forget_archive(archive)
    assert told(order)[0] == OrderState.FAILED
    assert list(carry_out()) == []
    with pytest.raises(NoArchive, match="is no archive that the memory has learnt from"):
        find_archive("stories")
