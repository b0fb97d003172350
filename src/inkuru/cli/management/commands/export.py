"""`inkuru export edition|released STORY --language CODE`, `inkuru export corpus --source CODE --target CODE`"""

import sys
from argparse import ArgumentParser
from collections.abc import Callable, Mapping
from typing import Any, BinaryIO

from django.conf import settings
from django.utils.timezone import now

from inkuru.cli.asking import ask_story, find_edition, find_story, language_codes
from inkuru.cli.door import Door, Refusal, positive
from inkuru.cli.lines import ask_language
from inkuru.cli.outputs import ask_out, write_out
from inkuru.flow.auditing import note_act
from inkuru.flow.exchanging import send_out
from inkuru.flow.gathering import gather
from inkuru.flow.retelling import KINDS, retell
from inkuru.formats.corpus import WRITERS
from inkuru.formats.xliff import write_document
from inkuru.newsroom.models import Act
from inkuru.newsroom.opening import open_newsroom

# The versions of XLIFF by the names that tools and file filters know.
XLIFF = {"xliff": "1.2", "xliff2": "2.1"}


class Command(Door):
    """Files for other programs."""

    help = "write an edition for a translation tool, or the released texts as a parallel corpus"

    def add_arguments(self, parser: ArgumentParser) -> None:
        """What to write."""
        what = parser.add_subparsers(dest="what", metavar="WHAT", required=True)
        _ask_edition(what.add_parser("edition", help="an edition, to be translated in another program (XLIFF)"))
        _ask_released(what.add_parser("released", help="an edition as readers see it, for partners and for the studio"))
        _ask_corpus(what.add_parser("corpus", help="what is released in two languages (TSV, JSON Lines, Parquet)"))

    def handle(self, *, what: str, out: str, **options: Any) -> None:
        """The file; how much is in it goes to standard error."""
        write, of = EXPORTS[what](**options)
        count = write_out(out, write)
        note_act(Act.EXPORTED, by=None, at=now(), detail=f"{count} {of}")
        sys.stderr.write(f"{count} {of}\n")


Write = Callable[[BinaryIO], int]


def _ask_edition(parser: ArgumentParser) -> None:
    ask_story(parser)
    ask_language(parser)
    parser.add_argument("--format", choices=tuple(XLIFF), default="xliff2", help="XLIFF 1.2 or 2.1, which is usual")
    parser.add_argument(
        "--fill",
        action="store_true",
        help="put the source where there is no translation, for programs that translate what stands there (OmegaT)",
    )
    ask_out(parser)


def _edition(*, story: int, language: str, format: str, fill: bool, **_: Any) -> tuple[Write, str]:  # noqa: A002 - an option’s name
    document = send_out(find_edition(find_story(story), language))
    data = write_document(document.filled() if fill else document, version=XLIFF[format])

    def write(file: BinaryIO) -> int:
        file.write(data)
        return len(document.units)

    return write, f"texts of story {story} in {language}"


def _ask_released(parser: ArgumentParser) -> None:
    ask_story(parser)
    ask_language(parser)
    parser.add_argument("--format", choices=tuple(KINDS), default="ninjs", help="ninjs is usual; radio is a script")
    parser.add_argument(
        "--pace", type=positive("--pace"), default=0, metavar="WORDS", help="how many a minute the presenters say"
    )
    ask_out(parser)


def _released(*, story: int, language: str, format: str, pace: int, **_: Any) -> tuple[Write, str]:  # noqa: A002 - an option’s name
    data = retell(find_edition(find_story(story), language), format, pace=pace).encode()
    return lambda file: file.write(data), f"bytes of story {story} in {language} as {format}"


def _ask_corpus(parser: ArgumentParser) -> None:
    parser.add_argument("--source", required=True, metavar="CODE", help="the language of the left side")
    parser.add_argument("--target", required=True, metavar="CODE", help="the language of the right side")
    parser.add_argument("--format", choices=tuple(WRITERS), default="tsv", help="tsv is usual")
    parser.add_argument(
        "--licence", default="", metavar="TEXT", help="what may be done with it; INKURU_LICENCE is usual"
    )
    ask_out(parser)


def _corpus(*, source: str, target: str, format: str, licence: str, **_: Any) -> tuple[Write, str]:  # noqa: A002 - an option’s name
    codes = language_codes(f"{source},{target}")
    if len(codes) != 2 or codes[0] == codes[1]:
        raise Refusal("a corpus is in two languages: --source CODE --target CODE")
    open_newsroom()
    rows = gather(codes[0], codes[1], licence=licence or settings.INKURU_LICENCE)
    return lambda file: WRITERS[format](rows, file), f"pairs of {codes[0]} and {codes[1]}"


EXPORTS: Mapping[str, Callable[..., tuple[Write, str]]] = {
    "edition": _edition,
    "released": _released,
    "corpus": _corpus,
}
