"""Where pages stand on the site: a contract, for readers keep these addresses."""

from collections import Counter
from collections.abc import Iterable

CHOOSER = "/"
CHOOSE = "/#choose"
MEDIA = "/media/"
SHORT_ANCHOR = 8


def front_path(language: str) -> str:
    """The front of a language.

    >>> front_path("rw")
    '/rw/'
    """
    return f"/{language}/"


def list_path(language: str, name: str, number: int = 0) -> str:
    """A list of stories, or one of its numbered pages.

    >>> list_path("rw", "section/ubuzima"), list_path("rw", "", 4)
    ('/rw/section/ubuzima/', '/rw/page/4/')
    """
    return "/".join(("", language, *filter(None, (name, f"page/{number}" if number else "")), ""))


def story_path(language: str, slug: str, story: int) -> str:
    """A story in a language. The number finds the story, also when its headline and so its slug has changed.

    >>> story_path("rw", "isoko-ryasubukuye", 12)
    '/rw/isoko-ryasubukuye-12/'
    >>> story_path("rw", "", 12)
    '/rw/12/'
    """
    name = f"{slug}-{story}" if slug else str(story)
    return f"/{language}/{name}/"


def search_path(language: str) -> str:
    """Where readers search; the application answers there, no file does.

    >>> search_path("rw")
    '/rw/search'
    """
    return f"/{language}/search"


def beside_path(path: str, other: str) -> str:
    """Where a story stands beside its edition in another language.

    >>> beside_path("/rw/isoko-ryasubukuye-12/", "sw")
    '/rw/isoko-ryasubukuye-12/with/sw/'
    """
    return f"{path}with/{other}/"


def media_path(path: str) -> str:
    """A picture of the media folder."""
    return MEDIA + path


def file_of(path: str) -> str:
    """The file, relative to the site’s folder, that holds the page at a path.

    >>> file_of("/rw/isoko-ryasubukuye-12/")
    'rw/isoko-ryasubukuye-12/index.html'
    >>> file_of("/")
    'index.html'
    """
    return f"{path.lstrip('/')}index.html"


def anchors(ids: Iterable[str]) -> dict[str, str]:
    """The anchor of each block of a story, short and the same in every edition.

    Eight hexadecimal digits of the block’s UUID tell the blocks of one story apart; where two should share them
    (once in a million stories of a hundred blocks), both stand in full.

    >>> anchors(["4e3a975b-f924-4126-8aaf-000000000000"])
    {'4e3a975b-f924-4126-8aaf-000000000000': 'b-4e3a975b'}
    """
    known = tuple(ids)
    shared = Counter(one[:SHORT_ANCHOR] for one in known)
    return {one: f"b-{one[:SHORT_ANCHOR] if shared[one[:SHORT_ANCHOR]] == 1 else one}" for one in known}
