"""Any text can be read: what comes out stands in it, in order, and takes time in proportion to its length."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkuru.lang.facts import facts
from inkuru.lang.facts.lexicon import lexicon
from inkuru.lang.facts.reading import may_hold_facts
from inkuru.lang.facts.tokens import read_line
from inkuru.lang.language import UnknownLanguage, codes, language

WORDS = sorted({phrase for code in codes() for words in language(code).figures.words.values() for phrase in words})
PIECES = st.sampled_from(
    [*WORDS, "5", "26 750", "19:30", "2.8", "1,234", "2026", "%", "$", "-", ",", ".", "’", "na", "and", "n'", "x", "\n"]
)
TEXTS = st.text() | st.lists(PIECES, max_size=12).map(" ".join) | st.lists(PIECES, max_size=12).map("".join)
HOSTILE = (
    "1,",
    "1 ",
    "na ",
    "mia tatu na ",
    "a",
    "1-",
    "$",
    "a@a.",
    "ibihumbi ",
    "saa 1 ",
    "'",
    "½",
    "ku wa ",
    "\u00a0",
    "5 May ",
)


@given(TEXTS, st.sampled_from(codes()))
def test_facts_stand_where_they_say(text: str, code: str) -> None:
    found = facts(text, code)
    assert [text[fact.start : fact.end] for fact in found] == [fact.text for fact in found]
    places = [place for fact in found for place in (fact.start, fact.end)]
    assert places == sorted(places)
    assert all(fact.value and (not fact.readings or fact.readings[0] == fact.value) for fact in found)


@given(TEXTS, st.sampled_from(codes()))
def test_the_first_look_misses_nothing(text: str, code: str) -> None:
    line = read_line(text, lexicon(code))
    if not may_hold_facts(text, lexicon(code)):
        kinds = [kind for kind, _, _ in lexicon(code).shapes.find(line.roles)]
        assert [kind for kind in kinds if kind != "label"] == []


@pytest.mark.parametrize("code", codes())
@pytest.mark.parametrize("piece", HOSTILE)
def test_twice_the_text_is_twice_the_work(piece: str, code: str) -> None:
    """The work is the tokens and the places where a shape begins: neither grows faster than the text."""
    one, two = (piece * (length // len(piece)) for length in (2500, 5000))
    counts = [(len(read_line(text, lexicon(code)).roles), len(facts(text, code))) for text in (one, two)]
    assert all(more <= 2 * fewer + 4 for fewer, more in zip(*counts, strict=True))


def test_it_refuses_a_language_that_is_none_of_ours() -> None:
    with pytest.raises(UnknownLanguage):
        facts("5", "fr")
