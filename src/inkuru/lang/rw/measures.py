"""Shares, measures, durations and what qualifies them in Kinyarwanda; the unit stands before its number."""

from inkuru.lang.figures import Words

# fmt: off
UNITS: Words = {
    "kilometero": "km", "ibirometero": "km", "ikirometero": "km", "birometero": "km", "km": "km", "kirometero": "km",
    "metero": "m",
    "m": "m", "santimetero": "cm", "sentimetero": "cm", "cm": "cm", "milimetero": "mm", "mirimetero": "mm",
    "mm": "mm",
    "mayilo": "mi", "mayiro": "mi", "maili": "mi", "miles": "mi", "mile": "mi", "ibirometero by'abongereza": "mi",
    "mili": "mi",
    "mikorometero": "um", "μm": "um", "µm": "um", "um": "um", "nm": "nm", "yaridi": "yd",
    "km/h": "km/h", "km/isaha": "km/h", "mph": "mph",
    "ibiro": "kg", "ikiro": "kg", "ibilo": "kg", "ikilo": "kg", "biro": "kg", "kilogarama": "kg",
    "ibirogarama": "kg", "kg": "kg",
    "garama": "g", "amagarama": "g", "mg": "mg", "miligarama": "mg", "toni": "t", "litiro": "l", "ritiro": "l",
    "mililitiro": "ml",
    "miriritiro": "ml", "ml": "ml", "galoni": "gal", "garoni": "gal", "lb": "lb", "hegitari": "ha", "hegitare": "ha",
    "ha": "ha",
    "kilometero kare": "km2", "ibirometero kare": "km2", "km²": "km2", "metero kare": "m2", "m²": "m2",
    "mayilo kare": "mi2",
    "metero kibe": "m3", "m³": "m3", "metero cube": "m3", "akere": "acre", "hegitari z'ubutaka": "ha",
    "dogere": "°", "degere": "°", "dogere selisiyusi": "°C", "dogere serisiyusi": "°C", "degere selisiyusi": "°C",
    "dogere celsius": "°C", "dogere celcius": "°C", "dogere selsiyusi": "°C",
    "°C": "°C", "° C": "°C", "ºC": "°C", "°F": "°F", "° F": "°F", "°": "°", "dogere farenayiti": "°F",
    "selisiyusi": "°C",
    "megawati": "MW", "mw": "MW", "kilowati": "kW", "kw": "kW", "gigawati": "GW", "wati": "W", "gb": "GB",
    "mb": "MB", "tb": "TB",
    "jigabayiti": "GB", "megabayiti": "MB",
}
SPANS: Words = {
    "isegonda": "second", "amasegonda": "second", "masegonda": "second", "amasaha": "hour",
    "masaha": "hour",
    "iminsi": "day", "minsi": "day", "ijoro": "night", "amajoro": "night",
    "majoro": "night",
    "ibyumweru": "week", "byumweru": "week",
    "amezi": "month", "mezi": "month",
    "imyaka": "year", "myaka": "year",
    "ibinyejana": "century",
    "binyejana": "century",
}
SINGULAR: Words = {
    "isaha": "hour", "umunsi": "day", "munsi": "day", "icyumweru": "week", "cyumweru": "week", "ukwezi": "month",
    "kwezi": "month", "umwaka": "year", "mwaka": "year", "ikinyejana": "century", "kinyejana": "century",
}
# Subjects that *-renga* and its like agree with: *abantu barenga 300, amezi arenga ane*.
_SUBJECTS = (
    "a", "ba", "bi", "i", "zi", "u", "ru", "ri", "ki", "ka", "tu", "bu", "ha", "aba", "ibi", "izi", "aya",
    "iri", "uru", "iki", "ubu",
    "ya", "yi",
)
_VERBS = {
    "renga": "more than", "saga": "more than", "renze": "more than", "renga kuri": "more than",
    "gera kuri": "about", "gera ku": "about", "gera mu": "about", "gera muri": "about", "kabakaba": "nearly",
    "barirwa mu": "about",
    "barirwa muri": "about", "barirwa ku": "about", "barirwa kuri": "about",
    "tageze kuri": "less than", "tageze ku": "less than", "tagera kuri": "less than", "tagera ku": "less than",
    "taragera kuri": "less than", "taragera ku": "less than",
    "tarenze": "at most", "tarenga": "at most", "tari munsi ya": "at least", "tari hasi ya": "at least",
    # These tie an amount to its noun and say nothing of how near it is: *amafaranga angana na miliyoni 50*.
    "ngana na": "", "ngana n'": "", "ngana": "", "teganyijwe": "",
}

