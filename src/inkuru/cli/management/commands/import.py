"""`inkuru import FILE… [--by NAME] [--reviewed] [--json]`"""  # noqa: N999 - the name is what people type

import json
from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.db import transaction
from django.utils.timezone import now

from inkuru.cli.asking import ask_json, ask_person, find_edition, find_person, find_story
from inkuru.cli.door import Refusal, SigningDoor
from inkuru.flow.exchanging import Returned, take_back
from inkuru.formats.xliff import Document, read_document
from inkuru.newsroom.opening import open_newsroom

NOT_ALL = 1


class Command(SigningDoor):
    """An edition comes back from a translation tool."""

    help = "take editions back that another program has translated (XLIFF)"

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The files, and who has read them."""
        parser.add_argument("files", metavar="FILE", nargs="+", help="XLIFF files that `inkuru export edition` wrote")
        parser.add_argument(
            "--reviewed", action="store_true", help="a person has read every text, whatever states the program wrote"
        )
        ask_person(parser)
        ask_json(parser)

    def handle(self, **options: Any) -> None:
        """All files or none; exit 1 where a text was not taken because something else stands there by now."""
        documents = [(name, read_document(Path(name))) for name in options["files"]]
        answers = _taken(documents, options["by"], reviewed=options["reviewed"])
        write = _json if options["json"] else _words
        for (name, document), returned in zip(documents, answers, strict=True):
            for line in write(name, document, returned):
                self.stdout.write(line)
        self.exit_code = NOT_ALL if any(one.findings for one in answers) else 0


def _taken(documents: list[tuple[str, Document]], signer: str, *, reviewed: bool) -> list[Returned]:
    open_newsroom()
    by, at = find_person(signer), now()
    answers = []
    with transaction.atomic():
        for name, document in documents:
            try:
                edition = find_edition(find_story(document.story), document.target_language)
                answers.append(take_back(edition, document, by=by, at=at, reviewed=reviewed))
            except Refusal as refusal:
                raise Refusal(f"{name}: {refusal}") from refusal
    return answers


def _json(name: str, document: Document, returned: Returned) -> Iterator[str]:
    findings = [
        {"check": one.check, "severity": one.severity, "message": str(one), "paragraph": one.paragraph}
        for one in returned.findings
    ]
    told = {"file": name, "id": document.story, "language": document.target_language}
    fates = {str(fate): count for fate, count in sorted(returned.fates.items())}
    yield json.dumps(told | fates | {"findings": findings}, ensure_ascii=False)


def _words(name: str, document: Document, returned: Returned) -> Iterator[str]:
    counts = ", ".join(f"{count} {fate}" for fate, count in sorted(returned.fates.items()))
    yield f"{name}: story {document.story} in {document.target_language}: {counts or 'nothing'}"
    yield from (f"  {one.severity}: {_place(one.paragraph)}{one}" for one in returned.findings)


def _place(paragraph: int | None) -> str:
    if paragraph is None:
        return ""
    return f"paragraph {paragraph}: " if paragraph else "headline: "
