"""Tokens: the role that each word, figure and mark of a line plays."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkuru.lang.facts.lexicon import lexicon
from inkuru.lang.facts.shapes import LETTERS
from inkuru.lang.facts.tokens import read_line, split_words
from inkuru.lang.language import codes

NAMES = {letter: role for role, letter in LETTERS.items()}

# fmt: off
ROWS = (
    ("en", "£2.8bn", "CURRENCY FIGURE SCALE"),
    ("en", "5 May 2026", "DAY INMONTH YEAR"),
    ("en", "may 5", "OTHER DAY"),
    ("en", "7.30 p.m.", "POINTED DAYPART"),
    ("en", "more than 300", "ABOUT FIGURE"),
    ("en", "COVID-19, F-16 G20", "LABEL COMMA LABEL LABEL"),
    ("en", "mid-1980s", "ONDAY DASH DECADE"),
    ("en", "the Seven Dwarfs", "OF LABEL OTHER"),
    ("en", "Seven died", "UNIT OTHER"),
    ("en", "89th", "NTH"),
    ("rw", "n’ibihumbi 26 750", "AND SCALE FIGURE"),
    ("rw", "n'umunsi", "AND SINGULAR"),
    ("rw", "ku wa Kabiri", "WEEKDAY"),
    ("rw", "saa moya n'igice", "HOURWORD AND HALF"),
    ("rw", "amafaranga y'u Rwanda", "CURRENCY"),
    ("rw", "amata Mata", "OTHER MONTH"),
    ("sw", "26 750", "DAY FIGURE"),
    ("sw", "saa 1:30 usiku", "SAA CLOCK DAYPART"),
    ("sw", "Sh500", "CURRENCY FIGURE"),
    ("sw", "www.x.rw/2026 @bob #siku40", "LABEL LABEL LABEL"),
)
# fmt: on


@pytest.mark.parametrize(("code", "text", "roles"), ROWS)
def test_it_gives_roles(code: str, text: str, roles: str) -> None:
    assert " ".join(NAMES[letter] for letter in read_line(text, lexicon(code)).roles) == roles


@given(st.text(), st.sampled_from(codes()))
def test_tokens_cover_all_but_space(text: str, code: str) -> None:
    line = read_line(text, lexicon(code))
    covered = {place for start, end in zip(line.starts, line.ends, strict=True) for place in range(start, end)}
    assert all(place in covered or letter.isspace() for place, letter in enumerate(text))
    assert len(line.roles) == len(line.starts) == len(line.values)


def test_words_are_letters_alone() -> None:
    assert split_words("n'ibihumbi 25, ok") == ["n", "ibihumbi", "ok"]
