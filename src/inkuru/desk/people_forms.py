"""What people send about themselves, and administrators about others."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from inkuru.flow.roles import Charge
from inkuru.lang.language import languages
from inkuru.newsroom.models import Act, DeskRole, Person, Section

LONGEST_NAME = 120


class AccountForm(forms.Form):
    """What people say of themselves: their name as in a byline, the language in which they see the desk."""

    name = forms.CharField(max_length=LONGEST_NAME)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["language"] = forms.ChoiceField(choices=[(one.code, one.own_name) for one in languages()])


class ChargeForm(forms.Form):
    """A role, with the languages of a translator and a section where it is limited to one."""

    role = forms.ChoiceField(choices=DeskRole.choices)
    section = forms.ModelChoiceField(Section.objects.filter(retired_at__isnull=True), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [("", _("any")), *((one.code, one.own_name) for one in languages())]
        for name in ("source", "target"):
            self.fields[name] = forms.ChoiceField(choices=choices, required=False)

    def clean(self) -> dict[str, Any]:
        """Only a translator has languages, and two that differ."""
        source, target = self.cleaned_data.get("source"), self.cleaned_data.get("target")
        if self.cleaned_data.get("role") != DeskRole.TRANSLATOR and (source or target):
            self.add_error("role", _("Languages go with the role of translator only."))
        elif source and source == target:
            self.add_error("role", _("A translation is from one language into another."))
        return self.cleaned_data

    def charge(self) -> Charge:
        """The role as flow takes it."""
        data = self.cleaned_data
        return Charge(DeskRole(data["role"]), source=data["source"], target=data["target"], section=data["section"])


class InvitationForm(ChargeForm):
    """The same for somebody new."""

    name = forms.CharField(max_length=LONGEST_NAME)


class AuditForm(forms.Form):
    """What of the log is asked for; a field that makes no sense asks for nothing."""

    person = forms.ModelChoiceField(Person.objects.order_by("name", "pk"), required=False)
    act = forms.ChoiceField(choices=[("", _("all")), *Act.choices], required=False)
    story = forms.IntegerField(min_value=1, required=False)
    since = forms.DateField(required=False)
    until = forms.DateField(required=False)
