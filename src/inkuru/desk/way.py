"""Where an edition stands on its way, who brought it there, and what whoever looks can do about it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inkuru.desk.clocks import moment
from inkuru.flow.reviewing import IN_HAND
from inkuru.flow.rights import Right, may, roles_over
from inkuru.flow.surveying import EditionSurvey
from inkuru.newsroom.models import Cause, DeskRole, Person, State, Step, Story

# How a step is told, by the state that it led to and its cause.
TOLD: Mapping[tuple[State, Cause], Promise] = {
    (State.IN_REVIEW, Cause.PERSON): gettext_lazy("sent to review by %(name)s, %(at)s"),
    (State.IN_REVIEW, Cause.CHANGED): gettext_lazy("not ready any more: %(name)s changed the text, %(at)s"),
    (State.IN_REVIEW, Cause.SOURCE): gettext_lazy("not ready any more: %(name)s changed the source, %(at)s"),
    (State.READY, Cause.PERSON): gettext_lazy("called ready by %(name)s, %(at)s"),
    (State.DRAFTING, Cause.PERSON): gettext_lazy("sent back by %(name)s, %(at)s"),
    (State.IN_TRANSLATION, Cause.PERSON): gettext_lazy("sent back by %(name)s, %(at)s"),
}


@dataclass(frozen=True, slots=True)
class Way:
    """What one may do with an edition: `forward` is review, ready or blank; `may_send_back` tells the other way.

    `told` says how it came to stand where it does, `why` with which words it was sent back, and `block` is where they
    stand as a comment.
    """

    forward: str
    may_send_back: bool
    told: str = ""
    why: str = ""
    block: str = ""

    @property
    def says_anything(self) -> bool:
        """Whether there is something to show."""
        return bool(self.forward or self.may_send_back or self.told)


def way_of(survey: EditionSurvey, *, story: Story, by: Person, step: Step | None = None) -> Way:
    """The way of an edition from here, for a person."""
    may_write = may(by, Right.WRITE, story=story, language=survey.language)
    may_judge = may(by, Right.REVIEW, story=story, language=survey.language)
    goes_to_review = survey.state in IN_HAND or (survey.state == State.RELEASED and survey.has_changed)
    forward = "review" if may_write and goes_to_review else ""
    if may_judge and survey.state == State.IN_REVIEW:
        forward = "ready"
    return Way(
        forward=forward,
        may_send_back=may_judge and survey.state in (State.IN_REVIEW, State.READY),
        told=tell(step) if step else "",
        why=step.comment.text if step and step.comment else "",
        block=str(step.comment.block_id) if step and step.comment else "",
    )


def is_whole(survey: EditionSurvey) -> bool:
    """Whether nothing in an edition waits for its writer."""
    return not (survey.missing or survey.behind or survey.unread)


def tell(step: Step) -> str:
    """A step in words; blank for one that nobody need be told of."""
    told = TOLD.get((State(step.state), Cause(step.cause)))
    named = {"name": step.by or _("somebody"), "at": moment(step.at)}
    return str(told) % named if told else ""


def roles_in_words(roles: Iterable[DeskRole]) -> str:
    """Roles, one after the other, in the language of the interface."""
    return ", ".join(str(role.label) for role in roles)


def whose(right: str, story: Story | None = None, language: str = "") -> str:
    """Which roles give a right, over an edition where one is named."""
    return roles_in_words(roles_over(Right(right), story=story, language=language))
