"""What the newsroom said before: segments, which of them translate each other, where from, and how they are found."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from inkuru.newsroom.models.stories import LANGUAGE_CODE_LENGTH, Story

DIGEST_LENGTH = 64
ADDRESS_LENGTH = 2_000
DOMAIN_LENGTH = 200
ENGINE_LENGTH = 80
ARCHIVE_LENGTH = 200
HEADLINE_LENGTH = 300


class MemoryText(models.Model):
    """A segment in one language, kept once however often it was said; its id is never used again.

    `digest` is 64 bits of a hash over language and text, by which the same text is found.
    """

    language = models.CharField(max_length=LANGUAGE_CODE_LENGTH)
    text = models.TextField()
    digest = models.BigIntegerField(unique=True)

    def __str__(self) -> str:
        return self.text


class MemoryOrigin(models.Model):
    """Where translation units come from: an edition of a story of ours, a file, or an article of an archive.

    `digest` is over all other fields; the same origin is kept once. `language` is that of the edition that translates.
    `archive` is the name of an archive, `headline` that of the article; `lesson`, which `digest` leaves out, is what
    taught the units.
    """

    story = models.ForeignKey(Story, null=True, on_delete=models.CASCADE, related_name="memory_origins")
    language = models.CharField(max_length=LANGUAGE_CODE_LENGTH)
    date = models.DateTimeField(null=True)
    people = models.JSONField(default=list)
    domain = models.CharField(max_length=DOMAIN_LENGTH, blank=True)
    address = models.CharField(max_length=ADDRESS_LENGTH, blank=True)
    reviewed = models.BooleanField(default=True)
    engine = models.CharField(max_length=ENGINE_LENGTH, blank=True)
    archive = models.CharField(max_length=ARCHIVE_LENGTH, blank=True)
    headline = models.CharField(max_length=HEADLINE_LENGTH, blank=True)
    lesson = models.ForeignKey("newsroom.ArchiveLesson", null=True, on_delete=models.SET_NULL, related_name="origins")
    digest = models.CharField(max_length=DIGEST_LENGTH, unique=True)

    def __str__(self) -> str:
        return self.address or f"story {self.story_id}"


class MemoryUnit(models.Model):
    """A source segment with its translation; it serves in both directions.

    `before` and `after` are the source segments beside it, None where there is none or none is known: they are not
    indexed, and may be gone.
    """

    source = models.ForeignKey(MemoryText, on_delete=models.CASCADE, related_name="as_source", db_index=False)
    target = models.ForeignKey(MemoryText, on_delete=models.CASCADE, related_name="as_target")
    origin = models.ForeignKey(MemoryOrigin, on_delete=models.CASCADE, related_name="units")
    before = models.ForeignKey(
        MemoryText, null=True, on_delete=models.DO_NOTHING, related_name="+", db_index=False, db_constraint=False
    )
    after = models.ForeignKey(
        MemoryText, null=True, on_delete=models.DO_NOTHING, related_name="+", db_index=False, db_constraint=False
    )

    class Meta:
        constraints = (models.UniqueConstraint(fields=("source", "target", "origin"), name="a_unit_is_kept_once"),)

    def __str__(self) -> str:
        return f"{self.source} = {self.target}"


class MemoryPosting(models.Model):
    """A part of the list of the texts that stand in one slot of the index; see `inkuru.newsroom.memory_index`.

    The id is the slot and the number of the part in one. `first` is the id of the first text, `gaps` lead from each
    text to the next, `count` is how many texts there are.
    """

    first = models.PositiveBigIntegerField()
    count = models.PositiveIntegerField()
    gaps = models.BinaryField()

    def __str__(self) -> str:
        return f"{self.count} texts from {self.first} on"


class MemoryState(models.Model):
    """The one row, held by whoever writes: texts are numbered up to `last`, and can be found up to `indexed`."""

    last = models.PositiveBigIntegerField(default=0)
    indexed = models.PositiveBigIntegerField(default=0)

    def __str__(self) -> str:
        return f"{self.indexed} of {self.last}"


class MemoryLeaf(models.Model):
    """A leaf of the book of words: the stems that fall on it, each with its forms; see `inkuru.newsroom.memory_words`.

    A word is looked up in all its forms by its stem.
    """

    language = models.CharField(max_length=LANGUAGE_CODE_LENGTH)
    number = models.PositiveSmallIntegerField()
    words = models.BinaryField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=("language", "number"), name="a_leaf_is_kept_once"),)

    def __str__(self) -> str:
        return f"{self.language} {self.number}"


class MemoryNewWords(models.Model):
    """Words as they stand in the memory that have no stem yet: to find it takes longer than to keep a whole segment."""

    language = models.CharField(max_length=LANGUAGE_CODE_LENGTH)
    words = models.BinaryField()

    def __str__(self) -> str:
        return f"{self.language} {self.pk}"


class ChangeKind(models.TextChoices):
    """What a hand did to the memory."""

    EDIT = "edit", _("edited")
    DELETE = "delete", _("deleted")


class MemoryChange(models.Model):
    """Units that somebody edited or deleted by hand, as they were and as they became, so that it can be undone."""

    kind = models.CharField(max_length=16, choices=ChangeKind.choices)
    removed = models.JSONField(default=list)
    added = models.JSONField(default=list)
    note = models.CharField(max_length=500, blank=True)
    by = models.ForeignKey("newsroom.Person", null=True, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    undone_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("-at", "-id")

    def __str__(self) -> str:
        return f"{self.kind} at {self.at}"
