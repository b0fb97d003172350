"""Matches are made to fit only where that is safe."""

import pytest

from inkuru.checks.mending import mend
from inkuru.memory.adapting import Fit, Taught, fit

FERRY = Taught("en", "The boat left with 412 people.", "rw", "Ubwato bwahagurutse butwaye abantu 412.")
TICKETS = Taught("en", "Tickets cost 2,500 francs.", "rw", "Itike igura amafaranga 2.500.")
VOTE = Taught("en", "The vote is on 9 June 2027.", "sw", "Kura itapigwa tarehe 9 Juni 2027.")
KICK_OFF = Taught("en", "The match begins at 18:00.", "sw", "Mechi itaanza saa 12 jioni.")
MAYOR = Taught("en", "The mayor, Claude Mugisha, said so.", "rw", "Umuyobozi, Claude Mugisha, yarabivuze.")


@pytest.mark.parametrize(
    ("query", "taught", "source", "target"),
    [
        ("The boat left with 87 people.", FERRY, "The boat left with 87 people.", FERRY.target.replace("412", "87")),
        ("A boat left with 87 people.", FERRY, "The boat left with 87 people.", FERRY.target.replace("412", "87")),
        ("Tickets cost 31,750 francs.", TICKETS, "Tickets cost 31,750 francs.", "Itike igura amafaranga 31\u00a0750."),
        ("The vote is on 9 May 2027.", VOTE, "The vote is on 9 May 2027.", "Kura itapigwa tarehe 9 Mei 2027."),
        ("The match begins at 19:30.", KICK_OFF, "The match begins at 19:30.", "Mechi itaanza saa 1:30 usiku."),
        (
            "The mayor, Jean Habimana, said so.",
            MAYOR,
            "The mayor, Jean Habimana, said so.",
            "Umuyobozi, Jean Habimana, yarabivuze.",
        ),
    ],
)
def test_what_differs_is_written_as_the_language_writes_it(
    query: str, taught: Taught, source: str, target: str
) -> None:
    assert fit(query, taught, mend=mend) == Fit(source, target, adapted=True)


@pytest.mark.parametrize(
    ("query", "taught"),
    [
        # A noun that is one is another word.
        ("1 person left.", Taught("en", "5 people left.", "rw", "Hagiye abantu 5.")),
        # The same figure twice: which of the two is meant?
        ("3 of 7 came.", Taught("en", "3 of 3 came.", "rw", "Haje 3 kuri 3.")),
        # It stands in words.
        ("The boat left with 5 people.", Taught("en", "The boat left with 4 people.", "rw", "Bwatwaye abantu bane.")),
        # Something else is told.
        ("It costs 40%.", Taught("en", "It costs 40.", "rw", "Igura 40.")),
        ("It costs 40 in 2026.", Taught("en", "It costs 40.", "rw", "Igura 40.")),
        # The translation does not say it.
        ("The boat left with 87 people.", Taught("en", FERRY.source, "rw", "Ubwato bwahagurutse.")),
        # A country has another name in each language.
        ("They live in Kenya today.", Taught("en", "They live in Rwanda today.", "sw", "Leo wanaishi Rwanda.")),
    ],
)
def test_what_is_not_safe_is_left_and_said(query: str, taught: Taught) -> None:
    assert fit(query, taught, mend=mend) == Fit(taught.source, taught.target, differs=True)


def test_texts_with_the_same_facts_are_left_alone() -> None:
    assert fit("A boat left with 412 people.", FERRY, mend=mend) == Fit(FERRY.source, FERRY.target)
