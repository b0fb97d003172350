"""Ages that do not fit the years of a life."""

import pytest

from inkuru.checks.ages import check
from tests.checks.telling import Told, told_alone

ROWS: list[tuple[str, str, Told]] = [
    ("en", "She was born in 1980 and died in 2010 aged 29.", []),
    ("en", "She was born in 1980 and died in 2010 aged 30.", []),
    (
        "en",
        "She was born in 1980 and died in 2010 aged 40.",
        [("warning", "Paragraph 1 says aged 40, but from 1980 to 2010 are 30 years")],
    ),
    (
        "en",
        "Habimana (1950–2020), who died aged 60, was a teacher.",
        [("warning", "Paragraph 1 says aged 60, but from 1950 to 2020 are 70 years")],
    ),
    (
        "sw",
        "Alizaliwa 1980 na alifariki 2010 akiwa na umri wa miaka 40.",
        [("warning", "Paragraph 1 says na umri wa miaka 40, but from 1980 to 2010 are 30 years")],
    ),
    # Two ages, or years that say nothing of a birth, are left alone.
    ("en", "In 2010 she was aged 40, as in 1980.", []),
    ("en", "Born in 1980, she won in 2010 and was aged 40 in the census of 2021.", []),
]


@pytest.mark.parametrize(("language", "text", "expected"), ROWS)
def test_ages_are_reckoned(language: str, text: str, expected: Told) -> None:
    assert told_alone(check, text, language) == expected
