"""What the newsroom’s figures are counted from, where the texts themselves do not tell it any more."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from inkuru.newsroom.models.stories import LANGUAGE_CODE_LENGTH, Edition, Story


class FindingTurn(models.TextChoices):
    """What became of findings."""

    OPENED = "opened", _("opened")
    MENDED = "mended", _("mended")


class FindingEvent(models.Model):
    """That so many findings of a check came up in an edition of a story, or were mended, with a text that was written.

    `at` is when that text was written.
    """

    story = models.ForeignKey(Story, on_delete=models.CASCADE, related_name="+")
    language = models.CharField(max_length=LANGUAGE_CODE_LENGTH)
    check_name = models.CharField(max_length=40)
    turn = models.CharField(max_length=8, choices=FindingTurn.choices)
    count = models.PositiveIntegerField()
    at = models.DateTimeField()

    class Meta:
        ordering = ("id",)
        indexes = (models.Index(fields=("at",), name="finding_events_by_time"),)
        constraints = (models.CheckConstraint(condition=Q(turn__in=FindingTurn.values), name="finding_turn_is_known"),)

    def __str__(self) -> str:
        return f"{self.count} {self.check_name} {self.turn}"


class MemorySaving(models.Model):
    """What the memory knew of an edition before it was released: sentences, and words of the source, once an edition.

    `same` are those that were released as the memory had them, `like` those of which it had something like them.
    """

    edition = models.OneToOneField(Edition, primary_key=True, on_delete=models.CASCADE, related_name="saving")
    at = models.DateTimeField()
    sentences = models.PositiveIntegerField()
    same = models.PositiveIntegerField()
    like = models.PositiveIntegerField()
    words = models.PositiveIntegerField()
    same_words = models.PositiveIntegerField()
    like_words = models.PositiveIntegerField()

    class Meta:
        indexes = (models.Index(fields=("at",), name="savings_by_time"),)

    def __str__(self) -> str:
        return f"{self.same} of {self.sentences} sentences of {self.edition_id}"
