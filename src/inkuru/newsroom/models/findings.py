"""What the checks found, what an editor let pass, and how loud the newsroom wants each check to be."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from inkuru.newsroom.models.stories import LANGUAGE_CODE_LENGTH, Block, Edition, Story, language_check
from inkuru.newsroom.models.texts import Revision

FINGERPRINT_LENGTH = 64


class Severity(models.TextChoices):
    """How much a finding matters (the values of records’ Severity), or that a check is not to speak."""

    BLOCKING = "blocking", _("blocking")
    WARNING = "warning", _("warning")
    NOTE = "note", _("note")
    SILENT = "silent", _("silent")


class Checked(models.Model):
    """A passage as it was last checked: `revisions` names the revisions of all its editions that were looked at.

    `block` is None for what is checked over the whole story.
    """

    story = models.ForeignKey(Story, on_delete=models.CASCADE, related_name="checked")
    block = models.ForeignKey(Block, null=True, on_delete=models.CASCADE, related_name="checked")
    revisions = models.CharField(max_length=FINGERPRINT_LENGTH)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("story", "block"), name="a_block_is_checked_once"),
            models.UniqueConstraint(fields=("story",), condition=Q(block__isnull=True), name="a_story_is_checked_once"),
        )

    def __str__(self) -> str:
        return f"checked {self.block_id or self.story}"


class StoredFinding(models.Model):
    """A finding as a check computed it, with the revisions that it was computed on.

    `start` and `end` are offsets in the text of `revision`, `against_start` and `against_end` in that of `against`.
    `fingerprint` is the same for the same finding on the same revisions: what a waiver holds on to. `is_story_wide`
    tells that a check looked at the whole story, not at this passage alone.
    """

    story = models.ForeignKey(Story, on_delete=models.CASCADE, related_name="findings")
    block = models.ForeignKey(Block, null=True, on_delete=models.CASCADE, related_name="findings")
    language = models.CharField(max_length=LANGUAGE_CODE_LENGTH)
    against_language = models.CharField(max_length=LANGUAGE_CODE_LENGTH, blank=True)
    check_name = models.CharField(max_length=40)
    severity = models.CharField(max_length=16, choices=Severity.choices)
    message = models.TextField()
    values = models.JSONField(default=dict)
    revision = models.ForeignKey(Revision, null=True, on_delete=models.CASCADE, related_name="findings")
    against = models.ForeignKey(Revision, null=True, on_delete=models.CASCADE, related_name="findings_against")
    start = models.PositiveIntegerField(null=True)
    end = models.PositiveIntegerField(null=True)
    against_start = models.PositiveIntegerField(null=True)
    against_end = models.PositiveIntegerField(null=True)
    mend = models.TextField(null=True)  # noqa: DJ001 - a mend may be the empty text: take the span away
    fingerprint = models.CharField(max_length=FINGERPRINT_LENGTH)
    is_story_wide = models.BooleanField(default=False)

    class Meta:
        ordering = ("block__order", "language", "start", "id")
        constraints = (
            models.UniqueConstraint(fields=("story", "fingerprint"), name="a_finding_stands_once"),
            models.CheckConstraint(condition=Q(severity__in=Severity.values), name="finding_severity_is_known"),
            language_check("language", "finding_language_is_a_code"),
        )

    def __str__(self) -> str:
        return f"{self.check_name} in {self.language}: {self.message}"


class Waiver(models.Model):
    """A signed, reasoned dismissal of a finding; it lapses when either text changes, for then the fingerprint does."""

    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="waivers")
    check_name = models.CharField(max_length=40)
    fingerprint = models.CharField(max_length=FINGERPRINT_LENGTH)
    message = models.TextField()
    reason = models.TextField()
    by = models.ForeignKey("newsroom.Person", null=True, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ("at", "id")
        constraints = (
            models.UniqueConstraint(fields=("edition", "fingerprint"), name="a_finding_is_waived_once"),
            models.CheckConstraint(condition=~Q(reason=""), name="a_waiver_gives_a_reason"),
        )

    def __str__(self) -> str:
        return f"{self.check_name}: {self.reason}"


class CheckRule(models.Model):
    """How loud a check is for a pair of languages; the latest row counts and none is changed: they are the audit log.

    A rule for a check that blocks carries a note saying why.
    """

    check_name = models.CharField(max_length=40)
    source = models.CharField(max_length=LANGUAGE_CODE_LENGTH)
    target = models.CharField(max_length=LANGUAGE_CODE_LENGTH)
    severity = models.CharField(max_length=16, choices=Severity.choices)
    note = models.TextField(blank=True)
    by = models.ForeignKey("newsroom.Person", null=True, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ("at", "id")
        constraints = (
            models.CheckConstraint(condition=Q(severity__in=Severity.values), name="rule_severity_is_known"),
        )

    def __str__(self) -> str:
        return f"{self.check_name} {self.source}–{self.target}: {self.severity}"
