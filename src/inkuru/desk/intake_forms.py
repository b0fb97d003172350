"""What people bring to the desk: files, text, links, wires; and what they say of an arrival."""

from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from inkuru.flow.arriving import draft_of
from inkuru.lang.language import languages
from inkuru.newsroom.models import Arrival
from inkuru.newsroom.models.arrivals import NAME_LENGTH
from inkuru.newsroom.models.stories import ORIGIN_ADDRESS_LENGTH


class StoryForm(forms.Form):
    """A story on its way in: a file or pasted text."""

    file = forms.FileField(required=False, allow_empty_file=True)
    text = forms.CharField(required=False, strip=False)

    def clean(self) -> dict[str, Any]:
        """One of the two."""
        if not self.cleaned_data.get("file") and not (self.cleaned_data.get("text") or "").strip():
            self.add_error("text", _("Choose a file or paste a text"))
        return self.cleaned_data

    def is_file(self) -> bool:
        """Whether it is a file."""
        return bool(self.cleaned_data.get("file"))

    def content(self) -> bytes:
        """The bytes of the file."""
        return bytes(self.cleaned_data["file"].read())

    def name(self) -> str:
        """What the user calls it."""
        return str(self.cleaned_data["file"].name) if self.is_file() else gettext("The text")


class LinkForm(forms.Form):
    """A link to a page or a feed."""

    address = forms.URLField(max_length=ORIGIN_ADDRESS_LENGTH, assume_scheme="https")


class WireForm(LinkForm):
    """A feed that is to be read from now on."""

    name = forms.CharField(max_length=NAME_LENGTH, required=False)


class ArrivalForm(forms.Form):
    """In which language an arrival is written, and in which others it is to be read."""

    def __init__(self, arrival: Arrival, data: QueryDict | None = None) -> None:
        super().__init__(data, auto_id="%s")
        own = [(one.code, one.own_name) for one in languages()]
        self.fields["language"] = forms.ChoiceField(
            choices=[("", _("choose")), *own], initial=arrival.language, required=True
        )
        self.fields["into"] = forms.MultipleChoiceField(
            choices=own,
            required=False,
            initial=draft_of(arrival).into or [code for code, _name in own],
            widget=forms.CheckboxSelectMultiple(),
        )
