"""The desk in a real browser: a story’s whole way, with and without JavaScript."""

import re
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect, sync_playwright

from tests.cli.houses import House, free_port, house, run
from tools.chromium import find_chromium

pytestmark = [pytest.mark.browser, pytest.mark.server]

PHONE = ViewportSize(width=360, height=740)
DESK = ViewportSize(width=1440, height=900)
FERRY = """Lake Kivu ferry sails again

The first boat left the port of Rusizi in the morning with 412 people on board.

Tickets still cost 2,500 francs for the whole trip across the lake.

English · Kiswahili
"""
IN_SWAHILI = (
    "Feri ya Ziwa Kivu yasafiri tena",
    "Boti ya kwanza iliondoka bandari ya Rusizi asubuhi ikiwa na watu 412.",
    "Tiketi bado ni faranga 2,500 kwa safari nzima ya ziwani.",
)

# What the browser says of pages that are meant to be refused.
REFUSED = re.compile(r"status of (404|409|410) ")

Visit = Callable[..., AbstractContextManager[Page]]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    with house(tmp_path_factory.mktemp("desk") / "home", "--port", str(free_port())) as up:
        yield up


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=find_chromium(), args=["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture
def visit(browser: Browser, built: House) -> Visit:
    """A page of somebody who came in by a link, which nothing foreign is loaded into and nothing fails on."""

    @contextmanager
    def opened(*, signed_in: bool = True, **how: object) -> Iterator[Page]:
        with browser.new_context(base_url=built.url, locale="en-GB", **how) as context:  # type: ignore[arg-type]
            page, complaints = context.new_page(), list[str]()
            page.on("request", lambda one: None if one.url.startswith(built.url) else complaints.append(one.url))
            page.on("console", lambda one: complaints.append(one.text) if one.type == "error" else None)
            if signed_in:
                page.goto(run(built.home, "signin").stdout.strip())
                page.get_by_role("button", name="Sign in").click()
            yield page
            assert [one for one in complaints if not REFUSED.search(one)] == []

    return opened


@pytest.mark.parametrize("has_script", [False, True])
def test_a_story_goes_from_a_file_to_its_readers(visit: Visit, tmp_path: Path, *, has_script: bool) -> None:
    # Each way is a story of its own: the same text again would be the same story.
    headline = f"Lake Kivu ferry sails again {'twice' if has_script else 'once'}"
    story = tmp_path / f"{'scripted' if has_script else 'plain'}.txt"
    people = str(412 + has_script)
    story.write_text(FERRY.replace("Lake Kivu ferry sails again", headline).replace("412", people))
    translated = [words.replace("412", people) for words in IN_SWAHILI]
    with visit(java_script_enabled=has_script, viewport=DESK) as page:
        page.get_by_role("link", name="Take in a story").first.click()
        page.get_by_label("A file").set_input_files(story)
        page.get_by_role("button", name="Show what is found").click()
        page.get_by_role("button", name="Take in").click()
        expect(page.get_by_role("heading", level=1)).to_have_text(headline)
        sheet = page.url
        page.locator("thead th", has_text="Kiswahili").get_by_role("button", name="Open this edition").click()
        for place, words in enumerate(translated):
            row = page.locator("tbody tr").nth(place)
            row.locator("td").nth(2).get_by_role("link", name="Write").click()
            page.locator("#editor" if has_script else "#text").fill(words)
            page.get_by_role("button", name="Save").click()
            expect(row.locator('td[data-language="sw"]:not(.open) > .text')).to_have_text(words)
        page.goto(sheet)
        page.locator("thead th", has_text="Kiswahili").get_by_role("link", name="Release").click()
        # The browser goes to the edition that the address names until all stands: what a pointer meets may move away.
        page.get_by_role("button", name="Release now").press("Enter")
        expect(page.locator(".messages")).to_contain_text("Kiswahili")
        await_site(page, sheet)
        page.locator("thead th", has_text="Kiswahili").get_by_role("link", name="On the site").click()
        assert [one for one in translated if one not in page.locator("main").inner_text()] == []
        page.locator("main [lang=en] a[hreflang=en]").click()
        expect(page.get_by_role("heading", level=1)).to_have_text(headline)


def await_site(page: Page, sheet: str) -> None:
    """Load the sheet until nothing waits to be published any more."""
    for _ in range(100):
        page.goto(sheet)
        if page.get_by_text("The site is up to date").count():
            return
        page.wait_for_timeout(100)
    raise TimeoutError


def test_two_who_write_at_once_both_see_both_texts(visit: Visit) -> None:
    with visit(viewport=DESK) as juma, visit(viewport=DESK) as aline:
        for page in (juma, aline):
            page.goto("/desk/stories/7/?languages=sw")
            page.locator("tbody tr").nth(2).get_by_role("link", name="Edit").click()
            expect(page.locator("#editor")).to_be_focused()
        juma.locator("#editor").fill("Ya Juma.")
        juma.get_by_role("button", name="Save").click()
        expect(juma.locator("#told")).to_have_text("Saved")
        aline.locator("#editor").fill("Ya Aline.")
        aline.get_by_role("button", name="Save").click()
        expect(aline.get_by_role("alert")).to_contain_text("Ya Juma.")
        expect(aline.locator("#editor")).to_have_text("Ya Aline.")
        aline.get_by_role("button", name="Save mine").click()
        expect(aline.get_by_role("alert")).to_have_count(0)
        expect(aline.locator("tbody tr").nth(2).locator(".text")).to_have_text("Ya Aline.")


def test_a_phone_is_touched_with_a_thumb(visit: Visit) -> None:
    with visit(viewport=PHONE) as page:
        page.goto("/desk/stories/7/")
        page.locator("td.stale").get_by_role("link", name="Edit").click()
        expect(page.locator("#editor")).to_be_focused()
        buttons = page.locator("main button:not(.link):visible, main a.button:visible").all()
        assert [one.inner_text() for one in buttons if (one.bounding_box() or {"height": 0})["height"] < 44] == []


def test_the_keyboard_leads_from_the_top_to_the_content(visit: Visit) -> None:
    with visit(viewport=DESK) as page:
        page.goto("/desk/")
        page.keyboard.press("Tab")
        expect(page.get_by_role("link", name="Skip to the content")).to_be_focused()
        page.keyboard.press("Enter")
        expect(page.locator("main")).to_be_focused()
        page.keyboard.press("Tab")
        expect(page.locator("main a").first).to_be_focused()
        assert page.evaluate("getComputedStyle(document.activeElement).outlineWidth") == "3px"


def test_the_desk_speaks_three_languages(visit: Visit) -> None:
    with visit(viewport=PHONE) as page:
        seen = []
        for code, own_name in (("rw", "Kinyarwanda"), ("sw", "Kiswahili"), ("en", "English")):
            page.get_by_role("button", name=own_name).click()
            assert page.locator("html").get_attribute("lang") == code
            seen.append(page.get_by_role("heading", level=1).inner_text())
        assert seen == ["Inkuru", "Habari", "Stories"]
