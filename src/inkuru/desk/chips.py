"""The state of editions and passages in a word or two. The tone colours it; the word alone says it all."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from inkuru.flow.arranging import ALTERNATIVES
from inkuru.flow.checking import Standing
from inkuru.flow.passages import Passage
from inkuru.flow.surveying import EditionSurvey
from inkuru.newsroom.models import Source, State
from inkuru.records import Severity

DRAFTS = {Source.MACHINE: gettext_lazy("machine draft"), Source.MEMORY: gettext_lazy("from the memory")}
TONES = {State.RELEASED: "good", State.READY: "good", State.KILLED: "bad", State.NOT_BEGUN: "quiet"}


@dataclass(frozen=True, slots=True)
class Chip:
    """`tone` is one of good, stale, bad, source, plain and quiet."""

    tone: str
    words: str


def edition_chips(survey: EditionSurvey) -> Iterator[Chip]:
    """What stands over an edition, in the language of the interface."""
    if survey.is_source:
        yield Chip("source", _("source"))
    yield Chip(TONES.get(State(survey.state), "plain"), str(State(survey.state).label))
    if survey.behind:
        yield Chip("stale", ngettext("%(count)d behind", "%(count)d behind", survey.behind) % {"count": survey.behind})
    if survey.unread:
        words = ngettext("%(count)d unread draft", "%(count)d unread drafts", survey.unread)
        yield Chip("bad", words % {"count": survey.unread})
    if survey.missing and survey.state != State.NOT_BEGUN:
        yield Chip(
            "plain", ngettext("%(count)d missing", "%(count)d missing", survey.missing) % {"count": survey.missing}
        )
    if survey.has_changed and survey.state != State.KILLED:
        yield Chip("stale", _("changed since release"))


def passage_chips(passage: Passage) -> Iterator[Chip]:
    """What stands under a passage: how it came about, and what is open."""
    revision = passage.revision
    if revision is None:
        # A further headline that nobody asked for is missed by nobody.
        if passage.block.kind not in ALTERNATIVES or passage.source is not None:
            yield Chip("plain", _("missing"))
        return
    if passage.is_stale:
        yield Chip("stale", _("behind"))
    if revision.origin == Source.PERSON:
        return
    yield Chip("plain", str(DRAFTS[Source(revision.origin)]))
    yield Chip("bad", _("not yet reviewed")) if passage.is_unread_draft else Chip("good", _("reviewed"))


def finding_chips(found: Iterable[Standing]) -> Iterator[Chip]:
    """How many findings block a release, and how many only ask for a look."""
    weights = [one.finding.severity for one in found]
    blocking = weights.count(Severity.BLOCKING)
    return weight_chips(blocking, len(weights) - blocking)


def weight_chips(blocking: int, others: int) -> Iterator[Chip]:
    """The same, counted."""
    if blocking:
        yield Chip("bad", ngettext("%(count)d mistake", "%(count)d mistakes", blocking) % {"count": blocking})
    if others:
        yield Chip("stale", ngettext("%(count)d to look at", "%(count)d to look at", others) % {"count": others})
