"""JSON Feed 1.1 (jsonfeed.org), with what it has no words for in an extension of ours, `_edition`."""

import json
from typing import Any

from inkuru.pages.feeds import Entry, FeedPage, entries, home, own_address
from inkuru.pages.moments import stamp

VERSION = "https://jsonfeed.org/version/1.1"
MEDIA_TYPE = "application/feed+json"

Members = dict[str, Any]


def render(page: FeedPage) -> str:
    """The feed as JSON. Addresses that have to be whole are left out where the site has none."""
    address = own_address(page)
    feed: Members = {"version": VERSION, "title": page.title}
    if address:
        feed |= {"home_page_url": home(page), "feed_url": address}
    feed |= {"language": page.language, "authors": [{"name": page.site.name}]}
    if address and page.hub:
        feed["hubs"] = [{"type": "WebSub", "url": page.hub}]
    feed["items"] = [_item(one) for one in entries(page)]
    return json.dumps(feed, ensure_ascii=False, indent=1) + "\n"


def _item(one: Entry) -> Members:
    record = one.record
    members: Members = {
        "id": one.id,
        "url": one.address,
        "title": record.headline,
        "language": record.language,
        "content_html": one.content,
        "summary": one.summary,
        "date_published": stamp(record.first_released_at),
        "date_modified": stamp(record.released_at),
        "authors": [{"name": name} for name in one.authors],
        "tags": [tag.name for tag in one.tags],
        "image": one.pictures[0].address if one.pictures else "",
        "attachments": [_attachment(place, one) for place in range(len(one.pictures))],
        "_edition": _edition(one),
    }
    return {name: value for name, value in members.items() if value or name == "content_html"}


def _attachment(place: int, one: Entry) -> Members:
    picture = one.pictures[place]
    members = {"url": picture.address, "mime_type": picture.media_type, "title": picture.caption or picture.alt}
    return {name: value for name, value in members.items() if value}


def _edition(one: Entry) -> Members:
    """What an edition has beside a text: the language of the original, its translators, its corrections."""
    record = one.record
    members: Members = {
        "source_language": record.source_language,
        "translators": list(one.translators),
        "corrections": [{"date": stamp(each.at), "note": each.note} for each in record.corrections],
    }
    return {name: value for name, value in members.items() if value}
