"""The table of the pictures in docs/screenshots: which page, how it is come to, in which sizes, lights and language."""

from dataclasses import dataclass
from typing import Literal

Scheme = Literal["light", "dark"]

DOOR = "/desk/"
DAY: tuple[Scheme, ...] = ("light",)
NIGHT: tuple[Scheme, ...] = ("dark",)
SMALL = ("360",)
LARGE = ("1440",)


@dataclass(frozen=True, slots=True)
class Shot:
    """A picture in every size and light named: of the page at `path`, or of a sample story that it leads to.

    `story` is the story’s number in the sample and `beyond` what its address goes on with, `follow` the links that are
    followed one after the other, `fill` what is written into fields, `press` the element to be clicked then and `until`
    what appears, `show` the element to be scrolled to the top, below what sticks there. At the desk somebody is signed
    in who reads it in `language`.
    """

    name: str
    path: str
    story: int | None = None
    beyond: str = ""
    follow: tuple[str, ...] = ()
    fill: tuple[tuple[str, str], ...] = ()
    press: str = ""
    until: str = ""
    show: str = ""
    language: str = "en"
    sizes: tuple[str, ...] = ("360", "1440")
    schemes: tuple[Scheme, ...] = ("light", "dark")


# The numbers are places in inkuru/sample/newsroom.toml.
DRAFTED, ILLUSTRATED, CORRECTED, BEHIND, LONG_READ = 1, 2, 6, 7, 8
# The guided story is the next one.
LED = 9

SITE = (
    Shot("chooser", "/#choose", sizes=SMALL),
    Shot("front-rw", "/rw/"),
    Shot("front-sw", "/sw/", sizes=SMALL, schemes=DAY),
    Shot("story-rw", "/rw/", story=BEHIND),
    Shot("story-en", "/en/", story=LONG_READ),
    Shot("behind-sw", "/sw/", story=BEHIND, show=".notice"),
    Shot("corrected-en", "/en/", story=CORRECTED, show=".corrections", sizes=SMALL, schemes=DAY),
    Shot("drafted-rw", "/rw/", story=DRAFTED, schemes=DAY),
    Shot("picture-sw", "/sw/", story=ILLUSTRATED, show="figure", schemes=DAY),
    Shot("beside-rw", "/rw/", story=CORRECTED, beyond="with/sw/", schemes=DAY),
    Shot("beside-en", "/en/", story=LONG_READ, beyond="with/rw/", sizes=LARGE, schemes=NIGHT),
    Shot("section-rw", "/rw/", follow=('a[href*="/section/"]',), schemes=DAY),
    Shot("archive-sw", "/sw/archive/", schemes=DAY),
    Shot("corrections-en", "/en/corrections/", schemes=DAY),
    Shot("search-rw", "/rw/search?q=amazi", schemes=DAY),
    Shot("search-sw", "/sw/search?q=maji", sizes=SMALL, schemes=NIGHT),
)

