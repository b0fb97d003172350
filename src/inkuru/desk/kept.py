"""What somebody types is kept for them: while they type, and before paragraphs come and go around it."""

from datetime import datetime

from inkuru.desk.forms import TypedForm
from inkuru.desk.places import seen_source
from inkuru.flow import keeping
from inkuru.flow.revising import words_of
from inkuru.newsroom.models import Block, Edition, Person, Revision


def keep_typed(form: TypedForm, edition: Edition, block: Block, *, by: Person, at: datetime) -> Revision | None:
    """Keep the text of a valid form; what stands there already need not be kept. The standing revision comes back."""
    standing = edition.revisions.filter(block=block).order_by("-number").first()
    text, sent = form.as_text(), form.cleaned_data
    if words_of(standing) == words_of(text) if standing else not text.text.strip():
        keeping.discard(edition, block, by=by)
        return standing
    source = seen_source(edition, block, form)
    typed = keeping.Typed(sent["text"], sent["seen"], source, sent["is_marked"], sent["alt"], sent["credit"])
    keeping.keep(edition, block, typed, by=by, at=at)
    return standing
