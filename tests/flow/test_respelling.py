"""What was meant by a word that no story has."""

import pytest

from inkuru.flow.respelling import Respelling, respell
from inkuru.newsroom.search_columns import block_numbers
from tests.flow.found import on_site

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def nearest(typed: str, allowed: float = 99) -> tuple[Respelling, ...]:
    return respell({typed: allowed}, block_numbers(), most=3).get(typed, ())


ROWS = [
    ("feery", "ferry"),
    ("fery", "ferry"),
    ("tikets", "tickets"),
    ("frnacs", "francs"),
    ("pepole", "people"),
]


@pytest.mark.parametrize(("typed", "meant"), ROWS)
def test_a_letter_or_two_may_be_wrong(typed: str, meant: str) -> None:
    on_site()
    assert nearest(typed)[0].form == meant


@pytest.mark.parametrize("typed", ["4122", "fer", "harbours", "zzzzzzzz"])
def test_figures_short_words_and_other_words_mean_nothing_else(typed: str) -> None:
    on_site()
    assert nearest(typed) == ()


def test_a_spelling_that_sounds_the_same_is_nearer_than_another_letter() -> None:
    texts = ("Kigali and Kigali", "Paragraph of Kigari one."), ("Kigabi", "Paragraph of Kigali.")
    for headline, text in texts:
        on_site({"en": (headline, text)})
    assert [(one.form, one.distance) for one in nearest("kigalli")] == [
        ("kigali", 0.5),
        ("kigari", 0.5),
        ("kigabi", 1.5),
    ]


def test_how_far_may_be_limited() -> None:
    on_site()
    assert [one.form for one in nearest("tikets", 1)] == ["tickets"]
    assert nearest("tikts", 1) == ()
