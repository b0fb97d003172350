"""Everyday words and what they are in the other languages."""

from importlib.resources import files

import pytest

from inkuru.lang.language import codes
from inkuru.lang.lexicon import renderings
from inkuru.lang.stems import stem


@pytest.mark.parametrize(
    ("source", "word", "target", "expected"),
    [
        ("en", "leaders", "rw", "abayobozi"),
        ("en", "told", "sw", "walisema"),
        ("rw", "yatangaje", "sw", "alitangaza"),
        ("sw", "shule", "rw", "amashuri"),
        ("sw", "mvua", "en", "rains"),
    ],
)
def test_any_form_of_a_word_leads_to_the_other_language(source: str, word: str, target: str, expected: str) -> None:
    assert stem(expected, target) in renderings(source, target)[stem(word, source)]


@pytest.mark.parametrize(
    ("source", "name", "target", "expected"),
    [("en", "germany", "rw", "ubudage"), ("rw", "kamena", "sw", "juni"), ("sw", "marekani", "en", "america")],
)
def test_a_name_stands_as_it_is_written(source: str, name: str, target: str, expected: str) -> None:
    assert expected in renderings(source, target)[name]


def test_a_word_in_several_meanings_has_the_renderings_of_all() -> None:
    found = renderings("rw", "en")[stem("ikibazo", "rw")]
    assert {stem(word, "en") for word in ("problem", "question", "crisis", "issue")} <= set(found)


def test_names_of_several_words_are_passed_over() -> None:
    assert all(" " not in other for others in renderings("en", "sw").values() for other in others)


def test_every_row_names_its_meaning_once_in_every_language() -> None:
    lines = files("inkuru.lang").joinpath("lexicon.tsv").read_text(encoding="utf-8").splitlines()
    head, *rows = (line.split("\t") for line in lines if not line.startswith("#"))
    assert set(head) == set(codes())
    assert [row for row in rows if len(row) != len(head) or not all(row)] == []
    assert [cell for row in rows for cell in row if len(set(cell.split("|"))) < len(cell.split("|"))] == []
    assert len({tuple(row) for row in rows}) == len(rows)
