"""What readers see: releases, and what corrected them."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from inkuru.newsroom.models.stories import Edition


class ReleaseKind(models.TextChoices):
    """A first or further release, one that corrects another, one that withdraws the story."""

    RELEASE = "release", _("release")
    CORRECTION = "correction", _("correction")
    KILL = "kill", _("kill")


class Release(models.Model):
    """An edition frozen. `record` is canonical JSON and `sha256` is over its UTF-8 bytes; neither can be changed."""

    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="releases")
    number = models.PositiveIntegerField()
    kind = models.CharField(max_length=16, choices=ReleaseKind.choices, default=ReleaseKind.RELEASE)
    record = models.TextField()
    sha256 = models.CharField(max_length=64)
    at = models.DateTimeField()
    by = models.ForeignKey("newsroom.Person", null=True, on_delete=models.PROTECT, related_name="+")
    replaces = models.OneToOneField("self", null=True, on_delete=models.PROTECT, related_name="replaced_by")
    waivers = models.ManyToManyField("newsroom.Waiver", related_name="releases")

    class Meta:
        ordering = ("edition_id", "number")
        constraints = (
            models.UniqueConstraint(fields=("edition", "number"), name="one_release_a_number"),
            models.CheckConstraint(condition=Q(number__gte=1), name="releases_count_from_one"),
            models.CheckConstraint(condition=Q(kind__in=ReleaseKind.values), name="release_kind_is_known"),
            models.CheckConstraint(condition=Q(sha256__regex=r"^[0-9a-f]{64}$"), name="release_has_a_hash"),
            models.CheckConstraint(
                condition=Q(number=1, replaces__isnull=True) | Q(number__gt=1, replaces__isnull=False),
                name="a_later_release_replaces_one",
            ),
        )

    def __str__(self) -> str:
        return f"release {self.number} of {self.edition_id}"


class Correction(models.Model):
    """The note to readers with which a release replaces another."""

    release = models.OneToOneField(Release, on_delete=models.PROTECT, related_name="correction")
    note = models.TextField()
    at = models.DateTimeField()

    class Meta:
        constraints = (models.CheckConstraint(condition=~Q(note=""), name="a_correction_says_what"),)

    def __str__(self) -> str:
        return self.note


class ScheduledRelease(models.Model):
    """That an edition is to be released at a time, by the database’s clock. It stays open until it is done or ended.

    `failure` says in one line why it was not released; then somebody has to look at it. Of an edition one is open.
    """

    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="schedule")
    due = models.DateTimeField()
    by = models.ForeignKey("newsroom.Person", null=True, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    release = models.OneToOneField(Release, null=True, on_delete=models.PROTECT, related_name="scheduled")
    failure = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ("due", "id")
        constraints = (
            models.UniqueConstraint(fields=("edition",), condition=Q(ended_at__isnull=True), name="one_open_schedule"),
        )
        indexes = (models.Index(fields=("due",), name="schedule_open", condition=Q(ended_at__isnull=True)),)

    def __str__(self) -> str:
        return f"{self.edition_id} at {self.due}"
