"""One archive of bench/publish.py: builds it, then publishes a further story for each line on standard input."""

import json
import os
import random
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import django
from django.conf import settings
from django.utils.timezone import now

django.setup()

from bench.archive import LANGUAGES, fill, headline, paragraph  # noqa: E402 - models need Django to be set up
from inkuru.flow.freezing import thaw  # noqa: E402
from inkuru.flow.picturing import path_of  # noqa: E402
from inkuru.flow.publishing import publish_lists, publish_ordered  # noqa: E402
from inkuru.flow.releasing import release  # noqa: E402
from inkuru.flow.revising import Text, revise  # noqa: E402
from inkuru.flow.translating import open_edition, translate  # noqa: E402
from inkuru.newsroom.models import Block, Kind, Release, Story  # noqa: E402
from inkuru.newsroom.opening import open_newsroom  # noqa: E402
from inkuru.pages.addresses import file_of  # noqa: E402

PARAGRAPHS = 10


def main(size: int) -> None:
    """Build, then answer each line."""
    open_newsroom()
    fill(size, seed=size)
    _lay_out(settings.INKURU_SITE)
    _say({"pages": size * len(LANGUAGES)})
    chance = random.Random(size + 1)
    for _ in sys.stdin:
        _release_one_more(chance)
        began = time.monotonic()
        report = publish_ordered(settings.INKURU_SITE)
        _say({"seconds": time.monotonic() - began, "files": report.files})


def _lay_out(site: Path) -> None:
    """The articles of the archive stand as empty files: to publish another story is to ask whether they stand.

    Should publishing ever write them anew, that would show in the files written and in the time.
    """
    for live in Release.objects.iterator():
        page = site / file_of(path_of(thaw(live.record)))
        page.parent.mkdir(parents=True)
        for suffix in ("", ".br", ".gz"):
            page.with_name(page.name + suffix).touch()
    publish_lists(site)
    os.sync()


def _release_one_more(chance: random.Random) -> None:
    at = now()
    story = Story.objects.create(source_language="en", created_at=at)
    source = open_edition(story, "en", by=None, at=at)
    seeds = [chance.random() for _ in range(PARAGRAPHS + 1)]
    for order in range(PARAGRAPHS + 1):
        kind = Kind.PARAGRAPH if order else Kind.HEADLINE
        block = Block.objects.create(story=story, kind=kind, order=order)
        revise(block, source, Text.plain(_text("en", order, seeds)), by=None, at=at, seen=0)
    for code in LANGUAGES:
        edition = open_edition(story, code, by=None, at=at)
        for block in story.blocks.all() if not edition.is_source else ():
            translate(edition, block, Text.plain(_text(code, block.order, seeds)), by=None, at=at, seen=0)
        release(edition, by=None, at=at)


def _text(language: str, order: int, seeds: Sequence[float]) -> str:
    # One seed, one choice of figures in all languages: editions that say other figures are not released.
    chance = random.Random(seeds[order])
    return paragraph(language, chance) if order else headline(language, chance)


def _say(answer: dict[str, float]) -> None:
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(int(sys.argv[1]))
