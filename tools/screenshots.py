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
from typing import Literal
from urllib.error import URLError
from urllib.request import urlopen

from PIL import Image
from playwright.sync_api import Browser, Page, StorageState, ViewportSize, sync_playwright

from tools.chromium import find_chromium

ROOT = Path(__file__).resolve().parent.parent
OUT = ROOT / "docs" / "screenshots"
PATIENCE = 120.0
# Enough for type on paper, and a third of the bytes.
COLOURS = 96

Scheme = Literal["light", "dark"]

PHONE = ViewportSize(width=360, height=740)
DESK = ViewportSize(width=1440, height=900)
DOOR = "/desk/"
SIZES = {"360": PHONE, "1440": DESK}


@dataclass(frozen=True, slots=True)
class Shot:
    """A picture in every size and light named: of the page at `path`, or of a sample story that it leads to.

    `story` is the story’s number in the sample, `press` the element to be clicked first and `until` what appears then,
    `show` the element to be scrolled to the top, below what sticks there. At the desk somebody is signed in.
    """

    name: str
    path: str
    story: int | None = None
    press: str = ""
    until: str = ""
    show: str = ""
    sizes: tuple[str, ...] = ("360", "1440")
    schemes: tuple[Scheme, ...] = ("light", "dark")


# The numbers are places in inkuru/sample/newsroom.toml.
DRAFTED, ILLUSTRATED, CORRECTED, BEHIND, LONG_READ = 1, 2, 6, 7, 8
SHOTS = (
    Shot("chooser", "/#choose", sizes=("360",)),
    Shot("front-rw", "/rw/"),
    Shot("front-sw", "/sw/", sizes=("360",), schemes=("light",)),
    Shot("story-rw", "/rw/", story=BEHIND),
    Shot("story-en", "/en/", story=LONG_READ),
    Shot("behind-sw", "/sw/", story=BEHIND, show=".notice"),
    Shot("corrected-en", "/en/", story=CORRECTED, show=".corrections", sizes=("360",), schemes=("light",)),
    Shot("drafted-rw", "/rw/", story=DRAFTED, schemes=("light",)),
    Shot("picture-sw", "/sw/", story=ILLUSTRATED, show="figure", schemes=("light",)),
    Shot("desk-stories", DOOR),
    Shot("desk-story", f"{DOOR}stories/{BEHIND}/"),
    Shot("desk-behind", f"{DOOR}stories/{BEHIND}/", show="tr:has(td.stale)"),
    Shot("desk-people", f"{DOOR}people/", schemes=("light",)),
    Shot("desk-account", f"{DOOR}account/", schemes=("dark",)),
    Shot("desk-log", f"{DOOR}log/", schemes=("light",)),
    Shot("desk-notes", f"{DOOR}stories/{BEHIND}/notes/", sizes=("360",), schemes=("light",)),
    Shot(
        "desk-workbench",
        f"{DOOR}stories/{BEHIND}/",
        press="td.stale .opens",
        until="#editor:focus",
        show="tr:has(td.open)",
    ),
    Shot(
        "desk-keys",
        f"{DOOR}stories/{BEHIND}/",
        press="[data-do=help]",
        until="#keys[open]",
        sizes=("1440",),
        schemes=("light",),
    ),
    Shot("desk-intake", f"{DOOR}intake/", schemes=("light",)),
)


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


def sign_in(browser: Browser, running: Running) -> StorageState:
    """The cookies of somebody who came in by a link."""
    command = (sys.executable, "-m", "inkuru", "signin")
    link = subprocess.run(command, cwd=ROOT, env=running.environment, capture_output=True, text=True, check=True).stdout
    with browser.new_context(locale="en-GB") as context:
        page = context.new_page()
        page.goto(link.strip())
        page.locator("main button").click()
        page.wait_for_url(running.address + DOOR)
        return context.storage_state()


def take(
    browser: Browser, address: str, shot: Shot, size: str, scheme: Scheme, storage: StorageState | None = None
) -> bytes:
    """One picture as PNG; `storage` has the cookies of the desk."""
    with browser.new_context(
        viewport=SIZES[size], color_scheme=scheme, locale="en-GB", storage_state=storage
    ) as context:
        page = context.new_page()
        page.goto(address + shot.path)
        if shot.story is not None:
            page.goto(address + link_to(page, shot.story))
        if shot.press:
            page.locator(shot.press).first.click()
            page.locator(shot.until).wait_for()
        if shot.show:
            page.locator(shot.show).first.evaluate("one => scrollTo(0, one.getBoundingClientRect().top + scrollY - 96)")
        return page.screenshot(animations="disabled")


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
