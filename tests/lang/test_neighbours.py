from inkuru.lang.language import language


def test_kirundi_is_the_neighbour_of_kinyarwanda() -> None:
    assert [one.code for one in language("rw").neighbours] == ["rn"]


def test_a_neighbour_spells_what_we_do_not() -> None:
    (kirundi,) = language("rw").neighbours
    assert not set(kirundi.pieces) & set(kirundi.our_pieces)
    assert not [word for word in kirundi.words if any(piece in word for piece in kirundi.our_pieces)]
