"""Number words of Swahili (own work). One to five and eight agree with the noun; six, seven and nine do not change."""

from inkuru.lang.writing.style import Conjunction, Ordinals, Spelling

_NA = Conjunction(" na ")

# By the prefix of the plural; classes 9 and 10, and counting, have none.
_WA = ("wawili", "watatu", "wanne", "watano", "sita", "saba", "wanane", "tisa")
_MI = ("miwili", "mitatu", "minne", "mitano", "sita", "saba", "minane", "tisa")
_MA = ("mawili", "matatu", "manne", "matano", "sita", "saba", "manane", "tisa")
_VI = ("viwili", "vitatu", "vinne", "vitano", "sita", "saba", "vinane", "tisa")
_N = ("mbili", "tatu", "nne", "tano", "sita", "saba", "nane", "tisa")

SPELLING = Spelling(
    zero="sifuri",
    ones={
        None: ("moja", *_N),
        1: ("mmoja", *_WA), 2: ("mmoja", *_WA),
        3: ("mmoja", *_MI), 4: ("mmoja", *_MI),
        5: ("moja", *_MA), 6: ("moja", *_MA),
        7: ("kimoja", *_VI), 8: ("kimoja", *_VI),
        9: ("moja", *_N), 10: ("moja", *_N),
        11: ("mmoja", *_N),
        14: ("mmoja", *_MA),
    },
    tens=(
        "kumi", "ishirini", "thelathini", "arobaini", "hamsini", "sitini", "sabini", "themanini", "tisini",
    ),
    hundreds=(
        "mia moja", "mia mbili", "mia tatu", "mia nne", "mia tano", "mia sita", "mia saba", "mia nane", "mia tisa",
    ),
    scales=(
        (10**3, "elfu moja", "elfu {}", 10),
        (10**6, "milioni moja", "milioni {}", 10),
        (10**9, "bilioni moja", "bilioni {}", 10),
        (10**12, "trilioni moja", "trilioni {}", 10),
        (10**15, "kwadrilioni moja", "kwadrilioni {}", 10),
    ),
    unit=_NA,
    rest=_NA,
    small=_NA,
    group=Conjunction(" "),
    pause=",",
)  # fmt: skip

ORDINALS = Ordinals(
    figures="{concord} {number}",
    worded="{concord} {number}",
    concords={
        None: "wa", 1: "wa", 2: "wa", 3: "wa", 4: "ya", 5: "la", 6: "ya", 7: "cha", 8: "vya", 9: "ya", 10: "za",
        11: "wa", 14: "wa", 15: "kwa", 16: "pa",
    },
    words={1: "kwanza", 2: "pili"},
)  # fmt: skip
