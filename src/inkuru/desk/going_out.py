"""What the release screen shows: each edition as readers will see it, and what stands in its way."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from inkuru.desk.chips import Chip, edition_chips
from inkuru.desk.clocks import Clock, clocks
from inkuru.desk.refusals import words_of
from inkuru.flow import ruling
from inkuru.flow.checking import Standing, check_story
from inkuru.flow.noting import demands_note, drafted_note
from inkuru.flow.passages import passages
from inkuru.flow.readiness import Obstacle, obstacles
from inkuru.flow.rights import Right, may
from inkuru.flow.surveying import EditionSurvey, survey_edition
from inkuru.lang.language import Language, codes, language
from inkuru.newsroom.models import Edition, Person, ScheduledRelease, State, Story
from inkuru.records import Refusal, Severity


@dataclass(frozen=True, slots=True)
class Going:
    """An edition that may go out.

    `warnings` ask for a look and stand in no way. `note` is what readers would be told of a correction: drafted, for a
    person to read. A source that was changed in its meaning `demands_note`. `failure` says why the edition was not
    released when its time had come, `against` which rule of the newsroom stands in this person’s way now.
    """

    edition: Edition
    language: Language
    survey: EditionSurvey
    chips: tuple[Chip, ...]
    obstacles: tuple[Obstacle, ...]
    warnings: tuple[Standing, ...]
    note: str
    demands_note: bool
    due: tuple[Clock, ...]
    failure: str
    is_allowed: bool
    against: str

    @property
    def code(self) -> str:
        """The code of its language."""
        return self.language.code

    @property
    def open_obstacles(self) -> tuple[Obstacle, ...]:
        """What stands in the way now."""
        return tuple(one for one in self.obstacles if not one.is_waived)

    @property
    def can_never_go(self) -> bool:
        """Whether something stands in the way that no reason moves."""
        return any(not one.is_waivable for one in self.open_obstacles)

    @property
    def has_news(self) -> bool:
        """Whether readers do not see it as it stands."""
        return self.survey.released_at is None or self.survey.has_changed

    @property
    def is_correction(self) -> bool:
        """Whether readers saw it before, so that they can be told what was changed."""
        return self.survey.released_at is not None


def going_out(story: Story, *, by: Person, interface: str) -> tuple[Going, ...]:
    """The editions of a story that are begun and not withdrawn, in the order of the languages, the source first."""
    order = {code: place for place, code in enumerate(codes())}
    begun = story.editions.exclude(state__in=(State.NOT_BEGUN, State.KILLED)).select_related("story", "live")
    editions = sorted(begun, key=lambda one: (not one.is_source, order.get(one.language, len(order))))
    found = [one for one in check_story(story) if one.is_open]
    planned = _planned(story)
    return tuple(_going(one, found, planned.get(one.pk), by=by, interface=interface) for one in editions)


def _going(
    edition: Edition, found: list[Standing], planned: ScheduledRelease | None, *, by: Person, interface: str
) -> Going:
    told = survey_edition(edition, passages(edition))
    return Going(
        edition=edition,
        language=language(edition.language),
        survey=told,
        chips=tuple(edition_chips(told)),
        obstacles=obstacles(edition),
        warnings=tuple(_warnings(edition, found)),
        note=drafted_note(edition),
        demands_note=demands_note(edition),
        due=clocks(planned.due, interface) if planned and planned.ended_at is None else (),
        failure=planned.failure if planned else "",
        is_allowed=(is_allowed := _is_allowed(edition, by)),
        against=_against(edition, by) if is_allowed else "",
    )


def _is_allowed(edition: Edition, by: Person) -> bool:
    rights = (Right.RELEASE, Right.CORRECT) if edition.live_id else (Right.RELEASE,)
    return all(may(by, right, story=edition.story, language=edition.language) for right in rights)


def _against(edition: Edition, by: Person) -> str:
    try:
        ruling.refuse_release(edition, by=by)
    except Refusal as refusal:
        return words_of(refusal)
    return ""


def _warnings(edition: Edition, found: list[Standing]) -> Iterator[Standing]:
    for one in found:
        if one.stored.language == edition.language and one.finding.severity != Severity.BLOCKING:
            yield one


def _planned(story: Story) -> Mapping[int, ScheduledRelease]:
    """The latest schedule of each edition: open, or ended without a release."""
    rows = ScheduledRelease.objects.filter(edition__story=story, release__isnull=True).order_by("pk")
    latest = {one.edition_id: one for one in rows}
    return {key: one for key, one in latest.items() if one.ended_at is None or one.failure}
