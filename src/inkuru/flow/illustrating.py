"""Pictures come into a story: checked, stripped of what they tell about their maker, named by their bytes."""

import hashlib
from collections.abc import Mapping
from datetime import datetime

from django.conf import settings
from django.db import transaction

from inkuru.flow.arranging import APART_FROM_BODY, arrange, inserted, retire, standing_body
from inkuru.flow.printing import keep_file
from inkuru.flow.revising import Text, write
from inkuru.flow.rights import Right, asks
from inkuru.formats.developing import develop
from inkuru.formats.pictures import Unshowable
from inkuru.newsroom.models import Block, Edition, Image, Kind, Person, Story
from inkuru.newsroom.turns import take_turn
from inkuru.records import Refusal


class NotAPicture(Refusal):
    """The bytes are no picture that we can show; the message begins with the name of the file."""


class NotIllustrated(Refusal):
    """Pictures come into the source edition, and in the place of pictures."""


def keep_image(data: bytes, *, name: str) -> Image:
    """Keep a picture in the media folder; the same picture is kept once. Raises NotAPicture.

    It is written anew from its pixels in a process of its own, so that no EXIF and no place where it was taken goes
    with it.
    """
    try:
        clean = develop(data)
    except Unshowable as refusal:
        raise NotAPicture(f"{name}: {refusal}") from refusal
    digest = hashlib.sha256(clean.data).hexdigest()
    path = f"{digest[:2]}/{digest}.{clean.suffix}"
    keep_file(settings.MEDIA_ROOT / path, clean.data)
    told = {"path": path, "width": clean.width, "height": clean.height}
    image, _ = Image.objects.get_or_create(sha256=digest, defaults=told)
    return image


def place_image(story: Story, image: Image, *, after: Block, credit: Mapping[str, str]) -> Block:
    """A block for a picture, standing after another; its captions are written as revisions like any text.

    `credit` maps a language code to who made the picture.
    """
    block = Block(story=story, kind=Kind.IMAGE, order=0, image=image, credits=dict(credit))
    key = None if after.kind in APART_FROM_BODY else after.pk
    arrange(inserted(standing_body(story), {key: [block]}))
    return block


@asks(Right.WRITE)
@transaction.atomic
def illustrate(edition: Edition, after: Block, image: Image, text: Text, *, by: Person | None, at: datetime) -> Block:
    """Put a picture into the source edition behind a paragraph, with its caption, what it shows, and its credit.

    Raises NotIllustrated.
    """
    _turn(edition)
    block = place_image(edition.story, image, after=after, credit={})
    write(edition, block, text, by=by, at=at, seen=0)
    return block


@asks(Right.WRITE)
@transaction.atomic
def replace_image(
    edition: Edition, block: Block, image: Image, text: Text, *, by: Person | None, at: datetime
) -> Block:
    """Put another picture in the place of one. What was said of that one goes with it, in all editions.

    What readers see stays as it was released until the edition is released again. Raises NotIllustrated.
    """
    _turn(edition)
    if block.kind != Kind.IMAGE:
        raise NotIllustrated("only a picture is put in the place of a picture")
    new = place_image(edition.story, image, after=block, credit={})
    new.parents.add(block)
    write(edition, new, text, by=by, at=at, seen=0)
    retire([block], at=at)
    arrange(standing_body(edition.story))
    return new


def _turn(edition: Edition) -> None:
    take_turn(f"order of story {edition.story_id}")
    if not edition.is_source:
        raise NotIllustrated("pictures come into the source edition; the other editions follow")
