"""The termbase as it is browsed: by field, by letter, by words in any inflection of any language."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Count, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce, Substr

from inkuru.flow.mining import MEMORY
from inkuru.lang.folding import fold, fold_text
from inkuru.lang.language import codes
from inkuru.lang.stems import WORD, stem
from inkuru.newsroom.models import Concept, Term, TermStatus

LONGEST_SEARCH = 8
"""More words than these find nothing that these do not."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What of the termbase somebody wants to see; what is blank is all.

    `letter` is the first of a name in `language`, which also orders them. `words` are found in names of any language,
    in any inflection.
    """

    language: str
    words: str = ""
    letter: str = ""
    field: str = ""
    status: str = ""


def find(wanted: Wanted) -> QuerySet[Concept]:
    """The concepts that somebody wants, in the order of their first names in a language.

    What has no name there stands by the first it has in any.
    """
    found = _of_field(Concept.objects.all(), wanted.field)
    found = found.filter(status=wanted.status) if wanted.status else found.exclude(status=TermStatus.REFUSED)
    if wanted.words or wanted.letter:
        found = found.filter(pk__in=_named(wanted).values("concept"))
    first = Term.objects.filter(concept=OuterRef("pk"), language=wanted.language).order_by("order").values("folded")[:1]
    any_name = Term.objects.filter(concept=OuterRef("pk"), order=1).values("folded")[:1]
    ordered = found.annotate(place=Coalesce(Subquery(first), Subquery(any_name))).order_by("place", "key")
    return ordered.prefetch_related("terms")


def letters(wanted: Wanted) -> Sequence[str]:
    """The first letters of the names in a language; one query."""
    terms = Term.objects.filter(language=wanted.language)
    if wanted.status:
        terms = terms.filter(concept__status=wanted.status)
    if wanted.field:
        terms = terms.filter(concept__domain=wanted.field)
    first = terms.order_by().annotate(letter=Substr("folded", 1, 1)).values_list("letter", flat=True).distinct()
    return sorted(letter for letter in first if letter)


def fields() -> Sequence[tuple[str, int]]:
    """The fields that concepts are of, and how many are of each; one query."""
    rows = Concept.objects.exclude(status=TermStatus.REFUSED).exclude(domain="").order_by("domain")
    return [(domain, count) for domain, count in rows.values_list("domain").annotate(Count("pk"))]


def count_statuses() -> Mapping[str, int]:
    """How many concepts are proposed, approved and refused; one query."""
    counted = Concept.objects.order_by().values_list("status").annotate(Count("pk"))
    return {**dict.fromkeys(TermStatus.values, 0), **dict(counted)}


def proposals() -> QuerySet[Concept]:
    """What waits for an editor: what people proposed first, then what the memory did, the oldest first."""
    waiting = Concept.objects.filter(status=TermStatus.PROPOSED).annotate(is_mined=Q(source=MEMORY))
    return waiting.select_related("changed_by").prefetch_related("terms").order_by("is_mined", "changed_at", "pk")


def _of_field(found: QuerySet[Concept], field: str) -> QuerySet[Concept]:
    return found.filter(domain=field) if field else found


def _named(wanted: Wanted) -> QuerySet[Term]:
    """The names that have all words, and the letter where one is wanted."""
    terms = Term.objects.order_by()
    if wanted.letter:
        terms = terms.filter(language=wanted.language, folded__startswith=fold_text(wanted.letter))
    for forms in _words(wanted.words):
        condition = Q(pk__in=())
        for form in forms:
            condition |= Q(searched__contains=f" {form}")
        terms = terms.filter(condition)
    return terms


def _words(text: str) -> Iterator[set[str]]:
    """Each word of a search with its stems in all languages; a name has to hold one form of each."""
    for word in WORD.findall(text)[:LONGEST_SEARCH]:
        yield {fold(word), *(stem(word, code) for code in codes())}
