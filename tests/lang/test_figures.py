"""What must hold of every language’s tables of figures."""

from collections import Counter

import pytest

from inkuru.lang.facts.lexicon import lexicon
from inkuru.lang.facts.reading import READERS
from inkuru.lang.figures import NO_FIGURES, ROLES
from inkuru.lang.language import codes, language


@pytest.mark.parametrize("code", codes())
def test_it_uses_only_roles_that_there_are(code: str) -> None:
    figures = language(code).figures
    assert (figures.words.keys() | figures.triggers) - set(ROLES) == set()
    assert figures.triggers <= figures.words.keys()


@pytest.mark.parametrize("code", codes())
def test_a_phrase_plays_one_role(code: str) -> None:
    count = Counter(phrase for words in language(code).figures.words.values() for phrase in words)
    assert [phrase for phrase, times in count.items() if times > 1] == []


@pytest.mark.parametrize("code", codes())
def test_every_shape_has_a_reader(code: str) -> None:
    assert {kind for kind, _ in language(code).figures.shapes} <= READERS.keys()
    assert lexicon(code).shapes.kinds == tuple(kind for kind, _ in language(code).figures.shapes)


@pytest.mark.parametrize("code", codes())
def test_every_language_reads_the_same_kinds(code: str) -> None:
    kinds = {kind.partition(".")[0] for kind, _ in language(code).figures.shapes}
    common = "label phone date weekday day year decade time money percent measure duration age times score minute"
    assert kinds == {*common.split(), "fraction", "ordinal", "number"}


def test_a_language_without_tables_has_figures_alone() -> None:
    assert [kind for kind, _ in NO_FIGURES.shapes] == ["number"]
