"""What a check says of texts, in short, for rows of examples."""

from collections.abc import Callable, Iterable

from inkuru.checks.passage import Passage
from inkuru.records import Draft, Finding, Paragraph

Check = Callable[[Passage], Iterable[Finding]]
Told = list[tuple[str, str]]


def told(check: Check, source: str = "en", kind: str = "paragraph", **texts: str) -> Told:
    """Severity and message of each finding on a passage: `told(check, en="…", sw="…")`."""
    return [(str(one.severity), str(one)) for one in check(Passage(texts, source=source, kind=kind))]


def told_alone(check: Callable[[Draft], Iterable[Finding]], text: str, language: str | None = "en") -> Told:
    """The same for a check on one text, which is the only paragraph of a draft."""
    draft = Draft("Headline", (Paragraph(text),), language=language)
    return [(str(one.severity), str(one)) for one in check(draft)]
