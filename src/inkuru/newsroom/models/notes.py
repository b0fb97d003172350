"""Private notes on the sources of a story. Nothing but the panel of the desk reads them."""

from django.db import models
from django.db.models import Q

from inkuru.newsroom.models.stories import Story


class SourceNote(models.Model):
    """What a reporter keeps on the sources of a story, for themselves and those whom they name.

    It is in no export, log, search, feed or API. What prints a note, such as an error message, gets its number only.
    """

    story = models.ForeignKey(Story, on_delete=models.CASCADE, related_name="source_notes")
    author = models.ForeignKey("newsroom.Person", on_delete=models.CASCADE, related_name="source_notes")
    readers = models.ManyToManyField("newsroom.Person", related_name="+", blank=True)
    text = models.TextField()
    created_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ("created_at", "id")
        constraints = (models.CheckConstraint(condition=~Q(text=""), name="a_note_says_something"),)

    def __str__(self) -> str:
        return f"private note {self.pk}"
