"""What the pages of the site show."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from inkuru.records.released import NamedRecord, ReleaseRecord


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
