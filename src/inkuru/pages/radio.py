"""A released edition as a script for the air: as a presenter says it, with its running time, as text and as a page.

Figures, dates, times, money and short forms are in words (`inkuru.lang.speaking`). Pictures are not read. What has to
be known of the text stands above it, to be read by the presenter and not to the listeners.
"""

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil

from inkuru.lang.language import language as language_of
from inkuru.lang.speaking.text import spoken
from inkuru.pages.content import WITHDRAWN, notes_for_editors
from inkuru.pages.frame import fill, head
from inkuru.pages.moments import date_line
from inkuru.pages.story import bylines
from inkuru.pages.words import catalogue, own_name
from inkuru.records import N_, ReleaseRecord, SiteRecord

PAGE = "radio/"
FILE = "radio.txt"
# Wide enough for a sentence, narrow enough to be read without losing the line.
WIDTH = 64
# Between paragraphs a presenter breathes.
BREATH = 0.5
STEP = 5
ENDS = (".", "!", "?", "…", "”", "’", ":")
# What a list is written with, and what is not said.
BULLETS = "-–•· "

TITLE = N_("Radio script: %(headline)s")
RUNNING_TIME = N_("About %(minutes)d min %(seconds)d s, at %(pace)d words a minute")
VERSION = N_("Version %(number)d, %(moment)s")
WITHDRAWN_NOTE = N_("This story has been withdrawn")


@dataclass(frozen=True, slots=True)
class RadioPage:
    """The script of an edition. `path` is that of its story; `pace` is how many words the station’s presenters say in a
    minute, 0 for what is usual in the language.
    """

    site: SiteRecord
    record: ReleaseRecord
    path: str
    pace: int = 0


@dataclass(frozen=True, slots=True)
class Cue:
    """A paragraph that is read, and the time on the clock when it begins, as 1:05."""

    text: str
    clock: str


@dataclass(frozen=True, slots=True)
class Script:
    """All that a presenter needs: `notes` are not read out."""

    headline: str
    about: tuple[str, ...]
    notes: tuple[str, ...]
    cues: tuple[Cue, ...]
    credits: tuple[str, ...]


def write_script(page: RadioPage) -> Script:
    """The edition in words. One that was withdrawn has its note and nothing to read."""
    record, site = page.record, page.site
    gettext = catalogue(record.language).gettext
    moment = date_line(record.released_at, site, record.language)
    version = gettext(VERSION) % {"number": record.number, "moment": moment}
    notes = notes_for_editors(record, site)
    if record.kind == WITHDRAWN:
        return Script(record.headline, (version,), (gettext(WITHDRAWN_NOTE), *notes), (), ())
    pace = page.pace or language_of(record.language).speech.pace
    headline, paragraphs = _said(record.headline, record.language), tuple(_paragraphs(record))
    seconds = running_time((headline, *paragraphs), pace)
    time = gettext(RUNNING_TIME) % {"minutes": seconds // 60, "seconds": seconds % 60, "pace": pace}
    return Script(headline, (time, version), notes, tuple(_cues(headline, paragraphs, pace)), tuple(bylines(record)))


def running_time(texts: tuple[str, ...], pace: int) -> int:
    """How many seconds it takes to read texts at so many words a minute, to the next five.

    >>> running_time(("one two three four five six",), 120)
    5
    """
    return ceil(_seconds(texts, pace) / STEP) * STEP


def render_text(page: RadioPage) -> str:
    """The script as plain text, for prompters and for mail."""
    script, language = write_script(page), page.record.language
    above = (f"{page.site.name} · {own_name(language)}", *script.about, *(f"[{one}]" for one in script.notes))
    parts = ["\n".join(above), *map(_wrapped, (script.headline, *(one.text for one in script.cues)))]
    if script.credits:
        parts.append("\n".join(script.credits))
    return "\n\n".join(parts) + "\n"


def render(page: RadioPage) -> str:
    """The script as a page to be printed: large, with room, and with the clock beside each paragraph."""
    record, site = page.record, page.site
    title = catalogue(record.language).gettext(TITLE) % {"headline": record.headline}
    return fill(
        "radio.html",
        "radio",
        site,
        record.language,
        head=head(site, page.path, title=f"{title} – {site.name}", description="", paths={}),
        script=write_script(page),
        story=page.path,
    )


def _paragraphs(record: ReleaseRecord) -> Iterator[str]:
    if record.standfirst:
        yield _said(record.standfirst, record.language)
    for block in record.blocks:
        if block.kind != "image" and block.text.strip():
            yield _said(block.text, record.language)


def _said(text: str, language: str) -> str:
    """On one line, in words, with an end."""
    said = spoken(" ".join(text.split()).lstrip(BULLETS), language)
    return said if said.endswith(ENDS) else f"{said}."


def _cues(headline: str, paragraphs: tuple[str, ...], pace: int) -> Iterator[Cue]:
    for place, text in enumerate(paragraphs):
        begins = round(_seconds((headline, *paragraphs[:place]), pace) + BREATH)
        yield Cue(text, f"{begins // 60}:{begins % 60:02}")


def _seconds(texts: tuple[str, ...], pace: int) -> float:
    words = sum(any(map(str.isalnum, word)) for text in texts for word in text.replace("-", " ").split())
    return words * 60 / pace + BREATH * max(len(texts) - 1, 0)


def _wrapped(text: str) -> str:
    return textwrap.fill(text, WIDTH, break_long_words=False, break_on_hyphens=False)
