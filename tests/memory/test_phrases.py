"""Names and set phrases are told from words that only stand together."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inkuru.memory.phrases import Phrase, Place, promising, read, weight, written_as
from inkuru.memory.shingling import Shingler, pieces
from inkuru.memory.tallying import Tally

FILLERS = [
    f"The {thing} {deed} on day {day}."
    for thing in ("bridge", "road", "boat")
    for deed in ("opened", "burnt")
    for day in ("one", "two", "three", "four")
]


def promised(texts: list[str], language: str, least: int = 3) -> dict[str, bool]:
    """What may name something, as it stands first, and whether it only claims its translations."""
    shingler, tally = Shingler(language), Tally()
    tally.add(shingler.shingle(texts), np.arange(len(texts)))
    runs, known = tally.frequent(least), dict(enumerate(texts))
    where = {int(key): (int(text), int(first), int(size)) for key, _, text, first, size in zip(*runs, strict=True)}
    found = {}
    for phrase in promising(runs, known, tally, shingler):
        text, first, size = where[phrase.key]
        words = pieces(known[text])[first : first + size]
        found[known[text][words[0].start() : words[-1].end()]] = phrase.claims
    return found


def places(texts: list[str], phrase: str, language: str) -> list[Place]:
    """Where a phrase stands."""
    shingler = Shingler(language)
    shingles, key = shingler.shingle(texts), np.uint64(shingler.key(phrase))
    which = shingles.keys == key
    return [
        Place(number, texts[number], first)
        for number, first in zip(shingles.texts[which].tolist(), shingles.places[which].tolist(), strict=True)
    ]


def test_phrases_are_bounded_by_words_that_say_something_and_hold_together() -> None:
    said = ["We saw the water board.", "A water board of three", "Water boards met", "Is the water board here?"]
    found = promised([*FILLERS, *said], "en")
    assert found["water board"] is False
    assert {phrase for phrase in found if " " in phrase} == {"water board"}
    assert found["bridge"] is True


def test_words_that_stand_together_by_chance_are_no_phrase() -> None:
    texts = [f"{one} {other}" for one in ("water", "road", "market") for other in ("board", "tax", "road")] * 4
    assert [phrase for phrase in promised(texts, "en") if " " in phrase] == []


def test_a_number_is_of_a_phrase_where_a_hyphen_joins_it() -> None:
    said = ["They took Nyota-7 there.", "Was Nyota-7 late?", "Our Nyota-7 won.", "Nyota-7 lost"]
    found = promised([*FILLERS, *said], "en")
    assert "Nyota-7" in found
    assert "day 7" not in found


def test_a_capital_may_be_a_name() -> None:
    said = ["We saw Keza there.", "Was Keza late?", "Our Keza won."]
    assert promised([*FILLERS, *said], "en")["Keza"] is False


@pytest.mark.parametrize(
    ("language", "phrase", "texts", "expected"),
    [
        (
            "en",
            "Ministry of Water",
            ["He left the Ministry of Water.", "A Ministry of Water report", "The Ministry of Water’s plan"],
            ("Ministry of Water", "name"),
        ),
        ("en", "relief fund", ["A relief fund opened.", "Relief funds help.", "our relief fund"], ("relief fund", "")),
        (
            "rw",
            "Keza Umwali",
            ["Twabonye Keza Umwali.", "na Keza Umwali ejo", "Bazi Keza Umwali"],
            ("Keza Umwali", "name"),
        ),
        ("rw", "ikigega", ["mu kigega", "ikigega", "n’ibigega"], None),  # a word alone that is no name
        (
            "en",
            "Rwandan",
            ["a Rwandan song", "the Rwandan team", "his Rwandan home"],
            None,
        ),  # an adjective of a country
        ("en", "IV", ["Part IV ends", "in Part IV here", "of Stage IV too"], None),
    ],
)
def test_a_phrase_is_read_by_where_it_stands(
    language: str, phrase: str, texts: list[str], expected: tuple[str, str] | None
) -> None:
    shingler = Shingler(language)
    codes = tuple(map(int, shingler.codes([piece[0] for piece in pieces(phrase)])))
    found = read(Phrase(shingler.key(phrase), codes, len(texts)), places(texts, phrase, language), language)
    assert (found and (found.text, found.kind)) == expected


@pytest.mark.parametrize(
    ("language", "part", "texts"),
    [
        ("en", "relief", ["a relief fund", "the relief fund", "our relief funds"]),
        ("en", "health fund", ["the world health fund", "a world health fund", "of World Health Funds"]),
        ("sw", "waziri mkuu", ["waziri mkuu wa Sokoni", "Waziri Mkuu wa Sokoni", "mawaziri wakuu wa Sokoni"]),
        ("sw", "afya duniani", ["Shirika la Afya Duniani", "mashirika ya afya duniani", "shirika la afya duniani leo"]),
    ],
)
def test_a_part_of_something_longer_is_no_phrase(language: str, part: str, texts: list[str]) -> None:
    shingler = Shingler(language)
    codes = tuple(map(int, shingler.codes([piece[0] for piece in pieces(part)])))
    stands = places(texts, part, language)
    assert len(stands) == 3
    assert read(Phrase(shingler.key(part), codes, 3), stands, language) is None


def test_a_phrase_is_written_as_its_other_forms_are_made_from() -> None:
    texts = ["mu Kigega cy’Ingoboka", "mu kigega cy’ingoboka", "Ikigega cy’ingoboka", "ikigega cy’ingoboka gito"]
    assert written_as(places(texts, "ikigega cy’ingoboka", "rw"), 2, "rw") == "ikigega cy’ingoboka"


def test_a_word_that_is_longer_when_it_is_folded_is_written_as_it_stands() -> None:
    texts = ["ﬃß ﬁße", "a ﬃß ﬁße", "ﬃß ﬁße."]
    assert written_as(places(texts, "ﬃß ﬁße", "en"), 2, "en") == "ﬃß ﬁße"


STRANGE = st.lists(
    st.sampled_from(["ﬃß", "n’", "’s", "-7", "²", "İ", "e\u0301", "—", "the", "Umu", "water", "Board", "日本"])
)


@settings(deadline=None)
@given(st.lists(STRANGE.map(" ".join), min_size=1, max_size=8))
def test_no_text_is_too_strange(texts: list[str]) -> None:
    shingler, tally = Shingler("rw"), Tally()
    shingles = shingler.shingle(texts)
    tally.add(shingles, np.arange(len(texts)))
    for phrase in promising(tally.frequent(1), dict(enumerate(texts)), tally, shingler):
        which = shingles.keys == np.uint64(phrase.key)
        stands = zip(shingles.texts[which].tolist(), shingles.places[which].tolist(), strict=True)
        found = read(phrase, [Place(number, texts[number], first) for number, first in stands], "rw")
        assert found is None or found.text


def test_what_recurs_in_more_words_weighs_more() -> None:
    assert weight(Phrase(1, (1, 2, 3), 10)) == 2 * weight(Phrase(1, (1,), 10)) == 20
