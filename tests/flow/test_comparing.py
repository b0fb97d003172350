"""A file’s text beside the desk’s."""

import pytest

from inkuru.flow.arranging import retire
from inkuru.flow.comparing import NOTHING, Changes, compare
from inkuru.flow.revising import Text, revise
from tests.flow.drafts import FERRY, LATE, PRICE, come_in, current, make_draft
from tests.newsroom.making import NOON


def test_changes_are_none_or_some() -> None:
    assert [bool(one) for one in (NOTHING, Changes(), Changes(moved=1))] == [False, False, True]


@pytest.mark.database
@pytest.mark.django_db
def test_it_is_known_what_the_desk_has_touched() -> None:
    edition = come_in(make_draft()).edition
    left, emphasised, taken_out = (current(edition, text) for text in (FERRY, LATE, PRICE))
    revise(emphasised.block, edition, Text.marked(f"<b>{LATE}</b>"), by=None, at=NOON, seen=1)
    retire([taken_out.block], at=NOON)
    compared = compare(edition, by=None, at=NOON)
    assert [compared.is_touched(one) for one in (left, emphasised, taken_out)] == [False, True, True]
    assert [compared.says(one, one.text) for one in (left, emphasised, taken_out)] == [True, True, False]


@pytest.mark.database
@pytest.mark.django_db
def test_what_is_said_already_is_not_written_again() -> None:
    edition = come_in(make_draft()).edition
    earlier = current(edition, FERRY)
    now = revise(earlier.block, edition, Text.plain("Gone."), by=None, at=NOON, seen=1)
    compared = compare(edition, by=None, at=NOON)
    assert compared.rewrite(earlier, FERRY) == earlier
    assert compared.rewrite(earlier, "Gone.") == now
    assert compared.rewritten == []
    assert compared.rewrite(earlier, "Back.").number == 3
