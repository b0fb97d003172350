"""The steps of a story’s way, as people take them in a browser: by keys alone, by a thumb, or with a mouse.

Nothing here looks for words of the interface, so that the same steps are taken in each of its languages.
"""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass

from playwright.sync_api import Locator, Page, expect

STORY = re.compile(r"/desk/stories/\d+/")
# How often Tab is pressed before something counts as out of reach.
FARTHEST = 150
# How often a page of the site is looked at, ten times a second.
LOOKS = 300
# The same day and month, whichever of them the browser asks for first; AM where it asks for that, too.
IN_THE_FUTURE = "2035-02-02T06:00"
KEYED_IN_THE_FUTURE = ("02022035", "ArrowRight", "0600A")


@dataclass(frozen=True, slots=True)
class Hand:
    """Somebody at a page; `way` is "keys", "thumb" or "mouse", `language` that of the interface."""

    page: Page
    way: str
    language: str

    def go(self, address: str) -> None:
        """Open a page of the desk; it speaks the person’s language."""
        self.page.goto(address)
        expect(self.page.locator("html")).to_have_attribute("lang", self.language)

    def do(self, door: Locator) -> None:
        """Follow a link, press a button, tick a box."""
        if self.way == "keys":
            self.reach(door)
            is_box = door.evaluate("one => one.type === 'checkbox'")
            self.page.keyboard.press("Space" if is_box else "Enter")
        elif self.way == "thumb":
            door.tap()
        else:
            door.click()

    def reach(self, door: Locator) -> None:
        """Go to it by the Tab key."""
        expect(door).to_be_visible()
        if self.page.evaluate("document.activeElement === document.body"):
            # The first key leads to the link that passes over the head of the page.
            self.page.keyboard.press("Tab")
            self.page.keyboard.press("Enter")
        for _ in range(FARTHEST):
            if door.evaluate("one => one === document.activeElement"):
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"no key leads to {door}")

    def write(self, field: Locator, words: str) -> None:
        """Write into a field, over what stands there."""
        if self.way == "keys":
            self.reach(field)
        else:
            self.do(field)
        self.over(words)

    def over(self, words: str) -> None:
        """Write where the cursor is, over what stands there."""
        self.page.keyboard.press("Control+A")
        self.page.keyboard.insert_text(words)

    def speak(self) -> None:
        """Have the interface in the person’s language."""
        if self.page.locator("html").get_attribute("lang") != self.language:
            self.do(self.page.locator(f".switch button[lang={self.language}]"))
        expect(self.page.locator("html")).to_have_attribute("lang", self.language)


def paste_story(hand: Hand, text: str) -> str:
    """A reporter pastes a story and takes it in; its address."""
    page = hand.page
    hand.go("/desk/intake/")
    page.evaluate("text => navigator.clipboard.writeText(text)", text)
    field = page.locator("#text")
    hand.write(field, "")
    page.keyboard.press("Control+V")
    expect(field).to_have_value(text)
    hand.do(page.locator("form.sheet:has(#text) button.main"))
    hand.do(page.locator(".arrival-doors button.main"))
    page.wait_for_url(STORY)
    return page.url.partition("#")[0]


def begin(hand: Hand, address: str, code: str) -> None:
    """A translator begins an edition, and stays with it alone."""
    hand.go(f"{address}?languages={code}")
    hand.do(hand.page.locator(f"#head-{code} form[action*='/open/'] button"))
    expect(hand.page.locator(f"#head-{code} .doors")).to_be_visible()


def write_next(hand: Hand, words: str) -> None:
    """Write the next passage that waits, and go on."""
    page = hand.page
    if not page.locator("#editor").count():
        if hand.way == "keys":
            page.keyboard.press("n")
        else:
            hand.do(page.locator("td.todo .opens").first)
    expect(page.locator("#editor")).to_be_focused()
    hand.over(words)
    with page.expect_response(
        lambda one: one.request.method == "POST" and "hx-trigger-after-swap" in one.headers
    ) as saved:
        if hand.way == "keys":
            page.keyboard.press("Control+Enter")
        else:
            hand.do(page.locator("[data-do=save-next]"))
    following = json.loads(saved.value.headers["hx-trigger-after-swap"])["inkuru:told"]["next"].replace(":", "-")
    expect(page.locator(f"#c-{following} #editor" if following else "main:not(:has(#editor))")).to_be_visible()
    expect(page.locator("td:not(.open) > .text").filter(has_text=words)).to_have_count(1)


