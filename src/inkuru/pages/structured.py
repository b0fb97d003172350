"""What a story says of itself to machines, in the words of schema.org: a `NewsArticle` as JSON-LD.

It stands within the page as data, which no browser runs and no policy has to allow.
"""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from inkuru.pages.addresses import front_path, media_path
from inkuru.pages.content import WITHDRAWN, notices
from inkuru.pages.feeds import edition_id, names
from inkuru.pages.moments import stamp
from inkuru.records import Availability, BlockRecord, LanguageLink, ReleaseRecord, SiteRecord, StoryPage

CONTEXT = "https://schema.org"
IMAGE = "image"
# What could end the element that holds the data, or begin another; and what old scripts take for the end of a line.
ESCAPES = str.maketrans({one: f"\\u{ord(one):04x}" for one in "<>&\u2028\u2029"})

Node = dict[str, Any]


def write_structured(page: StoryPage) -> str:
    """The description of an edition as JSON-LD, safe within a `script` element; blank for a withdrawn story."""
    if page.record.kind == WITHDRAWN:
        return ""
    return json.dumps(describe(page), ensure_ascii=False, separators=(",", ":")).translate(ESCAPES)


def describe(page: StoryPage) -> Node:
    """The same as members; an address is only a path where the site has none, to be read from where the page stands."""
    record, site = page.record, page.site
    publisher = {"@type": "NewsMediaOrganization", "name": site.name, "url": site.url + front_path(record.language)}
    address = site.url + page.path
    node: Node = {
        "@context": CONTEXT,
        "@type": "NewsArticle",
        "@id": edition_id(record),
        "url": address,
        "mainEntityOfPage": address,
        "headline": record.headline,
        "description": record.standfirst,
        "inLanguage": record.language,
        "datePublished": stamp(record.first_released_at),
        "dateModified": stamp(record.released_at),
        "author": _people(names(record, "author")) or publisher,
        "translator": _people(names(record, "translator")),
        "publisher": publisher,
        "articleSection": record.section.name if record.section else "",
        "keywords": [topic.name for topic in record.topics],
        "contentLocation": {"@type": "Place", "name": record.place} if record.place else "",
        "wordCount": count_words(record),
        "isAccessibleForFree": True,
        "creativeWorkStatus": " ".join(notices(record)),
        "image": list(_images(record, site)),
        "correction": [
            {"@type": "CorrectionComment", "text": one.note, "datePublished": stamp(one.at)}
            for one in record.corrections
        ],
    }
    return {name: value for name, value in (node | _translations(page)).items() if value}


def count_words(record: ReleaseRecord) -> int:
    """How many words the body has, without captions.

    Words are what white space parts, an elided *n’ubu* one; a dash is none.
    """
    texts = (block.text for block in record.blocks if block.kind != IMAGE)
    return sum(any(map(str.isalnum, word)) for text in texts for word in text.split())


def _people(found: Iterable[str]) -> list[Node]:
    return [{"@type": "Person", "name": name} for name in found]


def _images(record: ReleaseRecord, site: SiteRecord) -> Iterator[Node]:
    for block in record.blocks:
        for path in dict.fromkeys(filter(None, (block.image.path, block.image.card) if block.image else ())):
            yield _image(block, site.url + media_path(path))


def _image(block: BlockRecord, address: str) -> Node:
    """A picture, whole or as the piece of it that fits a card."""
    credit = block.image.credit if block.image else ""
    node = {"@type": "ImageObject", "url": address, "caption": block.text or block.alt, "creditText": credit}
    return {name: value for name, value in node.items() if value}


def _translations(page: StoryPage) -> Node:
    """The other editions: the source names its translations, a translation names its source."""
    record = page.record
    others = {one.language: one for one in page.languages if _can_be_read(one, record)}
    if record.language == record.source_language:
        return {"workTranslation": [_other(one, page.site) for one in others.values()]}
    source = others.get(record.source_language)
    return {"translationOfWork": _other(source, page.site)} if source else {}


def _can_be_read(link: LanguageLink, record: ReleaseRecord) -> bool:
    return bool(link.path) and link.availability == Availability.RELEASED and link.language != record.language


def _other(link: LanguageLink, site: SiteRecord) -> Node:
    return {"@type": "NewsArticle", "inLanguage": link.language, "url": f"{site.url}{link.path}"}
