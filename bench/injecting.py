"""One error a line: what goes wrong in a translation, done to a right one by chance with a seed.

An injection takes the lines, what is known of the target’s language and the chance, and gives the target with one
error, or None where the line holds nothing of the kind. Whether it does is read in the English, whatever the source.
The words that it swaps are tables of its own, written without looking at what the checks know, so that what the checks
miss is seen.
"""

import random
import re
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Lines:
    """The same line as it was written in English, in the source and in the target."""

    english: str
    source: str
    target: str


Injection = Callable[[Lines, "Speech", random.Random], str | None]


def _names(words: str) -> tuple[str, ...]:
    return tuple(words.split())


# fmt: off
_EN_NUMBERS = _names(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million"
)
_EN_VALUES = dict(zip(_EN_NUMBERS, (*range(2, 21), *range(30, 100, 10), 100, 1_000, 1_000_000), strict=True))
_EN_MONEY = {
    "USD": re.compile(r"\$|\bdollars?\b", re.IGNORECASE),
    "GBP": re.compile(r"£|\bpounds? sterling\b", re.IGNORECASE),
    "EUR": re.compile(r"€|\beuros?\b", re.IGNORECASE),
}
_EN_CLOCK = re.compile(r"\b\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\b|\b\d{1,2}:\d\d\b|\bo['’]clock\b", re.IGNORECASE)
_MARKS = "\"“”„«»"
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


Row = tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Speech:
    """What the injections know of a target language: rows of number words that may stand for each other, in order of
    their values; months; weekdays; words of currencies; what stands before an hour, and hours in words."""

    code: str
    numbers: tuple[Row, ...]
    months: tuple[str, ...]
    weekdays: tuple[str, ...]
    currencies: dict[str, tuple[str, ...]]
    hour: re.Pattern[str]
    hours: tuple[str, ...] = ()


def _row(words: str, *values: int) -> Row:
    return tuple(zip(words.split(), values, strict=True))


_RW_CLASSES = (
    "babiri batatu bane batanu batandatu barindwi umunani icyenda icumi",
    "ibiri itatu ine itanu itandatu irindwi umunani icyenda icumi",
    "abiri atatu ane atanu atandatu arindwi umunani icyenda icumi",
    "bibiri bitatu bine bitanu bitandatu birindwi umunani icyenda icumi",
    "ebyiri eshatu enye eshanu esheshatu zirindwi umunani icyenda icumi",
    "kabiri gatatu kane gatanu gatandatu karindwi munani cyenda cumi",
)
SPEECHES = {
    "rw": Speech(
        "rw",
        (
            *(_row(words, *range(2, 11)) for words in _RW_CLASSES),
            (("makumyabiri", 20), ("mirongo itatu", 30), ("mirongo ine", 40), ("mirongo itanu", 50),
             ("mirongo itandatu", 60), ("mirongo irindwi", 70), ("mirongo inani", 80), ("mirongo icyenda", 90)),
            (("ijana", 100), ("magana abiri", 200), ("magana atatu", 300), ("magana atanu", 500)),
            (("igihumbi", 1_000), ("ibihumbi", 1_000), ("miliyoni", 1_000_000), ("miliyari", 1_000_000_000)),
        ),
        _names("Mutarama Gashyantare Werurwe Mata Gicurasi Kamena Nyakanga Kanama Nzeri Ukwakira Ugushyingo Ukuboza"),
        ("ku wa Mbere", "ku wa Kabiri", "ku wa Gatatu", "ku wa Kane", "ku wa Gatanu", "ku wa Gatandatu",
         "ku Cyumweru"),
        {"USD": ("amadolari", "amadorali", "amadorari", "$"), "GBP": ("amapawundi", "£"), "EUR": ("amayero", "€"),
         "RWF": ("amafaranga",)},
        re.compile(r"\b(saa|isaa)((?: za)?) (\d{1,2})(?=(?::\d\d)?\b)", re.IGNORECASE),
        ("moya", "mbiri", "tatu", "yine", "tanu", "sita", "saba", "munani", "cyenda", "kumi"),
    ),
    "sw": Speech(
        "sw",
        (
            _row("wawili watatu wanne watano sita saba wanane tisa kumi", *range(2, 11)),
            _row("viwili vitatu vinne vitano sita saba vinane tisa kumi", *range(2, 11)),
            _row("mawili matatu manne matano sita saba manane tisa kumi", *range(2, 11)),
            _row("miwili mitatu minne mitano sita saba minane tisa kumi", *range(2, 11)),
            _row("mbili tatu nne tano sita saba nane tisa kumi", *range(2, 11)),
            _row("ishirini thelathini arobaini hamsini sitini sabini themanini tisini", *range(20, 100, 10)),
            _row("mia elfu laki milioni bilioni", 100, 1_000, 100_000, 10**6, 10**9),
        ),
        _names("Januari Februari Machi Aprili Mei Juni Julai Agosti Septemba Oktoba Novemba Desemba"),
        _names("Jumatatu Jumanne Jumatano Alhamisi Ijumaa Jumamosi Jumapili"),
        {"USD": ("dola", "$"), "GBP": ("pauni", "£"), "EUR": ("yuro", "€"), "KES": ("shilingi",)},
        re.compile(r"\b(saa)() (\d{1,2})(?=(?::\d\d)?\b)", re.IGNORECASE),
        ("moja", "mbili", "tatu", "nne", "tano", "sita", "saba", "nane", "tisa", "kumi"),
    ),
}
# fmt: on


