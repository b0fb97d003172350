"""A released edition as partners and studios get it: ninjs, NewsML-G2, oEmbed, a script to be read on the air."""

from inkuru.flow.listing import no_embargo
from inkuru.flow.picturing import path_of, released, site_record, story_page
from inkuru.newsroom.clock import database_now
from inkuru.newsroom.models import Edition
from inkuru.pages import newsml, ninjs, oembed, radio
from inkuru.pages.partners import FORMATS
from inkuru.pages.radio import RadioPage
from inkuru.records import Refusal

# What can be asked for, by the name of its file below the address of an edition.
KINDS = {
    "ninjs": ninjs.FILE,
    "newsml": newsml.FILE,
    "oembed": oembed.FILE,
    "radio": radio.FILE,
    "radio-page": radio.PAGE,
}
SCRIPTS = {"radio": radio.render_text, "radio-page": radio.render}


class NotPublic(Refusal):
    """Readers do not see the edition: it is not released, or its story is under embargo."""


class NothingToTell(Refusal):
    """The format has nothing to say of this edition, or of a site without an address."""


def retell(edition: Edition, kind: str, *, pace: int = 0) -> str:
    """An edition as readers see it now, in a format of KINDS; `pace` is a studio’s own, in words a minute.

    Raises NotPublic, NothingToTell.
    """
    public = Edition.objects.filter(no_embargo(database_now()), pk=edition.pk, live__isnull=False)
    if not public.exists():
        raise NotPublic(f"{edition} is not public: it is not released, or under embargo")
    (story,) = released([edition.story_id])
    (record,) = (one for one in story.records if one.language == edition.language)
    if kind in SCRIPTS:
        told = SCRIPTS[kind](RadioPage(site_record(), record, path_of(record), pace))
    else:
        told = FORMATS[KINDS[kind]].render(story_page(story, record, exists=lambda _path: True))
    if not told:
        raise NothingToTell(f"as {kind} nothing can be told of {edition}; a site’s address is set by INKURU_URL")
    return told
