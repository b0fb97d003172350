"""The audit log: what people did that others may ask about later."""

from datetime import datetime

from inkuru.newsroom.models import Act, AuditEntry, Edition, Person, Story
from inkuru.newsroom.models.audit import DETAIL_LENGTH


def note_act(
    act: Act,
    *,
    by: Person | None,
    at: datetime,
    about: Person | None = None,
    story: Story | None = None,
    edition: Edition | None = None,
    detail: str = "",
) -> AuditEntry:
    """Write an act into the log, inside the transaction of what is done: both are kept, or neither.

    `detail` names things and holds no text of a story and no private note.
    """
    return AuditEntry.objects.create(
        at=at,
        act=act,
        by=by,
        about=about,
        story_id=edition.story_id if edition else story.pk if story else None,
        language=edition.language if edition else "",
        detail=detail[:DETAIL_LENGTH],
    )
