"""How Kinyarwanda newsreaders say what is written short (own work)."""

from inkuru.lang.rw.money import CODES, SYMBOLS
from inkuru.lang.speaking.style import Speech
from inkuru.lang.tables import words

# Borrowed nouns without a prefix count as class 10 does: metero eshanu.
_TENS = words(
    """
    metero milimetero santimetero sentimetero kilometero litiro mililitiro toni dogere wati megawati kilowati hegitari
    garama miliyoni miliyari tiriyari kaminuza banki bisi buji penaliti karita telefone televiziyo mashini tike
    """
)
_NO_NOUNS = words(
    """
    kandi mbere muri nyuma kuri kugeza kubera kuva gusa hafi hagati nibura byibura munsi hejuru ubwo ariko bitarenze
    ku mu na ngo uko iyo ubu buri umwaka mwaka munota umunota munsi mbega tariki ugereranyije
    """
)

# fmt: off
SPEECH = Speech(
    point="{whole} n’ibice {fraction}",
    fraction_class=8,
    percent="{amount} ku ijana",
    to=" kugeza kuri ",
    score="{home} kuri {away}",
    nil="ubusa",
    fractions={
        "1/2": "kimwe cya kabiri", "1/3": "kimwe cya gatatu", "2/3": "bibiri bya gatatu", "1/4": "kimwe cya kane",
        "3/4": "bitatu bya kane", "1/5": "kimwe cya gatanu",
    },
    ordinal_days=True,
    days=((words("ya iya yo"), "{said}"), (words("tariki taliki itariki"), "ya {said}"), (frozenset(), "ya {said}")),
    day_before_month=(
        (words("ya iya yo"), "{said}"), (words("tariki taliki itariki"), "ya {said}"),
        (frozenset(), "tariki ya {said}"),
    ),
    years=(
        (words("mu muri"), "mwaka w’{said}"), (words("umwaka mwaka"), "w’{said}"), (words("wa w"), "{said}"),
        (frozenset(), "umwaka w’{said}"),
    ),
    date="{day} {month} {year}",
    classes=(
        ("aba", 2), ("imi", 4), ("imy", 4), ("ama", 6), ("ame", 6), ("amo", 6), ("ibi", 8), ("iby", 8), ("utu", 13),
        ("udu", 13), ("utw", 13), ("ubu", 14), ("ubw", 14), ("uru", 11), ("urw", 11), ("umu", 1), ("umw", 1),
        ("iki", 7), ("igi", 7), ("icy", 7), ("aka", 12), ("aga", 12), ("iz", 10), ("in", 10), ("im", 10),
        ("ba", 2), ("mi", 4), ("my", 4), ("ma", 6), ("mez", 6), ("bi", 8), ("by", 8), ("tu", 13), ("du", 13),
        ("tw", 13), ("zi", 10), ("nd", 10), ("nz", 10), ("mp", 10), ("mb", 10), ("ng", 10), ("nk", 10), ("nt", 10),
        ("ns", 10), ("nj", 10), ("ny", 10),
    ),
    nouns=dict.fromkeys(_TENS, 10) | dict.fromkeys(_NO_NOUNS),
    unit_class=10,
    money_class=6,
    score_class=8,
    marks={mark.casefold(): str(code) for mark, code in (*SYMBOLS.items(), *CODES.items())},
    money={
        "RWF": ("ifaranga {amount}", "amafaranga {amount}", "{amount} z’amafaranga y’u Rwanda"),
        "BIF": (
            "ifaranga {amount} ry’u Burundi", "amafaranga {amount} y’u Burundi", "{amount} z’amafaranga y’u Burundi",
        ),
        "CDF": ("ifaranga {amount} rya Kongo", "amafaranga {amount} ya Kongo", "{amount} z’amafaranga ya Kongo"),
        "franc": ("ifaranga {amount}", "amafaranga {amount}", "{amount} z’amafaranga"),
        "KES": ("ishilingi {amount} rya Kenya", "amashilingi {amount} ya Kenya", "{amount} z’amashilingi ya Kenya"),
        "TZS": (
            "ishilingi {amount} rya Tanzaniya", "amashilingi {amount} ya Tanzaniya",
            "{amount} z’amashilingi ya Tanzaniya",
        ),
        "UGX": ("ishilingi {amount} rya Uganda", "amashilingi {amount} ya Uganda", "{amount} z’amashilingi ya Uganda"),
        "shilling": ("ishilingi {amount}", "amashilingi {amount}", "{amount} z’amashilingi"),
        "USD": ("idolari {amount}", "amadolari {amount}", "{amount} z’amadolari"),
        "EUR": ("iyero {amount}", "amayero {amount}", "{amount} z’amayero"),
        "GBP": ("ipawundi {amount}", "amapawundi {amount}", "{amount} z’amapawundi"),
        "CAD": ("idolari {amount} rya Kanada", "amadolari {amount} ya Kanada", "{amount} z’amadolari ya Kanada"),
        "AUD": (
            "idolari {amount} rya Ositaraliya", "amadolari {amount} ya Ositaraliya",
            "{amount} z’amadolari ya Ositaraliya",
        ),
        "CHF": (
            "ifaranga {amount} ry’u Busuwisi", "amafaranga {amount} y’u Busuwisi",
            "{amount} z’amafaranga y’u Busuwisi",
        ),
        "JPY": ("iyeni {amount}", "amayeni {amount}", "{amount} z’amayeni"),
        "INR": ("irupi {amount}", "amarupi {amount}", "{amount} z’amarupi"),
        "NGN": ("inayira {amount}", "amanayira {amount}", "{amount} z’amanayira"),
        "ZAR": ("irandi {amount}", "amarandi {amount}", "{amount} z’amarandi"),
    },
    cents=frozenset({"USD", "EUR"}),
    cent="amasenti {cents}",
    cent_class=6,
    with_cents="{whole} n’{cents}",
    units={
        sign: (f"{name} {{amount}}",) * 2
        for sign, name in {
            "mm": "milimetero", "cm": "santimetero", "m": "metero", "km": "kilometero", "mg": "miligarama", "t": "toni",
            "l": "litiro", "ml": "mililitiro", "ha": "hegitari", "km²": "kilometero kare", "m²": "metero kare",
            "m³": "metero kibe", "°": "dogere", "°C": "dogere selisiyusi", "°F": "dogere farenayiti", "W": "wati",
            "kW": "kilowati", "MW": "megawati", "GW": "gigawati", "GB": "jigabayiti", "MB": "megabayiti", "g": "garama",
            "kg": "kilogarama", "in": "inci", "ft": "futi",
        }.items()
    } | {"km/h": ("kilometero {amount} ku isaha",) * 2, "mph": ("mayilo {amount} ku isaha",) * 2},
    scales={"miliyoni": "miliyoni", "miliyari": "miliyari", "tiriyari": "tiriyari"},
    scaled="{scale} {amount}",
    scale_class=10,
    abbreviations={
        "Dr": "Dogiteri", "Prof": "Porofeseri", "Bw": "Bwana", "Mme": "Madamu", "Mad.": "Madamu", "Nyak": "Nyakubahwa",
        "Gen.": "Jenerali", "Gen": "Jenerali", "Maj. Gen.": "Jenerali Majoro", "Brig. Gen.": "Burigadiye Jenerali",
        "Lt. Col.": "Liyetona Koloneli", "Lt": "Liyetona", "Col.": "Koloneli", "Maj.": "Majoro", "Capt.": "Kapiteni",
        "Mgr": "Musenyeri", "Past.": "Pasitoro", "Me": "Metere", "Ing.": "Injeniyeri", "No": "nimero", "nº": "nimero",
        "urug.": "urugero", "s.p.": "sa posita", "vs": "na",
    },
    signs={"&": "na"},
    elided={
        "na": "n’", "wa": "w’", "ya": "y’", "cya": "cy’", "bya": "by’", "rya": "ry’", "za": "z’", "rwa": "rw’",
        "ka": "k’", "twa": "tw’", "bwa": "bw’", "kwa": "kw’", "nka": "nk’",
    },
    pace=115,
    dropping=words("ku mu"),
    dropped=words(
        "ibihumbi igihumbi icumi amafaranga amashilingi amadolari amayero amapawundi amasenti amayeni amarupi amarandi"
    ),
    shortened={"kuri": "ku", "muri": "mu"},
    minus="munsi ya zeru ",
)  # fmt: skip
