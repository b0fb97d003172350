"""An edition is opened in another language and filled, paragraph by paragraph."""

from datetime import datetime

from django.db import transaction

from inkuru.engines.engine import Engine
from inkuru.flow.arranging import ALTERNATIVES
from inkuru.flow.passages import Passage, passages
from inkuru.flow.revising import Pedigree, Text, revise
from inkuru.flow.rights import Right, asks
from inkuru.lang.language import language as language_of
from inkuru.newsroom.models import Block, Edition, Person, Review, Revision, Source, State, Story
from inkuru.records import Refusal


class NotTranslatable(Refusal):
    """There is no source text to translate here, or no draft to confirm."""


class ChangedMeanwhile(Refusal):
    """What a person has read is not what stands there any more."""


@asks(Right.OPEN)
def open_edition(story: Story, language: str, *, by: Person | None, at: datetime) -> Edition:
    """The edition of a story in a language, ready to be worked on; opening it again changes nothing.

    Raises UnknownLanguage for a code that is none of ours.
    """
    code = language_of(language).code
    edition, _ = Edition.objects.get_or_create(story=story, language=code)
    begun = State.DRAFTING if edition.is_source else State.IN_TRANSLATION
    # The condition is in the statement: two people who open it at once do not undo each other.
    Edition.objects.filter(pk=edition.pk, state=State.NOT_BEGUN).update(state=begun, opened_at=at, opened_by=by)
    edition.refresh_from_db()
    return edition


@asks(Right.WRITE)
def translate(
    edition: Edition,
    block: Block,
    text: Text,
    *,
    by: Person | None,
    at: datetime,
    seen: int,
    of: Revision | None = None,
) -> Revision:
    """Write a translation of the source revision `of`, which the translator had before them; else of the newest.

    A further headline may be of this edition alone. Raises Conflict; NotTranslatable without a source text.
    """
    if block.kind in ALTERNATIVES and not _has_source(edition, block):
        return revise(block, edition, text, by=by, at=at, seen=seen)
    source = _source_of(edition, block)
    return revise(block, edition, text, by=by, at=at, seen=seen, pedigree=Pedigree(based_on=of or source))


@asks(Right.CONFIRM)
@transaction.atomic
def confirm(
    edition: Edition,
    block: Block,
    *,
    by: Person | None,
    at: datetime,
    seen: int | None = None,
    of: Revision | None = None,
) -> Revision:
    """A person has read the passage: a draft stands as it is, a stale translation holds for the source of today.

    `seen` is the number of the revision that was read and `of` the source revision beside it, where that is known.
    Raises ChangedMeanwhile when another stands there by now; NotTranslatable where there is no text.
    """
    revision = edition.revisions.filter(block=block).order_by("-number").select_related("based_on").first()
    if revision is None:
        raise NotTranslatable("this paragraph has no text in this language yet: there is nothing to confirm")
    if seen not in (None, revision.number) or (of and of != _source_of(edition, block)):
        raise ChangedMeanwhile("this paragraph or its source was changed since it was read; read it again")
    if revision.origin != Source.PERSON:
        Review.objects.get_or_create(revision=revision, defaults={"by": by, "at": at})
    if edition.is_source or revision.based_on == (source := _source_of(edition, block)):
        return revision
    text = Text(html=revision.html, text=revision.text, alt=revision.alt, credit=revision.credit)
    return revise(block, edition, text, by=by, at=at, seen=revision.number, pedigree=Pedigree(based_on=source))


@transaction.atomic
def draft(edition: Edition, *, engine: Engine, at: datetime) -> tuple[Revision, ...]:
    """Fill what is missing or stale with drafts, each marked with its origin; text that a person wrote stays.

    A stale passage is drafted anew only where the text that stands there is a draft itself.
    """
    wanted = [one for one in passages(edition) if one.source is not None and _wants_draft(one)]
    sources = [one.source for one in wanted if one.source is not None]
    drafts = engine.translate(
        [source.text for source in sources], source=edition.story.source_language, target=edition.language
    )
    made = []
    for passage, source, text in zip(wanted, sources, drafts, strict=True):
        if text is None:
            continue
        pedigree = Pedigree(origin=Source.MACHINE, engine=engine.name, based_on=source)
        seen = passage.revision.number if passage.revision else 0
        made.append(revise(passage.block, edition, Text.plain(text), by=None, at=at, seen=seen, pedigree=pedigree))
    return tuple(made)


def _wants_draft(passage: Passage) -> bool:
    return passage.revision is None or (passage.is_stale and passage.is_unread_draft)


def _has_source(edition: Edition, block: Block) -> bool:
    source = Edition.objects.filter(story=edition.story_id, language=edition.story.source_language)
    return block.revisions.filter(edition__in=source).exists()


def _source_of(edition: Edition, block: Block) -> Revision:
    source = (
        Revision.objects.filter(
            block=block, edition__story=edition.story_id, edition__language=edition.story.source_language
        )
        .order_by("-number")
        .first()
    )
    if edition.is_source or source is None:
        raise NotTranslatable("this paragraph has no source text to translate")
    return source
