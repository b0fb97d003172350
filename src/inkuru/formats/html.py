"""The article in a web page, found by trafilatura: headline, paragraphs, day, address, language and editions.

It takes pages of any make apart, so that it runs in a confined process only: see `confining`.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from io import SEEK_END
from typing import BinaryIO

import trafilatura
from lxml import etree
from trafilatura.settings import Document, use_config

from inkuru.formats.addresses import absolute, edition_name, page_name, picture_name
from inkuru.formats.blocks import Block, Unfit, blocks_of, clean, links_in, parse_html
from inkuru.formats.days import day_in
from inkuru.formats.decoding import decode_page
from inkuru.formats.mending import make_links_whole, mend_layout
from inkuru.formats.plain import MAX_HEADLINE, MAX_PARAGRAPHS
from inkuru.formats.titling import chosen, titled
from inkuru.formats.xml_reading import XML_LANG
from inkuru.lang.tags import code_of
from inkuru.records import Article, Paragraph

MAX_FILE = 16 << 20

# What trafilatura calls otherwise than HTML, and its attributes.
NAMES = {"head": "h2", "quote": "blockquote", "list": "ul", "item": "li", "row": "tr", "cell": "td", "lb": "br"}
ATTRIBUTES = {"ref": ("a", "target", "href"), "graphic": ("img", "src", "src")}
# Days are read where a page states them, not guessed from its text.
DATES = {"original_date": True, "extensive_search": False}
# Where less was found, trafilatura takes all the text of a page as one paragraph; news may be as short as this.
CONFIG = use_config()
CONFIG.set("DEFAULT", "MIN_EXTRACTED_SIZE", "40")
TAG = re.compile(r"<[A-Za-z!]")
MARKS_OF_SITE = " |–—·»•:-"
WORD_PROCESSOR = re.compile(r"LibreOffice|OpenOffice|StarOffice|Microsoft Word|AbiWord")
ANYWHERE = "file:///"
"""What links that are whole already are relative to: they may lead to files."""
# Classes of the body in WordPress and Drupal.
LISTS = {"home", "blog", "archive", "category", "tag", "search-results", "path-frontpage", "path-taxonomy"}
SINGLE = ("single", "post-template", "page-template", "page-node-type")
ABOVE = 6
"""How many blocks of a page’s furniture may stand above its headline."""


def read_page(file: BinaryIO, *, address: str = "") -> Article:
    """The article in a page. `address` is that of the file, where links of pages without one of their own lead from.

    Raises Refusal with the cause: Undecodable, Unfit.
    """
    if file.seek(0, SEEK_END) > MAX_FILE:
        raise Unfit(f"is larger than {MAX_FILE >> 20} MB")
    file.seek(0)
    decoded = decode_page(file.read())
    if not TAG.search(decoded.text):
        raise Unfit("is no web page: there is no tag in it")
    root = parse_html(decoded.text)
    own = _own_address(root)
    base = _base(root, own or address)
    make_links_whole(root, base)
    _refuse_list(root)
    language = _language(root)
    if any(map(WORD_PROCESSOR.search, _contents(root, "generator"))):
        headline, paragraphs, links = _document(root)
        published, language = None, chosen(language)
    else:
        headline, paragraphs, links, published = _article(root)
    pictures = {picture_name(one, base) for one in _contents(root, "og:image")}
    return Article(
        headline=headline,
        paragraphs=paragraphs,
        language=language,
        published=published,
        address=own,
        links=(links | pictures) - {"", page_name(own)},
        kin=frozenset(filter(None, (edition_name(own or address, address), *_editions(root, base)))),
        remarks=decoded.remarks,
    )


def _document(root: etree._Element) -> tuple[str, tuple[Paragraph, ...], frozenset[str]]:
    """A page that a word processor wrote is the story and nothing else."""
    blocks = blocks_of(root, base=ANYWHERE)
    headline, paragraphs = titled(root, blocks)
    return headline, paragraphs, links_in(blocks)


def _article(root: etree._Element) -> tuple[str, tuple[Paragraph, ...], frozenset[str], date | None]:
    mend_layout(root)
    whole = blocks_of(root)
    found = _extract(root)
    headline = _headline(root, found.title or "", found.sitename or "")
    blocks = _below(headline, _with_kinds(blocks_of(_as_html(found.body), base=ANYWHERE), whole))
    _refuse_unfit(headline, blocks)
    return headline, tuple(block.paragraph for block in blocks), links_in(blocks), day_in(found.date or "")


def _extract(root: etree._Element) -> Document:
    found = trafilatura.bare_extraction(
        root,
        include_comments=False,
        include_formatting=True,
        include_images=True,
        include_links=True,
        with_metadata=True,
        date_extraction_params=DATES,
        config=CONFIG,
    )
    if not isinstance(found, Document):
        raise Unfit("holds no article")
    return found


def _own_address(root: etree._Element) -> str:
    """What the page says that its address is."""
    canonical = (one.get("href", "") for one in root.iter("link") if _is(one, "canonical"))
    said = (*canonical, *_contents(root, "og:url"))
    return next(filter(None, map(absolute, said)), "")


def _base(root: etree._Element, address: str) -> str:
    said = (absolute(one.get("href", ""), address) for one in root.iter("base"))
    return next(filter(None, said), address)


def _language(root: etree._Element) -> str | None:
    """The language of the article, else of the page. Many sites declare the one that their program came with."""
    holders = (*root.iter("article"), root, *root.iter("body"))
    tags = [one.get("lang") or one.get("xml:lang") or one.get(XML_LANG) or "" for one in holders]
    tags += [*_contents(root, "content-language"), *_contents(root, "og:locale")]
    return code_of(next(filter(None, tags), ""))


def _editions(root: etree._Element, base: str) -> Iterator[str]:
    """The names of the page’s editions in other languages: in its head, or as links to choose a language by."""
    for link in root.iter("link", "a"):
        if link.get("hreflang") and (link.tag == "a" or _is(link, "alternate")):
            yield edition_name(link.get("href", ""), base)


def _contents(root: etree._Element, name: str) -> Iterator[str]:
    """What `meta` elements say of something."""
    for meta in root.iter("meta"):
        if name in {(meta.get(key) or "").lower() for key in ("property", "name", "http-equiv")}:
            yield meta.get("content", "")


def _is(link: etree._Element, relation: str) -> bool:
    return relation in link.get("rel", "").lower().split()


def _text(element: etree._Element) -> str:
    return clean("".join(map(str, element.itertext())))


def _headline(root: etree._Element, title: str, site: str) -> str:
    """The first heading that the page’s title repeats; else the title without the name of the site."""
    title = clean(title)
    headings = [text for text in map(_text, root.iter("h1")) if text and text != site]
    repeated = [one for one in headings if one in title or title in one]
    repeated.sort(key=lambda one: not title.startswith(one))
    if repeated or not site or title == site:
        return repeated[0] if repeated else title
    return title.removesuffix(site).rstrip(MARKS_OF_SITE) if title.endswith(site) else title


def _with_kinds(blocks: Sequence[Block], whole: Sequence[Block]) -> list[Block]:
    """The blocks with the kinds that they have in the page, of which trafilatura loses some in short texts."""
    kinds = {block.text: block.kind for block in whole}
    return [replace(block, kind=kinds.get(block.text, block.kind)) for block in blocks]


def _below(headline: str, blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks below the one that repeats the headline, where that is near the beginning."""
    places = (place for place, block in enumerate(blocks[:ABOVE]) if block.text == headline)
    return tuple(blocks[next(places, -1) + 1 :])


