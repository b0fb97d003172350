"""How editions move from hand to hand, and the rules that a newsroom sets for it."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from inkuru.newsroom.models.stories import LANGUAGE_CODE_LENGTH, Edition, State


class Cause(models.TextChoices):
    """Why an edition came into another state."""

    PERSON = "person", _("somebody moved it")
    CHANGED = "changed", _("its text was changed")
    SOURCE = "source", _("its source was changed")


class Step(models.Model):
    """That an edition came from one state into another; `by` moved it, or wrote what moved it.

    `comment` says why it was sent back. Rows are never changed. Begun and released are told elsewhere: by the edition
    and by its releases.
    """

    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="steps")
    before = models.CharField(max_length=16, choices=State.choices)
    state = models.CharField(max_length=16, choices=State.choices)
    cause = models.CharField(max_length=16, choices=Cause.choices, default=Cause.PERSON)
    comment = models.ForeignKey("newsroom.Comment", null=True, on_delete=models.PROTECT, related_name="+")
    by = models.ForeignKey("newsroom.Person", null=True, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ("id",)
        constraints = (
            models.CheckConstraint(
                condition=Q(before__in=State.values, state__in=State.values), name="step_states_are_known"
            ),
            models.CheckConstraint(condition=Q(cause__in=Cause.values), name="step_cause_is_known"),
        )

    def __str__(self) -> str:
        return f"{self.edition_id} is {self.state}"


class WorkflowRule(models.Model):
    """What a newsroom decided of one rule, for all languages or for one; the latest row counts and none is changed.

    A blank `value` means for a language what holds for all, and for all what the house brings.
    """

    name = models.CharField(max_length=40)
    language = models.CharField(max_length=LANGUAGE_CODE_LENGTH, blank=True)
    value = models.CharField(max_length=40, blank=True)
    by = models.ForeignKey("newsroom.Person", null=True, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return f"{self.name} {self.language}: {self.value}"
