"""Names in sentences of the three languages: rows of a text and the names that a reader would mark."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkuru.lang.language import UnknownLanguage, codes
from inkuru.lang.names import Name, name_key, names

# fmt: off
ROWS = [
    # (text, language, [(name, kind)]): only the names that are sure
    ("Perezida Paul Kagame yageze mu Bwongereza.", "rw", [("Paul Kagame", "person"), ("Bwongereza", "place")]),
    ("Minisitiri w’Intebe Dr Justin Nsengiyumva yavuze.", "rw", [("Justin Nsengiyumva", "person")]),
    ("Yabonanye n’Abongereza n'Umufaransa Emmanuel Macron.", "rw",
     [("Abongereza", "people"), ("Umufaransa", "people"), ("Emmanuel Macron", "")]),
    ("Abanyarwanda batuye i Kigali barishimye.", "rw", [("Abanyarwanda", "people"), ("Kigali", "place")]),
    ("Yatangaje ko imvura izagwa.", "rw", []),
    ("Ku wa Mbere, tariki ya 8 Nzeri 2026, Habimana yarasezeye.", "rw", [("Habimana", "")]),
    ("Bw. Jean de Dieu Uwimana ni umucuruzi.", "rw", [("Jean de Dieu Uwimana", "person")]),
    ("Madamu Mukamana Alice yasuye Akarere ka Huye.", "rw",
     [("Mukamana Alice", "person"), ("Akarere ka Huye", "place")]),
    ("Ikipe ya APR yatsinze Rayon Sports.", "rw", [("APR", "organisation"), ("Rayon Sports", "organisation")]),
    ("Leta Zunze Ubumwe za Amerika na OTAN byaganiriye.", "rw",
     [("Leta Zunze Ubumwe za Amerika", "place"), ("OTAN", "organisation")]),
    ("Ibihugu by’u Burundi n’u Rwanda", "rw", [("Burundi", "place"), ("Rwanda", "place")]),
    ("Uyu mugabo witwa Nkurunziza yafashwe.", "rw", [("Nkurunziza", "")]),
    ("President Joe Biden's aide met British Prime Minister Theresa May in Kenya on Monday.", "en",
     [("Joe Biden", "person"), ("British", "people"), ("Theresa May", "person"), ("Kenya", "place")]),
    ("He said J. K. Rowling wrote it in June.", "en", [("J. K. Rowling", "person")]),
    ("Meanwhile the police left.", "en", []),
    ("The Supreme Court and Kenya Airways agreed.", "en",
     [("Supreme Court", "organisation"), ("Kenya Airways", "organisation")]),
    ("Ursula von der Leyen spoke to Mohammed bin Salman.", "en",
     [("Ursula von der Leyen", ""), ("Mohammed bin Salman", "")]),
    ("I paid 20 dollars on Friday.", "en", []),
    ("Dr Mary O’Neill works for the WHO.", "en", [("Mary O’Neill", "person"), ("WHO", "organisation")]),
    ("It was Jean-Pierre, not Paul.", "en", [("Jean-Pierre", ""), ("Paul", "")]),
    ("Ministers Meet Ruto Over Floods In Western Kenya", "en", [("Kenya", "place")]),
    ("Rais Samia Suluhu Hassan wa Tanzania alikutana na William Ruto.", "sw",
     [("Samia Suluhu Hassan", "person"), ("Tanzania", "place"), ("William Ruto", "")]),
    ("Ngũgĩ wa Thiong’o alizaliwa Kenya.", "sw", [("Ngũgĩ wa Thiong’o", ""), ("Kenya", "place")]),
    ("Bw. Juma alisema Jumatatu.", "sw", [("Juma", "person")]),
    ("Serikali ilitangaza matokeo.", "sw", []),
    ("Waziri Ummy Mwalimu alisema.", "sw", [("Ummy Mwalimu", "person")]),
    ("Wafaransa na Mjerumani walicheza Nairobi.", "sw",
     [("Wafaransa", "people"), ("Mjerumani", "people"), ("Nairobi", "place")]),
    ("Umoja wa Mataifa na Shirika la Afya Duniani", "sw",
     [("Umoja wa Mataifa", "organisation"), ("Shirika la Afya Duniani", "organisation")]),
    ("Waziri Mkuu wa Tanzania Kassim Majaliwa amesema.", "sw", [("Tanzania", "place"), ("Kassim Majaliwa", "")]),
    ("Mkurugenzi wa Kenya Airways alijiuzulu.", "sw", [("Kenya Airways", "organisation")]),
    ("Umunyamabanga Mukuru wa Loni António Guterres yavuze.", "rw",
     [("Loni", "organisation"), ("António Guterres", "")]),
    ("umuhanda Rusizi-Karongi", "rw", [("Rusizi", "place"), ("Karongi", "place")]),
    ("Umuvugizi wa Polisi, ACP Rutikanga Boniface, yabivuze.", "rw",
     [("Polisi", "organisation"), ("Rutikanga Boniface", "person")]),
    ("", "en", []),
]
# fmt: on


@pytest.mark.parametrize(("text", "language", "expected"), ROWS)
def test_it_finds_the_sure_names(text: str, language: str, expected: list[tuple[str, str]]) -> None:
    assert [(name.text, name.kind) for name in names(text, language) if name.sure] == expected


def test_a_name_holds_its_place_key_title_and_concepts() -> None:
    assert names("Perezida Ngũgĩ wa Thiong’o w’u Rwanda", "rw") == (
        Name("Ngũgĩ wa Thiong’o", 9, 26, "ngugi wa thiongo", "person", title="Perezida"),
        Name("Rwanda", 31, 37, "rwanda", "place", ("RW",)),
    )


def test_a_word_that_opens_a_sentence_alone_is_not_sure() -> None:
    (name,) = names("Mukamana yagiye.", "rw")
    assert (name.text, name.sure) == ("Mukamana", False)


def test_it_is_sure_once_the_word_has_its_capital_inside_a_sentence() -> None:
    found = names("Mukamana yagiye. Yavuganye na Mukamana.", "rw")
    assert [(name.text, name.sure) for name in found] == [("Mukamana", True), ("Mukamana", True)]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("at the Supreme Bank", "en", [("Supreme Bank", True)]),
        ("ya Chuo Kikuu cha Mbeya", "sw", [("Chuo Kikuu", True), ("Mbeya", False)]),
        ("ni Kagame", "rw", [("Kagame", False)]),
    ],
)
def test_a_name_of_ordinary_words_translates(text: str, language: str, expected: list[tuple[str, bool]]) -> None:
    assert [(name.text, name.translates) for name in names(text, language)] == expected


@pytest.mark.parametrize(
    ("text", "key"),
    [("O’Neill", "oneill"), ("Jean-Pierre", "jean pierre"), ("Kagame's", "kagame"), ("CÔTE D'IVOIRE", "cote divoire")],
)
def test_keys_compare(text: str, key: str) -> None:
    assert name_key(text) == key


@pytest.mark.parametrize("text", ["Al" * 5000, "A." * 5000, "A'" * 5000, "Al " * 2000, "Bw. " * 2000, "de " * 5000])
@pytest.mark.parametrize("language", codes())
def test_endless_text_is_read_to_its_end(text: str, language: str) -> None:
    assert all(text[name.start : name.end] == name.text for name in names(text, language))


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(UnknownLanguage):
        names("Paul", "xx")


@given(st.text(), st.sampled_from(codes()))
def test_names_are_in_order_and_hold_what_they_say(text: str, language: str) -> None:
    found = names(text, language)
    assert all(text[name.start : name.end] == name.text for name in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