# What comes before an age: *umugabo w'imyaka 37, afite imyaka 60*.
_HAVING = (
    "w'", "b'", "ufite ", "afite ", "bafite ", "abafite ", "wari ufite ", "yari afite ", "bari bafite ", "ugize ",
    "agize ", "wujuje ",
    "yujuje ", "bujuje ", "mu kigero cy'",
)

MEASURES: dict[str, Words] = {
    "PERCENT": {"ku ijana": "%", "%": "%", "kw'ijana": "%", "by'ijana": "%"},
    "POINTS": {"amanota ku ijana": "pp", "amanota y'ijanisha": "pp", "ingingo ku ijana": "pp"},
    "SHARE": {"ijanisha": "%", "ijanisha rya": "%"},
    "MEASURE": UNITS,
    "FOOT": {"futi": "ft", "ibirenge": "ft", "birenge": "ft", "ft": "ft", "fiti": "ft"},
    "INCH": {"inshi": "in", "inci": "in", "puse": "in", "inchi": "in", "santimetero z'abongereza": "in"},
    "HOURLY": {"ku isaha": "", "mu isaha": ""},
    "SPAN": SPANS,
    "SINGULAR": SINGULAR,
    # After these a period alone is one: *hashize ukwezi*, a month ago.
    "FOR": {"hashize": "", "haciye": "", "nyuma y'": "", "mu gihe cy'": "", "mu gihe kitageze ku": ""},
    "MINUTES": {"umunota": "minute", "iminota": "minute", "minota": "minute", "munota": "minute"},
    "AGED": {f"{having}imyaka": "year" for having in _HAVING} | {f"{having}amezi": "month" for having in _HAVING},
    "WON": dict.fromkeys(
        (
            "yatsinze", "batsinze", "gutsinda", "itsinze", "yatsinzwe", "batsinzwe", "gutsindwa", "itsinzwe",
            "ibitego", "bitego", "banganyije",
            "yanganyije", "kunganya",
        ),
        "",
    ),
    "CALL": dict.fromkeys(("telefoni", "hamagara", "nimero ya telefoni", "nomero ya telefoni", "telefone",
        "whatsapp", "guhamagara"), ""),
    "ABOUT": {
        f"{subject}{verb}": meaning for subject in _SUBJECTS for verb, meaning in _VERBS.items()
    } | {
        "kurenga": "more than", "hejuru ya": "more than", "hejuru y'": "more than", "birenze": "more than",
        "nka": "about", "nk'": "about", "hafi": "nearly", "hafi ya": "nearly", "hafi y'": "nearly",
        "ugereranyije": "about",
        "ugereranije": "about", "bigera kuri": "about", "kigera kuri": "about",
        "byibuze": "at least", "byibura": "at least", "nibura": "at least", "nibuze": "at least",
        "byibuza": "at least",
        "nibura abantu": "at least", "munsi ya": "less than", "munsi y'": "less than", "bitarenze": "at most",
        "kitarenze": "at most",
        "atarenze": "at most", "ntarengwa": "at most",
    },
    "AFTER": {
        "cyangwa arenga": "at least", "cyangwa barenga": "at least", "cyangwa zirenga": "at least",
        "cyangwa irenga": "at least",
        "cyangwa birenga": "at least", "cyangwa hejuru": "at least", "kuzamura": "at least",
        "no kurenga": "at least", "+": "more than",
        "n'indi": "more than", "n'imisago": "more than", "n'umusago": "more than",
    },
}
