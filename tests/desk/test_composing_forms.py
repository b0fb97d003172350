"""What people send when they compose: what is pasted comes to the same with JavaScript and without."""

import pytest

from inkuru.desk.composing_forms import DoingForm, PasteForm
from inkuru.flow.composing import pieces_in
from inkuru.flow.revising import Text
from inkuru.formats.pasting import Piece
from inkuru.newsroom.models import Kind


@pytest.mark.parametrize(
    ("sent", "halves", "pieces"),
    [
        ({"text": "a", "rest": " b", "html": "<p>x</p>"}, ("a", "b"), [Piece("paragraph", "x")]),
        ({"text": "One\n• Two"}, ("", ""), [Piece("paragraph", "One"), Piece("list_item", "Two")]),
        (
            {"text": "<p>One</p>\n<b onclick=x()>Two</b>", "is_marked": "on"},
            ("", ""),
            [Piece("paragraph", "One"), Piece("paragraph", "<strong>Two</strong>")],
        ),
    ],
)
def test_what_is_pasted(sent: dict[str, str], halves: tuple[str, str], pieces: list[Piece]) -> None:
    form = PasteForm({"seen": "1"} | sent)
    assert form.is_valid(), form.errors
    assert form.halves() == tuple(map(Text.plain, halves))
    content, is_html = form.content()
    assert list(pieces_in(content, is_html=is_html)) == pieces


def test_a_kind_that_is_not_chosen_is_a_paragraph() -> None:
    form = DoingForm({"doing": "add"})
    assert form.is_valid()
    assert form.kind_of() == Kind.PARAGRAPH
