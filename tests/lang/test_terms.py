"""Terms are found in running text."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from inkuru.lang.terms import Name, Sighting, recogniser

NAMES = {
    "rw": (
        Name("uk", "Ubwongereza"),
        Name("talks", "inama"),
        Name("summit", "inama nkuru"),
        Name("journalist", "umunyamakuru"),
        Name("court", "Urukiko rw’Ikirenga"),
        Name("health", "OMS"),
        Name("mali", "Mali"),
        Name("region", "uburasirazuba", ("uburasirazuba", "burasirazuba")),
    ),
    "en": (
        Name("court", "Supreme Court"),
        Name("appeal", "court of appeal"),
        Name("us", "US"),
        Name("party", "party"),
        Name("state", "state"),
        Name("state-party", "state party"),
    ),
    "sw": (Name("journalist", "mwandishi wa habari"), Name("court", "Mahakama Kuu"), Name("news", "habari")),
}
ROWS = (
    ("rw", "Yagiye mu Bwongereza n’abanyamakuru.", ("Bwongereza=uk", "abanyamakuru=journalist")),
    (
        "rw",
        "Inama nkuru y’abanyamakuru n’inama ya kabiri",
        ("Inama nkuru=summit", "abanyamakuru=journalist", "inama=talks"),
    ),
    ("rw", "mu rukiko rw’ikirenga", ()),
    ("rw", "Mu Rukiko rw'Ikirenga rwa Kigali", ("Rukiko rw'Ikirenga=court",)),
    ("rw", "Oms na OMS n’OMS", ("OMS=health", "OMS=health")),
    ("rw", "Mali ye, muri Mali.", ("Mali=mali",)),
    ("rw", "mu burasirazuba, ababurasirazuba", ("burasirazuba=region",)),
    ("en", "The Supreme Court of Appeal", ("Court of Appeal=appeal",)),
    ("en", "the courts of appeal told us", ("courts of appeal=appeal",)),
    ("en", "The US told both parties.", ("US=us", "parties=party")),
    (
        "en",
        "State parties; state – party; state",
        ("State parties=state-party", "state – party=state-party", "state=state"),
    ),
    ("en", "the state said that the party", ("state=state", "party=party")),
    ("en", "state, and its party", ("state=state", "party=party")),
    ("en", "", ()),
    ("en", "Nothing … 12 — !", ()),
    ("sw", "Waandishi wa habari wa Mahakama Kuu", ("Waandishi wa habari=journalist", "Mahakama Kuu=court")),
    ("sw", "mahakama kuu na habari", ("habari=news",)),
)


TABLES = Path(__file__).parent / "terms"
CODES = ("rw", "sw", "en")
SENTENCES = 300


def names_of(language: str) -> list[Name]:
    """The small termbase of the table: a concept a line, its names parted by a stroke."""
    lines = (TABLES / f"{language}.names.txt").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines)
    return [Name(key, name) for key, names in rows for name in names.split("|")]


def sentences_of(language: str) -> Iterator[tuple[str, str]]:
    """Each sentence with what is to be found in it: `text=concept; …`."""
    for line in (TABLES / f"{language}.sentences.txt").read_text(encoding="utf-8").splitlines():
        text, _, expected = line.partition("\t")
        yield text, expected


def test_the_table_is_as_long_as_it_should_be() -> None:
    assert sum(len(list(sentences_of(code))) for code in CODES) >= SENTENCES


@pytest.mark.parametrize("language", CODES)
def test_every_sentence_of_the_table_holds_what_it_should(language: str) -> None:
    finder, rows = recogniser(names_of(language), language), list(sentences_of(language))
    found = [
        (text, "; ".join(f"{one.text}={name.key}" for one in finder.find(text) for name in one.names))
        for text, _ in rows
    ]
    assert found == rows


@pytest.mark.parametrize(("language", "text", "expected"), ROWS)
def test_terms_are_found(language: str, text: str, expected: tuple[str, ...]) -> None:
    found = recogniser(NAMES[language], language).find(text)
    assert tuple(f"{one.text}={one.names[0].key}" for one in found) == expected
    assert [text[one.start : one.end] for one in found] == [one.text for one in found]


def test_concepts_of_one_name_stand_together() -> None:
    names = (Name("kenya", "Busia"), Name("uganda", "Busia"))
    assert recogniser(names, "en").find("In Busia.") == (Sighting("Busia", 3, 8, names),)


def test_a_name_without_words_is_never_found() -> None:
    assert recogniser((Name("dots", "…"),), "en").find("And so on …") == ()


@pytest.mark.parametrize(
    ("language", "verb", "text", "expected"),
    [
        ("en", "expel", "They expelled him; expelling is easy.", ["expelled", "expelling"]),
        ("rw", "kwica", "Yishe umuntu; abandi bishwe.", ["Yishe", "bishwe"]),
        ("rw", "kwirukana", "Abirukanywe barirukanwa.", ["Abirukanywe", "barirukanwa"]),
        ("sw", "kuzika", "Walimzika; amezikwa leo.", ["Walimzika", "amezikwa"]),
    ],
)
def test_a_verb_is_found_in_all_its_forms(language: str, verb: str, text: str, expected: list[str]) -> None:
    finder = recogniser((Name(verb, verb, verb=True),), language)
    assert [one.text for one in finder.find(text)] == expected
