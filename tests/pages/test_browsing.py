"""Pages in a real browser: reading, changing the language, every width, both lights, by keyboard and on paper."""

import functools
import http.server
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from PIL import Image
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, sync_playwright

from inkuru.pages import story
from inkuru.pages.addresses import file_of
from tests.pages.gallery import gallery
from tests.pages.making import LANGUAGES, make_block, make_page
from tools.chromium import find_chromium

pytestmark = pytest.mark.browser

WIDTHS = (320, 360, 768, 1024, 1440, 1920)
PHONE = ViewportSize(width=360, height=740)
DESK = ViewportSize(width=1440, height=900)
LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SENTENCE = "Abacuruzi basubiye ku bisima byabo, kandi ibiciro by’ibiribwa ntibyahindutse cyane muri iyo minsi ine. "
LONG_WORD = "Ntibazongeragukubitirwahamwenabarikumwenabobose"
LONG = 24
WIDE_AT_RISK = (
    "rw/kabeza-12/",
    "gallery/troubled-sw.html",
    "gallery/front-rw.html",
    "gallery/withdrawn-rw.html",
    "#choose",
)


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    """Serves files and keeps no log."""

    def log_message(self, *_args: object) -> None:
        """Says nothing."""


def write_long_story(folder: Path) -> None:
    """A story of many paragraphs in each language, with links, and with a word that no line holds."""
    for code in LANGUAGES:
        page = make_page(code)
        blocks = [make_block(f"{place}. {SENTENCE * 3}", place=place) for place in range(LONG)]
        blocks[3] = make_block(LONG_WORD * 3, place=3)
        for place in range(6, LONG, 2):
            text = blocks[place].text
            blocks[place] = make_block(text, place=place, html=f'{text} <a href="/rw/">Isoko</a>')
        record = replace(page.record, headline=f"{LONG_WORD} {page.record.headline}", blocks=tuple(blocks))
        path = folder / file_of(page.path)
        path.parent.mkdir(parents=True)
        path.write_text(story.render(replace(page, record=record)), encoding="utf-8")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The gallery at /gallery/NAME.html, a long story in three languages and the chooser, on a port of their own."""
    folder = tmp_path_factory.mktemp("site")
    (folder / "gallery").mkdir()
    (folder / "media").mkdir()
    Image.new("RGB", (16, 10), "#9b2c1f").save(folder / "media" / "soko.webp")
    for name, html in gallery().items():
        (folder / "gallery" / f"{name}.html").write_text(html, encoding="utf-8")
    (folder / "index.html").write_text(gallery()["chooser"], encoding="utf-8")
    write_long_story(folder)
    for code in LANGUAGES:
        (folder / code / "index.html").write_text(gallery()[f"front-{code}"], encoding="utf-8")
    handler = functools.partial(QuietHandler, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One Chromium for all."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=find_chromium(), args=["--no-sandbox"])
        yield chromium
        chromium.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A phone that has never been here."""
    with browser.new_context(viewport=PHONE, locale="fr-FR") as opened:
        yield opened


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """A page on it."""
    return context.new_page()


def scroll_to(page: Page, place: int) -> str:
    """Brings a paragraph to the top; answers its anchor."""
    paragraph = page.locator(".body > p").nth(place)
    paragraph.evaluate("one => scrollTo(0, one.getBoundingClientRect().top + scrollY - 8)")
    return str(paragraph.get_attribute("id"))


# --- everyone can read them -------------------------------------------------------------------------------


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", sorted(name for name in gallery() if not name.startswith("moved")))
def test_axe_finds_nothing(browser: Browser, site: str, name: str, scheme: str) -> None:
    with browser.new_context(viewport=PHONE, color_scheme=scheme) as opened:  # type: ignore[arg-type]
        shown = opened.new_page()
        shown.goto(f"{site}/gallery/{name}.html#choose")
        options = {"runOnly": {"type": "tag", "values": LEVELS}, "resultTypes": ["violations"]}
        found = Axe().run(shown, options=options).response["violations"]
        assert [(one["id"], [node["html"] for node in one["nodes"]]) for one in found] == []


