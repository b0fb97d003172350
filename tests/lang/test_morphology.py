from itertools import pairwise

import pytest

from inkuru.lang.language import Language, languages
from inkuru.lang.morphology import NO_MORPHOLOGY, Morphology, Paradigm, same
from inkuru.lang.stems import stem


def test_a_layer_of_prefixes_that_leave_the_same_trace() -> None:
    assert same("ba bi -") == {"ba": "", "bi": "", "": ""}
    assert same("umu aba", "mu") == {"umu": "mu", "aba": "mu"}


def test_a_language_without_tables_has_no_particles_exceptions_or_paradigms() -> None:
    assert Morphology(particles=frozenset(), exceptions={}, paradigms=(), snowball="") == NO_MORPHOLOGY


@pytest.mark.parametrize("language", languages(), ids=lambda language: language.code)
def test_a_language_has_snowball_or_paradigms(language: Language) -> None:
    assert bool(language.morphology.snowball) is not bool(language.morphology.paradigms)


@pytest.mark.parametrize("language", languages(), ids=lambda language: language.code)
def test_every_paradigm_knows_roots_or_guesses_them(language: Language) -> None:
    assert [paradigm for paradigm in language.morphology.paradigms if not paradigm.roots and not paradigm.guess] == []


@pytest.mark.parametrize("language", languages(), ids=lambda language: language.code)
def test_paradigms_that_guess_come_last(language: Language) -> None:
    guesses = [bool(paradigm.guess) for paradigm in language.morphology.paradigms]
    assert [pair for pair in pairwise(guesses) if pair == (True, False)] == []


@pytest.mark.parametrize("language", languages(), ids=lambda language: language.code)
def test_exceptions_are_their_stems(language: Language) -> None:
    exceptions = language.morphology.exceptions
    assert {form: stem(form, language.code) for form in exceptions} == exceptions


def test_a_paradigm_reads_a_word_as_it_stands_unless_told_otherwise() -> None:
    assert Paradigm(chains=()).endings == {"": ("",)}
