"""The guided story as it stands beside the real screens: its steps in words, and where each of them is taken."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from inkuru.desk.requests import DeskRequest
from inkuru.flow import guiding, practising
from inkuru.flow.guiding import Progress, Step
from inkuru.lang.language import language
from inkuru.newsroom.models import Block, PracticeStory

# Under this the session keeps which story a person is led along; whoever left has nothing there.
KEY = "guided"

TITLES: Mapping[Step, Promise] = {
    Step.FIND: _("Find your story"),
    Step.OPEN: _("Open an edition"),
    Step.MATCH: _("Take what the memory knows"),
    Step.MEND: _("Mend what a check found"),
    Step.CONFIRM: _("Read the drafts and confirm them"),
    Step.RELEASE: _("Release"),
    Step.CHANGE: _("Change the source"),
    Step.CORRECT: _("Correct what readers see"),
    Step.FOLLOW: _("See what is behind, and follow"),
}
WORDS: Mapping[Step, Promise] = {
    Step.FIND: _(
        "On the board choose “My work”, or type a word of the headline into the search: “%(headline)s”. Open the story."
    ),
    Step.OPEN: _(
        "The story stands in columns, a language each. At the head of %(target)s press “Open this edition”. A practice"
        " machine then drafts the headline and two paragraphs."
    ),
    Step.MATCH: _(
        "Open the first paragraph in %(target)s. The newsroom published this sentence before: under the text stands how"
        " it was said. Press “Insert” beside it, or copy it; then save."
    ),
    Step.MEND: _(
        "The second paragraph is a draft with a wrong number, and the check says so. Open it, press the mend that is"
        " offered or type the right number, and save."
    ),
    Step.CONFIRM: _(
        "The headline and the third paragraph in %(target)s are drafts that nobody has read. Compare them with the"
        " source and press “I have read it: it can stand”."
    ),
    Step.RELEASE: _(
        "Press “Release” at the head of a column. You see the pages as readers will see them. Release %(source)s and"
        " %(target)s."
    ),
    Step.CHANGE: _(
        "The harbour counted again: there were %(new)s passengers, not %(old)s. Open the second paragraph in"
        " %(source)s, change the number and save."
    ),
    Step.CORRECT: _(
        "Readers still see the old number. Go to “Release”, read the note to readers that is drafted for %(source)s,"
        " and release the correction."
    ),
    Step.FOLLOW: _(
        "%(target)s is behind now, here and on its page for readers. Its paragraph shows what changed, word by word."
        " Put the new number there and save: it follows again."
    ),
}
# The paragraph that a step is taken in, by its order, and over which edition.
PLACED: Mapping[Step, tuple[int, str]] = {
    Step.MATCH: (practising.MATCH, "target"),
    Step.MEND: (practising.MEND, "target"),
    Step.CHANGE: (practising.MEND, "source"),
    Step.FOLLOW: (practising.MEND, "target"),
}


@dataclass(frozen=True, slots=True)
class Line:
    """A step in the list; `number` counts from 1."""

    number: int
    title: str
    progress: Progress


@dataclass(frozen=True, slots=True)
class Bar:
    """What stands beside the screen: all steps, the one to take now in words with the address of its screen.

    At the end `step` is None.
    """

    lines: tuple[Line, ...]
    step: Step | None
    number: int
    title: str
    words: str
    address: str


def is_led(request: DeskRequest) -> bool:
    """Whether the person of the page goes along the guided story just now."""
    return request.user.is_authenticated and KEY in request.session


def bar(request: DeskRequest) -> Bar | None:
    """How far the person is; None for whoever is not led."""
    practice = practising.latest(request.user) if is_led(request) else None
    return lay_out(practice, request) if practice else None


def lay_out(practice: PracticeStory, request: DeskRequest) -> Bar:
    """The steps of a story as its person sees them."""
    standing = guiding.progress(
        practising.facts(practice), allowed=practising.allowed(practice, request.user), passed=practice.passed
    )
    lines = tuple(Line(number, str(TITLES[step]), one) for number, (step, one) in enumerate(standing.items(), start=1))
    step = guiding.current(standing)
    if step is None:
        return Bar(lines, None, len(lines), "", "", reverse("desk:guide"))
    said = str(WORDS[step]) % _names(practice)
    return Bar(lines, step, lines[list(standing).index(step)].number, str(TITLES[step]), said, _address(practice, step))


def _names(practice: PracticeStory) -> dict[str, str]:
    told, source = practising.told(), practice.story.source_language
    return {
        "headline": told["headline"][source],
        "source": language(source).own_name,
        "target": language(practice.target).own_name,
        "old": str(told["right_number"]),
        "new": str(told["new_number"]),
    }


def _address(practice: PracticeStory, step: Step) -> str:
    """The screen on which a step is taken."""
    if step == Step.FIND:
        return f"{reverse('desk:stories')}?{urlencode({'person': practice.person_id or ''})}"
    if step in (Step.RELEASE, Step.CORRECT):
        return reverse("desk:going_out", args=(practice.story_id,))
    sheet = reverse("desk:story", args=(practice.story_id,))
    if step not in PLACED:
        return sheet
    order, side = PLACED[step]
    code = practice.target if side == "target" else practice.story.source_language
    block = Block.objects.get(story=practice.story_id, order=order)
    return f"{sheet}?{urlencode({'edit': f'{code}:{block.pk}'}, safe=':')}"
