"""The words of a language made ready: one dictionary of words and phrases, the triggers, the shapes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from inkuru.lang.facts.shapes import LETTERS, Shapes, compile_shapes
from inkuru.lang.facts.tokens import fold_words, split_words, token_expression
from inkuru.lang.figures import Figures, Value
from inkuru.lang.language import language

_SHORT = 3


@dataclass(frozen=True, slots=True)
class Entry:
    """A word or phrase: its role’s letter, its value, the words after the first, and which words want a capital.

    Those in `short` want it in their first letter alone: *Apr* is April and *APR* a club.
    """

    letter: str
    value: Value
    rest: tuple[str, ...]
    capitals: tuple[int, ...]
    short: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """`entries` maps a first word, in lower case, to what begins with it, the longest phrase first.

    `triggers` are words of which a line without digits must hold at least one to hold any fact.
    """

    entries: Mapping[str, tuple[Entry, ...]]
    triggers: frozenset[str]
    shapes: Shapes
    figures: Figures


@cache
def lexicon(code: str) -> Lexicon:
    """The lexicon of a language; raises UnknownLanguage."""
    figures = language(code).figures
    entries: dict[str, list[Entry]] = {}
    for first, entry in _entries(figures):
        entries.setdefault(first, []).append(entry)
    longest_first = {first: tuple(sorted(found, key=_by_length)) for first, found in entries.items()}
    shapes = compile_shapes(figures.shapes, figures.parts)
    return Lexicon(longest_first, frozenset(_triggers(figures)), shapes, figures)


def _by_length(entry: Entry) -> tuple[int, bool]:
    return -len(entry.rest), not entry.capitals


def _entries(figures: Figures) -> Iterator[tuple[str, Entry]]:
    for role, words in figures.words.items():
        for phrase, value in words.items():
            # An elided word is one only before a letter: n'abantu.
            elided = phrase.endswith("'")
            tokens = [match[0] for match in token_expression(spaced=False).finditer(f"{phrase}a" if elided else phrase)]
            tokens = tokens[:-1] if elided else tokens
            first, *rest = fold_words(tokens, figures.folded)
            capitals = tuple(place for place, token in enumerate(tokens) if token[0].isupper())
            short = tuple(place for place in capitals if len(tokens[place]) == _SHORT and tokens[place][1:].islower())
            yield first, Entry(LETTERS[role], value, tuple(rest), capitals, short)


def _triggers(figures: Figures) -> Iterator[str]:
    """The longest word of each phrase: the short ones (`ku`, `wa`) stand in every line."""
    for role in figures.triggers:
        for phrase in figures.words[role]:
            yield max(fold_words(split_words(phrase), figures.folded), key=len)
