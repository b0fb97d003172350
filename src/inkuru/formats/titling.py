"""The headline of a document that a word processor wrote, and what of it is the story."""

from collections.abc import Sequence

from lxml import etree

from inkuru.formats.blocks import Block, Unfit, clean
from inkuru.formats.plain import MAX_HEADLINE, MAX_PARAGRAPHS, languages_in
from inkuru.records import Paragraph

ABOVE = 4
"""How many paragraphs may stand above a title: a dateline, a byline."""
TITLES = {"MsoTitle", "title"}
"""Classes that Word and Google Docs give to the title of a document that is saved as a page."""
PROGRAMS_OWN = "en"
"""The language that the programs put in where nobody chose one."""


def chosen(code: str | None) -> str | None:
    """The language of a document, where somebody may have chosen it.

    >>> chosen("rw"), chosen("en")
    ('rw', None)
    """
    return code if code != PROGRAMS_OWN else None


def titled(root: etree._Element, blocks: Sequence[Block]) -> tuple[str, tuple[Paragraph, ...]]:
    """The title, or the first paragraph where there is none, and what else there is above the foot of languages.

    `blocks` are those of `root`. Raises Unfit.
    """
    titles = (one for one in root.iter("h1", "p") if one.tag == "h1" or one.get("class") in TITLES)
    title = next((clean("".join(map(str, one.itertext()))) for one in titles), "")
    places = (place for place, block in enumerate(blocks[: ABOVE + 1]) if block.text == title)
    place = next(places, 0)
    body = [block.paragraph for block in (*blocks[:place], *blocks[place + 1 :])]
    while body and languages_in(body[-1].text):
        body.pop()
    if not body:
        raise Unfit("holds no story: there is a headline and nothing below it" if blocks else "is empty")
    if len(blocks[place].text) > MAX_HEADLINE:
        raise Unfit(f"its headline has {len(blocks[place].text)} characters; the most is {MAX_HEADLINE}")
    if len(body) > MAX_PARAGRAPHS:
        raise Unfit(f"has {len(body)} paragraphs; the most is {MAX_PARAGRAPHS}")
    return blocks[place].text, tuple(body)
