"""What each role does, in a sentence for whoever begins."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from inkuru.flow.rights import memberships
from inkuru.newsroom.models import DeskRole, Person

WORDS: Mapping[DeskRole, Promise] = {
    DeskRole.REPORTER: _("Takes stories in, writes them, opens editions in other languages, keeps private notes."),
    DeskRole.TRANSLATOR: _("Writes translations in the languages of the pair, and confirms drafts and what is behind."),
    DeskRole.EDITOR: _("Does all that, hands editions to people, releases them, corrects, and lets findings stand."),
    DeskRole.PUBLISHER: _("Does what an editor does, and withdraws a story."),
    DeskRole.ADMINISTRATOR: _("Invites people, gives roles, looks after sections, reads the audit log."),
}


@dataclass(frozen=True, slots=True)
class Duty:
    """What a role is called and does; `is_mine` tells that the person has it."""

    name: str
    words: str
    is_mine: bool


def duties(person: Person) -> tuple[Duty, ...]:
    """Every role, in the order of the roles."""
    mine = {one.role for one in memberships(person)}
    return tuple(Duty(str(role.label), str(WORDS[role]), role in mine) for role in DeskRole)
