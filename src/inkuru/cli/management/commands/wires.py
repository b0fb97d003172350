"""`inkuru wires [add ADDRESS | drop ADDRESS | ask]`: the feeds that the newsroom reads."""

import json
from argparse import ArgumentParser
from typing import Any

from django.utils.timezone import now

from inkuru.cli.asking import ask_json, ask_person, find_person
from inkuru.cli.door import Refusal, SigningDoor
from inkuru.flow import wiring
from inkuru.newsroom.models import Wire
from inkuru.newsroom.opening import open_newsroom


class Command(SigningDoor):
    """List the wires, add or drop one, or ask those whose turn it is."""

    help = "list the feeds that the newsroom reads; add or drop one; ask those whose turn it is"

    def add_arguments(self, parser: ArgumentParser) -> None:
        """What to do, and with which address."""
        parser.add_argument("action", nargs="?", choices=("list", "add", "drop", "ask"), default="list")
        parser.add_argument("address", nargs="?", default="", metavar="ADDRESS", help="of the feed, for add and drop")
        parser.add_argument("--name", default="", help="what it is called at the desk")
        ask_person(parser)
        ask_json(parser)

    def handle(self, **options: Any) -> None:
        """Do it, and tell the wires that it was done with."""
        open_newsroom()
        tell = _object if options["json"] else _words
        for wire in ACTIONS[options["action"]](options):
            self.stdout.write(tell(wire))


def _list(_options: dict[str, Any]) -> list[Wire]:
    return list(Wire.objects.all())


def _add(options: dict[str, Any]) -> list[Wire]:
    address = _address(options)
    return [wiring.subscribe(address, name=options["name"], by=find_person(options["by"]), at=now())]


def _drop(options: dict[str, Any]) -> list[Wire]:
    wire = Wire.objects.filter(address=_address(options)).first()
    if wire is None:
        raise Refusal(f"{options['address']} is none of the wires")
    wiring.drop(wire)
    return []


def _ask(_options: dict[str, Any]) -> list[Wire]:
    return list(wiring.ask_due(at=now()))


def _address(options: dict[str, Any]) -> str:
    if not options["address"]:
        raise Refusal(f"say which: inkuru wires {options['action']} ADDRESS")
    return str(options["address"])


ACTIONS = {"list": _list, "add": _add, "drop": _drop, "ask": _ask}


def _object(wire: Wire) -> str:
    told = {
        "name": wire.name,
        "address": wire.address,
        "asked_at": wire.asked_at.isoformat() if wire.asked_at else None,
        "waiting": wire.arrivals.filter(story__isnull=True, put_away_at__isnull=True).count(),
        "failure": wire.failure or None,
    }
    return json.dumps(told, ensure_ascii=False)


def _words(wire: Wire) -> str:
    return f"{wire.name}: {wire.address}{f' ({wire.failure})' if wire.failure else ''}"
