"""A story comes in from a file: it is read, recognised, and written as blocks and revisions."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from babel import Locale
from django.db import transaction

from inkuru.checks.source import check_source
from inkuru.flow.arranging import APART_FROM_BODY, FIRST_OF_BODY, HEADLINE_ORDER, STANDFIRST_ORDER
from inkuru.flow.comparing import CONFLICT, NOTHING, Changes, Updated
from inkuru.flow.joining import join_translation
from inkuru.flow.recognising import earlier_text, recognise, remember
from inkuru.flow.releasing import Withdrawn
from inkuru.flow.revising import Text, revise
from inkuru.flow.rights import Right, asks
from inkuru.flow.translating import open_edition
from inkuru.flow.updating import update_source
from inkuru.formats.plain import read_story
from inkuru.lang.identifying import Verdict, identify
from inkuru.lang.language import codes, languages
from inkuru.lang.language import language as language_of
from inkuru.newsroom.models import Block, Edition, Kind, Origin, Person, Segment, State, Story
from inkuru.newsroom.models.stories import ORIGIN_ADDRESS_LENGTH as ADDRESS_LENGTH
from inkuru.newsroom.turns import take_turn
from inkuru.records import Draft, Finding, Refusal

# So much of a text tells its language: the vote over a whole book is the same.
TELLING = 50_000
ENGLISH = Locale("en")
TURN = "intake"


class Unreadable(Refusal):
    """A file holds no story that we can take in; the message begins with its name."""


class Undecided(Refusal):
    """The language of a text cannot be told; whoever brings it has to say it."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of a text that was taken in, and of its translations where they came with it.

    `into` are the languages of all editions of the story, asked for or begun. `blocks` counts the paragraphs that the
    edition has below headline and standfirst, `segments` all sentences. `changes` is None for a text that is new here.
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
    translations: tuple["Taken", ...] = ()

    @property
    def conflicts(self) -> tuple[Finding, ...]:
        """What of the file was refused, since the desk has another text."""
        return tuple(one for one in self.findings if one.check == CONFLICT)

    @property
    def is_unchanged(self) -> bool:
        """Whether nothing new came, in any language."""
        is_same = self.changes == NOTHING and not self.conflicts
        return is_same and all(one.is_unchanged for one in self.translations)


def read(
    data: bytes, *, name: str, language: str | None = None, expected: str | None = None, address: str = ""
) -> Draft:
    """The story in the bytes of a file, with its language: the one given, or found by the vote of its sentences.

    `name` is what the user calls the file; `expected` is the language that this name tells, which a text too short to
    judge is believed to have and any other must have. Nothing is stored. Raises Unreadable, and UnknownLanguage for a
    code that is none of ours.
    """
    try:
        draft = read_story(data, address=fitting(address or name))
        code = language_of(language).code if language else _language_found(draft, expected)
    except Refusal as refusal:
        raise Unreadable(f"{name}: {refusal}") from refusal
    return replace(draft, language=code, sha256=hashlib.sha256(data).hexdigest())


@asks(Right.TAKE_IN)
@transaction.atomic
def take_in(draft: Draft, *, by: Person | None, at: datetime, into: Iterable[str] = ()) -> Taken:
    """Write a story, or bring what changed in it since it came in last; its languages get their editions.

    The draft must have its language. The same text again changes nothing. Raises Withdrawn for a story that was
    withdrawn, UnknownLanguage for a language that is none of ours.
    """
    take_turn(TURN)
    origin = recognise(draft)
    edition = _edition_of(origin) if origin else _new_edition(draft, by=by, at=at)
    _ask_for(edition.story, (*draft.into, *into))
    return _taken(edition, draft, into, by=by, at=at)


