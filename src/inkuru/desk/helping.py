"""The help of each screen: a file `help/SCREEN.toml` with a table for each language, and which screen has which."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.utils.translation import get_language

FOLDER = Path(__file__).parent / "help"
FALLBACK = "en"

# By the name of its view, in the order of the index. Views that belong to one errand share its help.
HELP: Mapping[str, str] = {
    "desk:stories": "board",
    "desk:outdated": "outdated",
    "desk:story": "story",
    "desk:going_out": "release",
    "desk:withdraw": "withdraw",
    "desk:hands": "hands",
    "desk:handover": "handover",
    "desk:handed": "handover",
    "desk:notices": "notices",
    "desk:notice_choices": "notices",
    "desk:activity": "activity",
    "desk:related": "related",
    "desk:place_story": "story-section",
    "desk:notes": "notes",
    "desk:intake": "intake",
    "desk:arrival": "arrival",
    "desk:wires": "wires",
    "desk:terms": "terms",
    "desk:concept": "terms",
    "desk:new_concept": "terms",
    "desk:edit_concept": "terms",
    "desk:proposals": "proposals",
    "desk:memory": "memory",
    "desk:unit": "memory",
    "desk:edit_unit": "memory",
    "desk:memory_changes": "memory",
    "desk:repair": "repair",
    "desk:troubles": "repair",
    "desk:preview_removal": "repair",
    "desk:preview_replacing": "repair",
    "desk:bring_terms": "files",
    "desk:bring_memory": "files",
    "desk:chore": "files",
    "desk:figures": "figures",
    "desk:guide": "guide",
    "desk:people": "people",
    "desk:invite": "people",
    "desk:person": "person",
    "desk:make_link": "person",
    "desk:sections": "sections",
    "desk:section": "sections",
    "desk:newsroom": "newsroom",
    "desk:rules": "rules",
    "desk:log": "log",
    "desk:account": "account",
    "mfa_index": "account",
    "mfa_list_webauthn": "account",
    "usersessions_list": "account",
    "account_change_password": "ways-in",
    "account_set_password": "ways-in",
    "mfa_activate_totp": "ways-in",
    "mfa_deactivate_totp": "ways-in",
    "mfa_add_webauthn": "ways-in",
    "mfa_remove_webauthn": "ways-in",
    "mfa_view_recovery_codes": "ways-in",
    "mfa_generate_recovery_codes": "ways-in",
    "account_login": "entrance",
    "desk:come_in": "entrance",
    "desk:stop_mails": "notices",
    "desk:prove_address": "notices",
    "desk:change_note": "notes",
    "mfa_authenticate": "entrance",
    "mfa_login_webauthn": "entrance",
    "account_inactive": "entrance",
    "account_reauthenticate": "entrance",
    "mfa_reauthenticate": "entrance",
    "mfa_reauthenticate_webauthn": "entrance",
}

Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class HelpText:
    """The help of a screen in one language.

    `purpose` are paragraphs; `signs` tell what is shown and what it means, `keys` what a key does, `cases` what to do
    if something is so.
    """

    title: str
    purpose: tuple[str, ...]
    signs: Pairs = ()
    keys: Pairs = ()
    cases: Pairs = ()


@cache
def texts(screen: str) -> Mapping[str, HelpText]:
    """The help of a screen by language. Raises KeyError for a screen that has none."""
    if screen not in HELP.values():
        raise KeyError(screen)
    told = tomllib.loads((FOLDER / f"{screen}.toml").read_text(encoding="utf-8"))
    return {code: _text(one) for code, one in told.items()}


def help_text(screen: str) -> HelpText:
    """The help of a screen in the language of the interface. Raises KeyError for a screen that has none."""
    told = texts(screen)
    return told.get(get_language() or FALLBACK) or told[FALLBACK]


def screens() -> tuple[str, ...]:
    """All screens that have help, in order."""
    return tuple(dict.fromkeys(HELP.values()))


def _text(told: Mapping[str, list[list[str]]]) -> HelpText:
    pairs = {
        name: tuple((first, second) for first, second in told.get(name, ())) for name in ("signs", "keys", "cases")
    }
    return HelpText(str(told["title"]), tuple(map(str, told["purpose"])), **pairs)
