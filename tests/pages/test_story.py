"""The page of a released edition."""

import gzip
from dataclasses import replace
from random import Random
from urllib.parse import unquote

import pytest
from bs4 import Tag

from inkuru.pages import story
from inkuru.pages.story import alternates, bylines, description, reading_time
from inkuru.records import BylineRecord, StoryPage, WordingRecord
from tests.pages.making import (
    CORRECTED,
    HEADLINES,
    LANGUAGES,
    NOTES,
    PUBLIC_SITE,
    STANDFIRSTS,
    TEXTS,
    make_block,
    make_drafted_page,
    make_front,
    make_page,
    make_record,
    make_troubled_page,
    make_withdrawn_page,
)
from tests.pages.reading import part, read, strings

MOST_BYTES = 14 * 1024
WORDS = ("isoko", "ryasubukuye", "abacuruzi", "the", "market", "was", "closed", "wafanyabiashara", "walirudi", "mvua")


def soup(page: StoryPage) -> Tag:
    return read(story.render(page))


def notices(page: StoryPage) -> list[str]:
    return [one.get_text(" ", strip=True) for one in soup(page).select(".notice")]


# --- what was released is what is read --------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_text_is_the_record_s_paragraph_for_paragraph(language: str) -> None:
    shown = soup(make_page(language))
    assert [one.get_text() for one in shown.select('.body [id^="b-"]:not(figure)')] == [
        text for text in TEXTS[language] if text != TEXTS[language][6]
    ]
    assert strings(shown, "figcaption")[0] == TEXTS[language][6]
    assert part(shown, "h1").get_text() == HEADLINES[language]
    assert part(shown, ".standfirst").get_text() == STANDFIRSTS[language]
    assert part(shown, "html")["lang"] == language


def test_the_anchors_are_the_same_in_every_edition() -> None:
    ids = [[one["id"] for one in soup(make_page(code)).select('[id^="b-"]')] for code in LANGUAGES]
    assert ids[0] == ids[1] == ids[2]
    assert len(set(ids[0])) == len(TEXTS["rw"])


@pytest.mark.parametrize(
    ("language", "line"),
    [
        (
            "rw",
            ["Yanditswe na Diane Uwase", "Kabeza · Ku Cyumweru, 22 Ugushyingo 2026, saa 9:40 · umunota 1 wo gusoma"],
        ),
        (
            "en",
            [
                "By Diane Uwase",
                "Translated by Juma Rashidi",
                "Kabeza · Sunday, November 22, 2026, 9:40 a.m. · 1 minute to read",
            ],
        ),
        (
            "sw",
            [
                "Na Diane Uwase",
                "Imetafsiriwa na Juma Rashidi",
                "Kabeza · Jumapili, Novemba 22, 2026, saa 3:40 asubuhi · dakika 1 ya kusoma",
            ],
        ),
    ],
)
def test_the_byline_says_who_where_and_when(language: str, line: list[str]) -> None:
    shown = soup(make_page(language))
    assert [one.get_text() for one in shown.select(".by p")] == line
    assert part(shown, ".by time")["datetime"] == "2026-11-22T09:40:00+02:00"


def test_headlines_for_other_places_stand_there() -> None:
    wordings = (WordingRecord("search", "Kabeza market: prices"), WordingRecord("sms", "Market open & full"))
    page = replace(make_page("en"), record=replace(make_record("en"), wordings=wordings), site=PUBLIC_SITE)
    shown = soup(page)
    assert part(shown, "title").get_text() == "Kabeza market: prices – Inkuru"
    assert part(shown, "h1").get_text() == HEADLINES["en"]
    link = str(part(shown, '.by a[href^="sms:"]')["href"])
    assert unquote(link) == f"sms:?&body=Market open & full https://inkuru.example{page.path}"
    assert not soup(make_page("en")).select('a[href^="sms:"]')


def test_related_stories_are_led_to_by_their_headlines() -> None:
    item = replace(make_front("en").items[0], headline="Rain <b> & sun 3-2", path="/en/rain-9/")
    link = part(soup(replace(make_page("en"), related=(item,))), ".related a")
    assert (link["href"], link.get_text()) == ("/en/rain-9/", "Rain <b> & sun 3-2")
    assert not soup(make_page("en")).select(".related")


