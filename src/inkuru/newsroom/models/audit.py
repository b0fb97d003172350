"""Who did what when: written once, never changed."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from inkuru.newsroom.models.stories import LANGUAGE_CODE_LENGTH, Story

DETAIL_LENGTH = 500


class Act(models.TextChoices):
    """What is written into the audit log."""

    SIGNED_IN = "signed_in", _("signed in")
    SIGN_IN_FAILED = "sign_in_failed", _("sign-in failed")
    SIGNED_OUT = "signed_out", _("signed out")
    SESSION_ENDED = "session_ended", _("session ended")
    INVITED = "invited", _("invited")
    ROLE_GIVEN = "role_given", _("role given")
    ROLE_TAKEN = "role_taken", _("role taken")
    LET_GO = "let_go", _("desk closed to")
    TAKEN_BACK = "taken_back", _("desk opened again to")
    PASSWORD_SET = "password_set", _("password set")
    FACTOR_ADDED = "factor_added", _("second factor added")
    FACTOR_REMOVED = "factor_removed", _("second factor removed")
    RELEASED = "released", _("released")
    CORRECTED = "corrected", _("corrected")
    WITHDRAWN = "withdrawn", _("withdrawn")
    WAIVED = "waived", _("finding waived")
    SCHEDULED = "scheduled", _("release scheduled")
    UNSCHEDULED = "unscheduled", _("schedule ended")
    EMBARGO_SET = "embargo_set", _("embargo set")
    RULE_SET = "rule_set", _("rule set")
    RULES_OVERRIDDEN = "rules_overridden", _("rules overridden")
    EXPORTED = "exported", _("exported")
    SECTION_ADDED = "section_added", _("section added")
    SECTION_CHANGED = "section_changed", _("section changed")


class AuditEntry(models.Model):
    """One act. `by` is None for the machine’s commands without a name; `about` is the person whom it concerns.

    `detail` is short and names things: roles, releases, checks. No text of stories or notes stands in it.
    """

    at = models.DateTimeField()
    act = models.CharField(max_length=20, choices=Act.choices)
    by = models.ForeignKey("newsroom.Person", null=True, on_delete=models.PROTECT, related_name="+")
    about = models.ForeignKey("newsroom.Person", null=True, on_delete=models.PROTECT, related_name="+")
    story = models.ForeignKey(Story, null=True, on_delete=models.PROTECT, related_name="+")
    language = models.CharField(max_length=LANGUAGE_CODE_LENGTH, blank=True)
    detail = models.CharField(max_length=DETAIL_LENGTH, blank=True)

    class Meta:
        ordering = ("-at", "-id")
        indexes = (models.Index(fields=("-at", "-id"), name="audit_newest_first"),)
        constraints = (models.CheckConstraint(condition=Q(act__in=Act.values), name="act_is_known"),)

    def __str__(self) -> str:
        return f"{self.act} by {self.by_id}"
