"""Which stories a story leads its readers to."""

from django.db import models
from django.db.models import F, Q

from inkuru.newsroom.models.stories import Story


class Relation(models.Model):
    """That a story leads to another one, in an order chosen at the desk.

    A relation is never deleted: taken out it gets `removed_at`, since a released page may still show it.
    """

    story = models.ForeignKey(Story, on_delete=models.CASCADE, related_name="relations")
    to = models.ForeignKey(Story, on_delete=models.CASCADE, related_name="relations_to_it")
    order = models.PositiveSmallIntegerField(default=0)
    by = models.ForeignKey("newsroom.Person", null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField()
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("order", "id")
        constraints = (
            models.UniqueConstraint(fields=("story", "to"), name="a_story_leads_to_another_once"),
            models.CheckConstraint(condition=~Q(story=F("to")), name="no_story_leads_to_itself"),
        )

    def __str__(self) -> str:
        return f"{self.story_id} leads to {self.to_id}"
