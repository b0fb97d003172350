"""An edition goes from its translator to an editor and back, in a real browser, by keyboard alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.cli.houses import House, free_port, house, run
from tests.desk.browsing import DESK, LEVELS, PHONE, at_desk, take_in
from tools.chromium import find_chromium

pytestmark = [pytest.mark.browser, pytest.mark.server]

TRANSLATOR, EDITOR, ADMINISTRATOR = "Juma Rashidi", "Béatrice Mukeshimana", "Eric Habineza"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    with house(tmp_path_factory.mktemp("way") / "home", "--port", str(free_port())) as up:
        run(up.home, "rules", "four-eyes", "both")
        yield up


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=find_chromium(), args=["--no-sandbox"])
        yield started
        started.close()


def assert_accessible(page: Page) -> None:
    """No violation of WCAG 2.2 A or AA, in either light."""
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        found = Axe().run(page, options={"runOnly": {"type": "tag", "values": LEVELS}})
        assert found.violations_count == 0, found.generate_report()


def press_step(page: Page, key: str, told: str) -> None:
    """Go to a step by its key and take it; the page says that it was done."""
    page.keyboard.press(key)
    page.keyboard.press("Enter")
    expect(page.locator(".messages")).to_contain_text(told)


def translate_and_send(page: Page, address: str) -> None:
    """Begin the edition in Kiswahili, write it and send it to review."""
    page.goto(address)
    page.locator("#head-sw").get_by_role("button").press("Enter")
    expect(page.locator("#head-sw .chip").first).to_have_text("in translation")
    page.goto(address)
    page.keyboard.press("n")
    for words in ("Feri yaondoka", "Watu 412 waliondoka."):
        expect(page.locator("#editor")).to_be_focused()
        page.keyboard.type(words)
        page.keyboard.press("Control+Enter")
        expect(page.locator("td[data-language=sw]:not(.open) .text", has_text=words)).to_be_visible()
    page.goto(address)
    press_step(page, "r", "Sent to review")
    assert_accessible(page)


def send_back(page: Page, address: str, why: str) -> None:
    """Send the edition in Kiswahili back."""
    page.goto(address)
    page.keyboard.press("b")
    expect(page.locator("#why-sw")).to_be_focused()
    assert_accessible(page)
    page.keyboard.type(why)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#head-sw .way")).to_contain_text("sent back by Béatrice Mukeshimana")
    expect(page.locator("#head-sw .way q")).to_have_text(why)


def test_an_edition_goes_to_review_and_back_by_keyboard(browser: Browser, built: House, tmp_path: Path) -> None:
    address = take_in(built, tmp_path, "Ferry sails", ["412 people left."])
    with at_desk(browser, built, person=TRANSLATOR) as page:
        translate_and_send(page, address)
    with at_desk(browser, built, person=EDITOR) as page:
        send_back(page, address, "Which ferry?")
    with at_desk(browser, built, person=TRANSLATOR, viewport=PHONE) as page:
        page.goto(address)
        page.locator("#head-sw").get_by_role("link", name="Answer").press("Enter")
        expect(page.locator(".comments")).to_contain_text("Which ferry?")
        page.goto(address)
        press_step(page, "r", "Sent to review")
    with at_desk(browser, built, person=EDITOR) as page:
        page.goto("/desk/?need=in_review")
        page.get_by_role("button", name="Call it ready").press("Enter")
        page.goto(f"{address}activity/")
        expect(page.locator(".activity li").first).to_contain_text("called the edition in Kiswahili ready")
        assert_accessible(page)
        page.set_viewport_size(PHONE)
        assert page.evaluate("document.querySelector('main').scrollWidth <= innerWidth")


def test_rules_are_read_and_set_on_a_phone(browser: Browser, built: House) -> None:
    with at_desk(browser, built, person=ADMINISTRATOR, viewport=PHONE) as page:
        page.goto("/desk/rules/")
        expect(page.get_by_role("radio", name="both times")).to_be_checked()
        assert_accessible(page)
        assert page.evaluate("document.querySelector('main').scrollWidth <= innerWidth")
        page.get_by_role("radio", name="not asked for").check()
        page.get_by_role("button", name="Save").press("Enter")
        expect(page.locator(".messages")).to_contain_text("Saved")
        page.set_viewport_size(DESK)
        expect(page.get_by_role("radio", name="not asked for")).to_be_checked()
