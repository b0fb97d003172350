"""A source text that came in before comes again: what changed in the file changes in the story, and nothing else."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from inkuru.flow.arranging import APART_FROM_BODY, arrange, inserted, reordered, retire, standing_body
from inkuru.flow.comparing import Changes, Comparison, Updated, compare
from inkuru.flow.revising import Pedigree, Text, revise
from inkuru.memory.diffing import Descent, Trace, trace
from inkuru.memory.typography import same_but_for_typography
from inkuru.newsroom.models import Block, Edition, Kind, Person, Revision
from inkuru.records import N_, Draft, Paragraph

BOTH_CHANGED = N_("Paragraph %(paragraph)s was changed at the desk and in the file; the desk’s text stays: %(text)s")
HEADLINE_CHANGED = N_("The headline was changed at the desk and in the file; the desk’s stays: %(text)s")
TAKEN_OUT = N_("Paragraph %(paragraph)s was taken out at the desk and changed in the file; it stays out: %(text)s")
STILL_THERE = N_("A paragraph that the file no longer holds was changed at the desk and stays: %(text)s")


@dataclass(frozen=True, slots=True)
class _Step:
    """What becomes of one paragraph of the file; `block` is None for a part of one that was refused."""

    paragraph: Paragraph
    descent: Descent
    block: Block | None
    is_refused: bool

    @property
    def is_new(self) -> bool:
        """Whether it gets a block of its own."""
        return self.block is not None and self.descent.keeps is None


def update_source(
    edition: Edition, draft: Draft, earlier: Sequence[Revision], *, by: Person | None, at: datetime
) -> Updated:
    """Bring what changed in a file since it said `earlier` into its story.

    Changed paragraphs become new revisions, material unless only their typography changed; added and split ones new
    blocks, the latter with the block they came from as parent; removed and merged ones are retired. A paragraph that
    merely moved gets no new revision. What the desk changed meanwhile stays: where the file changed the same paragraph,
    its text is refused and a finding says so.
    """
    compared = compare(edition, by=by, at=at)
    heads = [_with_head(compared, one, draft) for one in earlier if one.block.kind in APART_FROM_BODY]
    body = [one for one in earlier if one.block.kind not in APART_FROM_BODY]
    traced = _traced(compared, body, [one.text for one in draft.paragraphs])
    refused = frozenset(_refused(compared, body, draft.paragraphs, traced))
    steps = _steps(edition, body, draft.paragraphs, traced, refused)
    leaving = _leaving(compared, body, traced, refused)
    _say_refused(compared, body, steps, traced, refused)
    retire(leaving, at=at)
    _arrange(edition, steps)
    recast = _recast(steps)
    texts = [one for step in steps for one in _written(compared, body, step)]
    texts += [body[place] for place in traced.removed if place in refused]
    changes = _counted(compared, steps, traced, refused, recast)
    return Updated((*heads, *texts), changes, tuple(compared.refused), is_settled=not compared.refused)


def _with_head(compared: Comparison, earlier: Revision, draft: Draft) -> Revision:
    """The headline or standfirst; a file without a standfirst says nothing of it."""
    text = draft.headline if earlier.block.kind == Kind.HEADLINE else draft.standfirst or earlier.text
    if earlier.text != text and compared.is_touched(earlier) and not compared.says(earlier, text):
        compared.refuse(HEADLINE_CHANGED, stays=compared.standing[earlier.block_id].text, paragraph=0)
        return earlier
    return compared.rewrite(earlier, text, _pedigree(compared, earlier, text))


def _pedigree(compared: Comparison, earlier: Revision, text: str) -> Pedigree:
    now = compared.standing.get(earlier.block_id, earlier)
    return Pedigree(material=not same_but_for_typography(now.text, text))


def _traced(compared: Comparison, body: Sequence[Revision], texts: Sequence[str]) -> Trace:
    """Follow the file’s earlier paragraphs to its texts of now, and where one leads nowhere the desk’s text of it.

    A file that has taken over what the desk wrote, or comes near it, goes on with the same paragraph.
    """
    traced = trace([one.text for one in body], texts)
    lost = {place for place in traced.removed if compared.is_touched(body[place])}
    if not lost:
        return traced
    now = [compared.standing.get(one.block_id, one) if place in lost else one for place, one in enumerate(body)]
    return trace([one.text for one in now], texts)


def _refused(
    compared: Comparison, body: Sequence[Revision], paragraphs: Sequence[Paragraph], traced: Trace
) -> Iterator[int]:
    """Places of the earlier text that the file and the desk have both changed, each in its own way.

    All paragraphs that were split or merged together are refused together: half of it would say things twice.
    """
    touched = {place for place, one in enumerate(body) if compared.is_touched(one)}
    yield from (place for place in traced.removed if place in touched and body[place].block_id in compared.standing)
    for descent, paragraph in zip(traced.descents, paragraphs, strict=True):
        is_rewritten = descent.is_changed or descent.is_split or descent.is_merged
        if not is_rewritten or touched.isdisjoint(descent.origins):
            continue
        is_alone = not (descent.is_split or descent.is_merged) and descent.keeps is not None
        if not (is_alone and compared.says(body[descent.origins[0]], paragraph.text)):
            yield from descent.origins


def _steps(
    edition: Edition,
    body: Sequence[Revision],
    paragraphs: Sequence[Paragraph],
    traced: Trace,
    refused: frozenset[int],
) -> list[_Step]:
    steps = []
    for descent, paragraph in zip(traced.descents, paragraphs, strict=True):
        is_refused = not refused.isdisjoint(descent.origins)
        block = None if descent.keeps is None else body[descent.keeps].block
        if block is None and not is_refused:
            block = Block(story_id=edition.story_id, kind=paragraph.kind, order=0)
        steps.append(_Step(paragraph, descent, block, is_refused))
    return steps


def _leaving(compared: Comparison, body: Sequence[Revision], traced: Trace, refused: frozenset[int]) -> list[Block]:
    """The blocks that the file no longer holds: removed, or merged into another."""
    merged = [place for one in traced.descents if one.is_merged for place in one.parents]
    places = [place for place in (*traced.removed, *merged) if place not in refused]
    return [body[place].block for place in places if body[place].block_id in compared.standing]


def _say_refused(
    compared: Comparison, body: Sequence[Revision], steps: Sequence[_Step], traced: Trace, refused: frozenset[int]
) -> None:
    for number, step in enumerate(steps, start=1):
        if step.is_refused:
            earlier = body[step.descent.origins[0]]
            now = compared.standing.get(earlier.block_id)
            compared.refuse(
                BOTH_CHANGED if now else TAKEN_OUT, stays=now.text if now else earlier.text, paragraph=number
            )
    for place in traced.removed:
        if place in refused:
            compared.refuse(STILL_THERE, stays=compared.standing[body[place].block_id].text, paragraph=None)


def _arrange(edition: Edition, steps: Sequence[_Step]) -> None:
    """Bring the blocks in order: the file’s where it moved something, else the one of the desk."""
    standing = standing_body(edition.story)
    places = {block.pk: block for block in standing}
    newcomers: dict[object, list[Block]] = defaultdict(list)
    before: object = None
    kept = []
    for step in steps:
        if step.block is not None and step.is_new:
            newcomers[before].append(step.block)
        elif step.block is not None and step.block.pk in places and step.descent.keeps is not None:
            before = step.block.pk
            kept.append(places[before])
    is_moved = any(step.descent.is_moved for step in steps)
    arrange(inserted(reordered(standing, kept) if is_moved else standing, newcomers))


def _recast(steps: Iterable[_Step]) -> set[object]:
    """Make paragraphs headings, or the like, where the file does; the ids of these blocks."""
    recast = []
    for step in steps:
        if step.block and not step.is_new and not step.is_refused and step.block.kind != step.paragraph.kind:
            step.block.kind = Kind(step.paragraph.kind)
            recast.append(step.block)
    Block.objects.bulk_update(recast, ["kind"])
    return {block.pk for block in recast}


def _written(compared: Comparison, body: Sequence[Revision], step: _Step) -> Iterator[Revision]:
    """Write the text of a paragraph; the revisions that hold what the file says of it, as far as it was taken."""
    if step.is_refused or step.block is None:
        is_first = step.descent.keeps is not None
        yield from (body[place] for place in step.descent.origins if is_first)
        return
    if step.is_new:
        step.block.parents.set(body[place].block for place in step.descent.parents)
        text = Text.plain(step.paragraph.text)
        yield revise(step.block, compared.edition, text, by=compared.by, at=compared.at, seen=0)
        return
    earlier = body[step.descent.origins[0]]
    step.block.parents.add(*(body[place].block for place in step.descent.parents))
    yield compared.rewrite(earlier, step.paragraph.text, _pedigree(compared, earlier, step.paragraph.text))


def _counted(
    compared: Comparison, steps: Iterable[_Step], traced: Trace, refused: frozenset[int], recast: set[object]
) -> Changes:
    taken = [step.descent for step in steps if not step.is_refused]
    apart = sum(one.is_split and one.keeps is not None for one in taken)
    merged = sum(one.is_merged for one in taken)
    return Changes(
        added=sum(one.keeps is None and not one.is_split for one in taken),
        removed=sum(place not in refused for place in traced.removed),
        moved=sum(one.is_moved for one in taken),
        split=apart,
        merged=merged,
        changed=len(recast | {one.block_id for one in compared.rewritten}) - apart - merged,
    )
