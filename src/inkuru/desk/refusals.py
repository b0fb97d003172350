"""A refusal in the words of whoever reads it."""

from collections.abc import Callable
from typing import Any

from django.utils import timezone
from django.utils.translation import get_language, gettext_lazy, ngettext
from django.utils.translation import gettext as _

from inkuru.flow.amending import AmendedMeanwhile, KnownConcept, NoNames
from inkuru.flow.assigning import NotInHand
from inkuru.flow.bringing import UnfitFile
from inkuru.flow.commenting import NothingSaid
from inkuru.flow.composing import NotComposable, Unpastable
from inkuru.flow.correcting import NoteMissing, NotReleased
from inkuru.flow.framing import Unframed
from inkuru.flow.handing import CannotTake, NothingGiven
from inkuru.flow.illustrating import NotAPicture, NotIllustrated
from inkuru.flow.intake import Undecided
from inkuru.flow.parting import NotPartable
from inkuru.flow.people import LinkSpent, NameTaken
from inkuru.flow.relating import NotRelated
from inkuru.flow.releasing import Embargoed, NotReady, Withdrawn
from inkuru.flow.repairing import BlankSide, NothingToRepair
from inkuru.flow.reviewing import ChangedSince, NothingToReview, NotThere, ReasonMissing, StillBehind
from inkuru.flow.rights import NotYours
from inkuru.flow.roles import LastAdministrator
from inkuru.flow.ruling import NotCalledReady, PublishersOnly, SameEyes
from inkuru.flow.scheduling import PastTime
from inkuru.flow.terming import NoSuchName
from inkuru.flow.tidying import AlreadyUndone, NoSuchUnit
from inkuru.flow.translating import ChangedMeanwhile, NotTranslatable
from inkuru.lang.writing.dates import short_line
from inkuru.records import Finding, Refusal

WORDS = (
    (
        AmendedMeanwhile,
        gettext_lazy("Somebody else changed this concept meanwhile. Open it again, so that nothing of theirs is lost."),
    ),
    (KnownConcept, gettext_lazy("A concept of this name was entered already. Look for it in the list.")),
    (NoNames, gettext_lazy("Give the concept a name.")),
    (NoSuchName, gettext_lazy("One of the names is no name of its concept any more. Load the page again.")),
    (NothingToRepair, gettext_lazy("No unit is like that.")),
    (BlankSide, gettext_lazy("A side of a unit says something, in no more than 10,000 characters.")),
    (NoSuchUnit, gettext_lazy("This unit was changed or taken out meanwhile.")),
    (AlreadyUndone, gettext_lazy("This was taken back already.")),
    (UnfitFile, gettext_lazy("Files of this kind or size are not taken in here.")),
    (LinkSpent, gettext_lazy("This link was used already or has expired.")),
    (LastAdministrator, gettext_lazy("The last administrator stays one. Make somebody else administrator first.")),
    (NameTaken, gettext_lazy("Somebody has this user name already. Write the name in another way.")),
    (NotReleased, gettext_lazy("Readers have not seen this yet: there is nothing to correct or to withdraw.")),
    (NoteMissing, gettext_lazy("Tell the readers what happened.")),
    (Withdrawn, gettext_lazy("This story was withdrawn; nothing of it is released again.")),
    (NotTranslatable, gettext_lazy("There is no text here yet.")),
    (NotPartable, gettext_lazy("Only paragraphs of the source are split and joined, and both halves say something.")),
    (
        NotComposable,
        gettext_lazy("This cannot be done with this passage: it stands at the end, or its kind does not allow it."),
    ),
    (
        Unpastable,
        gettext_lazy("What was pasted cannot be read, or has more than 500 paragraphs: take it in as a file."),
    ),
    (
        NotAPicture,
        gettext_lazy(
            "This picture cannot be used. Send a JPEG, PNG, WebP or AVIF of at most 20 MB and 60 million pixels."
        ),
    ),
    (NotRelated, gettext_lazy("A story leads to other stories that you may see, and to eight at most.")),
    (NotIllustrated, gettext_lazy("Pictures come into the source edition; the other editions follow.")),
    (Unframed, gettext_lazy("The crop does not lie in the picture, or shows nothing of it.")),
    (NothingGiven, gettext_lazy("Nothing was given away. Choose who gets what.")),
    (CannotTake, gettext_lazy("Somebody was chosen who may not write in this edition. Choose somebody else.")),
    (NotInHand, gettext_lazy("You do not have this edition any more. Look at what you have now.")),
    (NothingSaid, gettext_lazy("Write something, in no more than 2,000 characters.")),
    (PastTime, gettext_lazy("This time is over. Choose a later one, or release now.")),
    (ChangedMeanwhile, gettext_lazy("This paragraph was changed since you read it. Read it again.")),
    (ChangedSince, gettext_lazy("This edition was changed since you saw it. Look at it again.")),
    (NotThere, gettext_lazy("Somebody moved this edition meanwhile. Look where it stands now.")),
    (NothingToReview, gettext_lazy("Readers see this edition as it stands: there is nothing to review.")),
    (ReasonMissing, gettext_lazy("Say in a few words what is to be done, in no more than 2,000 characters.")),
    (PublishersOnly, gettext_lazy("By the rules of this newsroom only a publisher releases this edition.")),
    (NotCalledReady, gettext_lazy("By the rules of this newsroom an edition is called ready before it is released.")),
)


def words_of(refusal: Refusal) -> str:
    """Why something cannot be done; what has no words of its own says it as it is."""
    if isinstance(refusal, Embargoed):
        until = short_line(timezone.localtime(refusal.until), get_language() or "en")
        return _("Not to be released before %(moment)s.") % {"moment": until}
    for kind, words in IN_WORDS:
        if isinstance(refusal, kind):
            return words(refusal)
    # What reads a file names it; the reason lies behind that.
    if isinstance(refusal.__cause__, Undecided):
        return _("The language of this text cannot be told for sure. Choose it below.")
    known = (words for kind, words in WORDS if isinstance(refusal, kind))
    return str(next(known, refusal))


def _of_role(refusal: NotYours) -> str:
    roles = ", ".join(str(role.label) for role in refusal.roles)
    return _("This is for: %(roles)s.") % {"roles": roles}


def _of_eyes(refusal: SameEyes) -> str:
    said = _("Four eyes: %(name)s wrote or translated this edition last, so somebody else lets it go on.")
    return said % {"name": refusal.person}


def _of_behind(refusal: StillBehind) -> str:
    said = ngettext(
        "%(count)d paragraph is behind the source. Bring it up to date, or say that it still stands.",
        "%(count)d paragraphs are behind the source. Bring them up to date, or say that they still stand.",
        refusal.count,
    )
    return said % {"count": refusal.count}


def _of_findings(refusal: NotReady) -> str:
    return "; ".join(map(words_of_finding, refusal.findings))


# Refusals that name what they are about.
IN_WORDS: tuple[tuple[type[Refusal], Callable[[Any], str]], ...] = (
    (NotYours, _of_role),
    (SameEyes, _of_eyes),
    (StillBehind, _of_behind),
    (NotReady, _of_findings),
)


def words_of_finding(finding: Finding) -> str:
    """What a check found, in the language of the interface."""
    return _(finding.message) % dict(finding.values)
