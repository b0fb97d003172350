"""What the screens of terms show: concepts with their names by language, proposals with their evidence, histories."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inkuru.flow.browsing_memory import Line, evidence
from inkuru.flow.chronicling import Chapter, Step
from inkuru.flow.terming import record_of
from inkuru.lang.language import Language, languages
from inkuru.newsroom.models import Concept, Person, Term, TermStatus, TermUse

# How loud a use is said: the house says it, lets it pass, does not say it.
TONES = {TermUse.PREFERRED: "good", TermUse.ADMITTED: "plain", TermUse.FORBIDDEN: "bad"}
WORDS = {
    TermUse.PREFERRED: gettext_lazy("preferred"),
    TermUse.ADMITTED: gettext_lazy("admitted"),
    TermUse.FORBIDDEN: gettext_lazy("not to be used"),
}
STATUS_TONES = {TermStatus.PROPOSED: "stale", TermStatus.APPROVED: "good", TermStatus.REFUSED: "quiet"}
FIELDS = {
    "status": gettext_lazy("status"),
    "domain": gettext_lazy("field"),
    "note": gettext_lazy("note"),
    "source": gettext_lazy("source"),
    "use": gettext_lazy("use"),
    "part_of_speech": gettext_lazy("part of speech"),
    "noun_class": gettext_lazy("noun class"),
    "forms": gettext_lazy("forms"),
}
VALUES = {**{str(use): words for use, words in WORDS.items()}, **dict(TermStatus.choices)}
EXAMPLES_OF_ONE = 3


@dataclass(frozen=True, slots=True)
class Name:
    """A name, what the house does with it, and how that is coloured."""

    term: Term
    tone: str
    use: str


@dataclass(frozen=True, slots=True)
class Place:
    """The names of a concept in a language."""

    language: Language
    names: tuple[Name, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A concept with its names in the order of the languages, and the first name in the language of the list."""

    concept: Concept
    heading: Term | None
    places: tuple[Place, ...]
    tone: str
    examples: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """A step of a history: the language and name that it is about, blank for the concept, what changed, old and new."""

    language: str
    name: str
    words: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Entry:
    """Who changed a concept, when, and how."""

    by: Person | None
    at: datetime
    is_first: bool
    steps: tuple[Told, ...]


def lay_out(concept: Concept, language: str, examples: Sequence[Line] = ()) -> Row:
    """A concept as lists show it."""
    terms = list(concept.terms.all())
    places = tuple(Place(one, tuple(_name(term) for term in terms if term.language == one.code)) for one in languages())
    heading = next((term for term in terms if term.language == language), next(iter(terms), None))
    return Row(concept, heading, places, STATUS_TONES[TermStatus(concept.status)], tuple(examples))


def with_evidence(concepts: Sequence[Concept], language: str, *, by: Person) -> list[Row]:
    """Proposals with where they were found; as many queries for one as for many."""
    numbers = [term.example for one in concepts for term in one.terms.all() if term.example is not None]
    found = evidence(by, numbers, [record_of(one) for one in concepts]) if numbers else {}
    return [lay_out(one, language, tuple(_examples(one, found))) for one in concepts]


def entries(chapters: Iterable[Chapter]) -> tuple[Entry, ...]:
    """A history in words."""
    return tuple(Entry(one.by, one.at, one.is_first, tuple(map(_told, one.steps))) for one in chapters)


def _examples(concept: Concept, found: Mapping[int, Line]) -> Iterator[Line]:
    numbers = dict.fromkeys(term.example for term in concept.terms.all() if term.example in found)
    yield from (found[number] for number in list(numbers)[:EXAMPLES_OF_ONE] if number is not None)


def _name(term: Term) -> Name:
    use = TermUse(term.use)
    return Name(term, TONES[use], str(WORDS[use]))


def _told(step: Step) -> Told:
    if step.what == "name":
        words = _("name added") if step.new else _("name taken out")
        return Told(step.language, step.new or step.old, words, "", "")
    old, new = (str(VALUES.get(one, one)) for one in (step.old, step.new))
    return Told(step.language, step.name, str(FIELDS[step.what]), old, new)
