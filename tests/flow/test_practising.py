"""The story that a person learns on, walked as the guided story asks."""

from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from pytest_django.fixtures import Settings

from inkuru.flow import practising
from inkuru.flow.checking import check
from inkuru.flow.correcting import correct
from inkuru.flow.guiding import FACTS, Facts, Step, current, progress
from inkuru.flow.passages import passages
from inkuru.flow.proposing import propose
from inkuru.flow.releasing import obstacles, release
from inkuru.flow.revising import Text, revise
from inkuru.flow.roles import Charge
from inkuru.flow.sampling import fill_sample_newsroom
from inkuru.flow.translating import confirm, open_edition, translate
from inkuru.newsroom.models import Block, DeskRole, Edition, Person, PracticeStory, Revision, Story
from inkuru.records import Severity
from tests.newsroom.making import NOON, make_person

pytestmark = [pytest.mark.django_db, pytest.mark.database]

REPORTER, TRANSLATOR, EDITOR, PUBLISHER, ADMINISTRATOR = DeskRole
EVERY = frozenset(Step)


@pytest.fixture
def sample(settings: Settings, tmp_path: Path) -> tuple[Story, ...]:
    """The sample newsroom."""
    settings.MEDIA_ROOT = tmp_path / "media"
    return fill_sample_newsroom()


def block(practice: PracticeStory, order: int) -> Block:
    return practice.story.blocks.get(order=order)


def edition(practice: PracticeStory, language: str) -> Edition:
    return Edition.objects.select_related("story").get(story=practice.story, language=language)


def standing(practice: PracticeStory, language: str, order: int) -> Revision:
    found = edition(practice, language).revisions.filter(block=block(practice, order)).order_by("-number").first()
    assert found
    return found


def write(practice: PracticeStory, language: str, order: int, text: str, *, by: Person, seen: int) -> None:
    translate(edition(practice, language), block(practice, order), Text.plain(text), by=by, at=NOON, seen=seen)


def test_there_is_none_where_there_is_no_sample() -> None:
    assert not practising.is_offered()
    with pytest.raises(practising.NoSample):
        practising.begin(make_person(), at=NOON)


@pytest.mark.parametrize(
    ("charges", "interface", "expected"),
    [
        ([Charge(EDITOR)], "en", ("en", "sw")),
        ([Charge(EDITOR)], "rw", ("en", "rw")),
        ([Charge(TRANSLATOR, "rw", "en")], "sw", ("rw", "en")),
        ([Charge(TRANSLATOR, target="en")], "en", ("sw", "en")),
        ([Charge(TRANSLATOR, target="rw")], "en", ("en", "rw")),
        ([Charge(TRANSLATOR, source="sw")], "en", ("sw", "en")),
        ([Charge(TRANSLATOR, source="sw")], "sw", ("sw", "en")),
    ],
)
def test_whoever_translates_practises_with_their_own_languages(
    charges: list[Charge], interface: str, expected: tuple[str, str]
) -> None:
    person = make_person("juma", *charges)
    person.interface_language = interface
    assert practising.pair_of(person) == practising.Pair(*expected)


@dataclass(frozen=True, slots=True)
class Walk:
    """Somebody takes the steps as they are told to."""

    practice: PracticeStory
    person: Person
    source: str

    @property
    def target(self) -> str:
        return self.practice.target

    def find(self) -> None:
        practising.note_found(self.person, self.practice.story.pk, at=NOON)
        self.practice.refresh_from_db()

    def open(self) -> None:
        practising.draft_practice(open_edition(self.practice.story, self.target, by=self.person, at=NOON), at=NOON)

    def match(self) -> None:
        beside = (standing(self.practice, self.source, 0), standing(self.practice, self.source, 3))
        offered = propose(standing(self.practice, self.source, 2), beside, into=self.target, at=NOON)[0]
        assert (offered.is_whole, offered.match.target) == (True, practising.told()["match"][self.target])
        write(self.practice, self.target, 2, offered.match.target, by=self.person, seen=0)

    def mend(self) -> None:
        found = check(edition(self.practice, self.target))
        (mistake,) = [one.finding for one in found if one.finding.severity == Severity.BLOCKING]
        assert (mistake.check, mistake.paragraph, bool(mistake.mend)) == ("numbers", 2, True)
        write(self.practice, self.target, 3, practising.told()["mend"][self.target], by=self.person, seen=1)

    def confirm(self) -> None:
        for order in (0, 4):
            confirm(edition(self.practice, self.target), block(self.practice, order), by=self.person, at=NOON)

    def release(self) -> None:
        for language in (self.source, self.target):
            assert obstacles(edition(self.practice, language)) == ()
            release(edition(self.practice, language), by=self.person, at=NOON)

    def change(self) -> None:
        changed = practising.told()["mend"][self.source].replace("284", "294")
        source = edition(self.practice, self.source)
        revise(block(self.practice, 3), source, Text.plain(changed), by=self.person, at=NOON, seen=1)

    def correct(self) -> None:
        correct(edition(self.practice, self.source), note="294, not 284.", by=self.person, at=NOON)

    def follow(self) -> None:
        behind = [one.is_stale for one in passages(edition(self.practice, self.target))]
        assert behind == [False, False, True, False]
        text = practising.told()["mend"][self.target].replace("284", "294")
        write(self.practice, self.target, 3, text, by=self.person, seen=2)


