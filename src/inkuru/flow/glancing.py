"""A text is checked while it is being written: against the other editions as they stand, and nothing is kept."""

from collections.abc import Iterator
from dataclasses import replace

from inkuru.checks.comparing import compare, compare_markup
from inkuru.checks.passage import Passage
from inkuru.checks.source import check_source
from inkuru.checks.terms import check_terms
from inkuru.flow.revising import Text
from inkuru.flow.terming import terms_in
from inkuru.flow.turning import loudness
from inkuru.newsroom.models import Block, Edition, Kind, Revision, Severity
from inkuru.records import Draft, Finding, Paragraph
from inkuru.records import Severity as Weight


def glance(edition: Edition, block: Block, text: Text) -> tuple[Finding, ...]:
    """What the checks would find in an edition if a text of a block were saved, by place; as loud as the newsroom says.

    A source text is checked by itself, a translation against the others. Nothing is written.
    """
    if not text.text.strip():
        return ()
    found = _of_source(edition, block, text) if edition.is_source else _compared(edition, block, text)
    rules = loudness(edition.story.source_language)
    heard = ((one, rules.get((one.check, edition.language), Severity(one.severity))) for one in found)
    loud = {(one.check, str(one), one.start): (one, severity) for one, severity in heard if severity != Severity.SILENT}
    ordered = sorted(loud.values(), key=lambda told: told[0].start or 0)
    return tuple(replace(one, severity=Weight(severity)) for one, severity in ordered)


def _of_source(edition: Edition, block: Block, text: Text) -> Iterator[Finding]:
    is_headline = block.kind == Kind.HEADLINE
    headline = text.text if is_headline else "".join(_headline(edition))
    draft = Draft(headline, (() if is_headline else (Paragraph(text.text, block.kind),)), language=edition.language)
    place = 0 if is_headline else 1
    return (one for one in check_source(draft) if one.paragraph == place)


def _headline(edition: Edition) -> Iterator[str]:
    current = Revision.objects.filter(edition=edition, block__kind=Kind.HEADLINE).current().standing()
    yield from current.values_list("text", flat=True)[:1]


def _compared(edition: Edition, block: Block, text: Text) -> Iterator[Finding]:
    standing = Revision.objects.filter(block=block).current().select_related("edition")
    texts = {one.edition.language: Text(one.html, one.text) for one in standing} | {edition.language: text}
    source = edition.story.source_language
    plain = Passage({code: one.text for code, one in texts.items()}, source, block.kind)
    marked = Passage({code: one.html for code, one in texts.items()}, source, block.kind)
    found = (*compare(plain), *compare_markup(marked), *check_terms(terms_in(plain.texts))(plain))
    return (one for one in found if one.language == edition.language)
