"""What the confined process and its owner agree on: limits, and articles as bytes."""

import json
from datetime import date

from inkuru.records import Article, Paragraph

CPU_SECONDS = 5.0
"""For a file."""
MEMORY = 192 << 20
"""For the process; about half of it is taken before the first file comes."""
OUT_OF_MEMORY = 12
"""What the process ends with where there is no more."""
READY = b"ready"
WORN = b"worn"
"""Said after an answer by a process that has no room left for a large file."""

PAGE = "page"
DOCUMENT = "document"
MARKDOWN = "markdown"


def packed(answer: Article | str) -> bytes:
    """An article, or the cause why there is none, as bytes."""
    if isinstance(answer, str):
        return json.dumps({"cause": answer}).encode()
    return json.dumps(
        {
            "headline": answer.headline,
            "paragraphs": [(one.text, one.kind) for one in answer.paragraphs],
            "place": answer.place,
            "language": answer.language,
            "published": answer.published.isoformat() if answer.published else None,
            "address": answer.address,
            "links": sorted(answer.links),
            "kin": sorted(answer.kin),
            "remarks": answer.remarks,
        }
    ).encode()


def unpacked(data: bytes) -> Article | str:
    """What was packed.

    >>> unpacked(packed(Article("Roads", (Paragraph("Open."),)))) == Article("Roads", (Paragraph("Open."),))
    True
    >>> unpacked(packed("is empty"))
    'is empty'
    """
    said = json.loads(data)
    if "cause" in said:
        return str(said["cause"])
    published = said["published"]
    return Article(
        headline=said["headline"],
        paragraphs=tuple(Paragraph(text, kind) for text, kind in said["paragraphs"]),
        place=said["place"],
        language=said["language"],
        published=date.fromisoformat(published) if published else None,
        address=said["address"],
        links=frozenset(said["links"]),
        kin=frozenset(said["kin"]),
        remarks=tuple(said["remarks"]),
    )
