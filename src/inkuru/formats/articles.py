"""Articles in files of any known kind: plain text, web pages, Word documents, feeds and WordPress exports.

The kind is told by the suffix and confirmed by what the file holds.
"""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Self

from inkuru.formats.confining import Confinement, Unconvertible
from inkuru.formats.decoding import MAX_BYTES
from inkuru.formats.feeds import read_feed
from inkuru.formats.framing import DOCUMENT, MARKDOWN, PAGE
from inkuru.formats.plain import read_story
from inkuru.formats.xml_reading import UnreadableFile
from inkuru.records import Article, Draft, Refusal

PLAIN = (".txt", ".text")
FEEDS = (".xml", ".rss", ".atom", ".wxr")
CONFINED = {".md": MARKDOWN, ".html": PAGE, ".htm": PAGE, ".xhtml": PAGE, ".docx": DOCUMENT}
SUFFIXES = frozenset((*PLAIN, *FEEDS, *CONFINED))
"""The endings of the files that are looked at, in small letters."""


class Unreadable(Refusal):
    """A file that holds no article that can be read. Its message names the file, the place and the cause."""

    def __init__(self, path: Path, cause: str) -> None:
        super().__init__(f"{path}: {' '.join(cause.split())}")


class Reader:
    """Reads files, one after the other, and owns the process in which pages and documents are taken apart.

    The process is started with the first file that needs it, again after a file that brought it down, and ends with
    the `with` block. A reader serves one thread.
    """

    def __init__(self) -> None:
        self._confinement = Confinement()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the process, where there is one."""
        self._confinement.close()

    def read(self, path: Path) -> Iterator[Article]:
        """The articles in a file, in its order: one in most, several in a feed or an export.

        Raises Unreadable, which may come after articles of the same file.
        """
        read = self._reader_of(path)
        try:
            yield from read(path)
        except UnreadableFile as unreadable:
            raise Unreadable(path, str(unreadable).removeprefix(f"{path}: ")) from unreadable
        except Unconvertible as unconvertible:
            raise Unreadable(path, str(unconvertible)) from unconvertible
        except OSError as error:
            raise Unreadable(path, error.strerror or str(error)) from error

    def _reader_of(self, path: Path) -> Callable[[Path], Iterator[Article]]:
        suffix = path.suffix.lower()
        if suffix in PLAIN:
            return _read_plain
        if suffix in FEEDS:
            return read_feed
        if suffix in CONFINED:
            return partial(self._read_confined, CONFINED[suffix])
        raise Unreadable(path, f"is none of {', '.join(sorted(SUFFIXES))}")

    def _read_confined(self, kind: str, path: Path) -> Iterator[Article]:
        yield self._confinement.read(kind, path)


def read_articles(path: Path) -> Iterator[Article]:
    """The articles in one file; for many files a `Reader` is quicker. Raises Unreadable."""
    with Reader() as reader:
        yield from reader.read(path)


def as_draft(article: Article) -> Draft:
    """An article as a story on its way in; it asks for no languages.

    >>> as_draft(Article("Roads open", (), language="en", address="https://news.example/roads")).address
    'https://news.example/roads'
    """
    return Draft(
        headline=article.headline,
        paragraphs=article.paragraphs,
        language=article.language,
        address=article.address,
        remarks=article.remarks,
    )


def _read_plain(path: Path) -> Iterator[Article]:
    with path.open("rb") as file:
        data = file.read(MAX_BYTES + 1)
    try:
        draft = read_story(data)
    except Refusal as refusal:
        raise Unreadable(path, str(refusal)) from refusal
    yield Article(draft.headline, draft.paragraphs, remarks=draft.remarks)
