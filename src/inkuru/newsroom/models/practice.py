"""Stories to learn on."""

from django.db import models

from inkuru.newsroom.models.stories import LANGUAGE_CODE_LENGTH, Story


class PracticeStory(models.Model):
    """A story to learn on: one of the sample newsroom, or a person’s own, along which the guided story leads.

    `person` is None for those of the sample. `target` is the language that the person translates into, `found_at` when
    they first opened the story, `passed` the steps that they passed over.
    """

    story = models.OneToOneField(Story, on_delete=models.CASCADE, related_name="practice")
    person = models.ForeignKey("newsroom.Person", null=True, on_delete=models.CASCADE, related_name="practice")
    target = models.CharField(max_length=LANGUAGE_CODE_LENGTH, blank=True)
    begun_at = models.DateTimeField()
    found_at = models.DateTimeField(null=True)
    passed = models.JSONField(default=list)

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return f"story {self.story_id} to learn on"
