"""The calendar’s and the clock’s words in English."""

from inkuru.lang.en.calendar import CALENDAR
from inkuru.lang.en.numbers import DECADES
from inkuru.lang.figures import Words

# fmt: off
# Names that are also other words, and short ones without their full stop, count only beside a day or a year.
_UNSURE = frozenset({"March", "May", "Mar."}) | {name.capitalize() for name in CALENDAR.month_variants}

MONTHS: Words = {name: number for number, name in enumerate(CALENDAR.months, 1)} | {
    form: number
    for name, number in CALENDAR.month_variants.items()
    for form in (name.capitalize(), f"{name.capitalize()}.")
}
WEEKDAYS: Words = {name: number for number, name in enumerate(CALENDAR.weekdays)} | {
    f"{name}s": number for number, name in enumerate(CALENDAR.weekdays)
}

TIMES: dict[str, Words] = {
    "MONTH": {name: value for name, value in MONTHS.items() if name not in _UNSURE},
    "INMONTH": {name: value for name, value in MONTHS.items() if name in _UNSURE},
    "WEEKDAY": WEEKDAYS,
    "SHORTDAY": {
        form: number
        for name, number in CALENDAR.weekday_variants.items()
        for form in (name.capitalize(), f"{name.capitalize()}.")
    },
    "ONDAY": dict.fromkeys(("since", "by", "last", "next", "early", "late", "mid", "during", "this",
        "from"), ""),
    "RELATIVE": {
        "yesterday": "-1", "tomorrow": "+1", "the day before yesterday": "-2",
        "the day after tomorrow": "+2",
    },
    "TODAY": {"today": "0"},
    "DAYPART": {
        "am": "am", "a.m.": "am", "a.m": "am", "pm": "pm", "p.m.": "pm", "p.m": "pm", "in the morning": "morning",
        "in the afternoon": "afternoon", "in the evening": "evening", "at night": "night", "this morning": "morning",
        "this evening": "evening", "this afternoon": "afternoon",
    },
    "ZONE": {
        zone: zone.upper()
        for zone in ("BST", "GMT", "EAT", "CAT", "ET", "EST", "EDT", "PT", "PST", "PDT", "CET", "CEST", "UTC", "IST",
            "AEST", "JST")
    },
    "OCLOCK": {"o'clock": "", "o clock": ""},
    "PAST": {"past": ""},
    "NOON": {"noon": "12:00", "midday": "12:00", "midnight": "00:00"},
    "LATER": {"ago": "", "after": "", "before": "", "later": "", "earlier": "", "on": ""},
    "TENYEARS": DECADES,
    "HIS": dict.fromkeys(("his", "her", "their", "my", "your", "our"), ""),
}
