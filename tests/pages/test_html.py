"""Pages are right HTML, in one language, and keep hostile text what it is: text."""

import html as markup
import json
from collections.abc import Callable, Iterator
from dataclasses import replace

import html5lib
import pytest

from inkuru.pages import front, story
from inkuru.records import BylineRecord, CorrectionRecord, FrontPage, NamedRecord, StoryPage
from tests.pages.gallery import gallery
from tests.pages.making import (
    CORRECTED,
    IMAGE,
    SITE,
    make_block,
    make_front,
    make_page,
    make_troubled_page,
    make_withdrawn_page,
)
from tests.pages.reading import part, read

HOSTILE = "</title></style><script>alert(1)</script><img src=x onerror=alert(2)>\"'`&amp;{{ 7 }}{% now %}\u202e"
# A page of ours has one script of its own, and no more.
OWN_SCRIPTS = 1
# They are the same in every language: names, and what stands between.
NAMES = frozenset({"Inkuru", "Kinyarwanda", "English", "Kiswahili", "Kabeza", "Kabeza ·", "·", "–"})


@pytest.mark.parametrize(("name", "html"), gallery().items())
def test_the_page_is_right_html(name: str, html: str) -> None:
    html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(html)


@pytest.mark.parametrize(("name", "html"), gallery().items())
def test_no_id_stands_twice_and_headings_begin_at_one(name: str, html: str) -> None:
    soup = read(html)
    ids = [one["id"] for one in soup.select("[id]")]
    assert sorted(ids) == sorted(set(ids))
    assert [one.name for one in soup.select("h1, h2, h3")][:1] == ["h1"]
    assert len(soup.select("h1")) == 1


# --- one language -----------------------------------------------------------------------------------------


def said(html: str, language: str) -> Iterator[str]:
    """What the interface says in the page’s language: its texts and labels, without what is in another."""
    soup = read(html)
    for other in soup.select(f'script, body [lang]:not([lang="{language}"])'):
        other.decompose()
    yield from part(soup, "body").stripped_strings
    yield from (str(one["aria-label"]) for one in soup.select("[aria-label]"))


def in_one_tongue(page: StoryPage, language: str) -> StoryPage:
    """The page with the record of the English edition, so that only the interface differs by language."""
    english = make_page("en").record
    image = replace(IMAGE, credit="–")
    blocks = tuple(replace(one, text="–", html="–", alt="–", image=one.image and image) for one in page.record.blocks)
    record = replace(page.record, headline="–", standfirst="–", section=None, bylines=english.bylines, blocks=blocks)
    return replace(page, record=replace(record, note="–", corrections=(CorrectionRecord(CORRECTED, "–"),)))


@pytest.mark.parametrize("make", [make_page, make_troubled_page, make_withdrawn_page])
@pytest.mark.parametrize("language", ["rw", "sw"])
def test_no_english_is_left_on_a_story(make: Callable[[str], StoryPage], language: str) -> None:
    pages = {code: story.render(in_one_tongue(make(code), code)) for code in ("en", language)}
    assert set(said(pages["en"], "en")) & set(said(pages[language], language)) <= NAMES


@pytest.mark.parametrize("name", ["front", "empty", "moved"])
@pytest.mark.parametrize("language", ["rw", "sw"])
def test_no_english_is_left_elsewhere(name: str, language: str) -> None:
    pages = gallery()
    assert set(said(pages[f"{name}-en"], "en")) & set(said(pages[f"{name}-{language}"], language)) <= NAMES


# --- hostile text -----------------------------------------------------------------------------------------


def hostile_story() -> StoryPage:
    page = make_troubled_page("en")
    kinds = ("paragraph", "heading", "quotation", "list_item", "image")
    html = markup.escape(HOSTILE, quote=False)
    blocks = [make_block(HOSTILE, kind, place=place, html=html) for place, kind in enumerate(kinds)]
    blocks[-1] = replace(blocks[-1], alt=HOSTILE, image=replace(IMAGE, path=HOSTILE, credit=HOSTILE))
    record = replace(
        page.record,
        headline=HOSTILE,
        standfirst=HOSTILE,
        place=HOSTILE,
        note=HOSTILE,
        section=NamedRecord(HOSTILE, HOSTILE),
        bylines=tuple(BylineRecord(HOSTILE, role) for role in ("author", "translator", "photographer")),
        blocks=tuple(blocks),
        corrections=(CorrectionRecord(CORRECTED, HOSTILE),),
    )
    site = replace(SITE, name=HOSTILE, url=HOSTILE)
    return replace(page, site=site, record=record, path=HOSTILE, behind=(blocks[0].id, HOSTILE))


def hostile_front() -> FrontPage:
    page = make_front("en")
    items = (
        replace(
            page.items[0],
            path=HOSTILE,
            headline=HOSTILE,
            standfirst=HOSTILE,
            place=HOSTILE,
            section=NamedRecord(HOSTILE, HOSTILE),
        ),
    )
    return replace(page, site=replace(SITE, name=HOSTILE), path=HOSTILE, items=items)


@pytest.mark.parametrize(
    "html",
    [
        story.render(hostile_story()),
        story.render(replace(hostile_story(), record=replace(hostile_story().record, kind="kill"))),
        front.render(hostile_front()),
    ],
    ids=["story", "withdrawn", "front"],
)
def test_hostile_text_stays_text(html: str) -> None:
    soup = read(html)
    assert len(soup.select("script:not([type])")) == OWN_SCRIPTS
    assert all(json.loads(one.get_text())["headline"] == HOSTILE for one in soup.select("script[type]"))
    assert soup.select("[onerror], [src=x], style + style") == []
    assert part(soup, "h1").get_text() in (HOSTILE, part(soup, ".mark").get_text())
    assert part(soup, "title").get_text().count("</style><script>alert(1)</script>") >= 1
    assert "{{ 7 }}{% now %}" in soup.get_text()
