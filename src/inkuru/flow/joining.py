"""A translation that exists already joins its story, paragraph by paragraph."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import groupby

from inkuru.flow.arranging import APART_FROM_BODY, arrange, inserted, retire, standing_body
from inkuru.flow.comparing import Changes, Comparison, Updated, compare
from inkuru.flow.passages import is_unread_draft
from inkuru.flow.revising import Pedigree, Text, revise
from inkuru.lang.language import language as language_of
from inkuru.memory.diffing import trace
from inkuru.memory.pairing import pair
from inkuru.newsroom.models import Block, Edition, Kind, Person, Revision, State
from inkuru.records import N_, Draft, Finding, Paragraph, Severity

BOTH_CHANGED = N_("Paragraph %(paragraph)s has another text at the desk, which stays: %(text)s")
UNMATCHED = N_("Paragraph %(paragraph)s in %(language)s has no match in the source: %(text)s")
UNTRANSLATED = N_("Paragraph %(paragraph)s of the source has no match in %(language)s: %(text)s")
LEFT_OUT = N_("A paragraph that the file in %(language)s no longer holds stays: %(text)s")


@dataclass(slots=True)
class _Joining:
    """A translation on its way in: `source` is the current source revision of each block that has one."""

    compared: Comparison
    source: Mapping[object, Revision]
    earlier: Mapping[object, Revision]
    added: int = 0
    findings: list[Finding] = field(default_factory=list)

    def say(self, check: str, severity: Severity, message: str, text: str, paragraph: int | None = None) -> None:
        """Report a paragraph by its own words, since its number is one in a file of several."""
        language = language_of(self.compared.edition.language).own_name
        values = {"paragraph": str(paragraph), "language": language, "text": text}
        self.findings.append(Finding(check, severity, message, values, paragraph=paragraph))

    def write(self, block: Block, text: str, paragraph: int) -> Iterator[Revision]:
        """Write a translated paragraph; the revision that holds it, none where the desk’s text stays."""
        earlier, now = self.earlier.get(block.pk), self.compared.standing.get(block.pk)
        pedigree = Pedigree(based_on=self.source.get(block.pk))
        if earlier and (earlier.text == text or not self.compared.is_touched(earlier)):
            yield self.compared.rewrite(earlier, text, pedigree)
        elif now and now.text == text:
            yield now
        elif now is None or is_unread_draft(now):
            self.added += 1
            seen = now.number if now else 0
            compared = self.compared
            yield revise(
                block, compared.edition, Text.plain(text), by=compared.by, at=compared.at, seen=seen, pedigree=pedigree
            )
        else:
            self.compared.refuse(BOTH_CHANGED, stays=now.text, paragraph=paragraph)
            yield from [earlier] if earlier else []


def join_translation(
    edition: Edition, draft: Draft, earlier: Sequence[Revision], *, by: Person | None, at: datetime
) -> Updated:
    """Write a translated text into its edition, based on what the source says now.

    Paragraphs that came in `earlier` keep their blocks; the others are paired with the source’s. One that finds no
    place is kept in a block of its own, without a source, and a finding says so; another names each paragraph of the
    source that has no translation. What the desk wrote meanwhile stays; a draft that nobody has read gives way.
    """
    source = _source_texts(edition)
    joining = _Joining(compare(edition, by=by, at=at), source, {one.block_id: one for one in earlier})
    standing = standing_body(edition.story)
    former = _former(earlier, draft.paragraphs, standing)
    blocks = {place: block for place, block in former.items() if block.pk in source}
    languages = edition.story.source_language, edition.language
    blocks |= _paired(draft.paragraphs, blocks, standing, source, languages)
    blocks |= {place: block for place, block in former.items() if place not in blocks}
    blocks |= _newcomers(edition, draft.paragraphs, blocks, standing)
    removed = list(_left_out(joining, earlier, blocks.values(), standing))
    retire(removed, at=at)
    texts = list(_written(joining, draft, blocks))
    _say_lone(joining, draft.paragraphs, blocks, standing)
    Edition.objects.filter(pk=edition.pk, state=State.NOT_BEGUN).update(
        state=State.IN_REVIEW, opened_at=at, opened_by=by
    )
    compared = joining.compared
    changes = Changes(added=joining.added, removed=len(removed), changed=len(compared.rewritten))
    return Updated(tuple(texts), changes, (*compared.refused, *joining.findings), is_settled=not compared.refused)


def _source_texts(edition: Edition) -> dict[object, Revision]:
    source = Edition.objects.get(story=edition.story, language=edition.story.source_language)
    return {one.block_id: one for one in source.revisions.current().standing().select_related("block")}


def _former(
    earlier: Sequence[Revision], paragraphs: Sequence[Paragraph], standing: Sequence[Block]
) -> dict[int, Block]:
    """By place in the file the blocks of the paragraphs that came earlier, as far as these still stand."""
    body = [one for one in earlier if one.block.kind not in APART_FROM_BODY]
    traced = trace([one.text for one in body], [one.text for one in paragraphs])
    blocks = {block.pk: block for block in standing}
    kept = {place: body[one.keeps].block_id for place, one in enumerate(traced.descents) if one.keeps is not None}
    return {place: blocks[key] for place, key in kept.items() if key in blocks}


def _paired(
    paragraphs: Sequence[Paragraph],
    taken: Mapping[int, Block],
    standing: Sequence[Block],
    source: Mapping[object, Revision],
    languages: tuple[str, str],
) -> dict[int, Block]:
    """By place in the file the source’s blocks that paragraphs without one belong to.

    These are looked for between the blocks of the paragraphs around them, so that what once found no match does not
    find a false one when it comes again.
    """
    order = {block.pk: place for place, block in enumerate(standing)}
    used = {block.pk for block in taken.values()}
    found: dict[int, Block] = {}
    low = -1
    for is_taken, run in groupby(range(len(paragraphs)), key=taken.__contains__):
        places = list(run)
        if is_taken:
            low = order[taken[places[-1]].pk]
            continue
        behind = taken.get(places[-1] + 1)
        between = standing[low + 1 : order[behind.pk] if behind else len(standing)]
        free = [one for one in between if one.pk in source and one.pk not in used and one.kind != Kind.IMAGE]
        sources = [Paragraph(source[block.pk].text, block.kind) for block in free]
        pairs = pair(sources, [paragraphs[place] for place in places], source=languages[0], target=languages[1]).pairs
        found |= {places[target]: free[one] for one, target in pairs}
    return found


def _newcomers(
    edition: Edition, paragraphs: Sequence[Paragraph], blocks: Mapping[int, Block], standing: Sequence[Block]
) -> dict[int, Block]:
    """Blocks for paragraphs that belong to none: each stands behind the block of the paragraph before it."""
    made: dict[int, Block] = {}
    behind: dict[object, list[Block]] = defaultdict(list)
    before: object = None
    for place, paragraph in enumerate(paragraphs):
        if place in blocks:
            before = blocks[place].pk
            continue
        made[place] = Block(story_id=edition.story_id, kind=paragraph.kind, order=0)
        behind[before].append(made[place])
    if made:
        arrange(inserted(standing, behind))
    return made


def _left_out(
    joining: _Joining, earlier: Sequence[Revision], blocks: Iterable[Block], standing: Sequence[Block]
) -> Iterator[Block]:
    """Blocks without a source that the file no longer fills; of the others a finding says that their text stays."""
    held, there = {block.pk for block in blocks}, {block.pk for block in standing}
    for one in earlier:
        if one.block_id in held or one.block_id not in there:
            continue
        if one.block_id not in joining.source and not joining.compared.is_touched(one):
            yield one.block
            continue
        joining.say("left_out", Severity.NOTE, LEFT_OUT, joining.compared.standing[one.block_id].text)


def _written(joining: _Joining, draft: Draft, blocks: Mapping[int, Block]) -> Iterator[Revision]:
    texts = {Kind.HEADLINE: draft.headline, Kind.STANDFIRST: draft.standfirst}
    heads = joining.compared.edition.story.blocks.filter(retired_at__isnull=True, kind__in=texts)
    for head in heads:
        if texts[Kind(head.kind)]:
            yield from joining.write(head, texts[Kind(head.kind)], 0)
    for place, paragraph in enumerate(draft.paragraphs):
        yield from joining.write(blocks[place], paragraph.text, place + 1)


def _say_lone(
    joining: _Joining, paragraphs: Sequence[Paragraph], blocks: Mapping[int, Block], standing: Sequence[Block]
) -> None:
    """Name what found no other half, on both sides."""
    for place, paragraph in enumerate(paragraphs):
        if blocks[place].pk not in joining.source:
            joining.say("unmatched", Severity.WARNING, UNMATCHED, paragraph.text, place + 1)
    filled = {block.pk for block in blocks.values()} | set(joining.compared.standing)
    in_source = (block for block in standing if block.pk in joining.source)
    for number, block in enumerate(in_source, start=1):
        if block.pk not in filled and block.kind != Kind.IMAGE:
            text = joining.source[block.pk].text
            joining.say("untranslated", Severity.WARNING, UNTRANSLATED, text, number)
