"""`inkuru mail [list | send | try ADDRESS | again]`: the mails of the desk."""

import json
from argparse import ArgumentParser
from collections.abc import Iterator
from typing import Any

from django.conf import settings

from inkuru.cli.asking import ask_json
from inkuru.cli.door import Door, Refusal
from inkuru.flow import mailing, posting
from inkuru.newsroom.models import OutgoingMail
from inkuru.newsroom.opening import open_newsroom

FAILED = 1


class Command(Door):
    """List the mails that wait or failed, send what is due, or try whether mail goes out at all."""

    help = (
        "list the mails that wait or were given up; send those that are due; try an address; again: try those given up"
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """What to do, and with which address."""
        parser.add_argument("action", nargs="?", choices=("list", "send", "try", "again"), default="list")
        parser.add_argument("address", nargs="?", default="", metavar="ADDRESS", help="where the mail to try goes")
        ask_json(parser)

    def handle(self, **options: Any) -> None:
        """Do it, and tell the mails that it was done with; exit 1 where one did not go out."""
        open_newsroom()
        if options["action"] in ("send", "try", "again") and not posting.sends_mail():
            raise Refusal("INKURU_MAIL names no mail server")
        if options["action"] == "list":
            tell = _object if options["json"] else _words
            for mail in _standing():
                self.stdout.write(tell(mail))
            return
        for line in ACTIONS[options["action"]](options):
            self.exit_code = FAILED
            self.stderr.write(line)


def _send(_options: dict[str, Any]) -> Iterator[str]:
    yield from mailing.send_due().failures


def _try(options: dict[str, Any]) -> Iterator[str]:
    if not options["address"]:
        raise Refusal("say where to: inkuru mail try ADDRESS")
    yield from mailing.send_trial(options["address"], name=settings.INKURU_NAME)


def _again(_options: dict[str, Any]) -> Iterator[str]:
    mailing.send_again()
    yield from mailing.send_due().failures


ACTIONS = {"send": _send, "try": _try, "again": _again}


def _standing() -> Iterator[OutgoingMail]:
    """What waits, and what was given up."""
    mails = OutgoingMail.objects.filter(sent_at__isnull=True).exclude(ended_at__isnull=False, failure="")
    yield from mails.select_related("person").order_by("due", "pk")


def _object(mail: OutgoingMail) -> str:
    told = {
        "person": mail.person.username,
        "sort": mail.sort,
        "due": mail.due.isoformat(),
        "attempts": mail.attempts,
        "is_given_up": mail.ended_at is not None,
        "failure": mail.failure or None,
    }
    return json.dumps(told, ensure_ascii=False)


def _words(mail: OutgoingMail) -> str:
    state = "given up" if mail.ended_at else f"due {mail.due:%Y-%m-%d %H:%M} UTC"
    return f"{mail.person.username}: {mail.sort}, {state}{f' ({mail.failure})' if mail.failure else ''}"
