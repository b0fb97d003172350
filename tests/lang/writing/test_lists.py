import pytest

from inkuru.lang.writing.lists import written_choice, written_list


@pytest.mark.parametrize(
    ("items", "language", "text"),
    [
        ([], "rw", ""),
        (["Kigali"], "rw", "Kigali"),
        (["Kigali", "Huye"], "rw", "Kigali na Huye"),
        (["Kigali", "Huye", "Iburasirazuba"], "rw", "Kigali, Huye n’Iburasirazuba"),
        (["u Rwanda", "Uganda"], "rw", "u Rwanda na Uganda"),
        (["Kigali", "Ipswich"], "rw", "Kigali na Ipswich"),
        (["ibirayi", "“ibishyimbo”"], "rw", "ibirayi na “ibishyimbo”"),
        (["Mary", "John", "Ann"], "en", "Mary, John and Ann"),
        (["Juma", "Asha", "Ali"], "sw", "Juma, Asha na Ali"),
    ],
)
def test_it_writes_a_list(items: list[str], language: str, text: str) -> None:
    assert written_list(items, language) == text


@pytest.mark.parametrize(("language", "text"), [("rw", "a, b cyangwa c"), ("en", "a, b or c"), ("sw", "a, b au c")])
def test_it_writes_a_choice(language: str, text: str) -> None:
    assert written_choice(["a", "b", "c"], language) == text
