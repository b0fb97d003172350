"""The plain story format."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkuru.formats.plain import MAX_HEADLINE, MAX_PARAGRAPH, MAX_PARAGRAPHS, NoStory, languages_in, read_story
from inkuru.records import Draft, Paragraph, Refusal


def told(text: str) -> tuple[str, list[tuple[str, str]], tuple[str, ...]]:
    draft = read_story(text.encode())
    return draft.headline, [(one.kind, one.text) for one in draft.paragraphs], draft.into


def texts(text: str) -> list[str]:
    return [one.text for one in read_story(text.encode()).paragraphs]


FEET = [
    ("Kinyarwanda\nEnglish\nSwahili", ("rw", "en", "sw")),
    ("Kinyarwanda · English · Kiswahili", ("rw", "en", "sw")),
    ("RW | en | SW", ("rw", "en", "sw")),
    ("Ikinyarwanda, Icyongereza, Igiswahili", ("rw", "en", "sw")),
    ("Kinyarwanda/Swahili", ("rw", "sw")),
    ("Kinyarwanda\n\n\nEnglish · Kiswahili\n\n\n", ("rw", "en", "sw")),
    ("english\nEnglish\nrw", ("en", "rw")),
    ("\u00a0 Kiswahili \u200b", ("sw",)),
    ("Kiingereza | kinyarwanda", ("en", "rw")),
]


@pytest.mark.parametrize(("foot", "codes"), FEET)
def test_the_languages_at_the_foot(foot: str, codes: tuple[str, ...]) -> None:
    assert told(f"Ferry sails\n\nIt left at noon.\n\n{foot}\n") == (
        "Ferry sails",
        [("paragraph", "It left at noon.")],
        codes,
    )


NO_FEET = ["Kinyarwanda · Français", "English is spoken", "Kinyarwanda –", "rw en", "·", "Kinyarwanda ·"]


@pytest.mark.parametrize("line", NO_FEET)
def test_what_is_more_than_names_of_languages_is_a_paragraph(line: str) -> None:
    assert languages_in(line) == ()
    assert texts(f"Ferry sails\nIt left at noon.\n{line}") == ["It left at noon.", line]


def test_a_language_elsewhere_is_a_paragraph() -> None:
    assert told("English\nKinyarwanda\nThe ferry left.\nsw\nIt came back.\nrw") == (
        "English",
        [
            ("paragraph", "Kinyarwanda"),
            ("paragraph", "The ferry left."),
            ("paragraph", "sw"),
            ("paragraph", "It came back."),
        ],
        ("rw",),
    )


WRAPPED = """Ferry sails again

The ferry left Rubavu on Friday with
two hundred people and their goods
on board.

