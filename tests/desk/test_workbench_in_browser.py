"""The passage in work, in a real browser: keys, mends, what is kept when network or server go, two people."""

import signal
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, ViewportSize, expect, sync_playwright

from tests.cli.houses import House, free_port, house
from tests.desk.browsing import DESK, LEVELS, PHONE, at_desk, cell, editor, open_cell, open_edition, take_in
from tools.chromium import find_chromium

pytestmark = [pytest.mark.browser, pytest.mark.server]

# Of the sample newsroom: a story whose paragraph 4 is behind in Kiswahili, with two mistakes that can be mended.
SAMPLE = "/desk/stories/7/"
BEHIND = 5
FERRY = ("The first boat left with 412 people on board.", "Tickets still cost 2,500 francs.")
Visit = Callable[..., AbstractContextManager[Page]]
Story = Callable[[str], str]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    with house(tmp_path_factory.mktemp("workbench") / "home", "--port", str(free_port())) as up:
        yield up


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=find_chromium(), args=["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture
def visit(browser: Browser, built: House) -> Visit:
    """A page of somebody at the desk."""
    return lambda **how: at_desk(browser, built, **how)


@pytest.fixture
def story(built: House, tmp_path: Path) -> Story:
    """A story of its own for each test, by its headline."""
    return lambda headline: take_in(built, tmp_path, headline, FERRY)


def test_a_passage_opens_in_its_place_and_only_one_is_open(visit: Visit) -> None:
    with visit() as page:
        page.goto(SAMPLE)
        loads = list[str]()
        page.on("request", lambda one: loads.append(one.url) if one.is_navigation_request() else None)
        cell(page, 1, "en").locator(".text").click()
        editor(page)
        open_cell(page, 2, "sw")
        expect(cell(page, 1, "en").locator(".opens")).to_be_visible()
        assert (page.locator(".writing").count(), page.locator("td.open").count(), loads) == (1, 1, [])


def test_keys_mend_undo_confirm_and_lead_back(visit: Visit) -> None:
    with visit() as page:
        page.goto(SAMPLE)
        written = open_cell(page, BEHIND, "sw")
        expect(written).to_contain_text("viti 190")
        page.keyboard.press("Alt+Shift+Digit2")
        expect(written).to_contain_text("viti 236")
        page.keyboard.press("Control+z")
        expect(written).to_contain_text("viti 190")
        page.keyboard.press("Control+Shift+z")
        page.keyboard.press("Alt+Shift+Digit1")
        expect(written).to_contain_text("saa 4:30 asubuhi")
        page.keyboard.press("Control+Enter")
        expect(page.locator("#told")).to_have_text("Saved")
        done = cell(page, BEHIND, "sw")
        expect(done.locator(".text")).to_contain_text("saa 4:30 asubuhi. Kufikia Ijumaa alasiri, viti 236")
        expect(done.locator(".opens")).to_be_focused()
        expect(done.locator(".found")).to_have_count(0)
        expect(page.locator("#head-sw .counts")).to_have_count(0)


def test_a_story_is_translated_without_a_mouse(visit: Visit, story: Story) -> None:
    with visit() as page:
        page.goto(story("By keys alone"))
        open_edition(page, "sw")
        cell(page, 0, "sw").locator(".opens").focus()
        page.keyboard.press("Enter")
        for place, words in enumerate(("Kwa vitufe", "Boti ya kwanza iliondoka na watu 412.")):
            editor(page)
            page.keyboard.type(words)
            page.keyboard.press("Control+Enter")
            expect(cell(page, place, "sw").locator(".text")).to_have_text(words)
        written = editor(page)
        page.keyboard.press("Alt+Shift+KeyS")
        expect(written).to_have_text(FERRY[1])
        page.keyboard.press("Control+a")
        page.keyboard.type("Tiketi ")
        page.keyboard.press("Control+b")
        page.keyboard.type("bado")
        page.keyboard.press("Control+b")
        page.keyboard.type(" ni faranga 2,500.")
        page.keyboard.press("Control+Enter")
        expect(cell(page, 2, "sw").locator(".text strong")).to_have_text("bado")
        expect(cell(page, 2, "sw").locator(".text")).to_have_text("Tiketi bado ni faranga 2,500.")


def test_what_is_typed_is_offered_back_after_the_page_is_loaded_again(visit: Visit, story: Story) -> None:
    with visit() as page:
        page.goto(story("Typed and left"))
        written = open_cell(page, 1, "en")
        page.keyboard.type(" And more.")
        expect(page.locator("#kept")).to_have_text("Kept; not saved yet")
        page.reload()
        expect(cell(page, 1, "en")).to_contain_text("not saved yet")
        expect(open_cell(page, 1, "en")).to_have_text(f"{FERRY[0]} And more.")
        expect(page.locator("#kept")).to_contain_text("This is what you typed here")
        page.get_by_role("button", name="Throw away what I typed").click()
        expect(written).to_have_count(0)
        expect(cell(page, 1, "en").locator(".text")).to_have_text(FERRY[0])
        page.reload()
        expect(cell(page, 1, "en").locator(".text")).to_have_text(FERRY[0])
        expect(cell(page, 1, "en")).not_to_contain_text("not saved yet")


def test_without_a_network_what_is_typed_stays_in_the_browser_and_goes_on_later(visit: Visit, story: Story) -> None:
    with visit() as page:
        address = story("Off the net")
        page.goto(address)
        open_cell(page, 1, "en")
        page.context.set_offline(True)
        page.keyboard.type(" Typed in the dark.")
        expect(page.locator("#kept")).to_contain_text("Kept in this browser only")
        context = page.context
        page.close()
        context.set_offline(False)
        again = context.new_page()
        again.goto(address)
        expect(cell(again, 1, "en")).to_contain_text("not saved yet")
        expect(open_cell(again, 1, "en")).to_have_text(f"{FERRY[0]} Typed in the dark.")
        again.get_by_role("button", name="Save", exact=True).click()
        expect(cell(again, 1, "en").locator(".text")).to_have_text(f"{FERRY[0]} Typed in the dark.")
        assert again.evaluate("Object.keys(localStorage)") == []


def test_a_save_that_does_not_arrive_loses_nothing(visit: Visit, story: Story) -> None:
    with visit() as page:
        page.goto(story("Saved in a tunnel"))
        written = open_cell(page, 1, "en")
        page.keyboard.type(" Yes.")
        page.context.set_offline(True)
        page.keyboard.press("Control+Enter")
        expect(page.locator("#kept")).to_contain_text("Kept in this browser only")
        expect(written).to_have_text(f"{FERRY[0]} Yes.")
        page.context.set_offline(False)
        expect(page.locator("#kept")).to_have_text("Kept; not saved yet")
        page.keyboard.press("Control+Enter")
        expect(cell(page, 1, "en").locator(".text")).to_have_text(f"{FERRY[0]} Yes.")


def test_a_server_that_is_killed_loses_nothing(browser: Browser, tmp_path: Path) -> None:
    port = str(free_port())
    with house(tmp_path / "home", "--port", port) as first, at_desk(browser, first) as page:
        address = take_in(first, tmp_path, "Before the kill", FERRY)
        page.goto(address)
        open_cell(page, 1, "en")
        page.keyboard.type(" Saved.")
        page.get_by_role("button", name="Save", exact=True).click()
        expect(cell(page, 1, "en").locator(".text")).to_have_text(f"{FERRY[0]} Saved.")
        open_cell(page, 2, "en")
        first.stop(signal.SIGTERM)
        page.keyboard.type(" Typed.")
        expect(page.locator("#kept")).to_contain_text("Kept in this browser only")
        with house(tmp_path / "home", "--port", port):
            expect(page.locator("#kept")).to_have_text("Kept; not saved yet")
            page.get_by_role("button", name="Save", exact=True).click()
            expect(cell(page, 2, "en").locator(".text")).to_have_text(f"{FERRY[1]} Typed.")
            page.goto(address)
            expect(cell(page, 1, "en").locator(".text")).to_have_text(f"{FERRY[0]} Saved.")


def test_two_see_where_the_other_writes_and_what_they_save(visit: Visit, story: Story) -> None:
    address = story("Two at once")
    with visit(person="juma-rashidi") as juma, visit(person="aline-keza") as aline:
        for page in (juma, aline):
            page.goto(address)
        open_edition(juma, "sw")
        aline.reload()
        open_cell(juma, 1, "sw")
        expect(aline.locator("#others")).to_contain_text("Juma Rashidi is writing in Kiswahili")
        expect(cell(aline, 1, "sw").locator(".writers")).to_have_text("Juma Rashidi is writing here")
        juma.keyboard.type("Boti iliondoka na watu 421.")
        juma.keyboard.press("Control+Enter")
        expect(cell(aline, 1, "sw").locator(".text")).to_have_text("Boti iliondoka na watu 421.")
        expect(cell(aline, 1, "sw").locator(".found")).to_contain_text("1 mistake")
        expect(aline.locator("#head-sw .counts")).to_contain_text("1 mistake")
        juma.close()
        expect(aline.locator("#others")).to_be_hidden()


def test_who_saves_second_sees_both_texts_in_the_cell_and_may_have_both(visit: Visit, story: Story) -> None:
    address = story("Both texts")
    with visit(person="diane-uwase") as diane, visit(person="beatrice-mukeshimana") as beatrice:
        for page in (diane, beatrice):
            page.goto(address)
            open_cell(page, 1, "en")
        diane.keyboard.press("Control+a")
        diane.keyboard.type("The first boat left with 421 people on board.")
        diane.get_by_role("button", name="Save", exact=True).click()
        expect(cell(diane, 1, "en").locator(".text")).to_contain_text("421")
        beatrice.keyboard.type(" It was full.")
        beatrice.get_by_role("button", name="Save", exact=True).click()
        conflict = beatrice.get_by_role("alert")
        expect(conflict.locator(".theirs")).to_have_text("The first boat left with 421 people on board.")
        expect(editor(beatrice)).to_have_text(f"{FERRY[0]} It was full.")
        # What came back is kept like what is typed: nothing else has it.
        expect(beatrice.locator("#kept")).to_have_text("Kept; not saved yet")
        conflict.get_by_role("button", name="Save both together").click()
        expect(conflict).to_have_count(0)
        both = "The first boat left with 421 people on board. It was full."
        expect(cell(beatrice, 1, "en").locator(".text")).to_have_text(both)


def test_what_comes_from_word_keeps_bold_italic_and_links_and_nothing_else(visit: Visit, story: Story) -> None:
    pasted = """<html><head><style>p{color:red}</style></head><body><!--StartFragment-->
    <b style="font-weight:normal"><p class=MsoNormal><span style="font-weight:700">One</span> <i>two</i>
    <a href="https://example.org/" onclick="x()">three</a> four<script>window.ran=1</script>
    <img src=x onerror="window.ran=1"></p></b></body></html>"""
    with visit() as page:
        page.goto(story("From Word"))
        open_cell(page, 2, "en")
        page.keyboard.press("Control+a")
        page.evaluate(
            """html => { const data = new DataTransfer(); data.setData("text/html", html);
            document.querySelector("#editor").dispatchEvent(
              new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true })) }""",
            pasted,
        )
        page.get_by_role("button", name="Save", exact=True).click()
        text = cell(page, 2, "en").locator(".text")
        expect(text).to_have_text("One two three four")
        assert text.inner_html() == (
            '<strong>One</strong> <i>two</i> <a href="https://example.org/" rel="noopener">three</a> four'
        )
        assert page.evaluate("window.ran") is None


def test_a_paragraph_is_split_where_the_cursor_stands_and_joined_again(visit: Visit, story: Story) -> None:
    with visit() as page:
        page.goto(story("Split and joined"))
        written = open_cell(page, 1, "en")
        place_cursor(page, len("The first boat left"))
        page.keyboard.press("Alt+Shift+Enter")
        expect(cell(page, 1, "en").locator(".text")).to_have_text("The first boat left")
        expect(editor(page)).to_have_text("with 412 people on board.")
        assert page.locator("tbody tr").count() == 4
        page.keyboard.press("Alt+Shift+KeyM")
        expect(written).to_have_text(FERRY[0])
        assert page.locator("tbody tr").count() == 3


def place_cursor(page: Page, offset: int) -> None:
    """Put the cursor into the text of the editor, and wait until the page has heard of it."""
    page.evaluate(
        """offset => new Promise(heard => {
        document.addEventListener("selectionchange", () => setTimeout(heard), { once: true });
        getSelection().collapse(document.querySelector("#editor").firstChild, offset) })""",
        offset,
    )


def test_people_comment_beside_a_passage(visit: Visit, story: Story) -> None:
    with visit() as page:
        page.goto(story("Talked about"))
        open_cell(page, 1, "en")
        page.locator(".comments summary").click()
        page.get_by_label("Say something to the others").fill("Is it 412? <b>@juma-rashidi</b>")
        page.get_by_role("button", name="Comment").click()
        expect(page.locator(".comments li")).to_contain_text("Is it 412? <b>@juma-rashidi</b>")
        page.keyboard.press("Escape")
        expect(cell(page, 1, "en")).to_contain_text("1 comment")
        open_cell(page, 1, "en")
        page.get_by_role("button", name="Settled").click()
        expect(page.locator(".comments li")).to_contain_text("settled by")


def test_single_keys_work_outside_fields_and_can_be_switched_off(visit: Visit) -> None:
    with visit() as page:
        page.goto(SAMPLE)
        page.keyboard.press("2")
        expect(page.locator("#head-en")).to_be_hidden()
        page.reload()
        expect(page.locator("thead th")).to_have_count(2)
        page.goto(SAMPLE)
        page.keyboard.press("j")
        expect(cell(page, 0, "rw").locator(".opens")).to_be_focused()
        page.keyboard.press("?")
        keys = page.get_by_role("dialog", name="Keys")
        expect(keys).to_be_visible()
        keys.get_by_label("Single letters and digits work as keys").uncheck()
        page.keyboard.press("Escape")
        expect(keys).to_be_hidden()
        for key in ("2", "?", "j"):
            page.keyboard.press(key)
        expect(page.locator("#head-en")).to_be_visible()
        expect(keys).to_be_hidden()


def test_a_letter_that_is_typed_is_a_letter(visit: Visit, story: Story) -> None:
    with visit() as page:
        page.goto(story("Letters"))
        written = open_cell(page, 1, "en")
        page.keyboard.type(" 2 j n ?")
        expect(written).to_have_text(f"{FERRY[0]} 2 j n ?")
        expect(page.locator("#keys")).to_be_hidden()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_the_open_passage_is_open_to_everybody(visit: Visit, scheme: str, size: ViewportSize) -> None:
    found = {}
    with visit(color_scheme=scheme, viewport=size) as page:
        page.goto(SAMPLE)
        open_cell(page, 3, "sw")
        for summary in page.locator(".panel summary").all():
            summary.click()
        found["cell"] = violations(page)
        page.locator("#keys").evaluate("one => one.showModal()")
        found["keys"] = violations(page)
        assert not page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
    assert found == {"cell": [], "keys": []}


def violations(page: Page) -> list[str]:
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": LEVELS}}).response["violations"]
    return [f"{one['id']}: {[node['target'] for node in one['nodes']]}" for one in found]


def test_hostile_words_stay_words_in_editor_panel_and_comments(visit: Visit, built: House, tmp_path: Path) -> None:
    hostile = """</textarea><img src=x onerror="window.ran=1"><script>window.ran=1</script> &lt;b&gt; {{ 7*7 }}"""
    with visit() as page:
        page.goto(take_in(built, tmp_path, "Hostile words", (hostile, FERRY[1])))
        written = open_cell(page, 1, "en")
        expect(written).to_have_text(hostile)
        page.keyboard.type(" and more")
        page.locator(".comments summary").click()
        page.get_by_label("Say something to the others").fill(hostile)
        page.get_by_role("button", name="Comment").click()
        expect(page.locator(".comments li")).to_contain_text(hostile)
        page.get_by_role("button", name="Save", exact=True).click()
        expect(cell(page, 1, "en").locator(".text")).to_have_text(f"{hostile} and more")
        open_cell(page, 1, "en")
        page.locator(".history summary").click()
        page.get_by_role("button", name="Bring it back 1").click()
        expect(written).to_have_text(hostile)
        assert page.evaluate("window.ran") is None


def test_the_head_takes_two_lines_on_a_phone(visit: Visit) -> None:
    heights = {}
    with visit(viewport=PHONE) as page:
        for code in ("rw", "sw", "en"):
            page.goto("/desk/")
            page.locator(f".switch [lang={code}]").click()
            expect(page.locator("html")).to_have_attribute("lang", code)
            heights[code] = page.locator(".bar").evaluate(
                "bar => bar.offsetHeight / parseFloat(getComputedStyle(bar).lineHeight)"
            )
    # Two lines of 24 px with the room that a thumb needs are less than four such lines.
    assert {code for code, lines in heights.items() if lines >= 4} == set()


def test_whoever_reads_english_translates_from_english(visit: Visit) -> None:
    with visit() as page:
        page.goto(SAMPLE)
        page.get_by_role("navigation", name="Edition to translate from").get_by_role("link", name="English").click()
        expect(page.locator("thead th").first).to_have_attribute("data-language", "en")
        written = open_cell(page, 1, "sw")
        page.keyboard.press("Alt+Shift+KeyS")
        expect(written).to_have_text("The Umurava left Rubavu on Friday with 284 passengers. Fares have not changed.")
        page.get_by_role("button", name="Throw away what I typed").click()
        expect(written).to_have_count(0)


def test_without_script_a_passage_is_written_talked_about_and_left(visit: Visit, story: Story) -> None:
    with visit(java_script_enabled=False) as page:
        page.goto(story("Without script"))
        cell(page, 1, "en").get_by_role("link", name="Edit").click()
        page.get_by_label("1 English").fill("The first boat left.")
        expect(page.get_by_role("button", name="Split here")).to_be_hidden()
        page.get_by_role("button", name="Confirm and next").click()
        expect(page.get_by_role("status").filter(has_text="Saved")).to_be_visible()
        expect(cell(page, 1, "en").locator(".text")).to_have_text("The first boat left.")
