"""Files of an archive become articles in a language; what cannot be read is told."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from inkuru.flow.reading_archives import (
    Archived,
    NoArchive,
    Reading,
    Unreadable,
    digest_of,
    find_files,
    in_its_language,
    name_of,
    read_archive,
)
from inkuru.formats.articles import Reader
from inkuru.records import Article, Paragraph
from tests.flow.archives import BRIDGE, FRENCH, LAKE, plain, write_plain


def nothing(done: int, total: int) -> None:
    """Watches nothing."""


def read(folder: Path) -> Reading:
    return read_archive(folder, find_files(folder), watch=nothing)


def test_files_are_found_in_the_order_of_their_names(tmp_path: Path) -> None:
    for name in ("b/2.txt", "b/1.HTML", "a.docx", ".hidden.txt", ".git/x.txt", "photo.jpg"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    assert [name_of(one, tmp_path) for one in find_files(tmp_path)] == ["a.docx", "b/1.HTML", "b/2.txt"]


def test_links_are_not_followed(tmp_path: Path) -> None:
    outside, folder = tmp_path / "outside", tmp_path / "archive"
    write_plain(outside, LAKE, "lake")
    write_plain(folder, BRIDGE, "bridge")
    (folder / "file.txt").symlink_to(outside / "lake0.txt")
    (folder / "folder").symlink_to(outside)
    (folder / "itself").symlink_to(folder)
    assert [one.name for one in find_files(folder)] == ["bridge0.txt"]


@pytest.mark.parametrize(
    ("name", "cause"),
    [("gone", "is not there"), ("file.txt", "is no folder"), ("empty", "holds no file that ends in .atom, .docx")],
)
def test_what_is_no_archive_is_refused(name: str, cause: str, tmp_path: Path) -> None:
    (tmp_path / "file.txt").write_text("x")
    (tmp_path / "empty").mkdir()
    with pytest.raises(NoArchive, match=f"^{tmp_path / name}: {cause}"):
        find_files(tmp_path / name)


def test_the_sentences_tell_the_language(tmp_path: Path) -> None:
    write_plain(tmp_path, LAKE, "lake")
    (tmp_path / "french.txt").write_text(plain(FRENCH), encoding="utf-8")
    found = read(tmp_path)
    assert [(one.address, one.language) for one in found.articles] == [
        ("lake0.txt", "en"),
        ("lake1.txt", "rw"),
        ("lake2.txt", "sw"),
    ]
    assert (found.files, found.foreign, found.doubles, found.faults) == (4, 1, 0, ())


@pytest.mark.parametrize(
    ("texts", "language"), [(LAKE["rw"], "rw"), (FRENCH, None), (("Sawa.",), "en"), (("Imvura yaraguye cyane.",), "rw")]
)
def test_a_declared_language_counts_only_where_sentences_cannot_tell(
    texts: tuple[str, ...], language: str | None
) -> None:
    headline, *paragraphs = texts
    found = in_its_language("a.html", Article(headline, tuple(map(Paragraph, paragraphs)), language="en"))
    assert (found and found.language) == language


def test_a_bad_file_is_one_line_and_the_others_are_read(tmp_path: Path) -> None:
    write_plain(tmp_path, BRIDGE, "bridge")
    (tmp_path / "broken.docx").write_bytes(b"PK\x03\x04 cut off")
    (tmp_path / "empty.txt").write_bytes(b"")
    found = read(tmp_path)
    assert [one.address for one in found.articles] == ["bridge0.txt"]
    assert [fault.split(": ")[0] for fault in found.faults] == [
        str(tmp_path / "broken.docx"),
        str(tmp_path / "empty.txt"),
    ]
    assert all("\n" not in fault for fault in found.faults)


def test_a_file_that_nobody_foresaw_holds_up_no_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_plain(tmp_path, LAKE, "lake")
    read_well = Reader.read

    def read_badly(self: Reader, path: Path) -> Iterator[Article]:
        if path.name == "lake0.txt":
            raise ZeroDivisionError
        return read_well(self, path)

    monkeypatch.setattr(Reader, "read", read_badly)
    found = read(tmp_path)
    assert [one.address for one in found.articles] == ["lake1.txt", "lake2.txt"]
    assert found.faults == (f"{tmp_path / 'lake0.txt'}: ZeroDivisionError()",)


def test_nothing_that_can_be_read_is_refused_with_all_causes(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"")
    (tmp_path / "b.txt").write_bytes(b"\x00")
    with pytest.raises(Unreadable, match="holds no article that can be read") as refused:
        read(tmp_path)
    assert len(refused.value.faults) == 2


def test_what_was_read_before_word_for_word_is_left(tmp_path: Path) -> None:
    write_plain(tmp_path / "first", BRIDGE, "bridge")
    write_plain(tmp_path / "second", BRIDGE, "again")
    found = read(tmp_path)
    assert ([one.address for one in found.articles], found.doubles) == (["first/bridge0.txt"], 1)


def test_an_archive_is_known_by_its_names_and_bytes(tmp_path: Path) -> None:
    write_plain(tmp_path, LAKE, "lake")

    def digest() -> str:
        return digest_of(tmp_path, find_files(tmp_path))

    before = digest()
    (tmp_path / "lake0.txt").touch()
    assert digest() == before
    (tmp_path / "lake0.txt").rename(tmp_path / "lake9.txt")
    renamed = digest()
    (tmp_path / "lake9.txt").write_text("Another text")
    assert len({before, renamed, digest()}) == 3


def test_a_name_that_is_no_text_is_told_all_the_same(tmp_path: Path) -> None:
    path = Path(f"{tmp_path}/caf\udce9.txt")
    path.write_text(plain(BRIDGE["en"]))
    assert [one.address for one in read(tmp_path).articles] == ["caf\ufffd.txt"]


@pytest.mark.parametrize(
    ("file", "kin"),
    [
        ("ferry.rw.html", {"file ferry"}),
        ("2019/ferry_English.docx", {"file 2019/ferry"}),
        ("2019/ferry-sw.txt", {"file 2019/ferry"}),
        ("ferry.html", set()),
        ("rw.html", set()),
        ("ferry-new.html", set()),
    ],
)
def test_a_name_that_ends_in_a_language_tells_the_story(file: str, kin: set[str]) -> None:
    assert Archived(file, "rw", Article("Ubwato", (), kin=frozenset({"own"})), "").kin == kin | {"own"}


@pytest.mark.parametrize(
    ("file", "domain"),
    [
        ("a.txt", ""),
        ("2019/05/a.txt", ""),
        ("Kinyarwanda/Sport/a.txt", "Sport"),
        ("news/health/en/a.txt", "news/health"),
    ],
)
def test_folders_tell_the_subject(file: str, domain: str) -> None:
    assert Archived(file, "rw", Article("Ubwato", ()), "").domain == domain


def test_an_article_among_several_of_a_file_is_told_by_its_place() -> None:
    assert Archived("feed.xml", "rw", Article("Ubwato", (), place="item 12"), "").address == "feed.xml, item 12"
