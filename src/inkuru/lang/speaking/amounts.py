"""Amounts as a presenter says them: numbers, percentages, money, measures, scores, telephone numbers."""

import re
from decimal import Decimal

from inkuru.lang.language import language as language_of
from inkuru.lang.speaking.nouns import class_before
from inkuru.lang.speaking.numbers import FACT_FIGURE, say_digits, say_number, say_ordinal, value_of
from inkuru.lang.speaking.style import Speech
from inkuru.records import Fact

_WORD = re.compile(r"[^\W\d_]+")
_NTH = re.compile(r"(\d[\d,]*)(?:st|nd|rd|th)\b")
_NAMED_FRACTIONS = {"½": "1/2", "⅓": "1/3", "⅔": "2/3", "¼": "1/4", "¾": "3/4"}
_FRACTION = re.compile(r"\d+/\d+|[½⅓⅔¼¾]")


def say_figures(fact: Fact, text: str, language: str) -> str:
    """The words of a fact as they stand, with its figures in words; a number agrees with the noun before it."""
    speech = language_of(language).speech
    otherwise = {"measure": speech.unit_class, "money": speech.money_class}.get(fact.kind)
    # What is measured or paid stands within; any other noun may stand before.
    begin = fact.start if fact.kind in ("measure", "money") else 0

    def say(figure: re.Match[str]) -> str:
        clause = text[begin : fact.start + figure.start()]
        noun_class = class_before(clause, len(clause), speech, otherwise=otherwise)
        value = value_of(figure[0], fact.value, language)
        if _scale_after(fact.text[figure.end() :], speech):
            noun_class = speech.scale_class
        return say_number(value, language, noun_class)

    said = FACT_FIGURE.sub(say, fact.text)
    return _with_long_scales(said, fact.text, speech)


def say_percent(fact: Fact, text: str, language: str) -> str:  # noqa: ARG001 - a Sayer
    """Forty per cent, where a sign says it; where a word does, it stays."""
    if "%" not in fact.text:
        return _say_plainly(fact, language)
    said = FACT_FIGURE.sub(lambda one: say_number(value_of(one[0], fact.value, language), language), fact.text)
    pattern = language_of(language).speech.percent
    return re.sub(r"(.*?)\s*%", lambda one: pattern.format(amount=one[1]), said, count=1)


def say_money(fact: Fact, text: str, language: str) -> str:
    """Signs and codes as the words of their currency, where they stand in that language; words stay as they are."""
    speech = language_of(language).speech
    figure = FACT_FIGURE.search(fact.text)
    if figure is None:
        return fact.text
    around = _around(fact.text, figure)
    mark, scale = _mark(around, speech), _scale_in(around, speech)
    value = value_of(figure[0], fact.value, language)
    if mark is None:
        return _say_coins(fact, value, figure, language) or say_figures(fact, text, language)
    # A sign of a family, such as Sh, is told apart by the country that the text speaks of.
    code = mark if mark.isupper() else fact.unit or mark
    if code not in speech.money:
        return say_figures(fact, text, language)
    one, more, scaled = speech.money[code]
    if scale:
        amount = speech.scaled.format(amount=say_number(value, language, speech.scale_class), scale=scale)
        return scaled.format(amount=amount)
    coins = _coins(value)
    if coins and code in speech.cents:
        return _joined(int(value), coins, (one, more), language)
    return (one if value == 1 else more).format(amount=say_number(value, language, speech.money_class))


def say_measure(fact: Fact, text: str, language: str) -> str:
    """Signs of units as their words: five kilometres for 5 km; words stay as they are."""
    speech = language_of(language).speech
    figure = FACT_FIGURE.search(fact.text)
    sign = _around(fact.text, figure).strip() if figure else ""
    if figure is None or sign not in speech.units:
        return say_figures(fact, text, language)
    value = value_of(figure[0], fact.value, language)
    one, more = speech.units[sign]
    return (one if value == 1 else more).format(amount=say_number(value, language, speech.unit_class))


def say_score(fact: Fact, text: str, language: str) -> str:  # noqa: ARG001 - a Sayer
    """Both figures of a score: three two."""
    speech = language_of(language).speech
    home, _, away = fact.value.partition("-")
    sides = [say_number(Decimal(one), language, speech.score_class) if int(one) else speech.nil for one in (home, away)]
    said = speech.score.format(home=sides[0], away=sides[1])
    return re.sub(r"\d+\s*[-–:]\s*\d+", lambda _: said, fact.text, count=1)


