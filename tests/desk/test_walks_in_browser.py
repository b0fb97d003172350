"""The whole way of a story as people walk it: pasted, translated by two at once, reviewed, let pass, set for a time,
released, corrected; and what readers see in between. By keys alone, on a phone, and in each language of the interface.
"""

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.cli.houses import House, free_port, house, surroundings
from tests.desk import walking
from tests.desk.browsing import DESK, EXPECTED, PHONE
from tests.desk.walking import Hand
from tools.chromium import find_chromium

pytestmark = [pytest.mark.browser, pytest.mark.server]

PEOPLE = {
    "reporter": "Diane Uwase",
    "rw": "Innocent Manzi",
    "sw": "Juma Rashidi",
    "editor": "Béatrice Mukeshimana",
}
LINKS = """
import json
import django; django.setup()
from django.utils.timezone import now
from inkuru.flow import people
print(json.dumps({name: people.sign_in_link(people.find_person(name), at=now()) for name in NAMES}))
"""
SAID: Mapping[str, tuple[str, ...]] = {
    "en": (
        "Ferry {name} sails again on Lake Kivu",
        "The ferry {name} left Rubavu on Friday with {n} passengers on board.",
        "Tickets for the {name} cost 2,500 francs, as they did in 2024.",
        "The repairs of the {name} took eight months and cost 40 million francs.",
    ),
    "rw": (
        "Ubwato {name} bwasubukuye ingendo mu Kivu",
        "Ubwato {name} bwavuye i Rubavu ku wa Gatanu butwaye abagenzi {n}.",
        "Itike y’ubwato {name} igura amafaranga 2.500, nk’uko byari mu 2024.",
        "Gusana ubwato {name} byamaze amezi umunani kandi byatwaye miliyoni 40 z’amafaranga.",
    ),
    # The translator has turned two digits round.
    "sw": (
        "Feri {name} yasafiri tena Ziwa Kivu",
        "Feri {name} iliondoka Rubavu siku ya Ijumaa ikiwa na abiria {wrong}.",
        "Tiketi za {name} ni faranga 2,500, kama ilivyokuwa mwaka 2024.",
        "Matengenezo ya {name} yalichukua miezi minane na kugharimu faranga milioni 40.",
    ),
}
CORRECTED: Mapping[str, tuple[str, ...]] = {
    "en": (
        "Tickets for the {name} cost 3,000 francs, as they did in 2024.",
        "The repairs of the {name} took nine months and cost 45 million francs.",
    ),
    "rw": (
        "Itike y’ubwato {name} igura amafaranga 3.000, nk’uko byari mu 2024.",
        "Gusana ubwato {name} byamaze amezi icyenda kandi byatwaye miliyoni 45 z’amafaranga.",
    ),
}
NOTES = {"en": "Tickets cost 3,000 francs, not 2,500.", "rw": "Itike igura amafaranga 3.000, si 2.500."}
# The way that hands go, the language of the interface, the name of the boat and how many it carries. No story shares a
# paragraph with another, or it would be taken for the same.
VARIANTS = {
    "with a mouse, in English": ("mouse", "en", "Umurava", 412),
    "on a phone, in Kinyarwanda": ("thumb", "rw", "Munezero", 413),
    "by keys alone, in Kiswahili": ("keys", "sw", "Ineza", 415),
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    with house(tmp_path_factory.mktemp("walks") / "home", "--port", str(free_port())) as up:
        yield up


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=find_chromium(), args=["--no-sandbox"])
        yield started
        started.close()


@contextmanager
def at_page(browser: Browser, built: House, *, thumb: bool = False) -> Iterator[Page]:
    """A browser of somebody’s own, in which nothing fails and nothing foreign is loaded."""
    how = {"viewport": PHONE, "has_touch": True} if thumb else {"viewport": DESK}
    rights = ["clipboard-read", "clipboard-write"]
    with browser.new_context(base_url=built.url, locale="en-GB", permissions=rights, **how) as context:
        complaints = list[str]()
        context.on("request", lambda one: None if one.url.startswith(built.url) else complaints.append(one.url))
        context.on("console", lambda one: complaints.append(one.text) if one.type == "error" else None)
        context.on("weberror", lambda one: complaints.append(str(one.error)))
        yield context.new_page()
        assert [one for one in complaints if not EXPECTED.search(one)] == []


