"""Money in Swahili: words, symbols and codes with their ISO 4217 code; shilling and franc stand for the families."""

from inkuru.lang.figures import Words

# fmt: off
SYMBOLS: Words = {
    "$": "USD", "US$": "USD", "A$": "AUD", "C$": "CAD", "CA$": "CAD", "HK$": "HKD", "R$": "BRL", "£": "GBP",
    "€": "EUR",
    "¥": "JPY", "₦": "NGN",
    "₹": "INR",
}
CODES: Words = {
    "frw": "RWF", "rwf": "RWF", "ksh": "KES", "ksh.": "KES", "kshs": "KES", "kes": "KES", "tsh": "TZS",
    "tsh.": "TZS", "tshs": "TZS",
    "tzs": "TZS", "ush": "UGX", "ugx": "UGX", "fbu": "BIF", "bif": "BIF", "fc": "CDF", "cdf": "CDF", "usd": "USD",
    "eur": "EUR", "gbp": "GBP",
    "sh": "shilling", "shs": "shilling", "sh.": "shilling", "zar": "ZAR", "aud": "AUD", "cad": "CAD",
}
_COUNTRIES = {
    "dola": {"marekani": "USD", "kimarekani": "USD", "amerika": "USD", "australia": "AUD", "kanada": "CAD",
        "zimbabwe": "ZWL"},
    "pauni": {"uingereza": "GBP", "sterling": "GBP", "misri": "EGP", "sudan kusini": "SSP"},
    "shilingi": {"kenya": "KES", "tanzania": "TZS", "uganda": "UGX", "somalia": "SOS"},
    "faranga": {"rwanda": "RWF", "burundi": "BIF", "kongo": "CDF", "uswisi": "CHF", "kongo (fc)": "CDF"},
}
WORDS: Words = {
    "dola": "USD", "pauni": "GBP", "paundi": "GBP", "yuro": "EUR", "euro": "EUR", "shilingi": "shilling",
    "faranga": "franc",
    "franki": "franc", "randi": "ZAR", "rupia": "INR", "yeni": "JPY", "yuan": "CNY", "naira": "NGN", "birr": "ETB",
    "senti": "cent",
    "peni": "penny", "rubo": "RUB", "kwacha": "ZMW",
} | {
    f"{money} {of} {country}": code
    for money, countries in _COUNTRIES.items()
    for country, code in countries.items()
    for of in ("za", "ya")
}

ISSUERS: Words = {
    "kenya": "KES", "tanzania": "TZS", "uganda": "UGX", "rwanda": "RWF", "burundi": "BIF", "marekani": "USD",
    "kimarekani": "USD",
    "uingereza": "GBP", "kanada": "CAD", "canada": "CAD", "australia": "AUD",
}

MONEY: dict[str, Words] = {"CURRENCY": {**SYMBOLS, **CODES, **WORDS}, "ISSUER": ISSUERS}
