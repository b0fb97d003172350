"""The actions of `inkuru terms`: what each asks for, and the lines that it answers with."""

import io
import json
from argparse import ArgumentParser
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any, BinaryIO, TypeVar

from django.db import transaction
from django.utils.timezone import now

from inkuru.cli.asking import ask_json, ask_person, find_person, language_codes
from inkuru.cli.door import Action, Refusal, positive
from inkuru.cli.lines import read_lines
from inkuru.cli.outputs import ask_out, write_out
from inkuru.flow import mining, terming
from inkuru.flow.exemplifying import Example, find_example
from inkuru.flow.term_faults import Fault, FaultKind, find_faults
from inkuru.formats.tbx import read_concepts, write_concepts
from inkuru.formats.term_tables import read_table, read_workbook, write_table, write_workbook
from inkuru.lang.terms import Name, Sighting
from inkuru.newsroom.models import Person
from inkuru.records import ConceptRecord, TermRecord, TermStatus, TermUse

Lines = Iterator[str]
Read = Callable[[Path], Iterator[ConceptRecord]]
Write = Callable[[Iterable[ConceptRecord], BinaryIO], int]

# What is said of a name after it in a list; nothing of the one that the house prefers.
MARKS = {TermUse.PREFERRED: "", TermUse.ADMITTED: " (admitted)", TermUse.FORBIDDEN: " (forbidden)"}
FAULTS = {
    FaultKind.CONTRADICTED: "“{name}” is forbidden in {language} and is not",
    FaultKind.UNNAMED: "has no preferred name in {language}",
    FaultKind.SHARED: "“{name}” names them all in {language}",
}


def _write_csv(concepts: Iterable[ConceptRecord], file: BinaryIO) -> int:
    text = io.TextIOWrapper(file, encoding="utf-8", newline="")
    try:
        return write_table(concepts, text)
    finally:
        text.detach()


READERS: Mapping[str, Read] = {
    ".tbx": read_concepts,
    ".xml": read_concepts,
    ".csv": read_table,
    ".tsv": read_table,
    ".xlsx": read_workbook,
}
WRITERS: Mapping[str, Write] = {".tbx": write_concepts, ".csv": _write_csv, ".xlsx": write_workbook}


def _ask_import(parser: ArgumentParser) -> None:
    parser.add_argument("files", metavar="FILE", nargs="+", help="files whose names end in " + ", ".join(READERS))
    ask_person(parser)
    ask_json(parser)


def take_in(*, files: list[str], by: str, json: bool, **_: Any) -> Lines:
    """A line for each file, once all are in: all come in or none."""
    person, at = find_person(by), now()
    readers = [_by_ending(file, READERS) for file in files]
    with transaction.atomic():
        taken = [_taken_in(file, read, by=person, at=at) for file, read in zip(files, readers, strict=True)]
    for file, one in zip(files, taken, strict=True):
        told = {"file": file, "added": one.added, "changed": one.changed, "same": one.same}
        yield _json(told) if json else f"{file}: {_counted(one)}"


def _taken_in(file: str, read: Read, **signed: Any) -> terming.Taken:
    """Raises Refusal, which names the file."""
    try:
        return terming.take_in(read(Path(file)), **signed)
    except terming.UnfitConcept as unfit:
        raise Refusal(f"{file}: {unfit}") from unfit


Way = TypeVar("Way")


def _by_ending(file: str, ways: Mapping[str, Way]) -> Way:
    ending = Path(file).suffix.lower()
    if ending not in ways:
        raise Refusal(f"{file}: its name ends in none of {', '.join(ways)}")
    return ways[ending]


def _counted(taken: terming.Taken) -> str:
    return f"{taken.added} concepts are new, {taken.changed} changed, {taken.same} the same"


def _ask_export(parser: ArgumentParser) -> None:
    ask_out(parser)
    _ask_status(parser)


def _ask_status(parser: ArgumentParser) -> None:
    parser.add_argument("--status", choices=[str(one) for one in TermStatus], help="concepts of this status only")


def put_out(*, out: str, status: str | None, **_: Any) -> Lines:
    """Nothing on standard output where the file goes there; else how many concepts it has."""
    is_file = out != "-"
    write = _by_ending(out, WRITERS) if is_file else write_concepts
    count = write_out(out, lambda file: write(terming.give_out(status=_status(status)), file))
    if is_file:
        yield f"{out}: {count} concepts"


