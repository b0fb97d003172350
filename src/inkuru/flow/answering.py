"""A reader’s search becomes a page, or JSON for machines; what was just asked is answered from memory.

An answer is kept by what was asked, the day, and the version of the index: so that a story which comes, changes or goes
is seen at once.
"""

import json
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from threading import Lock
from typing import Any

from inkuru.flow.excerpting import Piece
from inkuru.flow.finding import Found, FoundStory, find
from inkuru.flow.picturing import site_record
from inkuru.newsroom import search_columns
from inkuru.pages import search as search_pages
from inkuru.pages.search import LONGEST, SearchItem, SearchPage

KEPT = 500
"""Answers in the memory of a process, of some ten kilobytes each."""


@dataclass(frozen=True, slots=True)
class Question:
    """What a reader asks on the pages of a language; `as_json` for machines."""

    language: str
    query: str
    page: int = 1
    as_json: bool = False


class Answers:
    """Answers by question, day and version of the index; the one not asked for the longest makes room."""

    def __init__(self, most: int = KEPT) -> None:
        self._most = most
        self._kept: OrderedDict[tuple[object, ...], bytes] = OrderedDict()
        self._lock = Lock()

    def get(self, key: tuple[object, ...], make: Callable[[], bytes]) -> bytes:
        """The answer that is kept, or a new one."""
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]
        made = make()
        with self._lock:
            self._kept[key] = made
            while len(self._kept) > self._most:
                self._kept.popitem(last=False)
        return made


_answers = Answers()


def answer(question: Question, *, at: datetime) -> bytes:
    """The page or the JSON that answers a question. Raises UnknownLanguage."""
    asked = Question(question.language, " ".join(question.query[:LONGEST].split()), question.page, question.as_json)
    if not asked.query:
        return _written(asked, None)
    key = (asked, at.date(), search_columns.version(), site_record())
    return _answers.get(key, lambda: _written(asked, find(asked.query, asked.language, at=at, page=asked.page)))


def busy(language: str) -> bytes:
    """The page for a moment when too many ask."""
    return search_pages.render(SearchPage(site_record(), language, busy=True)).encode()


def as_object(story: FoundStory) -> dict[str, Any]:
    """A story that was found, for machines."""
    return {
        "story": story.story,
        "language": story.language,
        "path": story.path,
        "headline": _plain(story.headline),
        "excerpt": _plain(story.excerpt),
        "section": story.section.slug if story.section else None,
        "released": story.released_at.isoformat(),
        "corrected": story.corrected_at.isoformat() if story.corrected_at else None,
        "editions": {story.language: story.path} | {one.language: one.path for one in story.others},
    }


def read_as(found: Found) -> tuple[tuple[str, str], ...]:
    """Words that no story has, each with what was looked for instead, if anything."""
    return tuple((one.typed, one.read_as) for one in found.understood.words if one.read_as or not one.variants)


def _written(asked: Question, found: Found | None) -> bytes:
    text = _json(asked, found) if asked.as_json else search_pages.render(_page(asked, found))
    return text.encode()


def _page(asked: Question, found: Found | None) -> SearchPage:
    if found is None:
        return SearchPage(site_record(), asked.language)
    return SearchPage(
        site=site_record(),
        language=asked.language,
        query=asked.query,
        total=found.total,
        page=found.page,
        pages=found.pages,
        items=tuple(_item(one) for one in found.stories),
        read_as=read_as(found),
    )


def _item(story: FoundStory) -> SearchItem:
    return SearchItem(
        language=story.language,
        path=story.path,
        headline=_pairs(story.headline),
        excerpt=_pairs(story.excerpt),
        section=story.section,
        place=story.place,
        released_at=story.released_at,
        corrected_at=story.corrected_at,
        others=tuple((one.language, one.path, one.headline) for one in story.others),
        found_in=story.found_in,
    )


def _json(asked: Question, found: Found | None) -> str:
    told = {
        "query": asked.query,
        "language": asked.language,
        "total": found.total if found else 0,
        "page": found.page if found else 1,
        "pages": found.pages if found else 0,
        "read_as": dict(read_as(found)) if found else {},
        "stories": [as_object(one) for one in found.stories] if found else [],
    }
    return json.dumps(told, ensure_ascii=False)


def _pairs(pieces: tuple[Piece, ...]) -> tuple[tuple[str, bool], ...]:
    return tuple((piece.text, piece.marked) for piece in pieces)


def _plain(pieces: tuple[Piece, ...]) -> str:
    return "".join(piece.text for piece in pieces)
