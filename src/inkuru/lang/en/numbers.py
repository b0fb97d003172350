"""Number words of English."""

from inkuru.lang.figures import Words

# fmt: off
UNITS: Words = {word: value for value, word in enumerate(["two", "three", "four", "five", "six", "seven", "eight",
    "nine"], 2)}
TEENS: Words = {
    word: value
    for value, word in enumerate(
        ["ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
            "nineteen"], 10
    )
}
TENS: Words = {
    word: value * 10
    for value, word in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 2)
} | {"fourty": 40}
SCALES: Words = {
    "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000, "trillion": 1_000_000_000_000,
    "quadrillion": 1_000_000_000_000_000, "bn": 1_000_000_000, "tn": 1_000_000_000_000, "mn": 1_000_000,
    "mln": 1_000_000,
    "lakh": 100_000, "crore": 10_000_000,
}
# First and second are roles of their own: they are also adverbs and moments.
ORDINALS: Words = {
    "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11,
    "twelfth": 12,
    "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18,
    "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60,
    "seventieth": 70,
    "eightieth": 80, "ninetieth": 90, "hundredth": 100, "thousandth": 1000,
}
# *Second* after a hyphen is a span of time, except in these.
ORDINALS_IN_SECOND: Words = {f"{ten}-second": int(value) + 2 for ten, value in TENS.items()}
# A part of a whole, in the singular and in the plural; the singulars of third … tenth are ordinals first.
PARTS: Words = {
    "thirds": "1/3", "quarter": "1/4", "quarters": "1/4", "fourths": "1/4", "fifths": "1/5", "sixths": "1/6",
    "sevenths": "1/7",
    "eighths": "1/8", "ninths": "1/9", "tenths": "1/10", "hundredths": "1/100",
}
DECADES: Words = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80,
    "nineties": 90,
}

NUMBERS: dict[str, Words] = {
    "A": {"a": 1, "an": 1},
    "ONE": {"one": 1},
    # Players and singers are counted by what they are: a trio is three.
    "UNIT": {"zero": 0, **UNITS, "trio": 3, "quartet": 4, "quintet": 5},
    "TEN": TEENS,
    "TENS": TENS,
    "HUNDRED": {"hundred": 100},
    "SCALE": SCALES,
    "SCORE": {"dozen": 12},
    "KILO": {"k": 1_000},
    "MEGA": {"m": "m"},
    "GIGA": {"b": 1_000_000_000},
    "TWICE": {"twice": 2, "thrice": 3} | {f"{word}fold": value for word, value in {**UNITS, **TEENS}.items()},
    "HALF": {"half": "1/2", "½": "1/2", "¼": "1/4", "¾": "3/4", "⅓": "1/3", "⅔": "2/3", "⅛": "1/8"},
    "PART": PARTS,
    "NTH": {**ORDINALS, **ORDINALS_IN_SECOND},
    "FIRST": {"first": 1, "initial": 1},
    "SECOND": {"second": 2},
    "FRACTION": {"third": 3},
    "AND": {"and": ""},
    "OF": {"of": "", "the": ""},
    "TO": {"to": "", "until": "", "through": "", "till": "", "or": "", "and up to": ""},
    "BETWEEN": {"between": ""},
    # What looks like a number and is none.
    "LABEL": dict.fromkeys(("no one", "one another", "at first", "first lady", "first ladies", "first name",
        "first names", "first aid", "first minister", "first-hand", "in the first place", "first and foremost",
        "firsthand", "first of all", "first-class",
        "first class", "first-rate", "first floor", "first foot", "second thoughts", "second-hand", "second nature",
        "a second time", "split second", "split-second", "third party", "third parties",
        "third-party", "Third World", "third world", "Fourth Estate", "Second Lady", "First Nations",
        "Premier League Two", "half-time", "half time", "half-back", "half-brother", "half-sister", "half-century",
        "half way", "half-way", "first half", "second half", "first-half", "second-half", "quarter-final",
        "quarter-finals", "quarter final", "quarter finals", "semi-final", "semi-finals", "quarter-finalist",
        "quarter-finalists", "Black Friday", "Good Friday", "Bloody Sunday", "Ash Wednesday", "Cyber Monday",
        "Super Tuesday", "Sunday Times", "Sunday Mirror", "Sunday Telegraph", "Sunday Mail", "Mail on Sunday",
        "Sunday Express", "Saturday Night Live", "Sunday school", "Sunday League", "Monday Night", "Easter Monday",
        "Palm Sunday", "Match of the Day", "Big Four", "Group of Seven", "Formula One", "Fab Four", "Four Seasons",
        "Air Force One", "Radio One", "One Direction", "Covid", "catch-22", "zero tolerance", "zero-tolerance",
        "ground zero", "net zero", "net-zero"), ""),
    "LABELWORD": dict.fromkeys(("article", "section", "chapter", "Clause", "No.", "Nos.", "number", "flight",
        "page", "pages", "Route", "version", "Channel", "Boeing", "Airbus", "Gate", "Room", "Highway", "item",
        "Annex", "Appendix", "Schedule", "Figure", "Table", "Box", "Unit", "Windows", "iPhone", "Resolution",
        "covid", "sars-cov",
        "paragraph", "verse", "Psalm", "part"), ""),
}
