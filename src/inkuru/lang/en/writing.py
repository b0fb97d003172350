"""How English newspapers of East Africa write values (own work)."""

from inkuru.lang.en.calendar import CALENDAR
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

# 12 p.m. is read both ways.
CLOCK = Clock(
    zero_hour=0,
    sharp="{hour} {part}",
    figures="{hour}:{minute:02} {part}",
    parts=((0, "a.m."), (12, "p.m.")),
    names={(0, 0): "midnight", (12, 0): "noon"},
)

WRITING = Writing(dates=DATES, clock=CLOCK)
