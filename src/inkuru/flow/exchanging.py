"""An edition goes out to a translation tool and comes back, passage by passage."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from django.db import transaction

from inkuru.flow.arranging import APART_FROM_BODY
from inkuru.flow.markup import to_plain
from inkuru.flow.passages import Passage, passages
from inkuru.flow.revising import Conflict, Pedigree, Text, revise
from inkuru.flow.translating import ChangedMeanwhile, confirm, open_edition, translate
from inkuru.formats.xliff import ORDER, Document, Progress, Unit
from inkuru.formats.xml_reading import writable
from inkuru.newsroom.models import Edition, Kind, Person, Revision, Source
from inkuru.records import N_, Finding, Refusal, Severity

# The name of the findings on a file that came back.
EXCHANGE = "exchange"
CONFLICT = N_("Somebody changed this paragraph meanwhile; the file’s text was not taken: “%(text)s”")
GONE = N_("This paragraph was taken out of the story meanwhile; the file’s text was not taken: “%(text)s”")
ALTERED = N_("The file has another source text here than was sent out; its translation was not taken: “%(text)s”")
LACKING = N_("The file lacks this paragraph, which was sent out; it stays as it was: “%(text)s”")

ASKED = N_("The translation tool asks for another look at this paragraph: “%(text)s”")

# What is written as the engine of a text that came back and that the tool does not call translated.
TOOL = "translation tool"


class NotOfThisEdition(Refusal):
    """A file belongs to another story or language, or names texts that this story never had."""


class Fate(StrEnum):
    """What became of a passage: a person’s text was written, a draft was, it was confirmed, it is as before."""

    WRITTEN = "written"
    DRAFTED = "drafted"
    CONFIRMED = "confirmed"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class Returned:
    """What came of a file: the fates of its passages, and what was not taken."""

    fates: Mapping[Fate, int] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class _Reply:
    """What a file says of a block: its text, the description of its picture, or both."""

    text: Unit | None
    alt: Unit | None

    @property
    def unit(self) -> Unit:
        """The one that stands for both."""
        unit = self.text or self.alt
        if unit is None:
            raise LookupError
        return unit

    @property
    def progress(self) -> Progress:
        """A passage is as far as the part of it that is least far."""
        return min((one.progress for one in (self.text, self.alt) if one), key=ORDER.index)


class _Work:
    """A file on the table: what it is taken into, who takes it, and what stands there before it is taken."""

    def __init__(self, edition: Edition, document: Document, by: Person | None, at: datetime, reviewed: bool) -> None:
        self.edition, self.document, self.by, self.at, self.reviewed = edition, document, by, at, reviewed
        self.sources = _sources(edition, document)
        self.standing = {str(one.block.pk): one for one in passages(edition)}
        self.current = {str(one.block_id): one for one in edition.revisions.current()}
        body = (key for key, one in self.standing.items() if one.block.kind not in APART_FROM_BODY)
        self.places = {key: place for place, key in enumerate(body, start=1)}

    def finding(self, message: str, severity: Severity, block: str, text: str) -> Finding:
        """A finding on a block; the headline is paragraph 0, the body counts from 1."""
        passage = self.standing.get(block)
        is_headline = passage is not None and passage.block.kind == Kind.HEADLINE
        return Finding(
            EXCHANGE,
            severity,
            message,
            {"text": text},
            paragraph=0 if is_headline else self.places.get(block),
            language=self.edition.language,
        )


def send_out(edition: Edition) -> Document:
    """The edition as it stands. Raises NotOfThisEdition for the source edition, which translates nothing."""
    _refuse_source(edition)
    units = tuple(unit for passage in passages(edition) if passage.source for unit in _units(passage, passage.source))
    return Document(edition.story_id, edition.story.source_language, edition.language, units)


@transaction.atomic
def take_back(
    edition: Edition, document: Document, *, by: Person | None, at: datetime, reviewed: bool = False
) -> Returned:
    """Write what a tool translated, each passage over the revision that the tool had.

    A new text that the tool calls translated is a person’s; another is a draft until somebody reads it, unless
    `reviewed` says that `by` has read them all. A passage that is as before and that the tool calls translated is
    confirmed, where it was a draft or stale. What somebody else changed meanwhile stays as it is and becomes a finding.
    Raises NotOfThisEdition.
    """
    work = _Work(open_edition(edition.story, edition.language, by=by, at=at), document, by, at, reviewed)
    fates, findings = Counter[Fate](), list[Finding]()
    for block, reply in _replies(document).items():
        passage = work.standing.get(block)
        cause = _unfit(work, reply, passage)
        if passage is not None and not cause:
            try:
                fates[_take(work, passage, reply)] += 1
            except (Conflict, ChangedMeanwhile):
                cause = CONFLICT
        if cause:
            findings += _lost(work, reply, cause)
    return Returned(fates, (*findings, *_lacking(work), *_asked(work)))


def _units(passage: Passage, source: Revision) -> Iterator[Unit]:
    """The text of the passage, and of a picture its description; what the source leaves blank is not sent."""
    revision = passage.revision
    text = Unit(
        block=str(passage.block.pk),
        of=source.pk,
        seen=revision.number if revision else 0,
        kind=passage.block.kind,
        source=source.html,
        target=revision.html or None if revision else None,
        progress=_progress(passage),
    )
    if source.html:
        yield text
    if passage.block.kind == Kind.IMAGE and source.alt:
        alt = Text.plain(revision.alt).html if revision else ""
        yield replace(text, source=Text.plain(source.alt).html, target=alt or None, is_alt=True)


def _progress(passage: Passage) -> Progress:
    if passage.revision is None:
        return Progress.MISSING
    if passage.is_stale:
        return Progress.STALE
    return Progress.DRAFT if passage.is_unread_draft else Progress.DONE


def _refuse_source(edition: Edition) -> None:
    if edition.is_source:
        raise NotOfThisEdition(
            f"story {edition.story_id} is written in {edition.language}; name a language that it is translated into"
        )


def _sources(edition: Edition, document: Document) -> dict[int, Revision]:
    """The source revisions that a file translates, by id; raises NotOfThisEdition where they are not this story’s."""
    _refuse_source(edition)
    wanted = (edition.story_id, edition.story.source_language, edition.language)
    if wanted != (document.story, document.source_language, document.target_language):
        raise NotOfThisEdition(
            f"the file is of story {document.story} from {document.source_language} into {document.target_language}, "
            f"not of story {wanted[0]} from {wanted[1]} into {wanted[2]}"
        )
    history = Revision.objects.filter(edition__story=edition.story_id, edition__language=wanted[1])
    ours = {one.pk: one for one in history}
    for unit in document.units:
        source = ours.get(unit.of)
        if source is None or str(source.block_id) != unit.block:
            raise NotOfThisEdition(f"the unit {unit.id} is of no text that story {edition.story_id} ever had")
    return ours


def _replies(document: Document) -> dict[str, _Reply]:
    """What is said of each block, in the order of the file; raises NotOfThisEdition where one is said twice."""
    twice = [name for name, count in Counter((unit.block, unit.is_alt) for unit in document.units).items() if count > 1]
    if twice:
        raise NotOfThisEdition(f"the file holds the paragraph {twice[0][0]} twice")
    texts = {unit.block: unit for unit in document.units if not unit.is_alt}
    alts = {unit.block: unit for unit in document.units if unit.is_alt}
    return {block: _Reply(texts.get(block), alts.get(block)) for block in texts | alts}


def _said(reply: _Reply, standing: Revision | None) -> Text | None:
    """The text of a block as the file has it; what the file leaves out is as it stands, None where nothing is said."""
    html = reply.text.target if reply.text and reply.text.target is not None else None
    alt = reply.alt.target if reply.alt and reply.alt.target is not None else None
    if html is None and alt is None:
        return None
    kept = standing.html if standing else ""
    kept_alt = standing.alt if standing else ""
    return Text.marked(kept if html is None else html, alt=kept_alt if alt is None else to_plain(alt))


def _is_news(said: Text | None, standing: Revision | None) -> bool:
    """Whether the file says something else than what stands; what XML cannot hold does not count."""
    if said is None or standing is None:
        return said is not None
    return (said.html, said.alt) != (writable(standing.html), writable(standing.alt))


def _unfit(work: _Work, reply: _Reply, passage: Passage | None) -> str:
    """Why what a file says of a block cannot be taken; blank where it can."""
    if passage is None:
        return GONE
    source = work.sources[reply.unit.of]
    sent = {False: source.text, True: source.alt}
    said = [(sent[one.is_alt], to_plain(one.source)) for one in (reply.text, reply.alt) if one]
    return "" if all(_words(old) == _words(new) for old, new in said) else ALTERED


def _words(text: str) -> list[str]:
    """A text as tools may space it."""
    return writable(text).split()


def _take(work: _Work, passage: Passage, reply: _Reply) -> Fate:
    said, unit, source = _said(reply, passage.revision), reply.unit, work.sources[reply.unit.of]
    is_done = work.reviewed or reply.progress == Progress.DONE
    if said is None or (not is_done and _is_copied(said, source)):
        return Fate.SAME
    if not _is_news(said, passage.revision):
        if not is_done or _progress(passage) == Progress.DONE:
            return Fate.SAME
        confirm(work.edition, passage.block, by=work.by, at=work.at, seen=unit.seen, of=source)
        return Fate.CONFIRMED
    if is_done:
        translate(work.edition, passage.block, said, by=work.by, at=work.at, seen=unit.seen, of=source)
        return Fate.WRITTEN
    pedigree = Pedigree(origin=Source.MACHINE, engine=TOOL, based_on=source)
    revise(passage.block, work.edition, said, by=None, at=work.at, seen=unit.seen, pedigree=pedigree)
    return Fate.DRAFTED


def _is_copied(said: Text, source: Revision) -> bool:
    """Whether a tool has filled in the source text, as many do where nobody has translated yet."""
    return (said.html, said.alt) == (writable(source.html), writable(source.alt))


def _lost(work: _Work, reply: _Reply, cause: str) -> Iterator[Finding]:
    """What a file says and the newsroom does not take; nothing where both say the same."""
    said, block = _said(reply, work.current.get(reply.unit.block)), reply.unit.block
    if said is not None and _is_news(said, work.current.get(block)):
        yield work.finding(cause, Severity.WARNING, block, said.text or said.alt)


def _lacking(work: _Work) -> Iterator[Finding]:
    """Paragraphs that stood in the story when the file was made, and that it does not hold."""
    newest = max((unit.of for unit in work.document.units), default=0)
    here = {unit.block for unit in work.document.units}
    first = {str(one.block_id): one.pk for one in sorted(work.sources.values(), key=lambda one: -one.pk)}
    for block, passage in work.standing.items():
        if block in here or passage.source is None or first[block] > newest:
            continue
        if passage.source.html or passage.source.alt:
            yield work.finding(LACKING, Severity.WARNING, block, passage.source.text)


def _asked(work: _Work) -> Iterator[Finding]:
    """Texts that a person had written and that the tool calls unfinished: they stay, and somebody should look."""
    for unit in work.document.units:
        passage = work.standing.get(unit.block)
        if passage is None or passage.revision is None or unit.progress == Progress.DONE or work.reviewed:
            continue
        is_persons = passage.revision.origin == Source.PERSON and not passage.is_stale
        if is_persons and passage.revision.number == unit.seen and not unit.is_alt:
            yield work.finding(ASKED, Severity.NOTE, unit.block, passage.revision.text)
