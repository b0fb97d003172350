"""A mail is written when it is sent: in the language of its person, of what they may see then and have not read."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.utils import timezone, translation
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from inkuru.flow.heeding import Line, gather, visible
from inkuru.flow.notice_words import written_moment
from inkuru.flow.posting import Sort, hours_of, zone_of
from inkuru.flow.proving import proof_link, stop_link
from inkuru.lang.language import language
from inkuru.newsroom.models import Notice, OutgoingMail

CHOICES_ADDRESS = "/desk/notices/choices/"
LONGEST_SUBJECT = 150


@dataclass(frozen=True, slots=True)
class _Item:
    """A line of a mail: where it leads, its heading, and what is said below."""

    address: str
    heading: str
    said: tuple[str, ...]


def compose(mail: OutgoingMail) -> EmailMultiAlternatives | None:
    """A mail as it goes out; None where nothing is left to be said."""
    person = mail.person
    zone = ZoneInfo(zone_of(hours_of(person)))
    with translation.override(person.interface_language), timezone.override(zone):
        if mail.sort == Sort.ADDRESS:
            return _proof(mail)
        lines = gather(_waiting(mail))
        return _message(mail, lines) if lines and person.email else None


def message_id(mail: OutgoingMail) -> str:
    """The name of a mail in all the world: the same however often it is tried."""
    return f"<mail-{mail.pk}-{mail.at:%Y%m%d%H%M%S%f}@{_domain()}>"


def thread_id(mail: OutgoingMail) -> str:
    """What all mails on one story to one person refer to, so that they stand together."""
    return f"<story-{mail.story_id}-{mail.person_id}@{_domain()}>"


def _waiting(mail: OutgoingMail) -> Iterator[Notice]:
    related = ("story", "edition", "comment", "wire", "handover", "by")
    waiting = visible(mail.person).filter(mail=mail, read_at__isnull=True).select_related(*related)
    yield from waiting.order_by("-at", "-pk")


def _proof(mail: OutgoingMail) -> EmailMultiAlternatives:
    address = _whole(proof_link(mail.person, mail.address))
    said = _("%(name)s wants to get the notices of the newsroom at this address.") % {"name": mail.person}
    ends = (_("If that is not you, do nothing: nothing more is sent."),)
    item = _Item(address, _("Yes, this is my address"), (said,))
    return _mail(mail, mail.address, _("Is this your address?"), (item,), ends, {})


def _message(mail: OutgoingMail, lines: Sequence[Line]) -> EmailMultiAlternatives:
    stops = _whole(stop_link(mail.person))
    headers = {"List-Unsubscribe": f"<{stops}>", "List-Unsubscribe-Post": "List-Unsubscribe=One-Click"}
    if mail.story_id:
        headers |= {"In-Reply-To": thread_id(mail), "References": thread_id(mail)}
    ends = (
        _("What comes by mail, and when: %(address)s") % {"address": _whole(CHOICES_ADDRESS)},
        _("No mails any more: %(address)s") % {"address": stops},
    )
    return _mail(mail, mail.person.email, _subject(mail, lines), tuple(map(_item, lines)), ends, headers)


def _subject(mail: OutgoingMail, lines: Sequence[Line]) -> str:
    if mail.sort == Sort.DIGEST:
        count = len(lines)
        return ngettext("%(count)d notice of the newsroom", "%(count)d notices of the newsroom", count) % {
            "count": count
        }
    return _heading(lines[0]) if mail.story_id else lines[0].sentence


def _item(line: Line) -> _Item:
    editions = ", ".join(language(code).own_name for code in line.languages)
    said = f"{editions} · {line.sentence}" if editions else line.sentence
    quoted = () if line.is_held_back else tuple(f"“{one}”" for one in line.excerpts)
    return _Item(_whole(line.address), _heading(line), (said, *quoted, written_moment(line.newest.at)))


def _heading(line: Line) -> str:
    """What the line is about. Mail may be read on its way: of a story under embargo it says no more than the number."""
    if line.newest.story_id is None:
        return line.sentence
    if line.is_held_back or not line.headline:
        return _("Story %(number)d") % {"number": line.newest.story_id}
    return line.headline


def _mail(
    mail: OutgoingMail, to: str, subject: str, items: Sequence[_Item], ends: Sequence[str], headers: dict[str, str]
) -> EmailMultiAlternatives:
    message = EmailMultiAlternatives(
        subject=" ".join(f"{settings.INKURU_NAME}: {subject}".split())[:LONGEST_SUBJECT],
        body=_plain(items, ends),
        from_email=settings.DEFAULT_FROM_EMAIL,
        to=[to],
        headers={
            "Message-ID": message_id(mail),
            "Auto-Submitted": "auto-generated",
            "Content-Language": translation.get_language() or "en",
            **headers,
        },
    )
    message.attach_alternative(_html(items, ends), "text/html")
    return message


def _plain(items: Sequence[_Item], ends: Sequence[str]) -> str:
    parts = ["\n".join((one.heading, *one.said, one.address)) for one in items]
    return "\n\n".join((*parts, "-- \n" + "\n".join(ends))) + "\n"


def _html(items: Sequence[_Item], ends: Sequence[str]) -> str:
    listed = format_html_join(
        "\n",
        '<p><a href="{}"><b>{}</b></a><br>\n{}</p>',
        ((one.address, one.heading, format_html_join("<br>\n", "{}", ((line,) for line in one.said))) for one in items),
    )
    foot = format_html_join("<br>\n", "{}", ((line,) for line in ends))
    return format_html(
        '<!doctype html>\n<html lang="{}"><head><meta charset="utf-8"></head><body>\n'
        "{}\n<hr>\n<p><small>{}</small></p>\n</body></html>\n",
        translation.get_language() or "en",
        listed,
        foot,
    )


def _whole(path: str) -> str:
    return f"{settings.INKURU_URL}{path}"


def _domain() -> str:
    return urlsplit(settings.INKURU_URL).hostname or "inkuru.invalid"
