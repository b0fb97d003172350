"""Archives are learnt from in the background.

The order is recorded first and finished after a crash. Each try says beforehand when the next one is due, so that what
ends the process each time is not tried without a pause.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

from django.db.models import Q, QuerySet

from inkuru.flow.learning_archives import Progress, Taught, Totals, learn_archive
from inkuru.flow.reading_archives import find_files, real_name
from inkuru.newsroom.clock import database_now
from inkuru.newsroom.models import ArchiveOrder, OrderState, Person
from inkuru.records import Refusal

# A try that was broken off is made again after this long, doubled with each attempt up to the last.
FIRST_WAIT = timedelta(seconds=2)
LONGEST_WAIT = timedelta(minutes=10)
FAILURE_LENGTH = 500
# Files between two notes of how many are read.
NOTED = 100
# What changes while an order is carried out; the rest may be changed by others meanwhile.
PROGRESS = ("state", "done", "total", "units", "attempts", "not_before")


def order_learning(folder: Path, *, by: Person | None, at: datetime) -> ArchiveOrder:
    """Record that a folder is to be learnt from; an order that is still open stands. Raises NoArchive."""
    find_files(folder)
    real = real_name(folder)
    standing = ArchiveOrder.objects.filter(folder=real, done_at__isnull=True).first()
    return standing or ArchiveOrder.objects.create(folder=real, by=by, ordered_at=at)


def orders() -> list[ArchiveOrder]:
    """All orders, in the order in which they came."""
    return list(ArchiveOrder.objects.select_related("by"))


def is_due() -> bool:
    """Whether an order waits to be carried out, by the database’s clock."""
    return _due().exists()


def carry_out() -> Iterator[ArchiveOrder]:
    """Carry out every order that is due, one after the other; each as it ended or was put off."""
    while order := _due().first():
        _try(order)
        yield order


def close_orders(folder: str, *, at: datetime) -> None:
    """Nobody is to learn from a folder any more."""
    waiting = ArchiveOrder.objects.filter(folder=folder, done_at__isnull=True)
    waiting.update(state=OrderState.FAILED, failure="the archive was taken back", done_at=at)


def _due() -> QuerySet[ArchiveOrder]:
    waits = Q(not_before__isnull=True) | Q(not_before__lte=database_now())
    return ArchiveOrder.objects.filter(waits, done_at__isnull=True)


def _try(order: ArchiveOrder) -> None:
    _put_off(order)
    try:
        for step in learn_archive(Path(order.folder), at=order.ordered_at, watch=lambda seen: _note(order, seen)):
            if isinstance(step, Taught):
                order.units += step.units
            if isinstance(step, Totals):
                _finish(order, step)
    except Refusal as refusal:
        order.failure = str(refusal)[:FAILURE_LENGTH]
        _end(order, OrderState.FAILED)
    except Exception as error:  # noqa: BLE001 - an archive that cannot be learnt must not hold up the others
        order.failure = repr(error)[:FAILURE_LENGTH]
        order.save(update_fields=("failure",))


def _note(order: ArchiveOrder, seen: Progress) -> None:
    """Keep how far it is. Where something was learnt in this try, the next would be made soon."""
    if seen.of == "files":
        order.state = OrderState.READING
        if seen.done % NOTED and seen.done < seen.total:
            return
    else:
        order.state, order.done, order.total = OrderState.LEARNING, seen.done, seen.total
        if order.units:
            order.attempts, order.not_before = 1, database_now() + FIRST_WAIT
    order.save(update_fields=PROGRESS)


def _finish(order: ArchiveOrder, totals: Totals) -> None:
    """All is learnt; where no file had changed, it was before."""
    order.units, order.failure = totals.units, ""
    if totals.reading is None:
        order.done = order.total = totals.stories
    _end(order, OrderState.DONE)


def _end(order: ArchiveOrder, state: OrderState) -> None:
    order.state, order.done_at = state, database_now()
    order.save()


def _put_off(order: ArchiveOrder) -> None:
    order.not_before = database_now() + min(FIRST_WAIT * 2**order.attempts, LONGEST_WAIT)
    order.attempts += 1
    order.units = 0
    order.save(update_fields=PROGRESS)
