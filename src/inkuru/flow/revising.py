"""Text is written: each save is a new revision, and nobody’s words are lost."""

from dataclasses import dataclass
from datetime import datetime

from django.db import IntegrityError, transaction

from inkuru.flow.falling_back import fall_back, way_of
from inkuru.flow.markup import from_plain, sanitised, to_plain
from inkuru.flow.notifying import tell_changed_source
from inkuru.flow.rights import Right, asks
from inkuru.flow.segmenting import segment
from inkuru.newsroom.models import Block, Edition, Person, Revision, Source
from inkuru.newsroom.turns import share_turn
from inkuru.records import Refusal


@dataclass(frozen=True, slots=True)
class Text:
    """What is to be written: sanitised inline HTML, its plain form; of an image what it shows and who made it."""

    html: str
    text: str
    alt: str = ""
    credit: str = ""

    @classmethod
    def plain(cls, text: str, *, alt: str = "", credit: str = "") -> "Text":
        """Text without marks."""
        return cls(html=from_plain(text), text=text, alt=alt, credit=credit)

    @classmethod
    def marked(cls, html: str, *, alt: str = "", credit: str = "") -> "Text":
        """Text from an editor or a web page, whatever it holds."""
        return cls(html=sanitised(html), text=to_plain(html), alt=alt, credit=credit)


@dataclass(frozen=True, slots=True)
class Pedigree:
    """Where a text comes from. `based_on` is the source revision that a translation translates."""

    origin: Source = Source.PERSON
    engine: str = ""
    based_on: Revision | None = None
    material: bool = True


class Conflict(Refusal):
    """Somebody else saved the block since it was read. `theirs` stands in the newsroom, `mine` was refused."""

    def __init__(self, *, theirs: Revision, mine: Text) -> None:
        self.theirs = theirs
        self.mine = mine
        super().__init__(f"{theirs.author or 'somebody'} saved this paragraph meanwhile: “{theirs.text}”")


BY_PERSON = Pedigree()


@asks(Right.WRITE)
def write(
    edition: Edition,
    block: Block,
    text: Text,
    *,
    by: Person | None,
    at: datetime,
    seen: int,
    material: bool = True,
) -> Revision:
    """A person writes in the edition that the others are translated from; see `revise`. Raises Conflict, NotYours."""
    return revise(block, edition, text, by=by, at=at, seen=seen, pedigree=Pedigree(material=material))


def revise(
    block: Block,
    edition: Edition,
    text: Text,
    *,
    by: Person | None,
    at: datetime,
    seen: int,
    pedigree: Pedigree = BY_PERSON,
) -> Revision:
    """Write the text of a block as its next revision, with its segments.

    `seen` is the number of the revision that the writer had before them, 0 for none. Raises Conflict when another
    revision was saved since. A text that says nothing new is not saved again: the standing revision comes back.
    """
    standing = Revision.objects.filter(block=block, edition=edition).order_by("-number").first()
    if standing and _says_the_same(standing, text, pedigree):
        return standing
    if (standing.number if standing else 0) != seen:
        raise Conflict(theirs=_standing(standing), mine=text)
    revision = Revision(
        block=block,
        edition=edition,
        number=seen + 1,
        html=text.html,
        text=text.text,
        alt=text.alt,
        credit=text.credit,
        origin=pedigree.origin,
        engine=pedigree.engine,
        based_on=pedigree.based_on,
        material=pedigree.material,
        author=by,
        at=at,
    )
    try:
        with transaction.atomic():
            share_turn(way_of(edition.story_id))
            revision.save(force_insert=True)
            segment(revision, language=edition.language)
            fall_back(revision, standing)
            if standing and pedigree.material and pedigree.based_on is None and edition.is_source:
                tell_changed_source(edition, block, by=by, at=at)
    except IntegrityError:
        # Two saves at the same moment: the number is unique, so the second one lands here.
        other = Revision.objects.filter(block=block, edition=edition).order_by("-number").first()
        if other is None or other.number <= seen:
            raise
        raise Conflict(theirs=other, mine=text) from None
    return revision


def words_of(text: Text | Revision) -> tuple[str, str, str]:
    """All that a text says: its inline HTML, and of an image what it shows and who made it."""
    return text.html, text.alt, text.credit


def _says_the_same(standing: Revision, text: Text, pedigree: Pedigree) -> bool:
    old = (*words_of(standing), standing.based_on_id, standing.origin)
    return old == (*words_of(text), pedigree.based_on.pk if pedigree.based_on else None, pedigree.origin)


def _standing(revision: Revision | None) -> Revision:
    if revision is None:
        raise Refusal("this paragraph has no text yet, although one was seen: load it again")
    return revision
