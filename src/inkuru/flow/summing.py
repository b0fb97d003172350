"""What the board shows of a story is kept beside it, and made anew for the stories that somebody wrote to."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from django.db import transaction
from django.db.models import Max

from inkuru.flow.checking import check_story
from inkuru.flow.outdating import outdated
from inkuru.flow.surveying import EditionSurvey, StorySurvey, survey
from inkuru.lang.folding import fold
from inkuru.lang.stems import WORD, stem
from inkuru.newsroom.models import (
    Assignment,
    BoardNeed,
    Edition,
    EditionSummary,
    Kind,
    Revision,
    State,
    Story,
    StorySummary,
    Touched,
)
from inkuru.newsroom.turns import take_turn
from inkuru.records import Severity

STORIES_AT_ONCE = 50
"""How many stories one look at the board brings up to date; the next look takes the next ones."""

HEADS = (Kind.HEADLINE, Kind.STANDFIRST)
# What is a need wherever it is more than nothing.
COUNTED = ("outdated", "blocking", "behind", "unread")
# All that a summary tells of an edition.
TOLD = (
    *("headline", "behind", "unread", "missing", "blocking", "others", "has_changed"),
    *("outdated", "outdated_since", "person", "deadline"),
)
# Texts above the body, by story, then by language and kind.
Heads = Mapping[int, Mapping[tuple[str, str], str]]


class Summary(NamedTuple):
    """A story and its editions as the board shows them."""

    of_story: StorySummary
    of_editions: list[EditionSummary]


def bring_up_to_date(*, most: int = STORIES_AT_ONCE) -> int:
    """Make the summaries of the stories that were written to anew; how many these were.

    Where nothing was written, nothing is asked but whether it was. What is written meanwhile comes the next time. They
    are reckoned first and written then, so that others wait for the writing alone; of two who reckon the same at once
    the second finds what it reckoned from taken away, and leaves it.
    """
    touched = dict(Touched.objects.order_by("pk").values_list("pk", "story")[: most * 10])
    if not touched:
        return 0
    wanted = set(list(dict.fromkeys(touched.values()))[:most])
    made = _summaries(list(Story.objects.filter(pk__in=wanted)))
    rows = [row for row, story in touched.items() if story in wanted]
    with transaction.atomic():
        take_turn("board")
        standing = set(Touched.objects.filter(pk__in=rows).values_list("pk", flat=True))
        late = {touched[row] for row in rows if row not in standing}
        _keep([one for one in made if one.of_story.story_id not in late])
        Touched.objects.filter(pk__in=[row for row in rows if touched[row] not in late]).delete()
    return len(made)


def _summaries(stories: Sequence[Story]) -> list[Summary]:
    surveyed, heads, written = survey(stories), _heads(stories), _written(stories)
    editions = {(one.story_id, one.language): one for one in Edition.objects.filter(story__in=stories)}
    readers, hands = outdated(stories), _hands(stories)
    made = []
    for one in surveyed:
        findings = _findings(one.story)
        rows = [
            _of_edition(edition, told, heads, findings[told.language])
            for told in one.editions
            if (edition := editions.get((one.story.pk, told.language)))
        ]
        for row in rows:
            row.outdated, row.outdated_since = readers.get((one.story.pk, row.edition.language), (0, None))
            row.person_id, row.deadline = hands.get(row.edition.pk, (None, None))
        made.append(Summary(_of_story(one, heads, written), rows))
    return made


def _keep(made: Sequence[Summary]) -> None:
    """Write summaries; inside a transaction."""
    rows = [row for one in made for row in one.of_editions]
    EditionSummary.objects.bulk_create(rows, update_conflicts=True, update_fields=TOLD, unique_fields=["edition"])
    BoardNeed.objects.filter(story__in=[one.of_story.story_id for one in made]).delete()
    BoardNeed.objects.bulk_create(need for row in rows for need in needs_of(row))
    StorySummary.objects.bulk_create(
        [one.of_story for one in made],
        update_conflicts=True,
        update_fields=("headline", "searched", "written_at"),
        unique_fields=["story"],
    )


def searchable(text: str, languages: Sequence[str]) -> Iterator[str]:
    """What a text is found by: its words, folded, and their stems in each of the languages.

    >>> sorted(set(searchable("Abanyamakuru", ["rw", "en"])))
    ['abanyamakuru', 'munyamakuru']
    """
    for word in WORD.findall(text):
        yield fold(word)
        yield from (stem(word, language) for language in languages)


def needs_of(summary: EditionSummary) -> Iterator[BoardNeed]:
    """What an edition needs, as rows for the board; a withdrawn one needs nothing."""
    edition = summary.edition
    if edition.state == State.KILLED:
        return
    counts = {name: getattr(summary, name) for name in COUNTED}
    names = [name for name, count in counts.items() if count]
    if edition.state != State.RELEASED:
        names += [edition.state, *(["due"] if summary.deadline else [])]
    for name in names:
        deadline = summary.deadline if name == "due" else None
        yield BoardNeed(
            story_id=edition.story_id, edition=edition, language=edition.language, need=name, deadline=deadline
        )


def _of_edition(edition: Edition, told: EditionSurvey, heads: Heads, found: Counter[bool]) -> EditionSummary:
    return EditionSummary(
        edition=edition,
        headline=heads[edition.story_id].get((edition.language, Kind.HEADLINE), ""),
        behind=told.behind,
        unread=told.unread,
        missing=max(told.missing, 0),
        has_changed=told.has_changed,
        blocking=found[True],
        others=found[False],
    )


def _of_story(one: StorySurvey, heads: Heads, written: Mapping[int, datetime]) -> StorySummary:
    words = (word for (language, _), text in heads[one.story.pk].items() for word in searchable(text, [language]))
    return StorySummary(
        story=one.story,
        headline=one.headline,
        searched=f" {' '.join(dict.fromkeys(words))} ",
        written_at=written.get(one.story.pk) or one.story.created_at,
    )


def _findings(story: Story) -> Mapping[str, Counter[bool]]:
    """How many open findings each edition has: that block, True, and that do not."""
    found: dict[str, Counter[bool]] = defaultdict(Counter)
    for one in check_story(story):
        if one.is_open:
            found[one.stored.language][one.finding.severity == Severity.BLOCKING] += 1
    return found


def _heads(stories: Sequence[Story]) -> Heads:
    heads: dict[int, dict[tuple[str, str], str]] = {one.pk: {} for one in stories}
    current = Revision.objects.current().standing().filter(edition__story__in=stories, block__kind__in=HEADS)
    for story, language, kind, text in current.values_list(
        "edition__story", "edition__language", "block__kind", "text"
    ):
        heads[story][language, kind] = text
    return heads


def _written(stories: Sequence[Story]) -> Mapping[int, datetime]:
    of_story = Revision.objects.filter(edition__story__in=stories).order_by().values_list("edition__story")
    return dict(of_story.annotate(Max("at")))


def _hands(stories: Sequence[Story]) -> Mapping[int, tuple[int | None, datetime | None]]:
    rows = Assignment.objects.filter(edition__story__in=stories).order_by("pk")
    return {edition: (person, due) for edition, person, due in rows.values_list("edition", "person", "deadline")}
