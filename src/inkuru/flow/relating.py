"""Where a story leads its readers: other stories, chosen at the desk in an order, with suggestions that say why."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import Q

from inkuru.flow.rights import Right, asks, readable
from inkuru.lang.folding import fold
from inkuru.lang.names import names
from inkuru.newsroom.models import Edition, Person, Relation, Revision, State, Story, StorySummary, Topic
from inkuru.newsroom.turns import take_turn
from inkuru.records import Refusal

# More than readers look at below a story.
MOST = 8
SUGGESTED = 5
# Names stand early in the news; more of them suggest no better.
NAMES_ASKED = 10
LOOKED_AT = 200
SHORTEST_NAME = 3


class NotRelated(Refusal):
    """A story does not lead to itself, to one that somebody may not see, or to more than readers look at."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A story that shares names or topics with another one: which it shares."""

    story: Story
    headline: str
    shared: tuple[str, ...]


@asks(Right.WRITE)
@transaction.atomic
def relate(story: Story, to: Story, *, by: Person | None, at: datetime) -> Relation:
    """Lead readers of a story to another one, after those that it leads to already. Raises NotRelated."""
    take_turn(f"relations of story {story.pk}")
    standing = relations(story)
    if to == story or (by is not None and not readable(by).filter(pk=to.pk).exists()):
        raise NotRelated("a story leads to another story that you may see")
    if len(standing) >= MOST and to.pk not in {one.to_id for one in standing}:
        raise NotRelated(f"a story leads to {MOST} others at most")
    order = max((one.order for one in standing), default=0) + 1
    told = {"order": order, "by": by, "at": at, "removed_at": None}
    known = Relation.objects.filter(story=story, to=to).first()
    if known and known.removed_at is None:
        return known
    relation, _ = Relation.objects.update_or_create(story=story, to=to, defaults=told)
    return relation


@asks(Right.WRITE)
@transaction.atomic
def unrelate(story: Story, to: Story, *, by: Person | None, at: datetime) -> None:  # noqa: ARG001 - asked by `asks`
    """Lead readers of a story to another one no more, from its next release on."""
    Relation.objects.filter(story=story, to=to, removed_at__isnull=True).update(removed_at=at)


@asks(Right.WRITE)
@transaction.atomic
def raise_relation(story: Story, to: Story, *, by: Person | None) -> None:  # noqa: ARG001 - asked by `asks`
    """Put a related story one place up; the first stays where it is."""
    take_turn(f"relations of story {story.pk}")
    standing = relations(story)
    place = next((place for place, one in enumerate(standing) if one.to_id == to.pk), 0)
    if place:
        standing[place - 1 : place + 1] = [standing[place], standing[place - 1]]
        for order, one in enumerate(standing, start=1):
            one.order = order
        Relation.objects.bulk_update(standing, ["order"])


def relations(story: Story) -> list[Relation]:
    """Where a story leads, in order, with the summaries of the stories."""
    standing = story.relations.filter(removed_at__isnull=True)
    return list(standing.select_related("to", "to__summary"))


def suggest(story: Story, person: Person) -> tuple[Suggestion, ...]:
    """The stories that share most names and topics with one, of those that a person may see; the newest of equals.

    Names are those of its source text as headlines and standfirsts of the others have them, in any language.
    """
    asked, topics = _names_in(story), set(story.topics.values_list("pk", flat=True))
    of_names = Q()
    for name in asked:
        of_names |= Q(searched__contains=f" {fold(name.split()[0])}")
    if not asked and not topics:
        return ()
    known = {story.pk, *(one.to_id for one in relations(story))}
    found = StorySummary.objects.filter(story__in=readable(person)).exclude(story__in=known)
    found = found.filter(of_names | Q(story__topics__in=topics) if topics else of_names).distinct()
    newest = found.select_related("story").prefetch_related("story__topics").order_by("-written_at", "-pk")[:LOOKED_AT]
    suggestions = [Suggestion(one.story, one.headline, tuple(_shared(one, asked, topics))) for one in newest]
    likest = sorted(suggestions, key=lambda one: -len(one.shared))
    return tuple(one for one in likest if one.shared)[:SUGGESTED]


def leading_to(stories: Iterable[int]) -> list[int]:
    """The released stories whose pages lead, or led, to some stories; these are not among them."""
    wanted = set(stories)
    live = Edition.objects.filter(live__isnull=False).exclude(state=State.KILLED)
    leads = Relation.objects.filter(to__in=wanted, story__in=live.values("story")).exclude(story__in=wanted)
    return sorted(set(leads.values_list("story_id", flat=True)))


def leading() -> list[int]:
    """All stories that lead, or led, to others."""
    return sorted(set(Relation.objects.values_list("story_id", flat=True)))


def _names_in(story: Story) -> tuple[str, ...]:
    """The names in the source text that are sure, the earliest first."""
    source = Edition.objects.filter(story=story, language=story.source_language)
    current = Revision.objects.filter(edition__in=source).current().standing().order_by("block__order")
    found: dict[str, str] = {}
    for text in current.values_list("text", flat=True):
        for name in names(text, story.source_language):
            if name.sure and len(name.key) >= SHORTEST_NAME:
                found.setdefault(name.key, name.text)
        if len(found) >= NAMES_ASKED:
            break
    return tuple(found.values())[:NAMES_ASKED]


def _shared(summary: StorySummary, asked: Sequence[str], topics: set[int]) -> Iterator[str]:
    """The names of which every word is found in a story, and the topics that it has too."""
    for name in asked:
        if all(f" {fold(word)}" in summary.searched for word in name.split()):
            yield name
    yield from (_called(one) for one in summary.story.topics.all() if one.pk in topics)


def _called(topic: Topic) -> str:
    return str(topic.names.get("en") or topic.slug)
