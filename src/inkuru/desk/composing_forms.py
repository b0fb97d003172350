"""What people send when they compose the source edition: what is to be done, what is pasted, which paragraphs."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from inkuru.desk.forms import LINE_ENDS, LONGEST_PASSAGE, TypedForm
from inkuru.flow.arranging import ALTERNATIVES
from inkuru.flow.composing import TEXT_KINDS
from inkuru.flow.revising import Text
from inkuru.lang.language import languages
from inkuru.newsroom.models import Block, Kind, Story

LONGEST_PASTE = 2_000_000
DOINGS = ("add", "kind", "up", "down", "out")


class DoingForm(forms.Form):
    """What is to be done with a paragraph; `kind` is what it becomes, or what is added below it."""

    doing = forms.ChoiceField(choices=[(one, one) for one in DOINGS])
    kind = forms.ChoiceField(choices=[(one.value, one.label) for one in TEXT_KINDS], required=False)

    def kind_of(self) -> Kind:
        """The kind that was chosen, a paragraph where none was."""
        return Kind(self.cleaned_data["kind"] or Kind.PARAGRAPH)


class PasteForm(TypedForm):
    """What is pasted between `text` and `rest`: `html` as it lies on the clipboard, or, without it, lines in `text`."""

    html = forms.CharField(max_length=LONGEST_PASTE, required=False, strip=False)
    rest = forms.CharField(max_length=LONGEST_PASSAGE, required=False, strip=False)
    text = forms.CharField(max_length=LONGEST_PASTE, required=False, strip=False)

    def halves(self) -> tuple[Text, Text]:
        """What stands before and behind; nothing where the lines of the field itself are parted."""
        if not self.cleaned_data["html"]:
            return Text.plain(""), Text.plain("")
        make = Text.marked if self.cleaned_data["is_marked"] else Text.plain
        before, behind = (LINE_ENDS.sub(" ", self.cleaned_data[name]).strip() for name in ("text", "rest"))
        return make(before), make(behind)

    def content(self) -> tuple[str, bool]:
        """What was pasted, and whether it is HTML; where the field holds marks its lines are."""
        html, text = self.cleaned_data["html"], self.cleaned_data["text"]
        if html or not self.cleaned_data["is_marked"]:
            return html or text, bool(html)
        return "".join(f"<p>{line}</p>" for line in text.splitlines()), True


class BlocksForm(forms.Form):
    """Some paragraphs of a story, by their ids."""

    def __init__(self, story: Story, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["blocks"] = forms.ModelMultipleChoiceField(Block.objects.filter(story=story))


class SingleForm(forms.Form):
    """Which passage is to be added of those that stand once in a story."""

    kind = forms.ChoiceField(choices=[(one.value, one.label) for one in (Kind.STANDFIRST, *ALTERNATIVES)])


class BeginForm(forms.Form):
    """The language in which a new story is written."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        own = [(one.code, one.own_name) for one in languages()]
        self.fields["language"] = forms.ChoiceField(choices=own, label=_("Language"))