STORY = f"{DOOR}stories/{BEHIND}/"
ARRIVING = """Ferry adds a second trip on market days

The boat leaves Rubavu at 7:00 a.m. and again at 1:00 p.m. on Wednesdays and Saturdays, its company says.

A ticket costs 2,500 Rwandan francs, as before.

Kinyarwanda · Kiswahili"""
WORK = (
    Shot("desk-stories", DOOR),
    Shot("desk-stories-rw", DOOR, language="rw", schemes=DAY),
    Shot("desk-outdated", f"{DOOR}outdated/", language="sw", schemes=DAY),
    Shot("desk-hands", f"{STORY}hands/", language="rw", schemes=DAY),
    Shot("desk-story", STORY),
    Shot("desk-draft", f"{DOOR}stories/{DRAFTED}/", language="sw", schemes=DAY),
    Shot("desk-behind", STORY, show="tr:has(td.stale)"),
    Shot("desk-activity", f"{STORY}activity/", language="rw", schemes=DAY),
    Shot("desk-notes", f"{STORY}notes/", sizes=SMALL, schemes=DAY),
    Shot("desk-release", f"{STORY}release/", language="sw", schemes=DAY),
    Shot("desk-related", f"{STORY}related/", language="rw", schemes=DAY),
    Shot("desk-workbench", STORY, press="td.stale .opens", until="#editor:focus", show="tr:has(td.open)"),
    Shot(
        "desk-compose",
        STORY,
        press="tr:nth-child(2) td[data-language=rw] .opens",
        until="#editor:focus",
        show="tr:has(td.open)",
        language="sw",
        schemes=DAY,
    ),
    Shot(
        "desk-picture",
        f"{DOOR}stories/{ILLUSTRATED}/",
        follow=("tr:has(img) .opens", 'a[href*="/frame/"]'),
        language="rw",
        schemes=DAY,
    ),
    Shot("desk-keys", STORY, press="[data-do=help]", until="#keys[open]", sizes=LARGE, schemes=DAY),
    Shot("desk-intake", f"{DOOR}intake/", schemes=DAY),
    Shot(
        "desk-arrival",
        f"{DOOR}intake/",
        fill=(("#text", ARRIVING),),
        press="button.main",
        until=".found",
        language="rw",
        schemes=DAY,
    ),
    Shot("desk-wires", f"{DOOR}intake/wires/", language="sw", schemes=DAY),
    Shot("desk-notices", f"{DOOR}notices/", language="rw", schemes=DAY),
    Shot("desk-choices", f"{DOOR}notices/choices/", language="sw", schemes=DAY),
    Shot("desk-handover", f"{DOOR}handover/", language="rw", schemes=DAY),
)

WORDS = (
    Shot("desk-terms", f"{DOOR}terms/", language="rw", schemes=DAY),
    Shot("desk-concept", f"{DOOR}terms/", follow=("main h2 a",), language="sw", schemes=DAY),
    Shot("desk-proposals", f"{DOOR}terms/proposals/", language="rw", schemes=DAY),
    Shot("desk-terms-files", f"{DOOR}terms/files/", language="sw", schemes=DAY),
    Shot("desk-memory", f"{DOOR}memory/?words=amazi&language=rw&into=sw", schemes=DAY),
    Shot("desk-memory-dark", f"{DOOR}memory/?words=amazi&language=rw", language="rw", sizes=LARGE, schemes=NIGHT),
    Shot(
        "desk-unit",
        f"{DOOR}memory/?words=amazi&language=rw&into=sw",
        follow=('main a[href*="/units/"]',),
        language="sw",
        schemes=DAY,
    ),
    Shot("desk-memory-files", f"{DOOR}memory/files/", language="rw", schemes=DAY),
    Shot("desk-repair", f"{DOOR}memory/repair/", language="sw", schemes=DAY),
    Shot("desk-figures", f"{DOOR}figures/", language="rw", schemes=DAY),
    Shot("desk-figures-dark", f"{DOOR}figures/", sizes=LARGE, schemes=NIGHT),
)

HOUSE = (
    Shot("desk-people", f"{DOOR}people/", schemes=DAY),
    Shot("desk-account", f"{DOOR}account/", schemes=NIGHT),
    Shot("desk-log", f"{DOOR}log/", schemes=DAY),
    Shot("desk-rules", f"{DOOR}rules/", language="sw", schemes=DAY),
    Shot("desk-sections", f"{DOOR}sections/", language="rw", schemes=DAY),
    Shot("desk-section", f"{DOOR}sections/", follow=(f'main a[href^="{DOOR}sections/"]',), schemes=DAY),
    Shot("desk-newsroom", f"{DOOR}newsroom/", language="sw", schemes=DAY),
    Shot("desk-help", f"{DOOR}help/board/", language="rw", schemes=DAY),
    # What changes the newsroom comes last: a chore that stays in the log, and steps that stand beside every screen.
    Shot(
        "desk-chore",
        f"{DOOR}memory/repair/",
        press="main form button[name=kind]",
        until="#chore:not(:has(progress))",
        language="sw",
        schemes=DAY,
    ),
    Shot("desk-guide", f"{DOOR}guide/", sizes=LARGE, schemes=DAY),
    Shot("desk-guided", f"{DOOR}guide/", press="main form button.main", until="#guided", language="rw", schemes=DAY),
    Shot("desk-way", f"{DOOR}stories/{LED}/", language="sw", schemes=DAY),
)

SHOTS = (*SITE, *WORK, *WORDS, *HOUSE)
