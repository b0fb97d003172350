from inkuru.lang.tables import words


def test_words_are_parted_by_any_white_space() -> None:
    assert words(" bw dkt\n  bw ") == {"bw", "dkt"}
