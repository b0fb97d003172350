"""Coming in and looking after people, in a real browser: codes, passkeys, and screens that are met on the way in."""

import http.client
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlencode, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.cli.houses import House, free_port, house, run
from tests.desk.browsing import DESK
from tests.desk.codes import code
from tests.desk.seeing import Sight
from tools.chromium import find_chromium

pytestmark = [pytest.mark.browser, pytest.mark.server]

PASSWORD = "umuravumba ku Kivu"
AUTHENTICATOR = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}
LOOKING_AFTER = ("administrator", "reporter")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    with house(tmp_path_factory.mktemp("people") / "home", "--port", str(free_port())) as up:
        yield up


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=find_chromium(), args=["--no-sandbox"])
        yield started
        started.close()


@contextmanager
def visit(browser: Browser, built: House, host: str = "localhost", **how: object) -> Iterator[Page]:
    """A page whose scripts all run and break no rule of the Content-Security-Policy."""
    base = f"http://{host}:{urlsplit(built.url).port}"
    with browser.new_context(base_url=base, locale="en-GB", **{"viewport": DESK} | how) as context:  # type: ignore[arg-type]
        complaints = list[str]()
        context.on("console", lambda one: complaints.append(one.text) if one.type == "error" else None)
        context.on("weberror", lambda one: complaints.append(str(one.error)))
        yield context.new_page()
        assert [one for one in complaints if not re.search(r"status of (403|404|409|422|429) ", one)] == []


def come(page: Page, built: House, *words: str) -> None:
    """Come in by a new link, at the host that the page is at."""
    link = run(built.home, "signin", *words).stdout.strip()
    page.goto(urlsplit(link).path)
    page.get_by_role("button", name="Sign in").click()
    expect(page.locator(".name")).to_be_visible()


def set_password(page: Page) -> None:
    """A first password, under one's own name."""
    page.goto("/desk/account/password/new/")
    page.get_by_label("New password").fill(PASSWORD)
    page.get_by_label("The same again").fill(PASSWORD)
    page.get_by_role("button", name="Save").click()
    expect(page.locator(".messages")).to_have_text("The password is set. Other sessions are signed out.")


def sign_in(page: Page, name: str) -> None:
    """The form at the entrance."""
    page.goto("/desk/sign-in/")
    page.get_by_label("User name").fill(name)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()


def test_the_first_link_lands_an_administrator_at_the_desk(browser: Browser, built: House) -> None:
    with visit(browser, built, host="127.0.0.1") as page:
        page.goto(built.link)
        page.get_by_role("button", name="Sign in").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Stories")
        page.get_by_role("link", name="People").click()
        roles = page.locator(".rows li", has_text="Béatrice Mukeshimana")
        expect(roles).to_contain_text("editor")


def test_a_code_is_set_up_and_asked_for(browser: Browser, built: House) -> None:
    with visit(browser, built) as page:
        come(page, built, "Juma App", "--create", "--role", "reporter")
        set_password(page)
        page.get_by_role("link", name="Set up an app for codes").click()
        page.get_by_label("Password").fill(PASSWORD)
        page.get_by_role("button", name="Go on").click()
        key = page.get_by_label("Key", exact=True).input_value()
        box = page.locator(".qr svg").bounding_box()
        assert box
        assert box["width"] > 150
        page.get_by_label("Code", exact=True).fill(code(key))
        page.get_by_role("button", name="Set up").click()
        expect(page.locator(".codes li")).to_have_count(10)
        recovery = page.locator(".codes code").first.inner_text()
        for once in (code(key, steps=1), recovery):
            page.context.clear_cookies()
            sign_in(page, "juma-app")
            page.get_by_label("Code of your app").fill("000000")
            page.get_by_role("button", name="Sign in", exact=True).click()
            expect(page.locator("#code-error")).to_be_visible()
            page.get_by_label("Code of your app").fill(once)
            page.get_by_role("button", name="Sign in", exact=True).click()
            expect(page.locator(".name")).to_have_text("Juma App")


