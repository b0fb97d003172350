"""`release`, `correct`, `kill`, `publish` and `verify` from the shell."""

import json
from pathlib import Path

import pytest
from pytest_django.fixtures import Settings

from inkuru.flow.translating import draft, open_edition
from inkuru.newsroom.models import Release, State
from tests.cli.calling import call, refusal
from tests.flow.test_translating import ENGINE
from tests.newsroom.making import NOON, make_story, make_translation

pytestmark = [pytest.mark.django_db, pytest.mark.database]

Capsys = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def site(settings: Settings, tmp_path: Path) -> Path:
    settings.INKURU_SITE = tmp_path / "site"
    return tmp_path / "site"


def test_release_without_a_language_releases_the_source(capsys: Capsys) -> None:
    newsroom = make_story()
    make_translation(newsroom, "rw")
    answer = call(capsys, "release", str(newsroom.story.pk), "--json")
    made = Release.objects.get()
    assert (answer.code, json.loads(answer.out)) == (
        0,
        {"id": newsroom.story.pk, "language": "en", "number": 1, "sha256": made.sha256},
    )


def test_several_languages_are_released_together_or_not_at_all(capsys: Capsys) -> None:
    newsroom = make_story()
    make_translation(newsroom, "rw")
    drafted = open_edition(newsroom.story, "sw", by=None, at=NOON)
    draft(drafted, engine=ENGINE, at=NOON)
    story = str(newsroom.story.pk)
    line = refusal(call(capsys, "release", story, "--language", "rw", "en", "sw"))
    assert line.startswith("inkuru release: The headline is a draft that no person has read")
    assert not Release.objects.exists()
    assert call(capsys, "release", story, "--language", "rw,en,sw", "--waive", "six o’clock").code == 0
    assert [one.edition.language for one in Release.objects.order_by("pk")] == ["rw", "en", "sw"]


def test_a_correction_needs_a_release_and_says_what_it_did(capsys: Capsys) -> None:
    newsroom = make_story()
    story = str(newsroom.story.pk)
    words = ("correct", story, "--language", "en", "--note", "It was 412.")
    assert "has no released edition in en" in refusal(call(capsys, *words))
    call(capsys, "release", story)
    assert call(capsys, *words).out == f"story {story} in en: correction, release 2\n"


def test_a_kill_takes_a_note_a_language(capsys: Capsys) -> None:
    newsroom = make_story()
    story = str(newsroom.story.pk)
    call(capsys, "release", story)
    assert "needs a note to its readers in en" in refusal(call(capsys, "kill", story))
    assert "a note is written LANGUAGE=TEXT" in refusal(call(capsys, "kill", story, "--note", "wrong"))
    assert call(capsys, "kill", story, "--note", "en=Wrong.").out == f"story {story} in en: withdrawn, release 2\n"
    newsroom.source.refresh_from_db()
    assert newsroom.source.state == State.KILLED


def test_publish_writes_what_is_ordered_and_then_nothing(capsys: Capsys, site: Path) -> None:
    newsroom = make_story()
    call(capsys, "release", str(newsroom.story.pk))
    assert call(capsys, "publish").out.startswith("1 stories published, ")
    assert len(list(site.glob("en/*-[0-9]*/index.html"))) == 1
    assert call(capsys, "publish").out == f"0 stories published, 0 files written to {site}\n"


def test_publish_to_another_folder_writes_the_whole_site_there(capsys: Capsys, tmp_path: Path) -> None:
    newsroom = make_story()
    call(capsys, "release", str(newsroom.story.pk))
    call(capsys, "publish", "--all")
    call(capsys, "publish", "--all", "--out", str(tmp_path / "other"))
    assert sorted(one.relative_to(tmp_path / "other") for one in (tmp_path / "other").rglob("*.html")) == sorted(
        one.relative_to(tmp_path / "site") for one in (tmp_path / "site").rglob("*.html")
    )


def test_publish_names_a_story_that_failed_and_exits_1(capsys: Capsys, site: Path) -> None:
    newsroom = make_story()
    call(capsys, "release", str(newsroom.story.pk))
    (site / "en").mkdir(parents=True)
    (site / f"en/lake-kivu-ferry-sails-again-{newsroom.story.pk}").write_text("in the way")
    answer = call(capsys, "publish")
    assert (answer.code, answer.err.startswith(f"story {newsroom.story.pk}: ")) == (1, True)


def test_a_folder_that_is_a_file_is_refused(capsys: Capsys, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert refusal(call(capsys, "publish", "--out", str(tmp_path / "file"))).endswith("is no folder")


def test_verify_says_that_all_is_as_it_was_released(capsys: Capsys) -> None:
    newsroom = make_story()
    call(capsys, "release", str(newsroom.story.pk))
    answer = call(capsys, "verify")
    assert (answer.code, answer.out) == (0, "1 releases, each as it was released\n")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("release", "9999"), "there is no story 9999"),
        (("release", "0"), "STORY is a whole number"),
        (("release", "x"), "STORY is a whole number"),
        (("release",), "the following arguments are required: STORY"),
        (("release", "1", "--language", "fr"), "“fr” is none of the languages rw, en, sw"),
        (("release", "1", "--nonsense"), "unrecognized arguments: --nonsense"),
        (("correct", "1", "--language", "en"), "the following arguments are required: --note"),
        (("correct", "1", "--language", "rw,en", "--note", "x"), "one language at a time"),
        (("kill", "1", "--note", "fr=x"), "“fr” is none of the languages"),
    ],
)
def test_what_cannot_be_is_refused_in_one_line(capsys: Capsys, words: tuple[str, ...], said: str) -> None:
    assert said in refusal(call(capsys, *words))


def test_an_unknown_signer_and_an_absent_edition_are_refused(capsys: Capsys) -> None:
    story = str(make_story().story.pk)
    assert "nobody here is called “juma”" in refusal(call(capsys, "release", story, "--by", "juma"))
    assert f"story {story} has no edition in sw" in refusal(call(capsys, "release", story, "--language", "sw"))