def test_a_long_story_says_how_long_it_takes() -> None:
    record = replace(make_record("sw"), blocks=(make_block("neno " * 1820),))
    assert reading_time(record) == "dakika 10 za kusoma"


def test_several_names_stand_in_one_line_a_role() -> None:
    names = (("Aline", "author"), ("Juma", "author"), ("Eric", "photographer"))
    record = replace(make_record("en"), bylines=tuple(BylineRecord(*one) for one in names))
    assert bylines(record) == ["By Aline and Juma", "Photos by Eric"]
    assert bylines(replace(record, language="sw")) == ["Na Aline na Juma", "Picha: Eric"]
    assert bylines(replace(record, bylines=())) == []


def test_what_was_corrected_is_told_with_its_moment() -> None:
    assert strings(soup(make_page("sw")), ".corrections") == [
        "Yaliyosahihishwa",
        "Jumapili, Novemba 22, 2026, saa 6:15 mchana",
        NOTES["sw"],
    ]


def test_a_story_without_more_than_its_text_shows_nothing_empty() -> None:
    record = replace(
        make_record("en"), standfirst="", place="", section=None, bylines=(), corrections=(), blocks=(make_block("A."),)
    )
    shown = soup(replace(make_page("en"), record=record))
    assert [one.name for one in part(shown, "article").find_all(recursive=False)] == ["header", "div"]
    assert strings(shown, "article") == [
        HEADLINES["en"],
        "Sunday, November 22, 2026, 9:40 a.m.",
        "· 1 minute to read",
        "A.",
    ]


# --- what readers have to know ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("rw", "Byahinduwe n’imashini, nta muntu urabisoma"),
        ("en", "Drafted by machine, not yet read by a person"),
        ("sw", "Imetafsiriwa na mashine, bado haijasomwa na mtu"),
    ],
)
def test_a_story_that_a_machine_wrote_says_so_once_in_its_language(language: str, said: str) -> None:
    assert notices(make_drafted_page(language)) == [said]
    assert soup(make_drafted_page(language)).select(".state") == []


def test_paragraphs_behind_and_drafted_are_told_above_and_marked() -> None:
    page = make_troubled_page("sw")
    shown = soup(page)
    moment = "Novemba 22, 2026, saa 6:15 mchana"
    assert notices(page) == [
        "Baadhi ya sehemu za habari hii zimetafsiriwa na mashine, na bado hazijasomwa na mtu. Zimewekewa alama.",
        f"Toleo hili liko nyuma hatua moja. Toleo la asili ( Kinyarwanda ) limesasishwa: {moment}.",
    ]
    assert part(shown, ".notice span")["lang"] == "rw"
    assert [(one.get_text(), one["class"]) for one in shown.select(".state, .state + *")] == [
        ("Aya hii inasasishwa", ["state"]),
        (TEXTS["sw"][1], ["behind"]),
        ("Imetafsiriwa na mashine, bado haijasomwa na mtu", ["state"]),
        (TEXTS["sw"][-1], ["draft"]),
    ]


def test_a_source_updated_at_an_unknown_moment_is_told_without_one() -> None:
    page = replace(make_troubled_page("en"), source_corrected_at=None)
    assert notices(page)[1] == "This edition is one step behind. The original ( Kinyarwanda ) has been updated."


def test_a_headline_that_nobody_has_read_is_marked() -> None:
    page = make_page("en")
    shown = soup(replace(page, record=replace(page.record, unread=("headline", "standfirst"))))
    assert [one.name for one in shown.select(".top .state + *")] == ["h1", "p"]
    assert len(shown.select(".notice.draft")) == 1


def test_a_withdrawn_story_keeps_its_headline_and_says_why() -> None:
    page = make_withdrawn_page("rw")
    shown = soup(page)
    assert strings(shown, "article") == [
        "Ubukungu",
        HEADLINES["rw"],
        "Iyi nkuru yakuweho",
        "Ku Cyumweru, 22 Ugushyingo 2026, saa 12:15",
        NOTES["rw"],
    ]
    assert part(shown, 'meta[name="robots"]')["content"] == "noindex"


