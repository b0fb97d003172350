"""What people say of the memory at the desk: words that they look for, texts that are to be others."""

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from inkuru.flow.browsing_memory import Wanted
from inkuru.flow.repairing import LONGEST_SIDE
from inkuru.lang.language import languages

LONGEST_REASON = 500


class MemorySieve(forms.Form):
    """Words in a language, and what they are wanted in."""

    words = forms.CharField(required=False, max_length=200)
    language = forms.ChoiceField(required=False)
    into = forms.ChoiceField(required=False)
    below = forms.IntegerField(required=False, min_value=1)

    def __init__(self, data: QueryDict, *, interface: str) -> None:
        super().__init__(data, auto_id="%s")
        self.interface = interface
        own = [(one.code, one.own_name) for one in languages()]
        self.fields["language"] = forms.ChoiceField(required=False, choices=own)
        self.fields["into"] = forms.ChoiceField(required=False, choices=[("", _("all")), *own])

    def wanted(self) -> Wanted:
        """The choice as flow takes it; what makes no sense is no choice."""
        self.is_valid()
        chosen = self.cleaned_data
        return Wanted(
            words=chosen.get("words", ""),
            language=chosen.get("language") or self.interface,
            into=chosen.get("into", ""),
            below=chosen.get("below"),
        )


class UnitForm(forms.Form):
    """Both sides of a unit."""

    source = forms.CharField(max_length=LONGEST_SIDE)
    target = forms.CharField(max_length=LONGEST_SIDE)


class RetireForm(forms.Form):
    """Why a unit is to go."""

    note = forms.CharField(max_length=LONGEST_REASON, required=False)


class ReplaceForm(forms.Form):
    """A text that is to stand in the place of another, in a language."""

    old = forms.CharField(max_length=200, strip=False)
    new = forms.CharField(max_length=200, strip=False, required=False)

    def __init__(self, data: QueryDict | None = None) -> None:
        super().__init__(data, auto_id="%s")
        self.fields["language"] = forms.ChoiceField(choices=[(one.code, one.own_name) for one in languages()])


def chosen_units(data: QueryDict) -> list[int]:
    """The numbers of the units that were ticked."""
    return [int(one) for one in data.getlist("unit") if one.isdigit()]
