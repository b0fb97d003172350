"""What readers get, byte for byte. The golden pages are made anew as `gallery` says."""

from pathlib import Path

import pytest

from tests.pages.gallery import GOLDEN, gallery


@pytest.mark.parametrize("path", sorted(GOLDEN.glob("*.html")), ids=lambda path: path.stem)
def test_the_page_is_the_golden_one(path: Path) -> None:
    assert gallery()[path.stem] == path.read_text(encoding="utf-8")


def test_there_are_golden_pages() -> None:
    assert len(list(GOLDEN.glob("*.html"))) == 10


def test_the_same_record_gives_the_same_bytes() -> None:
    assert gallery() == gallery()