def test_a_withdrawn_story_shows_no_text_that_its_record_still_holds() -> None:
    page = make_withdrawn_page("en")
    record = replace(page.record, blocks=make_record("en").blocks)
    assert TEXTS["en"][0] not in story.render(replace(page, record=record))


# --- the languages ----------------------------------------------------------------------------------------


def test_each_language_is_offered_in_its_own_words_and_one_awaited_is_shown_as_such() -> None:
    items = soup(make_page("en", awaited=("sw",))).select("nav.languages li")
    assert [(one["lang"], one.a and (one.a["href"], one.a["hreflang"]), *one.stripped_strings) for one in items] == [
        ("rw", ("/rw/kabeza-12/", "rw"), "Kinyarwanda", "Soma mu Kinyarwanda"),
        ("en", None, "English", "You are reading this"),
        ("sw", None, "Kiswahili", "Bado haipatikani"),
    ]
    assert [one.get_text() for one in soup(make_page("en")).select("nav.languages [aria-current]")] == [
        "English You are reading this"
    ]


def test_a_corrected_edition_and_a_withdrawn_one_say_so() -> None:
    page = make_page("rw")
    here, english, swahili = page.languages
    page = replace(page, languages=(here, replace(english, corrected_at=CORRECTED), swahili))
    assert [one.get_text() for one in soup(page).select("nav.languages small")] == [
        "Ni yo uri gusoma",
        "Corrected",
        "Soma kwa Kiswahili",
    ]
    withdrawn = soup(make_withdrawn_page("rw")).select("nav.languages small")
    assert [one.get_text() for one in withdrawn] == ["Ni yo uri gusoma", "Withdrawn", "Imeondolewa"]


def test_search_engines_are_led_to_every_released_edition_and_others_to_the_source() -> None:
    assert alternates(make_page("en", awaited=("sw",))) == {
        "rw": "/rw/kabeza-12/",
        "en": "/en/kabeza-12/",
        "x-default": "/rw/kabeza-12/",
    }
    page = make_page("en", awaited=("rw", "sw"))
    assert alternates(page) == {"en": "/en/kabeza-12/", "x-default": "/en/kabeza-12/"}


def test_a_site_with_an_address_gives_whole_ones() -> None:
    page = make_page("sw")
    shown = soup(replace(page, site=replace(page.site, url="https://inkuru.example")))
    assert part(shown, 'link[rel="canonical"]')["href"] == "https://inkuru.example/sw/kabeza-12/"
    assert {one["hreflang"]: one["href"] for one in shown.select('link[rel="alternate"]')} == {
        "rw": "https://inkuru.example/rw/kabeza-12/",
        "en": "https://inkuru.example/en/kabeza-12/",
        "sw": "https://inkuru.example/sw/kabeza-12/",
        "x-default": "https://inkuru.example/rw/kabeza-12/",
    }
    assert soup(page).select('link[rel="canonical"]') == []


def test_the_description_is_the_standfirst_or_how_the_text_begins() -> None:
    record = make_record("en")
    assert description(record) == STANDFIRSTS["en"]
    assert description(replace(record, standfirst="")) == TEXTS["en"][0]
    long = make_block("Word " * 60)
    assert description(replace(record, standfirst="", blocks=(long,))) == " ".join(["Word"] * 32) + "…"


# --- weight -----------------------------------------------------------------------------------------------


def test_a_story_of_thirty_paragraphs_is_one_light_request() -> None:
    random = Random(30)
    texts = [" ".join(random.choices(WORDS, k=30)).capitalize() + f" {place}." for place in range(30)]
    blocks = tuple(make_block(text, place=place) for place, text in enumerate(texts))
    page = replace(make_page("en", awaited=("rw", "sw")), record=replace(make_record("en"), blocks=blocks))
    html = story.render(page)
    assert sum(map(len, texts)) > 5_000
    assert len(gzip.compress(html.encode(), 9)) <= MOST_BYTES
    shown = read(html)
    assert shown.select('script[src], link[rel="stylesheet"], img, iframe, [href^="//"]') == []
    assert str(part(shown, 'link[rel="icon"]')["href"]).startswith("data:")
