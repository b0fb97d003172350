"""The page at `/`, where a reader chooses a language once."""

from dataclasses import dataclass

from inkuru.pages.addresses import CHOOSER, front_path
from inkuru.pages.frame import X_DEFAULT, fill, head
from inkuru.pages.words import catalogue, own_name
from inkuru.records import N_, ChooserPage

INVITATION = N_("Read the news in %(language)s")


@dataclass(frozen=True, slots=True)
class Invitation:
    """A language in its own words."""

    language: str
    name: str
    said: str
    path: str


def render(page: ChooserPage) -> str:
    """The chooser as HTML; the browser’s language and what a reader once chose are followed by script."""
    site = page.site
    first = site.languages[0]
    paths = {code: front_path(code) for code in site.languages} | {X_DEFAULT: CHOOSER}
    names = " · ".join(own_name(code) for code in site.languages)
    return fill(
        "chooser.html",
        "chooser",
        site,
        first,
        head=head(site, CHOOSER, title=f"{site.name} – {names}", description=names, paths=paths),
        invitations=[_invite(code) for code in site.languages],
    )


def _invite(code: str) -> Invitation:
    name = own_name(code)
    said = catalogue(code).gettext(INVITATION) % {"language": name}
    return Invitation(code, name, said, front_path(code))
