"""What has come in and waits to be taken in: from a file, a link or a wire."""

from django.db import models
from django.db.models import Q

from inkuru.newsroom.models.stories import LANGUAGE_CODE_LENGTH, ORIGIN_ADDRESS_LENGTH, Story

NAME_LENGTH = 120


class Wire(models.Model):
    """A feed that the newsroom reads: RSS, Atom or a WordPress export at an address.

    `asked_at` is when it was asked last; `tag` and `changed` are what its server wants to hear then (ETag and
    Last-Modified). `failure` is the last error in one line.
    """

    name = models.CharField(max_length=NAME_LENGTH)
    address = models.URLField(max_length=ORIGIN_ADDRESS_LENGTH, unique=True)
    by = models.ForeignKey("newsroom.Person", null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField()
    asked_at = models.DateTimeField(null=True)
    tag = models.CharField(max_length=300, blank=True)
    changed = models.CharField(max_length=100, blank=True)
    failure = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ("name", "id")

    def __str__(self) -> str:
        return self.name


class Arrival(models.Model):
    """An article that was found. `draft` is records’ Draft as JSON; `sha256` is over its text, so that it comes once.

    It waits until it is taken in (`story`) or put away (`put_away_at`). `language` is blank where it could not be told.
    """

    wire = models.ForeignKey(Wire, null=True, on_delete=models.CASCADE, related_name="arrivals")
    by = models.ForeignKey("newsroom.Person", null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField()
    headline = models.TextField()
    language = models.CharField(max_length=LANGUAGE_CODE_LENGTH, blank=True)
    published = models.DateField(null=True)
    draft = models.JSONField()
    sha256 = models.CharField(max_length=64)
    story = models.ForeignKey(Story, null=True, on_delete=models.SET_NULL, related_name="arrivals")
    put_away_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("-at", "-id")
        constraints = (models.UniqueConstraint(fields=("wire", "sha256"), name="an_article_comes_once_by_a_wire"),)
        indexes = (
            models.Index(
                fields=("-at", "-id"),
                name="arrivals_waiting",
                condition=Q(story__isnull=True, put_away_at__isnull=True),
            ),
        )

    def __str__(self) -> str:
        return self.headline
