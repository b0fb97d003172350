"""What people look for in the memory, as forms read it."""

import pytest
from django.http import QueryDict

from inkuru.desk.memory_forms import MemorySieve, ReplaceForm, RetireForm, UnitForm, chosen_units
from inkuru.flow.browsing_memory import Wanted


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("", Wanted("", "rw")),
        ("words=boat&language=en&into=sw&below=7", Wanted("boat", "en", "sw", 7)),
        ("words=boat&language=fr&into=fr&below=-1", Wanted("boat", "rw")),
    ],
)
def test_what_makes_no_sense_is_no_choice(query: str, wanted: Wanted) -> None:
    assert MemorySieve(QueryDict(query), interface="rw").wanted() == wanted


def test_a_unit_has_two_sides_and_a_replacement_a_text_and_a_language() -> None:
    assert UnitForm(QueryDict("source=a&target=b")).is_valid()
    assert not UnitForm(QueryDict("source=a&target=")).is_valid()
    assert ReplaceForm(QueryDict("language=rw&old= a&new=")).is_valid()
    assert not ReplaceForm(QueryDict("language=rw&old=")).is_valid()
    assert RetireForm(QueryDict("")).is_valid()


def test_units_are_chosen_by_their_numbers() -> None:
    assert chosen_units(QueryDict("unit=3&unit=x&unit=12&unit=-1")) == [3, 12]
