"""The board: which stories need what, found by language, section, person, need and words."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from django.db.models import Count, Q, QuerySet

from inkuru.flow.handing import Word, with_words, word_of
from inkuru.flow.rights import readable, reads_everything
from inkuru.flow.summing import COUNTED, searchable
from inkuru.flow.surveying import EditionSurvey, public_path
from inkuru.lang.language import codes
from inkuru.lang.stems import WORD
from inkuru.newsroom.models import BoardNeed, Edition, EditionSummary, Person, SavedView, State, Story, StorySummary

SOON = timedelta(hours=24)
"""A deadline is near when it is no further away than this."""

LONGEST_SEARCH = 8
"""More words than these find nothing that these do not."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What of the board somebody wants to see; what is blank is all.

    `need` is one of `CHOICES`, `section` a slug, `words` are searched in the headlines of all languages, in any
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
    """An edition on the board. `is_due` tells that the deadline has passed and the edition is not released; `word` is
    what was said of it when it was handed over.
    """

    survey: EditionSurvey
    headline: str = ""
    blocking: int = 0
    others: int = 0
    outdated: int = 0
    outdated_since: datetime | None = None
    person: Person | None = None
    deadline: datetime | None = None
    is_due: bool = False
    word: Word | None = None


NEEDS = ("due", *COUNTED, *(state for state in State if state not in (State.RELEASED, State.KILLED)), "embargo")
"""What an edition may need, the most pressing first; `embargo` is of the story."""

CHOICES = (*NEEDS, State.RELEASED)
"""What the board can be asked for: a need, or what is released."""


def find(person: Person, wanted: Wanted, *, at: datetime) -> QuerySet[StorySummary]:
    """The stories that a person may see and wants, the last written first.

    All conditions on editions hold for the same edition.
    """
    found = _with_need(_with_hands(_filtered(person, wanted), wanted), wanted, at=at)
    told = found.select_related("story", "story__section", "story__created_by")
    return told.order_by("-written_at", "-story")


def count_needs(person: Person, wanted: Wanted, *, at: datetime) -> Mapping[str, int]:
    """How many of the stories that a person wants have each need, whichever need they chose; two queries."""
    stories = _with_hands(_filtered(person, wanted), replace(wanted, need=""))
    needs = BoardNeed.objects.filter(_of_language(wanted.language), _still_due(at))
    if _is_filtered(person, wanted):
        needs = needs.filter(story__in=stories.values("story"))
    if wanted.person is not None:
        needs = needs.filter(_in_hand(wanted.person, "edition__", "story__"))
    counted = needs.order_by().values_list("need").annotate(Count("story", distinct=True))
    return {**dict.fromkeys(NEEDS, 0), **dict(counted), "embargo": stories.filter(_under_embargo(at)).count()}


def lines(found: Sequence[StorySummary], *, at: datetime) -> tuple[Line, ...]:
    """How some stories stand, from their summaries; one query."""
    stories = [one.story for one in found]
    rows = Edition.objects.filter(story__in=stories).select_related("story", "live", "summary", "summary__person")
    rows = with_words(rows)
    editions = {(one.story_id, one.language): one for one in rows}
    return tuple(
        Line(
            one.story,
            one.headline,
            tuple(_line(editions.get((one.story_id, code)), code, at=at) for code in codes()),
        )
        for one in found
    )


def outdated(person: Person) -> QuerySet[EditionSummary]:
    """The editions in which readers see now what is not so any more, the longest so first."""
    rows = EditionSummary.objects.filter(outdated_since__isnull=False).exclude(edition__state=State.KILLED)
    if not reads_everything(person):
        rows = rows.filter(edition__story__in=readable(person))
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


def _filtered(person: Person, wanted: Wanted) -> QuerySet[StorySummary]:
    """By what is of the story: who may see it, its section, its words."""
    found = StorySummary.objects.all()
    if not reads_everything(person):
        found = found.filter(story__in=readable(person))
    if wanted.section:
        found = found.filter(story__section__slug=wanted.section)
    for forms in _words(wanted.words):
        found = found.filter(_any(Q(searched__contains=f" {form}") for form in forms))
    return found


def _is_filtered(person: Person, wanted: Wanted) -> bool:
    return bool(wanted.section or wanted.words) or not reads_everything(person)


def _with_hands(found: QuerySet[StorySummary], wanted: Wanted) -> QuerySet[StorySummary]:
    """By whose it is and by language, where no need says more of the edition."""
    if wanted.need:
        return found
    editions = Edition.objects.filter(_of_language(wanted.language))
    if wanted.person is not None:
        return found.filter(story__in=editions.filter(_in_hand(wanted.person, "", "story__")).values("story"))
    return found.filter(story__in=editions.values("story")) if wanted.language else found


def _with_need(found: QuerySet[StorySummary], wanted: Wanted, *, at: datetime) -> QuerySet[StorySummary]:
    if wanted.need == "embargo":
        return _with_hands(found.filter(_under_embargo(at)), replace(wanted, need=""))
    if wanted.need == State.RELEASED:
        editions = Edition.objects.filter(_of_language(wanted.language), state=State.RELEASED)
        if wanted.person is not None:
            editions = editions.filter(_in_hand(wanted.person, "", "story__"))
        return found.filter(story__in=editions.values("story"))
    if wanted.need not in NEEDS:
        return found
    needs = BoardNeed.objects.filter(_of_language(wanted.language), _still_due(at), need=wanted.need)
    if wanted.person is not None:
        needs = needs.filter(_in_hand(wanted.person, "edition__", "story__"))
    return found.filter(story__in=needs.values("story"))


def _of_language(language: str) -> Q:
    return Q(language=language) if language else Q()


def _still_due(at: datetime) -> Q:
    return Q(deadline__isnull=True) | Q(deadline__lte=at + SOON)


def _under_embargo(at: datetime) -> Q:
    return Q(story__embargo_until__gt=at)


def _in_hand(person: int, edition: str, story: str) -> Q:
    """Who has the edition, or took the story in."""
    return Q(**{f"{edition}summary__person": person}) | Q(**{f"{story}created_by": person})


def _line(edition: Edition | None, code: str, *, at: datetime) -> EditionLine:
    if edition is None:
        return EditionLine(EditionSurvey(code))
    summary: EditionSummary | None = getattr(edition, "summary", None)
    if summary is None:
        return EditionLine(survey_of(edition, EditionSummary()))
    is_open = edition.state not in (State.RELEASED, State.KILLED)
    return EditionLine(
        survey=survey_of(edition, summary),
        headline=summary.headline,
        blocking=summary.blocking,
        others=summary.others,
        outdated=summary.outdated,
        outdated_since=summary.outdated_since,
        person=summary.person,
        deadline=summary.deadline,
        is_due=is_open and summary.deadline is not None and summary.deadline <= at,
        word=word_of(edition),
    )


def survey_of(edition: Edition, summary: EditionSummary) -> EditionSurvey:
    """How an edition stands, by its summary; needs `live` and `story`."""
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
