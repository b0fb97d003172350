"""`inkuru search QUERY [--language CODE] [--page N] [--json]` and `inkuru search --rebuild`"""

import json
from argparse import ArgumentParser
from typing import Any

from django.utils import timezone

from inkuru.cli.asking import ask_json, language_codes
from inkuru.cli.door import Door, Refusal, positive
from inkuru.flow import searching
from inkuru.flow.answering import as_object, read_as
from inkuru.flow.finding import Found, FoundStory, find
from inkuru.lang.identifying import identify
from inkuru.lang.language import codes, language
from inkuru.newsroom.opening import open_newsroom

NOTHING = 1


class Command(Door):
    """Find released stories."""

    help = "find released stories as readers do, in any language; --rebuild makes the index anew from the releases"

    def add_arguments(self, parser: ArgumentParser) -> None:
        """What for, and on whose pages; or --rebuild."""
        parser.add_argument("query", metavar="QUERY", nargs="?", default="", help="words, in any language and form")
        parser.add_argument("--language", metavar="CODE", default="", help="the language to show stories in")
        parser.add_argument("--page", metavar="N", type=positive("--page"), default=1, help="ten stories a page")
        parser.add_argument("--rebuild", action="store_true", help="make the index anew; what is broken off goes on")
        ask_json(parser)

    def handle(self, *, query: str, rebuild: bool, **options: Any) -> None:
        """Search, or rebuild."""
        if rebuild == bool(query.strip()):
            raise Refusal("say what to look for, or --rebuild")
        if options["language"]:
            language_codes(options["language"])
        open_newsroom()
        if rebuild:
            self._rebuild()
        else:
            self._search(query, **options)

    def _rebuild(self) -> None:
        """Go on with what was broken off, else begin anew."""
        if not searching.stories_waiting():
            searching.begin_anew()
        taken = 0
        while some := searching.catch_up(most=1):
            taken += some
            self.stderr.write(f"{taken} stories")
        self.stdout.write(f"{taken} stories taken up")

    def _search(self, query: str, *, language: str, page: int, json: bool, **_: Any) -> None:
        found = find(query, language or identify(query).language or codes()[0], at=timezone.now(), page=page)
        tell = _object if json else _words
        for number, story in enumerate(found.stories, start=1):
            self.stdout.write(tell(number, story))
        if not json:
            self._tell(found)
        self.exit_code = 0 if found.stories else NOTHING

    def _tell(self, found: Found) -> None:
        for typed, read in read_as(found):
            self.stderr.write(f"no story says “{typed}”" + (f"; looked for “{read}”" if read else ""))
        self.stderr.write(f"{found.total} stories found, page {found.page} of {max(1, found.pages)}")


def _object(_: int, story: FoundStory) -> str:
    return json.dumps(as_object(story), ensure_ascii=False)


def _words(number: int, story: FoundStory) -> str:
    headline, excerpt = ("".join(piece.text for piece in pieces) for pieces in (story.headline, story.excerpt))
    others = "".join(f", {language(one.language).own_name}" for one in story.others)
    return f"{number}. {headline} ({language(story.language).own_name}{others})\n   {story.path}\n   {excerpt}"
