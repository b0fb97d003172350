"""The publisher’s work, recorded before it is begun."""

from django.db import models
from django.db.models import Q

from inkuru.newsroom.models.stories import Story


class PublishOrder(models.Model):
    """The pages of a story are to be written anew. It stays open until they stand on the site.

    `failure` is the last error in one line, `attempts` counts the tries that failed, and `not_before` is when the
    next one is due. `learnt_at` is when the memory has taken the story up, after its publication.
    """

    story = models.ForeignKey(Story, on_delete=models.CASCADE, related_name="publish_orders")
    ordered_at = models.DateTimeField()
    attempts = models.PositiveIntegerField(default=0)
    not_before = models.DateTimeField(null=True)
    failure = models.CharField(max_length=500, blank=True)
    done_at = models.DateTimeField(null=True)
    learnt_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("id",)
        indexes = (
            models.Index(fields=("id",), name="orders_open", condition=Q(done_at__isnull=True)),
            models.Index(fields=("id",), name="orders_not_learnt", condition=Q(learnt_at__isnull=True)),
        )

    def __str__(self) -> str:
        return f"order {self.pk} for {self.story_id}"
