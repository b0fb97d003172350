"""How Kinyarwanda newspapers write values (own work; CLDR 48 has the month names and separators right, no patterns)."""

from inkuru.lang.rw.calendar import CALENDAR
from inkuru.lang.writing.style import Clock, Dates, Writing

DATES = Dates(
    weekdays=(
        "ku wa Mbere",
        "ku wa Kabiri",
        "ku wa Gatatu",
        "ku wa Kane",
        "ku wa Gatanu",
        "ku wa Gatandatu",
        "ku Cyumweru",
    ),
    months=CALENDAR.months,
    patterns={
        "full": "{weekday}, tariki ya {day} {month} {year}",
        "dateline": "{Weekday}, {day} {month} {year}",
        "long": "{day} {month} {year}",
        "day": "tariki ya {day} {month}",
        "month": "{month} {year}",
        "short": "{day:02}/{number:02}/{year}",
    },
    moment="{date}, {time}",
)

# Figures are the clock of 24 hours; only words count from dawn.
CLOCK = Clock(zero_hour=None, sharp="saa {hour}:00", figures="saa {hour}:{minute:02}")

WRITING = Writing(dates=DATES, clock=CLOCK)