def change_digit(lines: Lines, speech: Speech, chance: random.Random) -> str | None:  # noqa: ARG001 - an Injection
    """One digit of the target becomes another; a first digit never becomes a nought."""
    target = lines.target
    places = [match.start() for match in re.finditer(r"[0-9]", target)]
    if not places:
        return None
    at = chance.choice(places)
    first = not target[at - 1 : at].isdigit()
    others = [digit for digit in "0123456789" if digit != target[at] and not (first and digit == "0")]
    return target[:at] + chance.choice(others) + target[at + 1 :]


def swap_number_word(lines: Lines, speech: Speech, chance: random.Random) -> str | None:
    """A number word whose value stands as a word in the English becomes another of its row."""
    target = lines.target
    values = {_EN_VALUES[word] for word in re.findall(r"[a-z]+", lines.english.lower()) if word in _EN_VALUES}
    found: list[tuple[tuple[int, int], Row, str]] = []
    for row in speech.numbers:
        for word, value in row:
            if value in values:
                found.extend((match.span(), row, word) for match in _whole_word(word).finditer(target))
    if not found:
        return None
    (start, end), row, word = chance.choice(found)
    other = chance.choice([one for one, _ in row if one != word])
    return target[:start] + other + target[end:]


def swap_calendar(lines: Lines, speech: Speech, chance: random.Random) -> str | None:
    """A month becomes another month, or a weekday another weekday."""
    target = lines.target
    found = [
        (match.span(), names, name)
        for names in (speech.months, speech.weekdays)
        for name in names
        for match in _whole_word(name, re.NOFLAG).finditer(target)
    ]
    if not found:
        return None
    (start, end), names, name = chance.choice(found)
    return target[:start] + chance.choice([one for one in names if one != name]) + target[end:]


def shift_clock(lines: Lines, speech: Speech, chance: random.Random) -> str | None:
    """The hour moves by six, where the source tells a time of day."""
    target = lines.target
    if not _EN_CLOCK.search(lines.english):
        return None
    found = [match for match in speech.hour.finditer(target) if 1 <= int(match[3]) <= 24]
    if found:
        match = chance.choice(found)
        hour = int(match[3])
        moved = (hour + 6) % 24 if hour > 12 else (hour + 5) % 12 + 1
        return target[: match.start(3)] + str(moved) + target[match.end(3) :]
    spoken = [match for word in speech.hours for match in _whole_word(f"saa {word}").finditer(target)]
    if not spoken:
        return None
    match = chance.choice(spoken)
    number = speech.hours.index(match[0].split()[1].lower())
    moved = number + 6 if number < 4 else number - 6 if number > 5 else number - 4
    return f"{target[: match.start()]}saa {speech.hours[moved]}{target[match.end() :]}"


