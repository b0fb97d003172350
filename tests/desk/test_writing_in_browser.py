"""The source edition is written in a real browser: pasted, moved and taken out by keyboard, counted and checked."""

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect, sync_playwright

from inkuru.lang.writing.rooms import message_of
from tests.cli.houses import free_port, house
from tests.desk.browsing import LEVELS, PHONE, at_desk, editor
from tests.formats.clipboards import WORD
from tests.formats.test_pictures import picture
from tools.chromium import find_chromium

pytestmark = [pytest.mark.browser, pytest.mark.server]

PASTE = """(field, html) => {
  const brought = new DataTransfer();
  brought.setData("text/html", html);
  field.dispatchEvent(new ClipboardEvent("paste", { clipboardData: brought, bubbles: true, cancelable: true }));
}"""
KINDS = ["headline", "paragraph", "heading", "list_item", "list_item", "quotation", "paragraph"]


def kinds(page: Page) -> list[str]:
    return [str(row.get_attribute("class")) for row in page.locator("tbody tr").all()]


def write_by_keyboard(page: Page) -> None:
    """A whole story is pasted into a headline; its second paragraph moves down with what is typed in it, and goes."""
    page.goto("/desk/intake/")
    page.select_option("#begin-language", "en")
    page.get_by_role("button", name="Begin").press("Enter")
    editor(page).evaluate(PASTE, WORD)
    expect(page.get_by_role("button", name="Take them out")).to_be_focused()
    assert kinds(page) == KINDS
    page.locator("a.opens").nth(1).press("Enter")
    editor(page).press_sequentially(" More.")
    page.keyboard.press("Alt+Shift+KeyD")
    expect(page.locator("tbody tr").nth(2).locator("#editor")).to_contain_text("port authority. More.")
    editor(page).press("Alt+Shift+KeyX")
    undo = page.get_by_role("button", name="Put it back").first
    expect(undo).to_be_focused()
    undo.press("Enter")
    expect(page.locator(".gone")).to_have_count(0)
    assert kinds(page) == ["headline", "heading", "paragraph", *KINDS[3:]]


def count_a_message(page: Page) -> None:
    """The page counts places as the server does."""
    page.get_by_role("button", name="Text message").press("Enter")
    editor(page).press_sequentially("Ubwato [n’abantu] €5")
    guide = page.locator("#guide")
    link = str(guide.get_attribute("data-link"))
    used = message_of(f"Ubwato [n’abantu] €5 {link}").used
    expect(guide).to_have_text(f"{used} of 70 places, with the link: ’ leave 70 places of 160")


def cut_a_picture(page: Page, file: Path) -> None:
    """A picture is sent, and cut with a pointer."""
    page.locator("a.opens").nth(1).press("Enter")
    editor(page)
    page.get_by_role("link", name="Picture below").press("Enter")
    page.set_input_files("#file", str(file))
    page.fill("#alt", "A ferry")
    page.fill("#credit", "Photo: Diane")
    page.get_by_role("button", name="Put it into the story").press("Enter")
    stage = page.locator("#stage")
    expect(page.locator("#cut")).to_be_visible()
    place = stage.bounding_box()
    assert place is not None
    page.mouse.move(place["x"] + place["width"] / 4, place["y"] + place["height"] / 4)
    page.mouse.down()
    page.mouse.move(place["x"] + place["width"] / 2, place["y"] + place["height"] * 3 / 4)
    page.mouse.up()
    for name, expected in (("left", 25), ("top", 25), ("right", 50), ("bottom", 75)):
        assert float(page.input_value(f"[name={name}]")) == pytest.approx(expected, abs=1)
    assert Axe().run(page, options={"runOnly": {"type": "tag", "values": LEVELS}}).response["violations"] == []


def be_checked_while_typing(page: Page) -> None:
    """Of the sample newsroom: what is typed is checked after a pause, in its place, and no caret moves."""
    page.goto("/desk/stories/1/?languages=sw")
    page.locator("a.opens").nth(2).press("Enter")
    editor(page).press_sequentially(" 98765")
    expect(page.locator("#found-now")).to_contain_text("98765")
    expect(page.locator("#editor")).to_be_focused()
    expect(page.locator('#found-now .take[data-key="1"], #found-now .findings').first).to_be_visible()


def test_a_story_is_written_at_the_desk(tmp_path: Path) -> None:
    file = tmp_path / "kivu.jpg"
    file.write_bytes(picture(size=(1200, 800)))
    with house(tmp_path / "home", "--port", str(free_port())) as built, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=["--no-sandbox"])
        with at_desk(browser, built) as page:
            write_by_keyboard(page)
            count_a_message(page)
            cut_a_picture(page, file)
        with at_desk(browser, built, viewport=PHONE, color_scheme="dark") as page:
            be_checked_while_typing(page)
        browser.close()
