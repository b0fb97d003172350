"""Queries to a memory: segments of it changed in six ways, and some that are like nothing in it."""

import random
import re
import string
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

import numpy as np

from bench.memory_units import SEED, Words, figures, texts_of, words_of

QUERIES = 900
# Sentences and headlines, by their words.
SENTENCE, HEADLINE = 10, 8
_FIGURE = re.compile(r"\d+")


class Query(NamedTuple):
    """A text and the class of change that it comes from."""

    kind: str
    text: str


class Changer(NamedTuple):
    """What changes draw from."""

    words: Words
    pick: random.Random
    draw: np.random.Generator

    def word(self) -> str:
        return str(self.words.say(1, self.draw)[0])


def replaced(text: str, by: Changer) -> str:
    """One word in eight is another, at least one."""
    words = text.split()
    for place in by.pick.sample(range(len(words)), max(1, len(words) // 8)):
        words[place] = by.word()
    return " ".join(words)


def dropped(text: str, by: Changer) -> str:
    """A fifth of the words, side by side, are not there."""
    words = text.split()
    gone = max(1, len(words) // 5)
    start = by.pick.randrange(len(words) - gone + 1)
    return " ".join(words[:start] + words[start + gone :])


def renumbered(text: str, by: Changer) -> str:
    """Every figure is another one."""
    return _FIGURE.sub(lambda _: str(figures(1, by.draw)[0]), text)


def mistyped(text: str, by: Changer) -> str:
    """One letter in twenty is mistyped: another, missing, doubled or changed with the next."""
    letters = list(text)
    for _ in range(max(1, len(text) // 20)):
        place = by.pick.randrange(len(letters) - 1)
        slip = by.pick.choice(("another", "missing", "doubled", "turned"))
        one, two = letters[place : place + 2]
        letters[place : place + 2] = {
            "another": [by.pick.choice(string.ascii_lowercase), two],
            "missing": [two],
            "doubled": [one, one, two],
            "turned": [two, one],
        }[slip]
    return "".join(letters)


def shortened(text: str, by: Changer) -> str:
    """A headline with one word replaced, mistyped or left out."""
    words = text.split()
    place = by.pick.randrange(len(words))
    slips = {"another": by.word(), "mistyped": mistyped(f"{words[place]} ", by).strip(), "missing": ""}
    words[place] = slips[by.pick.choice(tuple(slips))]
    return " ".join(word for word in words if word)


def inflected(text: str, by: Changer) -> str:
    """One long word in four begins with another prefix; where words have none, another ending."""
    words = text.split()
    long = [place for place, word in enumerate(words) if len(word) > 5] or [0]
    for place in by.pick.sample(long, max(1, len(long) // 4)):
        words[place] = _with_another(words[place], by)
    return " ".join(words)


def _with_another(word: str, by: Changer) -> str:
    prefixes = [one for one in by.words.tongue.prefixes if one]
    found = max((one for one in prefixes if word.lower().startswith(one)), key=len, default="")
    if found:
        return by.pick.choice(prefixes) + word[len(found) :]
    endings = [one for one in by.words.tongue.endings if one]
    ending = max((one for one in endings if word.endswith(one)), key=len, default="")
    return word[: len(word) - len(ending)] + by.pick.choice(endings)


CHANGES: Mapping[str, Callable[[str, Changer], str]] = {
    "words replaced": replaced,
    "clause dropped": dropped,
    "numbers changed": renumbered,
    "typos": mistyped,
    "short headlines": shortened,
    "inflected prefixes": inflected,
}
NONE = "none"


def _serves(kind: str, text: str) -> bool:
    words = text.count(" ") + 1
    if kind == "short headlines":
        return words <= HEADLINE
    return words >= SENTENCE and (kind != "numbers changed" or bool(_FIGURE.search(text)))


def make_queries(texts: Sequence[str], language: str, *, of: str = "") -> list[Query]:
    """QUERIES queries in a language, the classes in turn; the same texts and name give the same queries."""
    seed = f"{SEED} {language} {len(texts)} {of}".encode()
    pick = random.Random(seed)
    changer = Changer(words_of(language), pick, np.random.default_rng([*seed]))
    strangers = texts_of(language, QUERIES, seed=pick.randrange(1 << 30), words=changer.words)
    kinds = (*CHANGES, NONE)
    return [_query(kinds[number % len(kinds)], texts, changer, strangers) for number in range(QUERIES)]


def _query(kind: str, texts: Sequence[str], changer: Changer, strangers: Iterator[str]) -> Query:
    if kind == NONE:
        return Query(kind, next(strangers))
    while True:
        text = changer.pick.choice(texts)
        if _serves(kind, text):
            return Query(kind, CHANGES[kind](text, changer))
