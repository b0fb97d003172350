"""The rules of the newsroom in words, and the form in which they are set."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django import forms
from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from inkuru.flow.ruling import (
    EDITORS,
    FOUR_EYES,
    MINOR_AFTER_READY,
    MINOR_AFTER_RELEASE,
    NO,
    OFF,
    ON_BOTH,
    ON_READY,
    ON_RELEASE,
    PUBLISHERS,
    READY_FIRST,
    RELEASERS,
    REVIEWED,
    RULES,
    STANDS,
    YES,
    Decided,
    Rule,
)
from inkuru.lang.language import Language, languages
from inkuru.newsroom.models import WorkflowRule

# What each rule asks, and what it means.
ASKED: Mapping[Rule, tuple[Promise, Promise]] = {
    FOUR_EYES: (
        _("Four eyes"),
        _(
            "Whoever wrote or translated an edition last is not the one who lets it go on: a second person looks."
            " Mending slips of the pen does not count as writing."
        ),
    ),
    RELEASERS: (
        _("Who releases"),
        _("Who may release editions, correct them and set a time for them, among those whose role lets them."),
    ),
    READY_FIRST: (
        _("Ready before released"),
        _("Whether an edition has to be called ready by an editor or a publisher before readers see it."),
    ),
    MINOR_AFTER_READY: (
        _("Slips mended in what is ready"),
        _(
            "A text that is changed after it was called ready goes back to review. A slip is a wrongly written word: no"
            " figure, name, quotation or link changes, and few letters do."
        ),
    ),
    MINOR_AFTER_RELEASE: (
        _("Slips mended in what readers see"),
        _("Whether an edition in which only slips were mended since its release goes out without the rules above."),
    ),
}
CHOICES: Mapping[Rule, Mapping[str, Promise]] = {
    FOUR_EYES: {
        OFF: _("not asked for"),
        ON_READY: _("when an edition is called ready"),
        ON_RELEASE: _("when an edition is released"),
        ON_BOTH: _("both times"),
    },
    RELEASERS: {EDITORS: _("editors and publishers"), PUBLISHERS: _("publishers only")},
    READY_FIRST: {NO: _("no"), YES: _("yes")},
    MINOR_AFTER_READY: {STANDS: _("it stays ready"), REVIEWED: _("it goes back to review")},
    MINOR_AFTER_RELEASE: {STANDS: _("it goes out at once"), REVIEWED: _("it goes the whole way again")},
}
AS_FOR_ALL = _("as for all")


@dataclass(frozen=True, slots=True)
class Line:
    """A rule on the screen: its fields, and who decided about it last."""

    rule: Rule
    name: Promise
    meaning: Promise
    field: forms.BoundField
    exceptions: tuple[tuple[Language, forms.BoundField], ...]
    newest: WorkflowRule | None
    has_exceptions: bool


class RulesForm(forms.Form):
    """What the newsroom wants of each rule, for all languages and for some."""

    def __init__(self, decided: Decided, data: QueryDict | None = None) -> None:
        super().__init__(data, auto_id="%s")
        self.decided = decided
        for rule in RULES:
            choices = list(CHOICES[rule].items())
            self.fields[rule.name] = forms.ChoiceField(
                choices=choices, widget=forms.RadioSelect, initial=decided.value(rule)
            )
            for one in languages():
                self.fields[f"{rule.name}-{one.code}"] = forms.ChoiceField(
                    choices=[("", AS_FOR_ALL), *choices], required=False, initial=decided.own(rule, one.code)
                )

    def lines(self) -> Iterator[Line]:
        """The rules in their order."""
        for rule in RULES:
            exceptions = tuple((one, self[f"{rule.name}-{one.code}"]) for one in languages())
            name, meaning = ASKED[rule]
            yield Line(
                rule,
                name,
                meaning,
                self[rule.name],
                exceptions,
                self.decided.newest(rule),
                has_exceptions=any(field.value() for _, field in exceptions),
            )

    def wanted(self) -> Iterator[tuple[Rule, str, str]]:
        """Each rule with a language, blank for all, and what is wanted."""
        for rule in RULES:
            for code in ("", *(one.code for one in languages())):
                yield rule, code, self.cleaned_data[f"{rule.name}-{code}" if code else rule.name]
