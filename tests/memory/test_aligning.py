"""Lines of a text and of its translation find each other."""

from inkuru.memory.aligning import Group, Known, align, align_all
from inkuru.memory.lexicon import Lexicon

ENGLISH = [
    "Heavy rain fell over Rubavu on Friday.",
    "Some 412 people left their homes.",
    "The road to Goma is closed until 14 March.",
    "Minister Uwase promised 30 tons of rice.",
]
RWANDA = [
    "Imvura nyinshi yaguye i Rubavu ku wa Gatanu.",
    "Abantu 412 bavuye mu ngo zabo.",
    "Umuhanda ujya i Goma ufunze kugeza ku wa 14 Werurwe.",
    "Minisitiri Uwase yemeye toni 30 z’umuceri.",
]


def places(groups: tuple[Group, ...]) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    return [(group.source, group.target) for group in groups]


def test_lines_stand_beside_their_translations() -> None:
    groups = align(ENGLISH, RWANDA, source="en", target="rw")
    assert places(groups) == [((0,), (0,)), ((1,), (1,)), ((2,), (2,)), ((3,), (3,))]
    assert all(0.5 < group.score <= 1 for group in groups)


def test_a_merged_line_makes_a_group() -> None:
    merged = [RWANDA[0], f"{RWANDA[1]} {RWANDA[2]}", RWANDA[3]]
    expected = [((0,), (0,)), ((1, 2), (1,)), ((3,), (2,))]
    assert places(align(ENGLISH, merged, source="en", target="rw")) == expected
    turned = [(theirs, ours) for ours, theirs in expected]
    assert places(align(merged, ENGLISH, source="rw", target="en")) == turned


def test_a_line_left_out_stands_alone() -> None:
    short = [RWANDA[0], RWANDA[1], RWANDA[3]]
    assert places(align(ENGLISH, short, source="en", target="rw")) == [
        ((0,), (0,)),
        ((1,), (1,)),
        ((2,), ()),
        ((3,), (2,)),
    ]


def test_every_line_is_in_one_group() -> None:
    groups = align(ENGLISH * 3, RWANDA[::-1] * 2, source="en", target="rw")
    assert [place for group in groups for place in group.source] == list(range(12))
    assert [place for group in groups for place in group.target] == list(range(8))


def test_an_empty_text_has_lone_lines_beside_it() -> None:
    assert places(align([], RWANDA[:2], source="en", target="rw")) == [((), (0,)), ((), (1,))]
    assert align([], [], source="en", target="rw") == ()


def test_many_texts_are_aligned_each_by_itself() -> None:
    texts = [(ENGLISH[:2], RWANDA[:2]), (ENGLISH[2:], RWANDA[2:])]
    found = align_all(texts, source="en", target="rw")
    assert [places(groups) for groups in found] == [[((0,), (0,)), ((1,), (1,))]] * 2


def test_a_text_of_several_sheets_is_aligned_as_one() -> None:
    size = 450
    ours = [f"In village {at} of Rubavu, {at + 7000} people wait for help." for at in range(size)]
    theirs = [f"Abantu {at + 7000} bo mu mudugudu wa {at} i Rubavu bategereje ubufasha." for at in range(size)]
    left_out = {30, 199, 200, 201, 340}
    kept = [at for at in range(size) if at not in left_out]
    groups = align(ours, [theirs[at] for at in kept], source="en", target="rw")
    assert places(groups) == [((at,), () if at in left_out else (kept.index(at),)) for at in range(size)]


def test_everyday_words_make_the_right_groups_surer() -> None:
    ours, theirs = ["Farmers sold coffee.", "Teachers read books."], ["Abahinzi bagurishije ikawa.", "Abarimu basomye."]
    taught, untaught = (
        align(ours, theirs, source="en", target="rw", known=known) for known in (None, Known(Lexicon(), Lexicon()))
    )
    assert places(taught) == places(untaught) == [((0,), (0,)), ((1,), (1,))]
    assert all(more.score > less.score for more, less in zip(taught, untaught, strict=True))


def test_three_lines_left_out_on_each_side_are_not_put_beside_each_other() -> None:
    """What stands at the same place in both texts need not be a translation."""
    ours = [
        ENGLISH[0],
        ENGLISH[1],
        "Teachers of Huye read twelve new books.",
        "The bank of Karongi lends less.",
        *ENGLISH[2:],
    ]
    theirs = [RWANDA[0], RWANDA[1], "Ikawa yo muri Nyamasheke irahenda.", "Umupira w’amaguru wasubitswe.", *RWANDA[2:]]
    groups = align(ours, theirs, source="en", target="rw")
    together = [((0,), (0,)), ((1,), (1,)), ((4,), (4,)), ((5,), (5,))]
    assert [place for place in places(groups) if all(place)] == together


def test_lines_that_are_all_alike_are_aligned_and_each_is_in_one_group() -> None:
    groups = align(["Rain fell over Rubavu."] * 700, ["Imvura yaguye i Rubavu."] * 650, source="en", target="rw")
    assert [place for group in groups for place in group.source] == list(range(700))
    assert [place for group in groups for place in group.target] == list(range(650))


def test_the_same_texts_are_aligned_the_same_again() -> None:
    first, second = (align(ENGLISH * 2, RWANDA + RWANDA[2:], source="en", target="rw") for _ in range(2))
    assert first == second
