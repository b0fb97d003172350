"""How Kinyarwanda newspapers write values (own work; CLDR 48 has the month names and separators right, no patterns)."""

from inkuru.lang.rw.calendar import CALENDAR
from inkuru.lang.rw.spelling import ORDINALS, SPELLING
from inkuru.lang.writing.style import Clock, ClockWords, Conjunction, Dates, Money, Numbers, Relative, Writing

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

CLOCK_WORDS = ClockWords(
    zero_hour=6,
    hours=(
        "moya", "mbiri", "tatu", "yine", "tanu", "sita", "saba", "munani", "cyenda", "kumi", "kumi n’imwe",
        "kumi n’ebyiri",
    ),
    parts=((0, "z’ijoro"), (5, "za mu gitondo"), (11, "z’amanywa"), (16, "z’umugoroba"), (19, "z’ijoro")),
    exact={
        0: "saa {hour} {part}",
        1: "saa {hour} n’umunota umwe {part}",
        30: "saa {hour} n’igice {part}",
    },
    # Iminota is of class 4.
    otherwise="saa {hour} n’iminota {minutes} {part}",
    minute_class=4,
)  # fmt: skip

NUMBERS = Numbers(
    # A no-break space: the figures of a number stay on one line.
    thousands="\N{NO-BREAK SPACE}",
    decimal=",",
    scales=((10**6, "miliyoni {amount}"), (10**9, "miliyari {amount}"), (10**12, "tiriyari {amount}")),
    percentage="{amount}%",
)

MONEY = Money(
    currencies={
        "RWF": ("{amount} Frw", "{amount} Frw"),
        "BIF": ("amafaranga {amount} y’u Burundi", "{amount} z’amafaranga y’u Burundi"),
        "CDF": ("{amount} FC", "{amount} FC"),
        "KES": ("amashilingi {amount} ya Kenya", "{amount} z’amashilingi ya Kenya"),
        "TZS": ("amashilingi {amount} ya Tanzaniya", "{amount} z’amashilingi ya Tanzaniya"),
        "UGX": ("amashilingi {amount} ya Uganda", "{amount} z’amashilingi ya Uganda"),
        "USD": ("amadolari {amount}", "{amount} z’amadolari"),
        "EUR": ("amayero {amount}", "{amount} z’amayero"),
        "GBP": ("amapawundi {amount}", "{amount} z’amapawundi"),
    },
    other="{amount} {code}",
)

# Uganda has no Kinyarwanda form: u Rwanda na Uganda.
NA = Conjunction(" na ", " n’", whole=frozenset({"uganda"}))

RELATIVE = Relative(
    now="ubu",
    past={
        "minute": ("hashize umunota {count}", "hashize iminota {count}"),
        "hour": ("hashize isaha {count}", "hashize amasaha {count}"),
        "day": ("hashize umunsi {count}", "hashize iminsi {count}"),
        "week": ("hashize icyumweru {count}", "hashize ibyumweru {count}"),
        "month": ("hashize ukwezi {count}", "hashize amezi {count}"),
        "year": ("hashize umwaka {count}", "hashize imyaka {count}"),
    },
    # Nouns lose their first vowel after mu.
    coming={
        "minute": ("mu munota {count}", "mu minota {count}"),
        "hour": ("mu isaha {count}", "mu masaha {count}"),
        "day": ("mu munsi {count}", "mu minsi {count}"),
        "week": ("mu cyumweru {count}", "mu byumweru {count}"),
        "month": ("mu kwezi {count}", "mu mezi {count}"),
        "year": ("mu mwaka {count}", "mu myaka {count}"),
    },
)

WRITING = Writing(
    dates=DATES,
    clock=CLOCK,
    clock_words=CLOCK_WORDS,
    numbers=NUMBERS,
    money=MONEY,
    lists=NA,
    choices=Conjunction(" cyangwa "),
    relative=RELATIVE,
    spelling=SPELLING,
    ordinals=ORDINALS,
    # 1,000 letters a minute by 5.8 a word, see lang/writing/reading_times.py.
    words_a_minute=172,
)
