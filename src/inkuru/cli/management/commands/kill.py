"""`inkuru kill STORY --note rw=…`"""

from argparse import ArgumentParser
from typing import Any

from django.utils.timezone import now

from inkuru.cli.asking import ask_person, ask_story, find_person, find_story, notes_by_language
from inkuru.cli.door import SigningDoor
from inkuru.flow import correcting


class Command(SigningDoor):
    """Withdraw a story."""

    help = "withdraw a story in all its languages; its pages say so"

    def add_arguments(self, parser: ArgumentParser) -> None:
        """STORY and a note a language."""
        ask_story(parser)
        parser.add_argument(
            "--note", action="append", default=[], metavar="CODE=TEXT", help="what readers are told, a note a language"
        )
        ask_person(parser)

    def handle(self, **options: Any) -> None:
        """All released editions at once."""
        notes = notes_by_language(options["note"])
        story = find_story(options["story"])
        for made in correcting.kill(story, notes=notes, by=find_person(options["by"]), at=now()):
            self.stdout.write(f"story {story.pk} in {made.edition.language}: withdrawn, release {made.number}")
