"""Fills templates. What all pages have stands here: head, header, foot.

Rendering is a pure function of the record: no clock, no settings, no active language.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from django.template import Context, Engine, Template

from inkuru.pages import dress
from inkuru.pages.addresses import CHOOSE, front_path
from inkuru.pages.words import catalogue, own_name
from inkuru.records import SiteRecord

ENGINE = Engine(dirs=[str(Path(__file__).parent / "templates")], builtins=["inkuru.pages.tags"])
X_DEFAULT = "x-default"
FEEDS = (("atom+xml", "feed.xml"), ("rss+xml", "rss.xml"), ("feed+json", "feed.json"))


@dataclass(frozen=True, slots=True)
class Alternate:
    """The same page in another language, for search engines."""

    language: str
    address: str


@dataclass(frozen=True, slots=True)
class FrontLink:
    """A page in a language, by the language’s own name: a front, or a story beside another edition."""

    language: str
    name: str
    path: str


@dataclass(frozen=True, slots=True)
class FeedLink:
    """A feed of a list, for programs that look for one in the head of its page."""

    type: str
    title: str
    path: str


@dataclass(frozen=True, slots=True)
class Head:
    """What a page says of itself to browsers and search engines. `canonical` is blank where the site has no address."""

    title: str
    description: str
    canonical: str
    alternates: tuple[Alternate, ...]


def head(site: SiteRecord, path: str, *, title: str, description: str, paths: Mapping[str, str]) -> Head:
    """The head of the page at `path`; `paths` are the addresses of its editions by language and of the default."""
    alternates = tuple(Alternate(code, site.url + other) for code, other in paths.items())
    return Head(title, description, site.url + path if site.url else "", alternates)


def feed_links(home: str, title: str) -> tuple[FeedLink, ...]:
    """The feeds that stand below a list.

    >>> feed_links("/rw/", "Inkuru")[0]
    FeedLink(type='application/atom+xml', title='Inkuru', path='/rw/feed.xml')
    """
    return tuple(FeedLink(f"application/{kind}", title, home + name) for kind, name in FEEDS)


def fill(template: str, kind: str, site: SiteRecord, language: str, **values: Any) -> str:
    """A template filled with what all pages have and with values of its own; `kind` is what it wears."""
    light, dark = dress.papers()
    frame = {
        "site": site,
        "language": language,
        "words": catalogue(language),
        "dress": dress.dress(kind),
        "mark": dress.mark(),
        "icon": dress.icon(),
        "light": light,
        "dark": dark,
        "front": front_path(language),
        "fronts": front_links(site.languages),
        "choose": CHOOSE,
    }
    return _template(template).render(Context(frame | values, use_l10n=False, use_tz=False))


@cache
def front_links(languages: tuple[str, ...]) -> tuple[FrontLink, ...]:
    """The fronts of the site’s languages, in their order."""
    return tuple(FrontLink(code, own_name(code), front_path(code)) for code in languages)


@cache
def _template(name: str) -> Template:
    return ENGINE.get_template(name)