It came back at night
after a long trip. Nobody
was hurt.
"""

LAYOUTS = [
    ("H\nOne.\nTwo.\nThree.", ["One.", "Two.", "Three."]),
    ("H\n\nOne.\n\n\nTwo.\n\nThree.", ["One.", "Two.", "Three."]),
    ("\n\n H \n\n\tOne. \n Two.\t\n", ["One.", "Two."]),
    (
        WRAPPED,
        [
            "The ferry left Rubavu on Friday with two hundred people and their goods on board.",
            "It came back at night after a long trip. Nobody was hurt.",
        ],
    ),
    (
        "H\n\nOne “ended.”\nTwo ended!\nA list:\n\nThree ended.\nFour",
        ["One “ended.”", "Two ended!", "A list:", "Three ended.", "Four"],
    ),
    (
        "H\nA heading without a stop\nOne ended here and it is long.\nAnother heading\nTwo ended.",
        ["A heading without a stop", "One ended here and it is long.", "Another heading", "Two ended."],
    ),
    (
        "H\n\nThe ferry left Rubavu on Friday\nwith two hundred people on board\nand came back.",
        ["The ferry left Rubavu on Friday with two hundred people on board and came back."],
    ),
    ("H\n\u00a0\nOne.\n\u200b\nTwo.", ["One.", "Two."]),
]


@pytest.mark.parametrize(("text", "expected"), LAYOUTS)
def test_paragraphs_are_found_by_looking(text: str, expected: list[str]) -> None:
    assert texts(text) == expected


def test_marks_tell_the_kind() -> None:
    lines = "## Fares\n> “Never again.”\n- Adults\n• Children\n-5 degrees\n##Not one\n>nor this\n— nor this"
    assert told(f"# H\n{lines}") == (
        "# H",
        [
            ("heading", "Fares"),
            ("quotation", "“Never again.”"),
            ("list_item", "Adults"),
            ("list_item", "Children"),
            ("paragraph", "-5 degrees"),
            ("paragraph", "##Not one"),
            ("paragraph", ">nor this"),
            ("paragraph", "— nor this"),
        ],
        (),
    )


def test_marked_lines_of_wrapped_text_keep_their_blocks() -> None:
    body = "The ferry\nleft with\n- two hundred\npeople\n- and goods"
    text = f"H\n\n{body}\n\n> “We never\n> came back,”\nhe said of\nthe trip"
    assert told(text)[1] == [
        ("paragraph", "The ferry left with"),
        ("list_item", "two hundred people"),
        ("list_item", "and goods"),
        ("quotation", "“We never came back,” he said of the trip"),
    ]


def test_a_draft_tells_where_it_came_from_and_how_it_was_read() -> None:
    assert read_story("Café\nOuvert.".encode("cp1252"), address="file:///cafe.txt") == Draft(
        headline="Café",
        paragraphs=(Paragraph("Ouvert."),),
        address="file:///cafe.txt",
        remarks=("The file is not in UTF-8; it was read as Windows-1252. Look at its accents and quotation marks.",),
    )


REFUSED = [
    ("", "is empty"),
    (" \n\t\n\u00a0\n\u200b", "is empty"),
    ("Kinyarwanda\nEnglish\nSwahili", "holds nothing but languages: no headline, no story"),
    ("rw · en", "holds nothing but languages: no headline, no story"),
    ("\n\nFerry sails again", "line 3: there is a headline and nothing below it"),
    ("Ferry sails again\n\nEnglish\nrw", "line 1: there is a headline and nothing below it"),
    ("H" * (MAX_HEADLINE + 1) + "\nOne.", "line 1: the headline has 1001 characters; the most is 1000"),
    ("H\nOne.\n" + "x" * (MAX_PARAGRAPH + 1), "paragraph 2 has 10001 characters; the most is 10000"),
    ("H\n" + "One.\n" * (MAX_PARAGRAPHS + 1), "has 20001 paragraphs; the most is 20000"),
]


@pytest.mark.parametrize(("text", "cause"), REFUSED, ids=[cause for _, cause in REFUSED])
def test_what_is_no_story_is_refused(text: str, cause: str) -> None:
    with pytest.raises(NoStory) as caught:
        read_story(text.encode())
    assert str(caught.value) == cause


@given(st.text())
def test_no_word_of_a_text_is_lost_but_those_of_the_foot(text: str) -> None:
    try:
        draft = read_story(text.encode("utf-8", "surrogatepass"))
    except Refusal:
        return
    read = [draft.headline, *(one.text for one in draft.paragraphs)]
    assert all(one == one.strip() and "\n" not in one for one in read)
    assert all(read[:1])


WORD = st.text(st.characters(categories=["L", "N"]), min_size=1)


@given(WORD, st.lists(WORD, min_size=1))
def test_lines_are_paragraphs(headline: str, lines: list[str]) -> None:
    # A full stop at each end: no line is wrapped, or the name of a language.
    draft = read_story("\n".join([headline, *(f"{line}." for line in lines)]).encode())
    assert [one.text for one in draft.paragraphs] == [f"{line}." for line in map(_composed, lines)]


def _composed(text: str) -> str:
    return read_story(f"{text}.\nx.".encode()).headline.removesuffix(".")
