"""What readers see of an edition, frozen."""

from dataclasses import dataclass
from datetime import datetime


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
