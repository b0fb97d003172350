"""Texts of 5,000 characters that are hard for one part or other of the checks, and how long each takes on them."""

import time
from collections.abc import Callable

from inkuru.checks.comparing import CHECKS
from inkuru.checks.passage import Passage

LENGTH = 5_000

# What is repeated; a function takes the number of the repetition, so that no two pieces are the same.
Piece = str | Callable[[int], str]
PAIRS: dict[str, tuple[Piece, Piece]] = {
    "quotation marks": ('"', "'"),
    "quotation marks and spaces": ('" ', "“ "),
    "one figure": ("1", "2"),
    "figures": ("1 ", "2 "),
    "different figures": (lambda at: f"{at} ", lambda at: f"{at + 7000} "),
    "capitals": (lambda at: f"X{_letters(at)}qz ", lambda at: f"X{_letters(at * 7)}qy "),
    "one word": ("a", "b"),
    "apostrophes": ("a'", "n’"),
    "hyphens": ("a-", "b-"),
    "full stops": (".", ". "),
    "spaces": (" ", "a "),
    "open tags": ("<a ", "<a href="),
    "tags": ("<b>", "</i>"),
    "addresses": ("a@", "a@b."),
    "links": ("http://", "www."),
    "images": ('src="', "href='"),
    "dates": ("8 May 2020, ", "tarehe 9 Mei 2020 na "),
    "number words": ("two hundred and five thousand ", "mia mbili na elfu tano "),
    "times": (lambda at: f"{at % 12 + 1} pm, ", lambda at: f"saa {at % 12 + 1} jioni, "),
    "the same words": ("the cat ", "the cat "),
    "marks on letters": ("é’ñ ", "ǆ\u0301 "),
    "places": ("North Korea, United States ", "Leta Zunze Ubumwe "),
    "money": (lambda at: f"${at} ", lambda at: f"dola {at + 1} "),
    "underscores": ("_", "1_"),
    "telephones": ("+250 788 ", "0788 123 "),
    "clocks": ("1:2", "12:30:"),
}


def slowest_checks() -> dict[str, float]:
    """For each pair of texts the milliseconds of the slowest check, with what it is first to read; best of three."""
    _took("rain", "mvua")
    return {
        name: min(_took(_text(one), _text(other)) for _ in range(3))
        for name, pair in PAIRS.items()
        for one, other in (pair,)
    }


def _took(one: str, other: str) -> float:
    passage = Passage({"en": one, "sw": other}, source="en")
    slowest = 0.0
    for check in CHECKS:
        began = time.process_time()
        list(check(passage))
        slowest = max(slowest, time.process_time() - began)
    return round(1000 * slowest, 1)


def _text(piece: Piece) -> str:
    made, at = "", 0
    while len(made) < LENGTH:
        made += piece if isinstance(piece, str) else piece(at)
        at += 1
    return made[:LENGTH]


def _letters(number: int) -> str:
    return chr(97 + number % 26) + chr(97 + number // 26 % 26)
