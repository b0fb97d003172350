"""What a story says of itself to those who preview its address: Open Graph (ogp.me), which all of them read."""

from collections.abc import Iterator
from html import escape

from inkuru.pages import cards
from inkuru.pages.addresses import media_path
from inkuru.pages.cards import card_of, card_path
from inkuru.pages.content import WITHDRAWN
from inkuru.pages.moments import stamp
from inkuru.records import ReleaseRecord, SiteRecord

META = '<meta property="{name}" content="{said}">\n'
# X reads Open Graph for all but the shape of its card.
LARGE = '<meta name="twitter:card" content="summary_large_image">\n'

Said = Iterator[tuple[str, str]]


def write_social(record: ReleaseRecord, site: SiteRecord, *, path: str, description: str) -> str:
    """The preview of a story as `meta` elements; blank for a withdrawn one.

    Programs fetch previews from outside, so that addresses stand in it only where the site has one.
    """
    if record.kind == WITHDRAWN:
        return ""
    said = (*_said(record, site, description), *(_addresses(record, site, path) if site.url else ()))
    written = "".join(META.format(name=name, said=escape(value)) for name, value in said if value)
    return written + (LARGE if site.url else "")


def title_of(record: ReleaseRecord, site: SiteRecord) -> str:
    """The headline for social media, else that of the story, on one line."""
    return card_of(record, site).headline


def _said(record: ReleaseRecord, site: SiteRecord, description: str) -> Said:
    yield "og:type", "article"
    yield "og:site_name", site.name
    yield "og:title", title_of(record, site)
    yield "og:description", description
    yield "article:published_time", stamp(record.first_released_at)
    if record.released_at != record.first_released_at:
        yield "article:modified_time", stamp(record.released_at)
    yield "article:section", record.section.name if record.section else ""


def _addresses(record: ReleaseRecord, site: SiteRecord, path: str) -> Said:
    yield "og:url", site.url + path
    # A piece of the story’s own picture, cut round its focus, says more than a card of words.
    pictures = (block.image.card for block in record.blocks if block.image and block.image.card)
    if picture := next(pictures, ""):
        yield "og:image", site.url + media_path(picture)
        return
    yield "og:image", site.url + card_path(record, site)
    yield "og:image:width", str(cards.WIDTH)
    yield "og:image:height", str(cards.HEIGHT)
