"""The gazetteer: names of places, organisations, currencies and months, as they stand in sentences."""

from itertools import pairwise

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from inkuru.lang import gazetteer
from inkuru.lang.gazetteer import Concept, Mention, UnknownConcept, concept, lookup, names_of, opens_sentence
from inkuru.lang.language import UnknownLanguage, codes

NOT_ISO_3166 = {"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "XK", "ZZ"}
"""Codes that CLDR has beyond ISO 3166-1, with those of the pseudo-territories."""

# fmt: off
ROWS = [
    # (text, language, what is found: text and concepts)
    ("Perezida w’u Rwanda yageze mu Bwongereza", "rw", [("Rwanda", ("RW",)), ("Bwongereza", ("GB", "england"))]),
    ("Abafaransa n'Umwongereza", "rw", [("Abafaransa", ("FR",)), ("Umwongereza", ("GB",))]),
    ("ingabo z’Ubudage mu Budage", "rw", [("Ubudage", ("DE",)), ("Budage", ("DE",))]),
    ("Leta Zunze Ubumwe za Amerika", "rw", [("Leta Zunze Ubumwe za Amerika", ("US",))]),
    ("mu Muryango w'Abibumbye", "rw", [("Muryango w'Abibumbye", ("org-un",))]),
    ("Umuryango w’Ubumwe bw’u Burayi", "rw", [("Umuryango w’Ubumwe bw’u Burayi", ("org-european-union",))]),
    ("OTAN na OMS", "rw", [("OTAN", ("org-nato",)), ("OMS", ("org-who",))]),
    ("mu Karere ka Huye no muri Musanze", "rw", [("Karere ka Huye", ("rw-huye",)), ("Musanze", ("rw-musanze",))]),
    ("mu Ntara y’Iburasirazuba", "rw", [("Ntara y’Iburasirazuba", ("RW-02",))]),
    ("ku kiyaga cya Kivu", "rw", [("Kivu", ("kivu",))]),
    ("Ikiyaga cya Kivu", "rw", [("Ikiyaga cya Kivu", ("lake-kivu",))]),
    ("muri Nzeli 2026", "rw", [("Nzeli", ("month-09",))]),
    ("miliyoni 3 z’amadolari ya Amerika", "rw", [("amadolari ya Amerika", ("USD",))]),
    ("amafaranga y'u Rwanda", "rw", [("amafaranga y'u Rwanda", ("RWF",))]),
    ("Ubutariyani", "rw", [("Ubutariyani", ("IT",))]),
    ("Igifaransa n’Icyongereza", "rw", [("Igifaransa", ("FR",)), ("Icyongereza", ("GB",))]),
    ("mu Giswahili no mu Kinyarwanda", "rw", [("Giswahili", ("lang-sw",)), ("Kinyarwanda", ("RW",))]),
    ("books in Kiswahili and Kinyarwanda", "en", [("Kiswahili", ("lang-sw",)), ("Kinyarwanda", ("RW",))]),
    ("mkesha wa Krismasi", "sw", [("Krismasi", ("feast-christmas",))]),
    ("katika Bonde la Ufa", "sw", [("Bonde la Ufa", ("rift-valley",))]),
    ("mbere ya Noheli", "rw", [("Noheli", ("feast-christmas",))]),
    ("mata y’inka", "rw", []),
    ("Mata yabaye make", "rw", []),
    ("Urukiko rw’Ikirenga", "rw", [("Urukiko rw’Ikirenga", ("inst-supreme-court",))]),
    ("United Nations and the US in Kenya", "en",
     [("United Nations", ("org-un",)), ("US", ("US",)), ("Kenya", ("KE",))]),
    ("U.S. troops and us", "en", [("U.S.", ("US",))]),
    ("who asked the WHO", "en", [("WHO", ("org-who",))]),
    ("The Democratic Republic of Congo", "en", [("Democratic Republic of Congo", ("CD",))]),
    ("Congo-Brazzaville", "en", [("Congo-Brazzaville", ("CG",))]),
    ("South Sudan, Sudan", "en", [("South Sudan", ("SS",)), ("Sudan", ("SD",))]),
    ("Rwandan and Kenyans", "en", [("Rwandan", ("RW",)), ("Kenyans", ("KE",))]),
    ("Busia", "en", [("Busia", ("ke-busia", "ug-busia"))]),
    ("March on, he said in March", "en", [("March", ("month-03",))]),
    ("Côte d’Ivoire", "en", [("Côte d’Ivoire", ("CI",))]),
    ("20 dollars", "en", [("dollars", ("USD",))]),
    ("Lake Victoria", "en", [("Lake Victoria", ("lake-victoria",))]),
    ("Umoja wa Mataifa na Umoja wa Ulaya", "sw",
     [("Umoja wa Mataifa", ("org-un",)), ("Umoja wa Ulaya", ("org-european-union",))]),
    ("Waingereza, Mwingereza na Muingereza", "sw",
     [("Waingereza", ("GB",)), ("Mwingereza", ("GB",)), ("Muingereza", ("GB",))]),
    ("Marekani na Wamarekani", "sw", [("Marekani", ("US",)), ("Wamarekani", ("US",))]),
    ("Jamhuri ya Kidemokrasia ya Congo", "sw", [("Jamhuri ya Kidemokrasia ya Congo", ("CD",))]),
    ("Afrika Kusini, Afrika", "sw", [("Afrika Kusini", ("ZA",)), ("Afrika", ("002",))]),
    ("Kaunti ya Kisumu", "sw", [("Kaunti ya Kisumu", ("ke-kisumu",))]),
    ("mkoa wa Kigoma", "sw", [("mkoa wa Kigoma", ("tz-kigoma",))]),
    ("Shirika la Afya Duniani", "sw", [("Shirika la Afya Duniani", ("org-who",))]),
    ("dola za Marekani 20", "sw", [("dola za Marekani", ("USD",))]),
    ("Mali yake iko Mali", "sw", [("Mali", ("ML",))]),
    ("mwezi Septemba", "sw", [("Septemba", ("month-09",))]),
    ("Supreme Court ya Germany", "sw", [("Supreme Court", ("inst-supreme-court",)), ("Germany", ("DE",))]),
    ("", "rw", []),
]
# fmt: on


@pytest.mark.parametrize(("text", "language", "expected"), ROWS)
def test_it_finds_the_names_of_a_text(text: str, language: str, expected: list[tuple[str, tuple[str, ...]]]) -> None:
    assert [(mention.text, mention.concepts) for mention in lookup(text, language)] == expected


def test_a_mention_says_where_it_stands_and_whether_it_is_of_people() -> None:
    assert lookup("n’Abanyakenya muri Kenya", "rw") == (
        Mention("Abanyakenya", 2, 13, ("KE",), people=True),
        Mention("Kenya", 19, 24, ("KE",)),
    )


@pytest.mark.parametrize("language", codes())
def test_every_country_of_iso_3166_has_a_name(language: str) -> None:
    codes_of_iso = {str(code) for code in Locale("en").territories if len(str(code)) == 2} - NOT_ISO_3166
    kinds = {code: concept(code).kind for code in codes_of_iso}
    countries = [code for code, kind in kinds.items() if kind == "country"]
    assert len(codes_of_iso) == 249
    assert set(kinds.values()) == {"country", "territory"}
    assert [code for code in countries if not names_of(code, language)] == []


@pytest.mark.parametrize("language", codes())
def test_every_concept_with_a_name_in_the_language_is_found_by_it(language: str) -> None:
    shared = {row[0] for row in gazetteer._shared_rows()}
    rows = {row[0]: row[1].split("|")[0] for row in gazetteer._rows(language) if row[1]}
    assert set(rows) <= shared
    found = {name: lookup(f"na {name}", language) for name in rows.values()}
    missed = [key for key, name in rows.items() if not any(key in mention.concepts for mention in found[name])]
    assert missed == []


def test_no_concept_stands_twice_and_all_lie_within_another() -> None:
    ids = [row[0] for row in gazetteer._shared_rows()]
    within = {row[2] for row in gazetteer._shared_rows()} - {""}
    assert len(ids) == len(set(ids))
    assert within <= set(ids)


@pytest.mark.parametrize(
    ("country", "kind", "number"),
    [("RW", "province", 5), ("KE", "county", 47), ("TZ", "region", 31), ("UG", "district", 135)],
)
def test_the_first_level_of_the_region_is_whole(country: str, kind: str, number: int) -> None:
    rows = [row for row in gazetteer._shared_rows() if row[1] == kind and row[2] == country]
    assert len(rows) == number


def test_rwanda_has_thirty_districts_each_in_a_province() -> None:
    rows = [row for row in gazetteer._shared_rows() if row[1] == "district" and row[2].startswith("RW-")]
    assert len(rows) == 30


def test_a_concept_is_had_by_its_id() -> None:
    assert concept("rw-huye") == Concept("rw-huye", "district", "RW-05")
    assert concept("month-09") == Concept("month-09", "month")
    with pytest.raises(UnknownConcept):
        concept("atlantis")


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(UnknownLanguage):
        lookup("Rwanda", "xx")


@given(st.text(), st.sampled_from(codes()))
def test_mentions_are_in_order_and_hold_what_they_say(text: str, language: str) -> None:
    found = lookup(text, language)
    assert all(text[mention.start : mention.end] == mention.text for mention in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("A teacher asks, ‘What is next?’", "What", True),
        ("Mwalimu alisema, 'Chezeni'", "Chezeni", True),
        ("Yagize ati: “Mukine”", "Mukine", True),
        ("bo mu bihugu by’Amerika", "Amerika", False),
        ("the river Tana", "Tana", False),
    ],
)
def test_the_first_word_of_what_is_quoted_opens_a_sentence(text: str, word: str, expected: bool) -> None:
    assert opens_sentence(text, text.index(word)) is expected
