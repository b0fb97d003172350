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
