"""Terms come in and are approved by keys, and what is done in the background is followed."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from tests.cli.houses import House, free_port, house
from tests.desk.browsing import at_desk
from tools.chromium import find_chromium

pytestmark = [pytest.mark.browser, pytest.mark.server]

TABLE = "concept,language,term,use,status\n" + "".join(
    f"boat-{one},en,boat {one},,proposed\nboat-{one},rw,ubwato bwa {one},,proposed\n" for one in range(3)
)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    with house(tmp_path_factory.mktemp("words") / "home", "--port", str(free_port())) as up:
        yield up


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=find_chromium(), args=["--no-sandbox"])
        yield started
        started.close()


def test_a_table_comes_in_and_its_proposals_are_judged_by_keys(browser: Browser, built: House) -> None:
    with at_desk(browser, built) as page:
        page.goto("/desk/terms/files/")
        page.locator("#file").set_input_files({"name": "ours.csv", "mimeType": "text/csv", "buffer": TABLE.encode()})
        page.get_by_role("button", name="Show what is found").press("Enter")
        # The worker reads it, and the page follows without being loaded again.
        expect(page.locator(".counts")).to_contain_text("concepts")
        page.get_by_role("button", name="Take in").press("Enter")
        expect(page.locator("[data-came]")).to_contain_text("3 are new.")
        page.goto("/desk/terms/proposals/")
        for key in "jxjx":
            page.keyboard.press(key)
        page.keyboard.press("a")
        expect(page.locator(".messages")).to_have_text("2 concepts approved")
        for key in "jxr":
            page.keyboard.press(key)
        expect(page.locator(".messages")).to_have_text("1 concept refused")
        page.goto("/desk/terms/?words=amato")
        expect(page.locator(".stories h2").first).to_contain_text("boat")
