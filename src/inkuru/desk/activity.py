"""What happened in a story, in sentences."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from uuid import UUID

from django import forms
from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from inkuru.desk.clocks import moment
from inkuru.flow.arranging import APART_FROM_BODY
from inkuru.flow.recounting import Deed, Event
from inkuru.lang.language import language, languages
from inkuru.newsroom.models import Kind, Person, Story

SENTENCES: Mapping[Deed, Promise] = {
    Deed.TOOK_IN: gettext_lazy("%(who)s took the story in"),
    Deed.OPENED: gettext_lazy("%(who)s began the edition in %(language)s"),
    Deed.WROTE: gettext_lazy("%(who)s wrote in %(language)s: %(places)s"),
    Deed.DRAFTED: gettext_lazy("Drafted for %(language)s by the memory or a machine: %(places)s"),
    Deed.CONFIRMED: gettext_lazy("%(who)s confirmed in %(language)s: %(places)s"),
    Deed.COMMENTED: gettext_lazy("%(who)s commented in %(language)s, %(places)s"),
    Deed.SETTLED: gettext_lazy("%(who)s settled a comment in %(language)s, %(places)s"),
    Deed.HANDED: gettext_lazy("%(who)s gave the edition in %(language)s to %(about)s"),
    Deed.TOOK: gettext_lazy("%(who)s took the edition in %(language)s"),
    Deed.FREED: gettext_lazy("%(who)s left the edition in %(language)s without anybody"),
    Deed.WAIVED: gettext_lazy("%(who)s let a finding pass in %(language)s, with a reason"),
    Deed.SENT_TO_REVIEW: gettext_lazy("%(who)s sent the edition in %(language)s to review"),
    Deed.SENT_BACK: gettext_lazy("%(who)s sent the edition in %(language)s back"),
    Deed.READY: gettext_lazy("%(who)s called the edition in %(language)s ready"),
    Deed.UNREADY: gettext_lazy("The edition in %(language)s was ready and went back to review: %(who)s changed it"),
    Deed.LEFT_BEHIND: gettext_lazy(
        "The edition in %(language)s was ready and went back to review: %(who)s changed its source"
    ),
    Deed.RELEASED: gettext_lazy("%(who)s released the edition in %(language)s"),
    Deed.CORRECTED: gettext_lazy("%(who)s corrected the edition in %(language)s"),
    Deed.WITHDREW: gettext_lazy("%(who)s withdrew the edition in %(language)s"),
    Deed.SCHEDULED: gettext_lazy("%(who)s set a time for the release in %(language)s"),
    Deed.UNSCHEDULED: gettext_lazy("%(who)s took back the time of the release in %(language)s"),
    Deed.HELD_BACK: gettext_lazy("%(who)s changed the embargo"),
    Deed.OVERRODE: gettext_lazy("%(who)s went past a rule of the newsroom in %(language)s"),
}
# Where a time was set, it is told.
UNTIL = gettext_lazy("until %(at)s")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One line: when it began and ended, what happened, what was said, how often, and a time that was set."""

    since: datetime
    at: datetime
    words: str
    said: str
    saves: str
    due: str

    @property
    def is_long(self) -> bool:
        """Whether it went on for a while."""
        return moment(self.since) != moment(self.at)


class ActivityForm(forms.Form):
    """Of whom and in which language somebody wants to see what happened; what it does not know is all."""

    person = forms.ChoiceField(required=False)
    language = forms.ChoiceField(required=False)

    def __init__(self, data: QueryDict, *, people: Iterable[Person]) -> None:
        super().__init__(data, auto_id="%s")
        named = sorted((str(one), str(one.pk)) for one in people)
        own = [(one.code, one.own_name) for one in languages()]
        everything = ("", gettext_lazy("all"))
        self.fields["person"] = forms.ChoiceField(
            required=False, choices=[everything, *((key, name) for name, key in named)]
        )
        self.fields["language"] = forms.ChoiceField(required=False, choices=[everything, *own])

    def wanted(self) -> tuple[int | None, str]:
        """The key of a person and the code of a language; None and blank for all."""
        self.is_valid()
        person = self.cleaned_data.get("person")
        return int(person) if person else None, self.cleaned_data.get("language", "")


def places_of(story: Story) -> Mapping[UUID, int | str]:
    """What each block of a story is called: the number of a paragraph, else what it is; one query."""
    found: dict[UUID, int | str] = {}
    standing = story.blocks.filter(retired_at__isnull=True).order_by("order")
    for key, kind in standing.values_list("pk", "kind"):
        is_apart = kind in APART_FROM_BODY
        number = 1 + sum(isinstance(one, int) for one in found.values())
        found[key] = str(Kind(kind).label) if is_apart else number
    return found


def sentences(
    events: Sequence[Event], people: Mapping[int, Person], places: Mapping[UUID, int | str]
) -> Iterator[Sentence]:
    """Events as one reads them."""
    for one in events:
        named = {
            "who": people.get(one.by or 0) or _("somebody at the machine"),
            "about": people.get(one.about or 0, ""),
            "language": language(one.language).own_name if one.language else _("all languages"),
            "places": name_places([places.get(block, "") for block in one.blocks]),
        }
        saves = ngettext("saved %(count)d time", "saved %(count)d times", one.count) % {"count": one.count}
        yield Sentence(
            since=one.at,
            at=one.ended,
            words=str(SENTENCES[one.deed]) % named,
            said=one.words if one.deed != Deed.DRAFTED else "",
            saves=saves if one.count > 1 else "",
            due=str(UNTIL) % {"at": moment(one.due)} if one.due else "",
        )


def name_places(places: Iterable[int | str]) -> str:
    """Blocks in words, what follows each other together: *headline, paragraphs 2–4, 7*."""
    known = list(places)
    numbers = sorted({one for one in known if isinstance(one, int)})
    named = [*dict.fromkeys(one for one in known if isinstance(one, str) and one)]
    runs = [[number for _, number in run] for _, run in groupby(enumerate(numbers), key=lambda one: one[1] - one[0])]
    said = ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)
    if said:
        named.append(ngettext("paragraph %(numbers)s", "paragraphs %(numbers)s", len(numbers)) % {"numbers": said})
    if "" in known:
        named.append(_("what is no longer there"))
    return ", ".join(named)
