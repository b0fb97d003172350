"""A shift’s work as the page and the text for a phone show it: each edition with its state, when and what is open."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from inkuru.desk.chips import Chip, edition_chips, weight_chips
from inkuru.flow.boarding import survey_of
from inkuru.flow.handing import Held, items_of, open_comments
from inkuru.flow.heeding import headlines_of
from inkuru.flow.notice_words import written_moment
from inkuru.lang.language import Language, language
from inkuru.newsroom.models import Edition, EditionSummary, HandedItem, Handover, Person


@dataclass(frozen=True, slots=True)
class Entry:
    """An edition of a shift. `item` is what was said of it, where it is handed over already."""

    edition: Edition
    language: Language
    headline: str
    chips: tuple[Chip, ...]
    deadline: datetime | None
    item: HandedItem | None = None


def entries_held(held: Iterable[Held]) -> tuple[Entry, ...]:
    """What somebody has."""
    return tuple(_entry(one.edition, one.headline, one.summary, one.comments) for one in held)


def entries_given(made: Handover, *, seen_by: Person) -> tuple[Entry, ...]:
    """What a handover gave away, of what somebody may see; three queries."""
    items = items_of(made, seen_by=seen_by)
    headlines = headlines_of({one.edition.story_id for one in items})
    comments = open_comments([one.edition for one in items])
    return tuple(
        _entry(
            one.edition,
            headlines.get(one.edition.story_id, ""),
            getattr(one.edition, "summary", None) or EditionSummary(edition=one.edition),
            comments.get(one.edition_id, 0),
            one,
        )
        for one in items
    )


def text_for_phone(entries: Sequence[Entry], *, by: Person, note: str = "") -> str:
    """A shift in plain lines, to be copied into a message."""
    head = _("Handover: %(name)s") % {"name": by}
    parts = [head, *([note] if note else [])]
    return "\n\n".join((*parts, *("\n".join(_lines(one)) for one in entries))) + "\n"


def _entry(
    edition: Edition, headline: str, summary: EditionSummary, comments: int, item: HandedItem | None = None
) -> Entry:
    chips = (
        *edition_chips(survey_of(edition, summary)),
        *weight_chips(summary.blocking, summary.others),
        *_comment_chips(comments),
    )
    return Entry(edition, language(edition.language), headline, chips, summary.deadline, item)


def _comment_chips(count: int) -> Iterator[Chip]:
    if count:
        yield Chip("plain", ngettext("%(count)d comment", "%(count)d comments", count) % {"count": count})


def _lines(entry: Entry) -> Iterator[str]:
    yield entry.headline or _("Story %(number)d") % {"number": entry.edition.story_id}
    yield " · ".join((entry.language.own_name, *(chip.words for chip in entry.chips)))
    if entry.deadline:
        yield _("Wanted by: %(when)s") % {"when": written_moment(entry.deadline)}
    if entry.item:
        yield f"→ {entry.item.to or _('the board')}{f': {entry.item.note}' if entry.item.note else ''}"
    yield f"{settings.INKURU_URL}/desk/stories/{entry.edition.story_id}/"
