"""The pages of a story on the site: each edition, each two of them side by side, and what stands where they stood."""

from collections.abc import Iterator

from inkuru.flow.picturing import (
    Exists,
    Released,
    beside_pages,
    moved_pages,
    path_of,
    site_record,
    story_page,
)
from inkuru.flow.placing import Shelf
from inkuru.flow.placing_cards import place_cards
from inkuru.flow.placing_pictures import place_pictures
from inkuru.lang.language import codes
from inkuru.newsroom.models import ReleaseKind
from inkuru.pages import beside, moved
from inkuru.pages import story as story_pages
from inkuru.pages.addresses import beside_path, file_of
from inkuru.records import MovedPage, ReleaseRecord


def place_story(files: Shelf, story: Released) -> None:
    """The pages of a story: pictures, then each edition and each two side by side, first without links to those that
    do not stand yet.
    """
    place_pictures(files, story)
    place_cards(files, story)
    new = [one for one in story.records if not files.holds(file_of(path_of(one)))]
    for record in new:
        _edition(files, story, record)
    for two in beside_pages(story, exists=stands(files)):
        files.place_page(file_of(two.path), beside.render(two))
    for record in story.records:
        _edition(files, story, record)
    for old in (*moved_pages(story), *_parted(story)):
        files.place_page(file_of(old.path), moved.render(old))


def _edition(files: Shelf, story: Released, record: ReleaseRecord) -> None:
    page = story_page(story, record, exists=stands(files))
    files.place_page(file_of(page.path), story_pages.render(page))


def _parted(story: Released) -> Iterator[MovedPage]:
    """Pages side by side of editions that have moved or were withdrawn lead to what there is.

    They are written whether or not such a page stood there, so that a site made anew from its releases is the same.
    """
    withdrawn = [(one.language, path_of(one), path_of(one)) for one in story.records if one.kind == ReleaseKind.KILL]
    for language, home, to in (*((one.language, one.path, one.to) for one in moved_pages(story)), *withdrawn):
        for code in codes():
            if code != language:
                yield MovedPage(site_record(), language, beside_path(home, code), to)


def stands(files: Shelf) -> Exists:
    return lambda path: files.holds(file_of(path))
