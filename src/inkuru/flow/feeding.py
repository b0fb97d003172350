"""The feeds of a list of the site: three formats, each in short and with the whole texts."""

from collections.abc import Callable, Iterator, Mapping

from inkuru.flow.list_pages import Reader, name_of
from inkuru.flow.listing import ALL, SECTION, Sheet
from inkuru.flow.picturing import site_record
from inkuru.pages import atom, json_feed, rss
from inkuru.pages.addresses import list_path
from inkuru.pages.feeds import FeedPage

# As many stories as programs that ask once a day may have missed.
STORIES = 30
# By the file’s name: who renders it, and whether it holds the whole texts.
FORMATS: Mapping[str, tuple[Callable[[FeedPage], str], bool]] = {
    "feed.xml": (atom.render, False),
    "rss.xml": (rss.render, False),
    "feed.json": (json_feed.render, False),
    "feed-full.xml": (atom.render, True),
    "rss-full.xml": (rss.render, True),
    "feed-full.json": (json_feed.render, True),
}


def has_feeds(sheet: Sheet) -> bool:
    """Whether a page of a list is one that programs can follow: the front’s, or a section’s."""
    return not sheet.number and (sheet.name == ALL or sheet.name.startswith(f"{SECTION}/"))


def feeds(reader: Reader, sheet: Sheet) -> Iterator[tuple[str, str]]:
    """The feeds of a list as files of the site: their paths and texts."""
    site, home = site_record(), list_path(sheet.language, sheet.name)
    items = reader.records(sheet.language, sheet.name, STORIES)
    title = f"{site.name} – {name_of(sheet)}" if sheet.name else site.name
    for name, (render, full) in FORMATS.items():
        yield (
            f"{home}{name}",
            render(FeedPage(site, sheet.language, f"{home}{name}", title, items, full=full, home=home)),
        )
