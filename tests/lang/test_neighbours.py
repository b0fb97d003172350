import pytest

from inkuru.lang.language import language


def test_kirundi_is_the_neighbour_of_kinyarwanda() -> None:
    assert [one.code for one in language("rw").neighbours] == ["rn"]


@pytest.mark.parametrize("word", ["ivyo", "ubgo", "gifise", "harimwo", "ishure", "rushasha", "bazotinda", "azoba"])
def test_kirundi_words_have_its_shape_and_not_ours(word: str) -> None:
    (kirundi,) = language("rw").neighbours
    assert (kirundi.theirs.count(frozenset({word})), kirundi.ours.count(frozenset({word}))) == (1, 0)


@pytest.mark.parametrize("word", ["ibyo", "cyane", "kujya", "gushyira", "harimo"])
def test_kinyarwanda_words_have_ours(word: str) -> None:
    (kirundi,) = language("rw").neighbours
    assert (kirundi.theirs.count(frozenset({word})), kirundi.ours.count(frozenset({word}))) == (0, 1)


@pytest.mark.parametrize("word", ["azohereza", "bazongera", "zose", "izo", "ubwo", "amashuri", "mushiki", "nzozi"])
def test_other_words_have_neither(word: str) -> None:
    (kirundi,) = language("rw").neighbours
    assert kirundi.theirs.count(frozenset({word})) == kirundi.ours.count(frozenset({word})) == 0


def test_no_word_of_a_neighbour_has_our_shape() -> None:
    (kirundi,) = language("rw").neighbours
    assert kirundi.ours.count(kirundi.theirs.words) == 0
