"""The editions of a story are held to the same facts; what is found is kept with the texts that it was found in."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from django.db import transaction

from inkuru.checks.arrangement import SWAPPED, check_order
from inkuru.checks.comparing import compare, compare_markup
from inkuru.checks.passage import Passage
from inkuru.checks.source import check_source
from inkuru.checks.terms import check_terms
from inkuru.flow.arranging import APART_FROM_BODY as APART
from inkuru.flow.tallying_findings import count_findings, tell_turns
from inkuru.flow.terming import state_of_terms, terms_in
from inkuru.flow.turning import loudness
from inkuru.flow.waiving import fingerprint
from inkuru.newsroom.models import (
    Block,
    Checked,
    Edition,
    Kind,
    Revision,
    Severity,
    StoredFinding,
    Story,
    Waiver,
)
from inkuru.newsroom.turns import take_turn
from inkuru.records import Draft, Finding, Paragraph
from inkuru.records import Severity as Weight

# Raised when a check changes what it finds: then everything is checked anew, once.
EDITION_OF_CHECKS = 2
# The mark of a story is two: of its source text, and of which block stands where.
HALF = 32
ORDER = "order"
# How often what was found is reckoned anew where others write to the same story.
TRIES = 3

Texts = Mapping[str, Revision]
# The id of the current revision, by block and language.
Written = Mapping[UUID, Mapping[str, int]]


@dataclass(frozen=True, slots=True)
class Standing:
    """A finding as it stands: at what place (1 is the first of the body, 0 the headline), how loud, and its waiver."""

    stored: StoredFinding
    finding: Finding
    waiver: Waiver | None

    @property
    def is_open(self) -> bool:
        """Whether nobody has let it pass."""
        return self.waiver is None


@dataclass(frozen=True, slots=True)
class Looked:
    """What a look at a story found, to be written at once. `known` are the marks as they stood when it began, `marks`
    those of the blocks that changed, `at` when the last text was written. None for the source or the order where that
    was not looked at; `undisturbed` are the blocks whose swaps were not looked for again.
    """

    story: Story
    at: datetime
    known: Mapping[UUID | None, str]
    changed: tuple[Block, ...]
    marks: Mapping[UUID, str]
    whole: str
    of_passages: tuple[StoredFinding, ...]
    of_source: tuple[StoredFinding, ...] | None
    of_order: tuple[StoredFinding, ...] | None
    undisturbed: Sequence[UUID]


def check(edition: Edition) -> tuple[Standing, ...]:
    """All findings on an edition as it stands, waived ones too, in the order of its paragraphs."""
    return tuple(one for one in check_story(edition.story) if one.finding.language == edition.language)


def check_story(story: Story) -> tuple[Standing, ...]:
    """All findings on the editions of a story; only passages whose texts changed since are read again."""
    recheck(story)
    places = dict(_places(story))
    waivers = {(one.edition.language, one.fingerprint): one for one in _waivers(story)}
    rules = loudness(story.source_language)
    stored = StoredFinding.objects.filter(story=story)
    heard = [(one, rules.get((one.check_name, one.language), Severity(one.severity))) for one in stored]
    standing = [_standing(one, places, waivers, loud) for one, loud in heard if loud != Severity.SILENT]
    return tuple(sorted(standing, key=lambda one: (one.finding.paragraph or 0, one.finding.language or "")))


def _waivers(story: Story) -> Iterable[Waiver]:
    return Waiver.objects.filter(edition__story=story).select_related("edition", "by")


def recheck(story: Story) -> int:
    """Check the passages whose texts changed since they were last checked; how many these were.

    Who only looks writes nothing: a page that is opened does not wait for those that are saved. What is found is
    reckoned first and written then, so that others wait for the writing alone. Where somebody else wrote meanwhile it
    is reckoned anew; whoever comes too late every time leaves it to the others, whose texts are newer.
    """
    for _ in range(TRIES):
        if _is_known(story):
            return 0
        found = _look(story)
        if _write(found):
            return len(found.changed)
    return 0


def _is_known(story: Story) -> bool:
    """Whether all that stands was checked as it stands."""
    blocks = list(story.blocks.filter(retired_at__isnull=True))
    written = _written(story)
    return _known(story) == _marks(blocks, written) | {None: "".join(_whole(story, blocks, written))}


def _known(story: Story) -> Mapping[UUID | None, str]:
    """The marks of what was checked last."""
    return dict(Checked.objects.filter(story=story).values_list("block_id", "revisions"))


def _marks(blocks: Sequence[Block], written: Written) -> dict[UUID | None, str]:
    terms = state_of_terms()
    return {block.pk: _mark(_told(written[block.pk]), *terms) for block in blocks}


def _look(story: Story) -> Looked:
    """Check what changed since the last time."""
    known = _known(story)
    blocks = list(story.blocks.filter(retired_at__isnull=True))
    texts = _texts(story)
    written = defaultdict(dict, {at: {code: one.pk for code, one in these.items()} for at, these in texts.items()})
    marks = _marks(blocks, written)
    changed = [block for block in blocks if known.get(block.pk) != marks[block.pk]]
    passages = {block.pk: _plain(block, texts[block.pk], story.source_language) for block in blocks}
    said, arranged = _whole(story, blocks, written)
    before = known.get(None, "")
    body = [block for block in blocks if block.kind not in APART]
    again = changed if before[HALF:] == arranged else blocks
    return Looked(
        story=story,
        at=max((one.at for these in texts.values() for one in these.values()), default=story.created_at),
        known=known,
        changed=tuple(changed),
        marks={block.pk: marks[block.pk] for block in changed},
        whole=said + arranged,
        of_passages=tuple(_check_passages(story, changed, passages, texts)),
        of_source=tuple(_check_source(story, blocks, texts)) if before[:HALF] != said else None,
        of_order=tuple(_check_order(story, body, again, passages, texts)) if again else None,
        undisturbed=_undisturbed(body, again),
    )


@transaction.atomic
def _write(looked: Looked) -> bool:
    """Write what was found, unless somebody else wrote since it was looked for; whether it was written."""
    story = looked.story
    take_turn(f"check {story.pk}")
    if _known(story) != looked.known:
        return False
    before = count_findings(story)
    standing = StoredFinding.objects.filter(story=story)
    standing.filter(block__in=looked.changed, is_story_wide=False).delete()
    if looked.of_source is not None:
        standing.filter(is_story_wide=True).exclude(check_name=ORDER).delete()
    if looked.of_order is not None:
        in_order = standing.filter(check_name=ORDER)
        in_order.exclude(message=SWAPPED, block__in=looked.undisturbed).delete()
    _keep((*looked.of_passages, *(looked.of_source or ()), *(looked.of_order or ())))
    _note_blocks(story, looked.marks)
    if looked.known.get(None) != looked.whole:
        Checked.objects.update_or_create(story=story, block=None, defaults={"revisions": looked.whole})
    standing.filter(block__retired_at__isnull=False).delete()
    Checked.objects.filter(story=story, block__retired_at__isnull=False).delete()
    tell_turns(story, before, count_findings(story), at=looked.at)
    return True


def _texts(story: Story) -> Mapping[UUID, dict[str, Revision]]:
    """The current revision of each block in each language."""
    texts: dict[UUID, dict[str, Revision]] = defaultdict(dict)
    for revision in Revision.objects.filter(edition__story=story).current().standing().select_related("edition"):
        texts[revision.block_id][revision.edition.language] = revision
    return texts


def _written(story: Story) -> Written:
    """The id of the current revision of each block in each language."""
    written: dict[UUID, dict[str, int]] = defaultdict(dict)
    current = Revision.objects.filter(edition__story=story).current().standing()
    for block, language, revision in current.values_list("block_id", "edition__language", "pk"):
        written[block][language] = revision
    return written


def _told(written: Mapping[str, int]) -> Iterable[str]:
    return (f"{code}:{revision}" for code, revision in written.items())


def _mark(told: Iterable[str], *further: object) -> str:
    parts = [str(EDITION_OF_CHECKS), *map(str, further), *sorted(told)]
    return hashlib.sha256("|".join(parts).encode()).hexdigest()


def _whole(story: Story, blocks: Sequence[Block], written: Written) -> tuple[str, str]:
    """The marks of the source text as a whole, and of the order of the blocks."""
    sources = ((place, written[block.pk].get(story.source_language)) for place, block in enumerate(blocks))
    said = _mark(f"{place:05}:{revision}" for place, revision in sources if revision)
    arranged = _mark(f"{place:05}:{block.pk}" for place, block in enumerate(blocks))
    return said[:HALF], arranged[:HALF]


def _note_blocks(story: Story, marks: Mapping[UUID, str]) -> None:
    """Note what was checked of many blocks, at the price of one."""
    Checked.objects.bulk_create(
        (Checked(story=story, block_id=block, revisions=mark) for block, mark in marks.items()),
        update_conflicts=True,
        unique_fields=("story", "block"),
        update_fields=("revisions",),
    )


def _plain(block: Block, texts: Texts, source: str) -> Passage:
    return Passage({code: one.text for code, one in texts.items()}, source=source, kind=block.kind)


def _check_passages(
    story: Story, changed: Sequence[Block], passages: Mapping[UUID, Passage], texts: Mapping[UUID, Texts]
) -> Iterator[StoredFinding]:
    """Compare the editions of what changed, with the terms of the house that it names."""
    said = _joined(passages[block.pk] for block in changed)
    terms = check_terms(terms_in(said)) if said else None
    for block in changed:
        marked = Passage({code: one.html for code, one in texts[block.pk].items()}, story.source_language, block.kind)
        of_block = [*compare(passages[block.pk]), *compare_markup(marked)]
        of_block += terms(passages[block.pk]) if terms else ()
        yield from (_stored(story, block, one, texts[block.pk]) for one in of_block)


def _joined(passages: Iterable[Passage]) -> Mapping[str, str]:
    """All texts by language, each passage on its own line."""
    texts: dict[str, list[str]] = defaultdict(list)
    for passage in passages:
        for code, text in passage.texts.items():
            texts[code].append(text)
    return {code: "\n".join(ones) for code, ones in texts.items()}


def _check_order(
    story: Story,
    body: Sequence[Block],
    changed: Sequence[Block],
    passages: Mapping[UUID, Passage],
    texts: Mapping[UUID, Texts],
) -> Iterator[StoredFinding]:
    """Whether paragraphs stand twice or changed places; a swap is looked for beside those that changed only."""
    places = {place for place, block in enumerate(body, start=1) if block in changed}
    for one in check_order([passages[block.pk] for block in body], places):
        block, other = body[(one.paragraph or 1) - 1], body[int(one.values["first"]) - 1]
        kept = _stored(story, block, one, texts[block.pk], is_story_wide=True)
        both = [texts[at.pk].get(code) for at in (block, other) for code in (one.language or "", one.against or "")]
        kept.fingerprint = fingerprint(one, [told.pk if told else None for told in both])
        yield kept


def _undisturbed(body: Sequence[Block], changed: Sequence[Block]) -> list[UUID]:
    """The blocks that neither changed nor stand behind one that did."""
    places = {place for place, block in enumerate(body, start=1) if block in changed}
    return [block.pk for place, block in enumerate(body, start=1) if not {place, place - 1} & places]


def _check_source(story: Story, blocks: Sequence[Block], texts: Mapping[UUID, Texts]) -> Iterator[StoredFinding]:
    """What is wrong with the source text by itself: its quotations, repetitions, lines of another language."""
    code = story.source_language
    headlines = [block for block in blocks if block.kind == Kind.HEADLINE]
    body = [block for block in blocks if block.kind not in APART]
    written = {block.pk: texts[block.pk][code].text if code in texts[block.pk] else "" for block in blocks}
    paragraphs = tuple(Paragraph(written[block.pk], block.kind) for block in body)
    draft = Draft("".join(written[block.pk] for block in headlines), paragraphs, language=code)
    places: dict[int | None, Block] = dict(enumerate(body, start=1))
    places |= dict.fromkeys([0], headlines[0]) if headlines else {}
    for one in check_source(draft):
        found, block = replace(one, language=code), places.get(one.paragraph)
        yield _stored(story, block, found, texts[block.pk] if block else {}, is_story_wide=True)


def _keep(found: Iterable[StoredFinding]) -> None:
    """What two checks say alike stands once."""
    StoredFinding.objects.bulk_create({one.fingerprint: one for one in found}.values())


def _stored(
    story: Story, block: Block | None, finding: Finding, texts: Texts, *, is_story_wide: bool = False
) -> StoredFinding:
    revision, against = texts.get(finding.language or ""), texts.get(finding.against or "")
    return StoredFinding(
        story=story,
        block=block,
        language=finding.language or story.source_language,
        against_language=finding.against or "",
        check_name=finding.check,
        severity=finding.severity,
        message=finding.message,
        values=dict(finding.values),
        revision=revision,
        against=against,
        start=finding.start,
        end=finding.end,
        against_start=finding.against_start,
        against_end=finding.against_end,
        mend=finding.mend,
        fingerprint=fingerprint(finding, [one.pk if one else None for one in (revision, against)]),
        is_story_wide=is_story_wide,
    )


def _places(story: Story) -> Iterator[tuple[UUID, int]]:
    place = 0
    for block in story.blocks.filter(retired_at__isnull=True):
        place += block.kind not in APART
        yield block.pk, 0 if block.kind in APART else place


def _standing(
    stored: StoredFinding, places: Mapping[UUID, int], waivers: Mapping[tuple[str, str], Waiver], severity: Severity
) -> Standing:
    finding = Finding(
        check=stored.check_name,
        severity=Weight(severity),
        message=stored.message,
        values=stored.values,
        paragraph=places.get(stored.block_id) if stored.block_id else None,
        start=stored.start,
        end=stored.end,
        language=stored.language,
        against=stored.against_language or None,
        against_start=stored.against_start,
        against_end=stored.against_end,
        mend=stored.mend,
    )
    return Standing(stored, finding, waivers.get((stored.language, stored.fingerprint)))