def test_a_passkey_is_password_and_second_factor_in_one(browser: Browser, built: House) -> None:
    with visit(browser, built) as page:
        session = page.context.new_cdp_session(page)
        session.send("WebAuthn.enable")
        key = session.send("WebAuthn.addVirtualAuthenticator", {"options": AUTHENTICATOR})["authenticatorId"]
        come(page, built, "Aline Key", "--create", "--role", "reporter")
        page.goto("/desk/account/")
        page.get_by_role("link", name="Add a passkey").click()
        page.get_by_label("Name").fill("office phone")
        page.get_by_role("button", name="Add a passkey").click()
        expect(page.locator(".codes li")).to_have_count(10)
        kept = session.send("WebAuthn.getCredentials", {"authenticatorId": key})["credentials"]
        assert [one["isResidentCredential"] for one in kept] == [True]
        page.get_by_role("link", name="They are kept").click()
        expect(page.locator("dd .rows")).to_contain_text("office phone")
        page.get_by_role("button", name="Sign out").click()
        page.get_by_role("button", name="Sign in with a passkey").click()
        expect(page.locator(".name")).to_have_text("Aline Key")
        # After a link the same key is the second factor.
        page.context.clear_cookies()
        link = run(built.home, "signin", "Aline Key").stdout.strip()
        page.goto(urlsplit(link).path)
        page.get_by_role("button", name="Sign in").click()
        page.get_by_role("button", name="Use the passkey").click()
        expect(page.locator(".name")).to_have_text("Aline Key")
        # It shows that it is her before it goes.
        page.goto("/desk/account/")
        page.get_by_role("link", name="Remove office phone").click()
        page.get_by_role("button", name="Use the passkey").click()
        page.get_by_role("button", name="Remove the passkey").click()
        expect(page.locator("dl.facts")).not_to_contain_text("office phone")


def test_a_passkey_that_is_refused_is_told_of(browser: Browser, built: House) -> None:
    with visit(browser, built) as page:
        session = page.context.new_cdp_session(page)
        session.send("WebAuthn.enable")
        session.send("WebAuthn.addVirtualAuthenticator", {"options": AUTHENTICATOR | {"isUserVerified": False}})
        page.goto("/desk/sign-in/")
        page.get_by_role("button", name="Sign in with a passkey").click()
        expect(page.get_by_text("The passkey was not used")).to_be_visible()


def test_where_passkeys_cannot_work_the_page_says_so(browser: Browser, built: House) -> None:
    with visit(browser, built, host="127.0.0.1") as page:
        page.goto("/desk/sign-in/")
        expect(page.get_by_text("At this address they do not work")).to_be_visible()
        expect(page.get_by_role("button", name="Sign in with a passkey")).to_be_disabled()


def test_an_invitation_goes_from_one_browser_to_another(browser: Browser, built: House) -> None:
    with visit(browser, built) as editor, visit(browser, built) as visitor:
        come(editor, built)
        editor.goto("/desk/people/invite/")
        editor.get_by_label("Name, as in a byline").fill("Keza Umutoni")
        editor.get_by_label("Role").select_option("translator")
        editor.get_by_label("translator into").select_option("rw")
        editor.get_by_role("button", name="Invite", exact=True).click()
        link = editor.locator("#link").input_value()
        visitor.goto(link)
        visitor.get_by_role("button", name="Sign in").click()
        expect(visitor.locator(".name")).to_have_text("Keza Umutoni")
        visitor.goto("/desk/people/")
        expect(visitor.get_by_role("heading", level=1)).to_have_text("Not yours to do")
        set_password(visitor)
        editor.goto("/desk/people/")
        editor.get_by_role("link", name="Keza Umutoni").click()
        editor.get_by_role("button", name="Close the desk").click()
        expect(editor.get_by_role("button", name="Open the desk again")).to_be_visible()
        visitor.goto("/desk/")
        expect(visitor.get_by_role("heading", level=1)).to_have_text("Sign in")


