"""How the house calls a thing, and what it does not call it."""

import pytest

from inkuru.checks.passage import Passage
from inkuru.checks.terms import Term, check_terms
from tests.checks.telling import Told, told

TERMS = (
    Term({"en": ("refugee",), "rw": ("impunzi",), "sw": ("mkimbizi",)}, {"sw": ("mhamiaji haramu",)}),
    Term({"en": ("health centre",), "rw": ("ikigo nderabuzima",)}, {}),
    Term({"en": ("US",), "sw": ("Marekani",)}, {}),
    Term({"en": ("health",), "sw": ("afya",)}, {}),
    Term({"en": ("health ministry",), "sw": ("wizara ya afya",)}, {}),
    Term({"en": ("salt",), "sw": ("chumvi",)}, {}, {("en", "salt"): ("salt",)}),
    Term(
        {"en": ("evict",), "rw": ("kwimura",), "sw": ("kuhamisha",)},
        {"en": ("expel",)},
        verbs=frozenset({("en", "evict"), ("en", "expel"), ("rw", "kwimura"), ("sw", "kuhamisha")}),
    ),
)
ROWS: list[tuple[dict[str, str], Told]] = [
    ({"en": "Refugees came", "rw": "Impunzi zaje", "sw": "Wakimbizi walikuja"}, []),
    (
        {"en": "Refugees came", "sw": "Watu walikuja"},
        [("warning", "English says Refugees; Kiswahili has none of: mkimbizi")],
    ),
    (
        {"en": "Refugees came", "sw": "Mhamiaji haramu alikuja"},
        [("warning", "The house does not say Mhamiaji haramu in Kiswahili; it says mkimbizi")],
    ),
    ({"en": "The health centre opened", "rw": "Ikigo nderabuzima cyafunguwe"}, []),
    (
        {"en": "The health centre opened", "rw": "Ivuriro ryafunguwe"},
        [("warning", "English says health centre; Kinyarwanda has none of: ikigo nderabuzima")],
    ),
    # An acronym is no pronoun.
    ({"en": "They told us", "sw": "Walituambia"}, []),
    ({"en": "The US left", "sw": "Waliondoka"}, [("warning", "English says US; Kiswahili has none of: Marekani")]),
    # A name within a longer one of another concept is said.
    ({"en": "Health is the work of all", "sw": "Ni kazi ya wizara ya afya"}, []),
    # A person has listed the only form.
    ({"en": "Salted fish", "sw": "Samaki"}, []),
    # A verb is said in whatever form.
    ({"en": "They were evicted", "rw": "Barimuwe", "sw": "Walihamishwa"}, []),
    (
        {"en": "They were evicted", "sw": "Walirudi"},
        [("warning", "English says evicted; Kiswahili has none of: kuhamisha")],
    ),
    # The termbase has no Swahili for it.
    ({"en": "The health centre opened", "sw": "Zahanati ilifunguliwa"}, []),
]


@pytest.mark.parametrize(("texts", "expected"), ROWS)
def test_terms_are_held_to_the_termbase(texts: dict[str, str], expected: Told) -> None:
    assert told(check_terms(TERMS), **texts) == expected


@pytest.mark.parametrize(("part", "mend"), [(frozenset(), "evict"), (frozenset({("en", "evict")}), None)])
def test_a_verb_is_not_mended_since_it_is_conjugated(part: frozenset[tuple[str, str]], mend: str | None) -> None:
    term = Term({"en": ("evict",), "sw": ("kuhamisha",)}, {"en": ("expel",)}, verbs=part)
    passage = Passage({"sw": "Atahamisha watu", "en": "He will expel people"}, source="sw")
    assert [one.mend for one in check_terms([term])(passage)] == [mend]


def test_an_empty_termbase_says_nothing() -> None:
    assert told(check_terms(()), en="Refugees came", sw="Watu walikuja") == []
