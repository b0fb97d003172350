"""Archives of old stories that the memory has learnt from, and the orders to learn from them."""

from django.db import models
from django.db.models import Q

from inkuru.newsroom.models.memory import ARCHIVE_LENGTH, DIGEST_LENGTH

FOLDER_LENGTH = 1_000


class Archive(models.Model):
    """A folder of published stories. `name` is what its units say that they are from; no two archives share one.

    `digest` is over all of its files as they were when all of them had been learnt from, blank until then.
    """

    folder = models.CharField(max_length=FOLDER_LENGTH, unique=True)
    name = models.CharField(max_length=ARCHIVE_LENGTH, unique=True)
    digest = models.CharField(max_length=DIGEST_LENGTH, blank=True)
    learnt_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return self.name


class ArchiveLesson(models.Model):
    """What the articles of one story taught, kept in one transaction with their units.

    `members` are the addresses, languages and headlines of the articles; `digest` is over these and their texts.
    `score` says how sure it is that they are of one story.
    """

    archive = models.ForeignKey(Archive, on_delete=models.CASCADE, related_name="lessons")
    digest = models.CharField(max_length=DIGEST_LENGTH)
    members = models.JSONField(default=list)
    score = models.FloatField()
    units = models.PositiveIntegerField()
    learnt_at = models.DateTimeField()

    class Meta:
        ordering = ("id",)
        constraints = (models.UniqueConstraint(fields=("archive", "digest"), name="a_lesson_is_learnt_once"),)

    def __str__(self) -> str:
        return ", ".join(member["address"] for member in self.members)


class OrderState(models.TextChoices):
    """How far an order to learn from an archive is."""

    WAITING = "waiting"
    READING = "reading"
    LEARNING = "learning"
    DONE = "done"
    FAILED = "failed"


class ArchiveOrder(models.Model):
    """A folder is to be learnt from in the background. The order stays open until that is done, or cannot be.

    `done` and `total` count stories that are there in two languages or more; `total` is None until they are known.
    `attempts` counts the tries since something was learnt, and `not_before` is when the next one is due should this
    one be broken off. `failure` is the last error in one line.
    """

    folder = models.CharField(max_length=FOLDER_LENGTH)
    by = models.ForeignKey("newsroom.Person", null=True, on_delete=models.PROTECT, related_name="+")
    ordered_at = models.DateTimeField()
    state = models.CharField(max_length=16, choices=OrderState.choices, default=OrderState.WAITING)
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(null=True)
    units = models.PositiveIntegerField(default=0)
    attempts = models.PositiveIntegerField(default=0)
    not_before = models.DateTimeField(null=True)
    failure = models.CharField(max_length=500, blank=True)
    done_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("id",)
        indexes = (models.Index(fields=("id",), name="archive_orders_open", condition=Q(done_at__isnull=True)),)

    def __str__(self) -> str:
        return f"{self.folder}: {self.state}"
