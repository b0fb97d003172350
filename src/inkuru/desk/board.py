"""What the board shows: a page of stories with their editions, and the needs to choose by."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.core.paginator import Page
from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from inkuru.desk.chips import Chip, edition_chips, weight_chips
from inkuru.flow.boarding import CHOICES, EditionLine, Line, lines
from inkuru.lang.language import Language, language
from inkuru.newsroom.models import State, StorySummary

# What a need is called as a choice; states are called by their own names.
NAMES: Mapping[str, Promise] = {
    "due": _("due"),
    "outdated": _("outdated for readers"),
    "blocking": _("with mistakes"),
    "behind": _("behind the source"),
    "unread": _("with unread drafts"),
    "embargo": _("under embargo"),
}


@dataclass(frozen=True, slots=True)
class Choice:
    """A need to choose by: the query that shows the stories that have it, or all again if it is chosen.

    `count` tells how many have it, None where it is not counted.
    """

    name: str
    count: int | None
    query: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Place:
    """An edition in the row of its story."""

    language: Language
    line: EditionLine
    chips: tuple[Chip, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A story with its editions."""

    line: Line
    places: tuple[Place, ...]
    is_under_embargo: bool


@dataclass(frozen=True, slots=True)
class Board:
    """A page of stories; `query` is the choice that it shows, without the page; `query_of_all` is that of all needs."""

    page: Page[StorySummary]
    rows: tuple[Row, ...]
    choices: tuple[Choice, ...]
    query: str
    query_of_all: str

    @property
    def is_need_chosen(self) -> bool:
        """Whether only stories with one need are shown."""
        return any(one.is_chosen for one in self.choices)


def lay_out(page: Page[StorySummary], counts: Mapping[str, int], query: QueryDict, *, at: datetime) -> Board:
    """A page of the board; `query` is that of the address."""
    chosen = _without(query, "page", "part")
    return Board(
        page=page,
        rows=tuple(_rows(lines(list(page.object_list), at=at), at=at)),
        choices=tuple(_choices(counts, chosen)),
        query=chosen.urlencode(),
        query_of_all=_without(chosen, "need").urlencode(),
    )


def places(line: Line) -> tuple[Place, ...]:
    """The editions of a story with their chips."""
    return tuple(Place(language(one.survey.language), one, tuple(_chips(one))) for one in line.editions)


def _rows(found: Sequence[Line], *, at: datetime) -> Iterator[Row]:
    for line in found:
        until = line.story.embargo_until
        yield Row(line, places(line), is_under_embargo=until is not None and until > at)


def _chips(line: EditionLine) -> Iterator[Chip]:
    yield from edition_chips(line.survey)
    yield from weight_chips(line.blocking, line.others)


def _choices(counts: Mapping[str, int], chosen: QueryDict) -> Iterator[Choice]:
    for need in CHOICES:
        is_chosen = chosen.get("need") == need
        query = _without(chosen, "need")
        if not is_chosen:
            query["need"] = need
        name = NAMES[need] if need in NAMES else State(need).label
        count = counts.get(need)
        if count != 0 or is_chosen:
            yield Choice(str(name), count, query.urlencode(), is_chosen)


def _without(query: QueryDict, *names: str) -> QueryDict:
    """A copy of a query that says nothing blank, and nothing of some names."""
    kept = QueryDict(mutable=True)
    for name, value in query.items():
        if value and name not in names:
            kept[name] = str(value)
    return kept
