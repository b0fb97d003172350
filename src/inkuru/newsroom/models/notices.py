"""What people are told: what happened, who is told of it and how, and the mails that wait to be sent."""

from datetime import time

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from inkuru.newsroom.models.arrivals import Wire
from inkuru.newsroom.models.board import Assignment
from inkuru.newsroom.models.handovers import Handover
from inkuru.newsroom.models.stories import Block, Edition, Story
from inkuru.newsroom.models.working import Comment

DETAIL_LENGTH = 500
LINE_LENGTH = 60
ZONE_LENGTH = 64
FAILURE_LENGTH = 500
MORNING = time(7, 0)


class NoticeKind(models.TextChoices):
    """What somebody is told of. Who is told is the table of `flow/notifying.py`."""

    MENTIONED = "mentioned", _("somebody mentions you in a comment")
    COMMENTED = "commented", _("a comment on a passage that you wrote")
    ASSIGNED = "assigned", _("an edition is given to you")
    TAKEN_BACK = "taken_back", _("an edition is taken from you")
    HANDED_OVER = "handed_over", _("somebody hands a shift over to you")
    DUE_SOON = "due_soon", _("a deadline comes near")
    OVERDUE = "overdue", _("a deadline has passed")
    WENT_STALE = "went_stale", _("an edition that you work on falls behind its source")
    TO_REVIEW = "to_review", _("an edition is sent to review")
    SENT_BACK = "sent_back", _("an edition comes back from review")
    READY = "ready", _("an edition is ready")
    WENT_OUT = "went_out", _("a release that was set for a time went out")
    NOT_RELEASED = "not_released", _("a release that was set for a time failed")
    WIRE_FAILED = "wire_failed", _("a wire fails")


class Way(models.TextChoices):
    """How a person is told. By mail and in the digest also mean at the desk."""

    AT_ONCE = "at_once", _("by mail at once")
    DIGEST = "digest", _("in the digest")
    DESK = "desk", _("at the desk")
    NONE = "none", _("not at all")


class _About(models.Model):
    """What happened, where, and who did it. `detail` is short and holds no text of a story."""

    kind = models.CharField(max_length=16, choices=NoticeKind.choices)
    story = models.ForeignKey(Story, null=True, on_delete=models.CASCADE, related_name="+")
    edition = models.ForeignKey(Edition, null=True, on_delete=models.CASCADE, related_name="+")
    block = models.ForeignKey(Block, null=True, on_delete=models.CASCADE, related_name="+")
    comment = models.ForeignKey(Comment, null=True, on_delete=models.CASCADE, related_name="+")
    wire = models.ForeignKey(Wire, null=True, on_delete=models.CASCADE, related_name="+")
    handover = models.ForeignKey(Handover, null=True, on_delete=models.CASCADE, related_name="+")
    by = models.ForeignKey("newsroom.Person", null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField()
    detail = models.CharField(max_length=DETAIL_LENGTH, blank=True)

    class Meta:
        abstract = True


class Happening(_About):
    """Something that people are to be told of: written with what happened, in its transaction, and told by the worker.

    `to` are the keys of people who are told because they are named, beside those whom the table names.
    """

    to = models.JSONField(default=list)

    def __str__(self) -> str:
        return f"{self.kind} in {self.story_id}"


class OutgoingMail(models.Model):
    """A mail that is to be sent to a person when it is `due`: on one story, of the digest, or to prove an address.

    It is claimed until a time by whoever sends it, so that of two workers one does; a claim that is not ended by then
    is void. `attempts` counts the tries that failed. `ended_at` is when it was sent (`sent_at`), had nothing to say
    any more, or was given up (`failure`).
    """

    class Sort(models.TextChoices):
        """What it holds."""

        STORY = "story"
        DIGEST = "digest"
        ADDRESS = "address"

    person = models.ForeignKey("newsroom.Person", on_delete=models.CASCADE, related_name="mails")
    sort = models.CharField(max_length=8, choices=Sort.choices)
    story = models.ForeignKey(Story, null=True, on_delete=models.CASCADE, related_name="+")
    address = models.EmailField(blank=True)
    at = models.DateTimeField()
    due = models.DateTimeField()
    claimed_until = models.DateTimeField(null=True)
    attempts = models.PositiveIntegerField(default=0)
    failure = models.CharField(max_length=FAILURE_LENGTH, blank=True)
    sent_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("id",)
        constraints = (
            models.CheckConstraint(condition=Q(sort__in=("story", "digest", "address")), name="mail_sort_is_known"),
            models.CheckConstraint(
                condition=Q(sent_at__isnull=True) | Q(ended_at__isnull=False), name="what_is_sent_has_ended"
            ),
        )
        indexes = (models.Index(fields=("due", "id"), name="mails_open", condition=Q(ended_at__isnull=True)),)

    def __str__(self) -> str:
        return f"{self.sort} mail {self.pk} to {self.person_id}"


class Notice(_About):
    """That a person is told of something. Those of the same `line` are shown as one."""

    person = models.ForeignKey("newsroom.Person", on_delete=models.CASCADE, related_name="notices")
    line = models.CharField(max_length=LINE_LENGTH)
    way = models.CharField(max_length=8, choices=Way.choices)
    mail = models.ForeignKey(OutgoingMail, null=True, on_delete=models.SET_NULL, related_name="notices")
    read_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("-at", "-id")
        indexes = (
            models.Index(fields=("person", "-at", "-id"), name="notices_newest_first"),
            models.Index(fields=("person", "line"), name="notices_unread", condition=Q(read_at__isnull=True)),
        )

    def __str__(self) -> str:
        return f"{self.kind} for {self.person_id}"


class NoticeChoice(models.Model):
    """How a person wants to be told of a kind of thing; without a row, as the table of `flow/notifying.py` says."""

    person = models.ForeignKey("newsroom.Person", on_delete=models.CASCADE, related_name="notice_choices")
    kind = models.CharField(max_length=16, choices=NoticeKind.choices)
    way = models.CharField(max_length=8, choices=Way.choices)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("person", "kind"), name="one_choice_a_kind"),)

    def __str__(self) -> str:
        return f"{self.kind} {self.way} for {self.person_id}"


class NoticeHours(models.Model):
    """When a person gets mail: the digest at a time of day, nothing in the quiet hours, by their own clock.

    `zone` is blank for the newsroom’s. Quiet hours may go past midnight. `stopped_at` is when they stopped all mails.
    """

    person = models.OneToOneField(
        "newsroom.Person", primary_key=True, on_delete=models.CASCADE, related_name="notice_hours"
    )
    digest_at = models.TimeField(default=MORNING)
    quiet_from = models.TimeField(null=True)
    quiet_until = models.TimeField(null=True)
    zone = models.CharField(max_length=ZONE_LENGTH, blank=True)
    stopped_at = models.DateTimeField(null=True)

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=Q(quiet_from__isnull=True, quiet_until__isnull=True)
                | Q(quiet_from__isnull=False, quiet_until__isnull=False),
                name="quiet_hours_begin_and_end",
            ),
        )

    def __str__(self) -> str:
        return f"hours of {self.person_id}"


class DeadlineTold(models.Model):
    """That people were told of the deadline of an assignment: that it comes near, or has passed. Once each."""

    assignment = models.ForeignKey(Assignment, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=16, choices=NoticeKind.choices)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("assignment", "kind"), name="a_deadline_is_told_once"),)

    def __str__(self) -> str:
        return f"{self.kind} of {self.assignment_id}"
