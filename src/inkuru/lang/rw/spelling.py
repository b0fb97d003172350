"""Number words of Kinyarwanda (own work). One to seven agree with the noun; eight to ten do not change."""

from inkuru.lang.writing.style import Conjunction, Ordinals, Spelling

_REST = ("umunani", "icyenda")
_NA = Conjunction(" na ", " n’")

# Two to seven by the prefix of the plural; class 10 has its own words, and tu-, gu- and ka- soften before t (Dahl).
_BA = ("babiri", "batatu", "bane", "batanu", "batandatu", "barindwi", *_REST)
_I = ("ibiri", "itatu", "ine", "itanu", "itandatu", "irindwi", *_REST)
_A = ("abiri", "atatu", "ane", "atanu", "atandatu", "arindwi", *_REST)
_BI = ("bibiri", "bitatu", "bine", "bitanu", "bitandatu", "birindwi", *_REST)
_ZI = ("ebyiri", "eshatu", "enye", "eshanu", "esheshatu", "zirindwi", *_REST)
_TU = ("tubiri", "dutatu", "tune", "dutanu", "dutandatu", "turindwi", *_REST)
_HA = ("habiri", "hatatu", "hane", "hatanu", "hatandatu", "harindwi", *_REST)
_COUNTING = ("kabiri", "gatatu", "kane", "gatanu", "gatandatu", "karindwi", *_REST)

SPELLING = Spelling(
    zero="zeru",
    ones={
        None: ("rimwe", *_COUNTING),
        1: ("umwe", *_BA), 2: ("umwe", *_BA),
        3: ("umwe", *_I), 4: ("umwe", *_I),
        5: ("rimwe", *_A), 6: ("rimwe", *_A),
        7: ("kimwe", *_BI), 8: ("kimwe", *_BI),
        9: ("imwe", *_ZI), 10: ("imwe", *_ZI),
        11: ("rumwe", *_ZI),
        12: ("kamwe", *_TU), 13: ("kamwe", *_TU),
        14: ("bumwe", *_A),
        15: ("kumwe", *_A),
        16: ("hamwe", *_HA),
    },
    tens=(
        "icumi", "makumyabiri", "mirongo itatu", "mirongo ine", "mirongo itanu", "mirongo itandatu", "mirongo irindwi",
        "mirongo inani", "mirongo icyenda",
    ),
    joined_ten="cumi",
    hundreds=(
        "ijana", "magana abiri", "magana atatu", "magana ane", "magana atanu", "magana atandatu", "magana arindwi",
        "magana inani", "magana cyenda",
    ),
    # Igihumbi is of class 7, ibihumbi of 8; the larger ones are of 9 and 10.
    scales=(
        (10**3, "igihumbi", "ibihumbi {}", 8),
        (10**6, "miliyoni imwe", "miliyoni {}", 10),
        (10**9, "miliyari imwe", "miliyari {}", 10),
        (10**12, "tiriyari imwe", "tiriyari {}", 10),
        (10**15, "kwadiriyoni imwe", "kwadiriyoni {}", 10),
    ),
    unit=_NA,
    rest=_NA,
    small=_NA,
    group=_NA,
    pause=",",
)  # fmt: skip

ORDINALS = Ordinals(
    figures="{concord} {number}",
    worded="{concord} {number}",
    concords={
        None: "wa", 1: "wa", 2: "ba", 3: "wa", 4: "ya", 5: "rya", 6: "ya", 7: "cya", 8: "bya", 9: "ya", 10: "za",
        11: "rwa", 12: "ka", 13: "twa", 14: "bwa", 15: "kwa", 16: "ha",
    },
    words={1: "mbere", 8: "munani", 9: "cyenda", 10: "cumi"},
)  # fmt: skip
