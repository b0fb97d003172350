"""Money in Kinyarwanda: words, symbols and codes with their ISO 4217 code; shilling and franc stand for the families.

*Amafaranga* alone is the franc of the country: RWF.
"""

from inkuru.lang.figures import Words

# fmt: off
SYMBOLS: Words = {
    "$": "USD", "US$": "USD", "A$": "AUD", "C$": "CAD", "CA$": "CAD", "HK$": "HKD", "R$": "BRL", "£": "GBP",
    "€": "EUR",
    "¥": "JPY", "₦": "NGN",
    "₹": "INR",
}
CODES: Words = {
    "frw": "RWF", "rwf": "RWF", "frws": "RWF", "rfw": "RWF", "ksh": "KES", "kes": "KES", "tsh": "TZS", "tzs": "TZS",
    "ush": "UGX",
    "ugx": "UGX", "fbu": "BIF", "bif": "BIF", "fc": "CDF", "cdf": "CDF", "usd": "USD", "eur": "EUR", "gbp": "GBP",
    "sh": "shilling", "zar": "ZAR", "aud": "AUD", "cad": "CAD",
}
_DOLLARS = ("amadolari", "amadorali", "idolari", "idorali", "madolari", "madorali", "amadolali", "amadorari",
    "dolari")
_SHILLINGS = ("amashilingi", "ishilingi", "mashilingi", "amashiringi")
_FRANCS = ("amafaranga", "ifaranga", "mafaranga")
_COUNTRIES = {
    _DOLLARS: {
        "": "USD", " y'amerika": "USD", " ya amerika": "USD", " y'abanyamerika": "USD",
        " ya leta zunze ubumwe z'amerika": "USD",
        " ya leta zunze ubumwe za amerika": "USD", " ya ositaraliya": "AUD", " y'ositaraliya": "AUD",
        " ya kanada": "CAD",
        " ya canada": "CAD", " ya zimbabwe": "ZWL",
    },
    _SHILLINGS: {
        "": "shilling", " ya kenya": "KES", " ya uganda": "UGX", " ya tanzaniya": "TZS", " ya tanzania": "TZS",
        " y'u bugande": "UGX",
    },
    _FRANCS: {
        "": "RWF", " y'u rwanda": "RWF", " y'amanyarwanda": "RWF", " y'u burundi": "BIF", " y'amarundi": "BIF",
        " ya kongo": "CDF",
        " y'amanyekongo": "CDF", " y'ubusuwisi": "CHF", " y'u busuwisi": "CHF", " y'amasuwisi": "CHF", " ya cfa": "XAF",
    },
    ("amapawundi", "ipawundi", "amapaundi", "mapawundi", "amapound", "ama pound"): {
        "": "GBP", " y'abongereza": "GBP", " y'ubwongereza": "GBP", " ya misiri": "EGP", " y'u bwongereza": "GBP",
    },
    ("amayero", "iyero", "mayero", "amaeuro", "ama euro", "ama-euro", "euro"): {"": "EUR"},
}
WORDS: Words = {
    f"{word}{country}": code for words, countries in _COUNTRIES.items() for word in words for country,
    code in countries.items()
} | {
    "amarandi": "ZAR", "amayeni": "JPY", "amayuwani": "CNY", "ama-rupee": "INR", "amarupi": "INR",
    "amanayira": "NGN", "amasenti": "cent",
    "amarubure": "RUB",
}

ISSUERS: Words = {
    "u rwanda": "RWF", "rwanda": "RWF", "u burundi": "BIF", "kenya": "KES", "uganda": "UGX", "tanzaniya": "TZS",
    "tanzania": "TZS",
    "amerika": "USD", "abanyamerika": "USD", "abongereza": "GBP",
}

MONEY: dict[str, Words] = {"CURRENCY": {**SYMBOLS, **CODES, **WORDS}, "ISSUER": ISSUERS}
