"""Work on terms and memory that takes long: ordered at the desk, done in the background."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

FILE_NAME_LENGTH = 200


class ChoreKind(models.TextChoices):
    """What is to be done."""

    TERMS_IN = "terms_in", _("terms come in")
    MEMORY_IN = "memory_in", _("a memory comes in")
    MINING = "mining", _("the memory proposes terms")
    DUPLICATES = "duplicates", _("look for what is kept twice")
    CONTRADICTIONS = "contradictions", _("look for what is said in several ways")
    FACTS = "facts", _("look for figures and names that differ")


class ChoreState(models.TextChoices):
    """How far it is. What comes in is read first and waits, `found`, until somebody says that it may."""

    WAITING = "waiting", _("waiting")
    READING = "reading", _("being read")
    FOUND = "found", _("read")
    ORDERED = "ordered", _("waiting to be taken in")
    TAKING = "taking", _("being taken in")
    DONE = "done", _("done")
    FAILED = "failed", _("refused")
    STOPPED = "stopped", _("stopped")


class Chore(models.Model):
    """Work that is recorded first and finished after a crash; done twice it changes nothing.

    `name` is what the person calls the file and `file` where it lies in the folder of uploads. `done` and `total`
    count bytes while a file is read, and what is taken in after that. `found` is what came of it, as JSON. `attempts`
    and `not_before` put off what ends the process each time, `failure` is one line. Who wants it to end sets
    `stop_at`; it is over at `ended_at`.
    """

    kind = models.CharField(max_length=16, choices=ChoreKind.choices)
    state = models.CharField(max_length=16, choices=ChoreState.choices, default=ChoreState.WAITING)
    name = models.CharField(max_length=FILE_NAME_LENGTH, blank=True)
    file = models.CharField(max_length=80, blank=True)
    by = models.ForeignKey("newsroom.Person", null=True, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    done = models.PositiveBigIntegerField(default=0)
    total = models.PositiveBigIntegerField(null=True)
    found = models.JSONField(default=dict)
    attempts = models.PositiveIntegerField(default=0)
    not_before = models.DateTimeField(null=True)
    failure = models.CharField(max_length=500, blank=True)
    stop_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("-id",)
        indexes = (models.Index(fields=("id",), name="chores_open", condition=Q(ended_at__isnull=True)),)
        constraints = (
            models.CheckConstraint(condition=Q(kind__in=ChoreKind.values), name="chore_kind_is_known"),
            models.CheckConstraint(condition=Q(state__in=ChoreState.values), name="chore_state_is_known"),
        )

    def __str__(self) -> str:
        return f"{self.kind} {self.name}: {self.state}"
