"""Whether what somebody wrote says something new, or mends the spelling of what stood there."""

from collections.abc import Iterable

from inkuru.checks.reading import Text
from inkuru.checks.typos import mends_typos_only, same_addresses
from inkuru.flow.freezing import live_record
from inkuru.flow.picturing import texts_of
from inkuru.newsroom.models import Edition, Revision


def says_the_same(revision: Revision, before: Revision) -> bool:
    """Whether the text is the one that stood there: only what it is based on is another."""
    return (revision.html, revision.alt, revision.credit) == (before.html, before.alt, before.credit)


def is_minor(revision: Revision, before: Revision | None, language: str) -> bool:
    """Whether a revision mends slips of the one before it and nothing else, by what the checks read in the two.

    Whoever wrote it may have called it *spelling only*; that is not asked here.
    """
    if before is None or before.credit != revision.credit or not same_addresses(before.html, revision.html):
        return False
    pairs = ((before.text, revision.text), (before.alt, revision.alt))
    return all(mends_typos_only(Text(language, old), Text(language, new)) for old, new in pairs if old != new)


def is_minor_since_release(edition: Edition) -> bool:
    """Whether all that changed since readers saw an edition are slips that were mended."""
    if edition.live is None:
        return False
    released = {str(one.id): one.revision for one in texts_of(live_record(edition.live))}
    standing = {str(one.block_id): one for one in edition.revisions.current().standing()}
    if set(released) != set(standing):
        return False
    changed = {block: one for block, one in standing.items() if one.pk != released[block]}
    known = Revision.objects.in_bulk([released[block] for block in changed])
    pairs = [(one, known.get(released[block])) for block, one in changed.items()]
    new = [(one, before) for one, before in pairs if before is None or not says_the_same(one, before)]
    return all(is_minor(one, before, edition.language) for one, before in new)


def newest_hand(edition: Edition) -> int | None:
    """The key of who wrote, translated or read a draft of an edition last; None where no person did.

    Whoever only mended slips did not write it, nor did whoever said that a text still stands.
    """
    written = _hand_of_text(edition.revisions.standing().order_by("-pk"), edition.language)
    read = edition.revisions.current().standing().filter(review__isnull=False).select_related("review")
    read_last = max((one.review for one in read), key=lambda one: (one.at, one.pk), default=None)
    if read_last is None or (written is not None and written.at > read_last.at):
        return written.author_id if written else None
    return read_last.by_id


def _hand_of_text(newest_first: Iterable[Revision], language: str) -> Revision | None:
    """The newest revision by a person that says something new."""
    for one in newest_first:
        before = Revision.objects.filter(block=one.block_id, edition=one.edition_id, number=one.number - 1).first()
        is_new = before is None or not (says_the_same(one, before) or is_minor(one, before, language))
        if one.author_id is not None and is_new:
            return one
    return None
