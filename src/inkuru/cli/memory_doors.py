"""The actions of `inkuru memory`: what each asks for, and the lines that it answers with."""

import json
import sys
import time
from argparse import ArgumentParser
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from django.db import transaction
from django.utils.timezone import now

from inkuru.cli.archive_doors import ask_learn, learn
from inkuru.cli.asking import ask_json, ask_person, find_person, language_codes
from inkuru.cli.door import Action, Refusal, positive
from inkuru.cli.lines import read_lines
from inkuru.flow import concording, indexing, learning_archives, ordering_archives, recalling, remembering, tidying
from inkuru.formats.tmx import read_units, write_units
from inkuru.memory.differing import difference
from inkuru.memory.matching import LEAST, Match, Provenance
from inkuru.newsroom.models import MemoryChange
from inkuru.records import TranslationUnit

Lines = Iterator[str]

# A file up to this size is taken in whole or not at all; a larger one batch by batch, so that others can write too.
WHOLE = 64 << 20
SHOWN = 100


def _ask_import(parser: ArgumentParser) -> None:
    parser.add_argument("files", metavar="FILE", nargs="+", help="TMX files")
    ask_json(parser)


def take_in(*, files: list[str], json: bool, **_: Any) -> Lines:
    """A line for each file."""
    for file in files:
        report = _taken_in(Path(file))
        told = {"file": file, "units": report.units, "new": report.new, "unfit": report.unfit}
        words = f"{file}: {report.units} units, {report.new} of them new"
        yield _json(told) if json else words + (f", {report.unfit} left out" if report.unfit else "")


def _taken_in(path: Path) -> remembering.Report:
    """Raises Refusal, which says what of a large file stands."""
    if path.is_file() and path.stat().st_size <= WHOLE:
        with transaction.atomic():
            return _last_report(path, is_whole=True)
    return _last_report(path, is_whole=False)


def _last_report(path: Path, *, is_whole: bool) -> remembering.Report:
    report = remembering.Report()
    try:
        for report in remembering.remember(read_units(path, address=path.name)):
            _show_progress(report.units)
    except Refusal as refusal:
        stands = f" ({report.units} units before it are in the memory)"
        raise Refusal(f"{refusal}{stands if report.units and not is_whole else ''}") from refusal
    except KeyboardInterrupt:
        goes_on = f"{report.units} units are in the memory, and the same command goes on from there"
        stands = goes_on if report.units and not is_whole else "nothing of it was kept"
        sys.stderr.write(f"inkuru memory: {path}: stopped: {stands}\n")
        raise
    return report


def _show_progress(units: int) -> None:
    if sys.stderr.isatty():
        sys.stderr.write(f"\r{units} units\r")
        sys.stderr.flush()


def _ask_export(parser: ArgumentParser) -> None:
    parser.add_argument("--out", default="-", metavar="FILE", help="a TMX file to write; - is standard output")
    parser.add_argument("--story", type=positive("--story"), help="the units of one story only")


def put_out(*, out: str, story: int | None, **_: Any) -> Lines:
    """Nothing but the file; how many units it has goes to standard error."""
    units = remembering.recollect(story)
    count = write_units(units, sys.stdout.buffer) if out == "-" else _written(units, Path(out))
    sys.stderr.write(f"{count} units\n")
    yield from ()


def _written(units: Iterator[TranslationUnit], path: Path) -> int:
    """Written aside and put in place, so that no half of a file stands there."""
    aside = path.with_name(f".{path.name}.part")
    try:
        with aside.open("wb") as file:
            count = write_units(units, file)
        aside.replace(path)
    except OSError as error:
        raise Refusal(f"{path}: {error.strerror}") from error
    return count


def _ask_lookup(parser: ArgumentParser) -> None:
    parser.add_argument("text", nargs="?", default="", help="a segment; or a file of them with --queries")
    parser.add_argument("--queries", default="", metavar="FILE", help="a segment a line; - is standard input")
    parser.add_argument("--source", required=True, metavar="CODE", help="the language of the segment")
    parser.add_argument("--target", required=True, metavar="CODE", help="the language to say it in")
    parser.add_argument("--least", type=_share, default=LEAST, metavar="SHARE", help="how alike texts must be, 0.5–1")
    parser.add_argument("--most", type=positive("--most"), default=recalling.OFFERED, help="matches a segment")
    ask_json(parser)