def _status(text: str | None) -> TermStatus | None:
    return TermStatus(text) if text else None


def _ask_list(parser: ArgumentParser) -> None:
    _ask_status(parser)
    parser.add_argument("--examples", action="store_true", help="with how each was said before, from the memory")
    ask_json(parser)


def list_concepts(*, status: str | None, examples: bool, json: bool, **_: Any) -> Lines:
    """A line for each concept, in the order of their keys; in words, its example on a line below it."""
    for concept in terming.give_out(status=_status(status)):
        example = find_example(concept) if examples else None
        if json:
            shown = {"example": asdict(example) if example else None} if examples else {}
            yield _json(_concept(concept) | shown)
        else:
            yield _concept_in_words(concept) + (_example_in_words(example) if example else "")


def _example_in_words(one: Example) -> str:
    where = f" ({one.address})" if one.address else ""
    return f"\n  {one.language} “{one.text}” = {one.other_language} “{one.other_text}”{where}"


def _concept(concept: ConceptRecord) -> dict[str, Any]:
    return {
        "concept": concept.key,
        "status": concept.status,
        "domain": concept.domain,
        "note": concept.note,
        "source": concept.source,
        "terms": [_term(one) for one in concept.terms],
    }


def _term(term: TermRecord) -> dict[str, Any]:
    return {
        "language": term.language,
        "text": term.text,
        "use": term.use,
        "part_of_speech": term.part_of_speech,
        "noun_class": term.noun_class,
        "forms": list(terming.forms(term)),
        "note": term.note,
        "source": term.source,
    }


def _concept_in_words(concept: ConceptRecord) -> str:
    """`court (proposed, law): rw urukiko; en court, tribunal (forbidden)`."""
    about = ", ".join(one for one in (concept.status, concept.domain) if one)
    names: dict[str, list[str]] = {}
    for term in concept.terms:
        names.setdefault(term.language, []).append(term.text + MARKS[term.use])
    return f"{concept.key} ({about}): " + "; ".join(f"{code} {', '.join(ones)}" for code, ones in names.items())


def _ask_propose(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--limit", type=positive("--limit"), default=mining.LIMIT, metavar="N", help="how many may wait for an editor"
    )
    parser.add_argument("--language", default="", metavar="CODE", help="what recurs in this language only")
    ask_json(parser)


def propose(*, limit: int, language: str, json: bool, **_: Any) -> Lines:
    """A line for each new proposal, those first by which an editor gains most."""
    wanted = _one_language(language) if language else None
    for one in mining.propose(at=now(), limit=limit, language=wanted):
        yield _json(asdict(one)) if json else _proposal_in_words(one)


def _proposal_in_words(one: mining.Proposal) -> str:
    """`memory:en:supreme court: en Supreme Court (12); rw Urukiko rw’Ikirenga (9), Urukiko Rukuru (3)`."""
    said = [f"{one.language} {one.text} ({one.units})"]
    for code, ways in one.ways.items():
        said.append(f"{code} " + ", ".join(f"{way.text} ({way.units})" for way in ways))
    return f"{one.concept}: " + "; ".join(said)


def _ask_approve(parser: ArgumentParser) -> None:
    _ask_concepts(parser)
    parser.add_argument(
        "--preferred",
        metavar="CODE=NAME",
        action="append",
        default=[],
        help="which of its names the house says in a language; for one concept, again for each language",
    )


def _ask_concepts(parser: ArgumentParser) -> None:
    parser.add_argument("keys", metavar="CONCEPT", nargs="+", help="keys of concepts, as `terms list` tells them")
    ask_person(parser)


def approve(*, keys: list[str], by: str, preferred: list[str], **_: Any) -> Lines:
    """A line for each concept; all are approved or none."""
    person, names = _editor(by, "approves"), _names_by_language(preferred)
    if names and len(keys) > 1:
        raise Refusal("--preferred is for one concept at a time")
    with transaction.atomic():
        approved = [terming.approve(key, by=person, at=now(), preferred=names) for key in keys]
    yield from (f"{one.key} is approved" for one in approved)


