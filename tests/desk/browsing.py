"""People at the desk in a real browser."""

import json
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Locator, Page, ViewportSize, expect

from tests.cli.houses import House, run

PHONE = ViewportSize(width=360, height=740)
DESK = ViewportSize(width=1440, height=900)
LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# What the browser says of answers that are meant to be refusals, and of a network that a test has cut.
EXPECTED = re.compile(r"status of (404|409|410|422) |net::ERR_|htmx:(sendError|afterRequest)")

# A machine that does other work answers late; nothing here is judged by how soon.
expect.set_options(timeout=30_000)


@contextmanager
def at_desk(browser: Browser, built: House, *, person: str = "", **how: object) -> Iterator[Page]:
    """A page of somebody who came in by a link. Nothing foreign is loaded into it, nothing fails, nothing throws."""
    with browser.new_context(base_url=built.url, locale="en-GB", **{"viewport": DESK} | how) as context:  # type: ignore[arg-type]
        complaints = list[str]()
        context.on("request", lambda one: None if one.url.startswith(built.url) else complaints.append(one.url))
        context.on("console", lambda one: complaints.append(one.text) if one.type == "error" else None)
        context.on("weberror", lambda one: complaints.append(str(one.error)))
        page = context.new_page()
        come_in(page, built, person)
        yield page
        unexpected = [one for one in complaints if not EXPECTED.search(one)]
        assert unexpected == [], unexpected


def come_in(page: Page, built: House, person: str = "") -> None:
    """Sign in by a new link."""
    page.goto(run(built.home, "signin", *([person] if person else [])).stdout.strip())
    page.get_by_role("button", name="Sign in").click()


def take_in(built: House, folder: Path, headline: str, paragraphs: Sequence[str]) -> str:
    """A story in English that is to be read in Swahili, and its address at the desk."""
    file = folder / f"{headline}.txt"
    file.write_text("\n\n".join((headline, *paragraphs, "English · Kiswahili")))
    taken = json.loads(run(built.home, "intake", str(file), "--json").stdout)
    return f"/desk/stories/{taken['id']}/"


def cell(page: Page, place: int, language: str) -> Locator:
    """The cell of a row (0 is the headline) in a language."""
    return page.locator("tbody tr").nth(place).locator(f'td[data-language="{language}"]')


def open_cell(page: Page, place: int, language: str) -> Locator:
    """Open a passage; its editor, when it can be written in."""
    cell(page, place, language).locator(".opens").click()
    return editor(page)


def editor(page: Page) -> Locator:
    """The editor of the passage that is open, when it can be written in."""
    found = page.locator("#editor")
    expect(found).to_be_focused()
    return found


def open_edition(page: Page, language: str) -> None:
    """Begin an edition."""
    page.locator(f"#head-{language}").get_by_role("button", name="Open this edition").click()
    expect(page.locator(f"#head-{language} .doors")).to_be_visible()
