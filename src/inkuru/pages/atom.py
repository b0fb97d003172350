"""Atom (RFC 4287), with pictures as enclosures and, where there is one, the hub of WebSub."""

from lxml import etree

from inkuru.pages.feeds import Entry, FeedPage, entries, home, last_change, own_address, urn
from inkuru.pages.markup import add, root, serialise
from inkuru.pages.moments import stamp

SPACES: dict[str | None, str] = {None: "http://www.w3.org/2005/Atom"}
MEDIA_TYPE = "application/atom+xml"


def render(page: FeedPage) -> str:
    """The feed as XML."""
    address = own_address(page)
    feed = root("feed", SPACES, xml_lang=page.language)
    add(feed, "id", address or urn(f"{page.site.name}{page.path}"))
    add(feed, "title", page.title)
    add(feed, "updated", stamp(last_change(page)))
    add(feed, "link", rel="alternate", type="text/html", hreflang=page.language, href=home(page))
    if address:
        add(feed, "link", rel="self", type=MEDIA_TYPE, href=address)
    if address and page.hub:
        add(feed, "link", rel="hub", href=page.hub)
    add(add(feed, "author"), "name", page.site.name)
    for one in entries(page):
        _add_entry(feed, one, page)
    return serialise(feed)


def _add_entry(feed: etree._Element, one: Entry, page: FeedPage) -> None:
    record = one.record
    entry = add(feed, "entry", xml_lang=record.language)
    add(entry, "id", one.id)
    add(entry, "title", record.headline)
    add(entry, "published", stamp(record.first_released_at))
    add(entry, "updated", stamp(record.released_at))
    add(entry, "link", rel="alternate", type="text/html", hreflang=record.language, href=one.address)
    for picture in one.pictures:
        add(entry, "link", rel="enclosure", type=picture.media_type, href=picture.address, title=picture.alt)
    for name in one.authors:
        add(add(entry, "author"), "name", name)
    for name in one.translators:
        add(add(entry, "contributor"), "name", name)
    for tag in one.tags:
        add(entry, "category", term=tag.slug, label=tag.name)
    if page.full and one.summary:
        add(entry, "summary", one.summary)
    if one.content:
        add(entry, "content" if page.full else "summary", one.content, type="html")
