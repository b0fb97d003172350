"""How loud the newsroom wants a check to be, for a pair of languages: turned down, up, or silent, and by whom."""

from collections.abc import Mapping
from datetime import datetime

from inkuru.lang.language import language as language_of
from inkuru.newsroom.models import CheckRule, Person, Severity
from inkuru.records import Refusal


class NoteMissing(Refusal):
    """A check that can block is turned down with a note saying why; the note stays in the audit log."""


def turn_check(
    check: str, *, source: str, target: str, severity: Severity, note: str, by: Person | None, at: datetime
) -> CheckRule:
    """Set how loud a check is from one language into another; the earlier rules stay as the audit log.

    Raises NoteMissing unless the check is made to block; UnknownLanguage.
    """
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
