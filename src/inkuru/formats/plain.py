"""The plain story format: a headline, paragraphs, and at the foot the languages that the story is to be read in."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise

from inkuru.formats.decoding import decode
from inkuru.lang.language import named
from inkuru.records import Draft, Paragraph, Refusal

MAX_HEADLINE = 1_000
MAX_PARAGRAPH = 10_000
MAX_PARAGRAPHS = 20_000

# What a line begins with when it is no paragraph. Nothing else is markup.
MARKS = (
    ("## ", "heading"),
    ("> ", "quotation"),
    ("- ", "list_item"),
    ("• ", "list_item"),
)
BETWEEN_LANGUAGES = re.compile(r"[·|,/]")
# A line that ends like this ends a sentence, or announces what comes; most lines of wrapped text do not.
FINISHED = re.compile(r"[.!?…:;][\"'”’»)\]]*$|[\"”»]$")


class NoStory(Refusal):
    """The text is no story: it lacks a headline or paragraphs, or has more than a story may have."""


def read_story(data: bytes, *, address: str = "") -> Draft:
    """The story in the bytes of a plain text file; its language is not found out here.

    Raises Undecodable and NoStory.

    >>> draft = read_story(b"Roads open\\n\\nTwo roads opened.\\n\\nKinyarwanda / sw\\n")
    >>> draft.headline, draft.paragraphs, draft.into
    ('Roads open', (Paragraph(text='Two roads opened.', kind='paragraph'),), ('rw', 'sw'))
    """
    decoded = decode(data)
    lines = [line.strip() for line in decoded.text.split("\n")]
    body, into = _without_foot(lines)
    clumps = [list(group) for filled, group in groupby(body, key=bool) if filled]
    if not clumps:
        raise NoStory("is empty" if not into else "holds nothing but languages: no headline, no story")
    headline, clumps[0] = clumps[0][0], clumps[0][1:]
    paragraphs = tuple(_paragraphs([clump for clump in clumps if clump]))
    _refuse_unfit(headline, paragraphs, lines)
    return Draft(headline, paragraphs, into=into, address=address, remarks=decoded.remarks)


def languages_in(line: str) -> tuple[str, ...]:
    """The codes of the languages in a line of the foot; none unless it consists of nothing but their names.

    >>> languages_in("Kinyarwanda · English | Igiswahili"), languages_in("English is spoken")
    (('rw', 'en', 'sw'), ())
    """
    found = [named(name) for name in BETWEEN_LANGUAGES.split(line)]
    return tuple(one.code for one in found if one) if all(found) else ()


def _without_foot(lines: Sequence[str]) -> tuple[Sequence[str], tuple[str, ...]]:
    """The lines before the foot, and the languages in it, each once."""
    end, into = len(lines), list[str]()
    for place in range(len(lines) - 1, -1, -1):
        if not lines[place]:
            continue
        asked = languages_in(lines[place])
        if not asked:
            break
        end, into = place, [*asked, *into]
    return lines[:end], tuple(dict.fromkeys(into))


def _paragraphs(clumps: Sequence[Sequence[str]]) -> Iterator[Paragraph]:
    """The blocks in lines that blank lines part into clumps."""
    if not _are_wrapped(clumps):
        yield from (_marked(line) for clump in clumps for line in clump)
        return
    for clump in clumps:
        yield from _joined(map(_marked, clump))


def _are_wrapped(clumps: Sequence[Sequence[str]]) -> bool:
    """Whether lines go on in the next one: most of them end in the middle of a sentence.

    Where no blank line parts anything a list of short lines looks the same, so that each line must also be so long
    that the first word of the next had no room in it.
    """
    inner = [pair for clump in clumps for pair in pairwise(clump)]
    unfinished = [(line, following) for line, following in inner if not FINISHED.search(line)]
    if len(unfinished) * 2 <= len(inner):
        return False
    if len(clumps) > 1:
        return True
    width = max(len(line) for line in clumps[0])
    full = sum(len(line) + len(following.split(maxsplit=1)[0]) >= width for line, following in inner)
    return full == len(inner)


def _marked(line: str) -> Paragraph:
    for mark, kind in MARKS:
        if line.startswith(mark):
            return Paragraph(line.removeprefix(mark).strip(), kind)
    return Paragraph(line)


def _joined(lines: Iterable[Paragraph]) -> Iterator[Paragraph]:
    """The blocks in the lines of a clump of wrapped text: a line without a mark goes on with the block before it."""
    texts, kind = list[str](), "paragraph"
    for line in lines:
        goes_on = line.kind == "paragraph" or line.kind == kind == "quotation"
        if texts and not goes_on:
            yield Paragraph(" ".join(texts), kind)
            texts = []
        if not texts:
            kind = line.kind
        texts.append(line.text)
    yield Paragraph(" ".join(texts), kind)


def _refuse_unfit(headline: str, paragraphs: Sequence[Paragraph], lines: Sequence[str]) -> None:
    place = 1 + next(number for number, line in enumerate(lines) if line)
    if len(headline) > MAX_HEADLINE:
        raise NoStory(f"line {place}: the headline has {len(headline)} characters; the most is {MAX_HEADLINE}")
    if not paragraphs:
        raise NoStory(f"line {place}: there is a headline and nothing below it")
    if len(paragraphs) > MAX_PARAGRAPHS:
        raise NoStory(f"has {len(paragraphs)} paragraphs; the most is {MAX_PARAGRAPHS}")
    for number, paragraph in enumerate(paragraphs, start=1):
        if len(paragraph.text) > MAX_PARAGRAPH:
            raise NoStory(f"paragraph {number} has {len(paragraph.text)} characters; the most is {MAX_PARAGRAPH}")
