"""What the checks say of a text while it is typed: findings with mends, how much room it takes."""

from collections.abc import Iterable
from dataclasses import dataclass

from inkuru.flow.passages import Passage
from inkuru.lang.writing.reading_times import count_words, minutes
from inkuru.newsroom.models import Kind
from inkuru.records import Finding


@dataclass(frozen=True, slots=True)
class Glanced:
    """A finding that is kept nowhere."""

    finding: Finding


@dataclass(frozen=True, slots=True)
class GlanceLine:
    """A finding on what is typed. `was` stands at its start and may be replaced by `mend`, None where none is safe.

    `key` is blank: the page numbers what can be taken.
    """

    finding: Glanced
    was: str
    mend: str | None
    key: str = ""


@dataclass(frozen=True, slots=True)
class Length:
    """How long an edition is: its words, and the minutes that reading it takes."""

    words: int
    minutes: int


def lines_of(found: Iterable[Finding], text: str) -> tuple[GlanceLine, ...]:
    """Findings on a text as the panel shows them."""
    return tuple(_line(one, text) for one in found)


def length_of(standing: Iterable[Passage], language: str) -> Length:
    """The length of an edition as it stands: its headline, standfirst and body, without what stands elsewhere."""
    apart = (Kind.SEARCH, Kind.SOCIAL, Kind.SMS)
    texts = (one.revision.text for one in standing if one.revision and one.block.kind not in apart)
    words = sum(map(count_words, texts))
    return Length(words, minutes(words, language))


def _line(one: Finding, text: str) -> GlanceLine:
    if one.mend is None or one.start is None or one.end is None:
        return GlanceLine(Glanced(one), "", None)
    return GlanceLine(Glanced(one), text[one.start : one.end], one.mend)
