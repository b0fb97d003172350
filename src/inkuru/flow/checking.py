"""The editions of a story are held to the same facts; what is found is kept with the texts that it was found in."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from django.db import transaction

from inkuru.checks.comparing import compare, compare_markup
from inkuru.checks.passage import Passage
from inkuru.checks.source import check_source
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
from inkuru.records import Draft, Finding, Paragraph
from inkuru.records import Severity as Weight

# Raised when a check changes what it finds: then everything is checked anew, once.
EDITION_OF_CHECKS = 1

Texts = Mapping[str, Revision]


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


@transaction.atomic
def recheck(story: Story) -> int:
    """Check the passages whose texts changed since they were last checked; how many these were."""
    blocks = list(story.blocks.filter(retired_at__isnull=True))
    texts = _texts(story)
    known = {one.block_id: one.revisions for one in Checked.objects.filter(story=story)}
    changed = [block for block in blocks if known.get(block.pk) != _mark(texts[block.pk].items())]
    for block in changed:
        _check_passage(story, block, texts[block.pk])
    ordered = enumerate(texts[block.pk].get(story.source_language) for block in blocks)
    whole = _mark((f"{place:05}", one) for place, one in ordered if one)
    if known.get(None) != whole:
        _check_source(story, blocks, texts)
        _note(story, None, whole)
    StoredFinding.objects.filter(story=story, block__retired_at__isnull=False).delete()
    return len(changed)


def _texts(story: Story) -> Mapping[UUID, dict[str, Revision]]:
    """The current revision of each block in each language."""
    texts: dict[UUID, dict[str, Revision]] = defaultdict(dict)
    for revision in Revision.objects.filter(edition__story=story).current().standing().select_related("edition"):
        texts[revision.block_id][revision.edition.language] = revision
    return texts


def _mark(texts: Iterable[tuple[str, Revision]]) -> str:
    told = sorted(f"{name}:{one.pk}" for name, one in texts)
    return hashlib.sha256("|".join([str(EDITION_OF_CHECKS), *told]).encode()).hexdigest()


def _note(story: Story, block: Block | None, mark: str) -> None:
    Checked.objects.update_or_create(story=story, block=block, defaults={"revisions": mark})


def _check_passage(story: Story, block: Block, texts: Texts) -> None:
    StoredFinding.objects.filter(story=story, block=block, is_story_wide=False).delete()
    found = _compare(block, texts, story.source_language)
    _keep(_stored(story, block, one, texts) for one in found)
    _note(story, block, _mark(texts.items()))


def _compare(block: Block, texts: Texts, source: str) -> tuple[Finding, ...]:
    plain = Passage({code: one.text for code, one in texts.items()}, source=source, kind=block.kind)
    marked = Passage({code: one.html for code, one in texts.items()}, source=source, kind=block.kind)
    return (*compare(plain), *compare_markup(marked))


def _check_source(story: Story, blocks: Sequence[Block], texts: Mapping[UUID, Texts]) -> None:
    """What is wrong with the source text by itself: its quotations, repetitions, lines of another language."""
    code = story.source_language
    headlines = [block for block in blocks if block.kind == Kind.HEADLINE]
    body = [block for block in blocks if block.kind not in (Kind.HEADLINE, Kind.STANDFIRST)]
    written = {block.pk: texts[block.pk][code].text if code in texts[block.pk] else "" for block in blocks}
    paragraphs = tuple(Paragraph(written[block.pk], block.kind) for block in body)
    draft = Draft("".join(written[block.pk] for block in headlines), paragraphs, language=code)
    places: dict[int | None, Block] = dict(enumerate(body, start=1))
    places |= dict.fromkeys([0], headlines[0]) if headlines else {}
    StoredFinding.objects.filter(story=story, is_story_wide=True).delete()
    found = [(replace(one, language=code), places.get(one.paragraph)) for one in check_source(draft)]
    _keep(_stored(story, block, one, texts[block.pk] if block else {}, is_story_wide=True) for one, block in found)


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
        place += block.kind not in (Kind.HEADLINE, Kind.STANDFIRST)
        yield block.pk, 0 if block.kind in (Kind.HEADLINE, Kind.STANDFIRST) else place


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
