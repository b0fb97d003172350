"""What people send about what they are told."""

from collections.abc import Iterator, Mapping
from datetime import time
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from inkuru.flow.choosing import Hours
from inkuru.newsroom.models import NoticeHours, NoticeKind, Way

# The clocks of the region, then those of the desks abroad.
ZONES = (
    "Africa/Kigali",
    "Africa/Nairobi",
    "Africa/Kampala",
    "Africa/Dar_es_Salaam",
    "Africa/Bujumbura",
    "Africa/Lubumbashi",
    "Africa/Kinshasa",
    "Africa/Addis_Ababa",
    "Africa/Johannesburg",
    "Africa/Lagos",
    "Europe/Brussels",
    "Europe/London",
    "Asia/Dubai",
    "America/New_York",
    "UTC",
)
CLOCK = "%H:%M"


class ReadForm(forms.Form):
    """What has been read: one line, or all up to a notice."""

    line = forms.IntegerField(min_value=1, required=False)
    until = forms.IntegerField(min_value=0, required=False)


class WaysForm(forms.Form):
    """How a person wants to be told of each kind of thing."""

    def __init__(self, ways: Mapping[NoticeKind, Way], data: QueryDict | None = None) -> None:
        super().__init__(data, auto_id="%s")
        self.kinds = tuple(ways)
        for kind, way in ways.items():
            self.fields[f"way-{kind}"] = forms.ChoiceField(choices=Way.choices, initial=way)

    def rows(self) -> Iterator[tuple[str, forms.BoundField]]:
        """Each kind in words, with its field."""
        for kind in self.kinds:
            yield str(kind.label), self[f"way-{kind}"]

    def ways(self) -> Mapping[NoticeKind, Way]:
        """What was chosen."""
        return {kind: Way(self.cleaned_data[f"way-{kind}"]) for kind in self.kinds}


class ClockInput(forms.TimeInput):
    """A time of day, as browsers ask for it."""

    def __init__(self) -> None:
        super().__init__(attrs={"type": "time"}, format=CLOCK)


class HoursForm(forms.Form):
    """When a person wants mail."""

    digest_at = forms.TimeField(input_formats=[CLOCK], widget=ClockInput())
    quiet_from = forms.TimeField(input_formats=[CLOCK], required=False, widget=ClockInput())
    quiet_until = forms.TimeField(input_formats=[CLOCK], required=False, widget=ClockInput())

    def __init__(self, hours: NoticeHours, data: QueryDict | None = None) -> None:
        initial = {"digest_at": hours.digest_at, "quiet_from": hours.quiet_from, "quiet_until": hours.quiet_until}
        super().__init__(data, auto_id="%s", initial=initial)
        zones = [("", _("the newsroom’s")), *((zone, zone.replace("_", " ")) for zone in ZONES)]
        self.fields["zone"] = forms.ChoiceField(choices=zones, required=False, initial=hours.zone)

    def clean(self) -> dict[str, Any]:
        """Quiet hours have two ends that differ."""
        begins, ends = self.cleaned_data.get("quiet_from"), self.cleaned_data.get("quiet_until")
        if (begins is None) != (ends is None) or (begins is not None and begins == ends):
            self.add_error(
                "quiet_from", _("Quiet hours begin at one time and end at another. Leave both empty for none.")
            )
        return self.cleaned_data

    def hours(self) -> Hours:
        """What was chosen."""
        data: Mapping[str, Any] = self.cleaned_data
        quiet: tuple[time | None, time | None] = (data["quiet_from"], data["quiet_until"])
        return Hours(data["digest_at"], *quiet, zone=data["zone"])


class AddressForm(forms.Form):
    """An address for mails, blank for none any more; or that mails that were stopped come again."""

    address = forms.EmailField(required=False)
    begins = forms.BooleanField(required=False)
