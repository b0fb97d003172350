"""Stories, their editions and their places for text."""

import uuid

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

LANGUAGE_CODE_LENGTH = 8
SLUG_LENGTH = 90
# PostgreSQL indexes no more than 2,704 bytes of a row, and a character may take four.
ORIGIN_HEADLINE_LENGTH = 300
ORIGIN_ADDRESS_LENGTH = 2_000


class Kind(models.TextChoices):
    """What a block is."""

    HEADLINE = "headline", _("headline")
    STANDFIRST = "standfirst", _("standfirst")
    HEADING = "heading", _("heading")
    PARAGRAPH = "paragraph", _("paragraph")
    QUOTATION = "quotation", _("quotation")
    LIST_ITEM = "list_item", _("list item")
    IMAGE = "image", _("image")
    SEARCH = "search", _("headline for search")
    SOCIAL = "social", _("headline for social media")
    SMS = "sms", _("text message")


# What may stand once in a story beside its body.
SINGLE_KINDS = (Kind.HEADLINE, Kind.STANDFIRST, Kind.SEARCH, Kind.SOCIAL, Kind.SMS)


class State(models.TextChoices):
    """Where an edition stands in the newsroom."""

    NOT_BEGUN = "not_begun", _("not begun")
    DRAFTING = "drafting", _("drafting")
    IN_TRANSLATION = "in_translation", _("in translation")
    IN_REVIEW = "in_review", _("in review")
    READY = "ready", _("ready")
    RELEASED = "released", _("released")
    KILLED = "killed", _("withdrawn")


class Role(models.TextChoices):
    """What a person did for a story."""

    AUTHOR = "author", _("author")
    TRANSLATOR = "translator", _("translator")
    PHOTOGRAPHER = "photographer", _("photographer")


def language_check(field: str, name: str) -> models.CheckConstraint:
    """A language is two or three lower-case letters, also when somebody writes past the forms."""
    return models.CheckConstraint(condition=Q(**{f"{field}__regex": r"^[a-z]{2,3}$"}), name=name)


class Section(models.Model):
    """A part of the paper. `names` maps a language code to its name there.

    A section that is retired keeps its stories and takes no new ones.
    """

    slug = models.SlugField(unique=True)
    names = models.JSONField(default=dict)
    order = models.PositiveSmallIntegerField(default=0)
    retired_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("order", "slug")

    def __str__(self) -> str:
        return self.slug


class Topic(models.Model):
    """What a story is about. `names` maps a language code to its name there."""

    slug = models.SlugField(unique=True)
    names = models.JSONField(default=dict)

    class Meta:
        ordering = ("slug",)

    def __str__(self) -> str:
        return self.slug


class Story(models.Model):
    """What happened, in no language."""

    source_language = models.CharField(max_length=LANGUAGE_CODE_LENGTH)
    section = models.ForeignKey(Section, null=True, blank=True, on_delete=models.PROTECT, related_name="stories")
    topics = models.ManyToManyField(Topic, blank=True, related_name="stories")
    embargo_until = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField()
    created_by = models.ForeignKey("newsroom.Person", null=True, on_delete=models.SET_NULL, related_name="+")
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = (language_check("source_language", "story_language_is_a_code"),)

    def __str__(self) -> str:
        return f"story {self.pk}"


class Origin(models.Model):
    """Where the text of an edition came in from; the same address or the same bytes are the same story.

    `headline` is folded, to find the story by; `revisions` are the ids of the revisions that hold the text as it last
    came, in its order, so that a file that comes again is compared with itself and not with what the desk made of it.
    """

    story = models.ForeignKey(Story, on_delete=models.CASCADE, related_name="origins")
    language = models.CharField(max_length=LANGUAGE_CODE_LENGTH)
    address = models.CharField(max_length=ORIGIN_ADDRESS_LENGTH, blank=True)
    sha256 = models.CharField(max_length=64)
    headline = models.CharField(max_length=ORIGIN_HEADLINE_LENGTH, blank=True)
    revisions = models.JSONField(default=list)
    taken_at = models.DateTimeField()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("story", "language", "address"), name="one_origin_an_address"),
            language_check("language", "origin_language_is_a_code"),
        )
        indexes = (
            models.Index(fields=("address",)),
            models.Index(fields=("sha256",)),
            models.Index(fields=("language", "headline")),
        )

    def __str__(self) -> str:
        return self.address or self.sha256


