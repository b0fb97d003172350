import pytest

from inkuru.lang.folding import fold
from inkuru.lang.language import Language, languages
from inkuru.lang.naming import EVERYWHERE, NO_NAMING, Naming


def test_a_language_without_tables_has_the_particles_of_names_and_nothing_else() -> None:
    assert Naming(particles=EVERYWHERE) == NO_NAMING


@pytest.mark.parametrize("language", languages(), ids=lambda language: language.code)
def test_all_words_are_folded(language: Language) -> None:
    naming = language.naming
    tables = (naming.titles, naming.heads, naming.common, naming.never, naming.ambiguous, naming.particles)
    assert [word for table in tables for word in table if fold(word) != word] == []


@pytest.mark.parametrize("language", languages(), ids=lambda language: language.code)
def test_no_title_is_a_common_word(language: Language) -> None:
    assert language.naming.titles & language.naming.never == set()


@pytest.mark.parametrize("language", languages(), ids=lambda language: language.code)
def test_a_longer_beginning_of_a_name_stands_before_a_shorter(language: Language) -> None:
    for forms in (language.naming.place_forms, language.naming.people_forms):
        order = list(forms)
        hidden = [(a, b) for place, a in enumerate(order) for b in order[place + 1 :] if b.startswith(a)]
        assert hidden == []
