"""Paragraphs that stand twice or changed places."""

from inkuru.checks.arrangement import check_order
from inkuru.checks.passage import Passage

FIRST = ("Wanjiru paid 300 shillings in Nakuru", "Wanjiru alilipa shilingi 300 mjini Nakuru")
SECOND = ("Habimana sold 45 cows in Musanze", "Habimana aliuza ng'ombe 45 mjini Musanze")


def found(*pairs: tuple[str, str]) -> list[tuple[int | None, str]]:
    passages = [Passage({"en": english, "sw": swahili}, source="en") for english, swahili in pairs]
    return [(one.paragraph, str(one)) for one in check_order(passages)]


def test_paragraphs_in_order_are_no_finding() -> None:
    assert found(FIRST, SECOND) == []


def test_two_that_changed_places_are_found() -> None:
    swapped = (FIRST[0], SECOND[1]), (SECOND[0], FIRST[1])
    assert found(*swapped) == [(2, "In Kiswahili paragraphs 1 and 2 seem to have changed places")]


def test_one_that_stands_twice_is_found_unless_its_source_does() -> None:
    assert found(FIRST, (SECOND[0], FIRST[1])) == [
        (2, "In Kiswahili paragraph 2 repeats paragraph 1, which English does not")
    ]
    assert found(FIRST, FIRST) == []


def test_names_alone_tell_a_swap() -> None:
    one, other = ("Wanjiru met Otieno", "Wanjiru alikutana na Otieno"), ("Keza left Musanze", "Keza alitoka Musanze")
    assert found(one, other) == []
    assert len(found((one[0], other[1]), (other[0], one[1]))) == 1


def test_only_the_neighbours_of_what_changed_are_looked_at() -> None:
    rows = [(FIRST[0], SECOND[1]), (SECOND[0], FIRST[1]), FIRST, FIRST]
    passages = [Passage({"en": english, "sw": swahili}, source="en") for english, swahili in rows]
    assert [sorted(one.paragraph or 0 for one in check_order(passages, places)) for places in ([1], [2], [4], [])] == [
        [2, 3, 4],
        [2, 3, 4],
        [3, 4],
        [3, 4],
    ]


def test_nobody_reads_the_neighbours_of_a_paragraph_that_stands_rightly() -> None:
    passages = [Passage({"en": english, "sw": swahili}, source="en") for english, swahili in (FIRST, SECOND, FIRST)]
    assert list(check_order(passages, [2])) == []
    assert ["facts" in vars(pair.source) for passage in passages for pair in passage.pairs] == [False, True, False]


def test_a_missing_translation_is_passed_over() -> None:
    assert found(FIRST, (SECOND[0], "")) == []
