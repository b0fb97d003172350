"""The same story again is known by its address, its bytes or its headline."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from inkuru.newsroom.models import Edition, Kind, Origin, Revision
from inkuru.newsroom.models.stories import ORIGIN_HEADLINE_LENGTH
from inkuru.records import Draft

# Standard input and uploads share addresses and columns share headlines: the newest of them are looked at.
MOST_RIVALS = 20


def recognise(draft: Draft) -> Origin | None:
    """Where the same text came in earlier, in the same language; None for a story that is new.

    It is the same story when the bytes are the same, when it has the same address and any paragraph in common, or
    when it has the same headline and at least half of the paragraphs, of the longer version, in common.
    """
    known = Origin.objects.filter(language=draft.language).select_related("story").order_by("-taken_at", "-pk")
    at_address = list(known.filter(address=draft.address)[:MOST_RIVALS]) if draft.address else []
    same_bytes = [one for one in at_address if draft.sha256 and one.sha256 == draft.sha256]
    return (
        next(iter(same_bytes), None)
        or _likest(draft, at_address, least_share=0.0)
        or (known.filter(sha256=draft.sha256).first() if draft.sha256 else None)
        or _likest(draft, known.filter(headline=folded_headline(draft.headline))[:MOST_RIVALS], least_share=0.5)
    )


def remember(
    draft: Draft, edition: Edition, revisions: Sequence[Revision], *, at: datetime, is_settled: bool = True
) -> None:
    """Note where the text came from and which revisions hold it now; what is known is not written again.

    While a conflict is open the bytes are not noted, so that the same file is compared, and refused, again.
    """
    noted: dict[str, Any] = {
        "sha256": draft.sha256 if is_settled else "",
        "headline": folded_headline(draft.headline),
        "revisions": [one.pk for one in revisions],
    }
    place: dict[str, Any] = {"story_id": edition.story_id, "language": edition.language, "address": draft.address}
    known = Origin.objects.filter(**place).values(*noted).first()
    if known != noted:
        Origin.objects.update_or_create(**place, defaults={**noted, "taken_at": at})


def earlier_text(edition: Edition, address: str) -> list[Revision]:
    """The revisions that hold the text as it last came from an address, in its order.

    From a new address it is compared with the newest one; what never came from a file is compared as it stands.
    """
    origins = Origin.objects.filter(story_id=edition.story_id, language=edition.language).order_by("-taken_at", "-pk")
    origin = origins.filter(address=address).first() or origins.first()
    if origin is None and edition.is_source:
        return list(edition.revisions.current().standing().select_related("block").order_by("block__order"))
    return revisions_of(origin) if origin else []


def revisions_of(origin: Origin) -> list[Revision]:
    """The revisions of an origin in the order of its text, with their blocks."""
    found = Revision.objects.select_related("block").in_bulk(origin.revisions)
    return [found[pk] for pk in origin.revisions]


def folded_headline(headline: str) -> str:
    """The headline as it is looked up by: case, spaces and what is beyond the length of the column do not count.

    >>> folded_headline("Ferry  sails AGAIN")
    'ferry sails again'
    """
    return _squeezed(headline).casefold()[:ORIGIN_HEADLINE_LENGTH]


def _squeezed(text: str) -> str:
    return " ".join(text.split())


def _likest(draft: Draft, origins: Iterable[Origin], *, least_share: float) -> Origin | None:
    """The origin that has most paragraphs in common with a draft, if it has any and the share that is asked for."""
    best, most = None, 0
    paragraphs = Counter(_squeezed(one.text) for one in draft.paragraphs)
    for origin in origins:
        texts = Counter(_squeezed(one.text) for one in revisions_of(origin) if one.block.kind != Kind.HEADLINE)
        common = (texts & paragraphs).total()
        if common > most and common >= least_share * max(texts.total(), paragraphs.total()):
            best, most = origin, common
    return best
