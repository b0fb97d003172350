"""What a translator is offered beside a passage: what the memory has for its sentences, and terms of the house."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from inkuru.flow.recalling import Query, look_up
from inkuru.flow.terming import recognise
from inkuru.memory.matching import Match
from inkuru.newsroom.models import Revision, Segment, Term, TermStatus, TermUse

# A paragraph of more sentences than this is looked up as far as this; each lookup costs the same.
SENTENCES = 8
# Matches offered for a sentence: all of them for a paragraph of one, fewer for each of several.
FOR_ONE, FOR_SEVERAL = 5, 3
USES = (TermUse.PREFERRED, TermUse.ADMITTED)


@dataclass(frozen=True, slots=True)
class Proposal:
    """A match for a sentence of the passage, and whether that sentence is all of it."""

    sentence: str
    match: Match
    is_whole: bool


@dataclass(frozen=True, slots=True)
class TermOffer:
    """A term in the source text, from `start` to `end`, and its names in the other language, the preferred first.

    `avoided` are the names that the house does not say.
    """

    text: str
    start: int
    end: int
    names: tuple[str, ...]
    avoided: tuple[str, ...]


def propose(
    source: Revision, beside: tuple[Revision | None, Revision | None], *, into: str, at: datetime
) -> tuple[Proposal, ...]:
    """Matches for the sentences of a source text, in their order; `beside` are the texts before and after it."""
    before, after = beside
    said = _sentences([one for one in (before, source, after) if one])
    first, last = said.get(before.pk, ()) if before else (), said.get(after.pk, ()) if after else ()
    own = said.get(source.pk, ())
    row = ("".join(first[-1:]), *own, "".join(last[:1]))
    language, most = source.edition.language, FOR_ONE if len(own) == 1 else FOR_SEVERAL
    return tuple(
        Proposal(sentence, match, is_whole=len(own) == 1)
        for place, sentence in enumerate(own[:SENTENCES], start=1)
        for match in look_up(
            Query(sentence, language, into, before=row[place - 1], after=row[place + 1]), at=at, most=most
        )
    )


def offer_terms(text: str, *, source: str, into: str) -> tuple[TermOffer, ...]:
    """The approved terms in a source text with their names in another language; those without any are left out."""
    sightings = recognise(text, source)
    keys = {name.key for one in sightings for name in one.names}
    named = _named(keys, into) if keys else []
    offers = (
        TermOffer(one.text, one.start, one.end, *_names({name.key for name in one.names}, named)) for one in sightings
    )
    return tuple(one for one in offers if one.names or one.avoided)


def _named(keys: set[str], language: str) -> list[tuple[str, str, str]]:
    """The names of concepts in a language, in the order of the house: concept, name, use."""
    approved = Term.objects.filter(concept__key__in=keys, concept__status=TermStatus.APPROVED, language=language)
    return list(approved.order_by("concept_id", "order").values_list("concept__key", "text", "use"))


def _names(keys: set[str], named: list[tuple[str, str, str]]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    of_these = [(name, use) for key, name, use in named if key in keys]
    allowed = sorted((one for one in of_these if one[1] in USES), key=lambda one: USES.index(TermUse(one[1])))
    avoided = (name for name, use in of_these if use == TermUse.FORBIDDEN)
    return tuple(dict.fromkeys(name for name, _ in allowed)), tuple(dict.fromkeys(avoided))


def _sentences(revisions: Sequence[Revision]) -> dict[int, tuple[str, ...]]:
    texts = {one.pk: one.text for one in revisions}
    said: dict[int, list[str]] = {key: [] for key in texts}
    for one in Segment.objects.filter(revision__in=texts).order_by("revision_id", "number"):
        said[one.revision_id].append(texts[one.revision_id][one.start : one.end])
    return {key: tuple(sentences) for key, sentences in said.items()}
