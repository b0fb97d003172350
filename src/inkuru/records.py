"""Frozen values carried between rooms. They hold no behaviour but their own checks and their canonical form."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum


class Refusal(Exception):
    """What a user asked for cannot be done. Its message is one line in words; doors show it and change nothing."""


def N_(message: str) -> str:  # noqa: N802 - the name that gettext tools know
    """Marks a message for the catalogues; it is translated where it is shown."""
    return message


class Severity(StrEnum):
    """How much a finding matters: blocking refuses a release, warning asks for a look, note tells."""

    BLOCKING = "blocking"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check reports on a passage.

    `message` is the English message with `%(name)s` places, filled from `values`; it stands in the catalogues.
    `paragraph` counts the blocks of the body from 1 and is 0 for the headline, None for the whole story;
    `start` and `end` are offsets in that paragraph’s text. Where editions are compared, that text is the one in
    `language`; `against` is the language of the other, with its own offsets; `mend` is what may replace the span in
    `language` with one key, None where no text is safe.
    """

    check: str
    severity: Severity
    message: str
    values: Mapping[str, str] = field(default_factory=dict)
    paragraph: int | None = None
    start: int | None = None
    end: int | None = None
    language: str | None = None
    against: str | None = None
    against_start: int | None = None
    against_end: int | None = None
    mend: str | None = None

    def __str__(self) -> str:
        return self.message % dict(self.values)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block as a file or a form brings it: plain text and its kind (a value of newsroom’s `Kind`)."""

    text: str
    kind: str = "paragraph"


@dataclass(frozen=True, slots=True)
class Draft:
    """A story on its way in, in one language: what a format reader makes of a file.

    `into` are the codes of the languages that its foot asks for; `language` is None until it is found.
    `address` says where it came from (a file URL, `-` for standard input) and `sha256` is over its bytes.
    `remarks` are said to the user: an encoding that had to be assumed, for one.
    """

    headline: str
    paragraphs: tuple[Paragraph, ...]
    into: tuple[str, ...] = ()
    language: str | None = None
    standfirst: str = ""
    address: str = ""
    sha256: str = ""
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Article:
    """A story in one language as a document, a feed or an archive holds it.

    `place` says where in the file it stands (`item 12`), blank where the file is the article. `language` is the code
    that the file declares, None where it declares none of ours; `published` is the day in the file’s own time zone.
    `address` is its own, `links` are those of the pictures and sources in it, `kin` are the names that its editions
    share as they say themselves: its own address, those of the others, the name of a group of translations.
    """

    headline: str
    paragraphs: tuple[Paragraph, ...]
    place: str = ""
    language: str | None = None
    published: date | None = None
    address: str = ""
    links: frozenset[str] = frozenset()
    kin: frozenset[str] = frozenset()
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NamedRecord:
    """A section or topic: its slug and its name in the record’s language."""

    slug: str
    name: str


@dataclass(frozen=True, slots=True)
class BylineRecord:
    """Who made a story: `role` is author, translator or photographer."""

    name: str
    role: str


@dataclass(frozen=True, slots=True)
class ImageRecord:
    """A picture of a block: `path` is relative to the media folder and names its content.

    `credit` stands in the edition’s language as it is to be read: “Photo: Eric Nshuti”. `small` is the same picture for
    phones and `card` a piece of it for those who hand the story on, blank where there is none.
    """

    path: str
    width: int
    height: int
    credit: str
    small: str = ""
    card: str = ""


@dataclass(frozen=True, slots=True)
class BlockRecord:
    """A block as released. `html` is sanitised inline HTML, `text` the same without marks.

    `revision` and `based_on` are revision ids; `origin` is person, memory or machine; `reviewed` tells whether a
    person has read a draft. For an image `text` is the caption and `alt` its description.
    """

    id: str
    kind: str
    text: str
    html: str
    revision: int
    based_on: int | None
    origin: str
    reviewed: bool
    engine: str = ""
    alt: str = ""
    image: ImageRecord | None = None


@dataclass(frozen=True, slots=True)
class PinRecord:
    """Which revision a headline or standfirst was released with, and which it translates; ids as in BlockRecord."""

    id: str
    kind: str
    revision: int
    based_on: int | None


@dataclass(frozen=True, slots=True)
class WordingRecord:
    """A headline for a place of its own: `kind` is search, social or sms."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class CorrectionRecord:
    """What readers were told of a correction, and when."""

    at: datetime
    note: str