@pytest.mark.parametrize("zoom", [1, 2])
@pytest.mark.parametrize("width", WIDTHS)
def test_no_page_scrolls_sideways(page: Page, site: str, width: int, zoom: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    wide = {}
    for path in WIDE_AT_RISK:
        page.goto(f"{site}/{path}")
        page.evaluate(f"document.documentElement.style.fontSize = '{zoom * 100}%'")
        wide[path] = page.evaluate("document.documentElement.scrollWidth")
    assert {path: found for path, found in wide.items() if found > width} == {}


def test_a_line_holds_sixty_to_seventy_five_characters_on_a_desk(page: Page, site: str) -> None:
    page.set_viewport_size(DESK)
    page.goto(f"{site}/en/kabeza-12/")
    lines = (
        page.locator(".body > p")
        .nth(5)
        .evaluate(
            """one => {
            const text = one.firstChild, range = document.createRange(), tops = {};
            for (let at = 0; at < text.length; at++) {
                range.setStart(text, at);
                range.setEnd(text, at + 1);
                const top = range.getBoundingClientRect().top;
                tops[top] = (tops[top] || 0) + 1;
            }
            return Object.values(tops);
        }"""
        )
    )
    full = lines[:-1]
    assert 60 <= sum(full) / len(full) <= 75


def test_the_first_tab_leads_past_the_header_and_shows_where_it_is(page: Page, site: str) -> None:
    page.goto(f"{site}/sw/kabeza-12/")
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    assert (skip.inner_text(), skip.bounding_box()["y"] >= 0) == ("Ruka hadi kwenye habari", True)  # type: ignore[index]
    page.keyboard.press("Enter")
    assert page.url.endswith("#text")


def test_what_has_the_focus_is_never_behind_the_languages(page: Page, site: str) -> None:
    page.goto(f"{site}/sw/kabeza-12/")
    seen = []
    for _ in range(10):
        page.keyboard.press("Tab")
        seen.append(
            page.locator(".body a:focus").evaluate_all(
                "found => found.map(one => [getComputedStyle(one).outlineWidth, one.getBoundingClientRect().bottom < "
                "document.querySelector('.languages').getBoundingClientRect().top])"
            )
        )
    # The skip link, the mark, the ways to the news and the search, and the section come first.
    assert seen == [*[[]] * 5, *[[["3px", True]]] * 5]


def test_on_paper_there_is_the_story_and_nothing_to_press(page: Page, site: str) -> None:
    page.goto(f"{site}/gallery/story-en.html")
    page.emulate_media(media="print")
    assert [page.locator(one).is_visible() for one in (".body", ".corrections", ".bar nav", ".foot", ".languages")] == [
        True,
        True,
        False,
        False,
        False,
    ]


# --- one request, and nothing of others -------------------------------------------------------------------


def test_a_story_is_one_request_and_breaks_none_of_its_own_rules(page: Page, site: str) -> None:
    asked, said = list[str](), list[str]()
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.goto(f"{site}/rw/kabeza-12/", wait_until="networkidle")
    assert ([url for url in asked if not url.startswith("data:")], said) == ([f"{site}/rw/kabeza-12/"], [])


# --- the languages ----------------------------------------------------------------------------------------


def test_a_change_of_language_lands_on_the_paragraph_being_read(page: Page, site: str) -> None:
    page.goto(f"{site}/en/kabeza-12/")
    anchor = scroll_to(page, 9)
    page.click(".languages li[lang=rw] a")
    page.wait_for_url(f"{site}/rw/kabeza-12/#{anchor}")
    top = page.locator(f"#{anchor}").evaluate("one => one.getBoundingClientRect().top")
    assert 0 <= top <= 64


def test_a_reader_at_the_headline_lands_on_the_headline(page: Page, site: str) -> None:
    page.goto(f"{site}/en/kabeza-12/")
    page.click(".languages li[lang=sw] a")
    page.wait_for_url(f"{site}/sw/kabeza-12/")
    assert page.evaluate("scrollY") == 0


def test_without_script_a_change_of_language_lands_on_the_top(browser: Browser, site: str) -> None:
    with browser.new_context(viewport=PHONE, java_script_enabled=False) as opened:
        shown = opened.new_page()
        shown.goto(f"{site}/en/kabeza-12/")
        shown.keyboard.press("End")
        shown.click(".languages li[lang=rw] a")
        shown.wait_for_url(f"{site}/rw/kabeza-12/")
        assert shown.locator("h1").is_visible()


def test_the_languages_are_within_reach_from_the_first_line_to_the_last(page: Page, site: str) -> None:
    page.goto(f"{site}/en/kabeza-12/")
    for place in (0, 12, LONG - 1):
        scroll_to(page, place)
        box = page.locator(".languages").bounding_box()
        assert box is not None
        assert box["y"] + box["height"] <= PHONE["height"] + 1


@pytest.mark.parametrize(
    ("locale", "path"), [("sw-KE", "/sw/"), ("rw", "/rw/"), ("en-GB", "/en/"), ("fr-FR", "/"), ("rn-BI", "/")]
)
def test_the_chooser_follows_the_browser_s_language(browser: Browser, site: str, locale: str, path: str) -> None:
    with browser.new_context(locale=locale) as opened:
        shown = opened.new_page()
        shown.goto(f"{site}/", wait_until="networkidle")
        assert shown.url == site + path


def test_a_choice_is_kept_until_a_reader_comes_to_choose(page: Page, site: str) -> None:
    page.goto(f"{site}/")
    page.click("main li[lang=sw] a")
    page.wait_for_url(f"{site}/sw/")
    page.goto(f"{site}/?again")
    page.wait_for_url(f"{site}/sw/")
    page.click("footer a[href='/#choose']")
    page.wait_for_url(f"{site}/#choose")
    page.click("main li[lang=rw] a")
    page.wait_for_url(f"{site}/rw/")
    page.goto(f"{site}/?again")
    page.wait_for_url(f"{site}/rw/")


def test_the_chooser_is_complete_without_script(browser: Browser, site: str) -> None:
    with browser.new_context(locale="sw", java_script_enabled=False) as opened:
        shown = opened.new_page()
        shown.goto(f"{site}/")
        shown.click("main li[lang=en] a")
        shown.wait_for_url(f"{site}/en/")
