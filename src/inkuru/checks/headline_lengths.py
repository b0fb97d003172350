"""A headline that grew in translation beyond what a list of stories shows."""

from collections.abc import Iterator

from inkuru.checks.passage import Passage
from inkuru.records import N_, Finding, Severity

LONG = N_("The headline in %(language)s has %(count)s characters, in %(against)s %(theirs)s: lists show about %(room)s")

# Lists of stories, cards and search engines cut a headline at about this; a translation may have a third more.
ROOM = 110


def check(passage: Passage) -> Iterator[Finding]:
    """Note a headline that is longer than lists show, where its source is not."""
    if passage.kind != "headline":
        return
    for pair in passage.pairs:
        count, theirs = len(pair.target.text), len(pair.source.text)
        if count > ROOM >= theirs:
            values = {"count": str(count), "theirs": str(theirs), "room": str(ROOM)}
            yield pair.finding("headline", Severity.NOTE, LONG, values, ours=(ROOM, count))
