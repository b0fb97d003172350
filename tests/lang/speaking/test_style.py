"""Rows of what goes after which word."""

from inkuru.lang.speaking.style import AS_IT_IS, Rows, after


def test_the_last_row_goes_after_any_other_word() -> None:
    rows: Rows = ((frozenset({"mu", "muri"}), "mwaka {said}"), (frozenset(), "umwaka {said}"))
    assert [after(rows, word) for word in ("muri", "kuva", "")] == ["mwaka {said}", "umwaka {said}", "umwaka {said}"]
    assert after(AS_IT_IS, "mu") == "{said}"