def say_ordinals(fact: Fact, text: str, language: str) -> str:
    """The third, after its concord or by its ending; a minute of a match that is no ordinal is a number."""
    said = _NTH.sub(lambda one: say_ordinal(int(one[1].replace(",", "")), language), fact.text)
    if said != fact.text:
        return said
    ordinals = language_of(language).writing.ordinals
    figure = FACT_FIGURE.search(fact.text)
    before = _WORD.findall(text[: fact.start + figure.start()]) if figure else []
    if figure is None or not before or before[-1].lower() not in set(ordinals.concords.values()):
        return say_figures(fact, text, language)
    value = value_of(figure[0], fact.value, language)
    if value % 1:
        return say_figures(fact, text, language)
    return fact.text[: figure.start()] + say_ordinal(int(value), language) + fact.text[figure.end() :]


def say_fraction(fact: Fact, text: str, language: str) -> str:
    """A half, where it is written with a stroke or as one sign."""
    named = language_of(language).speech.fractions
    found = _FRACTION.fullmatch(fact.text)
    known = named.get(_NAMED_FRACTIONS.get(fact.text, fact.text)) if found else None
    return known or say_figures(fact, text, language)


def say_phone(fact: Fact, text: str, language: str) -> str:  # noqa: ARG001 - a Sayer
    """Digit by digit, with a breath where it is parted."""
    return ", ".join(say_digits(group, language) for group in re.findall(r"\d+", fact.text))


def _say_plainly(fact: Fact, language: str) -> str:
    return FACT_FIGURE.sub(lambda one: say_number(value_of(one[0], fact.value, language), language), fact.text)


def _around(text: str, figure: re.Match[str]) -> str:
    return f"{text[: figure.start()]} {text[figure.end() :]}"


def _mark(around: str, speech: Speech) -> str | None:
    """The currency of a sign or code, where nothing else stands beside the figure but a scale."""
    words = [one for one in around.split() if one.casefold() not in speech.scales]
    return speech.marks.get(words[0].casefold().rstrip(".")) if len(words) == 1 else None


def _scale_in(around: str, speech: Speech) -> str:
    return next((speech.scales[one.casefold()] for one in around.split() if one.casefold() in speech.scales), "")


def _scale_after(rest: str, speech: Speech) -> bool:
    found = _WORD.match(rest.lstrip())
    return found is not None and found[0].casefold() in speech.scales


def _with_long_scales(said: str, written: str, speech: Speech) -> str:
    """Short forms of scales that stood against their figure: 1.86bn."""
    short = re.search(r"\d\s?([^\W\d_]{1,3})\b", written)
    scale = speech.scales.get(short[1].casefold()) if short else None
    if short is None or scale is None or scale == short[1]:
        return said
    return re.sub(rf"\s?{re.escape(short[1])}\b", f" {scale}", said, count=1)


def _coins(value: Decimal) -> int:
    hundredths = value * 100
    return int(hundredths % 100) if hundredths == hundredths.to_integral_value() else 0


def _say_coins(fact: Fact, value: Decimal, figure: re.Match[str], language: str) -> str:
    """Dollars and cents where the currency is a word: dola 24.40; blank where it has none, or no cents are said."""
    speech = language_of(language).speech
    coins = _coins(value)
    around = _around(fact.text, figure)
    if not coins or (fact.unit or "") not in speech.cents or _scale_in(around, speech):
        return ""
    one, more, _ = speech.money[fact.unit or ""]
    # Another word than the currency’s own stands beside the figure, and would be lost.
    if len(around.split()) > 1:
        return ""
    return _joined(int(value), coins, (one, more), language)


def _joined(whole: int, coins: int, patterns: tuple[str, str], language: str) -> str:
    speech = language_of(language).speech
    said = speech.cent.format(cents=say_number(Decimal(coins), language, speech.cent_class))
    if not whole:
        return said
    amount = say_number(Decimal(whole), language, speech.money_class)
    return speech.with_cents.format(whole=patterns[whole != 1].format(amount=amount), cents=said)
