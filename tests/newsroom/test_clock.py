"""The database’s clock."""

from datetime import timedelta

import pytest
from django.utils.timezone import now

from inkuru.newsroom.clock import database_now

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def test_it_tells_the_time_in_utc_and_does_not_run_backwards() -> None:
    first, second = database_now(), database_now()
    assert first <= second
    assert first.utcoffset() == timedelta(0)
    # One machine, two clocks: a zone mistaken would be an hour off at least.
    assert abs(now() - first) < timedelta(minutes=10)
