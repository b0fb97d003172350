"""The cards of a story: the picture that stands for an edition where its address is shared."""

from inkuru.flow.picturing import Released, site_record
from inkuru.flow.placing import Shelf
from inkuru.newsroom.models import ReleaseKind
from inkuru.pages.cards import card_of, card_path, draw, prefix


def place_cards(files: Shelf, story: Released) -> None:
    """Draw the cards that are not there yet, and take away those that say what no release says any more.

    A site without an address has none: programs that show cards need whole addresses. Cards are named by what they
    say, so that one that stands is not drawn again.
    """
    site = site_record()
    shown = [one for one in story.records if one.kind != ReleaseKind.KILL] if site.url else []
    wanted = {card_path(one, site).lstrip("/"): one for one in shown}
    for name, record in wanted.items():
        if not files.holds(name):
            files.place_file(name, draw(card_of(record, site)))
    for old in sorted(files.root.glob(f"{prefix(story.story).lstrip('/')}*.png")):
        name = old.relative_to(files.root).as_posix()
        if name not in wanted:
            files.remove(name)