def refuse(*, keys: list[str], by: str, **_: Any) -> Lines:
    """A line for each concept; all are refused or none."""
    person = _editor(by, "refuses")
    with transaction.atomic():
        refused = [terming.refuse(key, by=person, at=now()) for key in keys]
    yield from (f"{one.key} is refused" for one in refused)


def _editor(by: str, does: str) -> Person:
    person = find_person(by)
    if person is None:
        raise Refusal(f"who {does}? --by NAME")
    return person


def _names_by_language(preferred: list[str]) -> dict[str, str]:
    """`rw=urukiko` as a mapping; raises Refusal."""
    split = [one.partition("=") for one in preferred]
    for code, _, name in split:
        if not code or not name.strip():
            raise Refusal(f"a preferred name is written CODE=NAME, not “{code}”")
    return {_one_language(code): name.strip() for code, _, name in split}


def _ask_check(parser: ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", nargs="?", default="", help="a text, a line each; - is standard input")
    parser.add_argument("--language", default="", metavar="CODE", help="the language of the text")
    ask_json(parser)


def check(*, file: str, language: str, json: bool, **_: Any) -> Lines:
    """With a file the terms of each line, in words only of those that have any; without, the faults of the termbase."""
    if bool(file) != bool(language):
        raise Refusal("a text is checked with FILE and --language CODE; the termbase itself without both")
    return _check_text(file, language, is_json=json) if file else _check_termbase(is_json=json)


def _check_termbase(*, is_json: bool) -> Lines:
    for fault in find_faults(terming.give_out()):
        yield _json(_fault(fault)) if is_json else _fault_in_words(fault)


def _fault(fault: Fault) -> dict[str, Any]:
    return {
        "fault": fault.kind,
        "language": fault.language,
        "name": fault.name,
        "concepts": list(fault.concepts),
    }


def _fault_in_words(fault: Fault) -> str:
    said = FAULTS[fault.kind].format(name=fault.name, language=fault.language)
    return f"{', '.join(fault.concepts)}: {said}"


def _check_text(file: str, language: str, *, is_json: bool) -> Lines:
    code = _one_language(language)
    lines, reader, uses = read_lines(file), terming.reader(code), terming.uses_of(code)
    for number, line in enumerate(lines, start=1):
        terms = [_sighting(one, uses) for one in reader.find(line)]
        if is_json:
            yield _json({"line": number, "terms": terms})
        else:
            yield from (_sighting_in_words(number, one) for one in terms)


def _one_language(text: str) -> str:
    found = language_codes(text)
    if len(found) != 1:
        raise Refusal(f"--language takes one language, not “{text}”")
    return found[0]


Uses = Mapping[tuple[str, str], TermUse]


def _sighting(one: Sighting, uses: Uses) -> dict[str, Any]:
    concepts = [_named(name, uses) for name in one.names]
    return {"text": one.text, "start": one.start, "end": one.end, "concepts": concepts}


def _named(name: Name, uses: Uses) -> dict[str, Any]:
    return {"concept": name.key, "term": name.text, "use": uses[name.key, name.text]}


def _sighting_in_words(number: int, told: Mapping[str, Any]) -> str:
    concepts = (f"{one['concept']} {one['term']}{MARKS[one['use']]}" for one in told["concepts"])
    return f"{number}: “{told['text']}” {'; '.join(concepts)}"


def _ask_nothing(_: ArgumentParser) -> None:
    pass


def seed(**_: Any) -> Lines:
    """One line."""
    taken = terming.seed_gazetteer(at=now())
    yield f"{taken.added} concepts of the gazetteer are new"


def _json(told: Mapping[str, Any]) -> str:
    return json.dumps(told, ensure_ascii=False)


ACTIONS: Mapping[str, Action] = {
    "import": Action("take concepts and their names in from files", _ask_import, take_in),
    "export": Action("write the concepts to a file", _ask_export, put_out),
    "list": Action("list the concepts with their names", _ask_list, list_concepts),
    "propose": Action("enter what recurs in the memory as proposed concepts", _ask_propose, propose),
    "approve": Action("approve proposed concepts", _ask_approve, approve),
    "refuse": Action("refuse proposed concepts, so that they are not proposed again", _ask_concepts, refuse),
    "check": Action("find the terms of a text; without one, what is wrong with the termbase", _ask_check, check),
    "seed": Action("enter what the gazetteer names; what stands there stays", _ask_nothing, seed),
}