def look_up(
    *, text: str, queries: str, source: str, target: str, least: float, most: int, json: bool, **_: Any
) -> Lines:
    """A line for each query; in words, a line for each match below it."""
    codes = language_codes(f"{source},{target}")
    if len(codes) != 2 or codes[0] == codes[1]:
        raise Refusal("a segment is looked up from one language to another: --source CODE --target CODE")
    if bool(text) == bool(queries):
        raise Refusal("give a segment, or a file of segments with --queries")
    lines, at = read_lines(queries) if queries else [text], now()
    for line in lines:
        begun = time.perf_counter()
        matches = recalling.look_up(recalling.Query(line, *codes), at=at, least=least, most=most)
        taken = round((time.perf_counter() - begun) * 1000, 3)
        told = {"query": line, "ms": taken, "matches": [_match(one) for one in matches]}
        yield _json(told) if json else "\n".join((line, *(_match_in_words(line, one) for one in matches)))


def _match(one: Match) -> dict[str, Any]:
    """The keys of the contract, and what else is known of a match."""
    return {
        "score": round(one.score, 4),
        "source": one.source,
        "target": one.target,
        "origin": _origin(one.origin),
        "adapted": one.adapted,
        "in_context": one.in_context,
        "pivoted": one.pivoted,
        "similarity": round(one.similarity, 4),
        "penalties": list(one.penalties),
    }


def _origin(one: Provenance) -> dict[str, Any]:
    return {
        "story": one.story,
        "date": one.date.isoformat() if one.date else None,
        "people": list(one.people),
        "domain": one.domain,
        "address": one.address,
        "reviewed": one.reviewed,
        "engine": one.engine,
        "archive": one.archive,
    }


def _match_in_words(query: str, one: Match) -> str:
    """The score, the translation, and where the segment in the memory is another: `[-old-]{+new+}`."""
    pieces = (
        piece.new
        if piece.is_same
        else (f"[-{piece.old}-]" if piece.old else "") + (f"{{+{piece.new}+}}" if piece.new else "")
        for piece in difference(one.source, query)
    )
    marks = "".join(f", {penalty}" for penalty in one.penalties) + (", in context" if one.in_context else "")
    return f"  {int(one.score * 100)} %{marks}: {one.target}\n    {''.join(pieces)}"


def _share(text: str) -> float:
    try:
        share = float(text)
    except ValueError:
        share = 0.0
    if not recalling.LOWEST <= share <= 1:
        raise Refusal(f"--least is a share from {recalling.LOWEST} to 1, not “{text}”")
    return share


def _ask_find(parser: ArgumentParser) -> None:
    parser.add_argument("phrase", help="a word, or several side by side, in any of their forms")
    parser.add_argument("--language", required=True, metavar="CODE", help="the language of the words")
    parser.add_argument("--most", type=positive("--most"), default=concording.OFFERED, help="segments")
    ask_json(parser)


def find(*, phrase: str, language: str, most: int, json: bool, **_: Any) -> Lines:
    """A line for each segment; in words, a line for each translation below it."""
    codes = language_codes(language)
    if len(codes) != 1:
        raise Refusal("words are found in one language: --language CODE")
    for one in concording.find_mentions(phrase, codes[0], most=most):
        told = {"text": one.text, "start": one.start, "end": one.end, "units": [tidying.frozen(x) for x in one.units]}
        yield _json(told) if json else "\n".join((one.text, *(f"  {_other(x, codes[0])}" for x in one.units)))


def _other(unit: TranslationUnit, language: str) -> str:
    """The side of a unit that is not in a language, and where it was published."""
    said = unit.target if unit.source_language == language else unit.source
    return f"{said} ({unit.address})" if unit.address else said


def _ask_check(parser: ArgumentParser) -> None:
    parser.add_argument("what", choices=tuple(tidying.TROUBLES), help="what to look for")
    parser.add_argument("--most", type=positive("--most"), default=SHOWN, help="how many to show")
    ask_json(parser)


