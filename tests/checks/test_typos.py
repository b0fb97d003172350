"""What is a slip of the pen, and what says something else."""

import pytest

from inkuru.checks.reading import Text
from inkuru.checks.typos import mends_typos_only, same_addresses


@pytest.mark.parametrize(
    ("code", "before", "after"),
    [
        ("en", "The goverment paid 412 francs.", "The government paid 412 francs."),
        ("en", "So teh boat left, it recieved 3 people", "So the boat left; it received 3 people."),
        ("en", "the ferry left", "The ferry left"),
        ("sw", "Abiria walikuwa wenggi sana.", "Abiria walikuwa wengi sana."),
        ("sw", "Serikali imelipa deni", "Serikali imelipa deni."),
        ("rw", "Bahawe amafranga yose.", "Bahawe amafaranga yose."),
        ("rw", "Yabivuze ku wa mbere", "Yabivuze ku wa mbere."),
    ],
)
def test_slips_are_told(code: str, before: str, after: str) -> None:
    assert mends_typos_only(Text(code, before), Text(code, after))


@pytest.mark.parametrize(
    ("code", "before", "after"),
    [
        # Another figure, date, amount; as a word, too.
        ("en", "412 people came", "421 people came"),
        ("en", "Twelve people came", "Eleven people came"),
        ("sw", "Walikufa watu watatu", "Walikufa watu wanne"),
        ("rw", "Itike igura amafaranga 2.500", "Itike igura amafaranga 2.600"),
        # Another name, or its spelling.
        ("en", "Then Habimana spoke", "Then Habimina spoke"),
        ("rw", "Bagiye i Musanze", "Bagiye i Musanza"),
        # What somebody said.
        ("en", "He said “we wil go”.", "He said “we will go”."),
        ("en", "He said we go.", "He said “we go”."),
        # One word that is a word for another, tenses, denials.
        ("en", "It is not paid.", "It is now paid."),
        ("sw", "Rais anakuja kesho", "Rais atakuja kesho"),
        ("sw", "Wizara hana fedha", "Wizara ana fedha"),
        ("rw", "Yavuze ko azaza", "Yavuzwe ko azaza"),
        ("rw", "Perezida aragiye", "Perezida ntaragiye"),
        # A word more or less, a question.
        ("en", "The boat left", "The old boat left"),
        ("en", "They left.", "They left?"),
        # Too many letters.
        ("en", "xhe xboat xleft xthe xharbour xearly", "the boat left the harbour early, xat xlast"),
    ],
)
def test_what_says_something_else_is_none(code: str, before: str, after: str) -> None:
    assert not mends_typos_only(Text(code, before), Text(code, after))
    assert not mends_typos_only(Text(code, after), Text(code, before))


def test_many_slips_together_are_another_text() -> None:
    one = "xboat xleft xharbour xearly xtoday xagain xthere"
    assert not mends_typos_only(Text("en", one), Text("en", one.replace("x", "")))


def test_a_link_that_leads_elsewhere_is_told() -> None:
    here = '<a href="https://a.example">here</a>'
    assert same_addresses(here, here.replace("here", "there"))
    assert not same_addresses(here, "here")
