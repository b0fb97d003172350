"""`inkuru release STORY --language rw…`"""

import json
from argparse import ArgumentParser
from typing import Any

from django.db import transaction
from django.utils.timezone import now

from inkuru.cli.asking import (
    ask_json,
    ask_override,
    ask_person,
    ask_story,
    find_edition,
    find_person,
    find_story,
    language_codes,
)
from inkuru.cli.door import SigningDoor
from inkuru.flow import releasing
from inkuru.newsroom.models import Release


class Command(SigningDoor):
    """Freeze editions of a story."""

    help = "freeze editions of a story for readers and order their publication"

    def add_arguments(self, parser: ArgumentParser) -> None:
        """STORY, languages, and who lets what pass."""
        ask_story(parser)
        parser.add_argument(
            "--language", nargs="+", default=[], metavar="CODE", help="the editions: rw en, or rw,en; else the source"
        )
        parser.add_argument("--waive", default="", metavar="REASON", help="let findings and unread drafts pass")
        parser.add_argument("--slug", default="", help="another slug for the address of one edition")
        ask_override(parser)
        ask_person(parser)
        ask_json(parser)

    def handle(self, **options: Any) -> None:
        """All editions or none."""
        languages = language_codes(",".join(options["language"]))
        story = find_story(options["story"])
        by, at = find_person(options["by"]), now()
        editions = [find_edition(story, language) for language in languages or [story.source_language]]
        with transaction.atomic():
            made = [
                releasing.release(
                    one, by=by, at=at, waive=options["waive"], slug=options["slug"], override=options["override"]
                )
                for one in editions
            ]
        for one in made:
            self.stdout.write(_answer(one, as_json=options["json"]))


def _answer(made: Release, *, as_json: bool) -> str:
    story, language = made.edition.story_id, made.edition.language
    if as_json:
        return json.dumps({"id": story, "language": language, "number": made.number, "sha256": made.sha256})
    return f"story {story} in {language}: release {made.number}, sha256 {made.sha256}"
