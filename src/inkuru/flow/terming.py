"""The house’s words: concepts come in and go out, are found in texts, and are handed to the checks."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache
from itertools import islice

from django.db import transaction
from django.db.models import Count, Max, Q

from inkuru.checks import terms as checks
from inkuru.flow.chronicling import chronicle
from inkuru.lang.folding import fold, fold_text
from inkuru.lang.gazetteer import concepts as gazetteer_concepts
from inkuru.lang.gazetteer import names_of
from inkuru.lang.inflecting import forms_of
from inkuru.lang.language import codes
from inkuru.lang.stems import WORD, stem
from inkuru.lang.terms import Name, Recogniser, Sighting, recogniser
from inkuru.newsroom.models import Concept, Person, Term
from inkuru.newsroom.models.terms import KEY_LENGTH, SOURCE_LENGTH, TERM_LENGTH, WORD_LENGTH
from inkuru.records import ConceptRecord, Refusal, TermRecord, TermStatus, TermUse

BATCH = 500
GAZETTEER = "gazetteer"
"""The source of concepts that nobody had to enter."""
NOT_SEEDED = {"month"}
NOTE_LENGTH = 10_000
"""The most that a note has, and the forms of a name together: a cell of a workbook holds 32,767 characters."""
BETWEEN_FORMS = "|"
VERB = "verb"
"""The part of speech (TBX-Basic, `partOfSpeech`) whose names are found in all forms of the verb."""


class UnfitConcept(Refusal):
    """A concept cannot stand in the termbase: something in it is too long, blank, or contradicts itself."""


class NoSuchConcept(Refusal):
    """No concept has this key."""


class NoSuchName(Refusal):
    """A concept has no such name in a language, or forbids it."""


class NotProposed(Refusal):
    """Only a proposed concept can be refused."""


@dataclass(frozen=True, slots=True)
class Taken:
    """How many concepts came in new, changed what stood there, and said what stood there."""

    added: int = 0
    changed: int = 0
    same: int = 0

    def __add__(self, other: "Taken") -> "Taken":
        return Taken(self.added + other.added, self.changed + other.changed, self.same + other.same)


@transaction.atomic
def take_in(concepts: Iterable[ConceptRecord], *, by: Person | None, at: datetime) -> Taken:
    """Take concepts in, all or none; one whose key is known is replaced with all its names. Raises UnfitConcept."""
    coming, taken = _once(concepts), Taken()
    while batch := list(islice(coming, BATCH)):
        taken += _take_batch({one.key: fit(one) for one in batch}, by, at)
    return taken


def give_out(*, status: TermStatus | None = None) -> Iterator[ConceptRecord]:
    """All concepts but the refused ones, or those of a status, in the order of their keys."""
    wanted = Q(status=status) if status else ~Q(status=TermStatus.REFUSED)
    rows = Concept.objects.filter(wanted).prefetch_related("terms")
    return (record_of(one) for one in rows.iterator(chunk_size=BATCH))


def seed_gazetteer(*, at: datetime) -> Taken:
    """Enter what the gazetteer names as approved concepts; those that stand here already are left as they are."""
    known = set(Concept.objects.filter(source=GAZETTEER).values_list("key", flat=True))
    seeds = (_seed(one.id, one.kind) for one in gazetteer_concepts() if one.kind not in NOT_SEEDED)
    return take_in((one for one in seeds if one.key not in known and one.terms), by=None, at=at)


@transaction.atomic
def approve(key: str, *, by: Person, at: datetime, preferred: Mapping[str, str] | None = None) -> Concept:
    """An editor approves a concept; approving it again changes nothing. Raises NoSuchConcept and NoSuchName.

    `preferred` says by language which of its names the house shall say; the others are then admitted.
    """
    concept = _concept_of(key)
    record = _preferring(record_of(concept), preferred or {})
    if concept.status != TermStatus.APPROVED or record != record_of(concept):
        _take_batch({key: replace(record, status=TermStatus.APPROVED)}, by, at)
    return _concept_of(key)


@transaction.atomic
def refuse(key: str, *, by: Person, at: datetime) -> Concept:
    """An editor refuses a proposed concept, so that it is not proposed again; refusing it again changes nothing.

    Raises NoSuchConcept, and NotProposed for one that is approved.
    """
    concept = _concept_of(key)
    if concept.status == TermStatus.APPROVED:
        raise NotProposed(f"“{key}” is {concept.status}; only a proposed concept can be refused")
    if concept.status == TermStatus.PROPOSED:
        before = record_of(concept)
        concept.status, concept.changed_by, concept.changed_at = TermStatus.REFUSED, by, at
        concept.save(update_fields=("status", "changed_by", "changed_at"))
        chronicle([(concept, before, record_of(concept))], by=by, at=at)
    return concept


def forms(term: TermRecord) -> tuple[str, ...]:
    """The forms of a name: those that a person has listed, else those that the rules make; of a verb they list none."""
    if term.forms or is_verb(term.part_of_speech):
        return term.forms or (term.text,)
    return forms_of(term.text, term.language, noun_class=term.noun_class)


def is_verb(part_of_speech: str) -> bool:
    """Whether a name is a verb, so that it is found conjugated.

    >>> is_verb("Verb"), is_verb("adverb")
    (True, False)
    """
    return part_of_speech.strip().casefold() == VERB


def name_of(key: str, term: TermRecord) -> Name:
    """A name as the recogniser of its language looks for it."""
    return Name(key, term.text, term.forms, is_verb(term.part_of_speech))


def recognise(text: str, language: str) -> tuple[Sighting, ...]:
    """The approved concepts that a text names, in any inflection; the `key` of a name is that of its concept."""
    return _recogniser(language, state_of_terms()).find(text)


def reader(language: str) -> Recogniser:
    """What finds the approved concepts in many texts of a language, as they are now."""
    return _recogniser(language, state_of_terms())


def uses_of(language: str) -> Mapping[tuple[str, str], TermUse]:
    """What the house does with each name in a language, by concept and name; approved concepts only."""
    approved = Term.objects.filter(concept__status=TermStatus.APPROVED, language=language)
    rows = approved.values_list("concept__key", "text", "use")
    return {(key, text): TermUse(use) for key, text, use in rows}


def terms_in(texts: Mapping[str, str]) -> tuple[checks.Term, ...]:
    """The approved concepts that texts, by their language, name, as the check of terms takes them.

    What the gazetteer names is left to the check of names, unless the house forbids a name of it.
    """
    version = state_of_terms()
    seen = {
        name.key: None
        for code, text in texts.items()
        for sighting in _recogniser(code, version).find(text)
        for name in sighting.names
    }
    rows = Concept.objects.filter(key__in=seen).prefetch_related("terms")
    records = (record_of(one) for one in rows)
    return tuple(_checked(one) for one in records if one.source != GAZETTEER or _forbids(one))


def state_of_terms() -> tuple[object, ...]:
    """What changes whenever the approved concepts do."""
    approved = Concept.objects.filter(status=TermStatus.APPROVED)
    return tuple(approved.aggregate(Count("pk"), Max("changed_at"), Max("pk")).values())


def _concept_of(key: str) -> Concept:
    found = Concept.objects.select_for_update().filter(key=key).prefetch_related("terms").first()
    if found is None:
        raise NoSuchConcept(f"no concept is called “{key}”")
    return found


def _preferring(concept: ConceptRecord, preferred: Mapping[str, str]) -> ConceptRecord:
    """The concept with the name that is preferred in each language before the others of that language."""
    if not preferred:
        return concept
    names = {(one.language, one.text): one.use for one in concept.terms}
    for code, text in preferred.items():
        if names.get((code, text), TermUse.FORBIDDEN) == TermUse.FORBIDDEN:
            raise NoSuchName(f"“{concept.key}” has no name “{text}” in {code} that could be preferred")
    chosen = tuple(
        replace(one, use=TermUse.PREFERRED if preferred[one.language] == one.text else TermUse.ADMITTED)
        if one.language in preferred and one.use != TermUse.FORBIDDEN
        else one
        for one in concept.terms
    )
    order = [one.language for one in chosen]
    return replace(
        concept,
        terms=tuple(
            sorted(chosen, key=lambda one: (order.index(one.language), preferred.get(one.language) != one.text))
        ),
    )


def _once(concepts: Iterable[ConceptRecord]) -> Iterator[ConceptRecord]:
    """The concepts; raises UnfitConcept where a second one has the key of another, which it would replace."""
    seen = set[str]()
    for one in concepts:
        if one.key in seen:
            raise UnfitConcept(f"concept “{one.key}” comes twice; its names belong together")
        seen.add(one.key)
        yield one


def _take_batch(coming: Mapping[str, ConceptRecord], by: Person | None, at: datetime) -> Taken:
    standing = {one.key: one for one in Concept.objects.filter(key__in=coming).prefetch_related("terms")}
    before = {key: record_of(one) for key, one in standing.items()}
    same = {key for key, one in before.items() if one == coming[key]}
    changed = [_changed(one, coming[key], by, at) for key, one in standing.items() if key not in same]
    added = [_changed(Concept(key=key), one, by, at) for key, one in coming.items() if key not in standing]
    Term.objects.filter(concept__in=changed).delete()
    Concept.objects.bulk_update(changed, ("domain", "note", "source", "status", "changed_at", "changed_by"))
    Concept.objects.bulk_create(added)
    Term.objects.bulk_create(term for one in (*changed, *added) for term in _terms(one, coming[one.key].terms))
    chronicle(((one, before.get(one.key), coming[one.key]) for one in (*changed, *added)), by=by, at=at)
    return Taken(len(added), len(changed), len(same))


def _changed(concept: Concept, record: ConceptRecord, by: Person | None, at: datetime) -> Concept:
    concept.domain, concept.note, concept.source = record.domain, record.note, record.source
    concept.status, concept.changed_at, concept.changed_by = record.status, at, by
    return concept


def _terms(concept: Concept, terms: Sequence[TermRecord]) -> Iterator[Term]:
    for order, one in enumerate(terms, start=1):
        yield Term(
            concept=concept,
            language=one.language,
            text=one.text,
            use=one.use,
            part_of_speech=one.part_of_speech,
            noun_class=one.noun_class,
            forms=list(one.forms),
            note=one.note,
            source=one.source,
            order=order,
            folded=fold_text(one.text)[:TERM_LENGTH],
            searched=f" {' '.join(dict.fromkeys(_found_by(one)))} ",
        )


def _found_by(term: TermRecord) -> Iterator[str]:
    """The folded words and the stems of a name and of its listed forms."""
    for text in (term.text, *term.forms):
        for word in WORD.findall(text):
            yield fold(word)
            yield stem(word, term.language)


def fit(concept: ConceptRecord) -> ConceptRecord:
    """The concept with each name once; raises UnfitConcept."""
    for what, text, most in _measured(concept):
        if len(text) > most or "\x00" in text:
            raise UnfitConcept(
                f"concept “{concept.key[:KEY_LENGTH]}”: a {what} has {len(text)} characters, the most is {most}"
            )
    if not concept.key or not concept.terms or not all(term.text for term in concept.terms):
        raise UnfitConcept(f"concept “{concept.key}”: has no key, no name, or a name that says nothing")
    if any(BETWEEN_FORMS in form for term in concept.terms for form in term.forms):
        raise UnfitConcept(f"concept “{concept.key}”: a form has “{BETWEEN_FORMS}” in it, which parts forms in tables")
    once = {(term.language, term.text): term for term in reversed(concept.terms)}
    for term in concept.terms:
        uses = {term.use, once[term.language, term.text].use}
        if TermUse.FORBIDDEN in uses and len(uses) > 1:
            raise UnfitConcept(f"concept “{concept.key}”: “{term.text}” is forbidden and is not")
    return replace(concept, terms=tuple(reversed(once.values())))


def _measured(concept: ConceptRecord) -> Iterator[tuple[str, str, int]]:
    """What is in a concept, its text, and how many characters have room."""
    yield "key", concept.key, KEY_LENGTH
    yield "domain", concept.domain, TERM_LENGTH
    yield "source", concept.source, SOURCE_LENGTH
    yield "note", concept.note, NOTE_LENGTH
    for term in concept.terms:
        yield "name", term.text, TERM_LENGTH
        yield "part of speech", term.part_of_speech, WORD_LENGTH
        yield "noun class", term.noun_class, WORD_LENGTH
        yield "source", term.source, SOURCE_LENGTH
        yield "note", term.note, NOTE_LENGTH
        yield "list of forms", BETWEEN_FORMS.join(term.forms), NOTE_LENGTH


def record_of(concept: Concept) -> ConceptRecord:
    """A concept with its names, as it goes out."""
    terms = tuple(
        TermRecord(
            language=one.language,
            text=one.text,
            use=TermUse(one.use),
            part_of_speech=one.part_of_speech,
            noun_class=one.noun_class,
            forms=tuple(one.forms),
            note=one.note,
            source=one.source,
        )
        for one in concept.terms.all()
    )
    return ConceptRecord(concept.key, terms, concept.domain, concept.note, concept.source, TermStatus(concept.status))


def _seed(concept_id: str, kind: str) -> ConceptRecord:
    terms = tuple(
        TermRecord(code, name, TermUse.ADMITTED if place else TermUse.PREFERRED)
        for code in codes()
        for place, name in enumerate(dict.fromkeys(names_of(concept_id, code)))
    )
    return ConceptRecord(f"{GAZETTEER}:{concept_id}", terms, domain=kind, source=GAZETTEER)


@lru_cache(maxsize=16)
def _recogniser(language: str, _version: tuple[object, ...]) -> Recogniser:
    """Made anew when the termbase has changed."""
    approved = Q(concept__status=TermStatus.APPROVED, language=language)
    rows = Term.objects.filter(approved).values_list("concept__key", "text", "forms", "part_of_speech")
    return recogniser((Name(key, text, tuple(forms), is_verb(part)) for key, text, forms, part in rows), language)


def _forbids(concept: ConceptRecord) -> bool:
    return any(term.use == TermUse.FORBIDDEN for term in concept.terms)


def _checked(concept: ConceptRecord) -> checks.Term:
    order = (TermUse.PREFERRED, TermUse.ADMITTED)
    allowed = sorted((one for one in concept.terms if one.use in order), key=lambda one: order.index(one.use))
    forbidden = [one for one in concept.terms if one.use == TermUse.FORBIDDEN]
    listed = {(one.language, one.text): one.forms for one in concept.terms if one.forms}
    verbs = frozenset((one.language, one.text) for one in concept.terms if is_verb(one.part_of_speech))
    return checks.Term(names=_by_language(allowed), forbidden=_by_language(forbidden), forms=listed, verbs=verbs)


def _by_language(terms: Sequence[TermRecord]) -> dict[str, tuple[str, ...]]:
    return {code: tuple(one.text for one in terms if one.language == code) for code in {one.language for one in terms}}
