"""Work in hand at the desk: what somebody types and has not saved, what is said beside a passage, who is where."""

from django.db import models
from django.db.models import Q

from inkuru.newsroom.models.stories import Block, Edition, Story
from inkuru.newsroom.models.texts import Revision


class WorkingText(models.Model):
    """What a person has typed in a block of an edition and not saved; it becomes a revision, or is thrown away.

    `text` is as it was typed, not sanitised: it goes back into the editor and nowhere else. `is_marked` tells that it
    is inline HTML. `seen` and `source` are what the person had before them, as in `revise` and `translate`.
    """

    person = models.ForeignKey("newsroom.Person", on_delete=models.CASCADE, related_name="working_texts")
    edition = models.ForeignKey(Edition, on_delete=models.CASCADE, related_name="working_texts")
    block = models.ForeignKey(Block, on_delete=models.CASCADE, related_name="working_texts")
    text = models.TextField(blank=True)
    is_marked = models.BooleanField(default=False)
    alt = models.TextField(blank=True)
    credit = models.TextField(blank=True)
    seen = models.PositiveIntegerField()
    source = models.ForeignKey(Revision, null=True, on_delete=models.CASCADE, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("person", "edition", "block"), name="one_working_text_a_person"),
        )

    def __str__(self) -> str:
        return f"working text of {self.person} in {self.block_id}"


class Comment(models.Model):
    """What somebody says to the others beside a block, of one edition or of all (`edition` is None)."""

    story = models.ForeignKey(Story, on_delete=models.CASCADE, related_name="comments")
    edition = models.ForeignKey(Edition, null=True, on_delete=models.CASCADE, related_name="comments")
    block = models.ForeignKey(Block, on_delete=models.CASCADE, related_name="comments")
    text = models.TextField()
    by = models.ForeignKey("newsroom.Person", null=True, on_delete=models.SET_NULL, related_name="comments")
    at = models.DateTimeField()
    mentions = models.ManyToManyField("newsroom.Person", blank=True, related_name="mentioned_in")
    resolved_at = models.DateTimeField(null=True)
    resolved_by = models.ForeignKey("newsroom.Person", null=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        ordering = ("at", "id")
        constraints = (models.CheckConstraint(condition=~Q(text=""), name="a_comment_says_something"),)

    def __str__(self) -> str:
        return self.text


class Presence(models.Model):
    """That a person has a story open, and where in it they write; `at` is when they last said so."""

    story = models.ForeignKey(Story, on_delete=models.CASCADE, related_name="presences")
    person = models.ForeignKey("newsroom.Person", on_delete=models.CASCADE, related_name="presences")
    edition = models.ForeignKey(Edition, null=True, on_delete=models.CASCADE, related_name="+")
    block = models.ForeignKey(Block, null=True, on_delete=models.CASCADE, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=("story", "person"), name="a_person_is_in_a_story_once"),)

    def __str__(self) -> str:
        return f"{self.person} in {self.story_id}"