@dataclass(frozen=True, slots=True)
class ReleaseRecord:
    """An edition frozen: the only thing that readers ever see. Times are aware, in UTC.

    `unread` names what above the blocks is a draft that no person has read: headline, standfirst; `heads` says which
    revisions these are. `related` are the stories that readers are led to.
    """

    story: int
    language: str
    source_language: str
    number: int
    kind: str
    slug: str
    headline: str
    standfirst: str
    place: str
    section: NamedRecord | None
    topics: tuple[NamedRecord, ...]
    bylines: tuple[BylineRecord, ...]
    blocks: tuple[BlockRecord, ...]
    corrections: tuple[CorrectionRecord, ...]
    first_released_at: datetime
    released_at: datetime
    note: str = ""
    unread: tuple[str, ...] = ()
    heads: tuple[PinRecord, ...] = ()
    wordings: tuple[WordingRecord, ...] = ()
    related: tuple[int, ...] = ()


class Availability(StrEnum):
    """Whether a story can be read in a language."""

    HERE = "here"
    RELEASED = "released"
    AWAITED = "awaited"
    KILLED = "killed"


@dataclass(frozen=True, slots=True)
class SiteRecord:
    """The paper: its name, its public address without a slash at the end (may be blank), its languages in order."""

    name: str
    url: str
    languages: tuple[str, ...]
    time_zone: str


@dataclass(frozen=True, slots=True)
class LanguageLink:
    """One language at the foot of a story. `path` is None where there is no released edition."""

    language: str
    availability: Availability
    path: str | None = None
    corrected_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class StoryPage:
    """All that the page of a released edition shows.

    `behind` are the ids of the blocks that the released source edition has changed since; `source_corrected_at`
    is when it did. `related` are the related stories that are released in this language; `beside` are the pages that
    show this edition beside another, by its language.
    """

    site: SiteRecord
    record: ReleaseRecord
    path: str
    languages: tuple[LanguageLink, ...]
    behind: tuple[str, ...] = ()
    source_corrected_at: datetime | None = None
    related: tuple["FrontItem", ...] = ()
    beside: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class BesidePage:
    """Two editions of a story, paragraph by paragraph: `page` is the one that it is read in, `other` stands beside."""

    page: StoryPage
    other: StoryPage
    path: str


@dataclass(frozen=True, slots=True)
class FrontItem:
    """A story on a front."""

    path: str
    headline: str
    standfirst: str
    section: NamedRecord | None
    place: str
    released_at: datetime
    corrected_at: datetime | None


@dataclass(frozen=True, slots=True)
class NamedLink:
    """A page and what it is called in the language of the page that leads there."""

    name: str
    path: str


@dataclass(frozen=True, slots=True)
class FrontPage:
    """The newest stories of one language, newest first; `older` is the page of those before, blank where none are."""

    site: SiteRecord
    language: str
    path: str
    items: tuple[FrontItem, ...]
    sections: tuple[NamedLink, ...] = ()
    older: str = ""


class ListKind(StrEnum):
    """What the stories of a list have in common: a section, a topic, a month, or only the language."""

    ALL = "all"
    SECTION = "section"
    TOPIC = "topic"
    ARCHIVE = "archive"


@dataclass(frozen=True, slots=True)
class ListPage:
    """A page of a list of stories, newest first. `name` is the section’s, the topic’s or the month’s.

    `number` counts pages from 1 at the oldest; 0 is the list’s own address. `newer` and `older` are blank where
    nothing is; `languages` are the addresses of the same list in the languages that have it.
    """

    site: SiteRecord
    language: str
    path: str
    kind: ListKind
    name: str
    items: tuple[FrontItem, ...]
    languages: Mapping[str, str]
    number: int = 0
    newer: str = ""
    older: str = ""