def rewrite(hand: Hand, address: str, code: str, place: int, words: str) -> None:
    """Write a passage anew that waits for nobody."""
    page = hand.page
    hand.go(f"{address}?languages={code}")
    hand.do(page.locator("tbody tr").nth(place).locator(".opens"))
    expect(page.locator("#editor")).to_be_focused()
    hand.over(words)
    hand.do(page.locator("[data-do=save]"))
    expect(page.locator("td:not(.open) > .text").filter(has_text=words)).to_have_count(1)


def step_forward(hand: Hand, address: str, code: str) -> None:
    """Send an edition to review, or call it ready."""
    hand.go(f"{address}?languages={code}")
    step = hand.page.locator(f"#head-{code} [data-step=forward]")
    if hand.way == "keys":
        hand.page.keyboard.press("r")
        expect(step).to_be_focused()
        hand.page.keyboard.press("Enter")
    else:
        hand.do(step)
    expect(hand.page.locator(".messages .success")).to_be_visible()


def let_pass(hand: Hand, reason: str) -> int:
    """Give a reason for whatever stands in the way; how much that was."""
    fields = hand.page.locator("textarea[name^=reason-]").all()
    for field in fields:
        hand.write(field, reason)
    return len(fields)


def schedule(hand: Hand, address: str, code: str, reason: str) -> int:
    """Set the release of one edition for later; how much stood in its way."""
    page = hand.page
    hand.go(f"{address}release/")
    found = let_pass(hand, reason)
    others = page.locator(f"input[name^=out-]:checked:not([name=out-{code}])")
    while others.count():
        hand.do(others.first)
    due = page.locator("#out input[name=due]")
    if hand.way == "keys":
        hand.reach(due)
        digits, on, more = KEYED_IN_THE_FUTURE
        page.keyboard.type(digits)
        page.keyboard.press(on)
        page.keyboard.type(more)
    else:
        due.fill(IN_THE_FUTURE)
    expect(due).to_have_value(IN_THE_FUTURE)
    page.locator("button[name=later]").press("Enter")
    expect(page.locator(".messages .success")).to_be_visible()
    return found


def unschedule(hand: Hand, address: str, code: str) -> None:
    """Take a time back."""
    hand.go(f"{address}release/")
    hand.do(hand.page.locator(f"button[formaction$='/{code}/unschedule/']"))
    expect(hand.page.locator("button[formaction$='/unschedule/']")).to_have_count(0)


def release(hand: Hand, address: str, editions: int, *, note: str = "") -> None:
    """Release all that can be; with a note, where it is a correction."""
    page = hand.page
    hand.go(f"{address}release/")
    if note:
        hand.write(page.locator("textarea[name^=note-]"), note)
    expect(page.locator("input[name^=out-]:checked")).to_have_count(editions)
    # By key whatever the way: the frames above it load late, and what a pointer meets may have moved.
    page.locator(".going-doors button.main").press("Enter")
    expect(page.locator(".messages p")).to_have_count(editions)
    assert page.locator(".messages .success").count() == editions, page.locator("main").inner_text()


def site_paths(hand: Hand, address: str, codes: Sequence[str]) -> dict[str, str]:
    """Where readers find the editions."""
    hand.go(address)
    doors = {code: hand.page.locator(f"#head-{code} .doors a").last for code in codes}
    return {code: str(door.get_attribute("href")) for code, door in doors.items()}


def await_page(reader: Page, path: str, selector: str) -> None:
    """Look at a page of the site until it has something."""
    for _ in range(LOOKS):
        reader.goto(path)
        if reader.locator(selector).count():
            return
        reader.wait_for_timeout(100)
    raise AssertionError(f"{path} has no {selector}: {reader.locator('body').inner_text()}")


def await_words(reader: Page, path: str, words: str) -> Locator:
    """Look at a page of the site until it says something; its text."""
    await_page(reader, path, f'main:has-text("{words}")')
    return reader.locator("main")
