"""What languages, memory and termbase hand to each other and to files."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Fact:
    """Something countable that a text says: `text` stands at `start`–`end` in it.

    `value` is canonical: decimal digits (`2800000000`), a fraction (`2/3`), `2026-09-08` or a part of it (`--09-08`,
    `2026-09`, `--09`, `---08`), `19:30`, a weekday `-W-2`, days from today (`-1`). Where the text leaves several
    values open, `readings` holds all of them and `value` is the likeliest; otherwise `readings` is empty.
    `unit` is an ISO 4217 code, a unit’s symbol, a time zone, or None.
    """

    kind: str
    value: str
    text: str
    start: int
    end: int
    unit: str | None = None
    approximate: str | None = None
    readings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TranslationUnit:
    """A segment with its translation, and where both come from. It serves in either direction.

    `source_language` and `target_language` are codes of the house (`rw`); `before` and `after` are the source segments
    beside it, blank where there is none or none is known. `story` is the id of one of our own stories; `date` is aware,
    in UTC; `people` made the translation; `domain` is a section or subject; `address` says where it can be read: a path
    of the site, or the file that it came from. `engine` names the machine that wrote it, blank for a person;
    `reviewed` tells whether a person has read it. `archive` names the archive that it was found in, side by side by
    machine, and `headline` the article there; both are blank for what the newsroom released here.
    """

    source_language: str
    source: str
    target_language: str
    target: str
    before: str = ""
    after: str = ""
    story: int | None = None
    date: datetime | None = None
    people: tuple[str, ...] = ()
    domain: str = ""
    address: str = ""
    reviewed: bool = True
    engine: str = ""
    archive: str = ""
    headline: str = ""


class TermUse(StrEnum):
    """What the house does with a name: says it, lets it pass, or does not say it."""

    PREFERRED = "preferred"
    ADMITTED = "admitted"
    FORBIDDEN = "forbidden"


class TermStatus(StrEnum):
    """Whether an editor has approved a concept. A refused one is kept, so that it is not proposed again."""

    PROPOSED = "proposed"
    APPROVED = "approved"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class TermRecord:
    """A name of a concept in a language. `forms` are those that a person has listed; without any, rules make them.

    `noun_class` is written with its plural’s (`1/2`, `14`); `source` is where the name is from.
    """

    language: str
    text: str
    use: TermUse = TermUse.PREFERRED
    part_of_speech: str = ""
    noun_class: str = ""
    forms: tuple[str, ...] = ()
    note: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class ConceptRecord:
    """A thing and its names. `key` is what it is known by in every file that it goes out to and comes in from."""

    key: str
    terms: tuple[TermRecord, ...]
    domain: str = ""
    note: str = ""
    source: str = ""
    status: TermStatus = TermStatus.APPROVED
