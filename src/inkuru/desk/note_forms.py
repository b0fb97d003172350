"""A private note, as its author sends it."""

from typing import Any

from django import forms

from inkuru.newsroom.models import Person, SourceNote

LONGEST_NOTE_ON_SOURCES = 20_000


class NoteForm(forms.Form):
    """The text, and those who may read it besides the author; `seen` is the version that was changed."""

    text = forms.CharField(max_length=LONGEST_NOTE_ON_SOURCES)
    seen = forms.IntegerField(min_value=1, required=False)

    def __init__(self, author: Person, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        others = Person.objects.filter(is_active=True).exclude(pk=author.pk).order_by("name", "pk")
        self.fields["readers"] = forms.ModelMultipleChoiceField(
            others, required=False, widget=forms.CheckboxSelectMultiple
        )


def note_form(note: SourceNote) -> NoteForm:
    """The form with what stands in a note."""
    standing = {"text": note.text, "seen": note.version, "readers": list(note.readers.all())}
    return NoteForm(note.author, initial=standing)
