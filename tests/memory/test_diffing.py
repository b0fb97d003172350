"""What became of each paragraph."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkuru.memory.diffing import Descent, Trace, trace

FERRY = "The ferry left Rubavu at seven in the morning with 284 passengers on board."
LATE = "It reached Karongi ten minutes early and went on to Rusizi before noon."
PRICE = "Tickets still cost 2,500 francs, and children under six travel free."
QUOTE = "“We replaced both engines,” the captain said. “She is an old lady with young legs.”"
STORY = [FERRY, LATE, PRICE, QUOTE]


def kept(*places: int) -> list[Descent]:
    return [Descent(place) for place in places]


FATES = [
    ("unchanged", STORY, kept(0, 1, 2, 3), ()),
    (
        "changed",
        [FERRY, LATE.replace("ten", "twenty"), PRICE, QUOTE],
        [Descent(0), Descent(1, is_changed=True), Descent(2), Descent(3)],
        (),
    ),
    ("added", [FERRY, "Fog was thick.", LATE, PRICE, QUOTE], [Descent(0), Descent(), *kept(1, 2, 3)], ()),
    ("added at both ends", ["Fog lay thick.", *STORY, "More soon."], [Descent(), *kept(0, 1, 2, 3), Descent()], ()),
    ("removed", [FERRY, PRICE, QUOTE], kept(0, 2, 3), (1,)),
    ("moved", [QUOTE, FERRY, LATE, PRICE], [Descent(3, is_moved=True), *kept(0, 1, 2)], ()),
    (
        "moved and changed",
        [QUOTE.replace("both engines", "two engines"), FERRY, LATE, PRICE],
        [Descent(3, is_changed=True, is_moved=True), *kept(0, 1, 2)],
        (),
    ),
    (
        "split",
        [FERRY, LATE, PRICE, "“We replaced both engines,” the captain said.", "“She is an old lady with young legs.”"],
        [*kept(0, 1, 2), Descent(3, is_changed=True, is_split=True), Descent(None, (3,), is_split=True)],
        (),
    ),
    (
        "split and touched up",
        [
            "The ferry left Rubavu at seven in the morning.",
            "With it went 284 passengers on board.",
            LATE,
            PRICE,
            QUOTE,
        ],
        [Descent(0, is_changed=True, is_split=True), Descent(None, (0,), is_split=True), *kept(1, 2, 3)],
        (),
    ),
    ("merged", [f"{FERRY} {LATE}", PRICE, QUOTE], [Descent(0, (1,), is_changed=True), *kept(2, 3)], ()),
    (
        "three merged",
        [f"{FERRY} {LATE} {PRICE}", QUOTE],
        [Descent(0, (1, 2), is_changed=True), Descent(3)],
        (),
    ),
    (
        "rewritten in its place",
        [FERRY, LATE, "Tickets cost 2,500 francs as before, said the company on Friday.", QUOTE],
        [Descent(0), Descent(1), Descent(2, is_changed=True), Descent(3)],
        (),
    ),
    (
        "replaced",
        [FERRY, LATE, "Schools in the district open again on Monday.", QUOTE],
        [Descent(0), Descent(1), Descent(), Descent(3)],
        (2,),
    ),
    ("all gone", ["Schools in the district open on Monday."], [Descent()], (0, 1, 2, 3)),
    ("nothing left", [], [], (0, 1, 2, 3)),
]


@pytest.mark.parametrize(("fate", "later", "descents", "removed"), FATES, ids=[fate for fate, *_ in FATES])
def test_a_fate_is_recognised(fate: str, later: list[str], descents: list[Descent], removed: tuple[int, ...]) -> None:
    assert trace(STORY, later) == Trace(tuple(descents), removed)


def test_one_is_merged_and_says_all_that_it_came_from() -> None:
    (descent,) = trace(STORY[:2], [f"{FERRY} {LATE}"]).descents
    assert (descent.is_merged, descent.origins, Descent(None, (4,)).origins) == (True, (0, 1), (4,))


def test_repeated_paragraphs_keep_their_order() -> None:
    assert trace(["* * *", FERRY, "* * *"], ["* * *", FERRY, "* * *", "* * *"]) == Trace(
        (*kept(0, 1, 2), Descent()), ()
    )


TEXT = st.lists(st.sampled_from([*STORY, "Fog.", "", f"{FERRY} {LATE}", "The captain said. She is old."]), max_size=8)


@given(TEXT, TEXT)
def test_every_paragraph_has_one_fate(earlier: list[str], later: list[str]) -> None:
    found = trace(earlier, later)
    assert len(found.descents) == len(later)
    keeps = [one.keeps for one in found.descents if one.keeps is not None]
    assert len(keeps) == len(set(keeps))
    held = {origin for one in found.descents for origin in one.origins}
    assert held | set(found.removed) == set(range(len(earlier)))
    assert held.isdisjoint(found.removed)
    assert all(one.is_changed == (earlier[one.keeps] != text) for one, text in zip(found.descents, later, strict=True)
               if one.keeps is not None)  # fmt: skip


@given(TEXT)
def test_the_same_text_is_the_same(text: list[str]) -> None:
    assert trace(text, text) == Trace(tuple(kept(*range(len(text)))), ())


def test_a_long_text_is_followed() -> None:
    chance = random.Random(7)
    words = [f"word{number}" for number in range(400)]
    earlier = [" ".join(chance.choices(words, k=30)) for _ in range(2_000)]
    later = [text + " more words here" if place % 3 else text for place, text in enumerate(earlier)]
    assert [one.keeps for one in trace(earlier, later).descents] == list(range(2_000))
