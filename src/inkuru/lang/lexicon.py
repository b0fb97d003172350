"""Everyday words of the news and what they are in the other languages, as stems.

The table `lexicon.tsv` has a meaning a row and a language a column. It is a first help where nothing has been learnt
yet, no dictionary for people.
"""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from inkuru.lang.folding import fold
from inkuru.lang.language import codes
from inkuru.lang.stems import stem

BETWEEN_WORDS = "|"


@cache
def renderings(source: str, target: str) -> Mapping[str, tuple[str, ...]]:
    """The stems of the language `target` that may stand for a stem of `source`; nothing for a language without column.

    A word in several meanings has the renderings of all. Names of more than one word are passed over;
    other names, which the table has with their capital, stand as they are written.

    >>> renderings("en", "rw")["rain"], renderings("rw", "sw")["mvura"]
    (('mvura',), ('mvua',))
    """
    found: dict[str, dict[str, None]] = {}
    for row in _rows():
        for word in row.get(source, ()):
            found.setdefault(_key(word, source), {}).update(dict.fromkeys(_key(one, target) for one in row[target]))
    return {word: tuple(others) for word, others in found.items() if others}


def _key(word: str, language: str) -> str:
    """A word by its stem, a name as it is written."""
    return fold(word) if word[0].isupper() else stem(word, language)


@cache
def _rows() -> tuple[Mapping[str, tuple[str, ...]], ...]:
    """The meanings, each with its words of one word by language; the first row that is no comment names the columns."""
    lines = files("inkuru.lang").joinpath("lexicon.tsv").read_text(encoding="utf-8").splitlines()
    head, *rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return tuple(
        dict.fromkeys(codes(), ()) | {code: _single(cell) for code, cell in zip(head, row, strict=True)} for row in rows
    )


def _single(cell: str) -> tuple[str, ...]:
    return tuple(word for word in cell.split(BETWEEN_WORDS) if word and " " not in word)
