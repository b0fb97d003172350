"""Money in English: symbols, codes and words, each with its ISO 4217 code.

*Shilling* and *franc* alone name a family of currencies: shilling and franc in small letters stand for it.
"""

from inkuru.lang.figures import Words

# fmt: off
SYMBOLS: Words = {
    "$": "USD", "US$": "USD", "A$": "AUD", "C$": "CAD", "CA$": "CAD", "NZ$": "NZD", "HK$": "HKD", "S$": "SGD",
    "R$": "BRL",
    "Z$": "ZWL",
    "£": "GBP", "€": "EUR", "¥": "JPY", "₦": "NGN", "₹": "INR", "₵": "GHS",
}
CODES: Words = {
    "frw": "RWF", "rwf": "RWF", "rwfr": "RWF", "ksh": "KES", "kshs": "KES", "kes": "KES", "tsh": "TZS",
    "tshs": "TZS", "tzs": "TZS",
    "ush": "UGX", "ushs": "UGX", "ugx": "UGX", "fbu": "BIF", "bif": "BIF", "fc": "CDF", "cdf": "CDF", "usd": "USD",
    "eur": "EUR",
    "gbp": "GBP", "Sh": "shilling", "Shs": "shilling", "Sh.": "shilling", "zar": "ZAR", "ngn": "NGN", "jpy": "JPY",
    "cny": "CNY",
    "chf": "CHF", "aud": "AUD", "cad": "CAD", "etb": "ETB", "ssp": "SSP", "xaf": "XAF",
}
WORDS: Words = {
    "dollar": "USD", "dollars": "USD", "us dollars": "USD", "u.s. dollars": "USD", "american dollars": "USD",
    "australian dollars": "AUD", "canadian dollars": "CAD", "zimbabwean dollars": "ZWL", "zimbabwe dollars": "ZWL",
    "euro": "EUR", "euros": "EUR", "pounds sterling": "GBP", "pound sterling": "GBP", "british pounds": "GBP",
    "egyptian pounds": "EGP", "south sudanese pounds": "SSP", "quid": "GBP",
    "franc": "franc", "francs": "franc", "rwandan francs": "RWF", "rwandan franc": "RWF", "rwanda francs": "RWF",
    "burundian francs": "BIF", "burundi francs": "BIF", "congolese francs": "CDF", "swiss francs": "CHF",
    "cfa francs": "XAF",
    "shilling": "shilling", "shillings": "shilling", "kenyan shillings": "KES", "kenya shillings": "KES",
    "tanzanian shillings": "TZS", "tanzania shillings": "TZS", "ugandan shillings": "UGX", "uganda shillings": "UGX",
    "rand": "ZAR", "naira": "NGN", "birr": "ETB", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY", "rupees": "INR",
    "rupee": "INR",
    "roubles": "RUB", "rubles": "RUB", "rouble": "RUB", "ruble": "RUB", "kwacha": "ZMW", "cents": "cent",
    "cent": "cent",
    "pence": "penny", "penny": "penny",
}

MONEY: dict[str, Words] = {
    "CURRENCY": {**SYMBOLS, **CODES, **WORDS},
    # A currency or a weight: what stands around it decides.
    "POUND": {"pound": "GBP", "pounds": "GBP"},
}
