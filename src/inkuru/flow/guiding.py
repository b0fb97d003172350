"""The guided story: which of its steps are done, told by what really happened to the story."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum


class Step(StrEnum):
    """A step of the guided story, in order."""

    FIND = "find"
    OPEN = "open"
    MATCH = "match"
    MEND = "mend"
    CONFIRM = "confirm"
    RELEASE = "release"
    CHANGE = "change"
    CORRECT = "correct"
    FOLLOW = "follow"


class Progress(StrEnum):
    """How a step stands: done, passed over, the one to take now, one to come, one that others’ roles take."""

    DONE = "done"
    PASSED = "passed"
    NOW = "now"
    LATER = "later"
    OTHERS = "others"


@dataclass(frozen=True, slots=True)
class Facts:
    """What happened to the story of a person.

    `taken`: what stands in the paragraph that the memory knows is what the memory says. `mended`: the paragraph with
    the wrong number has no open mistake. `read`: no draft is left that nobody has read. `released`: readers see source
    and translation. `changed`: the meaning of the source was changed. `corrected`: readers were told so. `follows`: the
    translation follows the changed source.
    """

    found: bool = False
    opened: bool = False
    taken: bool = False
    mended: bool = False
    read: bool = False
    released: bool = False
    changed: bool = False
    corrected: bool = False
    follows: bool = False


FACTS: Mapping[Step, str] = {
    Step.FIND: "found",
    Step.OPEN: "opened",
    Step.MATCH: "taken",
    Step.MEND: "mended",
    Step.CONFIRM: "read",
    Step.RELEASE: "released",
    Step.CHANGE: "changed",
    Step.CORRECT: "corrected",
    Step.FOLLOW: "follows",
}


def progress(facts: Facts, *, allowed: Collection[Step], passed: Collection[str] = ()) -> Mapping[Step, Progress]:
    """How each step stands, in order; the first that is neither done nor passed over is the one to take now.

    >>> now = progress(Facts(found=True), allowed=[Step.FIND, Step.CHANGE])
    >>> [(step.value, one.value) for step, one in now.items() if one != Progress.OTHERS]
    [('find', 'done'), ('change', 'now')]
    """
    standing: dict[Step, Progress] = {}
    for step, fact in FACTS.items():
        standing[step] = _judged(step, is_done=getattr(facts, fact), allowed=allowed, passed=passed)
    first = next((step for step, one in standing.items() if one == Progress.LATER), None)
    return standing if first is None else standing | {first: Progress.NOW}


def current(standing: Mapping[Step, Progress]) -> Step | None:
    """The step to take now; None at the end."""
    return next((step for step, one in standing.items() if one == Progress.NOW), None)


def _judged(step: Step, *, is_done: bool, allowed: Collection[Step], passed: Collection[str]) -> Progress:
    if is_done:
        return Progress.DONE
    if step not in allowed:
        return Progress.OTHERS
    return Progress.PASSED if step in passed else Progress.LATER
