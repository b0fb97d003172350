"""An edition with a passage in every state, and its file as a translation tool gives it back; “aline” takes it in."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta

from inkuru.flow.exchanging import send_out
from inkuru.flow.illustrating import place_image
from inkuru.flow.revising import Pedigree, Text, revise
from inkuru.flow.translating import open_edition, translate
from inkuru.formats.xliff import Document, Progress
from inkuru.newsroom.models import Edition, Image, Source
from tests.newsroom.making import NOON, Newsroom, make_person, make_story, rewrite

LATER = NOON + timedelta(hours=2)
MARKED = 'The <b>ferry <i>sails</i></b> &amp; <a href="https://example.org/?a=1&amp;b=2" rel="noopener">again</a>.'
SOURCE = ("The ferry sailed at six.", "It was full.", "Nobody was hurt.")

HEADLINE, STALE, DRAFT, MISSING, LINKED, PICTURE = range(6)


@dataclass(frozen=True, slots=True)
class Leaving:
    """A story in English and its edition in Kinyarwanda: `places` name its blocks, in order."""

    newsroom: Newsroom
    edition: Edition

    def document(self) -> Document:
        """The edition as it goes out."""
        return send_out(self.edition)

    def text(self, place: int) -> str | None:
        """What stands at a place in the edition."""
        block = self.newsroom.body(place)
        revision = self.edition.revisions.filter(block=block).order_by("-number").first()
        return revision.html if revision else None


def make_leaving() -> Leaving:
    """A headline that is done, paragraphs that are stale, a draft, missing and marked, and a picture."""
    make_person("aline")
    newsroom = make_story(headline="Ferry sails", paragraphs=SOURCE)
    by, source = newsroom.person, newsroom.source
    linked = place_image(newsroom.story, make_image(), after=newsroom.body(3), credit={})
    # A paragraph and a picture after the others.
    type(linked).objects.filter(pk=linked.pk).update(kind="paragraph", image=None)
    linked.refresh_from_db()
    picture = place_image(newsroom.story, make_image(), after=linked, credit={})
    revise(linked, source, Text.marked(MARKED), by=by, at=NOON, seen=0)
    revise(picture, source, Text.plain("The boat", alt="A boat on a lake"), by=by, at=NOON, seen=0)
    edition = open_edition(newsroom.story, "rw", by=by, at=NOON)
    texts = {
        HEADLINE: Text.plain("Ubwato buragenda"),
        STALE: Text.plain("Ubwato bwagiye saa kumi n’ebyiri."),
        LINKED: Text.marked("<i>Ubwato</i> <b>buragenda</b> 1\u00a0&lt; 2"),
        PICTURE: Text.plain("Ubwato", alt="Ubwato mu kiyaga"),
    }
    for place, text in texts.items():
        translate(edition, newsroom.body(place), text, by=by, at=NOON, seen=0)
    machine = Pedigree(origin=Source.MACHINE, engine="sample", based_on=source.revisions.get(text=SOURCE[1]))
    revise(newsroom.body(DRAFT), edition, Text.plain("Bwari bwuzuye."), by=None, at=NOON, seen=0, pedigree=machine)
    rewrite(newsroom, source, STALE, "The ferry sailed at seven.")
    return Leaving(newsroom, edition)


def make_image() -> Image:
    """A picture that nobody looks at."""
    digest = "0" * 64
    return Image.objects.get_or_create(sha256=digest, defaults={"path": "a.png", "width": 1, "height": 1})[0]


def worked_on(document: Document, changes: Mapping[int, tuple[str | None, Progress]]) -> Document:
    """The document as a tool gives it back: units, by place, with another target and progress."""
    units = list(document.units)
    for place, (target, progress) in changes.items():
        units[place] = replace(units[place], target=target, progress=progress)
    return replace(document, units=tuple(units))
