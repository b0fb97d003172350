"""What people say of terms at the desk: what they look for, a concept with its names, what they approve."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from inkuru.flow.browsing_terms import Wanted
from inkuru.flow.terming import BETWEEN_FORMS, NOTE_LENGTH
from inkuru.lang.language import languages
from inkuru.newsroom.models import TermStatus, TermUse
from inkuru.newsroom.models.terms import SOURCE_LENGTH, TERM_LENGTH, WORD_LENGTH
from inkuru.records import ConceptRecord, TermRecord
from inkuru.records import TermStatus as Status
from inkuru.records import TermUse as Use

BLANK_NAMES = 3
"""Rows for names that are still to be written."""
MOST_NAMES = 200
USES = (
    (TermUse.PREFERRED, _("preferred")),
    (TermUse.ADMITTED, _("admitted")),
    (TermUse.FORBIDDEN, _("not to be used")),
)
PARTS_OF_SPEECH = ("noun", "verb", "adjective", "adverb", "proper noun")
OF_NAME = ("language", "text", "use", "part_of_speech", "noun_class", "note", "source")


class TermSieve(forms.Form):
    """What of the termbase somebody wants to see."""

    words = forms.CharField(required=False, max_length=200)
    letter = forms.CharField(required=False, max_length=2)
    field = forms.CharField(required=False, max_length=TERM_LENGTH)
    status = forms.ChoiceField(required=False, choices=[("", _("all")), *TermStatus.choices])
    language = forms.ChoiceField(required=False)

    def __init__(self, data: QueryDict, *, interface: str) -> None:
        super().__init__(data, auto_id="%s")
        self.interface = interface
        self.fields["language"] = forms.ChoiceField(
            required=False, choices=[(one.code, one.own_name) for one in languages()]
        )

    def wanted(self) -> Wanted:
        """The choice as flow takes it; what makes no sense is no choice."""
        self.is_valid()
        chosen = self.cleaned_data
        return Wanted(
            language=chosen.get("language") or self.interface,
            words=chosen.get("words", ""),
            letter=chosen.get("letter", ""),
            field=chosen.get("field", ""),
            status=chosen.get("status", ""),
        )


class ConceptForm(forms.Form):
    """What is said of a concept in no language."""

    domain = forms.CharField(required=False, max_length=TERM_LENGTH)
    note = forms.CharField(required=False, max_length=NOTE_LENGTH)
    source = forms.CharField(required=False, max_length=SOURCE_LENGTH)
    status = forms.ChoiceField(choices=TermStatus.choices, required=False)
    seen = forms.CharField(required=False, max_length=40)

    def seen_at(self) -> datetime | None:
        """When what the person had before them was written."""
        try:
            return datetime.fromisoformat(self.cleaned_data["seen"])
        except ValueError:
            return None


class NameForm(forms.Form):
    """A name of a concept; without text it is none."""

    language = forms.ChoiceField()
    text = forms.CharField(required=False, max_length=TERM_LENGTH)
    use = forms.ChoiceField(choices=USES, initial=TermUse.PREFERRED)
    part_of_speech = forms.CharField(required=False, max_length=WORD_LENGTH)
    noun_class = forms.CharField(required=False, max_length=WORD_LENGTH)
    listed = forms.CharField(required=False, max_length=NOTE_LENGTH)
    note = forms.CharField(required=False, max_length=NOTE_LENGTH)
    source = forms.CharField(required=False, max_length=SOURCE_LENGTH)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["language"] = forms.ChoiceField(choices=[(one.code, one.own_name) for one in languages()])

    def record(self) -> TermRecord:
        """The name as flow takes it; its forms are written with commas between them."""
        said = self.cleaned_data
        written = (one.strip() for one in said["listed"].replace(BETWEEN_FORMS, ",").split(","))
        return TermRecord(
            language=said["language"],
            text=said["text"],
            use=Use(said["use"]),
            part_of_speech=said["part_of_speech"],
            noun_class=said["noun_class"],
            forms=tuple(one for one in written if one),
            note=said["note"],
            source=said["source"],
        )


class ConceptSheet:
    """The form of a concept and those of its names, as they are shown and sent together."""

    def __init__(self, record: ConceptRecord | None, data: QueryDict | None, *, seen: datetime | None = None) -> None:
        self.data = data
        said = {name: getattr(record, name) for name in ("domain", "note", "source", "status")} if record else {}
        self.concept = ConceptForm(data, initial=said | {"seen": seen.isoformat() if seen else ""})
        self.names = tuple(self._names(record.terms if record else ()))

    def is_valid(self) -> bool:
        """Whether all that was written can be read; names without text are none."""
        return all([self.concept.is_valid(), *(one.is_valid() for one in self._written())])

    def record(self, key: str, status: Status) -> ConceptRecord:
        """The concept as flow takes it."""
        said = self.concept.cleaned_data
        terms = tuple(one.record() for one in self._written())
        return ConceptRecord(key, terms, said["domain"], said["note"], said["source"], status)

    def _written(self) -> Iterator[NameForm]:
        return (one for one in self.names if str(one["text"].value() or "").strip())

    def _names(self, terms: Sequence[TermRecord]) -> Iterator[NameForm]:
        if self.data is not None:
            count = min(int(self.data.get("names") or 0) if self.data.get("names", "0").isdigit() else 0, MOST_NAMES)
            yield from (NameForm(self.data, prefix=f"n{place}") for place in range(count))
            return
        for place, term in enumerate(terms):
            said = {name: getattr(term, name) for name in OF_NAME} | {"listed": ", ".join(term.forms)}
            yield NameForm(initial=said, prefix=f"n{place}")
        known = {one.language for one in terms}
        wanting = [one.code for one in languages() if one.code not in known]
        blank = (wanting + [one.code for one in languages()])[:BLANK_NAMES]
        for place, code in enumerate(blank, start=len(terms)):
            yield NameForm(initial={"language": code}, prefix=f"n{place}")


def chosen_proposals(data: QueryDict) -> tuple[list[int], dict[int, dict[str, str]]]:
    """Which concepts were ticked, and by concept and language which name is to be preferred."""
    ticked = [int(one) for one in data.getlist("concept") if one.isdigit()]
    preferred: dict[int, dict[str, str]] = {}
    for name in data:
        chosen = str(data.get(name) or "")
        if name.startswith("preferred-") and chosen:
            _prefix, concept, code = (*name.split("-"), "", "")[:3]
            if concept.isdigit():
                preferred.setdefault(int(concept), {})[code] = chosen
    return ticked, preferred
