"""What people send to the desk."""

import re
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from inkuru.flow.markup import from_plain, to_plain
from inkuru.flow.passages import Passage
from inkuru.flow.revising import Text
from inkuru.lang.language import languages
from inkuru.newsroom.models import Block, Edition, Revision, Story, WorkingText
from inkuru.newsroom.models.stories import LANGUAGE_CODE_LENGTH

LONGEST_PASSAGE = 20_000
LONGEST_NOTE = 2_000
LINE_ENDS = re.compile(r"\s*[\r\n]+\s*")


class SeenForm(forms.Form):
    """What somebody had before them: the number of the revision (0 for none) and the id of the source revision."""

    seen = forms.IntegerField(min_value=0)
    source = forms.IntegerField(min_value=1, required=False)


class TypedForm(SeenForm):
    """The text of a block in one language as it is being typed.

    `is_marked` tells that `text` is inline HTML: what holds emphasis or links is shown with its marks. `is_minor`
    says that only the spelling of a source text was put right.
    """

    is_marked = forms.BooleanField(required=False)
    text = forms.CharField(max_length=LONGEST_PASSAGE, required=False, strip=False)
    alt = forms.CharField(max_length=LONGEST_NOTE, required=False)
    credit = forms.CharField(max_length=LONGEST_NOTE, required=False)
    is_minor = forms.BooleanField(required=False)

    def as_text(self) -> Text:
        """The text as flow takes it; a paragraph is one line."""
        line = LINE_ENDS.sub(" ", self.cleaned_data["text"]).strip()
        make = Text.marked if self.cleaned_data["is_marked"] else Text.plain
        return make(line, alt=self.cleaned_data.get("alt", ""), credit=self.cleaned_data.get("credit", ""))


class PassageForm(TypedForm):
    """The text of a block in one language, to be saved."""

    def clean(self) -> dict[str, Any]:
        """Only a picture may go without words."""
        if "text" in self.cleaned_data and "alt" not in self.data and not self.as_text().text.strip():
            self.add_error("text", _("Write something: an empty paragraph says nothing"))
        return self.cleaned_data

    def words(self) -> str:
        """What is written in it, without marks, whether it was sent or not."""
        text = str(self["text"].value() or "")
        return to_plain(text) if self["is_marked"].value() else text

    def over(self, theirs: Revision) -> "PassageForm":
        """The same text, to be written over what somebody else saved."""
        standing = {name: self[name].value() for name in self.fields}
        return PassageForm(initial=standing | {"seen": theirs.number})


def typed_form(typed: WorkingText) -> PassageForm:
    """The form with what somebody typed earlier and has not saved."""
    names = ("seen", "is_marked", "text", "alt", "credit")
    return PassageForm(initial={name: getattr(typed, name) for name in names} | {"source": typed.source_id})


def passage_form(passage: Passage, language: str) -> PassageForm:
    """The form with what stands there now."""
    revision, source = passage.revision, passage.source
    blank = {"seen": 0, "source": source.pk if source else None}
    if revision is None:
        return PassageForm(initial=blank)
    is_marked = revision.html != from_plain(revision.text)
    text = revision.html if is_marked else revision.text
    # Of a picture that came in with its credit the revision may say none.
    credit = revision.credit or passage.block.credits.get(language, "")
    standing = {"seen": revision.number, "is_marked": is_marked, "text": text, "alt": revision.alt, "credit": credit}
    return PassageForm(initial=blank | standing)


class SplitForm(PassageForm):
    """A passage that is to be two: `text` is the first half, `rest` the second."""

    rest = forms.CharField(max_length=LONGEST_PASSAGE, strip=False)

    def halves(self) -> tuple[Text, Text]:
        """Both, as flow takes them."""
        make = Text.marked if self.cleaned_data["is_marked"] else Text.plain
        return self.as_text(), make(LINE_ENDS.sub(" ", self.cleaned_data["rest"]).strip())


class CommentForm(forms.Form):
    """What somebody says beside a passage."""

    text = forms.CharField(max_length=LONGEST_NOTE, required=False)

    def words(self) -> str:
        """The words, blank for none and for too many."""
        return str(self.cleaned_data.get("text", "")) if self.is_valid() else ""


class PresenceForm(forms.Form):
    """Where somebody is: the passage that they write in, if any. `since` is the newest revision that their page shows,
    `blocks` how many paragraphs it has.
    """

    language = forms.CharField(max_length=LANGUAGE_CODE_LENGTH, required=False)
    block = forms.UUIDField(required=False)
    since = forms.IntegerField(min_value=0)
    blocks = forms.IntegerField(min_value=0)
    leaves = forms.BooleanField(required=False)

    def place(self, story: Story) -> tuple[Edition | None, Block | None]:
        """The edition and the block that they write in, both or none."""
        edition = story.editions.filter(language=self.cleaned_data["language"]).first()
        block = story.blocks.filter(pk=self.cleaned_data["block"], retired_at__isnull=True).first()
        return (edition, block) if edition and block else (None, None)


class WithdrawalForm(forms.Form):
    """What the readers of each released edition are told instead of the story."""

    def __init__(self, editions: list[Edition], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        released = {edition.language for edition in editions}
        for one in languages():
            if one.code in released:
                self.fields[one.code] = forms.CharField(max_length=LONGEST_NOTE, label=one.own_name)