def check(*, what: str, most: int, json: bool, **_: Any) -> Lines:
    """A line for each group of units; in words, a line for each unit below what is said of it."""
    for _number, trouble in zip(range(most), tidying.TROUBLES[what](), strict=False):
        units = [{"unit": one.number} | tidying.frozen(one.unit) for one in trouble.units]
        said = [str(finding) for finding in trouble.findings]
        rows = [f"  {one.number}: {one.unit.source} = {one.unit.target}" for one in trouble.units]
        yield _json({"units": units, "findings": said}) if json else "\n".join(("; ".join(said) or what, *rows))


def _ask_numbers(parser: ArgumentParser) -> None:
    parser.add_argument("numbers", metavar="UNIT", nargs="+", type=positive("UNIT"), help="numbers of units")
    ask_person(parser)


def _ask_edit(parser: ArgumentParser) -> None:
    _ask_numbers(parser)
    parser.add_argument("--replace", required=True, metavar="TEXT", help="what stands in the translations")
    parser.add_argument("--with", dest="by_text", required=True, metavar="TEXT", help="what is to stand there")


def edit(*, numbers: list[int], by: str, replace: str, by_text: str, **_: Any) -> Lines:
    """One line: the number of the change, by which it is undone."""
    if not replace:
        raise Refusal("--replace takes the text that is to go")
    change = tidying.edit_units(numbers, _replacing(replace, by_text), by=find_person(by), at=now())
    yield _changed(change, len(change.removed), "edited")


def _replacing(old: str, new: str) -> Callable[[TranslationUnit], TranslationUnit]:
    return lambda unit: replace(unit, target=unit.target.replace(old, new))


def _ask_delete(parser: ArgumentParser) -> None:
    parser.add_argument("numbers", metavar="UNIT", nargs="*", type=positive("UNIT"), help="numbers of units")
    parser.add_argument(
        "--archive", default="", metavar="NAME", help="all that an archive taught; its name or its folder"
    )
    ask_person(parser)


def delete(*, numbers: list[int], archive: str, by: str, **_: Any) -> Lines:
    """One line, as `edit`; an archive comes back by learning from it again."""
    if bool(numbers) == bool(archive):
        raise Refusal("give numbers of units, or an archive with --archive")
    if archive:
        found = learning_archives.find_archive(archive)
        ordering_archives.close_orders(found.folder, at=now())
        went = learning_archives.forget_archive(found)
        yield f"{went} units deleted; inkuru memory learn {found.folder} brings them back"
        return
    change = tidying.delete_units(numbers, by=find_person(by), at=now())
    yield _changed(change, len(change.removed), "deleted")


def _changed(change: MemoryChange, count: int, what: str) -> str:
    return f"{count} units {what}; inkuru memory undo {change.pk} takes it back"


def _ask_undo(parser: ArgumentParser) -> None:
    parser.add_argument("change", metavar="CHANGE", type=positive("CHANGE"), help="the number that edit or delete gave")


def undo(*, change: int, **_: Any) -> Lines:
    """One line."""
    undone = tidying.undo(change, at=now())
    yield f"{len(undone.removed)} units are as they were"


def reindex(**_: Any) -> Lines:
    """One line."""
    indexing.reindex()
    yield "the index is new"


def _ask_nothing(_: ArgumentParser) -> None:
    pass


def _json(told: Mapping[str, Any]) -> str:
    return json.dumps(told, ensure_ascii=False)


ACTIONS: Mapping[str, Action] = {
    "import": Action("take translation units in from TMX files", _ask_import, take_in),
    "export": Action("write the translation units to a TMX file", _ask_export, put_out),
    "lookup": Action("find what is like a segment, with its translations", _ask_lookup, look_up),
    "learn": Action("learn from every released story, or from a folder of published ones", ask_learn, learn),
    "find": Action("find the segments in which words stand, in any of their forms", _ask_find, find),
    "check": Action("list units that are double, contradict each other or differ in facts", _ask_check, check),
    "edit": Action("replace a text in the translations of units", _ask_edit, edit),
    "delete": Action("take units out, or all that an archive taught", _ask_delete, delete),
    "undo": Action("take an edit or a deletion back", _ask_undo, undo),
    "reindex": Action("make the index anew, without what was deleted", _ask_nothing, reindex),
}
