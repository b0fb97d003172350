"""How the house calls a thing, and what it does not call it."""

import pytest

from inkuru.checks.terms import Term, check_terms
from tests.checks.telling import Told, told

TERMS = (
    Term({"en": ("refugee",), "rw": ("impunzi",), "sw": ("mkimbizi",)}, {"sw": ("mhamiaji haramu",)}),
    Term({"en": ("health centre",), "rw": ("ikigo nderabuzima",)}, {}),
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
    # The termbase has no Swahili for it.
    ({"en": "The health centre opened", "sw": "Zahanati ilifunguliwa"}, []),
]


@pytest.mark.parametrize(("texts", "expected"), ROWS)
def test_terms_are_held_to_the_termbase(texts: dict[str, str], expected: Told) -> None:
    assert told(check_terms(TERMS), **texts) == expected
