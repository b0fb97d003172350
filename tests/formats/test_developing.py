"""Pictures are taken apart in a process of their own, which says why there is none."""

import io

import pytest
from PIL import Image as Picture

from inkuru.formats import developing
from inkuru.formats.developing import MAX_BYTES, develop
from inkuru.formats.pictures import Unshowable
from tests.formats.test_pictures import picture


def test_a_picture_comes_back_clean() -> None:
    clean = develop(picture(orientation=6))
    assert (clean.suffix, clean.width, clean.height) == ("jpg", 30, 40)
    assert Picture.open(io.BytesIO(clean.data)).size == (30, 40)


@pytest.mark.parametrize(
    ("data", "cause"), [(b"GIF89a", "is no JPEG, PNG"), (bytes(MAX_BYTES + 1), "has 20 MB; at most 20")]
)
def test_what_is_none_is_refused(data: bytes, cause: str) -> None:
    with pytest.raises(Unshowable, match=cause):
        develop(data)


@pytest.mark.parametrize(
    ("program", "cause"),
    [
        (("-c", "import os; os._exit(12)"), "takes too much memory"),
        (("-c", "import os, signal; os.kill(os.getpid(), signal.SIGXCPU)"), "takes too long"),
        (("-c", "import os; os.abort()"), "brings down what reads it"),
    ],
)
def test_what_brings_the_process_down_is_refused(
    program: tuple[str, ...], cause: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(developing, "PROGRAM", program)
    with pytest.raises(Unshowable, match=cause):
        develop(b"x")
