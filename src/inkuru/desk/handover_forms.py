"""What is sent at the end of a shift."""

from collections.abc import Iterator, Sequence

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from inkuru.desk.handover import Entry
from inkuru.flow.handing import Given, takers
from inkuru.newsroom.models import Person

LONGEST_WORD = 1_000
KEEP, BOARD = "", "board"


class HandoverForm(forms.Form):
    """Who gets each edition, with a word on each and one on all."""

    note = forms.CharField(max_length=LONGEST_WORD, required=False)

    def __init__(
        self, entries: Sequence[Entry], people: Sequence[Person], person: Person, data: QueryDict | None = None
    ) -> None:
        super().__init__(data, auto_id="%s")
        self.entries = entries
        self.people = {str(one.pk): one for one in people}
        for one in entries:
            able = takers(one.edition, people, besides=person)
            choices = [(KEEP, _("keep")), (BOARD, _("back to the board")), *((str(to.pk), str(to)) for to in able)]
            self.fields[f"to-{one.edition.pk}"] = forms.ChoiceField(choices=choices, required=False)
            self.fields[f"note-{one.edition.pk}"] = forms.CharField(max_length=LONGEST_WORD, required=False)
        others = [(key, str(one)) for key, one in self.people.items() if one != person]
        everybody = [(KEEP, _("each as chosen below")), (BOARD, _("back to the board")), *others]
        self.fields["to"] = forms.ChoiceField(choices=everybody, required=False)

    def rows(self) -> Iterator[tuple[Entry, forms.BoundField, forms.BoundField]]:
        """Each edition with who gets it and the word on it."""
        for one in self.entries:
            yield one, self[f"to-{one.edition.pk}"], self[f"note-{one.edition.pk}"]

    def given(self) -> list[Given]:
        """What goes to whom; what is kept is left out."""
        return [
            Given(one.edition, self.people.get(to), self.cleaned_data[f"note-{one.edition.pk}"])
            for one in self.entries
            for to in (self.cleaned_data[f"to-{one.edition.pk}"] or self.cleaned_data["to"],)
            if to != KEEP
        ]