@asks(Right.TAKE_IN)
@transaction.atomic
def take_in_group(drafts: Sequence[Draft], *, by: Person | None, at: datetime, into: Iterable[str] = ()) -> Taken:
    """Write a story with the translations that it has already, each in another language; the source comes first.

    A story that is known keeps its source language. Raises Refusal where the drafts belong to different stories, and
    what `take_in` raises.
    """
    take_turn(TURN)
    origins = [origin for origin in map(recognise, drafts) if origin]
    if len({origin.story_id for origin in origins}) > 1:
        stories = ", ".join(sorted({str(origin.story_id) for origin in origins}))
        raise Refusal(f"{drafts[0].address}: its group belongs to different stories here: {stories}")
    story = _edition_of(origins[0]).story if origins else _new_edition(drafts[0], by=by, at=at).story
    _ask_for(story, (code for one in drafts for code in (*one.into, str(one.language), *into)))
    editions = {one.language: one for one in story.editions.select_related("story")}
    ordered = sorted(drafts, key=lambda one: one.language != story.source_language)
    source, *translations = [_taken(editions[str(one.language)], one, into, by=by, at=at) for one in ordered]
    return replace(source, translations=tuple(translations))


def fitting(address: str) -> str:
    """An address in the room that it has; of a longer one its hash, which tells it apart as well."""
    if len(address) <= ADDRESS_LENGTH:
        return address
    return f"sha256:{hashlib.sha256(address.encode('utf-8', 'surrogatepass')).hexdigest()}"


def _language_found(draft: Draft, expected: str | None) -> str:
    text = "\n".join([draft.headline, *(one.text for one in draft.paragraphs)])
    verdict = identify(text[:TELLING])
    if expected and (verdict.language == expected or verdict.reason == "short"):
        return expected
    if expected:
        raise Refusal(f"its name says {language_of(expected).english_name}, but it {_reading(verdict)}")
    if verdict.language is None:
        raise Undecided(f"it {_reading(verdict)}; --language decides")
    return verdict.language


def _reading(verdict: Verdict) -> str:
    """What a text looks like, in words."""
    if verdict.reason == "short":
        return "is too short to tell its language"
    code = verdict.language or verdict.other or ""
    looks = f"reads as {ENGLISH.languages.get(code, code or 'another language')}"
    ours = ", ".join(one.english_name for one in languages())
    return looks if verdict.language else f"{looks}, which is none of {ours}"


def _edition_of(origin: Origin) -> Edition:
    story = Story.objects.select_for_update().get(pk=origin.story_id)
    return Edition.objects.select_related("story").get(story=story, language=origin.language)


def _new_edition(draft: Draft, *, by: Person | None, at: datetime) -> Edition:
    language = language_of(draft.language or "").code
    story = Story.objects.create(source_language=language, created_at=at, created_by=by)
    return open_edition(story, language, by=by, at=at)


def _ask_for(story: Story, wanted: Iterable[str]) -> None:
    """An edition, not begun, for each language that the story is to be read in."""
    known = set(story.editions.values_list("language", flat=True))
    missing = dict.fromkeys(language_of(code).code for code in wanted if code not in known)
    Edition.objects.bulk_create(Edition(story=story, language=code) for code in missing)


def _taken(edition: Edition, draft: Draft, into: Iterable[str], *, by: Person | None, at: datetime) -> Taken:
    """Write what is new in a text, note where it came from, and tell what came of it."""
    is_new = not edition.revisions.exists()
    if edition.is_source and _is_known(edition, draft):
        return _told(edition, draft, Updated((), NOTHING), into, is_new=False)
    if edition.is_source and is_new:
        updated = _begun(edition, draft, by=by, at=at)
    else:
        bring = update_source if edition.is_source else join_translation
        updated = bring(edition, draft, earlier_text(edition, draft.address), by=by, at=at)
    if updated.changes and edition.state == State.KILLED:
        raise Withdrawn(f"story {edition.story_id} was withdrawn: its text is not changed any more")
    remember(draft, edition, updated.revisions, at=at, is_settled=updated.is_settled)
    return _told(edition, draft, updated, into, is_new=is_new)


def _is_known(edition: Edition, draft: Draft) -> bool:
    """Whether the very same bytes came from the same place last time."""
    here = Origin.objects.filter(story=edition.story_id, language=edition.language, address=draft.address)
    return bool(draft.sha256) and here.filter(sha256=draft.sha256).exists()


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
