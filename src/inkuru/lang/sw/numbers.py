"""Number words of Swahili. One to five and eight agree with the noun: *watu wawili, vitabu viwili, magari mawili*."""

from inkuru.lang.figures import Words

# fmt: off
_STEMS = {2: "wili", 3: "tatu", 4: "nne", 5: "tano", 8: "nane"}
_CLASSES = ("wa", "vi", "ma", "mi", "ki", "pa", "ku")

ONES: Words = dict.fromkeys(("moja", "mmoja", "kimoja", "pamoja na moja"), 1)
# Forms that agree with a noun; they never make an ordinal.
AGREEING: Words = {f"{prefix}{stem}": value for value, stem in _STEMS.items() for prefix in _CLASSES} | {"mbili": 2}
# Forms that do both: *nchi tatu* is three countries, *nchi ya tatu* the third.
BARE: Words = {"tatu": 3, "nne": 4, "tano": 5, "sita": 6, "saba": 7, "nane": 8, "tisa": 9}
TENS: Words = {
    "ishirini": 20, "thelathini": 30, "thalathini": 30, "arobaini": 40, "arubaini": 40, "arobaine": 40, "hamsini": 50,
    "sitini": 60, "sabini": 70, "themanini": 80, "thamanini": 80, "tisini": 90,
}
HUNDREDS: Words = {"mia": 100, "mia moja": 100, "mia mbili": 200} | {
    f"mia {word}": 100 * value for word, value in BARE.items()
}
SCALES: Words = {
    "elfu": 1_000, "alfu": 1_000, "laki": 100_000, "milioni": 1_000_000, "millioni": 1_000_000,
    "bilioni": 1_000_000_000,
    "billioni": 1_000_000_000, "trilioni": 1_000_000_000_000, "trillioni": 1_000_000_000_000,
    # Short forms taken over with a sign: £2.8bn.
    "bn": 1_000_000_000, "mln": 1_000_000, "tn": 1_000_000_000_000,
    "kwadrilioni": 1_000_000_000_000_000,
}

_CENTURIES = {"XV": 15, "XVI": 16, "XVII": 17, "XVIII": 18, "XIX": 19, "XX": 20, "XXI": 21}

NUMBERS: dict[str, Words] = {
    "ONE": ONES,
    "UNIT": {"sifuri": 0, **AGREEING},
    "BARE": BARE,
    "TEN": {"kumi": 10},
    "TENS": TENS,
    "HUNDRED": HUNDREDS,
    "SCALE": SCALES,
    "ROMAN": _CENTURIES,
    "SCORE": {"dazeni": 12},
    "HALF": {"nusu": "1/2", "½": "1/2", "¼": "1/4", "¾": "3/4", "⅓": "1/3", "⅔": "2/3"},
    "PART": {"robo": "1/4", "theluthi": "1/3", "thuluthi": "1/3", "thumuni": "1/8", "thumni": "1/8",
        # A quarter before the hour, in one word.
        "kasorobo": "-1/4", "kasrobo": "-1/4", "kasarobo": "-1/4"},
    "NTH": {"mosi": 1},
    "FIRST": {"kwanza": 1},
    "SECOND": {"pili": 2},
    "AND": {"na": ""},
    "OF": dict.fromkeys(("wa", "ya", "la", "cha", "vya", "za", "pa", "mwa"), ""),
    "TO": {
        "hadi": "at most", "mpaka": "at most", "au": "", "hadi kufikia": "at most", "hadi kufika": "at most",
        "mpaka kufikia": "at most",
    },
    "BETWEEN": {"kati ya": "", "baina ya": ""},
    "TIMES": {"mara": "times"},
    # What looks like a number and is none, and prepositions whose *ya* makes no ordinal.
    "LABEL": dict.fromkeys(("mwaka jana", "wiki jana", "mwezi jana", "mwaka juzi", "juma jana", "ya nchi mbili",
        "za nchi mbili", "moja kwa moja", "mara moja", "mmoja mmoja", "moja moja", "saba saba", "nane nane",
        "pili pili", "wote wawili", "zote mbili", "yote mawili", "vyote viwili", "yote miwili", "hao wawili",
        "hawa wawili", "wawili hao", "wawili hawa", "nusu fainali", "robo fainali", "nusu ya kwanza", "nusu ya pili",
        "kipindi cha kwanza", "kipindi cha pili", "raundi ya pili ya", "wa matatu", "la matatu", "matatu hiyo",
        "matatu hizo", "ya matatu", "za matatu",
        "juu ya", "mbele ya", "nje ya", "dhidi ya",
        "miongoni mwa", "nyuma ya", "karibu na", "kwanza kabisa", "kwa kwanza", "ulimwengu wa tatu", "juzijuzi",
        "juzi juzi", "hivi leo", "mama wa kwanza", "huduma ya kwanza", "huduma za kwanza", "jina la kwanza"), ""),
    "LABELWORD": dict.fromkeys(("kifungu", "ibara", "ukurasa", "Na.", "namba", "nambari", "covid", "sars-cov"), ""),
}
