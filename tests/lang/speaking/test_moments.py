"""Dates and times, each by its fact."""

import pytest

from inkuru.lang.facts import facts
from inkuru.lang.speaking.moments import say_date, say_decades, say_time, say_years
from inkuru.lang.speaking.text import Sayer

ROWS = (
    (say_date, "en", "11 November 2026", "the eleventh of November twenty twenty-six"),
    (say_date, "en", "2026-11-13", "the thirteenth of November, twenty twenty-six"),
    (say_date, "sw", "Desemba 1", "Desemba tarehe moja"),
    (say_date, "rw", "tariki ya 13/11/2026",
     "tariki ya cumi na gatatu Ugushyingo umwaka w’ibihumbi bibiri na makumyabiri na gatandatu"),
    (say_years, "en", "in 2027", "twenty twenty-seven"),
    (say_years, "sw", "mnamo 2011", "mwaka elfu mbili na kumi na moja"),
    (say_decades, "en", "1990s", "nineteen nineties"),
    (say_time, "en", "5:10 p.m", "ten minutes past five in the evening"),
    (say_time, "sw", "saa 4 asubuhi", "saa nne asubuhi"),
    (say_time, "rw", "saa 16:15", "saa kumi n’iminota cumi n’itanu z’umugoroba"),
)  # fmt: skip


@pytest.mark.parametrize(("say", "language", "text", "said"), ROWS)
def test_a_moment_is_said(say: Sayer, language: str, text: str, said: str) -> None:
    (fact,) = facts(text, language)
    assert say(fact, text, language) == said
