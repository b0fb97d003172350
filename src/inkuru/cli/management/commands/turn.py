"""`inkuru turn CHECK --source CODE --target CODE --severity LEVEL --note TEXT`, and `inkuru turn` for the log."""

import json
from argparse import ArgumentParser
from typing import Any

from django.utils.timezone import now

from inkuru.cli.asking import ask_json, ask_person, find_person, language_codes
from inkuru.cli.door import Door, Refusal
from inkuru.flow.turning import CHECK_NAMES, audit_log, turn_check
from inkuru.newsroom.models import CheckRule, Severity
from inkuru.newsroom.opening import open_newsroom

PAIR = 2


class Command(Door):
    """Turn a check down or up for a pair of languages, or tell what was turned."""

    help = "turn a check down or up for a pair of languages, with a note; alone, tell what was turned, when and by whom"

    def add_arguments(self, parser: ArgumentParser) -> None:
        """CHECK, the pair, the severity and the note."""
        parser.add_argument("check", metavar="CHECK", nargs="?", default="", help=", ".join(CHECK_NAMES))
        parser.add_argument("--source", default="", metavar="CODE", help="the language that stories are written in")
        parser.add_argument("--target", default="", metavar="CODE", help="the language that they are translated into")
        parser.add_argument("--severity", choices=Severity.values, help="how loud its findings shall be")
        parser.add_argument("--note", default="", metavar="TEXT", help="why; needed unless the check is made to block")
        ask_person(parser)
        ask_json(parser)

    def handle(self, **options: Any) -> None:
        """Set a rule, or tell the log."""
        open_newsroom()
        told = [_turn(options)] if options["check"] else audit_log()
        tell = _object if options["json"] else _words
        for rule in told:
            self.stdout.write(tell(rule))


def _turn(options: dict[str, Any]) -> CheckRule:
    codes = language_codes(f"{options['source']},{options['target']}")
    if len(codes) != PAIR or codes[0] == codes[1]:
        raise Refusal("a check is turned for two languages: --source CODE --target CODE")
    if options["severity"] is None:
        raise Refusal(f"say how loud it shall be: --severity {'|'.join(Severity.values)}")
    return turn_check(
        options["check"],
        source=codes[0],
        target=codes[1],
        severity=Severity(options["severity"]),
        note=options["note"],
        by=find_person(options["by"]),
        at=now(),
    )


def _told(rule: CheckRule) -> dict[str, Any]:
    return {
        "at": rule.at.isoformat(timespec="seconds"),
        "by": rule.by.username if rule.by else None,
        "check": rule.check_name,
        "source": rule.source,
        "target": rule.target,
        "severity": str(rule.severity),
        "note": rule.note,
    }


def _object(rule: CheckRule) -> str:
    return json.dumps(_told(rule), ensure_ascii=False)


def _words(rule: CheckRule) -> str:
    said = f"{rule.at:%Y-%m-%d %H:%M} {rule.by or '-'}: {rule.check_name} {rule.source}-{rule.target}: {rule.severity}"
    return f"{said} ({rule.note})" if rule.note else said
