"""The story that a person learns on: begun for each of them alone, in a newsroom that has the sample stories."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path

from django.db import transaction

from inkuru.engines.prepared import Prepared
from inkuru.flow import learning_releases, rights
from inkuru.flow.checking import check
from inkuru.flow.guiding import Facts, Step
from inkuru.flow.passages import Passage, passages
from inkuru.flow.revising import Text, revise
from inkuru.flow.rights import Right
from inkuru.flow.translating import draft, open_edition, translate
from inkuru.lang.language import codes
from inkuru.newsroom import memory_store
from inkuru.newsroom.models import (
    Block,
    DeskRole,
    Edition,
    Kind,
    Person,
    PracticeStory,
    Release,
    ReleaseKind,
    Revision,
    Source,
    State,
    Story,
)
from inkuru.records import Refusal, Severity

TEXTS = Path(__file__).resolve().parent.parent / "sample" / "practice.toml"
ENGINE = "sample"
# The places of the story, by their order: the headline, then three paragraphs.
HEADLINE, MATCH, MEND, CONFIRM = PLACES = (0, 2, 3, 4)
NAMES = {HEADLINE: "headline", MATCH: "match", MEND: "mend", CONFIRM: "confirm"}
SOURCE_LANGUAGE, OTHER_SOURCE, TARGET_LANGUAGE = "en", "sw", "sw"

# What each step asks for: a right, and over which edition: the source’s, the translation’s or none.
NEEDED: Mapping[Step, tuple[Right, str]] = {
    Step.FIND: (Right.READ, ""),
    Step.OPEN: (Right.OPEN, ""),
    Step.MATCH: (Right.WRITE, "target"),
    Step.MEND: (Right.WRITE, "target"),
    Step.CONFIRM: (Right.CONFIRM, "target"),
    Step.RELEASE: (Right.RELEASE, ""),
    Step.CHANGE: (Right.WRITE, "source"),
    Step.CORRECT: (Right.CORRECT, ""),
    Step.FOLLOW: (Right.WRITE, "target"),
}


class NoSample(Refusal):
    """The guided story goes in the sample newsroom only: what is released on it stands on the site."""


@dataclass(frozen=True, slots=True)
class Pair:
    """The languages that somebody practises with."""

    source: str
    target: str


@cache
def told() -> Mapping[str, Mapping[str, str]]:
    """What the story says, by place and language."""
    return tomllib.loads(TEXTS.read_text(encoding="utf-8"))


def is_offered() -> bool:
    """Whether this is a sample newsroom."""
    return PracticeStory.objects.filter(person=None).exists()


def latest(person: Person) -> PracticeStory | None:
    """The story that a person practises on; the last one if they began several times."""
    return PracticeStory.objects.filter(person=person).select_related("story").last()


@transaction.atomic
def begin(person: Person, *, at: datetime) -> PracticeStory:
    """A new story for a person: its source, and a translation that a colleague has done. Raises NoSample."""
    if not is_offered():
        raise NoSample("the guided story goes in the sample newsroom only")
    pair = pair_of(person)
    story = Story.objects.create(source_language=pair.source, created_at=at, created_by=person)
    blocks = [_block(story, order) for order in PLACES]
    source = open_edition(story, pair.source, by=None, at=at)
    for block in blocks:
        revise(block, source, Text.plain(_text(block, pair.source)), by=None, at=at, seen=0)
    for code in codes():
        if code not in (pair.source, pair.target):
            done = open_edition(story, code, by=None, at=at)
            for block in blocks:
                translate(done, block, Text.plain(_text(block, code)), by=None, at=at, seen=0)
    Edition.objects.create(story=story, language=pair.target)
    _teach(pair)
    return PracticeStory.objects.create(story=story, person=person, target=pair.target, begun_at=at)


def pair_of(person: Person) -> Pair:
    """What somebody practises: a translator’s own languages, for others their language of the desk from English."""
    held = [one for one in rights.memberships(person) if one.role == DeskRole.TRANSLATOR]
    wished = next((one.target for one in held if one.target), person.interface_language)
    source = next((one.source for one in held if one.source), "")
    if wished in ("", source, SOURCE_LANGUAGE) and not any(one.target for one in held):
        wished = TARGET_LANGUAGE if source != TARGET_LANGUAGE else SOURCE_LANGUAGE
    return Pair(source or (SOURCE_LANGUAGE if wished != SOURCE_LANGUAGE else OTHER_SOURCE), wished)


def draft_practice(edition: Edition, *, at: datetime) -> None:
    """Draft what somebody is to read and to mend, as an engine would: once the edition to practise on is opened."""
    if not PracticeStory.objects.filter(story=edition.story_id, person__isnull=False, target=edition.language).exists():
        return
    texts, source = told(), edition.story.source_language
    said = {NAMES[place]: texts[NAMES[place]][source] for place in (HEADLINE, MEND, CONFIRM)}
    drafts = {said[name]: texts["wrong" if name == "mend" else name][edition.language] for name in said}
    draft(edition, engine=Prepared(ENGINE, drafts), at=at)


def note_found(person: Person, story: int, *, at: datetime) -> None:
    """A person has opened the story that they practise on."""
    PracticeStory.objects.filter(person=person, story=story, found_at=None).update(found_at=at)


def pass_over(practice: PracticeStory, step: Step) -> None:
    """Go on without a step."""
    practice.passed = [*dict.fromkeys((*practice.passed, step.value))]
    practice.save(update_fields=("passed",))


def allowed(practice: PracticeStory, person: Person) -> frozenset[Step]:
    """The steps that a person’s roles let them take."""
    languages = {"": "", "source": practice.story.source_language, "target": practice.target}
    return frozenset(
        step
        for step, (right, edition) in NEEDED.items()
        if rights.may(person, right, story=practice.story, language=languages[edition])
    )


def facts(practice: PracticeStory) -> Facts:
    """What happened to the story so far."""
    editions = {one.language: one for one in _editions(practice.story)}
    source, target = editions[practice.story.source_language], editions[practice.target]
    changed = _changed_source(source)
    if target.state == State.NOT_BEGUN:
        return Facts(found=practice.found_at is not None, changed=changed is not None)
    placed = {one.block.order: one for one in passages(target)}
    is_out = target.live is not None and source.live is not None
    has_been_clean = target.live is not None and not target.live.waivers.exists()
    return Facts(
        found=True,
        opened=True,
        taken=_is_remembered(placed[MATCH], practice),
        mended=has_been_clean or _is_mended(placed[MEND], target),
        read=has_been_clean or not any(one.is_unread_draft for one in placed.values()),
        released=is_out,
        changed=changed is not None,
        corrected=_was_corrected(source),
        follows=changed is not None and not any(one.is_stale for one in placed.values()),
    )


def _block(story: Story, order: int) -> Block:
    kind = Kind.PARAGRAPH if order else Kind.HEADLINE
    return Block.objects.create(story=story, kind=kind, order=order)


def _text(block: Block, language: str) -> str:
    return told()[NAMES[block.order]][language]


def _editions(story: Story) -> list[Edition]:
    return list(Edition.objects.filter(story=story).select_related("story", "live"))


def _teach(pair: Pair) -> None:
    """The memory knows what the sample published; where the worker has not come to that yet, it is learnt now."""
    sentences = told()["match"]
    said = [(code, sentences[code]) for code in (pair.source, pair.target)]
    if len(memory_store.find_texts(said)) == len(said):
        return
    of_sample = PracticeStory.objects.filter(person=None).values("story")
    known = Revision.objects.filter(edition__story__in=of_sample, text__contains=sentences[pair.source])
    for story in dict.fromkeys(known.values_list("edition__story", flat=True)):
        learning_releases.learn(story)


def _is_remembered(passage: Passage, practice: PracticeStory) -> bool:
    """Whether a person wrote what the memory says."""
    revision = passage.revision
    if revision is None or revision.origin != Source.PERSON or revision.author_id != practice.person_id:
        return False
    return bool(memory_store.find_texts([(practice.target, revision.text)]))


def _is_mended(passage: Passage, target: Edition) -> bool:
    if passage.revision is None or passage.revision.origin != Source.PERSON:
        return False
    open_ones = (one for one in check(target) if one.is_open and one.stored.block_id == passage.block.pk)
    return not any(one.finding.severity == Severity.BLOCKING for one in open_ones)


def _changed_source(source: Edition) -> Revision | None:
    return source.revisions.filter(number__gt=1, material=True).order_by("-number").first()


def _was_corrected(source: Edition) -> bool:
    return Release.objects.filter(edition=source, kind=ReleaseKind.CORRECTION).exists()
