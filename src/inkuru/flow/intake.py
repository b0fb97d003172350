"""A story comes in from a file: it is read, recognised, and written as blocks and revisions."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from babel import Locale
from django.db import transaction

from inkuru.checks.source import check_source
from inkuru.flow.arranging import APART_FROM_BODY, FIRST_OF_BODY, HEADLINE_ORDER, STANDFIRST_ORDER
from inkuru.flow.comparing import NOTHING, Changes, Updated
from inkuru.flow.recognising import earlier_text, recognise, remember
from inkuru.flow.releasing import Withdrawn
from inkuru.flow.revising import Text, revise
from inkuru.flow.translating import open_edition
from inkuru.flow.updating import update_source
from inkuru.formats.plain import read_story
from inkuru.lang.identifying import Verdict, identify
from inkuru.lang.language import codes, languages
from inkuru.lang.language import language as language_of
from inkuru.newsroom.models import Block, Edition, Kind, Origin, Person, Segment, State, Story
from inkuru.records import Draft, Finding, Refusal

# So much of a text tells its language: the vote over a whole book is the same.
TELLING = 50_000


class Unreadable(Refusal):
    """A file holds no story that we can take in; the message begins with its name."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of a text that was taken in.

    `into` are the languages of all editions of the story, asked for or begun. `blocks` counts the body, `segments` all
    sentences. `changes` is None for a story that is new here.
    """

    story: Story
    edition: Edition
    headline: str
    into: tuple[str, ...]
    blocks: int
    segments: int
    findings: tuple[Finding, ...] = ()
    remarks: tuple[str, ...] = ()
    changes: Changes | None = None

    @property
    def is_unchanged(self) -> bool:
        """Whether the same text came again."""
        return self.changes is not None and not self.changes


def read(data: bytes, *, name: str, language: str | None = None, address: str = "") -> Draft:
    """The story in the bytes of a file, with its language, found by the vote of its sentences unless it is given.

    `name` is what the user calls the file. Nothing is stored. Raises Unreadable, and UnknownLanguage for a code that
    is none of ours.
    """
    try:
        draft = read_story(data, address=address or name)
        code = language_of(language).code if language else _language_found(draft)
    except Refusal as refusal:
        raise Unreadable(f"{name}: {refusal}") from refusal
    return replace(draft, language=code, sha256=hashlib.sha256(data).hexdigest())


@transaction.atomic
def take_in(draft: Draft, *, by: Person | None, at: datetime, into: Iterable[str] = ()) -> Taken:
    """Write a story, or bring what changed in it since it came in last; its languages get their editions.

    The draft must have its language. The same text again changes nothing. Raises Withdrawn for a story that was
    withdrawn and Refusal for a draft without a language.
    """
    if draft.language is None:
        raise Refusal("the language of the story is not known: name it")
    language_of(draft.language)
    origin = recognise(draft)
    edition = _edition_of(origin) if origin else _new_edition(draft.language, by=by, at=at)
    updated = _written(edition, draft, origin, by=by, at=at)
    _ask_for(edition.story, (*draft.into, *into))
    return _told(edition, draft, updated, into, is_new=origin is None)


def _language_found(draft: Draft) -> str:
    text = "\n".join([draft.headline, *(one.text for one in draft.paragraphs)])
    verdict = identify(text[:TELLING])
    if verdict.language is None:
        raise Refusal(_undecided(verdict))
    return verdict.language


def _undecided(verdict: Verdict) -> str:
    ours = ", ".join(one.english_name for one in languages())
    if verdict.reason == "short":
        return f"is too short to tell its language ({ours}); --language decides"
    other = Locale("en").languages.get(verdict.other or "", verdict.other or "another language")
    return f"reads as {other}, which is none of our languages ({ours}); --language decides"


def _edition_of(origin: Origin) -> Edition:
    story = Story.objects.select_for_update().get(pk=origin.story_id)
    return Edition.objects.select_related("story").get(story=story, language=origin.language)


def _new_edition(language: str, *, by: Person | None, at: datetime) -> Edition:
    story = Story.objects.create(source_language=language, created_at=at, created_by=by)
    return open_edition(story, language, by=by, at=at)


def _written(edition: Edition, draft: Draft, origin: Origin | None, *, by: Person | None, at: datetime) -> Updated:
    """Write what is new in a text and note where it came from."""
    if origin and origin.address == draft.address and origin.sha256 == draft.sha256:
        return Updated((), NOTHING)
    if origin is None:
        updated = _begun(edition, draft, by=by, at=at)
    else:
        updated = update_source(edition, draft, earlier_text(edition, draft.address), by=by, at=at)
    if updated.changes and edition.state == State.KILLED:
        raise Withdrawn(f"story {edition.story_id} was withdrawn: its text is not changed any more")
    remember(draft, edition, updated.revisions, at=at, is_settled=updated.is_settled)
    return updated


def _begun(edition: Edition, draft: Draft, *, by: Person | None, at: datetime) -> Updated:
    """A new story: its blocks and their first revisions."""
    story = edition.story
    places = [(HEADLINE_ORDER, Kind.HEADLINE, draft.headline)]
    if draft.standfirst:
        places.append((STANDFIRST_ORDER, Kind.STANDFIRST, draft.standfirst))
    places += [(order, Kind(one.kind), one.text) for order, one in enumerate(draft.paragraphs, start=FIRST_OF_BODY)]
    blocks = Block.objects.bulk_create(Block(story=story, kind=kind, order=order) for order, kind, _ in places)
    revisions = [
        revise(block, edition, Text.plain(text), by=by, at=at, seen=0)
        for block, (_, _, text) in zip(blocks, places, strict=True)
    ]
    return Updated(tuple(revisions), NOTHING)


def _ask_for(story: Story, wanted: Iterable[str]) -> None:
    """An edition, not begun, for each language that the story is to be read in."""
    known = set(story.editions.values_list("language", flat=True))
    missing = dict.fromkeys(language_of(code).code for code in wanted if code not in known)
    Edition.objects.bulk_create(Edition(story=story, language=code) for code in missing)


def _told(edition: Edition, draft: Draft, updated: Updated, into: Iterable[str], *, is_new: bool) -> Taken:
    there = set(edition.story.editions.values_list("language", flat=True))
    asked = dict.fromkeys((*draft.into, edition.language, *into, *(code for code in codes() if code in there)))
    current = edition.revisions.current().standing()
    return Taken(
        story=edition.story,
        edition=edition,
        headline=current.get(block__kind=Kind.HEADLINE).text,
        into=tuple(asked),
        blocks=current.exclude(block__kind__in=APART_FROM_BODY).count(),
        segments=Segment.objects.filter(revision__in=current).count(),
        findings=(*updated.findings, *check_source(draft)),
        remarks=draft.remarks,
        changes=None if is_new else updated.changes,
    )
