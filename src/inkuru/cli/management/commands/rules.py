"""`inkuru rules [NAME [VALUE]] [--language CODE] [--json]`"""

import json
from argparse import ArgumentParser
from collections.abc import Iterator
from typing import Any

from django.utils.timezone import now

from inkuru.cli.asking import ask_json, ask_person, find_person, language_codes
from inkuru.cli.door import Refusal, SigningDoor
from inkuru.flow import ruling
from inkuru.flow.ruling import RULES, Decided, Rule
from inkuru.lang.language import codes
from inkuru.newsroom.opening import open_newsroom

AS_BEFORE = "default"


class Command(SigningDoor):
    """The rules of the newsroom, from the machine."""

    help = "list the rules of the newsroom for the way of its editions, or set one"

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Which rule, and what is wanted of it."""
        known = "; ".join(f"{one.name}: {', '.join(one.choices)}" for one in RULES)
        parser.add_argument("name", nargs="?", default="", metavar="NAME", help=f"a rule, else all. {known}")
        parser.add_argument("value", nargs="?", default="", metavar="VALUE", help=f"what is wanted, or {AS_BEFORE}")
        parser.add_argument("--language", default="", metavar="CODE", help="for one language only")
        ask_person(parser)
        ask_json(parser)

    def handle(self, **options: Any) -> None:
        """Set what is to be set; then a line a rule, and one for each language that has its own."""
        languages = language_codes(options["language"])
        if len(languages) > 1:
            raise Refusal("a rule is set for all languages or for one, not for several")
        chosen = [ruling.find_rule(options["name"])] if options["name"] else list(RULES)
        open_newsroom()
        if options["value"]:
            value = "" if options["value"] == AS_BEFORE else options["value"]
            by = find_person(options["by"])
            ruling.decide(chosen[0], value, language=languages[0] if languages else "", by=by, at=now())
        for line in _lines(chosen, ruling.decided(), languages):
            self.stdout.write(json.dumps(line) if options["json"] else "\t".join(line.values()))


def _lines(chosen: list[Rule], decided: Decided, languages: list[str]) -> Iterator[dict[str, str]]:
    for rule in chosen:
        if not languages:
            yield {"rule": rule.name, "language": "", "value": decided.value(rule)}
        for code in languages or codes():
            if languages or decided.own(rule, code):
                yield {"rule": rule.name, "language": code, "value": decided.value(rule, code)}
