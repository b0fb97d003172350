"""What a notice says, in the language that is spoken just now: one sentence for all that stands in a line."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import get_language, gettext, gettext_lazy, ngettext_lazy

from inkuru.lang.writing.dates import short_line
from inkuru.newsroom.models import Notice, NoticeKind

LONGEST_EXCERPT = 200
EXCERPTS = 3
NAMED = 3

# `who` are one or several people; languages and headline stand beside the sentence.
SENTENCES: Mapping[NoticeKind, str | Promise] = {
    NoticeKind.MENTIONED: ngettext_lazy(
        "You are mentioned in a comment: %(who)s", "You are mentioned in %(count)d comments: %(who)s", "count"
    ),
    NoticeKind.COMMENTED: ngettext_lazy(
        "A comment on what you wrote: %(who)s", "%(count)d comments on what you wrote: %(who)s", "count"
    ),
    NoticeKind.ASSIGNED: gettext_lazy("Given to you: %(who)s"),
    NoticeKind.TAKEN_BACK: gettext_lazy("Taken back from you: %(who)s"),
    NoticeKind.HANDED_OVER: gettext_lazy("A shift is handed over to you: %(who)s"),
    NoticeKind.DUE_SOON: gettext_lazy("Wanted soon: %(when)s"),
    NoticeKind.OVERDUE: gettext_lazy("Was wanted by %(when)s and is not released"),
    NoticeKind.WENT_STALE: ngettext_lazy(
        "A paragraph that you translated is behind its source: %(who)s",
        "%(count)d paragraphs that you translated are behind their source: %(who)s",
        "count",
    ),
    NoticeKind.TO_REVIEW: gettext_lazy("Sent to review: %(who)s"),
    NoticeKind.SENT_BACK: gettext_lazy("Sent back from review: %(who)s"),
    NoticeKind.READY: gettext_lazy("Ready to be released: %(who)s"),
    NoticeKind.WENT_OUT: gettext_lazy("Released at the time that was set"),
    NoticeKind.NOT_RELEASED: gettext_lazy("Not released at the time that was set: something stands in the way"),
    NoticeKind.WIRE_FAILED: gettext_lazy("The wire “%(wire)s” cannot be read: %(detail)s"),
}


def sentence(notices: Sequence[Notice]) -> str:
    """What the notices of one line say together; the newest stands first."""
    newest = notices[0]
    values = {
        "count": len(notices),
        "who": _who(notices),
        "when": _when(newest.detail),
        "wire": newest.wire.name if newest.wire else "",
        "detail": newest.detail,
    }
    said = SENTENCES[NoticeKind(newest.kind)]
    return str(said % values)


def excerpts(notices: Sequence[Notice]) -> tuple[str, ...]:
    """What the comments say, the newest first; no more than a few, and no more than the beginning of each."""
    texts = [one.comment.text for one in notices if one.comment]
    return tuple(_cut(text) for text in texts[:EXCERPTS])


def written_moment(at: datetime) -> str:
    """Date and time on the clock that holds just now, in the language that is spoken."""
    return short_line(timezone.localtime(at), get_language() or "en")


def _who(notices: Sequence[Notice]) -> str:
    """The names of those who did it, each once; of many the first few."""
    names = list(dict.fromkeys(str(one.by) if one.by else gettext("the newsroom") for one in notices))
    return ", ".join(names[:NAMED]) + ("…" if len(names) > NAMED else "")


def _when(detail: str) -> str:
    try:
        return written_moment(datetime.fromisoformat(detail))
    except ValueError:
        return ""


def _cut(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= LONGEST_EXCERPT else words[:LONGEST_EXCERPT].rpartition(" ")[0] + "…"