class Byline(models.Model):
    """A name under a headline. `language` is blank for those who made the story, set for its translators."""

    story = models.ForeignKey(Story, on_delete=models.CASCADE, related_name="bylines")
    name = models.CharField(max_length=120)
    role = models.CharField(max_length=16, choices=Role.choices, default=Role.AUTHOR)
    language = models.CharField(max_length=LANGUAGE_CODE_LENGTH, blank=True)
    person = models.ForeignKey("newsroom.Person", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    order = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ("order", "id")
        constraints = (
            models.UniqueConstraint(fields=("story", "role", "language", "name"), name="a_name_stands_once"),
            models.CheckConstraint(condition=Q(role__in=Role.values), name="byline_role_is_known"),
        )

    def __str__(self) -> str:
        return self.name


class Edition(models.Model):
    """A story in one language. Its texts are revisions of the story’s blocks; `live` is what readers see.

    An edition that was asked for and not yet begun stands here too, in state NOT_BEGUN.
    """

    story = models.ForeignKey(Story, on_delete=models.CASCADE, related_name="editions")
    language = models.CharField(max_length=LANGUAGE_CODE_LENGTH)
    state = models.CharField(max_length=16, choices=State.choices, default=State.NOT_BEGUN)
    slug = models.SlugField(max_length=SLUG_LENGTH, blank=True)
    place = models.CharField(max_length=120, blank=True)
    live = models.ForeignKey("newsroom.Release", null=True, on_delete=models.PROTECT, related_name="+")
    first_released_at = models.DateTimeField(null=True)
    opened_at = models.DateTimeField(null=True)
    opened_by = models.ForeignKey("newsroom.Person", null=True, on_delete=models.SET_NULL, related_name="+")
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("story", "language"), name="one_edition_a_language"),
            models.CheckConstraint(condition=Q(state__in=State.values), name="edition_state_is_known"),
            models.CheckConstraint(
                condition=Q(live__isnull=True) | Q(first_released_at__isnull=False), name="live_has_first_release"
            ),
            language_check("language", "edition_language_is_a_code"),
        )
        indexes = (
            models.Index(
                fields=("language", "-first_released_at", "-id"),
                name="edition_front",
                condition=Q(live__isnull=False),
            ),
        )

    def __str__(self) -> str:
        return f"{self.story} in {self.language}"

    @property
    def is_source(self) -> bool:
        """Whether this is the edition that the others are translated from."""
        return self.language == self.story.source_language


class Image(models.Model):
    """A picture in the media folder, named by the SHA-256 of its bytes."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    path = models.CharField(max_length=120, unique=True)
    sha256 = models.CharField(max_length=64, unique=True)
    width = models.PositiveIntegerField()
    height = models.PositiveIntegerField()

    def __str__(self) -> str:
        return self.path


class Block(models.Model):
    """A place in a story, the same in all editions. `id` is its anchor; `parents` are what it was split or merged from.

    A block is never deleted: taken out of the story it gets `retired_at` and keeps its texts. `credits` maps a language
    code to who made the picture, as it came in; what a revision says goes before it. `framing` says what of the picture
    is shown, in thousandths of its width and height: `crop` left, top, right, bottom; `focus` across, down.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    story = models.ForeignKey(Story, on_delete=models.PROTECT, related_name="blocks")
    kind = models.CharField(max_length=16, choices=Kind.choices, default=Kind.PARAGRAPH)
    order = models.IntegerField()
    parents = models.ManyToManyField("self", symmetrical=False, blank=True, related_name="children")
    image = models.ForeignKey(Image, null=True, blank=True, on_delete=models.PROTECT, related_name="blocks")
    credits = models.JSONField(default=dict, blank=True)
    framing = models.JSONField(default=dict, blank=True)
    retired_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("order",)
        constraints = (
            models.UniqueConstraint(
                fields=("story", "order"), condition=Q(retired_at__isnull=True), name="one_block_a_place"
            ),
            models.UniqueConstraint(
                fields=("story", "kind"),
                condition=Q(kind__in=SINGLE_KINDS, retired_at__isnull=True),
                name="one_headline_and_standfirst",
            ),
            models.CheckConstraint(condition=Q(kind__in=Kind.values), name="block_kind_is_known"),
            models.CheckConstraint(
                condition=Q(kind=Kind.IMAGE, image__isnull=False) | (~Q(kind=Kind.IMAGE) & Q(image__isnull=True)),
                name="image_block_has_image",
            ),
        )

    def __str__(self) -> str:
        return f"{self.kind} {self.order} of {self.story_id}"
