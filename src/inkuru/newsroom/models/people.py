"""The people of the newsroom and how they come in."""

from typing import ClassVar

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from inkuru.newsroom.models.stories import LANGUAGE_CODE_LENGTH, Section


class Person(AbstractUser):
    """Someone who works at the desk. `name` is as it stands in a byline.

    `unread` counts the lines of notices that wait for them, kept here so that no page has to count.
    """

    first_name = None  # type: ignore[assignment]
    last_name = None  # type: ignore[assignment]
    name = models.CharField(max_length=120)
    interface_language = models.CharField(max_length=8, default="en")
    unread = models.PositiveIntegerField(default=0)

    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]

    def __str__(self) -> str:
        return self.name or self.username

    def get_full_name(self) -> str:
        """The name; Django’s own joins two fields that we do not have."""
        return str(self)

    def get_short_name(self) -> str:
        """The name."""
        return str(self)


class DeskRole(models.TextChoices):
    """What a person is at the desk. What each may do is the table of `flow/rights.py`."""

    REPORTER = "reporter", _("reporter")
    TRANSLATOR = "translator", _("translator")
    EDITOR = "editor", _("editor")
    PUBLISHER = "publisher", _("publisher")
    ADMINISTRATOR = "administrator", _("administrator")


class Membership(models.Model):
    """A role that a person has; a person may have several.

    A translator’s `source` and `target` are the languages of a pair, blank for any. With a `section` the role reaches
    no further than that part of the paper.
    """

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="memberships")
    role = models.CharField(max_length=16, choices=DeskRole.choices)
    source = models.CharField(max_length=LANGUAGE_CODE_LENGTH, blank=True)
    target = models.CharField(max_length=LANGUAGE_CODE_LENGTH, blank=True)
    section = models.ForeignKey(Section, null=True, on_delete=models.CASCADE, related_name="memberships")
    since = models.DateTimeField()

    class Meta:
        ordering = ("id",)
        constraints = (
            models.CheckConstraint(condition=Q(role__in=DeskRole.values), name="desk_role_is_known"),
            models.CheckConstraint(
                condition=Q(role=DeskRole.TRANSLATOR) | Q(source="", target=""), name="only_translators_have_languages"
            ),
            models.UniqueConstraint(
                fields=("person", "role", "source", "target"),
                condition=Q(section__isnull=True),
                name="a_role_everywhere_is_held_once",
            ),
            models.UniqueConstraint(
                fields=("person", "role", "source", "target", "section"), name="a_role_in_a_section_is_held_once"
            ),
        )

    def __str__(self) -> str:
        return f"{self.person_id} is {self.role}"


class SignInLink(models.Model):
    """A link that signs a person in once. Only the SHA-256 of its token is kept."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="sign_in_links")
    token_sha256 = models.CharField(max_length=64, unique=True)
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"sign-in link of {self.person}"
