"""Wires: feeds that the newsroom reads by itself. What they bring waits at the desk until somebody takes it in."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import F, Q, QuerySet

from inkuru.flow.arriving import NothingFound, articles_of, bring
from inkuru.flow.fetching import Fetched, fetch
from inkuru.flow.notifying import tell_wire
from inkuru.flow.rights import Right, asks
from inkuru.newsroom.models import Person, Wire
from inkuru.records import Refusal

EVERY = timedelta(minutes=10)
"""So often a wire is asked."""

LONGEST_FAILURE = 500


@asks(Right.ASSIGN)
def subscribe(address: str, *, name: str, by: Person | None, at: datetime) -> Wire:
    """Read a feed from now on. It is read once at once: what is no feed is refused. Raises Refusal."""
    fetched = fetch(address)
    articles = articles_of(fetched)
    wire, _ = Wire.objects.get_or_create(address=address, defaults={"name": name or address, "by": by, "at": at})
    _keep(wire, fetched, at=at)
    bring(articles, name=address, by=None, at=at, wire=wire)
    return wire


def drop(wire: Wire) -> None:
    """Read a feed no more; what it brought and nobody took in goes with it."""
    wire.delete()


def is_due(*, at: datetime) -> bool:
    """Whether a wire is to be asked."""
    return _due(at).exists()


def ask_due(*, at: datetime) -> Iterator[Wire]:
    """Ask the wires whose turn it is; one that fails says why and is asked again the next time."""
    for wire in _due(at).order_by(F("asked_at").asc(nulls_first=True)):
        try:
            _ask(wire, at=at)
        except Refusal as refusal:
            _keep_failure(wire, str(refusal)[:LONGEST_FAILURE], at=at)
        wire.refresh_from_db()
        yield wire


def _due(at: datetime) -> QuerySet[Wire]:
    return Wire.objects.filter(Q(asked_at__isnull=True) | Q(asked_at__lte=at - EVERY))


def _ask(wire: Wire, *, at: datetime) -> None:
    fetched = fetch(wire.address, tag=wire.tag, changed=wire.changed)
    if not fetched.is_unchanged:
        # A feed may be empty for a while.
        with suppress(NothingFound):
            bring(articles_of(fetched), name=wire.address, by=None, at=at, wire=wire)
    _keep(wire, fetched, at=at)


@transaction.atomic
def _keep_failure(wire: Wire, failure: str, *, at: datetime) -> None:
    """It is told once, when it begins to fail, not each time."""
    if Wire.objects.filter(pk=wire.pk, failure="").exists():
        tell_wire(wire, failure, at=at)
    Wire.objects.filter(pk=wire.pk).update(asked_at=at, failure=failure)


def _keep(wire: Wire, fetched: Fetched, *, at: datetime) -> None:
    told = {} if fetched.is_unchanged else {"tag": fetched.tag, "changed": fetched.changed}
    Wire.objects.filter(pk=wire.pk).update(asked_at=at, failure="", **told)
