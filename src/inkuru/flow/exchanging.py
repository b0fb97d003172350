"""An edition goes out to a translation tool and comes back, passage by passage."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction

from inkuru.flow.passages import Passage, passages
from inkuru.flow.revising import Conflict, Text
from inkuru.flow.translating import confirm, translate
from inkuru.formats.xliff import Document, Progress, Unit
from inkuru.newsroom.models import Edition, Kind, Person, Revision, Source
from inkuru.records import Finding, N_, Refusal, Severity

# The name of the findings on a file that came back.
EXCHANGE = "exchange"
CONFLICT = N_("Somebody changed this paragraph meanwhile; the file’s text was not taken: “%(text)s”")
GONE = N_("This paragraph was taken out of the story meanwhile; the file’s text was not taken: “%(text)s”")


class NotOfThisEdition(Refusal):
    """A file belongs to another story or language, or lacks passages that were sent out."""


@dataclass(frozen=True, slots=True)
class Returned:
    """What came of a file: how many passages were written, confirmed or as before, and what was not taken."""

    written: int = 0
    confirmed: int = 0
    same: int = 0
    findings: tuple[Finding, ...] = ()


def send_out(edition: Edition) -> Document:
    """The edition as it stands. Raises NotOfThisEdition for the source edition, which translates nothing."""
    if edition.is_source:
        raise NotOfThisEdition("the source edition is not translated; name the language that it is translated into")
    units = tuple(unit for passage in passages(edition) if passage.source for unit in _units(passage, passage.source))
    return Document(edition.story_id, edition.story.source_language, edition.language, units)


@transaction.atomic
def take_back(edition: Edition, document: Document, *, by: Person, at: datetime) -> Returned:
    """Write what a tool translated, each passage over the revision that the tool had.

    A passage whose text is as before and which the tool calls done is confirmed, where it was a draft or stale. What
    somebody else changed meanwhile stays as it is and becomes a finding. Raises NotOfThisEdition.
    """
    _refuse_others(edition, document)
    standing = {passage.block.pk: (place, passage) for place, passage in enumerate(passages(edition))}
    pictures = {unit.block: unit for unit in document.units if unit.is_alt}
    fates, findings = list[str](), list[Finding]()
    for unit in document.units:
        if unit.is_alt:
            continue
        place, passage = standing.get(UUID(unit.block), (0, None))
        if passage is None:
            findings.append(_finding(GONE, unit, None))
            continue
        try:
            fates.append(_take(edition, passage, unit, pictures.get(unit.block), by, at))
        except Conflict:
            findings.append(_finding(CONFLICT, unit, place))
    return Returned(fates.count(WRITTEN), fates.count(CONFIRMED), fates.count(SAME), tuple(findings))


WRITTEN, CONFIRMED, SAME = "written", "confirmed", "same"


def _units(passage: Passage, source: Revision) -> Sequence[Unit]:
    """The passage and, of a picture, its description."""
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
    if passage.block.kind != Kind.IMAGE or not source.alt:
        return (text,)
    alt = Text.plain(source.alt).html, Text.plain(revision.alt).html if revision else ""
    return (text, Unit(text.block, text.of, text.seen, text.kind, alt[0], alt[1] or None, text.progress, is_alt=True))


def _progress(passage: Passage) -> Progress:
    if passage.revision is None:
        return Progress.MISSING
    if passage.is_stale:
        return Progress.STALE
    return Progress.DRAFT if passage.is_unread_draft else Progress.DONE


def _refuse_others(edition: Edition, document: Document) -> None:
    wanted = (edition.story_id, edition.story.source_language, edition.language)
    if wanted != (document.story, document.source_language, document.target_language):
        raise NotOfThisEdition(
            f"the file is of story {document.story} from {document.source_language} into {document.target_language}, "
            f"not of story {wanted[0]} from {wanted[1]} into {wanted[2]}"
        )
    ours = {one.pk for one in edition.story.blocks.all()}
    strange = [unit.block for unit in document.units if UUID(unit.block) not in ours]
    if strange:
        raise NotOfThisEdition(f"the file holds paragraphs of another story, {strange[0]} for one")
