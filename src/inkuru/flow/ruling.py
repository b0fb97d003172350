"""The rules that a newsroom sets for the way of its editions: one table, told in docs/newsrooms/workflow.md.

Rights say what a role may do anywhere; rules narrow that, for all languages or for one. They are held here for every
door. Who has the machine may override them, with a reason that stands in the audit log.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from inkuru.flow.auditing import note_act
from inkuru.flow.rights import Right, asks, has_role
from inkuru.flow.weighing import is_minor_since_release, newest_hand
from inkuru.lang.language import language as language_of
from inkuru.newsroom.models import Act, DeskRole, Edition, Person, State, WorkflowRule
from inkuru.records import Refusal


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule by its name: what a newsroom may choose, the first of it being what the house brings."""

    name: str
    choices: tuple[str, ...]

    @property
    def default(self) -> str:
        """What holds where nobody decided anything."""
        return self.choices[0]


OFF, ON_READY, ON_RELEASE, ON_BOTH = "off", "ready", "release", "both"
EDITORS, PUBLISHERS = "editors", "publishers"
NO, YES = "no", "yes"
STANDS, REVIEWED = "stands", "reviewed"

FOUR_EYES = Rule("four-eyes", (OFF, ON_READY, ON_RELEASE, ON_BOTH))
RELEASERS = Rule("releasers", (EDITORS, PUBLISHERS))
READY_FIRST = Rule("ready-first", (NO, YES))
MINOR_AFTER_READY = Rule("minor-after-ready", (STANDS, REVIEWED))
MINOR_AFTER_RELEASE = Rule("minor-after-release", (STANDS, REVIEWED))
RULES = (FOUR_EYES, RELEASERS, READY_FIRST, MINOR_AFTER_READY, MINOR_AFTER_RELEASE)


class AgainstRules(Refusal):
    """A rule of the newsroom does not allow it; `rule` is which."""

    rule: Rule


class SameEyes(AgainstRules):
    """Whoever wrote an edition last is not the one who lets it go on."""

    rule = FOUR_EYES

    def __init__(self, person: Person) -> None:
        self.person = person
        super().__init__(f"{person} wrote or translated this edition last: by the rule of four eyes it is for another")


class Unsigned(AgainstRules):
    """The rule asks who it is, and nobody signs."""

    def __init__(self, rule: Rule) -> None:
        self.rule = rule
        super().__init__(f"by the rule “{rule.name}” somebody signs for this: name a person with --by")


class PublishersOnly(AgainstRules):
    """Only a publisher releases here."""

    rule = RELEASERS

    def __init__(self) -> None:
        super().__init__("by the rules of this newsroom only a publisher releases this edition")


class NotCalledReady(AgainstRules):
    """An edition is called ready before it is released."""

    rule = READY_FIRST

    def __init__(self) -> None:
        super().__init__("by the rules of this newsroom an edition is called ready before readers see it")


@dataclass(frozen=True, slots=True)
class Decided:
    """What a newsroom decided: by the name of a rule and a language, blank for all."""

    rows: Mapping[tuple[str, str], WorkflowRule]

    def value(self, rule: Rule, language: str = "") -> str:
        """What holds in a language; for none what holds for all."""
        for place in (language, ""):
            row = self.rows.get((rule.name, place))
            # A value that a newer version no longer knows is as none.
            if row and row.value in rule.choices:
                return row.value
        return rule.default

    def own(self, rule: Rule, language: str) -> str:
        """What was decided for a language alone; blank where it follows what holds for all."""
        row = self.rows.get((rule.name, language))
        return row.value if row and row.value in rule.choices else ""

    def newest(self, rule: Rule) -> WorkflowRule | None:
        """The latest decision about a rule, for whichever language."""
        rows = [row for (name, _), row in self.rows.items() if name == rule.name]
        return max(rows, key=lambda row: row.pk, default=None)


def decided() -> Decided:
    """The rules as they stand; one query."""
    rows = WorkflowRule.objects.select_related("by").order_by("pk")
    return Decided({(one.name, one.language): one for one in rows})


def find_rule(name: str) -> Rule:
    """A rule by its name. Raises Refusal."""
    found = next((one for one in RULES if one.name == name), None)
    if found is None:
        raise Refusal(f"“{name}” is no rule; the rules are {', '.join(one.name for one in RULES)}")
    return found


@asks(Right.RULES)
@transaction.atomic
def decide(rule: Rule, value: str, *, language: str = "", by: Person | None, at: datetime) -> bool:
    """Set a rule for all languages, or for one; a blank value follows again what holds without it.

    Whether that is new. Raises Refusal for a value that is no choice, UnknownLanguage.
    """
    if value and value not in rule.choices:
        raise Refusal(f"“{value}” is no choice for {rule.name}; the choices are {', '.join(rule.choices)}")
    code = language_of(language).code if language else ""
    rules = decided()
    if value == (rules.own(rule, code) if code or not value else rules.value(rule)):
        return False
    WorkflowRule.objects.create(name=rule.name, language=code, value=value, by=by, at=at)
    said = f"{rule.name}{f' in {code}' if code else ''}: {value or 'as before'}"
    note_act(Act.RULE_SET, by=by, at=at, detail=said)
    return True


def refuse_ready(edition: Edition, *, by: Person | None) -> None:
    """Hold the rules when somebody calls an edition ready. Raises AgainstRules."""
    if decided().value(FOUR_EYES, edition.language) in (ON_READY, ON_BOTH):
        _refuse_same_eyes(edition, by)


def refuse_release(edition: Edition, *, by: Person | None, is_due: bool = True) -> None:
    """Hold the rules when somebody releases or corrects an edition, or sets a time for it (`is_due` False).

    When a time is set the edition need not be ready yet: that is looked at when the time has come. Raises AgainstRules.
    """
    rules = decided()
    if rules.value(RELEASERS, edition.language) == PUBLISHERS:
        _refuse_all_but_publishers(edition, by)
    four_eyes = rules.value(FOUR_EYES, edition.language) in (ON_RELEASE, ON_BOTH)
    ready_first = is_due and rules.value(READY_FIRST, edition.language) == YES and edition.state != State.READY
    if not (four_eyes or ready_first) or _is_free(edition, rules):
        return
    if ready_first:
        raise NotCalledReady
    _refuse_same_eyes(edition, by)


def hold_release(edition: Edition, *, by: Person | None, at: datetime, override: str = "") -> None:
    """The same, where who has the machine may give a reason to go past the rules; it is written into the audit log."""
    try:
        refuse_release(edition, by=by)
    except AgainstRules as refusal:
        if not override.strip():
            raise
        detail = f"{refusal.rule.name}: {override.strip()}"
        note_act(Act.RULES_OVERRIDDEN, by=by, at=at, edition=edition, detail=detail)


def _is_free(edition: Edition, rules: Decided) -> bool:
    """Whether readers know the edition, only slips were mended since, and the newsroom lets these go."""
    lets_go = rules.value(MINOR_AFTER_RELEASE, edition.language) == STANDS
    return lets_go and edition.live_id is not None and is_minor_since_release(edition)


def _refuse_same_eyes(edition: Edition, by: Person | None) -> None:
    if by is None:
        raise Unsigned(FOUR_EYES)
    if newest_hand(edition) == by.pk:
        raise SameEyes(by)


def _refuse_all_but_publishers(edition: Edition, by: Person | None) -> None:
    if by is None:
        raise Unsigned(RELEASERS)
    if not has_role(by, DeskRole.PUBLISHER, story=edition.story):
        raise PublishersOnly
