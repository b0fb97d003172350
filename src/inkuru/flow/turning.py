"""How loud the newsroom wants a check to be, for a pair of languages: turned down, up, or silent, and by whom."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from inkuru.lang.language import language as language_of
from inkuru.newsroom.models import CheckRule, Person, Severity
from inkuru.records import Refusal

# What can be turned: the checks that compare editions, by the names that their findings carry.
CHECK_NAMES = (
    "numbers",
    "ordinals",
    "percentages",
    "money",
    "measures",
    "dates",
    "times",
    "approximations",
    "names",
    "quotations",
    "omissions",
    "untranslated",
    "language",
    "links",
    "markup",
    "headline",
    "order",
    "terms",
)


class UnknownCheck(Refusal):
    """There is no check of that name that compares editions."""


class NoteMissing(Refusal):
    """A check that can block is turned down with a note saying why; the note stays in the audit log."""


def turn_check(
    check: str, *, source: str, target: str, severity: Severity, note: str, by: Person | None, at: datetime
) -> CheckRule:
    """Set how loud a check is from one language into another; the earlier rules stay as the audit log.

    Raises NoteMissing unless the check is made to block; UnknownCheck; UnknownLanguage.
    """
    if check not in CHECK_NAMES:
        raise UnknownCheck(f"“{check}” is none of the checks {', '.join(CHECK_NAMES)}")
    if severity != Severity.BLOCKING and not note.strip():
        raise NoteMissing(f"the check of {check} is turned down with a note: say why")
    return CheckRule.objects.create(
        check_name=check,
        source=language_of(source).code,
        target=language_of(target).code,
        severity=severity,
        note=note.strip(),
        by=by,
        at=at,
    )


def loudness(source: str) -> Mapping[tuple[str, str], Severity]:
    """The latest rule of each check and target language, for stories written in `source`."""
    rules = CheckRule.objects.filter(source=source).order_by("at", "id")
    return {(one.check_name, one.target): Severity(one.severity) for one in rules}


def audit_log() -> Iterable[CheckRule]:
    """Every rule that was ever set, the oldest first, with who set it."""
    return CheckRule.objects.select_related("by").order_by("at", "id")
