"""Nothing that people write or bring runs on any screen of the desk or page of the site, in a real browser.

The pages are opened as they are, where the browser says of anything inline that the policy forbids it; and those that
hold most of what people wrote once more without the policy, so that sanitising and escaping are seen to suffice alone.
"""

import json
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.cli.houses import House, free_port, house, run, surroundings
from tests.desk.hostile_filling import Found
from tools.chromium import find_chromium

pytestmark = [pytest.mark.browser, pytest.mark.server]

FILLING = """
import json
import django; django.setup()
from tests.desk.hostile_filling import fill
print(json.dumps(fill()))
"""
WATCH = """
window.violations = [];
document.addEventListener("securitypolicyviolation", one =>
    violations.push(`${one.effectiveDirective} ${one.blockedURI} ${one.sample}`));
"""
# What stands in a page that no template of ours has put there.
FOREIGN = """() => {
    const found = [];
    const scheme = /^[\\s\\u0000-\\u0020]*(javascript|vbscript|data:text)/i;
    for (const one of document.querySelectorAll("*")) {
        for (const { name, value } of one.attributes) {
            const isHandler = name.startsWith("on") || /hx-on/.test(name);
            const isAddress = /^(href|src|action|formaction|xlink:href|data|srcdoc|hx-(get|post|vals))$/.test(name);
            if (isHandler || (isAddress && (scheme.test(value) || /ran\\(\\)/.test(value) && name.startsWith("hx-"))))
                found.push(`${one.localName} ${name}=${value}`);
        }
    }
    const strange = "base, object, embed, applet, math, iframe[srcdoc], meta[http-equiv]";
    for (const one of document.querySelectorAll(strange))
        if (one.httpEquiv !== "Content-Security-Policy") found.push(one.outerHTML);
    for (const one of document.querySelectorAll("script"))
        if (/ran\\(\\)/.test(one.src)) found.push(one.outerHTML);
    return [...found, ...(window.violations ?? [])];
}"""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    home = tmp_path_factory.mktemp("hostile") / "home"
    with house(home, "--no-sample", "--port", str(free_port())) as up:
        yield up


@pytest.fixture(scope="module", autouse=True)
def filled(built: House) -> Found:
    environment = surroundings(built.home) | {"DJANGO_SETTINGS_MODULE": "inkuru.config.settings"}
    done = subprocess.run([sys.executable, "-c", FILLING], env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=find_chromium(), args=["--no-sandbox"])
        yield started
        started.close()


@contextmanager
def watched(browser: Browser, built: House, *, without_policy: bool = False) -> Iterator[tuple[Page, list[str]]]:
    """A page of somebody who may do everything, and whatever ran in it."""
    with browser.new_context(base_url=built.url, bypass_csp=without_policy) as context:
        ran: list[str] = []
        context.expose_binding("ran", lambda source, *_: ran.append(source["page"].url))
        context.add_init_script(WATCH)
        page = context.new_page()
        page.goto(run(built.home, "signin", "hostile").stdout.strip())
        page.get_by_role("button").last.click()
        yield page, ran


def looked_at(page: Page, addresses: Sequence[str]) -> dict[str, list[str]]:
    """What is foreign on each of some pages."""
    found = {}
    for address in addresses:
        page.goto(address)
        foreign = page.evaluate(FOREIGN)
        if foreign:
            found[address] = foreign
    return found


def test_the_witness_would_see_what_runs(browser: Browser, built: House) -> None:
    with watched(browser, built) as (page, ran):
        page.evaluate("document.body.innerHTML = '<img src=x onerror=ran()><a href=\"javascript:ran()\">x</a>'")
        page.wait_for_function("violations.length")
        assert len(page.evaluate(FOREIGN)) == 3
    with watched(browser, built, without_policy=True) as (page, ran):
        page.evaluate("document.body.innerHTML = '<img src=x onerror=ran()>'")
        page.wait_for_timeout(0)
        page.wait_for_function("document.images[0].complete")
        page.evaluate("ran()")
        assert ran


def test_nothing_runs_on_any_screen_of_the_desk(browser: Browser, built: House, filled: Found) -> None:
    with watched(browser, built) as (page, ran):
        assert (looked_at(page, filled["screens"]), ran) == ({}, [])
    assert len(filled["screens"]) > 60


def test_nothing_runs_on_the_pages_of_the_site(browser: Browser, built: House, filled: Found) -> None:
    with watched(browser, built) as (page, ran):
        assert (looked_at(page, filled["pages"]), ran) == ({}, [])
    assert [one for one in filled["pages"] if "ran()" not in one]


def test_what_is_shown_is_harmless_without_the_policy_too(browser: Browser, built: House, filled: Found) -> None:
    texts = [one for one in filled["screens"] if re.search("stories/|intake/|terms/|memory/|people/", one)]
    with watched(browser, built, without_policy=True) as (page, ran):
        assert (looked_at(page, [*texts, *filled["pages"]]), ran) == ({}, [])
