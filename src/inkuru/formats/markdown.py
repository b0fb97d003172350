"""Stories in Markdown, as Hugo, Jekyll and people write them, brought to the plain story format.

Marks of headings, lists and quotations become those of `plain`; emphasis, links and pictures leave their text. What
stands between rules at the head of the file says title, day, language and the group of translations.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import BinaryIO

from inkuru.formats.addresses import page_name
from inkuru.formats.days import day_in
from inkuru.formats.decoding import MAX_BYTES, decode
from inkuru.formats.plain import MAX_PARAGRAPH, read_story
from inkuru.lang.tags import code_of
from inkuru.records import Article

# YAML between --- (Jekyll, Hugo), TOML between +++ (Hugo): only fields with a text, a line each, are looked at.
FRONT = re.compile(r"(---|\+\+\+)[ \t]*\n(.*?)\n\1[ \t]*(?:\n|\Z)", re.DOTALL)
FIELD = re.compile(r"([A-Za-z_]+)\s*[:=]\s*(.*\S)")
QUOTED = re.compile(r"""(["'])(.*)\1\Z""")
TITLE, DATE, LANGUAGES, GROUPS = "title", "date", ("lang", "language", "locale"), ("translationkey", "translation_key")

FENCED = re.compile(r"^(```|~~~).*?(?:^\1[ \t]*$|\Z)", re.DOTALL | re.MULTILINE)
# Shortcodes, comments and tags; definitions of links; rules; and a headline that is underlined.
ASIDE = re.compile(r"(?i:<(script|style)\b.*?</\1\s*>)|\{\{[<%].*?[>%]\}\}|<!--.*?-->|</?[A-Za-z][^<>]*>", re.DOTALL)
DROPPED = re.compile(r"\[[^\]]+\]:\s*\S+.*|(?:[-*_]\s*){3,}")
UNDERLINED = re.compile(r"^(\S[^\n]*)\n(?:=+|-{2,})[ \t]*$", re.MULTILINE)

PICTURE = re.compile(r"!\[[^\[\]]*\](?:\([^()\s]*(?:\s+\"[^\"]*\")?\)|\[[^\]]*\])")
LINK = re.compile(r"\[([^\[\]]+)\](?:\(([^()\s]*)(?:\s+\"[^\"]*\")?\)|\[[^\]]*\])")
EMPHASIS = re.compile(r"(?<!\\)(\*{1,3}|(?<!\w)_{1,3})(?=\S)(.+?)(?<=[^\s\\])\1(?!\w)")
CODE = re.compile(r"`([^`]+)`")
ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!>])")
HEADING = re.compile(r"(#{1,6})\s+(.*?)(?:\s+#+)?\Z")
ITEM = re.compile(r"(?:[*+-]|\d{1,3}[.)])\s+(.*)")
QUOTATION = re.compile(r"(?:>\s?)+(.*)")


@dataclass(frozen=True, slots=True)
class Written:
    """A story in the plain format, what the head of its file says, and the addresses that it links to."""

    text: str
    said: Mapping[str, str]
    links: tuple[str, ...] = ()

    def first(self, *names: str) -> str:
        """What is said under the first of the names under which something is."""
        return next((self.said[name] for name in names if self.said.get(name)), "")


def read_markdown(file: BinaryIO, *, address: str = "") -> Article:
    """The story in a file; `address` is that of the file. Raises Refusal: Undecodable, NoStory."""
    decoded = decode(file.read(MAX_BYTES + 1))
    written = as_plain(decoded.text)
    draft = read_story(written.text.encode())
    group = written.first(*GROUPS)
    names = (page_name(one, address) for one in written.links)
    return Article(
        draft.headline,
        draft.paragraphs,
        language=code_of(written.first(*LANGUAGES)),
        published=day_in(written.first(DATE)),
        links=frozenset(name for name in names if name.startswith("https:")),
        kin=frozenset({f"{GROUPS[0]}={group}"} if group else ()),
        remarks=decoded.remarks,
    )


def as_plain(text: str) -> Written:
    """A text in Markdown as a plain story.

    >>> as_plain("---\\ntitle: Roads\\nlang: rw\\n---\\nTwo **roads** [opened](https://a.example).").text
    'Roads\\n\\nTwo roads opened.'
    """
    front = FRONT.match(text)
    said = dict(_fields(front[2])) if front else {}
    body = ASIDE.sub("", FENCED.sub("", text[front.end() :] if front else text))
    body = UNDERLINED.sub(r"# \1", body)
    lines = [_plain(line.strip()) for line in body.split("\n")]
    title = said.get(TITLE, "")
    whole = "\n".join(_headed(lines, title))
    links = (found[2] or "" for found in LINK.finditer(PICTURE.sub("", body)))
    return Written(whole, said, tuple(filter(None, links)))


def _fields(front: str) -> Iterator[tuple[str, str]]:
    for line in front.split("\n"):
        if found := FIELD.match(line):
            yield found[1].lower(), QUOTED.sub(r"\2", found[2])


def _headed(lines: list[str], title: str) -> list[str]:
    """The lines with the title above them, unless they begin with it; a first heading without one is the headline."""
    while lines and not lines[0]:
        lines = lines[1:]
    first = lines[0].removeprefix("## ") if lines else ""
    if not title or first == title:
        return [first, *lines[1:]]
    return [title, "", *lines]


def _plain(line: str) -> str:
    """A line with the marks of `plain`, its inline marks gone."""
    if DROPPED.fullmatch(line):
        return ""
    for pattern, group, mark in ((HEADING, 2, "## "), (QUOTATION, 1, "> "), (ITEM, 1, "- ")):
        if found := pattern.fullmatch(line):
            return f"{mark}{_unmarked(found[group])}" if found[group] else ""
    return _unmarked(line)


def _unmarked(text: str) -> str:
    if len(text) > MAX_PARAGRAPH:
        return text
    text = LINK.sub(r"\1", PICTURE.sub("", text))
    text = EMPHASIS.sub(r"\2", EMPHASIS.sub(r"\2", CODE.sub(r"\1", text)))
    return ESCAPED.sub(r"\1", text).strip()
