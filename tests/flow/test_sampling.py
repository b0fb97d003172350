"""The sample newsroom: eight stories, and the three that show what Inkuru is for."""

from pathlib import Path

import pytest
from pytest_django.fixtures import Settings

from inkuru.flow import publishing
from inkuru.flow.freezing import thaw
from inkuru.flow.passages import passages
from inkuru.flow.releasing import verify
from inkuru.flow.rights import Right, may
from inkuru.flow.sampling import fill_sample_newsroom
from inkuru.newsroom.models import DeskRole, Edition, Membership, Release, ReleaseKind, Revision, State, Story
from tests.flow.killing import faults

pytestmark = [pytest.mark.django_db, pytest.mark.database]


@pytest.fixture(autouse=True)
def stories(settings: Settings, tmp_path: Path) -> tuple[Story, ...]:
    settings.MEDIA_ROOT = tmp_path / "media"
    return fill_sample_newsroom()


def test_eight_stories_stand_released_in_three_languages(stories: tuple[Story, ...]) -> None:
    states = Edition.objects.values_list("state", flat=True)
    assert (len(stories), len(states), set(states)) == (8, 24, {State.RELEASED})
    assert list(verify()) == []
    assert sorted(one.source_language for one in stories) == ["en", "en", "en", "rw", "rw", "rw", "sw", "sw"]


def test_there_is_a_person_for_each_role() -> None:
    held = Membership.objects.filter(person__is_active=True)
    assert {one.role for one in held} == set(DeskRole)
    assert {(one.role, str(one.section)) for one in held if one.section} == {("editor", "transport")}
    assert sorted(one.target for one in held if one.role == DeskRole.TRANSLATOR) == ["en", "rw", "sw"]


def test_what_was_done_was_allowed() -> None:
    releases = [(one.by, one.edition.story) for one in Release.objects.select_related("by", "edition__story")]
    assert all(by and may(by, Right.RELEASE, story=story) for by, story in releases)
    written = Revision.objects.select_related("author", "edition__story").exclude(author=None)
    wrong = [
        (str(one.author), one.edition.language)
        for one in written
        if one.author and not may(one.author, Right.WRITE, story=one.edition.story, language=one.edition.language)
    ]
    assert wrong == []


def test_one_is_stale_in_one_language(stories: tuple[Story, ...]) -> None:
    editions = Edition.objects.select_related("story")
    behind = [(edition.language, one.block.order) for edition in editions for one in passages(edition) if one.is_stale]
    assert behind == [("sw", 5)]


def test_one_is_corrected_in_all_languages() -> None:
    corrected = Edition.objects.filter(live__kind=ReleaseKind.CORRECTION).select_related("live")
    notes = {one.language: thaw(one.live.record).corrections for one in corrected if one.live}
    assert sorted(notes) == ["en", "rw", "sw"]
    assert "4,600" in notes["en"][0].note


def test_one_carries_an_unread_draft_under_a_waiver() -> None:
    drafted = [one for one in Edition.objects.select_related("live") if one.live and one.live.waivers.exists()]
    (edition,) = drafted
    assert edition.live is not None
    record = thaw(edition.live.record)
    assert (edition.language, {(one.origin, one.engine, one.reviewed) for one in record.blocks}) == (
        "rw",
        {("machine", "sample", False)},
    )


def test_one_carries_a_picture_described_in_each_language() -> None:
    records = [thaw(one.live.record) for one in Edition.objects.select_related("live") if one.live]
    pictures = {one.language: block for one in records for block in one.blocks if block.image}
    assert sorted(pictures) == ["en", "rw", "sw"]
    assert all(block.alt and block.text and block.image and block.image.credit for block in pictures.values())


def test_its_site_is_whole(tmp_path: Path) -> None:
    report = publishing.publish_ordered(tmp_path / "site")
    assert (report.stories, report.failures, faults(tmp_path / "site")) == (8, (), [])
    # The picture, a smaller one for phones, and a piece of it for those who hand the story on.
    assert len(list((tmp_path / "site/media").rglob("*.webp"))) == 3
