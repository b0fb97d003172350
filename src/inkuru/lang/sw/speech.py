"""How Swahili newsreaders say what is written short (own work)."""

from inkuru.lang.speaking.style import Speech
from inkuru.lang.sw.money import CODES, SYMBOLS
from inkuru.lang.tables import words

# Nouns whose beginning is not that of their class, and words that are no nouns.
_NINES = words(
    """
    mara mita milimita mililita maili mechi milioni bilioni trilioni kilo kilomita kilogramu kilowati megawati gigawati
    wati wiki makala mashine mada
    """
)
# People, whatever their noun begins with: madiwani wawili.
_PEOPLE = words(
    """
    madiwani mawaziri madaktari makocha maafisa marais mashabiki majaji madereva makamanda maaskofu mapadri makarani
    majenerali makatibu mameneja mahakimu manusura majeruhi mafundi makuli maharamia viongozi vijana vijakazi viziwi
    vipofu vibarua
    """
)
_NO_NOUNS = words(
    """
    wakati walau wastani wala wapi yaani miongoni mnamo machi mei kati kila kisha kiasi mwenye wenye kuwa karibu
    takriban kufikia vile hivi hivyo vipi mpaka kwamba chini kinyume
    """
)

# fmt: off
SPEECH = Speech(
    point="{whole} nukta {fraction}",
    percent="asilimia {amount}",
    to=" hadi ",
    score="{home} kwa {away}",
    nil="sifuri",
    fractions={
        "1/2": "nusu", "1/3": "theluthi moja", "2/3": "theluthi mbili", "1/4": "robo", "3/4": "robo tatu",
        "1/5": "sehemu moja ya tano",
    },
    days=((words("tarehe ya"), "{said}"), (frozenset(), "tarehe {said}")),
    day_before_month=((words("tarehe ya"), "{said}"), (frozenset(), "tarehe {said}")),
    years=((words("mwaka wa miaka ya"), "{said}"), (frozenset(), "mwaka {said}")),
    date="{day} {month}, {year}",
    classes=(
        ("wa", 2), ("mi", 4), ("ma", 6), ("ya", 6), ("vi", 8), ("vy", 8), ("zi", 10), ("ki", 7), ("ch", 7), ("li", 5),
        ("mw", 1), ("mt", 1),
    ),
    nouns=dict.fromkeys(_NINES, 9) | dict.fromkeys(_PEOPLE, 2) | dict.fromkeys(_NO_NOUNS) | {
        "mwaka": 3, "mwezi": 3, "mti": 3, "mtaa": 3, "mto": 3, "mfuko": 3, "mchezo": 3, "mji": 3, "mkoa": 3,
    },
    unmarked_class=9,
    unit_class=9,
    money_class=9,
    score_class=6,
    marks={mark.casefold(): str(code) for mark, code in (*SYMBOLS.items(), *CODES.items())},
    money={
        "RWF": ("faranga {amount} ya Rwanda", "faranga {amount} za Rwanda", "faranga {amount} za Rwanda"),
        "BIF": ("faranga {amount} ya Burundi", "faranga {amount} za Burundi", "faranga {amount} za Burundi"),
        "CDF": ("faranga {amount} ya Kongo", "faranga {amount} za Kongo", "faranga {amount} za Kongo"),
        "franc": ("faranga {amount}", "faranga {amount}", "faranga {amount}"),
        "KES": ("shilingi {amount} ya Kenya", "shilingi {amount} za Kenya", "shilingi {amount} za Kenya"),
        "TZS": ("shilingi {amount} ya Tanzania", "shilingi {amount} za Tanzania", "shilingi {amount} za Tanzania"),
        "UGX": ("shilingi {amount} ya Uganda", "shilingi {amount} za Uganda", "shilingi {amount} za Uganda"),
        "shilling": ("shilingi {amount}", "shilingi {amount}", "shilingi {amount}"),
        "USD": ("dola {amount}", "dola {amount}", "dola {amount}"),
        "EUR": ("yuro {amount}", "yuro {amount}", "yuro {amount}"),
        "GBP": ("pauni {amount}", "pauni {amount}", "pauni {amount}"),
        "CAD": ("dola {amount} ya Kanada", "dola {amount} za Kanada", "dola {amount} za Kanada"),
        "AUD": ("dola {amount} ya Australia", "dola {amount} za Australia", "dola {amount} za Australia"),
        "CHF": ("faranga {amount} ya Uswisi", "faranga {amount} za Uswisi", "faranga {amount} za Uswisi"),
        "JPY": ("yeni {amount}", "yeni {amount}", "yeni {amount}"),
        "INR": ("rupia {amount} ya India", "rupia {amount} za India", "rupia {amount} za India"),
        "NGN": ("naira {amount}", "naira {amount}", "naira {amount}"),
        "ZAR": ("randi {amount}", "randi {amount}", "randi {amount}"),
    },
    cents=frozenset({"USD", "EUR"}),
    cent="senti {cents}",
    cent_class=9,
    with_cents="{whole} na {cents}",
    units={
        sign: (f"{name} {{amount}}",) * 2
        for sign, name in {
            "mm": "milimita", "cm": "sentimita", "m": "mita", "km": "kilomita", "g": "gramu", "kg": "kilo",
            "mg": "miligramu", "t": "tani", "l": "lita", "ml": "mililita", "ha": "hekta", "km²": "kilomita za mraba",
            "m²": "mita za mraba", "m³": "mita za ujazo", "°": "nyuzi", "°C": "nyuzi joto", "W": "wati",
            "kW": "kilowati", "MW": "megawati", "GW": "gigawati", "GB": "gigabaiti", "MB": "megabaiti", "ft": "futi",
            "in": "inchi",
        }.items()
    } | {
        "°F": ("nyuzi {amount} za Fahrenheit",) * 2, "km/h": ("kilomita {amount} kwa saa",) * 2,
        "mph": ("maili {amount} kwa saa",) * 2,
    },
    scales={
        "elfu": "elfu", "m": "milioni", "milioni": "milioni", "bn": "bilioni", "bilioni": "bilioni",
        "trilioni": "trilioni",
    },
    scaled="{scale} {amount}",
    scale_class=9,
    abbreviations={
        "Dkt": "Daktari", "Dk.": "Daktari", "Dr": "Daktari", "Prof": "Profesa", "Bw": "Bwana", "Bi.": "Bibi",
        "Mhe": "Mheshimiwa", "Mh.": "Mheshimiwa", "Ndg": "Ndugu", "Mch": "Mchungaji", "Mwl": "Mwalimu",
        "Jen.": "Jenerali", "Kan.": "Kanali",
        "Luteni Jen.": "Luteni Jenerali", "Mt.": "Mtakatifu", "Kapt.": "Kapteni", "Insp.": "Inspekta", "Alh.": "Alhaji",
        "Na.": "namba", "na.": "namba", "k.m.": "kwa mfano", "n.k.": "na kadhalika", "nk.": "na kadhalika",
        "taz.": "tazama", "k.v.": "kama vile", "S.L.P": "sanduku la posta", "vs": "dhidi ya",
    },
    signs={"&": "na"},
    minus="hasi ",
    pace=130,
)  # fmt: skip
