"""A moment on the clocks of the region."""

from datetime import UTC, datetime

import pytest
from django.conf import settings

from inkuru.desk.clocks import Clock, clocks

EVENING = datetime(2026, 11, 22, 21, 30, tzinfo=UTC)


def test_nairobi_is_an_hour_ahead_also_over_midnight() -> None:
    kigali, nairobi = clocks(EVENING, "en")
    assert (kigali.city, nairobi.city) == ("Kigali", "Nairobi")
    assert (kigali.written, nairobi.written) == ("November 22, 2026, 11:30 p.m.", "November 23, 2026, 12:30 a.m.")


def test_each_language_says_the_time_in_its_own_count() -> None:
    assert [clocks(EVENING, code)[0].said for code in ("rw", "sw")] == [
        "saa tanu n’igice z’ijoro",
        "saa tano na nusu usiku",
    ]


def test_a_newsroom_elsewhere_has_its_own_clock_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "TIME_ZONE", "Africa/Dar_es_Salaam")
    assert [one.city for one in clocks(EVENING, "en")] == ["Dar es Salaam", "Kigali", "Nairobi"]
    assert isinstance(clocks(EVENING, "en")[0], Clock)
