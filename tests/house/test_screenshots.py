"""The pictures in the documents are those of the table, small, and of the size that their names tell."""

from collections import Counter

import pytest
from PIL import Image

from tools.screenshots import OUT, SIZES, pictures
from tools.shots import Shot

MOST_BYTES = 120 * 1024


def test_the_folder_holds_the_pictures_of_the_table_and_no_others() -> None:
    wanted = Counter(name for name, *_ in pictures())
    assert Counter(path.name for path in OUT.glob("*.png")) == wanted


@pytest.mark.parametrize(("name", "size"), [(name, size) for name, _, size, _ in pictures()])
def test_a_picture_is_small_and_of_its_size(name: str, size: str) -> None:
    path = OUT / name
    with Image.open(path) as image:
        assert image.size == (SIZES[size]["width"], SIZES[size]["height"])
    assert path.stat().st_size <= MOST_BYTES


def test_a_shot_is_taken_in_every_size_and_light_unless_it_says_otherwise() -> None:
    assert (Shot("a", "/").sizes, Shot("a", "/").schemes) == (tuple(SIZES), ("light", "dark"))
