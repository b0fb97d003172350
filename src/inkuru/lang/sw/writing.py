"""How Swahili newspapers write values (own work)."""

from inkuru.lang.sw.calendar import CALENDAR
from inkuru.lang.writing.style import Clock, Dates, Writing

DATES = Dates(
    weekdays=CALENDAR.weekdays,
    months=CALENDAR.months,
    patterns={
        "full": "{weekday}, {month} {day}, {year}",
        "dateline": "{Weekday}, {month} {day}, {year}",
        "long": "{month} {day}, {year}",
        "day": "{month} {day}",
        "month": "{month} {year}",
        "short": "{day:02}/{number:02}/{year}",
    },
    moment="{date}, {time}",
)

# Counted from dawn, in figures too.
CLOCK = Clock(
    zero_hour=6,
    sharp="saa {hour} {part}",
    figures="saa {hour}:{minute:02} {part}",
    parts=((0, "usiku"), (4, "alfajiri"), (6, "asubuhi"), (12, "mchana"), (16, "jioni"), (19, "usiku")),
)

WRITING = Writing(dates=DATES, clock=CLOCK)
