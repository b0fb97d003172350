"""What people send of a picture, in per cent, is kept in thousandths."""

from inkuru.desk.picture_forms import FramingForm, PictureForm
from inkuru.flow.framing import WHOLE, Framing

NUMBERS = {"left": "12.5", "top": "0", "right": "100", "bottom": "99.9", "across": "50", "down": "33.3"}


def test_per_cent_are_thousandths_and_come_back_as_they_were_written() -> None:
    form = FramingForm(NUMBERS)
    assert form.is_valid()
    assert (form.crop(), form.focus()) == ((125, 0, 1000, 999), (500, 333))
    again = FramingForm.of(Framing(form.crop(), form.focus()))
    assert {name: str(again[name].value()) for name in NUMBERS} == NUMBERS
    assert [again[name].value() for name in ("left", "right")] == [12.5, 100]
    assert FramingForm.of(WHOLE)["down"].value() == 50


def test_a_ninth_is_the_middle_of_it() -> None:
    form = FramingForm(NUMBERS | {"ninth": "833.167"})
    assert form.is_valid()
    assert form.focus() == (833, 167)
    assert not FramingForm(NUMBERS | {"ninth": "1.1"}).is_valid()


def test_a_picture_has_words_for_those_who_do_not_see_it() -> None:
    form = PictureForm({"credit": "Photo: Diane"}, None)
    assert sorted(form.errors) == ["alt", "file"]
