"""An archive teaches the memory what its articles say alike, once; what changes in it changes there."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from inkuru.flow import learning_archives
from inkuru.flow.learning_archives import Progress, Step, TakenBack, Taught, Totals, forget_archive, learn_archive
from inkuru.flow.matching_archives import Learnt, Related, teach
from inkuru.flow.reading_archives import NoArchive, Reading
from inkuru.flow.remembering import recollect
from inkuru.flow.tidying import delete_units, edit_units, undo
from inkuru.formats.articles import Reader, Unreadable
from inkuru.newsroom.models import (
    Archive,
    ArchiveLesson,
    MemoryOrigin,
    MemoryState,
    MemoryText,
    MemoryUnit,
)
from inkuru.records import Article, TranslationUnit
from tests.flow.archives import CLINIC, LAKE, SCHOOL, plain, write_mixed, write_plain
from tests.flow.units import FERRY, keep
from tests.newsroom.making import NOON

pytestmark = [pytest.mark.django_db, pytest.mark.database]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_mixed(tmp_path / "stories")
    return tmp_path / "stories"


def learn(folder: Path, *, dry_run: bool = False) -> list[Step]:
    return list(learn_archive(folder, at=NOON, watch=lambda _: None, dry_run=dry_run))


def totals(steps: list[Step]) -> Totals:
    assert isinstance(steps[-1], Totals)
    return steps[-1]


def taught(steps: list[Step]) -> dict[tuple[str, ...], tuple[str, ...]]:
    return {one.files: one.languages for one in steps if isinstance(one, Taught)}


def memory() -> set[TranslationUnit]:
    return set(recollect())


def rows() -> list[object]:
    models = (MemoryText, MemoryUnit, MemoryOrigin, MemoryState, Archive, ArchiveLesson)
    return [list(model.objects.order_by("pk").values_list()) for model in models]


def test_an_archive_of_files_of_all_kinds_is_learnt(folder: Path) -> None:
    steps = learn(folder)
    assert isinstance(steps[0], Reading)
    assert [fault.split(": ")[0] for fault in steps[0].faults] == [str(folder / "broken.docx")]
    assert (steps[0].files, len(steps[0].articles), steps[0].foreign) == (13, 14, 1)
    languages = sorted(taught(steps).values())
    assert languages == [("en", "sw"), ("rw", "en"), ("rw", "en", "sw"), ("rw", "en", "sw"), ("rw", "sw")]
    assert taught(steps)["2019/b.docx", "2019/a.html", "c.txt"] == ("rw", "en", "sw")
    end = totals(steps)
    assert (end.archive, end.stories, end.came, end.went) == ("stories", 5, 5, 0)
    assert end.units == MemoryUnit.objects.count() == sum(one.units for one in steps if isinstance(one, Taught)) == 53
    assert CLINIC["rw"][0] not in {one.source for one in memory()}


def test_units_say_where_they_are_from(folder: Path) -> None:
    learn(folder)
    (unit,) = [one for one in memory() if one.target == SCHOOL["en"][0]]
    assert (unit.archive, unit.address, unit.headline, unit.domain) == (
        "stories",
        "school/one.txt",
        SCHOOL["en"][0],
        "school",
    )
    assert (unit.reviewed, unit.engine, unit.story) == (True, "", None)


def test_an_archive_that_has_not_changed_is_known_at_once(folder: Path) -> None:
    (folder / "broken.docx").unlink()
    first = totals(learn(folder))
    before = rows()
    (again,) = learn(folder / ".." / "stories")
    assert again == Totals("stories", None, first.stories, first.units)
    assert rows() == before


def test_files_are_looked_into_again_where_one_could_not_be_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_plain(tmp_path, LAKE, "lake")
    with monkeypatch.context() as busy:
        busy.setattr(Reader, "read", read_but("lake2.txt", Reader.read))
        assert totals(learn(tmp_path)).units == 7
    end = totals(learn(tmp_path))
    assert (end.units, end.came, end.went) == (21, 1, 1)
    assert totals(learn(tmp_path)).reading is None


def read_but(
    name: str, read: Callable[[Reader, Path], Iterator[Article]]
) -> Callable[[Reader, Path], Iterator[Article]]:
    """Reads all files but one, as where the machine had no room for it."""

    def read_others(reader: Reader, path: Path) -> Iterator[Article]:
        if path.name == name:
            raise Unreadable(path, "takes more memory than there is")
        return read(reader, path)

    return read_others


def test_what_was_broken_off_is_taken_up_and_ends_the_same(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(learning_archives, "BATCH", 2)
    learn(folder)
    whole = memory()
    forget_archive(Archive.objects.get())
    assert memory() == set()
    steps = learn_archive(folder, at=NOON, watch=lambda _: None)
    assert isinstance(next(steps), Reading)
    next(steps)
    del steps
    assert 0 < len(memory()) < len(whole)
    came = totals(learn(folder)).came
    assert 0 < came < 5
    assert memory() == whole
    assert MemoryUnit.objects.count() == len(whole)


def test_a_file_that_changes_is_learnt_anew_with_its_story_alone(folder: Path) -> None:
    learn(folder)
    before = dict(ArchiveLesson.objects.values_list("pk", "digest"))
    new = (*SCHOOL["en"][:-1], "Last year the wind took the roofs of three classrooms.")
    (folder / "school" / "one.txt").write_text(plain(new), encoding="utf-8")
    end = totals(learn(folder))
    assert (end.came, end.went, end.stories) == (1, 1, 5)
    after = dict(ArchiveLesson.objects.values_list("pk", "digest"))
    assert len(set(before.items()) & set(after.items())) == len(before) - 1 == len(after) - 1
    assert "The trees will break the wind in five years." not in {one.target for one in memory()}
    fresh = memory()
    forget_archive(Archive.objects.get())
    learn(folder)
    assert memory() == fresh


def test_a_file_that_goes_takes_its_units_along(folder: Path) -> None:
    learn(folder)
    (folder / "c.txt").unlink()
    (folder / "market.md").unlink()
    end = totals(learn(folder))
    assert (end.came, end.went, end.stories) == (1, 2, 4)
    assert {one.archive for one in memory()} == {"stories"}
    assert not any("Muhazi" in one.target for one in memory() if one.target_language == "sw")
    assert MemoryOrigin.objects.filter(units__isnull=True).count() == 0


def test_what_a_hand_took_out_stays_out(folder: Path) -> None:
    learn(folder)
    gone = MemoryUnit.objects.get(target__text=SCHOOL["en"][0])
    kept = MemoryUnit.objects.get(target__text="The rains begin in March.")
    change = delete_units([gone.pk], by=None, at=NOON)
    edit_units([kept.pk], lambda unit: replace(unit, target="Rain begins in March."), by=None, at=NOON)
    (folder / "school" / "two.htm").write_text((folder / "school" / "two.htm").read_text() + "<!-- -->")
    (folder / "school" / "one.txt").rename(folder / "school" / "new.txt")
    learn(folder)
    targets = {one.target for one in memory()}
    assert SCHOOL["en"][0] not in targets
    assert "The rains begin in March." not in targets
    assert "Rain begins in March." in targets
    undo(change.pk, at=NOON)
    assert SCHOOL["en"][0] in {one.target for one in memory()}


def test_a_whole_archive_is_taken_back_and_nothing_else(folder: Path) -> None:
    keep(FERRY)
    before = memory()
    units = totals(learn(folder)).units
    assert forget_archive(Archive.objects.get()) == units
    assert memory() == before
    assert not MemoryOrigin.objects.filter(archive="stories").exists()
    assert MemoryText.objects.count() == 2
    assert totals(learn(folder)).units == units


def test_what_a_hand_brought_back_goes_with_the_archive(folder: Path) -> None:
    learn(folder)
    change = delete_units(list(MemoryUnit.objects.values_list("pk", flat=True)), by=None, at=NOON)
    assert totals(learn(folder)).came == 0
    undo(change.pk, at=NOON)
    forget_archive(Archive.objects.get())
    assert memory() == set()


def test_two_archives_are_told_apart(folder: Path, tmp_path: Path) -> None:
    learn(folder)
    write_mixed(tmp_path / "more" / "stories")
    assert totals(learn(tmp_path / "more" / "stories")).archive == "stories (2)"
    forget_archive(Archive.objects.get(name="stories"))
    assert {one.archive for one in memory()} == {"stories (2)"}


def test_a_dry_run_shows_all_and_keeps_nothing(folder: Path) -> None:
    before = rows()
    shown = learn(folder, dry_run=True)
    assert rows() == before
    steps = learn(folder)
    assert (taught(shown), totals(shown).units) == (taught(steps), totals(steps).units)
    assert taught(learn(folder, dry_run=True)) == taught(steps)


def test_progress_is_told(folder: Path) -> None:
    heard: list[Progress] = []
    list(learn_archive(folder, at=NOON, watch=heard.append))
    assert heard[:2] == [Progress("files", 1, 13), Progress("files", 2, 13)]
    assert (heard[-1].of, heard[-1].done) == ("stories", heard[-1].total)


def test_a_folder_that_is_no_archive_changes_nothing(folder: Path, tmp_path: Path) -> None:
    learn(folder)
    before = rows()
    for path in folder.rglob("*.*"):
        path.write_bytes(b"")
    for wrong in (folder, tmp_path / "gone"):
        with pytest.raises(NoArchive, match=f"^{wrong}: "):
            learn(wrong)
    assert rows() == before


def test_the_same_text_in_a_release_stays_when_the_archive_goes(folder: Path) -> None:
    said = TranslationUnit("rw", SCHOOL["rw"][0], "en", SCHOOL["en"][0], address="/en/trees-3/")
    keep(said)
    learn(folder)
    assert len([one for one in memory() if one.target == SCHOOL["en"][0]]) == 2
    forget_archive(Archive.objects.get())
    assert memory() == {said}


def test_two_who_learn_at_once_keep_everything_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_plain(tmp_path, LAKE, "lake")
    others = list[Step]()

    def teach_late(stories: Sequence[Related], archive: str, known: Learnt) -> list[tuple[TranslationUnit, ...]]:
        monkeypatch.setattr(learning_archives, "teach", teach)
        others.extend(learn(tmp_path))
        return teach(stories, archive, known)

    monkeypatch.setattr(learning_archives, "teach", teach_late)
    ours = learn(tmp_path)
    assert (totals(others).came, totals(ours).came) == (1, 0)
    assert (totals(others).units, totals(ours).units, MemoryUnit.objects.count()) == (21, 21, 21)


def test_an_archive_that_is_taken_back_meanwhile_stays_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_plain(tmp_path, LAKE, "lake")

    def teach_too_late(stories: Sequence[Related], archive: str, known: Learnt) -> list[tuple[TranslationUnit, ...]]:
        forget_archive(Archive.objects.get())
        return teach(stories, archive, known)

    monkeypatch.setattr(learning_archives, "teach", teach_too_late)
    with pytest.raises(TakenBack, match="was taken back while it was learnt from"):
        learn(tmp_path)
    assert (memory(), Archive.objects.count()) == (set(), 0)


def test_an_archive_in_one_language_teaches_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(plain(LAKE["en"]), encoding="utf-8")
    end = totals(learn(tmp_path))
    assert (end.stories, end.units) == (0, 0)
