"""The board: which stories need what, found by language, section, person, need and words."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from django.db.models import Exists, OuterRef, Q, QuerySet

from inkuru.flow.rights import readable
from inkuru.flow.summing import searchable
from inkuru.flow.surveying import EditionSurvey, public_path
from inkuru.lang.language import codes
from inkuru.lang.stems import WORD
from inkuru.newsroom.models import Edition, EditionSummary, Person, SavedView, State, Story

SOON = timedelta(hours=24)
"""A deadline is near when it is no further away than this."""

LONGEST_SEARCH = 8
"""More words than these find nothing that these do not."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What of the board somebody wants to see; what is blank is all.

    `need` is a key of `NEEDS`, `section` a slug, `words` are searched in the headlines of all languages, in any
    inflection. `person` is who has an edition, or took the story in.
    """

    language: str = ""
    section: str = ""
    person: int | None = None
    need: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A story on the board with its editions in the order of the languages."""

    story: Story
    headline: str
    editions: tuple["EditionLine", ...]


@dataclass(frozen=True, slots=True)
class EditionLine:
    """An edition on the board. `is_due` tells that the deadline has passed and the edition is not released."""

    survey: EditionSurvey
    headline: str = ""
    blocking: int = 0
    others: int = 0
    outdated: int = 0
    outdated_since: datetime | None = None
    person: Person | None = None
    deadline: datetime | None = None
    is_due: bool = False


def _stands(state: State) -> Callable[[datetime], Q]:
    return lambda _: Q(state=state)


def _has(count: str) -> Callable[[datetime], Q]:
    return lambda _: Q(**{f"summary__{count}__gt": 0}) & ~Q(state=State.KILLED)


def _is_due(at: datetime) -> Q:
    return Q(summary__deadline__lte=at + SOON) & ~Q(state__in=(State.RELEASED, State.KILLED))


def _under_embargo(at: datetime) -> Q:
    return Q(story__embargo_until__gt=at)


NEEDS: Mapping[str, Callable[[datetime], Q]] = {
    "due": _is_due,
    "outdated": _has("outdated"),
    "blocking": _has("blocking"),
    "behind": _has("behind"),
    "unread": _has("unread"),
    State.NOT_BEGUN: _stands(State.NOT_BEGUN),
    State.DRAFTING: _stands(State.DRAFTING),
    State.IN_TRANSLATION: _stands(State.IN_TRANSLATION),
    State.IN_REVIEW: _stands(State.IN_REVIEW),
    State.READY: _stands(State.READY),
    State.RELEASED: _stands(State.RELEASED),
    "embargo": _under_embargo,
}
"""What an edition may need, as a condition on it at a time."""


def find(person: Person, wanted: Wanted, *, at: datetime) -> QuerySet[Story]:
    """The stories that a person may see and wants to, the last written first.

    All conditions on editions hold for the same edition.
    """
    stories = readable(person).select_related("section", "summary", "created_by")
    if wanted.section:
        stories = stories.filter(section__slug=wanted.section)
    for forms in _words(wanted.words):
        stories = stories.filter(_any(Q(summary__searched__contains=f" {form}") for form in forms))
    stories = _with_edition(stories, wanted, at=at)
    return stories.order_by("-summary__written_at", "-pk")


def count_needs(person: Person, wanted: Wanted, *, at: datetime) -> Mapping[str, int]:
    """How many of the stories that a person wants have each need; one query a need."""
    return {need: find(person, replace(wanted, need=need), at=at).order_by().count() for need in NEEDS}


def lines(stories: Sequence[Story], *, at: datetime) -> tuple[Line, ...]:
    """How some stories stand, from their summaries; one query."""
    found = Edition.objects.filter(story__in=stories).select_related("story", "live", "summary", "summary__person")
    editions = {(one.story_id, one.language): one for one in found}
    return tuple(
        Line(
            story,
            story.summary.headline if hasattr(story, "summary") else "",
            tuple(_line(editions.get((story.pk, code)), code, at=at) for code in codes()),
        )
        for story in stories
    )


def outdated(person: Person) -> QuerySet[EditionSummary]:
    """The editions in which readers see now what is not so any more, the longest so first."""
    rows = EditionSummary.objects.filter(outdated__gt=0, edition__story__in=readable(person))
    rows = rows.exclude(edition__state=State.KILLED)
    return rows.select_related("edition__story", "edition__live", "person").order_by("outdated_since", "edition")


def people() -> Sequence[Person]:
    """Everybody who works at the desk, by name."""
    return list(Person.objects.filter(is_active=True, memberships__isnull=False).distinct().order_by("name", "pk"))


def keep_view(person: Person, name: str, query: str) -> SavedView:
    """Keep a choice of stories by a name; a name that is there already means the new choice."""
    view, _ = SavedView.objects.update_or_create(person=person, name=name, defaults={"query": query})
    return view


def drop_view(view: SavedView) -> None:
    """Forget a view."""
    view.delete()


def _with_edition(stories: QuerySet[Story], wanted: Wanted, *, at: datetime) -> QuerySet[Story]:
    condition = Q(story=OuterRef("pk"))
    condition &= Q(language=wanted.language) if wanted.language else Q()
    condition &= NEEDS[wanted.need](at) if wanted.need in NEEDS else Q()
    of_edition = Edition.objects.filter(condition)
    if wanted.person is None:
        return stories.filter(Exists(of_edition)) if wanted.language or wanted.need else stories
    in_hand = Exists(of_edition.filter(summary__person=wanted.person))
    taken_in = Q(created_by=wanted.person)
    return stories.filter(in_hand | (taken_in & Exists(of_edition)))


def _line(edition: Edition | None, code: str, *, at: datetime) -> EditionLine:
    if edition is None:
        return EditionLine(EditionSurvey(code))
    summary: EditionSummary | None = getattr(edition, "summary", None)
    if summary is None:
        return EditionLine(_survey(edition, EditionSummary()))
    is_open = edition.state not in (State.RELEASED, State.KILLED)
    return EditionLine(
        survey=_survey(edition, summary),
        headline=summary.headline,
        blocking=summary.blocking,
        others=summary.others,
        outdated=summary.outdated,
        outdated_since=summary.outdated_since,
        person=summary.person,
        deadline=summary.deadline,
        is_due=is_open and summary.deadline is not None and summary.deadline <= at,
    )


def _survey(edition: Edition, summary: EditionSummary) -> EditionSurvey:
    return EditionSurvey(
        language=edition.language,
        state=edition.state,
        is_source=edition.is_source,
        behind=summary.behind,
        unread=summary.unread,
        missing=summary.missing,
        has_changed=summary.has_changed,
        released_at=edition.live.at if edition.live else None,
        path=public_path(edition),
    )


def _words(text: str) -> Iterable[set[str]]:
    """Each word of a search with its stems in all languages; a story has to hold one form of each."""
    for word in WORD.findall(text)[:LONGEST_SEARCH]:
        yield set(searchable(word, codes()))


def _any(conditions: Iterable[Q]) -> Q:
    joined = Q(pk__in=())
    for one in conditions:
        joined |= one
    return joined