@dataclass(frozen=True, slots=True)
class ArchivePage:
    """The months of a language that have stories, newest first."""

    site: SiteRecord
    language: str
    path: str
    months: tuple[NamedLink, ...]


@dataclass(frozen=True, slots=True)
class CorrectionItem:
    """A correction as readers were told it; `is_withdrawn` where the whole story was taken back."""

    path: str
    headline: str
    at: datetime
    note: str
    is_withdrawn: bool = False


@dataclass(frozen=True, slots=True)
class CorrectionsPage:
    """What was corrected in a language, newest first; pages as in ListPage."""

    site: SiteRecord
    language: str
    path: str
    items: tuple[CorrectionItem, ...]
    number: int = 0
    newer: str = ""
    older: str = ""


@dataclass(frozen=True, slots=True)
class ChooserPage:
    """The page at `/` where a reader chooses a language."""

    site: SiteRecord


@dataclass(frozen=True, slots=True)
class MovedPage:
    """What stands at an old address of a story."""

    site: SiteRecord
    language: str
    path: str
    to: str


@dataclass(frozen=True, slots=True)
class Fact:
    """Something countable that a text says: `text` stands at `start`–`end` in it.

    `value` is canonical: decimal digits (`2800000000`), a fraction (`2/3`), `2026-09-08` or a part of it (`--09-08`,
    `2026-09`, `--09`, `---08`), `19:30`, a weekday `-W-2`, days from today (`-1`). Where the text leaves several
    values open, `readings` holds all of them and `value` is the likeliest; otherwise `readings` is empty.
    `unit` is an ISO 4217 code, a unit’s symbol, a time zone, or None.
    """

    kind: str
    value: str
    text: str
    start: int
    end: int
    unit: str | None = None
    approximate: str | None = None
    readings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TranslationUnit:
    """A segment with its translation, and where both come from. It serves in either direction.

    `source_language` and `target_language` are codes of the house (`rw`); `before` and `after` are the source segments
    beside it, blank where there is none or none is known. `story` is the id of one of our own stories; `date` is aware,
    in UTC; `people` made the translation; `domain` is a section or subject; `address` says where it can be read: a path
    of the site, or the file that it came from. `engine` names the machine that wrote it, blank for a person;
    `reviewed` tells whether a person has read it. `archive` names the archive that it was found in, side by side by
    machine, and `headline` the article there; both are blank for what the newsroom released here.
    """

    source_language: str
    source: str
    target_language: str
    target: str
    before: str = ""
    after: str = ""
    story: int | None = None
    date: datetime | None = None
    people: tuple[str, ...] = ()
    domain: str = ""
    address: str = ""
    reviewed: bool = True
    engine: str = ""
    archive: str = ""
    headline: str = ""


class TermUse(StrEnum):
    """What the house does with a name: says it, lets it pass, or does not say it."""

    PREFERRED = "preferred"
    ADMITTED = "admitted"
    FORBIDDEN = "forbidden"


class TermStatus(StrEnum):
    """Whether an editor has approved a concept. A refused one is kept, so that it is not proposed again."""

    PROPOSED = "proposed"
    APPROVED = "approved"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class TermRecord:
    """A name of a concept in a language. `forms` are those that a person has listed; without any, rules make them.

    `noun_class` is written with its plural’s (`1/2`, `14`); `source` is where the name is from.
    """

    language: str
    text: str
    use: TermUse = TermUse.PREFERRED
    part_of_speech: str = ""
    noun_class: str = ""
    forms: tuple[str, ...] = ()
    note: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class ConceptRecord:
    """A thing and its names. `key` is what it is known by in every file that it goes out to and comes in from."""

    key: str
    terms: tuple[TermRecord, ...]
    domain: str = ""
    note: str = ""
    source: str = ""
    status: TermStatus = TermStatus.APPROVED
