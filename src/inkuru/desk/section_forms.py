"""What administrators say of sections, and editors of where a story stands."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import get_language

from inkuru.flow.roles import Charge
from inkuru.flow.sectioning import open_sections
from inkuru.lang.language import Language, languages
from inkuru.newsroom.models import DeskRole, Person, Section

LONGEST_NAME = 60


class SectionForm(forms.Form):
    """What a section is called in each language."""

    def __init__(self, data: QueryDict | None = None, section: Section | None = None) -> None:
        super().__init__(data, auto_id="%s")
        for one in languages():
            initial = section.names.get(one.code, "") if section else ""
            self.fields[f"name-{one.code}"] = forms.CharField(max_length=LONGEST_NAME, initial=initial)

    def rows(self) -> Iterator[tuple[Language, forms.BoundField]]:
        """Each language with its field."""
        return ((one, self[f"name-{one.code}"]) for one in languages())

    def names(self) -> dict[str, str]:
        """The names as flow takes them."""
        return {one.code: self.cleaned_data[f"name-{one.code}"] for one in languages()}


class SectionPersonForm(forms.Form):
    """Somebody who is to work in a section, and as what."""

    person = forms.ModelChoiceField(Person.objects.filter(is_active=True).order_by("name", "pk"))
    role = forms.ChoiceField(choices=DeskRole.choices)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"auto_id": "%s"} | kwargs)

    def charge(self, section: Section) -> Charge:
        """The role as flow takes it."""
        return Charge(DeskRole(self.cleaned_data["role"]), section=section)


class StorySectionForm(forms.Form):
    """The section of a story; none is a choice."""

    def __init__(self, data: QueryDict | None = None, section: Section | None = None) -> None:
        super().__init__(data, auto_id="story-%s")
        self.open = {str(one.pk): one for one in open_sections(beside=section)}
        names = [(key, one.names.get(get_language() or "") or one.slug) for key, one in self.open.items()]
        initial = str(section.pk) if section else ""
        self.fields["section"] = forms.ChoiceField(choices=[("", "–"), *names], required=False, initial=initial)

    def chosen(self) -> Section | None:
        """The section."""
        return self.open.get(self.cleaned_data["section"])
