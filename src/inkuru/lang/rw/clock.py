"""The words of calendar and clock in Kinyarwanda: hours in words count from dawn, hours in figures from midnight."""

from inkuru.lang.figures import Words
from inkuru.lang.rw.calendar import CALENDAR

# fmt: off
# After *mu* the first vowel drops; *kwakira* alone is also to receive.
_AFTER_MU = {"mu Kwakira": 10, "Gushyingo": 11, "Kuboza": 12}
MONTHS: Words = {name: number for number, name in enumerate(CALENDAR.months, 1)} | _AFTER_MU | {
    name.capitalize(): number for name, number in CALENDAR.month_variants.items()
}
_DAYS = ("mbere", "kabiri", "gatatu", "kane", "gatanu", "gatandatu")
# *Kugeza ku wa Gatanu* is until Friday, *buri wa Kabiri* every Tuesday.
_ON = (
    "ku wa", "kuwa", "kuri uyu wa", "uyu wa", "kuri uwo wa", "uwo wa", "buri wa", "kuva ku wa", "guhera ku wa",
    "kugeza ku wa", "kugera ku wa",
)
_ON_SUNDAY = ("ku", "Ku", "kuri iki", "iki", "buri", "Buri", "kuva ku", "guhera ku", "kugeza ku", "kugera ku")
WEEKDAYS: Words = {
    f"{on} {day}": number
    for number, day in enumerate(_DAYS)
    for on in _ON
} | {f"{on} Cyumweru": 6 for on in _ON_SUNDAY} | {"kucyumweru": 6, "Ku cyumweru": 6}

# The seven o’clock of the morning is the first hour, *saa moya*; one in the afternoon the seventh, *saa saba*.
_HOURS = {
    1: ("moya", "imwe"), 2: ("mbiri", "ebyiri", "mbili"), 3: ("tatu", "eshatu"), 4: ("yine", "ine", "enye"),
    5: ("tanu", "eshanu"),
    6: ("sita", "esheshatu"), 7: ("saba", "ndwi", "indwi", "zirindwi"), 8: ("munani", "umunani", "inani"),
    9: ("cyenda", "icyenda", "kenda"),
    10: ("kumi", "icumi"),
    11: tuple(f"{ten} {one}" for ten in ("kumi", "cumi", "icumi") for one in ("n'imwe", "na rimwe", "na moya",
        "n'umwe")),
    12: tuple(f"{ten} {two}" for ten in ("kumi", "cumi", "icumi") for two in ("n'ebyiri", "na mbiri", "na ebyiri",
        "n'abiri", "na babiri", "n'ibiri")),
}
HOURS: Words = {
    f"{saa} {word}": hour for hour, words in _HOURS.items() for word in words for saa in ("saa", "isaa", "saha")
}

TIMES: dict[str, Words] = {
    "MONTH": MONTHS,
    "WEEKDAY": WEEKDAYS,
    # Small letters may also mean *a week*.
    "SHORTDAY": {"ku cyumweru": 6, "kuri iki cyumweru": 6},
    "RELATIVE": {
        "ejo": "-1 +1", "ejo hashize": "-1", "ejo hazaza": "+1", "ejobundi": "-2 +2",
        "ejobundi hashize": "-2", "ejo bundi": "-2 +2",
        "ejo bundi hashize": "-2", "ejobundi hazaza": "+2",
    },
    "TODAY": {"uyu munsi": "0", "none": "0"},
    "ONDATE": dict.fromkeys(("tariki", "tariki ya", "tariki y'", "itariki", "itariki ya", "ku itariki ya",
        "ku itariki", "taliki", "taliki ya", "italiki ya", "italiki", "le", "tariki ya ya", "ku ya", "kuya",
        "amatariki", "matariki", "tariki za"), ""),
    "INMONTH": {"ukwezi kwa": "", "kwezi kwa": "", "ukwezi kw'": ""},
    "INYEAR": dict.fromkeys(("mu mwaka wa", "umwaka wa", "mwaka wa", "mu wa", "mu mwaka w'", "umwaka w'",
        "w'umwaka wa"), ""),
    "TENYEARS": dict.fromkeys(("imyaka ya za", "imyaka ya", "myaka ya za", "myaka ya", "ya za", "mu za",
        "muri za", "imyaka yo muri za"), ""),
    "SAA": {"saa": "hour", "isaa": "hour", "saa za": "hour", "isaha ya": "hour", "ku isaha ya": "hour",
        "isaha ya saa": "hour",
        "saha": "hour"},
    "HOURWORD": HOURS,
    "DAYPART": {
        form: part
        for part, forms in {
            "dawn": ("z'urukerera", "za mu rukerera", "mu rukerera", "za mu gicuku cya kare", "z'inkoko"),
            "morning": ("z'igitondo", "za mu gitondo", "mu gitondo", "za mugitondo", "z'agasusuruko",
                "za mu gitondo cya kare", "mugitondo"),
            "daytime": ("z'amanywa", "za ku manywa", "z'amanwa", "ku manywa", "z'amanya", "za kumanywa"),
            "evening": (
                "z'umugoroba", "za nimugoroba", "nimugoroba", "z'ikigoroba", "za ku mugoroba", "ku mugoroba",
                "z'iminsi", "z'akagoroba",
            ),
            "night": ("z'ijoro", "za nijoro", "nijoro", "mu ijoro", "za mu ijoro", "z'umuriro"),
            "midnight": ("z'igicuku", "za mu gicuku", "mu gicuku"),
            "am": ("am", "a.m.", "a.m"),
            "pm": ("pm", "p.m.", "p.m"),
        }.items()
        for form in forms
    },
    "LESS": dict.fromkeys(("zibura", "ibura", "habura", "zibuze", "zibuzeho", "hasigaye"), ""),
    "ZONE": {zone: zone for zone in ("BST", "GMT", "EAT", "CAT", "ET", "EST", "EDT", "PT", "CET", "UTC", "CEST")},
}
