"""What stands at an old address of a story: the way to the new one."""

from inkuru.pages.frame import fill, head
from inkuru.pages.words import catalogue
from inkuru.records import N_, MovedPage

MOVED = N_("This story has moved")


def render(page: MovedPage) -> str:
    """A page that sends browsers on at once and tells the new address to those that do not go by themselves."""
    return fill(
        "moved.html",
        "moved",
        page.site,
        page.language,
        head=head(page.site, page.to, title=catalogue(page.language).gettext(MOVED), description="", paths={}),
        to=page.to,
    )
