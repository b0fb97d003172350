"""What a page that links to a story shows of it: oEmbed 1.0, as a link with the story’s card."""

import json
from typing import Any

from inkuru.pages import cards
from inkuru.pages.addresses import front_path
from inkuru.pages.cards import card_path
from inkuru.pages.content import WITHDRAWN
from inkuru.pages.feeds import names
from inkuru.pages.social import title_of
from inkuru.records import StoryPage

MEDIA_TYPE = "application/json+oembed"
FILE = "oembed.json"
# In seconds: a correction is seen within an hour.
KEPT_FOR = 3600


def render(page: StoryPage) -> str:
    """The answer as JSON; blank for a withdrawn story, and for a site without an address, which nobody can ask."""
    record, site = page.record, page.site
    if record.kind == WITHDRAWN or not site.url:
        return ""
    members: dict[str, Any] = {
        "version": "1.0",
        "type": "link",
        "title": title_of(record, site),
        "author_name": ", ".join(names(record, "author")),
        "provider_name": site.name,
        "provider_url": site.url + front_path(record.language),
        "cache_age": KEPT_FOR,
        "thumbnail_url": site.url + card_path(record, site),
        "thumbnail_width": cards.WIDTH,
        "thumbnail_height": cards.HEIGHT,
    }
    return json.dumps({name: value for name, value in members.items() if value}, ensure_ascii=False, indent=1) + "\n"
