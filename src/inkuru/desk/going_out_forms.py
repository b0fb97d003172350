"""What is sent from the release screen."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from inkuru.desk.going_out import Going

LONGEST_NOTE = 2_000
MOMENT = "%Y-%m-%dT%H:%M"
REASON = "reason-"


class MomentInput(forms.DateTimeInput):
    """A date and a time on the newsroom’s clock, as browsers ask for them."""

    def __init__(self) -> None:
        super().__init__(attrs={"type": "datetime-local"}, format=MOMENT)


class GoingOutForm(forms.Form):
    """Which editions are to go out, with which reasons and notes, and when."""

    due = forms.DateTimeField(required=False, input_formats=[MOMENT], widget=MomentInput())

    def __init__(self, editions: Sequence[Going], data: QueryDict | None = None) -> None:
        super().__init__(data, auto_id="%s")
        self.editions = editions
        for one in editions:
            self.fields[f"out-{one.code}"] = forms.BooleanField(required=False)
            self.fields[f"note-{one.code}"] = forms.CharField(max_length=LONGEST_NOTE, required=False)
            for obstacle in one.open_obstacles:
                self.fields[REASON + obstacle.mark] = forms.CharField(max_length=LONGEST_NOTE, required=False)

    def chosen(self) -> list[Going]:
        """The editions that are to go out and may."""
        return [one for one in self.editions if one.is_allowed and self.cleaned_data.get(f"out-{one.code}")]

    def reasons(self) -> Mapping[str, str]:
        """By mark why a finding may stand."""
        return {
            name.removeprefix(REASON): value
            for name, value in self.cleaned_data.items()
            if name.startswith(REASON) and value
        }

    def note(self, going: Going) -> str:
        """What readers are told of a correction; blank for a release without one."""
        return str(self.cleaned_data.get(f"note-{going.code}", "")) if going.is_correction else ""


class EmbargoForm(forms.Form):
    """Until when a story is held back; blank ends it."""

    until = forms.DateTimeField(required=False, input_formats=[MOMENT], widget=MomentInput())

    def __init__(self, data: QueryDict | None = None, *, until: datetime | None = None) -> None:
        super().__init__(data, auto_id="%s", initial={"until": until})


NOTHING_CHOSEN = _("Choose at least one edition")
NO_TIME = _("Say when")
