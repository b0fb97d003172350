"""Which paragraphs of two languages belong together."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inkuru.memory.pairing import Pairing, pair
from inkuru.records import Paragraph

EN = (
    "The ferry Umurava left Rubavu at seven on Friday with 284 passengers and 31 tonnes of goods on board.",
    "It rained.",
    "Captain Emmanuel Sebahire said that both engines were replaced and 46 metres of hull mended.",
    "Tickets still cost 2,500 francs.",
    "A second boat, ordered in Mombasa in 2025, is to join it within eighteen months, if the lake is calm.",
)
SW = (
    "Feri ya Umurava iliondoka Rubavu saa moja Ijumaa ikiwa na abiria 284 na tani 31 za mizigo.",
    "Mvua ilinyesha.",
    "Nahodha Emmanuel Sebahire alisema injini zote mbili zilibadilishwa na mita 46 za mwili wake zikakarabatiwa.",
    "Tiketi bado ni faranga 2,500.",
    "Boti ya pili, iliyoagizwa Mombasa mwaka 2025, itajiunga nayo baada ya miezi kumi na minane, ziwa likitulia.",
)


def paragraphs(*texts: str) -> list[Paragraph]:
    return [Paragraph(text) for text in texts]


def paired(sources: list[Paragraph], targets: list[Paragraph]) -> Pairing:
    return pair(sources, targets, source="en", target="sw")


def test_as_many_are_paired_in_order() -> None:
    assert paired(paragraphs(*EN), paragraphs(*SW)).pairs == ((0, 0), (1, 1), (2, 2), (3, 3), (4, 4))


def test_as_many_that_are_not_the_same_are_not_paired_by_their_places() -> None:
    found = paired(paragraphs(*EN[1:]), paragraphs(*SW[:4]))
    assert found == Pairing(((0, 1), (1, 2), (2, 3)), (3,), (0,))


@pytest.mark.parametrize("gone", range(5))
def test_it_is_found_which_one_has_no_translation(gone: int) -> None:
    left = [place for place in range(5) if place != gone]
    assert paired(paragraphs(*EN), paragraphs(*(SW[place] for place in left))) == Pairing(
        tuple((place, target) for target, place in enumerate(left)), (gone,), ()
    )


@pytest.mark.parametrize("gone", range(5))
def test_it_is_found_which_one_has_no_source(gone: int) -> None:
    left = [place for place in range(5) if place != gone]
    assert paired(paragraphs(*(EN[place] for place in left)), paragraphs(*SW)) == Pairing(
        tuple((source, place) for source, place in enumerate(left)), (), (gone,)
    )


def test_what_is_missing_on_both_sides_is_found() -> None:
    found = paired(paragraphs(*EN[1:], "Nobody was hurt, said the police."), paragraphs(SW[0], *SW[2:]))
    assert found == Pairing(((1, 1), (2, 2), (3, 3)), (0, 4), (0,))


def test_kinds_speak_against_a_pair() -> None:
    source = [Paragraph("Fares", "heading"), *paragraphs(EN[3])]
    target = [*paragraphs(SW[3]), Paragraph("Nauli", "heading")]
    assert paired(source, target).pairs == ((1, 0),)


def test_one_side_may_be_empty() -> None:
    assert paired([], paragraphs(*SW[:2])) == Pairing((), (), (0, 1))
    assert paired(paragraphs(*EN[:2]), []) == Pairing((), (0, 1), ())
    assert paired([], []) == Pairing((), (), ())


PARAGRAPHS = st.lists(st.builds(Paragraph, st.sampled_from(["", *EN, *SW]), st.sampled_from(["paragraph", "heading"])))


@settings(deadline=None)
@given(PARAGRAPHS, PARAGRAPHS)
def test_every_paragraph_is_paired_once_or_named(sources: list[Paragraph], targets: list[Paragraph]) -> None:
    found = paired(sources, targets)
    assert list(found.pairs) == sorted(found.pairs)
    assert sorted([*(one for one, _ in found.pairs), *found.lone_sources]) == list(range(len(sources)))
    assert sorted([*(other for _, other in found.pairs), *found.lone_targets]) == list(range(len(targets)))
