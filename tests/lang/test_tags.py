"""Language tags as other programs write them."""

import pytest

from inkuru.lang.tags import code_of

ROWS = (
    ("rw", "rw"),
    ("rw-RW", "rw"),
    ("RW_rw", "rw"),
    ("kin", "rw"),
    ("kin-Latn-RW", "rw"),
    ("en-GB", "en"),
    ("eng", "en"),
    ("EN-US", "en"),
    (" sw-KE ", "sw"),
    ("swa", "sw"),
    ("swh-TZ", "sw"),
    ("fr-RW", None),
    ("rn", None),
    ("run", None),
    ("", None),
    ("*all*", None),
)


@pytest.mark.parametrize(("tag", "code"), ROWS)
def test_a_tag_is_read_as_a_code_of_the_house(tag: str, code: str | None) -> None:
    assert code_of(tag) == code
