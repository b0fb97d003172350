import pytest

from inkuru.lang.abbreviations import EVERYWHERE, Abbreviations
from inkuru.lang.language import Language, languages


def test_abbreviations_add_up() -> None:
    more = EVERYWHERE | Abbreviations(titles=frozenset({"bw"}))
    assert more.titles == EVERYWHERE.titles | {"bw"}
    assert (more.inside, more.before_numbers, more.may_end) == (
        EVERYWHERE.inside,
        EVERYWHERE.before_numbers,
        EVERYWHERE.may_end,
    )


@pytest.mark.parametrize("language", languages(), ids=lambda one: one.code)
def test_no_abbreviation_ends_in_its_full_stop(language: Language) -> None:
    known = language.abbreviations
    rows = known.titles | known.inside | known.before_numbers | known.may_end
    assert [word for word in rows if word.endswith(".") or word != word.casefold()] == []
