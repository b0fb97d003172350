"""The lists of the site: which stories stand in them, and where."""

from django.db import models
from django.db.models import Q

from inkuru.newsroom.models.stories import LANGUAGE_CODE_LENGTH, Edition, language_check

LIST_NAME_LENGTH = 80


class SiteList(models.Model):
    """A list of stories in a language. `name` is its address below the front: `section/ubuzima`, blank for all stories.

    `last` is the highest place that was ever given in it; `changed_at` is when a story of it last changed for readers.
    """

    language = models.CharField(max_length=LANGUAGE_CODE_LENGTH)
    name = models.CharField(max_length=LIST_NAME_LENGTH, blank=True)
    last = models.PositiveIntegerField(default=0)
    changed_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("language", "name")
        constraints = (
            models.UniqueConstraint(fields=("language", "name"), name="one_list_a_name"),
            language_check("language", "list_language_is_a_code"),
        )

    def __str__(self) -> str:
        return f"/{self.language}/{self.name}"


class ListEntry(models.Model):
    """A story in a list. `place` counts from 1 at the oldest and is never given to another, so that pages never shift.

    `number` is 0, and in the list of corrections the number of the release that corrects: an edition that was
    corrected twice stands there twice.
    """

    list = models.ForeignKey(SiteList, on_delete=models.CASCADE, related_name="entries")
    edition = models.ForeignKey(Edition, on_delete=models.CASCADE, related_name="list_entries")
    number = models.PositiveIntegerField(default=0)
    place = models.PositiveIntegerField()

    class Meta:
        ordering = ("list_id", "place")
        constraints = (
            models.UniqueConstraint(fields=("list", "place"), name="one_entry_a_place"),
            models.UniqueConstraint(fields=("list", "edition", "number"), name="one_place_an_edition"),
            models.CheckConstraint(condition=Q(place__gte=1), name="places_count_from_one"),
        )

    def __str__(self) -> str:
        return f"{self.place} in {self.list_id}"
