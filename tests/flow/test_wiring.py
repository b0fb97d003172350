"""Wires are asked in their turn, and what they bring comes once."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from inkuru.flow import wiring
from inkuru.flow.arriving import put_away, waiting
from inkuru.flow.fetching import Fetched, NotFetched
from inkuru.flow.wiring import EVERY, ask_due, drop, is_due, subscribe
from inkuru.newsroom.models import Arrival, Wire
from tests.flow.test_arriving import FEED
from tests.newsroom.making import NOON, make_person

pytestmark = [pytest.mark.django_db, pytest.mark.database]

ADDRESS = "https://wire.example/feed"
LATER = NOON + EVERY
Serve = Callable[[Fetched | NotFetched], None]


@pytest.fixture
def serve(monkeypatch: pytest.MonkeyPatch) -> Serve:
    """What the wire answers from now on; how it is fetched is tested with the fetching."""

    def answering(answer: Fetched | NotFetched) -> None:
        def fetch(_address: str, **_known: str) -> Fetched:
            if isinstance(answer, NotFetched):
                raise answer
            return answer

        monkeypatch.setattr(wiring, "fetch", fetch)

    return answering


def feed(text: str = FEED) -> Fetched:
    return Fetched(ADDRESS, "application/rss+xml", text.encode(), tag='"1"')


def test_a_wire_is_read_at_once_and_then_in_its_turn(serve: Serve) -> None:
    serve(feed())
    wire = subscribe(ADDRESS, name="Wire", by=make_person(), at=NOON)
    assert [one.headline for one in waiting()] == ["Rain in Rutsiro", "Maize in Eldoret"]
    assert (is_due(at=NOON + timedelta(minutes=9)), is_due(at=LATER)) == (False, True)
    serve(feed(FEED.replace("Rain in Rutsiro", "More rain in Rutsiro")))
    assert list(ask_due(at=LATER)) == [wire]
    assert [one.headline for one in waiting()] == ["More rain in Rutsiro", "Rain in Rutsiro", "Maize in Eldoret"]
    assert not is_due(at=LATER)


def test_what_was_put_away_does_not_come_again(serve: Serve) -> None:
    serve(feed())
    subscribe(ADDRESS, name="", by=None, at=NOON)
    for one in waiting():
        put_away(one, at=NOON)
    list(ask_due(at=LATER))
    assert not waiting().exists()
    assert Arrival.objects.count() == 2


def test_a_wire_that_fails_says_why_and_is_asked_again(serve: Serve) -> None:
    serve(feed())
    subscribe(ADDRESS, name="", by=None, at=NOON)
    serve(NotFetched(f"{ADDRESS}: answers 503 Service Unavailable"))
    (wire,) = ask_due(at=LATER)
    assert wire.failure == f"{ADDRESS}: answers 503 Service Unavailable"
    serve(Fetched(ADDRESS, is_unchanged=True))
    (wire,) = ask_due(at=LATER + EVERY)
    assert (wire.failure, wire.tag) == ("", '"1"')


def test_what_is_no_feed_is_not_subscribed_to(serve: Serve) -> None:
    serve(NotFetched(f"{ADDRESS}: answers 404 Not Found"))
    with pytest.raises(NotFetched):
        subscribe(ADDRESS, name="", by=None, at=NOON)
    assert not Wire.objects.exists()


def test_a_wire_is_dropped_with_what_nobody_took(serve: Serve) -> None:
    serve(feed())
    drop(subscribe(ADDRESS, name="", by=None, at=NOON))
    assert not Arrival.objects.exists()
    assert not is_due(at=LATER)
