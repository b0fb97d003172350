"""`inkuru correct STORY --language rw --note …`"""

from argparse import ArgumentParser
from typing import Any

from django.utils.timezone import now

from inkuru.cli.asking import ask_override, ask_person, ask_story, find_edition, find_person, find_story, language_codes
from inkuru.cli.door import Refusal, SigningDoor
from inkuru.flow import correcting


class Command(SigningDoor):
    """Release a correction."""

    help = "release an edition as it stands in place of what readers see, with a note to them"

    def add_arguments(self, parser: ArgumentParser) -> None:
        """STORY, its language, the note."""
        ask_story(parser)
        parser.add_argument("--language", required=True, metavar="CODE")
        parser.add_argument("--note", required=True, metavar="TEXT", help="what readers are told, in that language")
        parser.add_argument("--waive", default="", metavar="REASON", help="let findings and unread drafts pass")
        ask_override(parser)
        ask_person(parser)

    def handle(self, **options: Any) -> None:
        """One edition."""
        languages = language_codes(options["language"])
        if len(languages) != 1:
            raise Refusal("a correction is released in one language at a time, each with its own note")
        edition = find_edition(find_story(options["story"]), languages[0])
        by, override = find_person(options["by"]), options["override"]
        made = correcting.correct(
            edition, note=options["note"], by=by, at=now(), waive=options["waive"], override=override
        )
        self.stdout.write(f"story {edition.story_id} in {edition.language}: correction, release {made.number}")
