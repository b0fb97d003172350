"""A released edition for partners as a NewsML-G2 news item (IPTC, 2.30), its text as XHTML."""

from lxml import etree
from lxml.html import fragment_fromstring

from inkuru.pages.content import WITHDRAWN, notes_for_editors, write_content
from inkuru.pages.feeds import edition_id, names, tags
from inkuru.pages.markup import add, clean, root, serialise
from inkuru.pages.moments import stamp
from inkuru.pages.story import bylines
from inkuru.pages.structured import count_words
from inkuru.records import Availability, StoryPage

MEDIA_TYPE = "application/vnd.iptc.g2.newsitem+xml"
FILE = "newsml.xml"
NAR = "http://iptc.org/std/nar/2006-10-01/"
XHTML = "http://www.w3.org/1999/xhtml"
SPACES: dict[str | None, str] = {None: NAR}
WITHIN: dict[str | None, str] = {None: XHTML}
CATALOG = "http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_37.xml"


def render(page: StoryPage) -> str:
    """The item as XML. That of a withdrawn story is cancelled, with the note to readers, and has no text."""
    record = page.record
    item = root(
        "newsItem",
        SPACES,
        guid=edition_id(record),
        version=str(record.number),
        standard="NewsML-G2",
        standardversion="2.30",
        conformance="power",
        xml_lang=record.language,
    )
    add(item, "catalogRef", href=CATALOG)
    add(add(add(item, "rightsInfo"), "copyrightHolder", literal=page.site.name), "name", page.site.name)
    _add_item_meta(item, page)
    _add_content_meta(item, page)
    if record.kind != WITHDRAWN:
        _add_text(item, page)
    return serialise(item, indented=False)


def _add_item_meta(item: etree._Element, page: StoryPage) -> None:
    record, site = page.record, page.site
    is_withdrawn = record.kind == WITHDRAWN
    meta = add(item, "itemMeta")
    add(meta, "itemClass", qcode="ninat:text")
    provider = add(meta, "provider", literal="" if site.url else site.name, uri=f"{site.url}/" if site.url else "")
    add(provider, "name", site.name)
    add(meta, "versionCreated", stamp(record.released_at))
    add(meta, "firstCreated", stamp(record.first_released_at))
    add(meta, "pubStatus", qcode="stat:canceled" if is_withdrawn else "stat:usable")
    for one in notes_for_editors(record, site):
        add(meta, "edNote", one)
    if address := _source(page):
        add(meta, "link", rel="irel:translatedFrom", href=address)


def _source(page: StoryPage) -> str:
    """Where the source edition can be read; blank for the source itself."""
    record = page.record
    return next(
        (
            f"{page.site.url}{one.path}"
            for one in page.languages
            if one.language == record.source_language != record.language and one.availability == Availability.RELEASED
        ),
        "",
    )


def _add_content_meta(item: etree._Element, page: StoryPage) -> None:
    record = page.record
    meta = add(item, "contentMeta")
    add(meta, "contentCreated", stamp(record.first_released_at))
    add(meta, "contentModified", stamp(record.released_at))
    if record.place:
        add(add(meta, "located", literal=record.place), "name", record.place)
    for role, name in (("author", "creator"), ("translator", "contributor"), ("photographer", "contributor")):
        for one in names(record, role):
            add(add(meta, name, literal=one), "name", one)
    add(meta, "language", tag=record.language)
    for tag in tags(record):
        add(add(meta, "subject", type="cpnat:abstract", literal=tag.slug), "name", tag.name)
    if record.slug:
        add(meta, "slugline", record.slug)
    add(meta, "headline", record.headline)
    for line in bylines(record):
        add(meta, "by", line)
    if record.standfirst and record.kind != WITHDRAWN:
        add(meta, "description", record.standfirst, role="drol:summary")


def _add_text(item: etree._Element, page: StoryPage) -> None:
    record = page.record
    held = add(
        add(item, "contentSet"),
        "inlineXML",
        contenttype="application/xhtml+xml",
        wordcount=str(count_words(record)),
        xml_lang=record.language,
    )
    page_element = root("html", WITHIN, xml_lang=record.language)
    add(add(page_element, "head"), "title", record.headline)
    body = fragment_fromstring(clean(write_content(record, page.site)), create_parent="body")
    for one in body.iter():
        one.tag = f"{{{XHTML}}}{one.tag}"
    page_element.append(body)
    held.append(page_element)