@pytest.mark.parametrize(("source", "target"), [("en", "sw"), ("en", "rw"), ("rw", "en"), ("sw", "rw"), ("sw", "en")])
def test_the_story_goes_as_it_is_told_in_every_pair(sample: tuple[Story, ...], source: str, target: str) -> None:
    person = make_person("juma", Charge(TRANSLATOR, source, target), Charge(EDITOR))
    practice = practising.begin(person, at=NOON)
    assert practising.latest(person) == practice
    walk, expected = Walk(practice, person, source), Facts()
    for step in Step:
        assert current(progress(expected, allowed=EVERY)) == step
        getattr(walk, step)()
        expected = replace(expected, **{FACTS[step]: True})
        assert practising.facts(practice) == expected, step
    assert current(progress(expected, allowed=EVERY)) is None


def test_nobody_spoils_another_s_story(sample: tuple[Story, ...]) -> None:
    juma, aline = (make_person(name, Charge(EDITOR)) for name in ("juma", "aline"))
    first, second = (practising.begin(one, at=NOON) for one in (juma, aline))
    practising.note_found(aline, first.story.pk, at=NOON)
    practising.draft_practice(open_edition(first.story, "sw", by=aline, at=NOON), at=NOON)
    assert practising.facts(second) == Facts()
    again = practising.begin(juma, at=NOON)
    assert (practising.latest(juma), practising.latest(aline)) == (again, second)


def test_what_is_typed_anew_is_no_match_and_what_is_read_by_nobody_is_not_read(sample: tuple[Story, ...]) -> None:
    person = make_person("juma", Charge(EDITOR))
    practice = practising.begin(person, at=NOON)
    practising.draft_practice(open_edition(practice.story, "sw", by=person, at=NOON), at=NOON)
    write(practice, "sw", 2, "Tiketi ni faranga 5,000, na hadi Karongi 2,500.", by=person, seen=0)
    write(practice, "sw", 3, "Feri ya Umurava ilibeba abiria 248 na tani 31.", by=person, seen=1)
    assert practising.facts(practice) == Facts(found=True, opened=True)


def test_other_stories_are_not_drafted_for_practice(sample: tuple[Story, ...]) -> None:
    person = make_person("juma", Charge(EDITOR))
    practice = practising.begin(person, at=NOON)
    rwanda = edition(practice, "rw")
    before = Revision.objects.count()
    practising.draft_practice(rwanda, at=NOON)
    practising.draft_practice(Edition.objects.get(story=sample[0], language="sw"), at=NOON)
    assert Revision.objects.count() == before


@pytest.mark.parametrize(
    ("charges", "expected"),
    [
        ([Charge(REPORTER)], {Step.FIND, Step.OPEN, Step.CHANGE}),
        ([Charge(TRANSLATOR, "en", "sw")], {Step.FIND, Step.OPEN, Step.MATCH, Step.MEND, Step.CONFIRM, Step.FOLLOW}),
        ([Charge(ADMINISTRATOR)], {Step.FIND}),
        ([Charge(PUBLISHER)], set(Step)),
    ],
)
def test_each_role_takes_the_steps_that_are_its_own(
    sample: tuple[Story, ...], charges: list[Charge], expected: set[Step]
) -> None:
    person = make_person("juma", *charges)
    assert practising.allowed(practising.begin(person, at=NOON), person) == expected


def test_a_step_is_passed_over_once(sample: tuple[Story, ...]) -> None:
    practice = practising.begin(make_person("juma", Charge(EDITOR)), at=NOON)
    practising.pass_over(practice, Step.OPEN)
    practising.pass_over(practice, Step.OPEN)
    practice.refresh_from_db()
    assert practice.passed == ["open"]
