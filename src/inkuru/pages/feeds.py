"""What the three formats of feeds share: which stories stand in one, and what is told of each.

A story keeps its id for ever: it is made of its number, its language and the moment when it was first released, and of
nothing that a correction, a new headline or another address of the site changes.
"""

from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import NAMESPACE_URL, uuid5

from inkuru.pages.addresses import front_path, story_path
from inkuru.pages.content import WITHDRAWN, Picture, notices, pictures, write_brief, write_content
from inkuru.records import NamedRecord, ReleaseRecord, SiteRecord

# What a feed that holds no story yet says of when it was last changed.
NEVER = datetime(1970, 1, 1, tzinfo=UTC)
# Ids are names within a space of our own, so that no other program makes the same.
SPACE = uuid5(NAMESPACE_URL, "urn:inkuru:edition")


@dataclass(frozen=True, slots=True)
class FeedPage:
    """A list of stories in one language for programs that follow it, newest first.

    `path` is where the feed stands and `home` the page that lists the same stories, the front where it is blank;
    `full` tells whether the whole texts are in it. `hub` is the address that tells subscribers at once (WebSub),
    blank where there is none.
    """

    site: SiteRecord
    language: str
    path: str
    title: str
    items: tuple[ReleaseRecord, ...]
    full: bool = False
    home: str = ""
    hub: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """A story in a feed. `content` is HTML, in short or whole; `summary` is plain text."""

    id: str
    address: str
    record: ReleaseRecord
    authors: tuple[str, ...]
    translators: tuple[str, ...]
    tags: tuple[NamedRecord, ...]
    summary: str
    content: str
    pictures: tuple[Picture, ...]


def entries(page: FeedPage) -> tuple[Entry, ...]:
    """The stories of a feed in its order; one that was withdrawn is not among them."""
    return tuple(_enter(record, page) for record in page.items if record.kind != WITHDRAWN)


def edition_id(record: ReleaseRecord) -> str:
    """What an edition is known by, as a URN of a UUID (RFC 9562, version 5)."""
    first = record.first_released_at.astimezone(UTC).isoformat(timespec="microseconds")
    return urn(f"{record.story}/{record.language}/{first}")


def urn(name: str) -> str:
    """The URN of a name of ours.

    >>> urn("12/rw") == urn("12/rw") != urn("12/en")
    True
    """
    return uuid5(SPACE, name).urn


def home(page: FeedPage) -> str:
    """The address of the page that lists the same stories; only its path where the site has no address."""
    return page.site.url + (page.home or front_path(page.language))


def own_address(page: FeedPage) -> str:
    """The whole address of the feed itself, blank where the site has none."""
    return page.site.url + page.path if page.site.url else ""


def last_change(page: FeedPage) -> datetime:
    """When a story of the feed was last released or corrected."""
    return max((one.released_at for one in page.items if one.kind != WITHDRAWN), default=NEVER)


def names(record: ReleaseRecord, role: str) -> tuple[str, ...]:
    """Who did a part of the work, in the order of the bylines."""
    return tuple(one.name for one in record.bylines if one.role == role)


def tags(record: ReleaseRecord) -> tuple[NamedRecord, ...]:
    """Section and topics, each once."""
    every = (*((record.section,) if record.section else ()), *record.topics)
    return tuple({one.slug: one for one in every}.values())


def _enter(record: ReleaseRecord, page: FeedPage) -> Entry:
    write = write_content if page.full else write_brief
    return Entry(
        id=edition_id(record),
        address=page.site.url + story_path(record.language, record.slug, record.story),
        record=record,
        authors=names(record, "author"),
        translators=names(record, "translator"),
        tags=tags(record),
        summary=" ".join((*notices(record), record.standfirst)).strip(),
        content=write(record, page.site),
        pictures=pictures(record, page.site),
    )