def test_screens_that_are_met_on_the_way_in_are_open_to_everybody(browser: Browser, built: House) -> None:
    with visit(browser, built) as page:
        sight = Sight(page)
        look_at(sight, "entrance", "/desk/sign-in/")
        page.goto(
            urlsplit(run(built.home, "signin", "Rose Way", "--create", "--role", *LOOKING_AFTER).stdout.strip()).path
        )
        sight.look("link")
        page.get_by_role("button", name="Sign in").press("Enter")
        expect(page.locator(".name")).to_be_visible()
        look_at(sight, "refusal", "/desk/stories/1/withdraw/")
        page.goto("/desk/people/3/")
        press(sight, "Make a sign-in link", "a new link")
        look_at_codes(sight)
        page.context.clear_cookies()
        sign_in(page, "rose-way")
        sight.look("second factor")
    assert sight.wrong == {}
    assert len(sight.seen) == 11


def look_at(sight: Sight, screen: str, path: str) -> None:
    """At the page of an address."""
    sight.page.goto(path)
    sight.look(screen)


def press(sight: Sight, button: str, screen: str) -> None:
    """A button, and at what comes then."""
    sight.page.get_by_role("button", name=button, exact=True).press("Enter")
    sight.page.wait_for_load_state()
    sight.look(screen)


def look_at_codes(sight: Sight) -> None:
    """A password and an app are set up on the way."""
    page = sight.page
    set_password(page)
    look_at(sight, "another password", "/desk/account/password/")
    look_at(sight, "again", "/desk/account/code/")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Go on").press("Enter")
    expect(page.get_by_label("Key", exact=True)).to_be_visible()
    look_at(sight, "an app", "/desk/account/code/")
    page.get_by_label("Code", exact=True).fill(code(page.get_by_label("Key", exact=True).input_value()))
    press(sight, "Set up", "recovery codes")
    look_at(sight, "no codes", "/desk/account/code/remove/")
    look_at(sight, "new codes", "/desk/account/recovery/new/")


def test_a_second_factor_is_demanded_where_the_newsroom_says_so(browser: Browser, tmp_path: Path) -> None:
    demanding = {"INKURU_SECOND_FACTOR_GRACE": "0"}
    with (
        house(tmp_path / "home", "--port", str(free_port()), "--no-sample", variables=demanding) as strict,
        visit(browser, strict, host="127.0.0.1") as page,
    ):
        page.goto(strict.link)
        page.get_by_role("button", name="Sign in").click()
        expect(page.get_by_role("alert")).to_contain_text("Your roles need a second factor.")
        page.goto("/desk/people/")
        expect(page.get_by_role("heading", level=1)).to_have_text("Your account")
        page.get_by_role("link", name="Set up an app for codes").click()
        page.get_by_label("Code", exact=True).fill(code(page.get_by_label("Key", exact=True).input_value()))
        page.get_by_role("button", name="Set up").click()
        page.goto("/desk/people/")
        expect(page.get_by_role("heading", level=1)).to_have_text("People")


def test_attempts_are_counted_over_all_workers(built: House) -> None:
    run(built.home, "signin", "Eve Target", "--create", "--role", "reporter")
    place = urlsplit(built.url)

    def ask(method: str, body: str = "", cookie: str = "") -> tuple[str, str]:
        connection = http.client.HTTPConnection(str(place.hostname), place.port, timeout=60)
        headers = {"Content-Type": "application/x-www-form-urlencoded", "Cookie": cookie, "Host": "localhost"}
        connection.request(method, "/desk/sign-in/", body, headers)
        answer = connection.getresponse()
        found = answer.read().decode(), str(answer.getheader("Set-Cookie") or "").partition(";")[0]
        connection.close()
        return found

    page, cookie = ask("GET")
    token = re.findall(r'name="csrfmiddlewaretoken" value="(\w+)"', page)[0]
    told = list[str]()

    def guess(number: int) -> None:
        body = urlencode({"csrfmiddlewaretoken": token, "login": "eve-target", "password": f"guess {number}"})
        told.append(ask("POST", body, cookie)[0])

    guesses = [threading.Thread(target=guess, args=(number,)) for number in range(16)]
    for one in guesses:
        one.start()
    for one in guesses:
        one.join()
    judged = [one for one in told if "The user name or the password is not right." in one]
    waiting = [one for one in told if "Too many attempts." in one]
    assert (len(judged) <= 5, len(judged) + len(waiting)) == (True, 16)
    assert judged
