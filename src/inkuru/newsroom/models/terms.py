"""How the house says things: concepts and their names."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from inkuru.newsroom.models.stories import LANGUAGE_CODE_LENGTH, language_check

KEY_LENGTH = 80
TERM_LENGTH = 200
WORD_LENGTH = 40
SOURCE_LENGTH = 500


class TermStatus(models.TextChoices):
    """Whether an editor has approved a concept. A refused one is kept, so that it is not proposed again."""

    PROPOSED = "proposed", _("proposed")
    APPROVED = "approved", _("approved")
    REFUSED = "refused", _("refused")


class TermUse(models.TextChoices):
    """What the house does with a name: says it, lets it pass, or does not say it."""

    PREFERRED = "preferred", _("preferred")
    ADMITTED = "admitted", _("admitted")
    FORBIDDEN = "forbidden", _("forbidden")


class Concept(models.Model):
    """A thing, in no language. `key` is what it is known by in the files that it goes out to and comes in from."""

    key = models.CharField(max_length=KEY_LENGTH, unique=True)
    domain = models.CharField(max_length=TERM_LENGTH, blank=True)
    note = models.TextField(blank=True)
    source = models.CharField(max_length=SOURCE_LENGTH, blank=True)
    status = models.CharField(max_length=16, choices=TermStatus.choices, default=TermStatus.PROPOSED)
    changed_at = models.DateTimeField()
    changed_by = models.ForeignKey("newsroom.Person", null=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        ordering = ("key",)
        indexes = (models.Index(fields=("status", "key"), name="concepts_by_status"),)
        constraints = (
            models.CheckConstraint(condition=~Q(key=""), name="a_concept_has_a_key"),
            models.CheckConstraint(condition=Q(status__in=TermStatus.values), name="concept_status_is_known"),
        )

    def __str__(self) -> str:
        return self.key


class Term(models.Model):
    """A name of a concept in a language, in the order in which the house prefers them.

    `forms` are those that a person has listed; where there are none, rules make them. `folded` is what it is sorted by,
    `searched` holds, between spaces, the folded words and the stems that it is found by. `example` is the number of a
    unit of the memory in which it stands, where the memory proposed it; the unit may be gone.
    """

    concept = models.ForeignKey(Concept, on_delete=models.CASCADE, related_name="terms")
    language = models.CharField(max_length=LANGUAGE_CODE_LENGTH)
    text = models.CharField(max_length=TERM_LENGTH)
    use = models.CharField(max_length=16, choices=TermUse.choices, default=TermUse.PREFERRED)
    part_of_speech = models.CharField(max_length=WORD_LENGTH, blank=True)
    noun_class = models.CharField(max_length=WORD_LENGTH, blank=True)
    forms = models.JSONField(default=list)
    note = models.TextField(blank=True)
    source = models.CharField(max_length=SOURCE_LENGTH, blank=True)
    order = models.PositiveSmallIntegerField()
    folded = models.CharField(max_length=TERM_LENGTH, blank=True)
    searched = models.TextField(blank=True)
    example = models.PositiveBigIntegerField(null=True)

    class Meta:
        ordering = ("concept_id", "order")
        indexes = (models.Index(fields=("language", "folded"), name="terms_by_letter"),)
        constraints = (
            models.UniqueConstraint(fields=("concept", "language", "text"), name="a_concept_has_a_name_once"),
            models.CheckConstraint(condition=~Q(text=""), name="a_term_says_something"),
            models.CheckConstraint(condition=Q(use__in=TermUse.values), name="term_use_is_known"),
            language_check("language", "term_language_is_a_code"),
        )

    def __str__(self) -> str:
        return self.text


class ConceptChange(models.Model):
    """What somebody made of a concept: all of it as it was (None for one that is new) and as it became, as JSON."""

    concept = models.ForeignKey(Concept, on_delete=models.CASCADE, related_name="changes")
    before = models.JSONField(null=True)
    after = models.JSONField()
    by = models.ForeignKey("newsroom.Person", null=True, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ("-id",)

    def __str__(self) -> str:
        return f"{self.concept} at {self.at}"
