"""An edition as readers will see it if it is released as it stands."""

import re
from dataclasses import dataclass
from datetime import datetime

from inkuru.flow.freezing import freeze
from inkuru.flow.picturing import Released, released, story_page
from inkuru.flow.releasing import slug_of
from inkuru.newsroom.models import Edition, Image, ReleaseKind
from inkuru.pages import dress
from inkuru.pages import story as story_pages
from inkuru.pages.addresses import story_path

# The page lies in a frame of the desk and nowhere else; its links lead nowhere from there.
SCRIPT = re.compile(r"<script\b[^>]*>.*?</script>", re.DOTALL)
FRAMED = "; frame-ancestors 'self'"


@dataclass(frozen=True, slots=True)
class Preview:
    """The page as HTML, and what a browser may load into it: what the page allows itself, in a frame of the desk."""

    html: str
    policy: str


def preview(edition: Edition, *, at: datetime, picture: str) -> Preview:
    """The page that a release of an edition at a time would be; nothing is kept of it.

    Pictures are not on the site yet: `picture` is the address of one at the desk, with its id in place of `{id}`.
    """
    number = edition.live.number + 1 if edition.live else 1
    slug = edition.slug or slug_of(edition)
    record = freeze(edition, number=number, kind=ReleaseKind.RELEASE, slug=slug, at=at)
    (standing,) = released([edition.story_id])
    others = tuple(one for one in standing.records if one.language != edition.language)
    page = story_page(Released(edition.story_id, (*others, record)), record, exists=lambda _: True)
    # A frame runs no script: without it the page is what readers without one see.
    html = SCRIPT.sub("", story_pages.render(page))
    shown = Image.objects.filter(blocks__story=edition.story_id).distinct()
    for image in shown:
        html = _at_the_desk(html, image, picture.format(id=image.pk))
    return Preview(html, dress.dress("story").policy + FRAMED)


def coming_path(edition: Edition) -> str:
    """Where readers will find an edition if it is released as it stands."""
    return story_path(edition.language, edition.slug or slug_of(edition), edition.story_id)


def _at_the_desk(html: str, image: Image, address: str) -> str:
    """A page that shows a picture, and what was printed of it, from the desk."""
    stem, _, suffix = image.path.rpartition(".")
    made = re.compile(rf"(?:https?://[^\s\"]*)?/media/({re.escape(stem)}[\w-]*\.{re.escape(suffix)})")
    return made.sub(lambda found: address if found[1] == image.path else f"{address}?print={found[1]}", html)
