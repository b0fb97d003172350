"""`inkuru intake FILE…`"""

import io
import json
import sys
from argparse import ArgumentParser
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from typing import Any, BinaryIO, TypeVar

from django.db import transaction
from django.utils.timezone import now
from tqdm import tqdm

from inkuru.cli.asking import ask_json, ask_person, find_person, language_codes
from inkuru.cli.door import Door, Refusal, SigningDoor
from inkuru.flow import intake
from inkuru.flow.collecting import Incoming, find_files, group, source_first
from inkuru.newsroom.opening import open_newsroom
from inkuru.records import Draft, Finding

Item = TypeVar("Item")


class Command(SigningDoor):
    """Take stories in."""

    help = "take stories in from plain text files"

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Files and folders, languages, and who signs."""
        parser.add_argument("files", metavar="FILE", nargs="+", help="files, folders, or - for standard input")
        parser.add_argument("--into", default="", metavar="CODES", help="further languages to be read in: rw,sw")
        parser.add_argument(
            "--language", default="", metavar="CODE", help="the language of the text, where it is known"
        )
        parser.add_argument("--source", default="", metavar="CODE", help="of a story in several files the original")
        ask_person(parser)
        ask_json(parser)

    def handle(self, **options: Any) -> None:
        """All files or none: every one is read and judged before the newsroom is opened."""
        into, language = language_codes(options["into"]), _one_code("--language", options["language"])
        source = _one_code("--source", options["source"])
        files, skipped = find_files(options["files"])
        groups = group(files)
        if source and all(len(members) == 1 for members in groups):
            raise Refusal("--source is for a story in several files, ferry.en.txt and ferry.rw.txt; there is none here")
        stories = [_drafts(members, language, source, into) for members in _progress(groups, "reading")]
        open_newsroom()
        answers = list(_take_in(stories, into, options["by"]))
        write = _write_json if options["json"] else _write_words
        for taken in answers:
            write(self, taken)
        if skipped:
            sys.stderr.write(f"inkuru intake: other files in the folders that were passed over: {skipped}\n")


def _one_code(option: str, text: str) -> str | None:
    found = language_codes(text)
    if len(found) > 1:
        raise Refusal(f"{option} takes one language, not {text}")
    return found[0] if found else None


def _drafts(members: Sequence[Incoming], language: str | None, source: str | None, into: Sequence[str]) -> list[Draft]:
    """The texts of one story, its source first."""
    if language and len(members) > 1:
        raise Refusal(f"{members[0].name}: --language is for one text; the names of a group tell its languages")
    drafts = [
        intake.read(
            one.load(_standard_input()), name=one.name, language=language, expected=one.language, address=one.address
        )
        for one in members
    ]
    if set(into) == {drafts[0].language}:
        raise Refusal(f"{members[0].name}: is in {into[0]} itself; --into names other languages")
    return source_first(members, drafts, source) if len(drafts) > 1 else drafts


def _standard_input() -> BinaryIO:
    # A program that was started without one has None there.
    return sys.stdin.buffer if sys.stdin else io.BytesIO()


@transaction.atomic
def _take_in(stories: Sequence[Sequence[Draft]], into: Sequence[str], signer: str) -> list[intake.Taken]:
    by, at = find_person(signer), now()
    return [
        intake.take_in_group(drafts, by=by, at=at, into=into)
        if len(drafts) > 1
        else intake.take_in(drafts[0], by=by, at=at, into=into)
        for drafts in _progress(stories, "writing")
    ]


def _progress(items: Sequence[Item], what: str) -> Iterable[Item]:
    """The items, with a bar on standard error where it is a terminal and there are several."""
    return tqdm(items, desc=what, unit="story", leave=False, disable=None if len(items) > 1 else True)


def _write_json(door: Door, taken: intake.Taken) -> None:
    door.stdout.write(json.dumps(_as_json(taken), ensure_ascii=False))


def _as_json(taken: intake.Taken) -> dict[str, Any]:
    answer = {"id": taken.story.pk, **_edition_as_json(taken), "into": list(taken.into)}
    if taken.translations:
        answer["editions"] = [_edition_as_json(one) for one in taken.translations]
    return answer


def _edition_as_json(taken: intake.Taken) -> dict[str, Any]:
    answer = {
        "headline": taken.headline,
        "language": taken.edition.language,
        "blocks": taken.blocks,
        "segments": taken.segments,
        "findings": [_finding(one) for one in taken.findings],
        "remarks": list(taken.remarks),
    }
    if taken.is_unchanged:
        return answer | {"unchanged": True}
    return answer | ({} if taken.changes is None else {"changed": asdict(taken.changes)})


def _finding(one: Finding) -> dict[str, Any]:
    return {
        "check": one.check,
        "severity": one.severity,
        "message": str(one),
        "paragraph": one.paragraph,
        "start": one.start,
        "end": one.end,
    }


def _write_words(door: Door, taken: intake.Taken) -> None:
    door.stdout.write(f"story {taken.story.pk}: {taken.headline}")
    door.stdout.write(f"  to be read in {', '.join(taken.into)}")
    for one in (taken, *taken.translations):
        for line in _in_words(one):
            door.stdout.write(f"  {line}")


def _in_words(taken: intake.Taken) -> Iterator[str]:
    code = taken.edition.language
    yield f"{code}: {_fate(taken)}; paragraphs: {taken.blocks}, sentences: {taken.segments}"
    yield from (f"{code}: {remark}" for remark in taken.remarks)
    yield from (f"{code}: {one.severity}: {one}" for one in taken.findings)


def _fate(taken: intake.Taken) -> str:
    if taken.changes is None:
        return "new"
    counts = [f"{count} {fate}" for fate, count in asdict(taken.changes).items() if count]
    return ", ".join(counts) or "nothing changed"