def _as_html(body: etree._Element) -> etree._Element:
    for element in body.iter(*NAMES, *ATTRIBUTES):
        name, said, html = ATTRIBUTES.get(str(element.tag), (NAMES.get(str(element.tag), ""), "", ""))
        element.tag = name
        if said:
            element.set(html, element.get(said, ""))
    return body


def _refuse_list(root: etree._Element) -> None:
    """Refuse what WordPress and Drupal mark as a front or a list: it holds the beginnings of many articles."""
    names = {name for body in root.iter("body") for name in body.get("class", "").split()}
    is_single = any(name.startswith(SINGLE) for name in names)
    if not is_single and not LISTS.isdisjoint(names):
        raise Unfit("is a list of articles, not one")


def _refuse_unfit(headline: str, blocks: Sequence[Block]) -> None:
    if not headline:
        raise Unfit("has no title and no heading")
    if len(headline) > MAX_HEADLINE:
        raise Unfit(f"its headline has {len(headline)} characters; the most is {MAX_HEADLINE}")
    if not blocks:
        raise Unfit("holds no article: there is a headline and nothing below it")
    if len(blocks) > MAX_PARAGRAPHS:
        raise Unfit(f"has {len(blocks)} paragraphs; the most is {MAX_PARAGRAPHS}")
