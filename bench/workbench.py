"""What a long story costs at the workbench, in a real Chromium on a house of its own.

    python -m bench.workbench --paragraphs 200 --rounds 5 --out bench/results/workbench.json

A story of so many paragraphs stands in three languages. Each round comes with an empty cache. Measured are the time
from the click on the story to a page whose keys and cells answer, the bytes that came over the wire until then and
until a passage is open for writing, and the time from the click on a passage to the cursor in it. What the machine
did besides stands in the result, as its load.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, CDPSession, sync_playwright

from tests.cli.houses import House, free_port, house, run
from tools.chromium import find_chromium

# Made into the newsroom by a process of its own, with the settings of the house.
MAKING = """
import django; django.setup()
from tests.newsroom.making import HEADLINES, make_story, make_translation
from inkuru.flow.checking import check_story
said = {
    "en": "The ferry Umurava left Rubavu at 7:00 a.m. on Friday, 20 November 2026, with {n} people on board.",
    "rw": "Ubwato Umurava bwahagurutse i Rubavu saa moya za mu gitondo ku wa Gatanu, tariki ya 20 Ugushyingo 2026,"
    " butwaye abantu {n}.",
    "sw": "Feri Umurava iliondoka Rubavu saa 1:00 asubuhi Ijumaa, Novemba 20, 2026, ikiwa na watu {n}.",
}
made = make_story("en", paragraphs=[said["en"].format(n=n + 20) for n in range(COUNT)])
for code in ("rw", "sw"):
    make_translation(made, code, [HEADLINES[code], *(said[code].format(n=n + 20) for n in range(COUNT))])
check_story(made.story)
print(made.story.pk)
"""


def main() -> None:
    """Measure and write the result file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--paragraphs", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--out", type=Path, default=None)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="inkuru-bench-workbench") as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=["--no-sandbox"])
        with house(Path(folder) / "home", "--port", str(free_port())) as built:
            story = make(built, options.paragraphs)
            rounds = [visit(browser, built, story) for _ in range(options.rounds)]
        browser.close()
    medians = {name: round(statistics.median(one[name] for one in rounds), 3) for name in rounds[0]}
    result = {"paragraphs": options.paragraphs, "medians": medians, "load": os.getloadavg()[0], "rounds": rounds}
    text = json.dumps(result, indent=2)
    print(text)
    if options.out:
        options.out.write_text(text + "\n", encoding="utf-8")


def make(built: House, paragraphs: int) -> int:
    """A story of so many paragraphs in three languages, and its number."""
    environment = os.environ | {"INKURU_HOME": str(built.home), "DJANGO_SETTINGS_MODULE": "inkuru.config.settings"}
    code = MAKING.replace("COUNT", str(paragraphs))
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
    return int(done.stdout)


def visit(browser: Browser, built: House, story: int) -> Mapping[str, float]:
    """One person with an empty cache who opens the story and a passage in the middle of it."""
    with browser.new_context(base_url=built.url, viewport={"width": 1440, "height": 900}) as context:
        page = context.new_page()
        page.goto(run(built.home, "signin").stdout.strip())
        page.get_by_role("button", name="Sign in").click()
        with counting(context.new_cdp_session(page)) as received:
            begun = time.perf_counter()
            # Scripts of the page have run when it is loaded.
            page.goto(f"/desk/stories/{story}/", wait_until="load")
            usable, to_page = time.perf_counter() - begun, sum(received.values())
            middle = page.locator('td[data-language="sw"] .opens').nth(100)
            begun = time.perf_counter()
            middle.click()
            page.locator("#editor:focus").wait_for()
            opened = time.perf_counter() - begun
            page.wait_for_timeout(500)
            to_editor = sum(received.values())
    return {
        "seconds_to_usable": round(usable, 3),
        "kilobytes_to_usable": round(to_page / 1000, 1),
        "seconds_to_open_passage": round(opened, 3),
        "kilobytes_with_editor": round(to_editor / 1000, 1),
    }


@contextmanager
def counting(session: CDPSession) -> Iterator[dict[str, int]]:
    """The bytes that came over the wire, by request; the cache is off."""
    received: dict[str, int] = {}

    def note(event: dict[str, Any]) -> None:
        received[event["requestId"]] = event["encodedDataLength"]

    session.send("Network.enable")
    session.send("Network.setCacheDisabled", {"cacheDisabled": True})
    session.on("Network.loadingFinished", note)
    yield received


if __name__ == "__main__":
    main()
