"""What the board shows of stories, kept beside them, and who has which edition until when."""

from django.db import models
from django.db.models import Q

from inkuru.newsroom.models.stories import LANGUAGE_CODE_LENGTH, Edition, Story

VIEW_NAME_LENGTH = 60


class Assignment(models.Model):
    """That somebody has an edition, or when it is due; with neither it is nobody’s again. The latest row counts.

    Rows are never changed: they are the log of who handed what to whom.
    """

    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="assignments")
    person = models.ForeignKey("newsroom.Person", null=True, on_delete=models.PROTECT, related_name="assignments")
    deadline = models.DateTimeField(null=True)
    by = models.ForeignKey("newsroom.Person", null=True, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ("id",)
        indexes = (models.Index(fields=("deadline",), name="deadlines", condition=Q(deadline__isnull=False)),)

    def __str__(self) -> str:
        return f"{self.edition} for {self.person or 'nobody'}"


class Touched(models.Model):
    """A story that somebody wrote to since its summary was made; the database adds the rows (newsroom.touching)."""

    story = models.ForeignKey(Story, on_delete=models.CASCADE, related_name="+")

    def __str__(self) -> str:
        return f"touched {self.story_id}"


class StorySummary(models.Model):
    """A story as the board lists it: the source headline, the words it is found by, when it was last written to.

    `searched` holds, between spaces, the folded words and the stems of the headlines and standfirsts of all editions.
    """

    story = models.OneToOneField(Story, primary_key=True, on_delete=models.CASCADE, related_name="summary")
    headline = models.TextField(blank=True)
    searched = models.TextField(blank=True)
    written_at = models.DateTimeField()

    class Meta:
        indexes = (models.Index(fields=("-written_at", "-story"), name="board_newest_first"),)

    def __str__(self) -> str:
        return self.headline


class EditionSummary(models.Model):
    """How an edition stands: paragraphs behind, unread and missing, open findings, and what it is assigned.

    `outdated` counts the paragraphs in which readers now see what the released source says no more, since
    `outdated_since`. `has_changed` tells that text was written since the release that readers see.
    """

    edition = models.OneToOneField(Edition, primary_key=True, on_delete=models.CASCADE, related_name="summary")
    headline = models.TextField(blank=True)
    behind = models.PositiveIntegerField(default=0)
    unread = models.PositiveIntegerField(default=0)
    missing = models.PositiveIntegerField(default=0)
    blocking = models.PositiveIntegerField(default=0)
    others = models.PositiveIntegerField(default=0)
    has_changed = models.BooleanField(default=False)
    outdated = models.PositiveIntegerField(default=0)
    outdated_since = models.DateTimeField(null=True)
    person = models.ForeignKey("newsroom.Person", null=True, on_delete=models.SET_NULL, related_name="+")
    deadline = models.DateTimeField(null=True)

    class Meta:
        indexes = (
            models.Index(fields=("outdated_since",), name="board_outdated", condition=Q(outdated_since__isnull=False)),
            models.Index(fields=("person",), name="board_person", condition=Q(person__isnull=False)),
        )

    def __str__(self) -> str:
        return f"summary of {self.edition_id}"


class BoardNeed(models.Model):
    """One thing that an edition needs, kept with its summary so that the board finds the few in an archive of many.

    `need` is a state other than released, or one of behind, unread, blocking, outdated, due; `deadline` is set for due.
    """

    story = models.ForeignKey(Story, on_delete=models.CASCADE, related_name="needs")
    edition = models.ForeignKey(Edition, on_delete=models.CASCADE, related_name="needs")
    language = models.CharField(max_length=LANGUAGE_CODE_LENGTH)
    need = models.CharField(max_length=16)
    deadline = models.DateTimeField(null=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("edition", "need"), name="an_edition_needs_a_thing_once"),)
        indexes = (models.Index(fields=("need", "language", "story"), name="board_needs"),)

    def __str__(self) -> str:
        return f"{self.edition_id} needs {self.need}"


class SavedView(models.Model):
    """A choice of stories that a person keeps by a name: the query of the board’s address."""

    person = models.ForeignKey("newsroom.Person", on_delete=models.CASCADE, related_name="saved_views")
    name = models.CharField(max_length=VIEW_NAME_LENGTH)
    query = models.CharField(max_length=500)

    class Meta:
        ordering = ("name",)
        constraints = (models.UniqueConstraint(fields=("person", "name"), name="a_view_has_its_own_name"),)

    def __str__(self) -> str:
        return self.name
