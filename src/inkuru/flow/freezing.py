"""An edition as it stands becomes a record that can be hashed, kept and read again."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any

from inkuru.flow.arranging import ALTERNATIVES, APART_FROM_BODY
from inkuru.flow.framing import framing_of
from inkuru.flow.passages import Passage, is_unread_draft, passages
from inkuru.flow.printing import printed
from inkuru.newsroom.models import Block, Byline, Correction, Edition, Image, Kind, Release, Role, Section, Topic
from inkuru.records import (
    BlockRecord,
    BylineRecord,
    CorrectionRecord,
    ImageRecord,
    NamedRecord,
    PinRecord,
    ReleaseRecord,
    WordingRecord,
)

HEADS = (Kind.HEADLINE, Kind.STANDFIRST)
# What came into records later, by name.
LATER = frozenset({"wordings", "related", "small", "card"})


def freeze(
    edition: Edition, *, number: int, kind: str, slug: str, at: datetime, correction: CorrectionRecord | None = None
) -> ReleaseRecord:
    """All that readers may see of an edition as it stands now; `correction` joins the earlier ones."""
    texts = [one for one in passages(edition) if one.revision is not None]
    body = [one for one in texts if one.block.kind not in APART_FROM_BODY]
    return ReleaseRecord(
        story=edition.story_id,
        language=edition.language,
        source_language=edition.story.source_language,
        number=number,
        kind=kind,
        slug=slug,
        headline=_text_of(texts, Kind.HEADLINE),
        standfirst=_text_of(texts, Kind.STANDFIRST),
        place=edition.place,
        section=_named(edition.story.section, edition.language) if edition.story.section else None,
        topics=tuple(_named(topic, edition.language) for topic in edition.story.topics.all()),
        bylines=tuple(_bylines(edition)),
        blocks=tuple(_block(one, edition.language) for one in body),
        corrections=(*_corrections(edition), *([correction] if correction else [])),
        first_released_at=edition.first_released_at or at,
        released_at=at,
        unread=tuple(str(one.block.kind) for one in texts if one.block.kind in HEADS and one.is_unread_draft),
        heads=tuple(_pins(texts)),
        wordings=tuple(_wordings(texts)),
        related=tuple(edition.story.relations.filter(removed_at__isnull=True).values_list("to", flat=True)),
    )


def canonical(record: ReleaseRecord) -> str:
    """The record as canonical JSON: keys sorted, no white space, no escapes, times in UTC.

    The same record gives the same bytes in every process and on every database. What came into records later is written
    only where it says something, so that older releases keep their bytes.
    """
    return json.dumps(
        _lean(asdict(record)), ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=_written
    )


def _lean(data: dict[str, Any]) -> dict[str, Any]:
    blocks = [one | {"image": _lean_image(one["image"])} for one in data["blocks"]]
    return {name: value for name, value in data.items() if value or name not in LATER} | {"blocks": blocks}


def _lean_image(image: Mapping[str, Any] | None) -> dict[str, Any] | None:
    if image is None:
        return None
    return {name: value for name, value in image.items() if value or name not in LATER}


def sha256(text: str) -> str:
    """The hash that a release is known by: over the UTF-8 bytes of its canonical JSON."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def thaw(text: str) -> ReleaseRecord:
    """Read a record back from its canonical JSON; raises ValueError or KeyError when it is none."""
    data: dict[str, Any] = json.loads(text)
    section = data["section"]
    return ReleaseRecord(
        **data
        | {
            "section": NamedRecord(**section) if section else None,
            "topics": tuple(NamedRecord(**one) for one in data["topics"]),
            "bylines": tuple(BylineRecord(**one) for one in data["bylines"]),
            "blocks": tuple(_thawed_block(one) for one in data["blocks"]),
            "corrections": tuple(
                CorrectionRecord(at=datetime.fromisoformat(one["at"]), note=one["note"]) for one in data["corrections"]
            ),
            "first_released_at": datetime.fromisoformat(data["first_released_at"]),
            "released_at": datetime.fromisoformat(data["released_at"]),
            "unread": tuple(data["unread"]),
            "heads": tuple(PinRecord(**one) for one in data["heads"]),
            "wordings": tuple(WordingRecord(**one) for one in data.get("wordings", ())),
            "related": tuple(data.get("related", ())),
        }
    )


def _thawed_block(data: Mapping[str, Any]) -> BlockRecord:
    image = data["image"]
    return BlockRecord(**{**data, "image": ImageRecord(**image) if image else None})


def _written(value: object) -> str:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="microseconds")
    raise TypeError(f"{type(value).__name__} has no canonical form")


def _text_of(texts: Iterable[Passage], kind: Kind) -> str:
    return next((one.revision.text for one in texts if one.revision and one.block.kind == kind), "")


def _pins(texts: Iterable[Passage]) -> Iterable[PinRecord]:
    for one in texts:
        if one.revision and one.block.kind in HEADS:
            yield PinRecord(str(one.block.pk), one.block.kind, one.revision.pk, one.revision.based_on_id)


def _wordings(texts: Iterable[Passage]) -> Iterable[WordingRecord]:
    """The headlines for places of their own; one that no person has read is left out, and the headline serves."""
    for one in texts:
        if one.revision and one.block.kind in ALTERNATIVES and one.revision.text.strip() and not one.is_unread_draft:
            yield WordingRecord(str(one.block.kind), one.revision.text)


def _named(thing: Section | Topic, language: str) -> NamedRecord:
    return NamedRecord(slug=thing.slug, name=thing.names.get(language) or thing.slug)


def _bylines(edition: Edition) -> Iterable[BylineRecord]:
    for one in Byline.objects.filter(story=edition.story_id).filter(language__in=("", edition.language)):
        if one.role != Role.TRANSLATOR or one.language == edition.language:
            yield BylineRecord(name=one.name, role=one.role)


def _corrections(edition: Edition) -> Iterable[CorrectionRecord]:
    for one in Correction.objects.filter(release__edition=edition).order_by("at", "id"):
        yield CorrectionRecord(at=one.at, note=one.note)


def _block(passage: Passage, language: str) -> BlockRecord:
    block, revision = passage.block, passage.revision
    if revision is None:
        raise ValueError("a passage without text cannot be frozen")
    image = block.image
    return BlockRecord(
        id=str(block.pk),
        kind=block.kind,
        text=revision.text,
        html=revision.html,
        revision=revision.pk,
        based_on=revision.based_on_id,
        origin=revision.origin,
        reviewed=not is_unread_draft(revision),
        engine=revision.engine,
        alt=revision.alt,
        image=_image(image, block, revision.credit or block.credits.get(language, "")) if image else None,
    )


def _image(image: Image, block: Block, credit: str) -> ImageRecord:
    made = printed(image, framing_of(block))
    return ImageRecord(made.path, made.width, made.height, credit, made.small, made.card)


def live_record(release: Release) -> ReleaseRecord:
    """The record of a release."""
    return thaw(release.record)
