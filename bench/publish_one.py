"""One archive of bench/publish.py: builds it, then publishes a further story for each line on standard input."""

import json
import random
import sys
import time

import django
from django.conf import settings
from django.utils.timezone import now

django.setup()

from bench.archive import LANGUAGES, fill, headline, paragraph  # noqa: E402 - models need Django to be set up
from inkuru.flow.publishing import publish_all, publish_ordered  # noqa: E402
from inkuru.flow.releasing import release  # noqa: E402
from inkuru.flow.revising import Text, revise  # noqa: E402
from inkuru.flow.translating import open_edition, translate  # noqa: E402
from inkuru.newsroom.models import Block, Kind, Story  # noqa: E402
from inkuru.newsroom.opening import open_newsroom  # noqa: E402

PARAGRAPHS = 10


def main(size: int) -> None:
    """Build, then answer each line."""
    open_newsroom()
    fill(size, seed=size)
    began = time.monotonic()
    publish_all(settings.INKURU_SITE)
    pages = size * len(LANGUAGES)
    _say({"pages": pages, "pages_per_second": round(pages / (time.monotonic() - began))})
    chance = random.Random(size + 1)
    for _ in sys.stdin:
        _release_one_more(chance)
        began = time.monotonic()
        report = publish_ordered(settings.INKURU_SITE)
        _say({"seconds": time.monotonic() - began, "files": report.files})


def _release_one_more(chance: random.Random) -> None:
    at = now()
    story = Story.objects.create(source_language="en", created_at=at)
    source = open_edition(story, "en", by=None, at=at)
    for order in range(PARAGRAPHS + 1):
        kind = Kind.PARAGRAPH if order else Kind.HEADLINE
        block = Block.objects.create(story=story, kind=kind, order=order)
        revise(block, source, Text.plain(_text("en", order, chance)), by=None, at=at, seen=0)
    for code in LANGUAGES:
        edition = open_edition(story, code, by=None, at=at)
        for block in story.blocks.all() if not edition.is_source else ():
            translate(edition, block, Text.plain(_text(code, block.order, chance)), by=None, at=at, seen=0)
        release(edition, by=None, at=at)


def _text(language: str, order: int, chance: random.Random) -> str:
    return paragraph(language, chance) if order else headline(language, chance)


def _say(answer: dict[str, float]) -> None:
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(int(sys.argv[1]))
