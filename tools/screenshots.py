"""Takes the pictures in docs/screenshots: `python -m tools.screenshots [--out FOLDER] [NAME…]`.

The product is brought up as it is, on a data folder of its own with the sample newsroom: a run shows the same again.
"""

import argparse
import io
import itertools
import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.parse import urljoin
from urllib.request import urlopen

from PIL import Image
from playwright.sync_api import Browser, Page, StorageState, ViewportSize, sync_playwright

from tools.chromium import find_chromium
from tools.shots import DOOR, SHOTS, STORY, Scheme, Shot

ROOT = Path(__file__).resolve().parent.parent
OUT = ROOT / "docs" / "screenshots"
PATIENCE = 120.0
# Enough for type on paper, and a third of the bytes.
COLOURS = 96
# The heads of a table stick to the top as high as they are; beyond them, and elsewhere, some room.
SCROLL = """one => {
    const head = one.closest("table")?.tHead?.querySelector("th");
    const sticks = head && getComputedStyle(head).position === "sticky";
    scrollTo(0, one.getBoundingClientRect().top + scrollY - (sticks ? head.offsetHeight + 16 : 96));
}"""

PHONE = ViewportSize(width=360, height=740)
DESK = ViewportSize(width=1440, height=900)
SIZES = {"360": PHONE, "1440": DESK}
PUBLISHER = "claudine-ingabire"
HANDED = ("en", "sw")


@dataclass(frozen=True, slots=True)
class Running:
    """Where the product answers, and its environment."""

    address: str
    environment: dict[str, str]


def pictures() -> Iterator[tuple[str, Shot, str, Scheme]]:
    """Every picture of the table: its file, the shot, the size and the light."""
    for shot in SHOTS:
        for size, scheme in itertools.product(shot.sizes, shot.schemes):
            yield f"{shot.name}-{size}-{scheme}.png", shot, size, scheme


@contextmanager
def up() -> Iterator[Running]:
    """Everything on a free port with the sample newsroom, its data gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="inkuru-screenshots-") as home:
        port = free_port()
        environment = os.environ | {"INKURU_HOME": home}
        command = (sys.executable, "-m", "inkuru", "up", "--port", str(port), "--workers", "1")
        with subprocess.Popen(command, cwd=ROOT, env=environment) as running:
            try:
                address = f"http://127.0.0.1:{port}"
                wait_for(f"{address}/rw/", running)
                yield Running(address, environment)
            finally:
                running.terminate()


def free_port() -> int:
    """A port that nobody answers on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_for(address: str, running: subprocess.Popen[bytes]) -> None:
    """Returns when the front has a story; raises TimeoutError when that takes too long or the program has ended."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and running.poll() is None:
        try:
            with urlopen(address, timeout=1) as answer:
                if b"<article" in answer.read():
                    return
        except (URLError, OSError):
            pass
        time.sleep(0.2)
    raise TimeoutError(f"no story at {address}")


def sign_in(browser: Browser, running: Running, person: str = "") -> StorageState:
    """The cookies of somebody who came in by a link: of whom the newsroom began with, or of a person of the sample."""
    command = (sys.executable, "-m", "inkuru", "signin", *([person] if person else []))
    link = subprocess.run(command, cwd=ROOT, env=running.environment, capture_output=True, text=True, check=True).stdout
    with browser.new_context(locale="en-GB") as context:
        page = context.new_page()
        page.goto(link.strip())
        page.locator("main button").click()
        page.wait_for_url(running.address + DOOR)
        return context.storage_state()


def hand_over(browser: Browser, running: Running) -> None:
    """A publisher gives editions to who looks at the desk: then board, notices and end of the shift tell something."""
    with browser.new_context(locale="en-GB", storage_state=sign_in(browser, running, PUBLISHER)) as context:
        page = context.new_page()
        page.goto(f"{running.address}{STORY}hands/")
        for language in HANDED:
            page.locator(f"#id_person-{language}").select_option(label="Editor")
        page.locator("form.hands button.main").click()
        page.wait_for_url(lambda address: not address.endswith("/hands/"))


def take(
    browser: Browser, address: str, shot: Shot, size: str, scheme: Scheme, storage: StorageState | None = None
) -> bytes:
    """One picture as PNG; `storage` has the cookies of the desk."""
    with browser.new_context(
        viewport=SIZES[size], color_scheme=scheme, locale="en-GB", storage_state=storage
    ) as context:
        page = context.new_page()
        page.goto(address + shot.path)
        if storage is not None:
            choose_language(page, shot.language)
        if shot.story is not None:
            page.goto(address + link_to(page, shot.story) + shot.beyond)
        for link in shot.follow:
            page.goto(urljoin(page.url, page.locator(link).first.get_attribute("href") or ""))
        for field, text in shot.fill:
            page.locator(field).fill(text)
        if shot.press:
            page.locator(shot.press).first.click()
            page.locator(shot.until).wait_for()
            page.mouse.move(0, 0)
        if shot.show:
            page.locator(shot.show).first.evaluate(SCROLL)
        return page.screenshot(animations="disabled")


def choose_language(page: Page, language: str) -> None:
    """Shows the desk in a language; the button may be folded away, so it is not clicked."""
    if page.locator("html").get_attribute("lang") == language:
        return
    page.locator(f"form.switch button[lang={language}]").evaluate("one => one.form.requestSubmit(one)")
    page.locator(f"html[lang={language}]").wait_for()


def link_to(page: Page, story: int) -> str:
    """The address of a story on a front."""
    return str(page.locator(f'main h2 a[href$="-{story}/"]').get_attribute("href"))


def save(picture: bytes, path: Path) -> None:
    """Keeps a picture with few colours, and small."""
    with Image.open(io.BytesIO(picture)) as image:
        image.convert("RGB").quantize(COLOURS).save(path, optimize=True)


def main(arguments: list[str]) -> None:
    """Takes every picture of the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=OUT, help="where the pictures go (docs/screenshots)")
    parser.add_argument("names", nargs="*", metavar="NAME", help="only these shots of the table")
    options = parser.parse_args(arguments)
    options.out.mkdir(parents=True, exist_ok=True)
    with up() as running, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=["--no-sandbox"])
        hand_over(browser, running)
        signed_in = sign_in(browser, running)
        for name, shot, size, scheme in pictures():
            if options.names and shot.name not in options.names:
                continue
            path = options.out / name
            storage = signed_in if shot.path.startswith(DOOR) else None
            save(take(browser, running.address, shot, size, scheme, storage), path)
            print(f"{name} {path.stat().st_size // 1024} kB")
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1:])
