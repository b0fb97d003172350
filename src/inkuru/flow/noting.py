"""What readers may be told of a correction, drafted from what changed: figures, dates, times and amounts."""

from collections.abc import Iterator

from inkuru.flow.freezing import live_record
from inkuru.flow.picturing import texts_of
from inkuru.lang.facts import agrees, facts
from inkuru.newsroom.models import Edition
from inkuru.pages.words import catalogue
from inkuru.records import N_, Fact

SAID_ELSE = N_("An earlier version said %(old)s instead of %(new)s.")
# More changes than these are told better by a person.
MOST = 3


def drafted_note(edition: Edition) -> str:
    """A note in the edition’s own language; blank where no fact changed, or too many did, or readers saw nothing yet.

    A fact that stands in the released text and not in the new one is told with the one that took its place: of the
    same kind, in the same paragraph, where just as many went as came. Whoever corrects reads it before it goes out.
    """
    if edition.live is None:
        return ""
    changed = list(dict.fromkeys(_changed(edition)))
    if len(changed) > MOST:
        return ""
    said = catalogue(edition.language).gettext(SAID_ELSE)
    return " ".join(said % {"old": old, "new": new} for old, new in changed)


def demands_note(edition: Edition) -> bool:
    """Whether a source text that readers know was changed in its meaning: they are told, or it does not go out."""
    if edition.live is None or not edition.is_source:
        return False
    record = live_record(edition.live)
    released = {one.id: one.revision for one in texts_of(record)}
    changed = edition.revisions.standing().filter(material=True, at__gt=edition.live.at)
    return any(one.pk > released.get(str(one.block_id), 0) for one in changed.only("block_id"))


def _changed(edition: Edition) -> Iterator[tuple[str, str]]:
    if edition.live is None:
        return
    released = {block.id: block.text for block in live_record(edition.live).blocks}
    standing = edition.revisions.current().standing().order_by("block__order").values_list("block_id", "text")
    for block, text in standing:
        before = released.get(str(block), text)
        if before != text:
            yield from _swapped(facts(before, edition.language), facts(text, edition.language))


def _swapped(before: tuple[Fact, ...], after: tuple[Fact, ...]) -> Iterator[tuple[str, str]]:
    gone, come = _without(before, after), _without(after, before)
    if [one.kind for one in gone] == [one.kind for one in come]:
        yield from ((old.text, new.text) for old, new in zip(gone, come, strict=True))


def _without(some: tuple[Fact, ...], others: tuple[Fact, ...]) -> list[Fact]:
    """The facts that nothing among the others agrees with."""
    return [one for one in some if not any(agrees(one, other) for other in others)]
