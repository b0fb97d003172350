"""The day in a date as feeds, pages and documents write it."""

import re
from datetime import date
from email.utils import parsedate

ISO = re.compile(r"\s*(\d{4})-?(\d{2})-?(\d{2})(?!\d)")
MAX_LENGTH = 100


def day_in(text: str) -> date | None:
    """The day in a date of RFC 3339, W3CDTF or RFC 822, in the time zone that it is written in; None where none is.

    >>> day_in("2024-05-03T22:10:00+02:00"), day_in("Fri, 03 May 2024 20:10:00 +0000"), day_in("0000-00-00 00:00:00")
    (datetime.date(2024, 5, 3), datetime.date(2024, 5, 3), None)
    """
    if len(text) > MAX_LENGTH:
        return None
    iso = ISO.match(text)
    try:
        if iso:
            return date(int(iso[1]), int(iso[2]), int(iso[3]))
        said = parsedate(text)
        return date(*said[:3]) if said else None
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
