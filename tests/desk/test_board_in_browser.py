"""The board in a real browser: live search, what others do shows by itself, keys, and the same without JavaScript."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.cli.houses import House, free_port, house
from tests.desk.browsing import at_desk, open_cell, take_in
from tools.chromium import find_chromium

pytestmark = [pytest.mark.browser, pytest.mark.server]

FERRY = ("The first boat left with 412 people on board.", "Tickets still cost 2,500 francs.")
# The board looks for changes every eight seconds.
SEEN_MS = 20_000
# It asks every twenty seconds, and whenever its page is looked at again.
RANG = """() => {
  document.dispatchEvent(new Event("visibilitychange"));
  return document.querySelector("#bell b").textContent === "1";
}"""
Visit = Callable[..., AbstractContextManager[Page]]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    with house(tmp_path_factory.mktemp("board") / "home", "--port", str(free_port())) as up:
        yield up


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=find_chromium(), args=["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture
def visit(browser: Browser, built: House) -> Visit:
    """A page of somebody at the desk."""
    return lambda **how: at_desk(browser, built, **how)


def test_what_is_typed_searches_at_once_in_any_language_and_tells_what_it_found(visit: Visit, built: House) -> None:
    with visit() as page:
        page.goto("/desk/")
        page.keyboard.press("/")
        expect(page.locator("#words")).to_be_focused()
        page.keyboard.type("mtoto bay")
        headlines = page.locator(".board h2")
        expect(headlines).to_have_count(1)
        expect(headlines).to_contain_text("malaria")
        expect(page.locator("#told")).to_have_text("1 story")
        expect(page).to_have_url(f"{built.url}/desk/?words=mtoto+bay")
        page.locator("#words").fill("")
        expect(headlines.nth(1)).to_be_visible()


def test_what_others_do_shows_by_itself_and_keys_stay_where_they_are(
    visit: Visit, built: House, tmp_path: Path
) -> None:
    with visit() as page:
        page.goto("/desk/")
        page.keyboard.press("j")
        page.keyboard.press("j")
        second = page.locator(".board h2 a").nth(1)
        expect(second).to_be_focused()
        held = second.get_attribute("id")
        take_in(built, tmp_path, "A ferry that nobody knew of", FERRY)
        new = page.locator(".board h2", has_text="A ferry that nobody knew of")
        expect(new).to_be_visible(timeout=SEEN_MS)
        assert page.evaluate("document.activeElement.id") == held
        page.keyboard.press("k")
        page.keyboard.press("Enter")
        page.wait_for_url("**/desk/stories/*/")


def test_letters_are_left_alone_by_whoever_wants_it(visit: Visit) -> None:
    with visit() as page:
        page.goto("/desk/")
        page.get_by_label("use single-letter keys").uncheck()
        page.reload()
        page.keyboard.press("j")
        assert page.evaluate("document.activeElement.tagName") == "BODY"


@pytest.mark.parametrize("javascript", [True, False])
def test_stories_are_chosen_and_kept_as_a_view(visit: Visit, javascript: bool) -> None:
    with visit(java_script_enabled=javascript) as page:
        page.goto("/desk/")
        page.get_by_role("link", name="behind the source").click()
        expect(page.locator(".board h2")).to_have_count(1)
        page.get_by_label("Keep this view as").fill(f"Late {javascript}")
        page.get_by_role("button", name="Keep", exact=True).click()
        page.goto("/desk/")
        page.get_by_role("link", name=f"Late {javascript}", exact=True).click()
        expect(page.locator(".board h2")).to_have_count(1)
        page.get_by_role("button", name=f"Forget the view “Late {javascript}”").click()
        expect(page.get_by_role("link", name=f"Late {javascript}", exact=True)).to_have_count(0)
        page.locator("summary", has_text="Language, section, person").click()
        page.get_by_label("Section").select_option("Health")
        if not javascript:
            page.get_by_role("button", name="Show").click()
        expect(page.locator(".board h2")).to_have_count(1)
        expect(page.locator(".board h2")).to_contain_text("malaria")


def test_an_edition_is_handed_over_and_stands_on_the_board(visit: Visit) -> None:
    with visit() as page:
        page.goto("/desk/?words=malaria")
        page.get_by_role("link", name="Who has it").click()
        swahili = page.get_by_role("group", name="Kiswahili")
        swahili.get_by_label("Person").select_option("Juma Rashidi")
        swahili.get_by_label("Wanted by").fill("2099-03-01T18:30")
        page.get_by_role("button", name="Save").click()
        page.goto("/desk/?words=malaria")
        expect(page.locator(".hand")).to_have_text("Juma Rashidi · due March 1, 2099, 6:30 p.m.")


def test_the_bell_rings_for_who_is_mentioned_and_leads_to_the_paragraph_by_keyboard(visit: Visit) -> None:
    with visit(person="Béatrice Mukeshimana") as editor, visit(person="Juma Rashidi") as translator:
        editor.goto("/desk/outdated/")
        expect(editor.locator("#bell b")).to_be_hidden()
        translator.goto("/desk/?words=malaria")
        translator.locator(".board h2 a").press("Enter")
        open_cell(translator, 1, "sw")
        translator.locator(".comments summary").press("Enter")
        translator.locator("#say").fill("@beatrice-mukeshimana, is it 31,850?")
        translator.get_by_role("button", name="Comment", exact=True).press("Enter")
        editor.wait_for_function(RANG, polling=500, timeout=60_000)
        expect(editor.locator("#bell-told")).to_have_text("1 unread notice")
        editor.locator("#bell").press("Enter")
        editor.locator(".notices .unread a").press("Enter")
        editor.wait_for_url("**/desk/stories/*/?edit=sw:*")
        expect(editor.locator(".comments li")).to_contain_text("is it 31,850?")
        expect(editor.locator("#bell b")).to_be_hidden()
