"""What becomes of concepts: each change is kept with who made it, and told in steps."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from inkuru.newsroom.models import Concept, ConceptChange, Person
from inkuru.records import ConceptRecord, TermRecord, TermStatus, TermUse

# What of a concept and of a name is told when it changes.
OF_CONCEPT = ("status", "domain", "note", "source")
OF_TERM = ("use", "part_of_speech", "noun_class", "forms", "note", "source")


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that changed: `what` is a field, or `name`; of a name `language` and `name` say which.

    `old` is blank for what came, `new` for what went.
    """

    what: str
    old: str
    new: str
    language: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class Chapter:
    """A change: who made it, when, its steps, and whether it made the concept."""

    by: Person | None
    at: datetime
    is_first: bool
    steps: tuple[Step, ...]


def chronicle(
    changes: Iterable[tuple[Concept, ConceptRecord | None, ConceptRecord]], *, by: Person | None, at: datetime
) -> None:
    """Keep what concepts were and became; that something came in by no hand is not kept."""
    ConceptChange.objects.bulk_create(
        ConceptChange(concept=concept, before=asdict(before) if before else None, after=asdict(after), by=by, at=at)
        for concept, before, after in changes
        if before or by
    )


def history(concept: Concept, *, most: int) -> tuple[Chapter, ...]:
    """What became of a concept, the newest first; one query."""
    rows = ConceptChange.objects.filter(concept=concept).select_related("by")[:most]
    return tuple(
        Chapter(one.by, one.at, one.before is None, tuple(steps(thawed(one.before), thawed(one.after)))) for one in rows
    )


def steps(before: ConceptRecord | None, after: ConceptRecord | None) -> Iterator[Step]:
    """The way from one to the other.

    >>> drug = ConceptRecord("drug", (TermRecord("en", "drug"),))
    >>> [(one.what, one.old, one.new) for one in steps(drug, ConceptRecord("drug", (TermRecord("en", "medicine"),)))]
    [('name', 'drug', ''), ('name', '', 'medicine')]
    """
    for what in OF_CONCEPT:
        old, new = (str(getattr(one, what)) if one else "" for one in (before, after))
        if old != new:
            yield Step(what, old, new)
    was, became = (_names(one) for one in (before, after))
    for key in dict.fromkeys((*was, *became)):
        yield from _of_name(was.get(key), became.get(key))


def thawed(data: Mapping[str, Any] | None) -> ConceptRecord | None:
    """A concept read back from JSON."""
    if data is None:
        return None
    terms = (TermRecord(**{**one, "use": TermUse(one["use"]), "forms": tuple(one["forms"])}) for one in data["terms"])
    return ConceptRecord(**{**data, "terms": tuple(terms), "status": TermStatus(data["status"])})


def _names(record: ConceptRecord | None) -> dict[tuple[str, str], TermRecord]:
    return {(one.language, one.text): one for one in record.terms} if record else {}


def _of_name(old: TermRecord | None, new: TermRecord | None) -> Iterator[Step]:
    if old and new:
        for what in OF_TERM:
            was, became = (_told(getattr(one, what)) for one in (old, new))
            if was != became:
                yield Step(what, was, became, new.language, new.text)
    elif old:
        yield Step("name", old.text, "", old.language)
    elif new:
        yield Step("name", "", new.text, new.language)


def _told(value: object) -> str:
    return ", ".join(value) if isinstance(value, tuple) else str(value)
