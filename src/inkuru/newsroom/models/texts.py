"""The texts of blocks: revisions, their sentences, and who has read a draft."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from inkuru.newsroom.models.stories import Block, Edition


class Source(models.TextChoices):
    """Where the text of a revision came from (its *origin*)."""

    PERSON = "person", _("person")
    MEMORY = "memory", _("memory")
    MACHINE = "machine", _("machine")


class RevisionQuerySet(models.QuerySet["Revision"]):
    """Revisions, asked for as the newsroom asks."""

    def current(self) -> "RevisionQuerySet":
        """Of each block in each edition the revision with the highest number."""
        later = Revision.objects.filter(
            block=models.OuterRef("block"), edition=models.OuterRef("edition"), number__gt=models.OuterRef("number")
        )
        return self.filter(~models.Exists(later))

    def standing(self) -> "RevisionQuerySet":
        """Only those of blocks that are still in their story."""
        return self.filter(block__retired_at__isnull=True)


class Revision(models.Model):
    """The text of one block in one edition, numbered from 1, never changed.

    `html` is sanitised inline HTML and `text` the same without marks. `based_on` is the source revision that a
    translation translates. `material` is False for a change that leaves the meaning as it was: a typing error.
    The unique number is the optimistic lock: of two people who save over the same revision the second is refused.
    """

    block = models.ForeignKey(Block, on_delete=models.PROTECT, related_name="revisions")
    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="revisions")
    number = models.PositiveIntegerField()
    text = models.TextField()
    html = models.TextField()
    alt = models.TextField(blank=True)
    credit = models.TextField(blank=True)
    origin = models.CharField(max_length=16, choices=Source.choices, default=Source.PERSON)
    engine = models.CharField(max_length=80, blank=True)
    author = models.ForeignKey("newsroom.Person", null=True, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    based_on = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="translations")
    material = models.BooleanField(default=True)

    objects = RevisionQuerySet.as_manager()

    class Meta:
        ordering = ("block_id", "number")
        indexes = (
            # What changed the meaning of a source text, or wrote a translation again: few among many first texts.
            models.Index(fields=("at",), name="revisions_after_the_first", condition=Q(number__gt=1, material=True)),
        )
        constraints = (
            models.UniqueConstraint(fields=("block", "edition", "number"), name="one_revision_a_number"),
            models.CheckConstraint(condition=Q(number__gte=1), name="revisions_count_from_one"),
            models.CheckConstraint(condition=Q(origin__in=Source.values), name="revision_origin_is_known"),
            models.CheckConstraint(
                condition=Q(origin=Source.MACHINE) | Q(engine=""), name="only_machine_text_names_an_engine"
            ),
        )

    def __str__(self) -> str:
        return f"revision {self.number} of {self.block_id} in {self.edition_id}"


class Review(models.Model):
    """A person has read a draft and lets it stand as it is."""

    revision = models.OneToOneField(Revision, on_delete=models.PROTECT, related_name="review")
    by = models.ForeignKey("newsroom.Person", null=True, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"review of {self.revision_id}"


class Segment(models.Model):
    """A sentence of a revision: `text[start:end]`, numbered from 1."""

    revision = models.ForeignKey(Revision, on_delete=models.PROTECT, related_name="segments")
    number = models.PositiveIntegerField()
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()

    class Meta:
        ordering = ("revision_id", "number")
        constraints = (
            models.UniqueConstraint(fields=("revision", "number"), name="one_segment_a_number"),
            models.CheckConstraint(condition=Q(end__gt=F("start")), name="a_segment_is_not_empty"),
        )

    def __str__(self) -> str:
        return f"segment {self.number} of {self.revision_id}"
