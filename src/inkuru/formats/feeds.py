"""Feeds: RSS 0.9 to 2.0 and Atom as WordPress, FeedBurner, Drupal and Blogger write them, and WordPress exports.

They are read in a stream: a file may have any size, an item a few megabytes. What an item holds is HTML; its paragraphs
are taken, and what a feed adds below them is not.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from lxml import etree

from inkuru.formats import wordpress
from inkuru.formats.addresses import absolute, edition_name, page_name, picture_name
from inkuru.formats.blocks import Block, Unfit, blocks_of, links_in, parse_html, text_of
from inkuru.formats.days import day_in
from inkuru.formats.plain import MAX_HEADLINE, MAX_PARAGRAPHS
from inkuru.formats.xml_reading import XML_LANG, UnreadableFile, child, children, local_name, own_text, stream_elements
from inkuru.lang.tags import code_of
from inkuru.records import N_, Article

ROOTS = ("rss", "RDF", "feed")
ITEMS = ("item", "entry")
MAX_ITEM = 4 << 20

ATOM = "http://www.w3.org/2005/Atom"
CONTENT = "http://purl.org/rss/1.0/modules/content/"
MEDIA = "http://search.yahoo.com/mrss/"
XML_BASE = "{http://www.w3.org/XML/1998/namespace}base"
BLOGGER_KIND = "http://schemas.google.com/g/2005#kind"

SUMMARY = N_("The feed holds the beginning of this article only.")
# How a summary ends that was cut off.
CUT_OFF = ("[…]", "[...]", "[....]", "…", "...")


@dataclass(frozen=True, slots=True)
class _Channel:
    """What a feed says of all its items: their language, and the address of its site."""

    language: str
    address: str


@dataclass(frozen=True, slots=True)
class _Item:
    """An item as it stands in the file: texts are HTML, addresses absolute, `base` what links in it are relative to.

    `content` is HTML, or an element of it; `dates` are tried in order.
    """

    title: str
    content: "str | etree._Element"
    base: str
    addresses: tuple[str, ...]
    dates: tuple[str, ...]
    language: str
    pictures: frozenset[str] = frozenset()
    kin: frozenset[str] = frozenset()
    is_whole: bool = True


def read_feed(path: Path) -> Iterator[Article]:
    """The articles in a feed or export, in its order, one at a time. Items without a text are passed over.

    Raises UnreadableFile, which may come after articles, also where there is no article.
    """
    channel, number, count = None, 0, 0
    elements = stream_elements(path, roots=ROOTS, tags=ITEMS, dropped=wordpress.DROPPED, longest=MAX_ITEM)
    for number, element in enumerate(elements, start=1):
        channel = channel or _channel_of(element)
        for article in _articles(element, channel):
            count += 1
            yield replace(article, place=f"{local_name(element)} {number}{article.place}")
    if not count:
        raise UnreadableFile(path, f"holds no article that readers could read, in {number} items")


def _articles(element: etree._Element, channel: _Channel) -> Iterator[Article]:
    item = (_atom_item if local_name(element) == "entry" else _rss_item)(element, channel)
    for place, edition in _editions(item) if item else ():
        try:
            article = _article(edition)
        except Unfit:
            continue
        if article:
            yield replace(article, place=place)


def _channel_of(first: etree._Element) -> _Channel:
    """Read while the first item is there: what stands before an item goes with it."""
    above = first.getparent()
    root = first.getroottree().getroot()
    channel = child(root, "channel") if local_name(root) == "RDF" else above
    if channel is None:
        return _Channel("", "")
    if local_name(channel) == "feed":
        return _Channel(channel.get(XML_LANG, ""), _alternate(channel, channel.get(XML_BASE, "")))
    language = own_text(child(channel, "language")) or channel.get(XML_LANG, "") or root.get(XML_LANG, "")
    site = own_text(child(channel, "base_blog_url")) or own_text(_plain_child(channel, "link"))
    return _Channel(language, absolute(site))


def _rss_item(item: etree._Element, channel: _Channel) -> _Item | None:
    if wordpress.is_export(item) and not wordpress.is_open_post(item):
        return None
    encoded = next((own_text(one) for one in children(item, "encoded") if one.tag == f"{{{CONTENT}}}encoded"), "")
    content = encoded or own_text(_plain_child(item, "description"))
    is_export = wordpress.is_export(item)
    link, guid = own_text(_plain_child(item, "link")), child(item, "guid")
    permanent = own_text(guid) if guid is not None and guid.get("isPermaLink") != "false" else ""
    names = ("origLink", "pubDate", "date")
    original, published, date = (own_text(child(item, name)) for name in names)
    said = wordpress.language_said(item) or own_text(child(item, "language")) or item.get(XML_LANG, "")
    return _Item(
        title=own_text(_plain_child(item, "title")),
        content=wordpress.as_html(content) if is_export else content,
        base=channel.address,
        addresses=_absolute((original, link, permanent, own_text(guid) if is_export else ""), channel.address),
        dates=(wordpress.day_said(item), published, date),
        language=said or channel.language,
        pictures=_pictures(item, channel.address),
        kin=frozenset((*wordpress.groups_of(item, channel.address), *_alternates(item, channel.address))),
        is_whole=bool(encoded),
    )


def _atom_item(entry: etree._Element, channel: _Channel) -> _Item | None:
    if not _is_open_entry(entry):
        return None
    base = absolute(entry.get(XML_BASE, ""), channel.address) or channel.address
    content, summary = child(entry, "content"), child(entry, "summary")
    body = content if content is not None and not content.get("src") else summary
    language = (body.get(XML_LANG) if body is not None else "") or entry.get(XML_LANG) or channel.language
    original = own_text(child(entry, "origLink"))
    return _Item(
        title=_markup(child(entry, "title")),
        content=body if body is not None and body.get("type") == "xhtml" else _markup(body),
        base=base,
        addresses=_absolute((original, _alternate(entry, base)), base),
        dates=tuple(own_text(child(entry, name)) for name in ("published", "issued", "updated", "modified")),
        language=language,
        pictures=_pictures(entry, base),
        kin=frozenset(_alternates(entry, base)),
        is_whole=body is content,
    )


def _is_open_entry(entry: etree._Element) -> bool:
    """Whether an entry is out; of Blogger’s own exports, which hold comments and settings as well, only posts count."""
    control = child(entry, "control")
    if control is not None and own_text(child(control, "draft")) == "yes":
        return False
    kinds = [one.get("term", "") for one in children(entry, "category") if one.get("scheme") == BLOGGER_KIND]
    state = {own_text(one) for one in children(entry, "type", "status") if "blogger" in one.tag}
    return all(kind.endswith("#post") for kind in kinds) and state <= {"POST", "LIVE"}


def _editions(item: _Item) -> Iterator[tuple[str, _Item]]:
    """The item, or where qTranslate wrote several languages into it, one of each with what sets its place apart."""
    titles = wordpress.editions_in(item.title)
    contents = wordpress.editions_in(item.content) if isinstance(item.content, str) else {}
    if not titles or not contents:
        yield "", item
        return
    for code in (code for code in titles if code in contents):
        yield f", {code}", replace(item, title=titles[code], content=contents[code], language=code)


def _article(item: _Item) -> Article | None:
    """The article in an item; None where it has no headline or nothing below it."""
    root = parse_html(f"<body>{item.content}</body>") if isinstance(item.content, str) else item.content
    found = blocks_of(root, base=item.base)
    blocks = _without_foot(found, item.addresses)
    headline = text_of(item.title)
    if blocks and (not headline or blocks[0].text == headline):
        headline, blocks = blocks[0].text, blocks[1:]
    if not blocks or not 0 < len(headline) <= MAX_HEADLINE or len(blocks) > MAX_PARAGRAPHS:
        return None
    is_cut_off = not item.is_whole and blocks[-1].text.endswith(CUT_OFF)
    known = {page_name(one) for one in (*item.addresses, item.base)}
    return Article(
        headline=headline,
        paragraphs=tuple(block.paragraph for block in blocks),
        language=code_of(item.language),
        published=next(filter(None, map(day_in, item.dates)), None),
        address=item.addresses[0] if item.addresses else "",
        links=(links_in(found) | item.pictures) - known,
        kin=frozenset(filter(None, map(edition_name, item.addresses))) | item.kin,
        remarks=(SUMMARY,) if is_cut_off else (),
    )


def _without_foot(blocks: Sequence[Block], addresses: Sequence[str]) -> tuple[Block, ...]:
    """The blocks without the last line where it links to the item itself: “The post … appeared first on …”."""
    own = {page_name(one) for one in addresses}
    is_foot = len(blocks) > 1 and not own.isdisjoint(blocks[-1].links)
    return tuple(blocks[:-1] if is_foot else blocks)


def _markup(construct: etree._Element | None) -> str:
    """A text construct of Atom as HTML (RFC 4287 §3.1)."""
    if construct is None:
        return ""
    if construct.get("type") == "xhtml":
        return "".join(map(_escaped, map(str, construct.itertext())))
    text = own_text(construct)
    return text if "html" in construct.get("type", "text") else _escaped(text)


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


def _plain_child(element: etree._Element, name: str) -> etree._Element | None:
    """The child that RSS itself calls so, not Atom’s or iTunes’ of the same name."""
    own = element.tag.rpartition("}")[0]
    return next((one for one in children(element, name) if one.tag.rpartition("}")[0] == own), None)


def _alternate(element: etree._Element, base: str) -> str:
    """The address of the page that an entry or feed tells of; one that says its language may be another edition’s."""
    links = [one for one in children(element, "link") if one.get("rel", "alternate") == "alternate"]
    links.sort(key=lambda one: one.get("hreflang") is not None)
    return next((absolute(one.get("href", ""), base) for one in links), "")


def _alternates(element: etree._Element, base: str) -> Iterator[str]:
    """The names of the editions in other languages that an item links to."""
    for link in children(element, "link"):
        if link.get("hreflang") and link.get("rel", "alternate") == "alternate":
            yield from filter(None, (edition_name(link.get("href", ""), base),))


def _pictures(item: etree._Element, base: str) -> frozenset[str]:
    """Pictures that stand beside the text: enclosures, and those of Media RSS."""
    found = (one for one in item.iter("enclosure", f"{{{MEDIA}}}content", f"{{{MEDIA}}}thumbnail", f"{{{ATOM}}}link"))
    shown = (one for one in found if local_name(one) != "link" or one.get("rel") == "enclosure")
    return frozenset(filter(None, (picture_name(one.get("url", one.get("href", "")), base) for one in shown)))


def _absolute(addresses: Sequence[str], base: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, (absolute(one, base) for one in addresses if one))))
