"""A shift ends: what somebody had in hand goes to others, with a word on each."""

from django.db import models
from django.db.models import Q

from inkuru.newsroom.models.stories import Edition


class Handover(models.Model):
    """What a person gives away at the end of a shift; `note` is for all of it."""

    by = models.ForeignKey("newsroom.Person", on_delete=models.CASCADE, related_name="handovers")
    at = models.DateTimeField()
    note = models.TextField(blank=True)

    class Meta:
        ordering = ("-at", "-id")

    def __str__(self) -> str:
        return f"handover {self.pk}"


class HandedItem(models.Model):
    """An edition of a handover: to whom, or back to the board, with a word.

    It stands at the board and over the edition until it is done: said to be, given on, or released.
    """

    handover = models.ForeignKey(Handover, on_delete=models.CASCADE, related_name="items")
    edition = models.ForeignKey(Edition, on_delete=models.CASCADE, related_name="handed")
    to = models.ForeignKey("newsroom.Person", null=True, on_delete=models.SET_NULL, related_name="+")
    note = models.TextField(blank=True)
    accepted_at = models.DateTimeField(null=True)
    done_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("id",)
        constraints = (
            models.UniqueConstraint(fields=("handover", "edition"), name="an_edition_is_handed_over_once"),
            # Of an edition one note stands: whoever hands it on replaces it.
            models.UniqueConstraint(
                fields=("edition",), condition=Q(done_at__isnull=True), name="one_open_handover_an_edition"
            ),
        )

    def __str__(self) -> str:
        return f"{self.edition_id} to {self.to_id}"
