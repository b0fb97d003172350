"""Which letters an expression can begin with."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkuru.lang.facts.starters import starters


@pytest.mark.parametrize(
    ("expression", "letters"),
    [
        ("ab", "a"),
        ("a|b", "ab"),
        ("a?b", "ab"),
        ("a*b+c", "ab"),
        ("(?:a|(?P<x>b)c)?d", "abd"),
        ("(?>ab|c)", "ac"),
        ("(?<!x)(?=a)(?!b)a", "a"),
        ("^a$", "a"),
        ("", ""),
    ],
)
def test_it_reads_expressions(expression: str, letters: str) -> None:
    assert starters(expression) == frozenset(letters)


PIECES = st.recursive(
    st.sampled_from("abc"),
    lambda inner: st.one_of(
        inner.map("(?:{})?".format),
        inner.map("(?:{})+".format),
        st.tuples(inner, inner).map("".join),
        st.tuples(inner, inner).map(lambda pair: f"(?:{pair[0]}|{pair[1]})"),
    ),
    max_leaves=6,
)


@given(PIECES, st.text("abc", min_size=1, max_size=5))
def test_no_match_begins_with_another_letter(expression: str, text: str) -> None:
    match = re.compile(expression).match(text)
    assert not match or not match[0] or text[0] in starters(expression)
