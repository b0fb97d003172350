"""What an editor lets pass: signed, with a reason, and only as long as nothing changes."""

import hashlib
import json
from collections.abc import Iterable
from datetime import datetime

from inkuru.flow.auditing import note_act
from inkuru.newsroom.models import Act, Edition, Person, Waiver
from inkuru.records import Finding, Refusal


class ReasonMissing(Refusal):
    """A finding is waived with a reason, or not at all."""


def fingerprint(finding: Finding, revisions: Iterable[int | None]) -> str:
    """The same for the same finding on the same revisions, whichever process computes it; SHA-256 in hexadecimal.

    Offsets and severity are left out: a check that learns to point more exactly, or is turned down, keeps its waivers.
    """
    told = [finding.check, finding.message, sorted(finding.values.items()), finding.language, list(revisions)]
    return hashlib.sha256(json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()).hexdigest()


def waive(edition: Edition, finding: Finding, *, mark: str, reason: str, by: Person | None, at: datetime) -> Waiver:
    """Let a finding pass; `mark` is its fingerprint. Waived twice, the first reason stands. Raises ReasonMissing."""
    if not reason.strip():
        raise ReasonMissing("a finding is waived with a reason: say why it may stand")
    waiver, is_new = Waiver.objects.get_or_create(
        edition=edition,
        fingerprint=mark,
        defaults={
            "check_name": finding.check,
            "message": str(finding),
            "reason": reason.strip(),
            "by": by,
            "at": at,
        },
    )
    if is_new:
        note_act(Act.WAIVED, by=by, at=at, edition=edition, detail=finding.check)
    return waiver
