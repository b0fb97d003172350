"""Texts become segments, the unit of memory and checks."""

from inkuru.lang.sentences import split
from inkuru.newsroom.models import Revision, Segment


def segment(revision: Revision, *, language: str) -> list[Segment]:
    """Store the sentences of a revision; `language` is the code of its edition."""
    spans = split(revision.text, language)
    return Segment.objects.bulk_create(
        Segment(revision=revision, number=number, start=start, end=end)
        for number, (start, end) in enumerate(spans, start=1)
    )
