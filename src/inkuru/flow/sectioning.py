"""The sections of the paper: added, named, put in order, retired; and which of them a story stands in.

A section is a group of people, too: those who have a role in it (`flow/roles.py`).
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from django.db import transaction
from django.db.models import Max
from django.utils.text import slugify

from inkuru.flow.auditing import note_act
from inkuru.flow.rights import Right, asks
from inkuru.lang.language import codes
from inkuru.newsroom.models import Act, Person, Section, Story
from inkuru.newsroom.turns import take_turn
from inkuru.records import Refusal

SLUG_LENGTH = 40
UNNAMED = "section"


class NameMissing(Refusal):
    """A section is called something in every language."""


@asks(Right.PEOPLE)
@transaction.atomic
def add_section(names: Mapping[str, str], *, by: Person | None, at: datetime) -> Section:
    """A new section, the last one. Raises NameMissing."""
    take_turn("sections")
    named = _named(names)
    last = Section.objects.aggregate(last=Max("order"))["last"] or 0
    made = Section.objects.create(slug=_free_slug(named), names=named, order=last + 1)
    note_act(Act.SECTION_ADDED, by=by, at=at, detail=made.slug)
    return made


@asks(Right.PEOPLE)
@transaction.atomic
def rename_section(section: Section, names: Mapping[str, str], *, by: Person | None, at: datetime) -> None:
    """What a section is called from now on; released editions keep what they said. Raises NameMissing."""
    named = _named(names)
    if named != section.names:
        section.names = named
        section.save(update_fields=("names",))
        note_act(Act.SECTION_CHANGED, by=by, at=at, detail=f"{section.slug}: renamed")


@asks(Right.PEOPLE)
@transaction.atomic
def move_section(section: Section, places: int, *, by: Person | None, at: datetime) -> None:
    """Move a section down by some places in the order, or up by a negative number; past the ends it stays there."""
    take_turn("sections")
    standing = list(Section.objects.all())
    before = [one.pk for one in standing]
    place = before.index(section.pk)
    moved = standing.pop(place)
    standing.insert(max(0, place + places), moved)
    if [one.pk for one in standing] == before:
        return
    for order, one in enumerate(standing, start=1):
        one.order = order
    Section.objects.bulk_update(standing, ("order",))
    note_act(Act.SECTION_CHANGED, by=by, at=at, detail=f"{section.slug}: moved")


@asks(Right.PEOPLE)
@transaction.atomic
def retire_section(section: Section, *, by: Person | None, at: datetime) -> None:
    """A section takes no new stories and no new people; what stands in it stays."""
    if section.retired_at is None:
        section.retired_at = at
        section.save(update_fields=("retired_at",))
        note_act(Act.SECTION_CHANGED, by=by, at=at, detail=f"{section.slug}: retired")


@asks(Right.PEOPLE)
@transaction.atomic
def revive_section(section: Section, *, by: Person | None, at: datetime) -> None:
    """A retired section is one of the paper’s again."""
    if section.retired_at is not None:
        section.retired_at = None
        section.save(update_fields=("retired_at",))
        note_act(Act.SECTION_CHANGED, by=by, at=at, detail=f"{section.slug}: used again")


def open_sections(*, beside: Section | None = None) -> Sequence[Section]:
    """The sections that take stories, in order; `beside` is one that stands among them although it is retired."""
    kept = {beside.pk} if beside else set()
    return [one for one in Section.objects.all() if one.retired_at is None or one.pk in kept]


@asks(Right.ASSIGN)
def place_story(story: Story, section: Section | None, *, by: Person | None) -> None:  # noqa: ARG001 - asked of
    """The section that a story stands in; its editions say so from their next release on."""
    story.section = section
    story.save(update_fields=("section",))


def _named(names: Mapping[str, str]) -> dict[str, str]:
    named = {code: names.get(code, "").strip() for code in codes()}
    missing = [code for code, name in named.items() if not name]
    if missing:
        raise NameMissing(f"a section needs a name in {', '.join(missing)}")
    return named


def _free_slug(names: Mapping[str, str]) -> str:
    slug = slugify(names.get("en", ""))[:SLUG_LENGTH] or _first(slugify(one)[:SLUG_LENGTH] for one in names.values())
    taken = set(Section.objects.values_list("slug", flat=True))
    tried = (slug, *(f"{slug}-{number}" for number in range(2, len(taken) + 3)))
    return next(one for one in tried if one not in taken)


def _first(slugs: Iterable[str]) -> str:
    return next((one for one in slugs if one), UNNAMED)
