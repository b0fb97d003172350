"""What a screen shows of work in the background: how far it is, what was found, what came of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from inkuru.lang.language import language
from inkuru.newsroom.models import Chore, ChoreKind, ChoreState

MOVING = (ChoreState.WAITING, ChoreState.READING, ChoreState.ORDERED, ChoreState.TAKING)
TONES = {ChoreState.DONE: "good", ChoreState.FAILED: "bad", ChoreState.STOPPED: "quiet", ChoreState.FOUND: "stale"}
WHOLE = 100


@dataclass(frozen=True, slots=True)
class Count:
    """How many of something there are; `language` and `other` are codes, blank where it is of none."""

    words: str
    number: int
    language: str = ""
    other: str = ""


@dataclass(frozen=True, slots=True)
class Shown:
    """A chore as a screen shows it. `percent` is None where it is not known how much there is to do."""

    chore: Chore
    tone: str
    is_moving: bool
    is_found: bool
    percent: int | None
    counts: tuple[Count, ...]
    faults: tuple[str, ...]
    unfit: int
    sample: tuple[tuple[tuple[str, str], ...], ...]
    came: tuple[str, ...]


def show(chore: Chore) -> Shown:
    """What is told of a chore."""
    found = chore.found
    is_moving = chore.state in MOVING and chore.ended_at is None
    return Shown(
        chore=chore,
        tone=TONES.get(ChoreState(chore.state), "plain"),
        is_moving=is_moving,
        is_found=chore.state == ChoreState.FOUND,
        percent=_percent(chore),
        counts=tuple(_counts(chore)),
        faults=tuple(found.get("faults", ())),
        unfit=int(found.get("unfit", 0)),
        sample=tuple(map(tuple, _sample(chore.kind, found.get("sample", ())))),
        came=tuple(_came(chore)),
    )


def _percent(chore: Chore) -> int | None:
    return min(WHOLE, chore.done * WHOLE // chore.total) if chore.total else None


def _counts(chore: Chore) -> Iterator[Count]:
    found = chore.found
    if "pairs" in found:
        yield Count(_("translation units"), int(found["count"]))
        for pair, number in found["pairs"].items():
            source, target = pair.split("-")
            yield Count(f"{language(source).own_name} – {language(target).own_name}", number, source, target)
    elif "names" in found:
        yield Count(_("concepts"), int(found["count"]))
        yield Count(_("of them new"), int(found["added"]))
        yield Count(_("of them change what stands here"), int(found["changed"]))
        yield Count(_("of them stand here as they are"), int(found["same"]))
        for code, number in found["names"].items():
            yield Count(_("names: %(language)s") % {"language": language(code).own_name}, number, code)


def _sample(kind: str, sample: Sequence[Any]) -> Iterator[Iterator[tuple[str, str]]]:
    """A few of what was found: texts with their languages."""
    for one in sample:
        if kind == ChoreKind.MEMORY_IN:
            yield iter(((str(one[0]), str(one[1])), (str(one[2]), str(one[3]))))
        else:
            yield ((str(code), str(text)) for code, text in one)


def _came(chore: Chore) -> Iterator[str]:
    """What came of it, in sentences."""
    taken = chore.found.get("taken")
    if taken:
        yield ngettext("%(count)d is new.", "%(count)d are new.", taken["added"]) % {"count": taken["added"]}
        if taken.get("changed"):
            changed = taken["changed"]
            yield ngettext("%(count)d has changed.", "%(count)d have changed.", changed) % {"count": changed}
        yield ngettext("%(count)d stood here already.", "%(count)d stood here already.", taken["same"]) % {
            "count": taken["same"]
        }
    if "proposals" in chore.found:
        count = chore.found["proposals"]
        yield ngettext("%(count)d new proposal.", "%(count)d new proposals.", count) % {"count": count}
    if "groups" in chore.found:
        count = len(chore.found["groups"])
        yield ngettext("%(count)d group was found.", "%(count)d groups were found.", count) % {"count": count}
