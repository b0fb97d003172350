"""Who may open which view: one line a view. A view without a line is refused to everybody, and the tests say so.

Where the address names a story, the right is asked for over that story; where it names a language too, over that
edition.
"""

from collections.abc import Callable, Mapping
from enum import Enum, auto
from typing import Any

from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils.timezone import now

from inkuru.desk.second_factor import is_demanded
from inkuru.flow.rights import Right, may, readable
from inkuru.newsroom.models import Person, Story


class Door(Enum):
    """A view that needs no right: open to anybody; open to whoever is signed in, for what is their own."""

    ANYBODY = auto()
    SIGNED_IN = auto()


PERMISSIONS: Mapping[str, Right | Door] = {
    "account_login": Door.ANYBODY,
    "mfa_login_webauthn": Door.ANYBODY,
    "mfa_authenticate": Door.ANYBODY,
    "account_inactive": Door.ANYBODY,
    "desk:come_in": Door.ANYBODY,
    "desk:language": Door.ANYBODY,
    # Their links are signed, and are the permission.
    "desk:stop_mails": Door.ANYBODY,
    "desk:prove_address": Door.ANYBODY,
    "desk:sign_out": Door.SIGNED_IN,
    "desk:account": Door.SIGNED_IN,
    "mfa_index": Door.SIGNED_IN,
    "mfa_list_webauthn": Door.SIGNED_IN,
    "account_reauthenticate": Door.SIGNED_IN,
    "mfa_reauthenticate": Door.SIGNED_IN,
    "mfa_reauthenticate_webauthn": Door.SIGNED_IN,
    "account_change_password": Door.SIGNED_IN,
    "account_set_password": Door.SIGNED_IN,
    "mfa_activate_totp": Door.SIGNED_IN,
    "mfa_deactivate_totp": Door.SIGNED_IN,
    "mfa_add_webauthn": Door.SIGNED_IN,
    "mfa_remove_webauthn": Door.SIGNED_IN,
    "mfa_view_recovery_codes": Door.SIGNED_IN,
    "mfa_generate_recovery_codes": Door.SIGNED_IN,
    "usersessions_list": Door.SIGNED_IN,
    "desk:stories": Right.READ,
    "desk:outdated": Right.READ,
    # Whose a notice is the views ask.
    "desk:notices": Right.READ,
    "desk:bell": Right.READ,
    "desk:read_notices": Right.READ,
    "desk:notice": Right.READ,
    "desk:notice_choices": Right.READ,
    "desk:mail_address": Right.READ,
    # What one has one may give away; whom a handover concerns the views ask.
    "desk:handover": Right.READ,
    "desk:handed": Right.READ,
    "desk:accept": Right.READ,
    "desk:handed_done": Right.WRITE,
    "desk:keep_view": Door.SIGNED_IN,
    "desk:drop_view": Door.SIGNED_IN,
    "desk:hands": Right.ASSIGN,
    "desk:take": Right.WRITE,
    "desk:helps": Door.ANYBODY,
    "desk:help": Door.ANYBODY,
    "desk:guide": Right.READ,
    "desk:guide_steps": Right.READ,
    "desk:follow_guide": Right.READ,
    "desk:leave_guide": Right.READ,
    "desk:pass_step": Right.READ,
    "desk:sample": Right.PEOPLE,
    "desk:people": Right.PEOPLE,
    "desk:invite": Right.PEOPLE,
    "desk:person": Right.PEOPLE,
    "desk:give_role": Right.PEOPLE,
    "desk:take_role": Right.PEOPLE,
    "desk:close_desk": Right.PEOPLE,
    "desk:open_desk": Right.PEOPLE,
    "desk:make_link": Right.PEOPLE,
    "desk:forget_factors": Right.PEOPLE,
    "desk:sections": Right.PEOPLE,
    "desk:section": Right.PEOPLE,
    "desk:section_people": Right.PEOPLE,
    "desk:move_section": Right.PEOPLE,
    "desk:retire_section": Right.PEOPLE,
    "desk:place_story": Right.ASSIGN,
    "desk:newsroom": Right.PEOPLE,
    "desk:rules": Right.RULES,
    "desk:log": Right.AUDIT,
    "desk:terms": Right.READ,
    "desk:concept": Right.READ,
    "desk:new_concept": Right.PROPOSE,
    "desk:edit_concept": Right.TERMS,
    "desk:proposals": Right.TERMS,
    "desk:mine_terms": Right.TERMS,
    "desk:bring_terms": Right.TERMS,
    "desk:export_terms": Right.TERMS,
    "desk:memory": Right.READ,
    "desk:unit": Right.READ,
    "desk:edit_unit": Right.TERMS,
    "desk:retire_unit": Right.TERMS,
    "desk:memory_changes": Right.TERMS,
    "desk:undo_change": Right.TERMS,
    "desk:repair": Right.TERMS,
    "desk:troubles": Right.TERMS,
    "desk:preview_removal": Right.TERMS,
    "desk:preview_replacing": Right.TERMS,
    "desk:bring_memory": Right.TERMS,
    "desk:export_memory": Right.TERMS,
    "desk:chore": Right.TERMS,
    "desk:take_chore": Right.TERMS,
    "desk:stop_chore": Right.TERMS,
    "desk:figures": Right.READ,
    "desk:figure_table": Right.READ,
    "desk:intake": Right.TAKE_IN,
    "desk:follow_link": Right.TAKE_IN,
    "desk:arrival": Right.TAKE_IN,
    "desk:put_away": Right.TAKE_IN,
    "desk:wires": Right.TAKE_IN,
    "desk:subscribe": Right.ASSIGN,
    "desk:drop_wire": Right.ASSIGN,
    "desk:begin": Right.TAKE_IN,
    "desk:take_out": Right.WRITE,
    "desk:put_back": Right.WRITE,
    "desk:add_single": Right.WRITE,
    "desk:compose": Right.WRITE,
    "desk:paste": Right.WRITE,
    "desk:look": Right.WRITE,
    "desk:add_picture": Right.WRITE,
    "desk:related": Right.READ,
    "desk:relate": Right.WRITE,
    "desk:frame": Right.WRITE,
    "desk:replace_picture": Right.WRITE,
    "desk:picture": Right.READ,
    "desk:story": Right.READ,
    "desk:activity": Right.READ,
    # Whose a note is the view asks: only its author and those whom the author names read it.
    "desk:notes": Right.READ,
    "desk:write_note": Right.NOTE,
    "desk:change_note": Right.NOTE,
    "desk:drop_note": Right.NOTE,
    "desk:going_out": Right.READ,
    "desk:release_story": Right.RELEASE,
    "desk:hold_back": Right.RELEASE,
    "desk:preview": Right.READ,
    "desk:unschedule": Right.RELEASE,
    "desk:publish": Right.PUBLISH,
    "desk:withdraw": Right.WITHDRAW,
    "desk:send_to_review": Right.WRITE,
    "desk:send_back": Right.REVIEW,
    "desk:call_ready": Right.REVIEW,
    "desk:open": Right.OPEN,
    "desk:save": Right.WRITE,
    "desk:confirm": Right.CONFIRM,
    "desk:cell": Right.READ,
    "desk:edit": Right.WRITE,
    "desk:keep": Right.WRITE,
    "desk:discard": Right.WRITE,
    "desk:split": Right.WRITE,
    "desk:join": Right.WRITE,
    "desk:say": Right.READ,
    "desk:settle": Right.READ,
    "desk:attend": Right.READ,
}

