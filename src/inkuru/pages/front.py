"""The front of a language: its newest stories."""

from dataclasses import dataclass

from inkuru.pages.addresses import CHOOSER, front_path
from inkuru.pages.frame import X_DEFAULT, feed_links, fill, head
from inkuru.pages.moments import local, short_line
from inkuru.pages.words import catalogue, own_name
from inkuru.records import N_, FrontItem, FrontPage, SiteRecord

TITLE = N_("Latest news in %(language)s")
CORRECTED = N_("Corrected %(moment)s")


@dataclass(frozen=True, slots=True)
class Entry:
    """A story on the front; `corrected` is blank where it was not."""

    item: FrontItem
    written: str
    machine: str
    corrected: str


def render(page: FrontPage) -> str:
    """The front as HTML: the newest story large, the others after it in their order."""
    gettext = catalogue(page.language).gettext
    said = gettext(TITLE) % {"language": own_name(page.language)}
    entries = [enter(item, page.site, page.language) for item in page.items]
    paths = {code: front_path(code) for code in page.site.languages} | {X_DEFAULT: CHOOSER}
    return fill(
        "front.html",
        "front",
        page.site,
        page.language,
        head=head(page.site, page.path, title=f"{page.site.name} – {said}", description=said, paths=paths),
        entries=entries,
        said=said,
        sections=page.sections,
        older=page.older,
        feeds=feed_links(page.path, page.site.name),
    )


def enter(item: FrontItem, site: SiteRecord, language: str) -> Entry:
    """A story as lists show it, with its moments for people and for machines."""
    written, machine = short_line(item.released_at, site, language), local(item.released_at, site).isoformat()
    if item.corrected_at is None:
        return Entry(item, written, machine, "")
    moment = short_line(item.corrected_at, site, language)
    return Entry(item, written, machine, catalogue(language).gettext(CORRECTED) % {"moment": moment})
