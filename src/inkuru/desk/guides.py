"""How much room a headline for a place of its own takes there, counted as that place counts."""

from dataclasses import dataclass

from django.conf import settings
from django.utils.translation import gettext as _

from inkuru.flow.previewing import coming_path
from inkuru.lang.writing.rooms import TITLE_WIDTH, message_of, title_pixels
from inkuru.newsroom.models import Edition, Kind

# Result pages cut at some sixty letters; posts at some ninety before “more”.
SEARCH_LETTERS, SOCIAL_LETTERS = 60, 90


@dataclass(frozen=True, slots=True)
class Guide:
    """What is said below a headline: how much is used of how much, in words, and whether it is too much.

    `link` is what goes with a text message, behind a space.
    """

    kind: str
    words: str
    is_over: bool
    link: str = ""


def words_of_guides() -> dict[str, str]:
    """What guides say, with places for numbers: the page counts by itself while somebody types."""
    return {
        Kind.SEARCH.value: _("%(count)s of about %(room)s letters, %(width)s of %(most)s pixels"),
        Kind.SOCIAL.value: _("%(count)s of about %(room)s letters"),
        Kind.SMS.value: _("%(used)s of %(room)s places, with the link"),
        "awkward": _(": %(marks)s leave 70 places of 160"),
    }


def guide_of(kind: str, text: str, link: str) -> Guide | None:
    """The guide of a kind of headline; None where it has none."""
    if kind == Kind.SEARCH:
        return _search(text)
    if kind == Kind.SOCIAL:
        said = words_of_guides()[kind] % {"count": len(text), "room": SOCIAL_LETTERS}
        return Guide(kind, said, is_over=len(text) > SOCIAL_LETTERS)
    return _message(text, link) if kind == Kind.SMS else None


def link_of(edition: Edition) -> str:
    """Where readers will find an edition, whole; it may change with its headline until it is released."""
    return f"{settings.INKURU_URL}{coming_path(edition)}"


def _search(text: str) -> Guide:
    values = {"count": len(text), "room": SEARCH_LETTERS, "width": title_pixels(text), "most": TITLE_WIDTH}
    said = words_of_guides()[Kind.SEARCH] % values
    return Guide(Kind.SEARCH, said, is_over=title_pixels(text) > TITLE_WIDTH)


def _message(text: str, link: str) -> Guide:
    message = message_of(f"{text} {link}")
    said = words_of_guides()[Kind.SMS] % {"used": message.used, "room": message.room}
    if message.awkward:
        found = " ".join(message.awkward[:5])
        said += words_of_guides()["awkward"] % {"marks": found}
    return Guide(Kind.SMS, said, is_over=not message.fits, link=link)
