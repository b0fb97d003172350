"""Files of terms and memories: what people bring, and what they want to have."""

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from inkuru.flow.giving_out import ORIGINS, TERM_FORMATS, TermsWanted, UnitsWanted
from inkuru.lang.language import languages
from inkuru.newsroom.models import TermStatus
from inkuru.newsroom.models.terms import TERM_LENGTH
from inkuru.records import TermStatus as Status

NAMES_OF_ORIGINS = {
    "stories": _("released here"),
    "archives": _("from archives"),
    "files": _("from files"),
}


class BringForm(forms.Form):
    """A file that is to come in."""

    file = forms.FileField(error_messages={"required": _("Choose a file"), "empty": _("The file is empty")})


class TermsOutForm(forms.Form):
    """Which terms are to go out, and how."""

    format = forms.ChoiceField(choices=[(one, one.upper()) for one in TERM_FORMATS])
    field = forms.CharField(required=False, max_length=TERM_LENGTH)
    status = forms.ChoiceField(required=False, choices=[("", _("all but the refused")), *TermStatus.choices])

    def __init__(self, data: QueryDict | None = None) -> None:
        super().__init__(data, auto_id="%s")
        own = [(one.code, one.own_name) for one in languages()]
        self.fields["language"] = forms.MultipleChoiceField(
            choices=own, required=False, widget=forms.CheckboxSelectMultiple(), initial=[code for code, _name in own]
        )

    def wanted(self) -> TermsWanted:
        """The choice as flow takes it."""
        said = self.cleaned_data
        status = Status(said["status"]) if said["status"] else None
        return TermsWanted(frozenset(said["language"]), said["field"], status)


class UnitsOutForm(forms.Form):
    """Which part of the memory is to go out."""

    origin = forms.ChoiceField(
        required=False, choices=[("", _("all")), *((one, NAMES_OF_ORIGINS[one]) for one in ORIGINS)]
    )

    def __init__(self, data: QueryDict | None = None) -> None:
        super().__init__(data, auto_id="%s")
        own = [("", _("all")), *((one.code, one.own_name) for one in languages())]
        for name in ("source", "target"):
            self.fields[name] = forms.ChoiceField(choices=own, required=False)

    def wanted(self) -> UnitsWanted:
        """The choice as flow takes it."""
        said = self.cleaned_data
        return UnitsWanted(said["source"], said["target"], said["origin"])

    def in_words(self) -> str:
        """The choice as the log tells it."""
        return " ".join(one for one in (self.cleaned_data[name] for name in ("source", "target", "origin")) if one)
