"""The files of an archive become articles, each in the language that its sentences are in."""

import hashlib
import json
import os
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from inkuru.formats.articles import SUFFIXES, Reader
from inkuru.lang.identifying import identify
from inkuru.lang.language import named
from inkuru.records import Article, Refusal

# So many characters of an article are asked which language it is in.
ASKED = 10_000
# The name of a folder is no longer, so that the database can hold it.
LONGEST_NAME = 1_000
# What may stand between the name of a story and its language in the name of a file: `ferry.rw.html`, `ferry_en.docx`.
_LANGUAGE_LAST = re.compile(r"(.+)[._\- ]([^._\- ]+)")

Watch = Callable[[int, int], None]


class NoArchive(Refusal):
    """The folder is not there, or holds nothing that can be read; the message begins with its name."""


@dataclass(frozen=True, slots=True)
class Archived:
    """An article of an archive: the path of its file below the folder, and its language, which is one of ours.

    `digest` is over all that is learnt from it.
    """

    file: str
    language: str
    article: Article
    digest: str

    @property
    def address(self) -> str:
        """The file, and the place in it where it holds several."""
        return f"{self.file}, {self.article.place}" if self.article.place else self.file

    @property
    def domain(self) -> str:
        """The folders that the file stands in, less those of languages and of years, months and days.

        >>> Archived("sport/rw/2019/05/igitego.html", "rw", Article("Igitego", ()), "").domain
        'sport'
        """
        folders = Path(self.file).parts[:-1]
        return "/".join(one for one in folders if not (named(one) or one.isdigit()))

    @property
    def kin(self) -> frozenset[str]:
        """What its story calls itself: by the article’s own word, and by a file’s name that ends in its language.

        >>> sorted(Archived("2019/ferry.rw.html", "rw", Article("Ubwato", ()), "").kin)
        ['file 2019/ferry']
        """
        path = Path(self.file)
        found = _LANGUAGE_LAST.fullmatch(path.stem)
        if found is None or named(found[2]) is None:
            return self.article.kin
        return self.article.kin | {f"file {path.with_name(found[1]).as_posix()}"}


@dataclass(frozen=True, slots=True)
class Reading:
    """What an archive holds: articles in our languages, a line for each file that cannot be read, and how many
    articles are in none of our languages, and how many say word for word what one before them said.
    """

    files: int
    articles: tuple[Archived, ...]
    faults: tuple[str, ...] = ()
    foreign: int = 0
    doubles: int = 0


def real_name(folder: Path) -> str:
    """The name of a folder by which it is known however it is reached. Raises NoArchive for one that is too long."""
    real = os.fsencode(folder.resolve()).decode("utf-8", "replace")
    if len(real) > LONGEST_NAME:
        raise NoArchive(f"{folder}: has a name of more than {LONGEST_NAME} characters")
    return real


def find_files(folder: Path) -> tuple[Path, ...]:
    """The files of a folder and of those below it that articles are looked for in, in the order of their names.

    Hidden ones are passed over, and links, so that nothing outside the folder is read. Raises NoArchive.
    """
    if not folder.is_dir():
        raise NoArchive(f"{folder}: {'is no folder' if folder.exists() else 'is not there'}")
    files = tuple(sorted(_walk(folder)))
    if not files:
        raise NoArchive(f"{folder}: holds no file that ends in {', '.join(sorted(SUFFIXES))}")
    return files


def digest_of(folder: Path, files: Sequence[Path]) -> str:
    """A hash over the names and the bytes of all files; one that cannot be opened counts by its name."""
    told = hashlib.sha256()
    for path in files:
        told.update(json.dumps([name_of(path, folder), _hash(path)]).encode())
    return told.hexdigest()


def read_archive(folder: Path, files: Sequence[Path], *, watch: Watch) -> Reading:
    """The articles of files; `watch` is told how many files are read, of how many.

    Raises NoArchive where none of them holds an article; its `faults` tell why.
    """
    articles, faults, foreign, doubles = dict[str, Archived](), list[str](), 0, 0
    with Reader() as reader:
        for number, path in enumerate(files, start=1):
            for one in _read(reader, path, name_of(path, folder), faults):
                if one is None:
                    foreign += 1
                    continue
                doubles += one.digest in articles
                articles.setdefault(one.digest, one)
            watch(number, len(files))
    if not articles and not foreign:
        raise Unreadable(folder, faults)
    return Reading(len(files), tuple(articles.values()), tuple(faults), foreign, doubles)


class Unreadable(NoArchive):
    """None of the files of a folder can be read; `faults` has a line for each."""

    def __init__(self, folder: Path, faults: Sequence[str]) -> None:
        self.faults = tuple(faults)
        super().__init__(f"{folder}: holds no article that can be read")


def in_its_language(file: str, article: Article) -> Archived | None:
    """An article in the language of its sentences; what it declares counts only where they are too short to tell."""
    texts = [article.headline, *(one.text for one in article.paragraphs)]
    verdict = identify("\n".join(texts)[:ASKED])
    language = article.language if verdict.reason == "short" else verdict.language
    if language is None:
        return None
    told = json.dumps([language, article.published, *texts], default=str)
    return Archived(file, language, article, hashlib.sha256(told.encode("utf-8", "replace")).hexdigest())


def name_of(path: Path, folder: Path) -> str:
    """The name of a file below a folder, as text: a name may be no text at all."""
    return os.fsencode(path.relative_to(folder).as_posix()).decode("utf-8", "replace")


def _walk(folder: Path) -> Iterator[Path]:
    for here, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            path = Path(here, name)
            is_known = path.suffix.lower() in SUFFIXES and not name.startswith(".")
            if is_known and not path.is_symlink() and path.is_file():
                yield path


def _hash(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""


def _read(reader: Reader, path: Path, name: str, faults: list[str]) -> Iterator[Archived | None]:
    """The articles of a file, None for each that is in none of our languages; what goes wrong goes to the faults."""
    try:
        for article in reader.read(path):
            yield in_its_language(name, article)
    except Refusal as refusal:
        faults.append(" ".join(str(refusal).split()))
    except Exception as error:  # noqa: BLE001 - one file that nobody foresaw must not hold up the others
        faults.append(" ".join(f"{path}: {error!r}".split()))
