"""What people send of a picture: the file, what is said of it, and what of it is shown."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from inkuru.desk.forms import LONGEST_NOTE
from inkuru.flow.framing import ALL, Framing
from inkuru.flow.revising import Text

PER_CENT = 100
# Where the eye goes, for whoever has no pointer: a ninth of the picture, by its middle in thousandths.
NINTHS = {
    "167.167": _("top left"),
    "500.167": _("top middle"),
    "833.167": _("top right"),
    "167.500": _("middle left"),
    "500.500": _("the middle"),
    "833.500": _("middle right"),
    "167.833": _("bottom left"),
    "500.833": _("bottom middle"),
    "833.833": _("bottom right"),
}


class PictureForm(forms.Form):
    """A picture with its caption, what it shows, and its credit, in the source language."""

    file = forms.FileField()
    alt = forms.CharField(max_length=LONGEST_NOTE)
    credit = forms.CharField(max_length=LONGEST_NOTE)
    caption = forms.CharField(max_length=LONGEST_NOTE, required=False)

    def content(self) -> bytes:
        """The bytes of the file."""
        return bytes(self.cleaned_data["file"].read())

    def name(self) -> str:
        """What the user calls it."""
        return str(self.cleaned_data["file"].name)

    def as_text(self) -> Text:
        """What is said of the picture, as flow takes it."""
        said = self.cleaned_data
        return Text.plain(" ".join(said["caption"].split()), alt=said["alt"], credit=said["credit"])


class FramingForm(forms.Form):
    """What of a picture is shown, in per cent of its width and height; a ninth goes before the numbers of the focus."""

    left = forms.DecimalField(min_value=0, max_value=PER_CENT, decimal_places=1)
    top = forms.DecimalField(min_value=0, max_value=PER_CENT, decimal_places=1)
    right = forms.DecimalField(min_value=0, max_value=PER_CENT, decimal_places=1)
    bottom = forms.DecimalField(min_value=0, max_value=PER_CENT, decimal_places=1)
    across = forms.DecimalField(min_value=0, max_value=PER_CENT, decimal_places=1)
    down = forms.DecimalField(min_value=0, max_value=PER_CENT, decimal_places=1)
    ninth = forms.ChoiceField(choices=[("", _("as the numbers say")), *NINTHS.items()], required=False)

    @classmethod
    def of(cls, framing: Framing) -> "FramingForm":
        """The form with what was chosen."""
        numbers = (one * PER_CENT / ALL for one in (*framing.crop, *framing.focus))
        return cls(
            initial=dict(zip(("left", "top", "right", "bottom", "across", "down"), map(_short, numbers), strict=True))
        )

    def crop(self) -> tuple[int, ...]:
        """Left, top, right, bottom in thousandths."""
        return self._thousandths("left", "top", "right", "bottom")

    def focus(self) -> tuple[int, ...]:
        """Across and down in thousandths."""
        if ninth := self.cleaned_data["ninth"]:
            return tuple(int(part) for part in ninth.split("."))
        return self._thousandths("across", "down")

    def _thousandths(self, *names: str) -> tuple[int, ...]:
        return tuple(round(self.cleaned_data[name] * ALL / PER_CENT) for name in names)


def _short(number: float) -> Any:
    return int(number) if number == int(number) else round(number, 1)
