"""How loud an administrator wants a check to be."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from inkuru.lang.language import languages
from inkuru.newsroom.models import Severity

LONGEST_NOTE = 500

# What each check is called, in the order of `flow.turning.CHECK_NAMES`.
CHECKS: Mapping[str, Promise] = {
    "numbers": pgettext_lazy("check", "numbers"),
    "ordinals": pgettext_lazy("check", "ordinal numbers"),
    "percentages": pgettext_lazy("check", "percentages"),
    "money": pgettext_lazy("check", "money"),
    "measures": pgettext_lazy("check", "measures"),
    "dates": pgettext_lazy("check", "dates"),
    "times": pgettext_lazy("check", "times of day"),
    "approximations": pgettext_lazy("check", "about and more than"),
    "names": pgettext_lazy("check", "names"),
    "quotations": pgettext_lazy("check", "quotation marks"),
    "omissions": pgettext_lazy("check", "what is left out"),
    "untranslated": pgettext_lazy("check", "words left untranslated"),
    "language": pgettext_lazy("check", "language of the text"),
    "links": pgettext_lazy("check", "links"),
    "markup": pgettext_lazy("check", "bold and italics"),
    "headline": pgettext_lazy("check", "headline"),
    "order": pgettext_lazy("check", "order of paragraphs"),
    "terms": pgettext_lazy("check", "terms"),
}


class TurnForm(forms.Form):
    """A check, from one language into another, how loud it is from now on, and why."""

    check = forms.ChoiceField(choices=CHECKS.items())
    source = forms.ChoiceField()
    target = forms.ChoiceField()
    severity = forms.ChoiceField(choices=Severity.choices)
    note = forms.CharField(max_length=LONGEST_NOTE, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"auto_id": "%s"} | kwargs)
        for name in ("source", "target"):
            self.fields[name] = forms.ChoiceField(choices=[(one.code, one.own_name) for one in languages()])

    def clean(self) -> dict[str, Any]:
        """Two languages that differ; and a reason, unless the check is made to block."""
        data = self.cleaned_data
        if data.get("source") == data.get("target"):
            self.add_error("target", _("A translation is from one language into another."))
        if data.get("severity") != Severity.BLOCKING and not data.get("note"):
            self.add_error("note", _("Say why: the reason is kept with your name."))
        return data
