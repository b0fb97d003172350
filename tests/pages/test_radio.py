"""Scripts for the air: nothing in figures, the time it takes, and what the presenter has to know."""

import re
from dataclasses import replace

import html5lib
import pytest

from inkuru.pages.radio import RadioPage, render, render_text, running_time, write_script
from inkuru.records import StoryPage
from tests.pages.making import (
    LANGUAGES,
    NOTES,
    SITE,
    make_block,
    make_drafted_page,
    make_front,
    make_page,
    make_record,
    make_withdrawn_page,
)
from tests.pages.reading import part, read, strings

HOSTILE = "</p><script>alert(x)</script>"


def page_of(story: StoryPage, pace: int = 0) -> RadioPage:
    return RadioPage(SITE, story.record, story.path, pace)


def test_a_script_is_read_from_the_headline_to_the_last_word() -> None:
    assert render_text(page_of(make_page("sw"))) == (
        "Inkuru · Kiswahili\n"
        "Takriban dakika 0 na sekunde 35, kwa maneno 130 kwa dakika\n"
        "Toleo la 2, Jumapili, Novemba 22, 2026, saa 6:15 mchana\n"
        "[Imesahihishwa Novemba 22, 2026, saa 6:15 mchana: Awali tuliandika kwamba wafanyabiashara walikuwa 241. "
        "Walikuwa 214.]\n\n"
        "Soko la Kabeza lafunguliwa tena baada ya mvua.\n\n"
        "Jumamosi wafanyabiashara mia mbili na kumi na wanne walirudi\nkwenye meza zao.\n\n"
        "Soko lilikuwa limefungwa kwa siku nne kwa sababu ya maji.\n\n"
        "“Tumerudi kazini,” alisema Odette Mukandayisenga.\n\n"
        "Bei.\n\n"
        "Viazi: faranga mia nne na hamsini kwa kilo.\n\n"
        "Maharage: faranga mia tisa kwa kilo.\n\n"
        "“Siku nne bila kuuza ni mwezi bila mshahara.” – Odette\nMukandayisenga, mfanyabiashara.\n\n"
        "Kazi yao haitasimamishwa tena, wilaya iliahidi.\n\n"
        "Na Diane Uwase\nImetafsiriwa na Juma Rashidi\n"
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_that_is_read_is_in_figures(language: str) -> None:
    script = write_script(page_of(make_page(language)))
    assert [one.text for one in script.cues if re.search(r"\d", one.text)] == []
    assert not re.search(r"\d", script.headline)


def test_the_running_time_is_at_the_station_s_pace() -> None:
    minute = (" ".join(["isoko"] * 120),)
    assert (running_time(minute, 120), running_time(minute, 60), running_time((), 120)) == (60, 120, 0)
    # A hyphened word is two when it is said, a dash none; a breath is taken between two texts.
    assert running_time(("twenty-six – markets",), 36) == 5
    assert running_time(("a b c", "d e f"), 120) == 5
    slow, quick = (write_script(page_of(make_page("en"), pace)) for pace in (80, 160))
    assert (slow.about[0], quick.about[0]) == (
        "About 1 min 0 s, at 80 words a minute",
        "About 0 min 35 s, at 160 words a minute",
    )


def test_the_clock_stands_beside_each_paragraph() -> None:
    clocks = [one.clock for one in write_script(page_of(make_page("en"), 60)).cues]
    assert clocks[0] == "0:08"
    assert clocks == sorted(clocks)
    assert clocks[-1] > "1:00"


def test_the_page_is_right_html_in_its_language_and_is_not_found_by_searchers() -> None:
    html = render(page_of(make_page("rw")))
    html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(html)
    soup = read(html)
    assert part(soup, "html")["lang"] == "rw"
    assert part(soup, "meta[name=robots]")["content"] == "noindex"
    assert (
        strings(soup, ".cue")[1] == "Abacuruzi magana abiri na cumi na bane basubiye ku bisima byabo ku wa Gatandatu."
    )
    assert part(soup, ".back a")["href"] == "/rw/kabeza-12/"
    assert make_front("rw").path in html


def test_what_has_to_be_known_stands_above_and_a_withdrawn_story_is_not_read() -> None:
    drafted = write_script(page_of(make_drafted_page("en")))
    assert drafted.notes[0] == "Drafted by machine, not yet read by a person"
    withdrawn = write_script(page_of(make_withdrawn_page("en")))
    assert (withdrawn.notes, withdrawn.cues) == (("This story has been withdrawn", NOTES["en"]), ())


def test_hostile_text_stays_text_and_pictures_and_bullets_are_not_read() -> None:
    record = replace(
        make_record("en"), headline=HOSTILE, blocks=(make_block(HOSTILE), make_block("x", "image"), make_block("- one"))
    )
    page = RadioPage(replace(SITE, name=HOSTILE), record, HOSTILE)
    assert read(render(page)).select("script:not(:last-child)") == []
    assert [one.text for one in write_script(page).cues[1:]] == [f"{HOSTILE}.", "one."]