# How an address names stories: the argument of the view, and what it is of a story.
NAMES_OF_STORY = {"number": "pk", "picture": "blocks__image"}


class PermissionMiddleware(LoginRequiredMiddleware):
    """Refuses by `PERMISSIONS`: to strangers with the way to sign in, to people with a page that says so.

    Whose second factor is demanded is led to where it is set up, and may see what is their own until then.
    A story that somebody may not see is not there for them: 404.
    """

    def process_view(
        self,
        request: HttpRequest,
        view_func: Callable[..., Any],
        view_args: tuple[Any, ...],  # noqa: ARG002 - Django’s
        view_kwargs: dict[str, Any],
    ) -> HttpResponseBase | None:
        """None where the view may answer."""
        name = request.resolver_match.view_name if request.resolver_match else ""
        permission = PERMISSIONS.get(name)
        if permission is Door.ANYBODY:
            return None
        if not request.user.is_authenticated:
            return self.handle_no_permission(request, view_func)
        if permission is Door.SIGNED_IN:
            return None
        if permission is None or not is_allowed(request.user, permission, view_kwargs):
            raise PermissionDenied
        return redirect("desk:account") if is_demanded(request.user, at=now()) else None


def is_allowed(person: Person, right: Right, named: Mapping[str, Any]) -> bool:
    """Whether a person has a right over what an address names. Raises Http404 for a story that they may not see."""
    for argument, path in NAMES_OF_STORY.items():
        if argument in named:
            story = _story(person, {path: named[argument]})
            return may(person, right, story=story, language=named.get("language", ""))
    return may(person, right)


def _story(person: Person, named: Mapping[str, Any]) -> Story | None:
    """None for what is in no story, such as a picture that waits for its place; the view knows whether it exists."""
    story = readable(person).filter(**named).first()
    if story is None and Story.objects.filter(**named).exists():
        raise Http404
    return story
