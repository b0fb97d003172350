"""What comes in and what is found in it, and how the house refuses."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class Refusal(Exception):
    """What a user asked for cannot be done. Its message is one line in words; doors show it and change nothing."""


def N_(message: str) -> str:  # noqa: N802 - the name that gettext tools know
    """Marks a message for the catalogues; it is translated where it is shown."""
    return message


class Severity(StrEnum):
    """How much a finding matters: blocking refuses a release, warning asks for a look, note tells."""

    BLOCKING = "blocking"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check reports on a passage.

    `message` is the English message with `%(name)s` places, filled from `values`; it stands in the catalogues.
    `paragraph` counts the blocks of the body from 1 and is 0 for the headline, None for the whole story;
    `start` and `end` are offsets in that paragraph’s text. Where editions are compared, that text is the one in
    `language`; `against` is the language of the other, with its own offsets; `mend` is what may replace the span in
    `language` with one key, None where no text is safe.
    """

    check: str
    severity: Severity
    message: str
    values: Mapping[str, str] = field(default_factory=dict)
    paragraph: int | None = None
    start: int | None = None
    end: int | None = None
    language: str | None = None
    against: str | None = None
    against_start: int | None = None
    against_end: int | None = None
    mend: str | None = None

    def __str__(self) -> str:
        return self.message % dict(self.values)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block as a file or a form brings it: plain text and its kind (a value of newsroom’s `Kind`)."""

    text: str
    kind: str = "paragraph"


@dataclass(frozen=True, slots=True)
class Draft:
    """A story on its way in, in one language: what a format reader makes of a file.

    `into` are the codes of the languages that its foot asks for; `language` is None until it is found.
    `address` says where it came from (a file URL, `-` for standard input) and `sha256` is over its bytes.
    `remarks` are said to the user: an encoding that had to be assumed, for one.
    """

    headline: str
    paragraphs: tuple[Paragraph, ...]
    into: tuple[str, ...] = ()
    language: str | None = None
    standfirst: str = ""
    address: str = ""
    sha256: str = ""
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Article:
    """A story in one language as a document, a feed or an archive holds it.

    `place` says where in the file it stands (`item 12`), blank where the file is the article. `language` is the code
    that the file declares, None where it declares none of ours; `published` is the day in the file’s own time zone.
    `address` is its own, `links` are those of the pictures and sources in it, `kin` are the names that its editions
    share as they say themselves: its own address, those of the others, the name of a group of translations.
    """

    headline: str
    paragraphs: tuple[Paragraph, ...]
    place: str = ""
    language: str | None = None
    published: date | None = None
    address: str = ""
    links: frozenset[str] = frozenset()
    kin: frozenset[str] = frozenset()
    remarks: tuple[str, ...] = ()
