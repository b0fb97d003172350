"""What a person was told: gathered into lines, opened, and marked as read. What they may not see is not there."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlencode

from django.db import transaction
from django.db.models import F, Q, QuerySet
from django.db.models.functions import Now

from inkuru.flow import notice_words
from inkuru.flow.rights import memberships, readable
from inkuru.newsroom.models import Kind, Notice, NoticeKind, Person, Revision, Story

UNREAD_SHOWN = 500
READ_SHOWN = 100
# Where a notice leads; an address of its own, so that following it marks it as read.
NOTICE_ADDRESS = "/desk/notices/{}/"
STORY_ADDRESS = "/desk/stories/{}/"
RELEASE_ADDRESS = "/desk/stories/{}/release/"
HANDOVER_ADDRESS = "/desk/handover/{}/"
WIRES_ADDRESS = "/desk/intake/wires/"
OF_A_RELEASE = frozenset({NoticeKind.WENT_OUT, NoticeKind.NOT_RELEASED, NoticeKind.READY})


@dataclass(frozen=True, slots=True)
class Line:
    """What is told of one story in one way, the newest first; `headline` is that of the source, blank for no story.

    `is_held_back` tells that the story is under embargo.
    """

    notices: tuple[Notice, ...]
    headline: str = ""
    is_held_back: bool = False

    @property
    def newest(self) -> Notice:
        """The one that stands for all."""
        return self.notices[0]

    @property
    def address(self) -> str:
        """Where it leads, by way of being read."""
        return NOTICE_ADDRESS.format(self.newest.pk)

    @property
    def sentence(self) -> str:
        """What happened, in words."""
        return notice_words.sentence(self.notices)

    @property
    def excerpts(self) -> tuple[str, ...]:
        """What comments say."""
        return notice_words.excerpts(self.notices)

    @property
    def languages(self) -> tuple[str, ...]:
        """The codes of the editions that it is about."""
        return tuple(dict.fromkeys(one.edition.language for one in self.notices if one.edition))


def unread_lines(person: Person) -> tuple[Line, ...]:
    """What a person has not read, the newest first."""
    return gather(_told(person).filter(read_at__isnull=True)[:UNREAD_SHOWN])


def read_lines(person: Person) -> tuple[Line, ...]:
    """What a person has read lately; what was read together is one line."""
    return gather(_told(person).filter(read_at__isnull=False)[:READ_SHOWN])


def gather(notices: Iterable[Notice]) -> tuple[Line, ...]:
    """Notices that come the newest first, as lines in the order of the newest of each; one query, or none."""
    gathered: dict[tuple[str, datetime | None], list[Notice]] = defaultdict(list)
    for one in notices:
        gathered[one.line, one.read_at].append(one)
    stories = {one.story_id for group in gathered.values() for one in group if one.story_id}
    headlines = headlines_of(stories) if stories else {}
    held_back = _held_back(stories)
    return tuple(
        Line(tuple(group), headlines.get(story, "") if story else "", story in held_back)
        for group in gathered.values()
        for story in (group[0].story_id,)
    )


def visible(person: Person) -> QuerySet[Notice]:
    """The notices of a person on what they may see now, the newest first."""
    if not memberships(person):
        return Notice.objects.none()
    may_see = Q(story__isnull=True) | Q(story__in=readable(person))
    return Notice.objects.filter(may_see, person=person)


def read_line(notice: Notice, *, at: datetime) -> str:
    """Mark a notice and the others of its line as read; where it leads."""
    _mark(Notice.objects.filter(person=notice.person_id, line=notice.line), notice.person_id, at=at)
    return place_of(notice)


def read_all(person: Person, *, until: int, at: datetime) -> None:
    """Mark as read what a person was shown: all up to the notice `until`."""
    _mark(Notice.objects.filter(person=person, pk__lte=until), person.pk, at=at)


def recount(person: Person) -> int:
    """Keep how many lines wait for a person; inside a transaction. Whoever else counts waits meanwhile."""
    Person.objects.select_for_update().filter(pk=person.pk).first()
    count = visible(person).filter(read_at__isnull=True).order_by().values("line").distinct().count()
    Person.objects.filter(pk=person.pk).exclude(unread=count).update(unread=count)
    return count


def count_anew(person: Person) -> int:
    """Keep how many lines wait for a person, when what they may see has changed."""
    with transaction.atomic():
        return recount(person)


def place_of(notice: Notice) -> str:
    """The address of what a notice is about: the paragraph itself, where it is about one."""
    if notice.wire_id:
        return WIRES_ADDRESS
    if notice.handover_id:
        return HANDOVER_ADDRESS.format(notice.handover_id)
    code = notice.edition.language if notice.edition else ""
    if notice.kind in OF_A_RELEASE:
        return f"{RELEASE_ADDRESS.format(notice.story_id)}#going-{code}"
    story = STORY_ADDRESS.format(notice.story_id)
    if notice.block_id is None:
        return f"{story}#head-{code}"
    return f"{story}?{urlencode({'edit': f'{code}:{notice.block_id}'}, safe=':')}#b-{notice.block_id}"


def headlines_of(stories: Iterable[int]) -> Mapping[int, str]:
    """The headlines of some stories in their source language, by the key of the story."""
    current = Revision.objects.current().standing()
    of_source = current.filter(edition__story__in=stories, edition__language=F("edition__story__source_language"))
    return dict(of_source.filter(block__kind=Kind.HEADLINE).values_list("edition__story", "text"))


def _told(person: Person) -> QuerySet[Notice]:
    related = ("story", "edition", "comment", "wire", "handover", "by")
    return visible(person).select_related(*related).order_by("-at", "-pk")


def _held_back(stories: Iterable[int]) -> set[int]:
    return set(Story.objects.filter(pk__in=stories, embargo_until__gt=Now()).values_list("pk", flat=True))


def _mark(notices: QuerySet[Notice], person: int, *, at: datetime) -> None:
    with transaction.atomic():
        if notices.filter(read_at__isnull=True).update(read_at=at):
            recount(Person.objects.get(pk=person))
