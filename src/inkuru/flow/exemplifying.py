"""How a concept was said before: a segment of the memory that names it, with its translation."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from inkuru.flow.concording import find_mentions
from inkuru.flow.terming import name_of
from inkuru.lang.terms import Name, Recogniser, recogniser
from inkuru.records import ConceptRecord, TermUse, TranslationUnit

MENTIONS = 20
"""How many segments with a name are looked at, the newest first."""


@dataclass(frozen=True, slots=True)
class Example:
    """A segment with its translation, and the names of the concept as they stand in each, blank where none does.

    `address` is where it was published, blank where it is not known.
    """

    language: str
    text: str
    said: str
    other_language: str
    other_text: str
    other_said: str
    address: str


def find_example(concept: ConceptRecord) -> Example | None:
    """The newest use of a concept that has its names on both sides, else one with a name on one; None without any.

    Forbidden names are no examples.
    """
    first = None
    for one in _examples(concept):
        if one.other_said:
            return one
        first = first or one
    return first


def _examples(concept: ConceptRecord) -> Iterator[Example]:
    """The names are tried in the order in which the house prefers them."""
    recognisers = finders(said_names(concept))
    for term in concept.terms:
        if term.use != TermUse.FORBIDDEN:
            for mention in find_mentions(term.text, term.language, most=MENTIONS):
                for unit in mention.units:
                    example = _example(unit, term.language, recognisers)
                    if example.said:
                        yield example


def said_names(concept: ConceptRecord) -> ConceptRecord:
    """The concept without the names that the house does not say."""
    return replace(concept, terms=tuple(one for one in concept.terms if one.use != TermUse.FORBIDDEN))


def finders(concept: ConceptRecord) -> dict[str, Recogniser]:
    """What finds the names of a concept in texts, by language."""
    names: dict[str, list[Name]] = {}
    for term in concept.terms:
        names.setdefault(term.language, []).append(name_of(concept.key, term))
    return {language: recogniser(ones, language) for language, ones in names.items()}


def _example(unit: TranslationUnit, language: str, finders: Mapping[str, Recogniser]) -> Example:
    sides = [(unit.source_language, unit.source), (unit.target_language, unit.target)]
    (code, text), (other_code, other_text) = sides if unit.source_language == language else reversed(sides)
    said, other_said = _said(text, code, finders), _said(other_text, other_code, finders)
    return Example(code, text, said, other_code, other_text, other_said, unit.address)


def _said(text: str, language: str, finders: Mapping[str, Recogniser]) -> str:
    """The first name in a text as it stands there."""
    found = finders[language].find(text) if language in finders else ()
    return found[0].text if found else ""
