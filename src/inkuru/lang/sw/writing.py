"""How Swahili newspapers write values (own work)."""

from inkuru.lang.sw.calendar import CALENDAR
from inkuru.lang.sw.spelling import ORDINALS, SPELLING
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

# Counted from dawn, in figures too.
CLOCK = Clock(
    zero_hour=6,
    sharp="saa {hour} {part}",
    figures="saa {hour}:{minute:02} {part}",
    parts=((0, "usiku"), (4, "alfajiri"), (6, "asubuhi"), (12, "mchana"), (16, "jioni"), (19, "usiku")),
)

CLOCK_WORDS = ClockWords(
    zero_hour=6,
    hours=(
        "moja", "mbili", "tatu", "nne", "tano", "sita", "saba", "nane", "tisa", "kumi", "kumi na moja", "kumi na mbili",
    ),
    parts=CLOCK.parts,
    exact={0: "saa {hour} {part}", 15: "saa {hour} na robo {part}", 30: "saa {hour} na nusu {part}"},
    otherwise="saa {hour} na dakika {minutes} {part}",
    before={45: "saa {hour} kasoro robo {next_part}"},
    # Dakika is of class 9.
    minute_class=9,
)  # fmt: skip

NUMBERS = Numbers(
    thousands=",",
    decimal=".",
    scales=((10**6, "milioni {amount}"), (10**9, "bilioni {amount}"), (10**12, "trilioni {amount}")),
    percentage="asilimia {amount}",
)

MONEY = Money(
    currencies={
        "RWF": ("faranga {amount} za Rwanda", "faranga {amount} za Rwanda"),
        "BIF": ("faranga {amount} za Burundi", "faranga {amount} za Burundi"),
        "CDF": ("FC {amount}", "FC {amount}"),
        "KES": ("Ksh{amount}", "Ksh {amount}"),
        "TZS": ("Tsh{amount}", "Tsh {amount}"),
        "UGX": ("Ush{amount}", "Ush {amount}"),
        "USD": ("dola {amount}", "dola {amount}"),
        "EUR": ("yuro {amount}", "yuro {amount}"),
        "GBP": ("pauni {amount}", "pauni {amount}"),
    },
    other="{code} {amount}",
)

NA = Conjunction(" na ")

RELATIVE = Relative(
    now="sasa hivi",
    past={
        "minute": ("dakika {count} iliyopita", "dakika {count} zilizopita"),
        "hour": ("saa {count} iliyopita", "saa {count} zilizopita"),
        "day": ("siku {count} iliyopita", "siku {count} zilizopita"),
        "week": ("wiki {count} iliyopita", "wiki {count} zilizopita"),
        "month": ("mwezi {count} uliopita", "miezi {count} iliyopita"),
        "year": ("mwaka {count} uliopita", "miaka {count} iliyopita"),
    },
    coming={
        "minute": ("baada ya dakika {count}", "baada ya dakika {count}"),
        "hour": ("baada ya saa {count}", "baada ya saa {count}"),
        "day": ("baada ya siku {count}", "baada ya siku {count}"),
        "week": ("baada ya wiki {count}", "baada ya wiki {count}"),
        "month": ("baada ya mwezi {count}", "baada ya miezi {count}"),
        "year": ("baada ya mwaka {count}", "baada ya miaka {count}"),
    },
)

WRITING = Writing(
    dates=DATES,
    clock=CLOCK,
    clock_words=CLOCK_WORDS,
    numbers=NUMBERS,
    money=MONEY,
    lists=NA,
    choices=Conjunction(" au "),
    relative=RELATIVE,
    spelling=SPELLING,
    ordinals=ORDINALS,
    # 1,000 letters a minute by 5.5 a word, see lang/writing/reading_times.py.
    words_a_minute=182,
)
