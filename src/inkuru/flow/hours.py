"""When a person gets mail, by their own clock: the digest at a time of day, nothing in the quiet hours."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

DAY = timedelta(days=1)


def next_digest(at: datetime, clock: time, zone: str) -> datetime:
    """The next moment at which a clock in a zone shows a time; not `at` itself.

    >>> from datetime import UTC
    >>> next_digest(datetime(2026, 11, 22, 5, 0, tzinfo=UTC), time(7, 0), "Africa/Kigali")
    datetime.datetime(2026, 11, 23, 5, 0, tzinfo=datetime.timezone.utc)
    """
    return _next(at, clock, zone)


def after_quiet(at: datetime, quiet: tuple[time, time] | None, zone: str) -> datetime:
    """The moment itself, or the end of the quiet hours that it falls in; they may go past midnight.

    >>> from datetime import UTC
    >>> night = (time(21, 0), time(6, 0))
    >>> after_quiet(datetime(2026, 11, 22, 20, 30, tzinfo=UTC), night, "Africa/Kigali")
    datetime.datetime(2026, 11, 23, 4, 0, tzinfo=datetime.timezone.utc)
    >>> after_quiet(datetime(2026, 11, 22, 18, 59, tzinfo=UTC), night, "Africa/Kigali").hour
    18
    """
    if quiet is None:
        return at
    begins, ends = quiet
    here = at.astimezone(ZoneInfo(zone)).time()
    is_quiet = begins <= here < ends if begins <= ends else here >= begins or here < ends
    return _next(at, ends, zone) if is_quiet else at


def _next(at: datetime, clock: time, zone: str) -> datetime:
    local = at.astimezone(ZoneInfo(zone))
    wanted = datetime.combine(local.date(), clock, tzinfo=local.tzinfo)
    # The day after by the calendar, not after 24 hours: clocks may be put forward between the two.
    if wanted <= local:
        wanted = datetime.combine(local.date() + DAY, clock, tzinfo=local.tzinfo)
    return wanted.astimezone(at.tzinfo)
