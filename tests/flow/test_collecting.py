"""Files are found, read and put together."""

import io
import os
from pathlib import Path

import pytest

from inkuru.flow.collecting import Incoming, Unusable, find_files, group, source_first
from inkuru.formats.decoding import MAX_BYTES
from inkuru.records import Draft

NOTHING = io.BytesIO()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with stories, and what else lies about in folders."""
    for name in ("b.txt", "a.txt", "later/c.TXT", "later/deep/d.txt", "notes.docx", ".hidden.txt", ".git/e.txt"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)
    (tmp_path / "later" / "back").symlink_to(tmp_path)
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")
    (tmp_path / "twin.txt").symlink_to(tmp_path / "a.txt")
    os.mkfifo(tmp_path / "pipe.txt")
    return tmp_path


def names(found: tuple[Incoming, ...], root: Path) -> list[str]:
    return [os.path.relpath(one.name, root) for one in found]


def test_a_folder_gives_its_stories_each_once(folder: Path) -> None:
    found, skipped = find_files([str(folder)])
    assert names(found, folder) == ["a.txt", "b.txt", "later/c.TXT", "later/deep/d.txt"]
    assert skipped == 4
    assert not any(one.is_named for one in found)


def test_what_is_named_comes_first_and_once(folder: Path) -> None:
    found, _ = find_files([str(folder / "b.txt"), str(folder), str(folder / "later" / ".." / "b.txt")])
    assert names(found, folder) == ["b.txt", "a.txt", "later/c.TXT", "later/deep/d.txt"]
    assert [one.is_named for one in found] == [True, False, False, False]


@pytest.mark.parametrize("name", ["a", "a.txt", "a.TEXT", "a.md", "a.en.txt", "-"])
def test_a_plain_text_file_may_be_named(name: str) -> None:
    assert find_files([name])[0][0].name == name


@pytest.mark.parametrize("name", ["a.docx", "a.txt.gz", "a.pdf", "a.en"])
def test_other_endings_are_refused(name: str) -> None:
    with pytest.raises(
        Unusable, match=f"^{name}: ends in .* a plain text story ends in .txt, .text, .md or in nothing"
    ):
        find_files([name])


def test_a_folder_without_stories_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").touch()
    (tmp_path / "loop").symlink_to(tmp_path)
    with pytest.raises(Unusable, match="holds no file that ends in"):
        find_files([str(tmp_path)])


def test_addresses_are_urls_of_where_files_really_are(folder: Path) -> None:
    assert Incoming("x", folder / "twin.txt").address == (folder.resolve() / "a.txt").as_uri()
    assert Incoming("-", None).address == "-"
    (folder / "loop.txt").symlink_to(folder / "loop.txt")
    assert Incoming("x", folder / "loop.txt").address == (folder.resolve() / "loop.txt").as_uri()


LANGUAGES = [
    ("ferry.en.txt", "en"),
    ("ferry.RW.TXT", "rw"),
    ("ferry.Kiswahili.md", "sw"),
    ("ferry.icyongereza", "en"),
    ("ferry.txt", None),
    ("en.txt", None),
    ("ferry.fr.txt", None),
    ("ferry.2026.txt", None),
]


@pytest.mark.parametrize(("name", "language"), LANGUAGES)
def test_the_language_in_a_name(name: str, language: str | None) -> None:
    assert Incoming(name, Path(name)).language == language


def test_files_are_put_together_by_their_names() -> None:
    named = [Incoming(name, Path(name)) for name in ("a.rw.txt", "b.txt", "a.English.txt", "a.txt", "x/a.sw.txt", "-")]
    named[-1] = Incoming("-", None)
    assert [[one.name for one in story] for story in group(named)] == [
        ["a.rw.txt", "a.English.txt"],
        ["b.txt"],
        ["a.txt"],
        ["x/a.sw.txt"],
        ["-"],
    ]


def test_two_files_of_a_story_in_one_language_are_refused() -> None:
    with pytest.raises(Unusable, match=r"^a\.en\.txt: is the same story in the same language as a\.English\.txt"):
        group([Incoming(name, Path(name)) for name in ("a.English.txt", "a.rw.txt", "a.en.txt")])


EN, RW, SW = (Draft("H", (), language=code) for code in ("en", "rw", "sw"))
RW_FOOT = Draft("H", (), into=("sw",), language="rw")

SOURCES = [
    ("the one that is asked for", [EN, RW, SW], True, "sw", [SW, EN, RW]),
    ("the first that is named", [SW, EN, RW_FOOT], True, None, [SW, EN, RW_FOOT]),
    ("in a folder the only one with a foot", [EN, RW_FOOT, SW], False, None, [RW_FOOT, EN, SW]),
    ("in a folder else the first", [EN, RW, SW], False, None, [EN, RW, SW]),
]


@pytest.mark.parametrize(("rule", "drafts", "is_named", "source", "expected"), SOURCES, ids=[row[0] for row in SOURCES])
def test_the_source_is(
    rule: str, drafts: list[Draft], is_named: bool, source: str | None, expected: list[Draft]
) -> None:
    files = [Incoming(f"{place}.txt", Path("a"), is_named) for place in range(len(drafts))]
    assert source_first(files, drafts, source) == expected


def test_a_source_that_is_not_there_is_refused() -> None:
    with pytest.raises(Unusable, match=r"^a\.en\.txt: none of its group is in sw"):
        source_first([Incoming("a.en.txt", Path("a.en.txt"))], [EN, RW], "sw")


def test_a_file_is_read_whole_but_not_more_than_a_story_may_have(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"a" * MAX_BYTES)
    assert Incoming("a.txt", path).load(NOTHING) == b"a" * MAX_BYTES
    path.write_bytes(b"a" * (MAX_BYTES + 1))
    with pytest.raises(Unusable, match=r"^a\.txt: is larger than 5 MB"):
        Incoming("a.txt", path).load(NOTHING)
    assert len(Incoming("-", None).load(io.BytesIO(b"a" * (2 * MAX_BYTES)))) == MAX_BYTES + 1


UNREADABLE = [
    ("missing.txt", "No such file"),
    ("pipe.txt", "is a pipe, a device or a socket"),
    ("gone.txt", "No such file"),
    ("a.txt/b.txt", "Not a directory"),
]


@pytest.mark.parametrize(("name", "cause"), UNREADABLE)
def test_what_cannot_be_read_is_refused_by_name(folder: Path, name: str, cause: str) -> None:
    with pytest.raises(Unusable, match=f"^{name}: .*{cause}"):
        Incoming(name, folder / name).load(NOTHING)
