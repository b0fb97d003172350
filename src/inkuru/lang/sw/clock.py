"""The calendar’s and the clock’s words in Swahili. All hours are counted from dawn."""

from inkuru.lang.figures import Words
from inkuru.lang.sw.calendar import CALENDAR

# fmt: off
MONTHS: Words = {name: number for number, name in enumerate(CALENDAR.months, 1)} | CALENDAR.month_variants
WEEKDAYS: Words = {name.lower(): number for number, name in enumerate(CALENDAR.weekdays)} | CALENDAR.weekday_variants

_PARTS = {
    "alfajiri": "dawn", "asubuhi": "morning", "mchana": "daytime", "adhuhuri": "noon", "alasiri": "afternoon",
    "jioni": "evening",
    "usiku": "night", "usiku wa manane": "midnight", "magharibi": "evening",
}

_ZONES = {"Mashariki": "EAT", "ya Mashariki": "EAT", "ya Kati": "CAT"}

TIMES: dict[str, Words] = {
    "MONTH": MONTHS,
    "WEEKDAY": WEEKDAYS,
    "RELATIVE": {
        "jana": "-1", "kesho": "+1", "juzi": "-2", "kesho kutwa": "+2", "keshokutwa": "+2",
        "mtondo": "+3", "mtondogoo": "+4",
    },
    "TODAY": {"leo": "0"},
    "ONDATE": {"tarehe": "", "mnamo tarehe": ""},
    "INMONTH": {"mwezi wa": ""},
    "INYEAR": {"mwaka wa": "",
        "mwaka huu wa": ""},
    # After these a number of *saa* is hours, not o’clock.
    "LATER": dict.fromkeys(
        ("baada ya", "kabla ya", "baadaye", "zilizopita", "zijazo"), ""
    ),
    "TENYEARS": {"miaka ya": "", "wa miaka ya": ""},
    "SAA": {"saa": "hour"},
    "DAYPART": _PARTS
    | {f"{of} {word}": part for of in ("za", "ya", "wa") for word, part in _PARTS.items()}
    | {"am": "am", "a.m.": "am", "pm": "pm", "p.m.": "pm", "a.m": "am", "p.m": "pm"},
    "LESS": {"kasoro": ""},
    "NOON": {"saa sita kamili mchana": "12:00"},
    "ZONE": {zone: zone for zone in ("BST", "GMT", "EAT", "CAT", "ET", "EST", "EDT", "PT", "CET", "UTC", "CEST")}
    | {f"{of} Afrika {side}": zone for of in ("za", "kwa saa za") for side, zone in _ZONES.items()},
}
