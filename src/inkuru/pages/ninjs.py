"""A released edition for partners as ninjs 2.1 (IPTC, News in JSON)."""

import json
from typing import Any

from inkuru.pages.content import WITHDRAWN, Picture, notes_for_editors, pictures, write_content
from inkuru.pages.feeds import edition_id, tags, urn
from inkuru.pages.moments import stamp
from inkuru.pages.story import bylines
from inkuru.pages.structured import count_words
from inkuru.records import ReleaseRecord, StoryPage

MEDIA_TYPE = "application/json"
FILE = "ninjs.json"
STANDARD = {"name": "ninjs", "version": "2.1", "schema": "https://iptc.org/std/ninjs/ninjs-schema_2.1.json"}

Members = dict[str, Any]


def render(page: StoryPage) -> str:
    """The item as JSON. That of a withdrawn story says so, with the note to readers, and has no text."""
    is_withdrawn = page.record.kind == WITHDRAWN
    members = _head(page) | ({} if is_withdrawn else _text(page))
    return json.dumps({name: value for name, value in members.items() if value}, ensure_ascii=False, indent=1) + "\n"


def _head(page: StoryPage) -> Members:
    record, site = page.record, page.site
    is_withdrawn = record.kind == WITHDRAWN
    return {
        "uri": edition_id(record),
        "standard": STANDARD,
        "type": "text",
        "representationtype": "full",
        "version": str(record.number),
        "firstcreated": stamp(record.first_released_at),
        "versioncreated": stamp(record.released_at),
        "pubstatus": "canceled" if is_withdrawn else "usable",
        "language": record.language,
        "copyrightholder": site.name,
        "ednote": "\n".join(notes_for_editors(record, site)),
        "slugline": record.slug,
        "headlines": [{"role": "main", "value": record.headline}],
        "altids": _ids(page),
    }


def _ids(page: StoryPage) -> list[Members]:
    """The number that all editions share, and where this one can be read."""
    story = {"role": "story", "value": str(page.record.story)}
    return [story, {"role": "address", "value": page.site.url + page.path}] if page.site.url else [story]


def _text(page: StoryPage) -> Members:
    record, site = page.record, page.site
    others = [{"role": one.kind, "value": one.text} for one in record.wordings]
    return {
        "headlines": [{"role": "main", "value": record.headline}, *others],
        "by": ". ".join(bylines(record)),
        "located": record.place,
        "descriptions": [{"role": "summary", "contenttype": "text/plain", "value": record.standfirst}]
        if record.standfirst
        else [],
        "bodies": [
            {"role": "main", "contenttype": "text/html", "value": write_content(record, site)}
            | _counts(record, plain := plain_text(record)),
            {"role": "main", "contenttype": "text/plain", "value": plain} | _counts(record, plain),
        ],
        "subjects": [{"name": tag.name, "literal": tag.slug} for tag in tags(record)],
        "associations": [_association(place, one) for place, one in enumerate(pictures(record, site), start=1)],
    }


def plain_text(record: ReleaseRecord) -> str:
    """The text without headline and captions, its paragraphs parted by empty lines."""
    return "\n\n".join(block.text for block in record.blocks if block.kind != "image")


def _counts(record: ReleaseRecord, plain: str) -> Members:
    return {"charcount": len(plain), "wordcount": count_words(record)}


def _association(place: int, picture: Picture) -> Members:
    rendition = {
        "name": "full",
        "href": picture.address,
        "contenttype": picture.media_type,
        "width": picture.width,
        "height": picture.height,
    }
    members = {
        "name": f"picture-{place}",
        "uri": urn(picture.address),
        "type": "picture",
        "by": picture.credit,
        "descriptions": [
            {"role": role, "contenttype": "text/plain", "value": value}
            for role, value in (("caption", picture.caption), ("alternative", picture.alt))
            if value
        ],
        "renditions": [rendition],
    }
    return {name: value for name, value in members.items() if value}
