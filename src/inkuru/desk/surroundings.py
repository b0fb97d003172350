"""What stands round the texts of a story: findings, what one has typed and not saved, comments, who is where."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeVar
from uuid import UUID

from django.db.models import Count

from inkuru.flow.attending import others
from inkuru.flow.checking import Standing, check_story
from inkuru.flow.keeping import kept_texts
from inkuru.newsroom.models import Comment, Person, Presence, Story, WorkingText

# A passage: the code of its language and its block, None for what is said of the whole story.
Place = tuple[str, UUID | None]
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """By passage: open findings, one’s own working text, how many comments are open, and who else writes there.

    `people` are all others who have the story open.
    """

    findings: Mapping[Place, tuple[Standing, ...]] = field(default_factory=dict)
    typed: Mapping[tuple[str, UUID], WorkingText] = field(default_factory=dict)
    comments: Mapping[Place, int] = field(default_factory=dict)
    writers: Mapping[Place, tuple[Person, ...]] = field(default_factory=dict)
    people: tuple[Presence, ...] = ()

    def open_findings(self, language: str) -> list[Standing]:
        """Those of one edition, in the order of its paragraphs."""
        return [one for (code, _), found in self.findings.items() if code == language for one in found]


ALONE = Surroundings()


def look_around(story: Story, *, by: Person, at: datetime) -> Surroundings:
    """Everything round a story as a person sees it; passages whose texts changed are checked again first."""
    people = tuple(others(story, by, at=at))
    writing = ((one.edition.language, one.block_id, one.person) for one in people if one.edition)
    found = ((one.stored.language, one.stored.block_id, one) for one in check_story(story) if one.is_open)
    return Surroundings(
        findings=_gathered(found),
        typed=kept_texts(story, by=by),
        comments=_comments(story),
        writers=_gathered(writing),
        people=people,
    )


def _gathered(values: Iterable[tuple[str, UUID | None, Value]]) -> dict[Place, tuple[Value, ...]]:
    gathered: dict[Place, list[Value]] = defaultdict(list)
    for language, block, value in values:
        gathered[language, block].append(value)
    return {place: tuple(found) for place, found in gathered.items()}


def _comments(story: Story) -> dict[Place, int]:
    waiting = Comment.objects.filter(story=story, resolved_at__isnull=True, edition__isnull=False).order_by()
    rows = waiting.values_list("edition__language", "block").annotate(Count("pk"))
    return {(language, block): count for language, block, count in rows}
