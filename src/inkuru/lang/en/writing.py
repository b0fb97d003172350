"""How English newspapers of East Africa write values (own work)."""

from inkuru.lang.en.calendar import CALENDAR
from inkuru.lang.en.spelling import ORDINALS, SPELLING
from inkuru.lang.writing.style import Clock, ClockWords, Conjunction, Dates, Money, Numbers, Relative, Writing

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

CLOCK_WORDS = ClockWords(
    zero_hour=0,
    hours=(
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    ),
    parts=((0, "in the morning"), (12, "in the afternoon"), (17, "in the evening"), (21, "at night")),
    exact={
        0: "{hour} o’clock {part}",
        1: "one minute past {hour} {part}",
        15: "a quarter past {hour} {part}",
        30: "half past {hour} {part}",
    },
    otherwise="{minutes} minutes past {hour} {part}",
    before={45: "a quarter to {hour} {part}"},
    names=CLOCK.names,
)  # fmt: skip

NUMBERS = Numbers(
    thousands=",",
    decimal=".",
    scales=((10**6, "{amount} million"), (10**9, "{amount} billion"), (10**12, "{amount} trillion")),
    percentage="{amount}%",
)

MONEY = Money(
    currencies={
        "RWF": ("Rwf{amount}", "Rwf{amount}"),
        "BIF": ("Fbu{amount}", "Fbu{amount}"),
        "KES": ("Ksh{amount}", "Ksh{amount}"),
        "TZS": ("Tsh{amount}", "Tsh{amount}"),
        "UGX": ("Ush{amount}", "Ush{amount}"),
        "USD": ("${amount}", "${amount}"),
        "EUR": ("€{amount}", "€{amount}"),
        "GBP": ("£{amount}", "£{amount}"),
    },
    other="{code} {amount}",
)

RELATIVE = Relative(
    now="just now",
    past={
        "minute": ("{count} minute ago", "{count} minutes ago"),
        "hour": ("{count} hour ago", "{count} hours ago"),
        "day": ("{count} day ago", "{count} days ago"),
        "week": ("{count} week ago", "{count} weeks ago"),
        "month": ("{count} month ago", "{count} months ago"),
        "year": ("{count} year ago", "{count} years ago"),
    },
    coming={
        "minute": ("in {count} minute", "in {count} minutes"),
        "hour": ("in {count} hour", "in {count} hours"),
        "day": ("in {count} day", "in {count} days"),
        "week": ("in {count} week", "in {count} weeks"),
        "month": ("in {count} month", "in {count} months"),
        "year": ("in {count} year", "in {count} years"),
    },
)

WRITING = Writing(
    dates=DATES,
    clock=CLOCK,
    clock_words=CLOCK_WORDS,
    numbers=NUMBERS,
    money=MONEY,
    lists=Conjunction(" and "),
    choices=Conjunction(" or "),
    relative=RELATIVE,
    spelling=SPELLING,
    ordinals=ORDINALS,
    # IReST, English.
    words_a_minute=228,
)
