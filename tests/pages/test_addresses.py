"""Addresses are a contract."""

import pytest

from inkuru.pages.addresses import anchors, file_of, front_path, media_path, story_path

A = "4e3a975b-f924-4126-8aaf-000000000001"
B = "4e3a975b-0000-4126-8aaf-000000000002"
C = "11111111-0000-4126-8aaf-000000000003"


@pytest.mark.parametrize(
    ("path", "file"),
    [
        ("/", "index.html"),
        (front_path("sw"), "sw/index.html"),
        (story_path("rw", "isoko-ryasubukuye", 12), "rw/isoko-ryasubukuye-12/index.html"),
        (story_path("en", "", 7), "en/7/index.html"),
    ],
)
def test_a_page_stands_in_a_file_of_its_folder(path: str, file: str) -> None:
    assert file_of(path) == file


def test_a_picture_stands_in_the_media_folder() -> None:
    assert media_path("ab12.webp") == "/media/ab12.webp"


def test_anchors_are_short_and_those_that_would_be_the_same_stand_in_full() -> None:
    assert anchors([A, C]) == {A: "b-4e3a975b", C: "b-11111111"}
    assert anchors([A, B, C]) == {A: f"b-{A}", B: f"b-{B}", C: "b-11111111"}
