"""Stories on the site for tests of its search."""

from collections.abc import Mapping, Sequence
from datetime import timedelta

from inkuru.flow import searching
from inkuru.flow.finding import Found, find
from inkuru.flow.releasing import release
from tests.newsroom.making import NOON, Newsroom, make_story, make_translation

LATER = NOON + timedelta(days=2)


def on_site(texts: Mapping[str, Sequence[str]] | None = None, *, source: str = "en") -> Newsroom:
    """A story that is released in some languages and taken up; each text begins with the headline."""
    told = texts or {}
    newsroom = make_story(source, told[source][0], told[source][1:]) if told else make_story(source)
    for code, some in told.items():
        if code != source:
            make_translation(newsroom, code, some)
    for edition in newsroom.story.editions.all():
        release(edition, by=None, at=NOON)
    searching.take_up([newsroom.story.pk])
    return newsroom


def asked(query: str, language: str = "en", page: int = 1) -> Found:
    return find(query, language, at=LATER, page=page)


def stories(query: str, language: str = "en") -> list[int]:
    """The stories that a query finds, in order."""
    return [one.story for one in asked(query, language).stories]
