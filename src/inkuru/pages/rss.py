"""RSS 2.0 (RSS Advisory Board, 2.0.11), with Dublin Core for names and Media RSS for pictures."""

from email.utils import format_datetime

from lxml import etree

from inkuru.pages.feeds import Entry, FeedPage, entries, home, last_change, own_address
from inkuru.pages.markup import add, root, serialise

SPACES: dict[str | None, str] = {
    "atom": "http://www.w3.org/2005/Atom",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "media": "http://search.yahoo.com/mrss/",
}
MEDIA_TYPE = "application/rss+xml"
ROLES = "urn:ebu"


def render(page: FeedPage) -> str:
    """The feed as XML."""
    address = own_address(page)
    rss = root("rss", SPACES, version="2.0")
    channel = add(rss, "channel")
    add(channel, "title", page.title)
    add(channel, "link", home(page))
    add(channel, "description", page.title)
    add(channel, "language", page.language)
    add(channel, "lastBuildDate", format_datetime(last_change(page)))
    if address:
        add(channel, "atom:link", rel="self", type=MEDIA_TYPE, href=address)
    if address and page.hub:
        add(channel, "atom:link", rel="hub", href=page.hub)
    for one in entries(page):
        _add_item(channel, one, page)
    return serialise(rss)


def _add_item(channel: etree._Element, one: Entry, page: FeedPage) -> None:
    record = one.record
    item = add(channel, "item")
    add(item, "title", record.headline)
    add(item, "link", one.address)
    add(item, "guid", one.id, isPermaLink="false")
    add(item, "pubDate", format_datetime(record.first_released_at))
    if record.released_at != record.first_released_at:
        add(item, "dcterms:modified", record.released_at.isoformat(timespec="seconds"))
    for name in one.authors:
        add(item, "dc:creator", name)
    for name in one.translators:
        add(item, "dc:contributor", name)
    for tag in one.tags:
        add(item, "category", tag.name)
    if page.full:
        add(item, "description", one.summary)
        add(item, "content:encoded", one.content)
    elif one.content:
        add(item, "description", one.content)
    _add_pictures(item, one)


def _add_pictures(item: etree._Element, one: Entry) -> None:
    for picture in one.pictures:
        media = add(
            item,
            "media:content",
            url=picture.address,
            type=picture.media_type,
            medium="image",
            width=str(picture.width),
            height=str(picture.height),
            lang=one.record.language,
        )
        if picture.alt or picture.caption:
            add(media, "media:description", picture.caption or picture.alt, type="plain")
        if picture.credit:
            add(media, "media:credit", picture.credit, role="photographer", scheme=ROLES)
