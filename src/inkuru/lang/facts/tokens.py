"""Tokens: the figures, words and marks of a line, and which role each plays.

Every alternative of the expression either takes at least what it looked at or is bounded, so that reading a line takes
time in proportion to its length, whatever stands in it.
"""

import re
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from inkuru.lang.facts.shapes import LETTERS
from inkuru.lang.figures import Value

if TYPE_CHECKING:
    from collections.abc import Sequence

    from inkuru.lang.facts.lexicon import Entry, Lexicon

# Words that may stand with a hyphen before a figure that is a fact all the same: mid-1980s, pre-2010.
_OPEN_PREFIXES = "mid|pre|post|early|late|under|over|non|sub"
# Codes of currencies written against their figure: Frw500, KSh1,000, US$5.
_MONEY_PREFIXES = (
    "frw|rwf|rfw|ksh|kshs|kes|tsh|tshs|tzs|ush|ugx|shs?|fbu|bif|fc|cdf|usd|us|eur|gbp|a|c|ca|nz|hk|au|cad|aud"
)

# Groups are repeated inside an atomic group, never possessively: before 3.11.5 Python then takes what only half fits,
# the comma of “2027,” too (gh-106052), and Debian 12 has 3.11.2.
_TOKEN = rf"""
  (?P<word>(?<!\w)[^\W\d_]++(?=[\s,;)]|$))
| (?P<label>https?://\S++|www\.\S++|[@\#]\w++|[\w.+-]{{1,64}}@[\w-]++\.\S++
    |(?<!\w)(?!(?i:{_OPEN_PREFIXES})-)(?!(?i:{_MONEY_PREFIXES})-?[\d$])
        [A-Z][^\W\d_]{{0,14}}[-‑]?\d++\w*+(?>(?:[./-]\d++)*)
    |(?<![\w.,])\d{{1,2}}[DGKX]\b|(?<![\w.,])0\d{{2}}\b(?![.,\ -]?\d)|\b(?:24/7|9/11|50/50|4x4)\b(?!/))
| (?P<phone>(?<!\w)\+\d[\d -]{{6,16}}\d(?!\w)
    |(?<![\w.,])0\d{{2,3}}[ -]\d{{3}}[ -]\d{{3,4}}(?!\w)
    |(?<![\w.,])0\d{{8,10}}(?![\w.,]))
| (?P<numdate>(?<![\w/.,-])
    (?:\d{{4}}-\d{{2}}-\d{{2}}|\d{{1,2}}(?P<mark>[/.-])\d{{1,2}}(?P=mark)(?:\d{{4}}|\d{{2}}))(?![\w/-]|[.,]\d))
| (?P<clock>(?<![\w.,:])(?:\d{{1,2}}:\d{{2}}|\d{{1,2}}[hH]\d{{2}})(?![\d:]))
| (?P<hourmark>(?<![\w.,:])\d{{1,2}}[hH](?!\w))
| (?P<nth>(?<![\w.,])\d{{1,3}}(?>(?:,\d{{3}}|\d)*)(?:st|nd|rd|th)\b)
| (?P<decade>(?<![\w.,])(?:['‘’]?[1-9]0|[12]\d\d0)['’]?s\b)
| (?P<prime>(?<=\d)['′’](?!\w)|\+(?=[\s,;]|$))
| (?P<figure>\d{{1,3}}(?>(?:[\u00a0\u2009\u202fSPACE]\d{{3}})+)(?:[.,]\d{{1,2}})?(?!\d)
    |\d++(?>(?:[.,]\d++)*)|(?<![\w.,])\.\d++(?![.\w]))
| (?P<money>(?:US|CA|A|C|NZ|HK|S|R|Z)?\$|[£€¥₦₹₵]|%|‰|[°º]\s?[CF]\b|[°º]|[½¼¾⅓⅔⅛])
| (?P<elided>[^\W\d_]{{1,4}}+(?!['’]s\b)['’](?=[^\W\d_]))
| (?P<dotted>(?<!\w)(?:[^\W\d_]\.){{1,3}}[^\W\d_]\b\.?)
| (?P<piece>[^\W\d_]++[²³]?)
| (?P<other>[^\s])
"""


@cache
def token_expression(*, spaced: bool) -> re.Pattern[str]:
    """One token; `spaced` languages group thousands by a plain space: 26 750."""
    return re.compile(_TOKEN.replace("SPACE", r"\ " if spaced else ""), re.VERBOSE)


split_words = re.compile(r"[^\W\d_]+").findall

