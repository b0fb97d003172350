"""What people choose on the board, and what they say of who has what."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from django import forms
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from inkuru.flow.boarding import CHOICES, Wanted
from inkuru.lang.language import Language, language, languages
from inkuru.newsroom.models import Assignment, Edition, Person, Section
from inkuru.newsroom.models.board import VIEW_NAME_LENGTH

LONGEST_SEARCH = 200
LONGEST_QUERY = 500
MOMENT = "%Y-%m-%dT%H:%M"


class BoardForm(forms.Form):
    """A choice of stories; what it does not know is no choice, and all stories are shown."""

    words = forms.CharField(max_length=LONGEST_SEARCH, required=False)
    language = forms.ChoiceField(required=False)
    section = forms.ChoiceField(required=False)
    person = forms.ChoiceField(required=False)
    need = forms.CharField(required=False)

    def __init__(self, data: QueryDict, *, people: Sequence[Person], interface: str) -> None:
        super().__init__(data, auto_id="%s")
        own = [(one.code, one.own_name) for one in languages()]
        sections = [(one.slug, one.names.get(interface) or one.slug) for one in Section.objects.all()]
        named = [(str(one.pk), str(one)) for one in people]
        for name, choices in (("language", own), ("section", sections), ("person", named)):
            self.fields[name] = forms.ChoiceField(required=False, choices=[("", _("all")), *choices])

    def wanted(self) -> Wanted:
        """The choice as flow takes it."""
        self.is_valid()
        chosen = self.cleaned_data
        need = chosen.get("need", "")
        return Wanted(
            language=chosen.get("language", ""),
            section=chosen.get("section", ""),
            person=int(chosen["person"]) if chosen.get("person") else None,
            need=need if need in CHOICES else "",
            words=chosen.get("words", ""),
        )


class SavedViewForm(forms.Form):
    """A choice of stories that is to be kept by a name."""

    name = forms.CharField(max_length=VIEW_NAME_LENGTH)
    query = forms.CharField(max_length=LONGEST_QUERY, required=False)

    def clean_query(self) -> str:
        """A query string, written anew, so that nothing else is kept."""
        return QueryDict(self.cleaned_data["query"]).urlencode()


class HandsForm(forms.Form):
    """Who has each edition of a story, and by when it is wanted, on the newsroom’s clock."""

    def __init__(
        self,
        editions: Mapping[str, Edition],
        hands: Mapping[int, Assignment],
        people: Sequence[Person],
        data: QueryDict | None = None,
    ) -> None:
        super().__init__(data)
        self.editions = editions
        self.people = {str(one.pk): one for one in people}
        names = [("", _("nobody")), *((key, str(one)) for key, one in self.people.items())]
        for code, edition in editions.items():
            hand = hands.get(edition.pk)
            self.fields[f"person-{code}"] = forms.ChoiceField(
                required=False, choices=names, initial=str(hand.person_id or "") if hand else ""
            )
            self.fields[f"deadline-{code}"] = forms.DateTimeField(
                required=False,
                input_formats=[MOMENT],
                initial=hand.deadline if hand else None,
                widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format=MOMENT),
            )

    def zone(self) -> str:
        """The clock that the deadlines are read on."""
        return timezone.get_current_timezone_name()

    def rows(self) -> Iterator[tuple[Language, forms.BoundField, forms.BoundField]]:
        """The fields of each edition."""
        for code in self.editions:
            yield language(code), self[f"person-{code}"], self[f"deadline-{code}"]

    def hands(self) -> Iterator[tuple[Edition, Person | None, datetime | None]]:
        """What was chosen for each edition."""
        for code, edition in self.editions.items():
            person, deadline = self.cleaned_data[f"person-{code}"], self.cleaned_data[f"deadline-{code}"]
            yield edition, self.people.get(person), deadline and deadline.astimezone(timezone.get_current_timezone())
