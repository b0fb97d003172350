"""What somebody who sees little, or uses no mouse, meets on a page: looked for in a browser."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.desk.browsing import LEVELS

# Colours alone differ between light and dark, sizes alone between widths.
COLOURS: Mapping[str, object] = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
EVERYTHING: Mapping[str, object] = {"runOnly": {"type": "tag", "values": LEVELS}}
# What lies in frames is looked at on pages of its own.
TOP_ONLY: Mapping[str, object] = {"iframes": False, "resultTypes": ["violations"]}

# Text that is cut off, outside what is for ears only and names that give way with an ellipsis.
CUT = """
[...document.querySelectorAll("main *, header *, aside *")].filter((one) => {
  const style = getComputedStyle(one);
  const holds = [...one.childNodes].some((child) => child.nodeType === 3 && child.data.trim());
  return holds && style.overflowX === "hidden" && style.textOverflow !== "ellipsis" && !one.closest(".hidden, .mark")
    && one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 1;
}).map((one) => one.outerHTML.slice(0, 80))
"""

# Controls that do not show that they have the focus: by an outline of two pixels at least, three times as light or as
# dark as the page. Or that come out of their order by a tabindex of their own.
UNFOCUSED = """
(() => {
  const light = (colour) => {
    const [r, g, b] = colour.match(/[\\d.]+/g).map(Number).map((one) => one / 255)
      .map((one) => (one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one, other) => {
    const [dark, bright] = [light(one), light(other)].sort((a, b) => a - b);
    return (bright + 0.05) / (dark + 0.05);
  };
  const ground = getComputedStyle(document.documentElement).backgroundColor;
  const bad = [];
  for (const one of document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")) {
    if (one.tabIndex > 0) bad.push(`tabindex: ${one.outerHTML.slice(0, 80)}`);
    if (one.tabIndex < 0 || one.disabled || !one.checkVisibility()) continue;
    one.focus({ preventScroll: true, focusVisible: true });
    if (document.activeElement !== one) continue;
    const style = getComputedStyle(one);
    const shows = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2
      && contrast(style.outlineColor, ground) >= 3;
    if (!shows) bad.push(one.outerHTML.slice(0, 80));
  }
  return bad;
})()
"""
IS_WIDE = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
LARGE_TEXT = "document.documentElement.style.fontSize = '200%'"
USUAL_TEXT = "document.documentElement.style.fontSize = ''"
# 200 % on a laptop; a phone.
ZOOMED, PHONE, DESK = (720, 450), (360, 740), (1440, 900)


@dataclass(frozen=True, slots=True)
class Sight:
    """What is wrong with the pages that were looked at, by their names."""

    page: Page
    seen: list[str] = field(default_factory=list)
    wrong: dict[str, list[str]] = field(default_factory=dict)

    def look(self, name: str) -> None:
        """At the page as it is: by axe in light and dark, at 200 %, with large text, on a phone, by keyboard."""
        page, wrong = self.page, list[str]()
        wrong += violations(page)
        page.emulate_media(color_scheme="dark")
        wrong += [f"dark: {one}" for one in violations(page, COLOURS)]
        # A key first: after it, focus shows as it does to whoever uses the keyboard.
        page.keyboard.press("Shift")
        wrong += [f"focus in the dark: {one}" for one in page.evaluate(UNFOCUSED)]
        page.emulate_media(color_scheme="light")
        wrong += [f"focus: {one}" for one in page.evaluate(UNFOCUSED)]
        wrong += self._wide(ZOOMED, "at 200 %") + self._wide(PHONE, "on a phone")
        page.set_viewport_size({"width": DESK[0], "height": DESK[1]})
        page.evaluate(LARGE_TEXT)
        wrong += self._cut("with large text")
        page.evaluate(USUAL_TEXT)
        self.seen.append(name)
        if wrong:
            self.wrong[name] = wrong

    def _wide(self, size: tuple[int, int], how: str) -> list[str]:
        self.page.set_viewport_size({"width": size[0], "height": size[1]})
        return self._cut(how)

    def _cut(self, how: str) -> list[str]:
        wide = [f"{how}: wider than the window"] if self.page.evaluate(IS_WIDE) else []
        return wide + [f"{how}: cut: {one}" for one in self.page.evaluate(CUT)]


def violations(page: Page, options: Mapping[str, object] = EVERYTHING) -> list[str]:
    """What axe finds: the rule, and where."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(Axe().axe_script)
    found = page.evaluate(f"axe.run(document, {json.dumps({**TOP_ONLY, **options})})")["violations"]
    return [f"{one['id']}: {[node['target'] for node in one['nodes']][:3]}" for one in found]
