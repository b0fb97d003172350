"""The page of a released edition."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from html import escape
from textwrap import shorten
from urllib.parse import quote

from inkuru.lang.writing.lists import written_list
from inkuru.lang.writing.reading_times import count_words, minutes
from inkuru.pages.body import STATES, is_unread, is_wholly_unread, write_body
from inkuru.pages.frame import X_DEFAULT, FrontLink, Head, fill, head
from inkuru.pages.moments import date_line, local, short_line
from inkuru.pages.social import write_social
from inkuru.pages.structured import write_structured
from inkuru.pages.words import catalogue, own_name
from inkuru.records import N_, Availability, LanguageLink, ReleaseRecord, SiteRecord, StoryPage

WITHDRAWN = "kill"
DESCRIPTION_LENGTH = 160
BYLINES = (
    ("author", N_("By %(names)s")),
    ("translator", N_("Translated by %(names)s")),
    ("photographer", N_("Photos by %(names)s")),
)
AVAILABILITY = {
    Availability.HERE: N_("You are reading this"),
    Availability.RELEASED: N_("Read in %(language)s"),
    Availability.AWAITED: N_("Not yet available"),
    Availability.KILLED: N_("Withdrawn"),
}
CORRECTED = N_("Corrected")
SEARCH, SMS = "search", "sms"
ONE_MINUTE, MINUTES = N_("1 minute to read"), N_("%(minutes)s minutes to read")
BEHIND = N_("The original (%(language)s) was updated: %(moment)s.")
BEHIND_SOMETIME = N_("The original (%(language)s) has been updated.")


@dataclass(frozen=True, slots=True)
class Choice:
    """A language at the foot of a story: its own name, its state in itself, its page if there is one."""

    language: str
    name: str
    said: str
    path: str | None
    is_here: bool
    is_usual: bool


@dataclass(frozen=True, slots=True)
class Told:
    """A moment for people and for machines, and what was said at it."""

    written: str
    machine: str
    note: str = ""


def render(page: StoryPage) -> str:
    """The page as HTML; a withdrawn story has its headline and the note to readers, and no text."""
    record, site = page.record, page.site
    is_withdrawn = record.kind == WITHDRAWN
    return fill(
        "withdrawn.html" if is_withdrawn else "story.html",
        "story",
        site,
        record.language,
        head=_head(page),
        record=record,
        released=_tell(record.first_released_at, site, record.language),
        withdrawn=_tell(record.released_at, site, record.language),
        bylines=bylines(record),
        body="" if is_withdrawn else write_body(page),
        is_draft=is_wholly_unread(record),
        has_draft=bool(record.unread) or any(is_unread(block) for block in record.blocks),
        unread=heads_unread(record),
        behind=_behind(page),
        related=page.related,
        beside=[FrontLink(code, own_name(code), path) for code, path in page.beside.items()],
        reading=reading_time(record),
        message=message_link(page),
        corrections=[_tell(one.at, site, record.language, one.note) for one in record.corrections],
        choices=choices(page.languages),
        structured=write_structured(page),
        social=write_social(record, site, path=page.path, description=description(record)),
    )


def bylines(record: ReleaseRecord) -> list[str]:
    """Who made the story, a line a role, in the edition’s language."""
    gettext = catalogue(record.language).gettext
    names = {role: [one.name for one in record.bylines if one.role == role] for role, _ in BYLINES}
    said = {role: written_list(found, record.language) for role, found in names.items()}
    return [gettext(message) % {"names": said[role]} for role, message in BYLINES if said[role]]


def wording(record: ReleaseRecord, kind: str) -> str:
    """The headline for a place of its own; blank where there is none."""
    return next((one.text for one in record.wordings if one.kind == kind), "")


def reading_time(record: ReleaseRecord) -> str:
    """How long the story takes to read, in its language."""
    texts = (record.headline, record.standfirst, *(block.text for block in record.blocks))
    count = minutes(sum(map(count_words, texts)), record.language)
    return catalogue(record.language).gettext(ONE_MINUTE if count == 1 else MINUTES) % {"minutes": count}


def message_link(page: StoryPage) -> str:
    """What opens a text message with the words for one and the address; blank where either is missing."""
    words = wording(page.record, SMS)
    return f"sms:?&body={quote(f'{words} {page.site.url}{page.path}')}" if words and page.site.url else ""


def heads_unread(record: ReleaseRecord) -> dict[str, str]:
    """What to say above a headline or standfirst that no person has read; a story all draft says it once."""
    if is_wholly_unread(record):
        return {}
    return dict.fromkeys(record.unread, catalogue(record.language).gettext(STATES["draft"]))


def choices(links: Iterable[LanguageLink]) -> list[Choice]:
    """The languages of a story, each in its own words."""
    return [_choice(link) for link in links]


def description(record: ReleaseRecord) -> str:
    """What search engines show below the headline: the standfirst, else how the text begins."""
    begins = next((block.text for block in record.blocks if block.kind == "paragraph"), "")
    return shorten(record.standfirst or begins or record.note, DESCRIPTION_LENGTH, placeholder="…")


def _head(page: StoryPage) -> Head:
    record = page.record
    return head(
        page.site,
        page.path,
        title=f"{wording(record, SEARCH) or record.headline} – {page.site.name}",
        description=description(record),
        paths=alternates(page),
    )


def alternates(page: StoryPage) -> dict[str, str]:
    """The addresses of the released editions, this one too; searchers of another language are sent to the source."""
    here = page.record.language
    known = {link.language: page.path if link.language == here else link.path for link in page.languages}
    paths = {code: path for code, path in known.items() if path}
    return paths | {X_DEFAULT: paths.get(page.record.source_language, page.path)}


def _behind(page: StoryPage) -> str:
    """The notice, as HTML, that the source edition was corrected since; nothing where this edition follows it."""
    if not page.behind:
        return ""
    code, at = page.record.source_language, page.source_corrected_at
    message = BEHIND_SOMETIME if at is None else BEHIND
    return escape(catalogue(page.record.language).gettext(message)) % {
        "language": f'<span lang="{escape(code)}">{escape(own_name(code))}</span>',
        "moment": "" if at is None else escape(short_line(at, page.site, page.record.language)),
    }


def _choice(link: LanguageLink) -> Choice:
    code, name = link.language, own_name(link.language)
    gettext = catalogue(code).gettext
    is_here = link.availability == Availability.HERE
    is_corrected = link.availability == Availability.RELEASED and link.corrected_at is not None
    said = CORRECTED if is_corrected else AVAILABILITY[link.availability]
    is_usual = is_here or said == AVAILABILITY[Availability.RELEASED]
    return Choice(code, name, gettext(said) % {"language": name}, None if is_here else link.path, is_here, is_usual)


def _tell(moment: datetime, site: SiteRecord, language: str, note: str = "") -> Told:
    return Told(date_line(moment, site, language), local(moment, site).isoformat(), note)