@contextmanager
def newsroom(browser: Browser, built: House, way: str, language: str) -> Iterator[Mapping[str, Hand]]:
    """Each of the people at a page of their own, signed in."""
    environment = surroundings(built.home) | {"DJANGO_SETTINGS_MODULE": "inkuru.config.settings"}
    code = LINKS.replace("NAMES", repr(list(PEOPLE.values())))
    links = json.loads(subprocess.check_output([sys.executable, "-c", code], env=environment, text=True))
    with ExitStack() as coming:
        hands = {}
        for who, name in PEOPLE.items():
            page = coming.enter_context(at_page(browser, built, thumb=way == "thumb"))
            hands[who] = Hand(page, way, language)
            page.goto(links[name])
            hands[who].do(page.locator("main button.main"))
            hands[who].speak()
        yield hands


@pytest.mark.parametrize("variant", VARIANTS)
def test_a_story_goes_its_whole_way(browser: Browser, built: House, variant: str) -> None:
    way, language, name, n = VARIANTS[variant]
    said, corrected = (
        {code: [one.format(name=name, n=n, wrong=n + 9) for one in texts] for code, texts in of_all.items()}
        for of_all in (SAID, CORRECTED)
    )
    with newsroom(browser, built, way, language) as hands, at_page(browser, built) as reader:
        # A reader’s browser may show for a minute what it has; this one asks every time.
        reader.route("**/*", lambda route: route.continue_())
        address = walking.paste_story(
            hands["reporter"], "\n\n".join((*said["en"], "English · Kinyarwanda · Kiswahili"))
        )
        translate_at_once(hands, address, said)
        review_and_release(hands, address)
        paths = walking.site_paths(hands["editor"], address, ("en", "rw", "sw"))
        for code, path in paths.items():
            walking.await_words(reader, path, said[code][2])
        mend(hands["editor"], address, "en", corrected["en"])
        walking.release(hands["editor"], address, 1, note=NOTES["en"])
        main = walking.await_words(reader, paths["en"], NOTES["en"])
        expect(main).to_contain_text(corrected["en"][1])
        assert_behind(reader, paths, {"rw": True, "sw": True})
        mend(hands["rw"], address, "rw", corrected["rw"])
        walking.release(hands["editor"], address, 1, note=NOTES["rw"])
        walking.await_words(reader, paths["rw"], NOTES["rw"])
        assert_behind(reader, paths, {"rw": False, "sw": True})


def translate_at_once(hands: Mapping[str, Hand], address: str, said: Mapping[str, list[str]]) -> None:
    """Two translators, each in their own browser, passage by passage; then both are ready for an editor."""
    for code in ("rw", "sw"):
        walking.begin(hands[code], address, code)
    for place in range(len(said["en"])):
        for code in ("rw", "sw"):
            walking.write_next(hands[code], said[code][place])
    walking.step_forward(hands["reporter"], address, "en")
    for code in ("rw", "sw"):
        walking.step_forward(hands[code], address, code)


def review_and_release(hands: Mapping[str, Hand], address: str) -> None:
    """An editor calls all ready, lets the turned digits pass, sets a time, takes it back and releases."""
    editor = hands["editor"]
    for code in ("en", "rw", "sw"):
        walking.step_forward(editor, address, code)
    assert walking.schedule(editor, address, "sw", "The port counted again.") > 0
    walking.unschedule(editor, address, "sw")
    walking.release(editor, address, 3)


def mend(hand: Hand, address: str, code: str, texts: Sequence[str]) -> None:
    """Two paragraphs of an edition are written anew after its release."""
    for place, words in enumerate(texts, start=2):
        walking.rewrite(hand, address, code, place, words)


def assert_behind(reader: Page, paths: Mapping[str, str], expected: Mapping[str, bool]) -> None:
    """Which editions say to their readers that they are behind; the pages are written one after the other."""
    for code, is_behind in expected.items():
        walking.await_page(reader, paths[code], ".notice.behind" if is_behind else "main:not(:has(.notice.behind))")
