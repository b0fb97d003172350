"""Terms are found in running text."""

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
