"""What is sent when an edition goes from hand to hand."""

import pytest

from inkuru.desk.way_forms import SeenUpToForm, SendBackForm


@pytest.mark.parametrize(
    ("why", "is_valid"), [("Look.", True), (" ", False), ("x" * 2_000, True), ("x" * 2_001, False)]
)
def test_a_reason_has_words_and_not_too_many(why: str, *, is_valid: bool) -> None:
    assert SendBackForm({"why": why}).is_valid() == is_valid


@pytest.mark.parametrize(("seen", "told"), [("7", 7), ("", None)])
def test_what_was_seen_is_a_key_or_nothing(seen: str, told: int | None) -> None:
    form = SeenUpToForm({"seen": seen})
    assert (form.is_valid(), form.cleaned_data["seen"]) == (True, told)
    assert not SeenUpToForm({"seen": "-1"}).is_valid()
