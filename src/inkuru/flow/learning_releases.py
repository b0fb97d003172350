"""The memory learns from what was released, and from nothing else.

A paragraph and its translation are learnt where both are live and the translation follows the source as it is live.
What a story teaches is worked out anew from its releases each time: so a correction replaces what it corrects, a
withdrawn story takes its units with it, and learning twice changes nothing.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction

from inkuru.flow import saving
from inkuru.flow.passages import missed_changes
from inkuru.flow.picturing import path_of, released
from inkuru.flow.remembering import replace_units
from inkuru.flow.tidying import with_changes
from inkuru.newsroom.clock import database_now
from inkuru.newsroom.memory_store import hold_memory
from inkuru.newsroom.models import PublishOrder, Release, ReleaseKind, Revision, Role, Segment
from inkuru.records import ReleaseRecord, TranslationUnit

# Stories that are learnt before the orders are looked at again.
BATCH = 20


@dataclass(frozen=True, slots=True)
class Lesson:
    """What a story, or several, brought: units that came and units that went, and a line for each story that failed."""

    stories: int = 0
    came: int = 0
    went: int = 0
    failures: tuple[str, ...] = ()

    def __add__(self, other: "Lesson") -> "Lesson":
        sums = (self.stories + other.stories, self.came + other.came, self.went + other.went)
        return Lesson(*sums, self.failures + other.failures)


@dataclass(frozen=True, slots=True)
class Text:
    """The released text of a block. `engine` is blank for a person; `based_on` is the revision it translates."""

    block: str
    revision: int
    based_on: int | None
    segments: tuple[str, ...]
    whole: str
    reviewed: bool
    engine: str


@dataclass(frozen=True, slots=True)
class Pair:
    """Some source segments, by place among all of the story, and their translation."""

    first: int
    last: int
    source: str
    target: str


def learn_ordered() -> Lesson:
    """Learn from the stories whose pages were written since the memory last looked.

    A story that cannot be learnt is passed over until its next release or `learn_all`: the others go on.
    """
    lesson = Lesson()
    while orders := list(PublishOrder.objects.filter(learnt_at__isnull=True, done_at__isnull=False)[:BATCH]):
        for story in dict.fromkeys(one.story_id for one in orders):
            lesson += _tried(story)
        PublishOrder.objects.filter(pk__in=[one.pk for one in orders]).update(learnt_at=database_now())
    return lesson


def learn_all() -> Lesson:
    """Learn from every released story anew."""
    stories = Release.objects.order_by("edition__story").values_list("edition__story", flat=True).distinct()
    return sum((learn(story) for story in list(stories)), Lesson())


def _tried(story: int) -> Lesson:
    try:
        # Weighed before the memory is held: others may write meanwhile.
        savings = saving.weigh(story, taught(story))
        lesson = learn(story)
        saving.keep(savings)
        return lesson
    except Exception as error:  # noqa: BLE001 - one story that cannot be learnt must not hold up the others
        return Lesson(failures=(f"story {story}: {error!r}",))


@transaction.atomic
def learn(story: int) -> Lesson:
    """Make the units of a story those that its live releases teach."""
    # Held before the releases are read: of two lessons at once the second sees what the first saw, or more.
    hold_memory()
    came, went = replace_units(story, with_changes(list(taught(story))))
    return Lesson(1, came, went)


def taught(story: int) -> Iterator[TranslationUnit]:
    """The units that the live releases of a story teach."""
    records = {one.language: one for one in released([story])[0].records if one.kind != ReleaseKind.KILL}
    source = next((one for one in records.values() if one.language == one.source_language), None)
    if source is None:
        return
    said = _texts(source)
    for record in records.values():
        if record is not source:
            yield from _units(source, said, record)


def _units(source: ReleaseRecord, said: Sequence[Text], record: ReleaseRecord) -> Iterator[TranslationUnit]:
    segments = ("", *(segment for text in said for segment in text.segments), "")
    translated = {text.block: text for text in _texts(record)}
    first = 0
    for text in said:
        translation = translated.get(text.block)
        if translation is not None and _follows(translation, text):
            for pair in pair_segments(text, translation, first):
                yield TranslationUnit(
                    source_language=source.language,
                    source=pair.source,
                    target_language=record.language,
                    target=pair.target,
                    before=segments[pair.first],
                    after=segments[pair.last + 2],
                    story=record.story,
                    date=record.first_released_at,
                    people=_people(record),
                    domain=record.section.slug if record.section else "",
                    address=path_of(record),
                    reviewed=translation.reviewed,
                    engine=translation.engine,
                )
        first += len(text.segments)


def pair_segments(source: Text, target: Text, first: int) -> Iterator[Pair]:
    """Which sentences translate each other: each its like where there are as many, else all of them together."""
    if len(source.segments) == len(target.segments):
        for place, (one, other) in enumerate(zip(source.segments, target.segments, strict=True), start=first):
            yield Pair(place, place, one, other)
    elif source.segments and target.segments:
        yield Pair(first, first + len(source.segments) - 1, source.whole, target.whole)


def _follows(translation: Text, source: Text) -> bool:
    """Whether a translation says what the source says now, not what it said before or will say."""
    if translation.based_on in (None, source.revision):
        return translation.based_on is not None
    history = list(Revision.objects.filter(block_id=UUID(source.block), pk__lte=source.revision).order_by("number"))
    pinned = next((one for one in history if one.pk == translation.based_on), None)
    if pinned is None:
        return False
    return not missed_changes(pinned, [one for one in history if one.edition_id == pinned.edition_id])


def _texts(record: ReleaseRecord) -> list[Text]:
    """What a release says, block by block from the headline on."""
    heads = {"headline": record.headline, "standfirst": record.standfirst}
    pins = {one.revision: one.kind not in record.unread for one in record.heads}
    read = pins | {one.revision: one.reviewed for one in record.blocks}
    whole = {one.revision: heads[one.kind] for one in record.heads} | {one.revision: one.text for one in record.blocks}
    segments, engines = _segments(whole), _engines(whole)
    places = [(one.id, one.revision, one.based_on) for one in record.heads]
    places += [(one.id, one.revision, one.based_on) for one in record.blocks]
    return [
        Text(block, key, based_on, segments.get(key, ()), whole[key], read[key], engines[key])
        for block, key, based_on in places
    ]


def _segments(whole: Mapping[int, str]) -> dict[int, tuple[str, ...]]:
    found: dict[int, tuple[str, ...]] = {}
    for one in Segment.objects.filter(revision__in=whole).order_by("revision_id", "number"):
        found[one.revision_id] = (*found.get(one.revision_id, ()), whole[one.revision_id][one.start : one.end])
    return found


def _engines(keys: Mapping[int, str]) -> dict[int, str]:
    return dict(Revision.objects.filter(pk__in=keys).values_list("pk", "engine"))


def _people(record: ReleaseRecord) -> tuple[str, ...]:
    """The translators, or whoever signed where none did."""
    translators = tuple(one.name for one in record.bylines if one.role == Role.TRANSLATOR)
    return translators or tuple(one.name for one in record.bylines if one.role == Role.AUTHOR)
