"""Amounts, each by its fact."""

import pytest

from inkuru.lang.facts import facts
from inkuru.lang.speaking.amounts import (
    say_figures,
    say_fraction,
    say_measure,
    say_money,
    say_ordinals,
    say_percent,
    say_phone,
    say_score,
)
from inkuru.lang.speaking.text import Sayer

ROWS = (
    (say_figures, "en", "31,850 infants", "thirty-one thousand eight hundred and fifty"),
    (say_percent, "rw", "10% by’ayo", "icumi ku ijana"),
    (say_percent, "sw", "40%", "asilimia arobaini"),
    (say_percent, "sw", "asilimia 40", "asilimia arobaini"),
    (say_money, "en", "Frw 5,000", "five thousand Rwandan francs"),
    (say_money, "en", "1.86bn francs", "one point eight six billion francs"),
    (say_money, "rw", "5.000 Frw", "amafaranga ibihumbi bitanu"),
    (say_money, "sw", "Tsh 5,000", "shilingi elfu tano za Tanzania"),
    (say_money, "sw", "dola 0.26", "senti ishirini na sita"),
    (say_measure, "en", "5 km", "five kilometres"),
    (say_measure, "en", "5 kilometres", "five kilometres"),
    (say_measure, "rw", "ibiro 40", "ibiro mirongo ine"),
    (say_score, "sw", "3-2", "matatu kwa mawili"),
    (say_score, "en", "2-0", "two nil"),
    (say_ordinals, "en", "21st", "twenty-first"),
    (say_ordinals, "rw", "ya 3", "ya gatatu"),
    (say_fraction, "en", "3/4", "three quarters"),
    (say_phone, "en", "+250 788 123 456", "two five zero, seven eight eight, one two three, four five six"),
)


@pytest.mark.parametrize(("say", "language", "text", "said"), ROWS)
def test_an_amount_is_said(say: Sayer, language: str, text: str, said: str) -> None:
    context = {"3-2": f"mabao {text}", "2-0": f"won {text}"}.get(text, text)
    (fact,) = facts(context, language)[:1]
    assert say(fact, context, language) == said