_OTHER = LETTERS["OTHER"]
_MARKS = {
    ",": "COMMA", "-": "DASH", "–": "DASH", "—": "DASH", "‑": "DASH",
    "/": "SLASH", ".": "DOT",
    "\"": "MARK", "“": "MARK", "”": "MARK", "»": "MARK", ":": "MARK", "!": "MARK", "?": "MARK", ";": "MARK",
    "'": "PRIME", "′": "PRIME", "’": "PRIME", "+": "AFTER",
}  # fmt: skip
_WORDS = frozenset(("word", "piece"))
_MARK_LETTERS = {mark: LETTERS[role] for mark, role in _MARKS.items()}
_FORMS = {
    group: LETTERS[role]
    for group, role in {
        "label": "LABEL", "phone": "PHONE", "numdate": "NUMDATE", "clock": "CLOCK", "hourmark": "HOURMARK",
        "nth": "NTH",
        "decade": "DECADE",
    }.items()
}  # fmt: skip
_POINTED = re.compile(r"(?:[01]?\d|2[0-3])\.[0-5]\d")
_MOST_DIGITS = 21


_LONGEST_UNFOLDED = 4


def fold_words(words: list[str], folded: tuple[str, str] | None) -> list[str]:
    """Words in small letters as the lexicon has them, with one letter for two that print confuses.

    >>> fold_words(["Amadolari", "y’Amerika", "le"], ("l", "r"))
    ['amadorari', "y'amerika", 'le']
    """
    lowered = [word.lower().replace("’", "'") for word in words]
    if not folded:
        return lowered
    one, other = folded
    return [word.replace(one, other) if len(word) > _LONGEST_UNFOLDED else word for word in lowered]


@dataclass(slots=True)
class Line:
    """A line read into tokens: for each its role’s letter in `roles`, its place, and its value."""

    text: str
    lexicon: "Lexicon"
    roles: str = ""
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    values: list[Value] = field(default_factory=list)

    def slice(self, span: tuple[int, int]) -> str:
        """The text of a span of tokens."""
        return self.text[self.starts[span[0]] : self.ends[span[1] - 1]]

    def value(self, span: tuple[int, int]) -> Value:
        """The value of the first token of a span."""
        return self.values[span[0]]


def read_line(text: str, lexicon: "Lexicon") -> Line:
    """The tokens of a line with their roles; a phrase of the lexicon is one token."""
    expression = token_expression(spaced=lexicon.figures.spaced)
    matches = list(expression.finditer(text))
    words = [match[0] for match in matches]
    lowered = fold_words(words, lexicon.figures.folded)
    line, letters, place, entries = Line(text, lexicon), [], 0, lexicon.entries
    while place < len(matches):
        first, word = lowered[place], words[place]
        entry = _entry(entries[first], lowered, place, words) if first in entries else None
        line.starts.append(matches[place].start())
        if entry:
            letters.append(_role(entry, words, place))
            line.values.append(entry.value)
            place += len(entry.rest)
        else:
            form = matches[place].lastgroup or ""
            letters.append(_OTHER if form in _WORDS else _letter(form, word))
            line.values.append(word if form in _WORDS else _value(form, word))
        line.ends.append(matches[place].end())
        place += 1
    line.roles = "".join(letters)
    return line


def _entry(entries: "Sequence[Entry]", lowered: list[str], place: int, words: list[str]) -> "Entry | None":
    for entry in entries:
        if entry.rest and tuple(lowered[place + 1 : place + 1 + len(entry.rest)]) != entry.rest:
            continue
        if any(words[place + offset].isupper() for offset in entry.short):
            continue
        if all(words[place + offset][0].isupper() for offset in entry.capitals):
            return entry
    return None


_NUMBER_WORDS = frozenset(LETTERS[role] for role in ("UNIT", "BARE", "TEN", "TENS"))
_LABEL = LETTERS["LABEL"]


def _role(entry: "Entry", words: list[str], place: int) -> str:
    """The role of a word; a number word between a small word and a capital is part of a name: *the Seven Dwarfs*."""
    if entry.letter not in _NUMBER_WORDS or not words[place][0].isupper() or not 0 < place < len(words) - 1:
        return entry.letter
    named = words[place - 1].islower() and words[place + 1][0].isupper()
    return _LABEL if named else entry.letter


def _value(form: str, word: str) -> Value:
    return int(word[:-2].replace(",", "")) if form == "nth" else word


def _letter(form: str, word: str) -> str:
    if form == "figure":
        return LETTERS[_figure_role(word)]
    if form in _FORMS:
        return _FORMS[form]
    return _MARK_LETTERS.get(word, _OTHER)


def _figure_role(word: str) -> str:
    """What the form alone says of a figure."""
    if len(word) > _MOST_DIGITS:
        return "LABEL"
    if _POINTED.fullmatch(word):
        return "POINTED"
    if not word.isdecimal():
        return "FIGURE"
    if word.startswith("0") and len(word) > 2:
        return "LABEL"
    if len(word) <= 2 and 1 <= int(word) <= 31:
        return "DAY"
    return "YEAR" if len(word) == 4 and 1500 <= int(word) < 2100 else "FIGURE"
