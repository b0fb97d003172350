"""Every screen of the desk, found through the URL resolver, open to everybody: WCAG 2.2 A and AA, light and dark, at
200 %, with large text, on a phone, by keyboard. And nothing jumps.
"""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from inkuru.desk.helping import HELP
from tests.cli.houses import House, free_port, house, run
from tests.desk.browsing import at_desk
from tests.desk.doors import views
from tests.desk.seeing import Sight
from tools.chromium import find_chromium

pytestmark = [pytest.mark.browser, pytest.mark.server]

ROLES = ("reporter", "translator", "editor", "publisher", "administrator")
# The number is a place in inkuru/sample/newsroom.toml: a story whose Swahili edition is behind.
STORY, LANGUAGE = 7, "sw"
# States that no address of the resolver has by itself.
MORE = (
    "/desk/?need=behind&words=kivu&language=sw",
    "/desk/?need=ready",
    f"/desk/stories/{STORY}/?languages=sw",
    "/desk/stories/1/release/",
    "/desk/log/?story=999",
    "/desk/stories/999/",
    "/desk/sign-in/spent/",
)
# What is not looked at: what needs another person’s hands or a mail, and what only answers something that was sent.
NOT_LOOKED_AT = {
    "desk:edit_unit",
    "desk:handed",
    "desk:preview_removal",
    "desk:preview_replacing",
    "desk:prove_address",
    "desk:stop_mails",
}
# What is reached by passwords, codes and passkeys alone is looked at in test_people_in_browser.py, on its way there.
ON_THE_WAY = {
    "account_login",
    "account_reauthenticate",
    "account_change_password",
    "desk:come_in",
    "desk:make_link",
    "mfa_activate_totp",
    "mfa_add_webauthn",
    "mfa_authenticate",
    "mfa_deactivate_totp",
    "mfa_generate_recovery_codes",
    "mfa_login_webauthn",
    "mfa_reauthenticate",
    "mfa_reauthenticate_webauthn",
    "mfa_remove_webauthn",
    "mfa_view_recovery_codes",
}


# Where an element stands on the page; and how much shifts without being asked for: what follows a key does not count.
PLACE = "one => one.getBoundingClientRect().top + scrollY"
SHIFTS = """window.shifted = 0; new PerformanceObserver((list) => {
  for (const one of list.getEntries()) if (!one.hadRecentInput) window.shifted += one.value;
}).observe({ type: "layout-shift" })"""
# Web Vitals calls up to 0.1 good.
GOOD_SHIFT = 0.1


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    with house(tmp_path_factory.mktemp("screens") / "home", "--port", str(free_port())) as up:
        run(up.home, "signin", "Rose All", "--create", "--role", *ROLES)
        run(up.home, "memory", "learn")
        yield up


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=find_chromium(), args=["--no-sandbox"])
        yield started
        started.close()


def furnish(page: Page) -> dict[str, object]:
    """What a sample newsroom lacks is made at the desk; what addresses call all that is there."""
    page.goto("/desk/intake/")
    page.get_by_label("or the text itself").fill("Rain on the hills\n\nIt rained all day.\n\nEnglish · Kiswahili")
    page.get_by_role("button", name="Show what is found").click()
    arrival = page.url.strip("/").rpartition("/")[2]
    page.goto(f"/desk/stories/{STORY}/notes/")
    page.get_by_label("One more note").fill("She works at the port.")
    page.get_by_role("button", name="Keep the note").click()
    page.goto("/desk/memory/repair/")
    page.get_by_role("button", name="Look for them").first.press("Enter")
    page.wait_for_url("**/desk/chores/*/")
    page.goto(f"/desk/stories/{STORY}/")
    block = str(page.locator("tbody tr").nth(3).get_attribute("id")).removeprefix("b-")
    return {"number": STORY, "language": LANGUAGE, "block": block, "person": 3, "arrival": arrival}


def screens(page: Page, known: dict[str, object]) -> Iterator[tuple[str, str]]:
    """The views that answer a look with a page, and their addresses."""
    for one in views():
        address = one.address(**known)
        answer = page.request.get(address, headers={"accept": "text/html"}, max_redirects=0)
        if answer.status < 400 and "<html" in answer.text() and "html" in answer.headers.get("content-type", ""):
            yield one.name, address


def test_every_screen_is_open_to_everybody(browser: Browser, built: House) -> None:
    with at_desk(browser, built, person="rose-all") as page:
        known, sight = furnish(page), Sight(page)
        found = dict(screens(page, known))
        edited = f"/desk/stories/{STORY}/?edit={LANGUAGE}:{known['block']}"
        for name, address in (*found.items(), *((one, one) for one in (*MORE, edited))):
            page.goto(address)
            sight.look(name)
        page.goto("/desk/guide/")
        page.get_by_role("button", name="Begin").press("Enter")
        sight.look("led along the guided story")
    assert sight.wrong == {}
    assert set(HELP) - set(found) - ON_THE_WAY == NOT_LOOKED_AT


def test_nothing_jumps_when_a_passage_is_opened_and_closed(browser: Browser, built: House) -> None:
    with at_desk(browser, built, person="rose-all") as page:
        page.goto(f"/desk/stories/{STORY}/")
        row = page.locator("tbody tr").nth(3)
        page.evaluate(SHIFTS)
        places = [row.evaluate(PLACE)]
        row.locator(f'td[data-language="{LANGUAGE}"] .opens').press("Enter")
        expect(page.locator("#editor")).to_be_focused()
        places.append(row.evaluate(PLACE))
        page.keyboard.press("Escape")
        expect(page.locator("#editor")).to_have_count(0)
        places.append(row.evaluate(PLACE))
        shifted = page.evaluate("window.shifted")
    assert max(places) - min(places) <= 1
    assert shifted < GOOD_SHIFT
