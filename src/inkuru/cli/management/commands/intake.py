"""`inkuru intake FILE…`"""

import json
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.db import transaction
from django.utils.timezone import now

from inkuru.cli.asking import ask_json, ask_person, find_person, language_codes
from inkuru.cli.door import Door
from inkuru.flow import intake
from inkuru.newsroom.opening import open_newsroom
from inkuru.records import Finding


class Command(Door):
    """Take stories in."""

    help = "take stories in from plain text files"

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Files and folders, languages, and who signs."""
        parser.add_argument("files", metavar="FILE", nargs="+", help="files, folders, or - for standard input")
        parser.add_argument("--into", default="", metavar="CODES", help="further languages: rw,sw")
        parser.add_argument("--language", default="", metavar="CODE", help="the language of the text")
        ask_person(parser)
        ask_json(parser)

    def handle(self, **options: Any) -> None:
        """All files or none."""
        into = language_codes(options["into"])
        drafts = [
            intake.read(Path(f).read_bytes(), name=f, address=Path(f).resolve().as_uri()) for f in options["files"]
        ]
        open_newsroom()
        by, at = find_person(options["by"]), now()
        with transaction.atomic():
            for draft in drafts:
                taken = intake.take_in(draft, by=by, at=at, into=into)
                self.stdout.write(json.dumps(_answer(taken), ensure_ascii=False))
        sys.stdout.flush()


def _answer(taken: intake.Taken) -> dict[str, Any]:
    answer: dict[str, Any] = {
        "id": taken.story.pk,
        "headline": taken.headline,
        "language": taken.edition.language,
        "into": list(taken.into),
        "blocks": taken.blocks,
        "segments": taken.segments,
        "findings": [_finding(one) for one in taken.findings],
    }
    return answer | ({"unchanged": True} if taken.is_unchanged else {})


def _finding(one: Finding) -> dict[str, Any]:
    return {
        "check": one.check,
        "severity": one.severity,
        "message": str(one),
        "paragraph": one.paragraph,
        "start": one.start,
        "end": one.end,
    }
