"""Concepts are entered and changed at the desk; nobody’s change is lost to another’s."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import datetime

from django.db import transaction

from inkuru.flow.terming import approve, refuse, take_in
from inkuru.lang.folding import fold
from inkuru.newsroom.models import Concept, Person
from inkuru.newsroom.models.terms import KEY_LENGTH
from inkuru.records import ConceptRecord, Refusal, TermStatus

HOUSE = "house"
"""What the keys of concepts begin with that were entered at the desk."""


class AmendedMeanwhile(Refusal):
    """Somebody else changed the concept since it was read."""


class NoNames(Refusal):
    """A concept without any name says nothing."""


class KnownConcept(Refusal):
    """A concept of that first name was entered already."""


@transaction.atomic
def enter(record: ConceptRecord, *, by: Person, at: datetime) -> Concept:
    """Enter a new concept; its key is made of its first name. Raises NoNames, KnownConcept and UnfitConcept."""
    if not record.terms:
        raise NoNames("a concept has at least one name")
    first = record.terms[0]
    key = f"{HOUSE}:{first.language}:{fold(first.text)}"[:KEY_LENGTH]
    if Concept.objects.filter(key=key).exists():
        raise KnownConcept(f"“{first.text}” was entered already")
    take_in([replace(record, key=key)], by=by, at=at)
    return Concept.objects.get(key=key)


@transaction.atomic
def amend(concept: Concept, record: ConceptRecord, *, by: Person, at: datetime, seen: datetime) -> Concept:
    """Make a concept say something else; `seen` is when what the person had before them was written.

    Raises AmendedMeanwhile, NoNames and UnfitConcept.
    """
    standing = Concept.objects.select_for_update().get(pk=concept.pk)
    if standing.changed_at != seen:
        raise AmendedMeanwhile(f"{standing.changed_by or 'somebody'} changed this concept meanwhile")
    if not record.terms:
        raise NoNames("a concept has at least one name")
    take_in([replace(record, key=standing.key)], by=by, at=at)
    return Concept.objects.get(pk=concept.pk)


@transaction.atomic
def judge(
    concepts: Collection[Concept],
    status: TermStatus,
    *,
    by: Person,
    at: datetime,
    preferred: Mapping[int, Mapping[str, str]] | None = None,
) -> int:
    """Approve or refuse proposed concepts, all or none; how many. What was judged meanwhile is left as it is.

    `preferred` says by concept and language which of its names the house shall say.
    """
    waiting = [one for one in concepts if one.status == TermStatus.PROPOSED]
    for one in waiting:
        if status == TermStatus.APPROVED:
            approve(one.key, by=by, at=at, preferred=(preferred or {}).get(one.pk))
        else:
            refuse(one.key, by=by, at=at)
    return len(waiting)
