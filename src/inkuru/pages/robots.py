"""`robots.txt` (RFC 9309): what crawlers are asked to leave alone, by what the newsroom has chosen for each kind.

Who refuses a kind refuses all crawlers of it that we know by name; a crawler that is not named here reads as any other
does. It is a request and no lock: an honest crawler keeps it.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import StrEnum

from inkuru.pages.sitemaps import INDEX, NEWS
from inkuru.records import N_, SiteRecord

PATH = "/robots.txt"
# What no crawler has anything to find in.
ROOMS = ("/desk/", "/api/")
TOKEN = re.compile(r"[A-Za-z0-9_-]+")


class CrawlerKind(StrEnum):
    """What a machine reads the site for."""

    TRAINING = "training"
    ANSWERING = "answering"
    FETCHING = "fetching"


# What the newsroom is asked, a kind a question.
QUESTIONS = {
    CrawlerKind.TRAINING: N_("Machines that collect texts to train language models"),
    CrawlerKind.ANSWERING: N_("Machines that collect texts for answers of assistants, which may name the source"),
    CrawlerKind.FETCHING: N_("Machines that fetch a page because a person asked an assistant about it"),
}


@dataclass(frozen=True, slots=True)
class Crawler:
    """A crawler by the name that it looks for in robots.txt, and who sends it."""

    name: str
    owner: str
    kind: CrawlerKind


# As their owners document them. Google-Extended and Applebot-Extended send nothing: they are names by which what
# Googlebot and Applebot have read may not be trained on.
CRAWLERS = (
    Crawler("AI2Bot", "Allen Institute for AI", CrawlerKind.TRAINING),
    Crawler("Amazonbot", "Amazon", CrawlerKind.TRAINING),
    Crawler("Applebot-Extended", "Apple", CrawlerKind.TRAINING),
    Crawler("Bytespider", "ByteDance", CrawlerKind.TRAINING),
    Crawler("CCBot", "Common Crawl", CrawlerKind.TRAINING),
    Crawler("ClaudeBot", "Anthropic", CrawlerKind.TRAINING),
    Crawler("cohere-training-data-crawler", "Cohere", CrawlerKind.TRAINING),
    Crawler("Diffbot", "Diffbot", CrawlerKind.TRAINING),
    Crawler("FacebookBot", "Meta", CrawlerKind.TRAINING),
    Crawler("Google-Extended", "Google", CrawlerKind.TRAINING),
    Crawler("GPTBot", "OpenAI", CrawlerKind.TRAINING),
    Crawler("meta-externalagent", "Meta", CrawlerKind.TRAINING),
    Crawler("omgili", "Webz.io", CrawlerKind.TRAINING),
    Crawler("PanguBot", "Huawei", CrawlerKind.TRAINING),
    Crawler("Timpibot", "Timpi", CrawlerKind.TRAINING),
    Crawler("Webzio-Extended", "Webz.io", CrawlerKind.TRAINING),
    Crawler("Claude-SearchBot", "Anthropic", CrawlerKind.ANSWERING),
    Crawler("DuckAssistBot", "DuckDuckGo", CrawlerKind.ANSWERING),
    Crawler("OAI-SearchBot", "OpenAI", CrawlerKind.ANSWERING),
    Crawler("PerplexityBot", "Perplexity", CrawlerKind.ANSWERING),
    Crawler("YouBot", "You.com", CrawlerKind.ANSWERING),
    Crawler("ChatGPT-User", "OpenAI", CrawlerKind.FETCHING),
    Crawler("Claude-User", "Anthropic", CrawlerKind.FETCHING),
    Crawler("meta-externalfetcher", "Meta", CrawlerKind.FETCHING),
    Crawler("MistralAI-User", "Mistral AI", CrawlerKind.FETCHING),
    Crawler("Perplexity-User", "Perplexity", CrawlerKind.FETCHING),
)


@dataclass(frozen=True, slots=True)
class RobotsPage:
    """What the newsroom refuses: whole kinds, and single crawlers by name, in any case.

    `closed` are the paths that all crawlers are asked to leave alone beside our own rooms, such as those of searches.
    """

    site: SiteRecord
    refused_kinds: Collection[CrawlerKind] = ()
    refused_names: Collection[str] = ()
    closed: tuple[str, ...] = ()


def asked_of(site: SiteRecord, wishes: Collection[str]) -> RobotsPage:
    """The file for what a newsroom refuses: kinds by name, all else single crawlers. Searches are closed to all."""
    kinds = tuple(kind for kind in CrawlerKind if kind in wishes)
    names = tuple(one for one in wishes if one not in kinds)
    return RobotsPage(site, kinds, names, tuple(f"/{code}/search" for code in site.languages))


def refused(page: RobotsPage) -> tuple[Crawler, ...]:
    """The crawlers that are refused, in the order of the table, then those named that are not in it.

    A name is known in any case, and holds the letters of a product token alone (RFC 9309 §2.2.1).
    """
    names = {name.casefold(): name for name in page.refused_names if TOKEN.fullmatch(name)}
    known = tuple(one for one in CRAWLERS if one.kind in page.refused_kinds or one.name.casefold() in names)
    others = names.keys() - {one.name.casefold() for one in CRAWLERS}
    return known + tuple(Crawler(names[one], "", CrawlerKind.TRAINING) for one in names if one in others)


def render(page: RobotsPage) -> str:
    """The file. A crawler reads the group of its own name alone, so that those refused stand in one of their own."""
    return "\n".join(_lines(page)) + "\n"


def _lines(page: RobotsPage) -> Iterator[str]:
    yield "User-agent: *"
    yield from (f"Disallow: {path}" for path in (*ROOMS, *page.closed))
    if away := refused(page):
        yield ""
        for one in away:
            if one.owner:
                yield f"# {one.owner}, {one.kind}"
            yield f"User-agent: {one.name}"
        yield "Disallow: /"
    if page.site.url:
        yield ""
        yield from (f"Sitemap: {page.site.url}{path}" for path in (INDEX, NEWS))
