"""Words and addresses in the desk’s templates."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from django import template
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from inkuru.desk import assets, devices, guide
from inkuru.desk.duties import Duty
from inkuru.desk.duties import duties as duties_of
from inkuru.desk.going_out import Going
from inkuru.desk.going_out_forms import REASON, GoingOutForm
from inkuru.desk.guide import Bar
from inkuru.desk.helping import HELP
from inkuru.desk.refusals import words_of_finding
from inkuru.flow import rights
from inkuru.flow.rights import Right
from inkuru.lang import language
from inkuru.lang.language import Language
from inkuru.lang.writing.dates import short_line
from inkuru.newsroom.models import Section, Story
from inkuru.records import Finding

register = template.Library()


@register.simple_tag
def asset(name: str) -> str:
    """The address of a file of the desk: `{% asset "icon.svg" %}`."""
    return assets.address(name)


@register.simple_tag
def style_sheets() -> SafeString:
    """The style sheets of a page, as links."""
    return format_html_join("\n", '<link rel="stylesheet" href="{}">', ((asset(name),) for name in assets.SHEETS))


@register.simple_tag
def mark() -> SafeString:
    """The mark as inline SVG."""
    return mark_safe(assets.mark())  # noqa: S308 - a file of ours


@register.simple_tag
def languages() -> tuple[Language, ...]:
    """All languages of the house, each to be shown by its own name."""
    return language.languages()


@register.filter
def moment(at: datetime) -> str:
    """Date and time on the newsroom’s clock, as the language of the interface writes them."""
    return short_line(timezone.localtime(at), get_language() or "en")


@register.simple_tag(takes_context=True)
def may(context: dict[str, Any], right: str, story: Story | None = None, language: str = "") -> bool:
    """Whether the person of the page has a right: `{% may "people" as … %}`, `{% may "write" story "sw" as … %}`.

    Roles are asked for once a page, so that a button in every cell costs nothing.
    """
    user = context["request"].user
    return user.is_authenticated and rights.may(user, Right(right), story=story, language=language)


@register.simple_tag(takes_context=True)
def duties(context: dict[str, Any]) -> tuple[Duty, ...]:
    """What each role does, and which the person of the page has."""
    return duties_of(context["request"].user)


@register.simple_tag(takes_context=True)
def guide_bar(context: dict[str, Any]) -> Bar | None:
    """The steps of the guided story, for whoever is led along it; nothing is asked for others."""
    request = context.get("request")
    return guide.bar(request) if request and hasattr(request, "session") else None


@register.simple_tag(takes_context=True)
def help_address(context: dict[str, Any]) -> str:
    """Where the help of this screen stands; a screen without help leads to the list."""
    request = context.get("request")
    match = getattr(request, "resolver_match", None)
    screen = HELP.get(match.view_name) if match else None
    if request is None or screen is None:
        return reverse("desk:helps")
    back = urlencode({"from": request.get_full_path()}) if request.method == "GET" else ""
    return f"{reverse('desk:help', args=(screen,))}{'?' if back else ''}{back}"


@register.filter
def own_name(code: str) -> str:
    """A language by its own name; blank for none."""
    return language.language(code).own_name if code else ""


@register.filter
def section_name(section: Section) -> str:
    """A section in the language of the interface; its slug where it has no name there."""
    return str(section.names.get(get_language() or "en") or section.slug)


@register.filter
def names_in_order(section: Section) -> list[tuple[str, str]]:
    """What a section is called in each language, with the codes, in the order of the languages."""
    return [(code, section.names[code]) for code in language.codes() if section.names.get(code)]


@register.filter
def device(user_agent: str) -> str:
    """The browser and the system of a session."""
    return devices.device(user_agent)


@register.filter
def in_words(finding: Finding) -> str:
    """What a check found."""
    return words_of_finding(finding)


@register.filter
def typed(form: GoingOutForm, mark: str) -> str:
    """The reason that was typed for a finding."""
    return str(form[REASON + mark].value() or "") if REASON + mark in form.fields else ""


@register.filter
def note_of(form: GoingOutForm, going: Going) -> str:
    """The note to readers: as it was typed, else as it is drafted."""
    typed_note = form[f"note-{going.code}"].value() if form.is_bound else None
    return going.note if typed_note is None else str(typed_note)


@register.filter
def of_language(told: Mapping[str, Any], code: str) -> Any:
    """What is told of a language in a table by codes; None for nothing."""
    return told.get(code)