def swap_currency(lines: Lines, speech: Speech, chance: random.Random) -> str | None:
    """The word or sign of a currency that the English has beside a figure becomes another, or is dropped."""
    target = lines.target
    meant = {code for code, words in _EN_MONEY.items() if words.search(lines.english)}
    found = [
        (match.span(), code, word)
        for code, words in speech.currencies.items()
        if code in meant
        for word in words
        for match in _whole_word(word).finditer(target)
        if re.search(r"\d", target[max(match.start() - 20, 0) : match.end() + 25])
    ]
    if not found:
        return None
    (start, end), code, word = chance.choice(found)
    others = [
        one for other, words in speech.currencies.items() if other != code for one in words[:2]
        if one.isalpha() == word.isalpha()
    ]  # fmt: skip
    other = chance.choice([*others, ""])
    return target[:start] + other + (target[end:] if other else target[end:].lstrip())


def spoil_name(lines: Lines, speech: Speech, chance: random.Random) -> str | None:  # noqa: ARG001 - an Injection
    """A name that stands in both is dropped, or one or two of its letters change.

    A name is a word of four letters or more that stands with a capital within a sentence of the source and, once,
    as it is in the target.
    """
    target = lines.target
    found = []
    for match in re.finditer(r"(?<=[a-z,] )[A-Z][a-zà-ÿ]{3,}(?:-[A-Z][a-zà-ÿ]+)?\b", lines.source):
        spots = list(re.finditer(rf"(?<!\w){re.escape(match[0])}(?!\w)", target))
        if len(spots) == 1:
            found.append(spots[0])
    if not found:
        return None
    match = chance.choice(found)
    if chance.random() < 0.5:
        return re.sub("  +", " ", target[: match.start()] + target[match.end() :]).strip()
    return target[: match.start()] + _misspelt(match[0], chance) + target[match.end() :]


def _misspelt(name: str, chance: random.Random) -> str:
    """One or two letters wrong: changed, lost, doubled or exchanged; never the first one."""
    wrong = name
    for _ in range(chance.choice((1, 2))):
        at = chance.randrange(1, len(wrong))
        letter = chance.choice([one for one in "abdefgiklmnoprstuz" if one != wrong[at]])
        wrong = chance.choice(
            (wrong[:at] + letter + wrong[at + 1 :], wrong[:at] + wrong[at + 1 :], wrong[:at] + letter + wrong[at:])
        )
    return wrong if wrong != name else name[:-1]


def lose_quotation_mark(lines: Lines, speech: Speech, chance: random.Random) -> str | None:  # noqa: ARG001 - an Injection
    """One double quotation mark or guillemet is lost, where both lines have as many."""
    target = lines.target
    places = [at for at, sign in enumerate(target) if sign in _MARKS]
    if not places or len(places) != sum(sign in _MARKS for sign in lines.source):
        return None
    at = chance.choice(places)
    return target[:at] + target[at + 1 :]


def drop_clause(lines: Lines, speech: Speech, chance: random.Random) -> str | None:  # noqa: ARG001 - an Injection
    """A run of 20–45 % of the words without a digit is lost, from a line of at least eight words."""
    target = lines.target
    words = target.split()
    if len(words) < 8:
        return None
    count = max(2, round(len(words) * chance.uniform(0.2, 0.45)))
    starts = [at for at in range(len(words) - count + 1) if not re.search(r"\d", " ".join(words[at : at + count]))]
    if not starts:
        return None
    at = chance.choice(starts)
    return " ".join(words[:at] + words[at + count :])


def leave_source(lines: Lines, speech: Speech, chance: random.Random) -> str | None:  # noqa: ARG001 - an Injection
    """The line is left in the source language."""
    return lines.source if lines.source != lines.target and len(_WORD.findall(lines.source)) > 1 else None


INJECTIONS: dict[str, Injection] = {
    "digit changed": change_digit,
    "number word swapped": swap_number_word,
    "month or weekday swapped": swap_calendar,
    "clock off by six hours": shift_clock,
    "currency changed or dropped": swap_currency,
    "name dropped or altered": spoil_name,
    "quotation mark lost": lose_quotation_mark,
    "clause dropped": drop_clause,
    "left in the source language": leave_source,
}


def _whole_word(words: str, flags: re.RegexFlag = re.IGNORECASE) -> re.Pattern[str]:
    if not words[0].isalpha():
        return re.compile(re.escape(words))
    return re.compile(rf"(?<!\w){re.escape(words)}(?!\w)", flags)
