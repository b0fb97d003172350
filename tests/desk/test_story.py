"""A story’s editions side by side: read, write, confirm, open."""

from datetime import timedelta
from typing import Any

import pytest
from bs4 import Tag
from django.test import Client
from django.urls import reverse

from inkuru.desk.forms import LONGEST_PASSAGE
from inkuru.desk.templatetags.desk import moment
from inkuru.engines.prepared import Prepared
from inkuru.flow.correcting import kill
from inkuru.flow.passages import passages
from inkuru.flow.releasing import release
from inkuru.flow.revising import Text, revise
from inkuru.flow.translating import draft, open_edition
from inkuru.newsroom.models import Block, Edition, Image, Kind, Revision, State
from tests.desk.pages import all_words, cell, page, signed_in, soup, words
from tests.newsroom.making import NOON, Newsroom, make_person, make_story, make_translation, rewrite

pytestmark = [pytest.mark.django_db, pytest.mark.database]

QUERIES = 25
QUERIES_TO_OPEN = 34
DRAFTS = {"The first boat left with 412 people on board.": "Boti ya kwanza iliondoka na watu 412."}


def address(newsroom: Newsroom) -> str:
    return reverse("desk:story", args=(newsroom.story.pk,))


def writing(client: Client, newsroom: Newsroom, language: str, block: Block, query: str = "") -> dict[str, str]:
    """What the form of a passage would send if nobody typed anything."""
    form = page(client, f"{address(newsroom)}?edit={language}:{block.pk}{query}").select_one("form.writing")
    assert form is not None
    fields = {str(one["name"]): str(one.get("value", "")) for one in form.select("input[type=hidden]")}
    return fields | {str(one["name"]): one.get_text().removeprefix("\n") for one in form.select("textarea")}


def save(client: Client, newsroom: Newsroom, language: str, block: Block, fields: dict[str, str]) -> Any:
    return client.post(reverse("desk:save", args=(newsroom.story.pk, language, block.pk)), fields)


def current(edition: Edition, block: Block) -> Revision:
    return edition.revisions.filter(block=block).latest("number")


def test_editions_stand_side_by_side_each_in_its_language() -> None:
    newsroom = make_story("sw")
    make_translation(newsroom, "rw")
    html = page(signed_in(newsroom.person), address(newsroom))
    assert all_words(html, "thead .language") == ["Kiswahili", "Kinyarwanda", "English"]
    assert all_words(html, "tbody th") == ["headline", "1", "2"]
    assert [[(one["lang"], words(one)) for one in row.select(".text")] for row in html.select("tbody tr")] == [
        [("sw", "Feri ya Ziwa Kivu yarejea safarini"), ("rw", "Ubwato bwo mu Kivu bwasubukuye ingendo")],
        [
            ("sw", "Boti ya kwanza iliondoka ikiwa na watu 412."),
            ("rw", "Ubwato bwa mbere bwahagurutse butwaye abantu 412."),
        ],
        [("sw", "Tiketi bado ni faranga 2,500."), ("rw", "Itike iracyagura amafaranga 2.500.")],
    ]


def test_a_phone_may_ask_for_one_edition() -> None:
    newsroom = make_story("en")
    make_translation(newsroom, "sw")
    html = page(signed_in(newsroom.person), f"{address(newsroom)}?languages=sw")
    assert all_words(html, "thead .language") == ["Kiswahili"]
    assert all_words(html, ".choice:not(.reference) [aria-current]") == ["Kiswahili"]
    assert all_words(html, ".text")[0] == "Feri ya Ziwa Kivu yarejea safarini"


@pytest.mark.parametrize("query", ["?languages=fr", "?languages=", "?edit=sw:no-uuid", "?edit=fr:", "?edit=%00:%00"])
def test_an_address_that_asks_for_nothing_shows_everything(query: str) -> None:
    newsroom = make_story()
    html = page(signed_in(newsroom.person), address(newsroom) + query)
    assert len(html.select("thead .language")) == 3


def test_a_story_that_is_not_there_is_not_found() -> None:
    html = page(signed_in(make_person()), "/desk/stories/99/", 404)
    assert words(html.h1) == "Page not found"


def test_what_changed_in_the_source_stands_under_what_is_behind() -> None:
    newsroom = make_story()
    make_translation(newsroom, "sw")
    rewrite(newsroom, newsroom.source, 1, "The first boat left with 421 people on board.")
    html = page(signed_in(newsroom.person), address(newsroom))
    behind = cell(html, newsroom.body(1), "sw")
    assert (all_words(behind, ".meta .chip"), behind["class"]) == (["behind"], ["stale", "todo"])
    assert [(one.name, one.get_text()) for one in behind.select("del, ins")] == [("del", "412"), ("ins", "421")]
    assert words(behind.select_one(".change p")) == "The first boat left with 412 421 people on board."
    assert html.select("td.stale") == [behind]
    writing_it = page(signed_in(newsroom.person), f"{address(newsroom)}?edit=sw:{newsroom.body(1).pk}")
    assert all_words(writing_it, "td.open .change ins") == ["421"]


def test_where_a_text_comes_from_is_said() -> None:
    newsroom = make_story()
    edition = open_edition(newsroom.story, "sw", by=None, at=NOON)
    draft(edition, engine=Prepared("sample", DRAFTS), at=NOON)
    client = signed_in(newsroom.person)
    drafted = cell(page(client, address(newsroom)), newsroom.body(1), "sw")
    assert all_words(drafted, ".chip") == ["machine draft", "not yet reviewed"]
    form = drafted.form
    assert form is not None
    fields = {str(one["name"]): str(one["value"]) for one in form.select("input")}
    assert client.post(str(form["action"]), fields).status_code == 302
    read = cell(page(client, address(newsroom)), newsroom.body(1), "sw")
    assert (all_words(read, ".chip"), read.form) == (["machine draft", "reviewed"], None)


def test_findings_stand_under_the_source() -> None:
    newsroom = make_story(paragraphs=("“The boat left, he said.", "Tickets still cost 2,500 francs."))
    html = page(signed_in(newsroom.person), address(newsroom))
    assert len(cell(html, newsroom.body(1), "en").select(".findings li")) == 1
    assert len(html.select(".findings li")) == 1


def test_a_paragraph_is_written() -> None:
    newsroom = make_story()
    edition = open_edition(newsroom.story, "sw", by=None, at=NOON)
    client, block = signed_in(make_person("juma")), newsroom.body(1)
    fields = writing(client, newsroom, "sw", block)
    source = newsroom.source.revisions.get(block=block)
    assert fields == {
        "csrfmiddlewaretoken": fields["csrfmiddlewaretoken"],
        "seen": "0",
        "source": str(source.pk),
        "text": "",
    }
    answer = save(
        client, newsroom, "sw", block, fields | {"text": "  Boti ya kwanza\r\n iliondoka <b>na</b> watu 412. "}
    )
    assert (answer.status_code, answer["location"]) == (302, f"{address(newsroom)}#b-{block.pk}")
    written = current(edition, block)
    assert (written.text, written.html, written.number, written.based_on, str(written.author)) == (
        "Boti ya kwanza iliondoka <b>na</b> watu 412.",
        "Boti ya kwanza iliondoka &lt;b&gt;na&lt;/b&gt; watu 412.",
        1,
        source,
        "Juma",
    )
    assert all_words(page(client, answer["location"]), ".messages p") == ["Saved"]


def test_a_no_break_space_stays() -> None:
    newsroom = make_story("rw")
    client, block = signed_in(newsroom.person), newsroom.body(2)
    fields = writing(client, newsroom, "rw", block)
    save(client, newsroom, "rw", block, fields | {"text": "Itike iragura 26 750."})
    assert current(newsroom.source, block).text == "Itike iragura 26 750."


def test_marks_stay_marks_and_are_sanitised() -> None:
    newsroom = make_story()
    client, block = signed_in(newsroom.person), newsroom.body(1)
    revise(block, newsroom.source, Text.marked("The <b>first</b> boat"), by=None, at=NOON, seen=1)
    fields = writing(client, newsroom, "en", block)
    assert (fields["text"], fields["is_marked"]) == ("The <b>first</b> boat", "on")
    hostile = '<em onclick="x()">The</em> <b>first</b> boat<script>x()</script>'
    save(client, newsroom, "en", block, fields | {"text": hostile})
    assert current(newsroom.source, block).html == "<em>The</em> <b>first</b> boat"


def test_hostile_text_is_shown_as_text() -> None:
    newsroom = make_story(headline="<script>x()</script>", paragraphs=("</textarea><img src=x onerror=x()>",))
    client = signed_in(newsroom.person)
    html = page(client, f"{address(newsroom)}?edit=en:{newsroom.body(1).pk}")
    assert [html.select(selector) for selector in ("script:not([src])", "img", "[onerror]")] == [[], [], []]
    assert words(html.h1) == "<script>x()</script>"
    assert html.textarea is not None
    assert html.textarea.get_text() == "</textarea><img src=x onerror=x()>"


def test_of_two_who_save_the_second_sees_both_texts() -> None:
    newsroom = make_story()
    edition = make_translation(newsroom, "sw")
    block, juma, aline = newsroom.body(1), signed_in(make_person("juma")), signed_in(make_person("aline"))
    before = writing(juma, newsroom, "sw", block)
    assert before == writing(aline, newsroom, "sw", block) | {"csrfmiddlewaretoken": before["csrfmiddlewaretoken"]}
    save(juma, newsroom, "sw", block, before | {"text": "Ya Juma."})
    refused = save(aline, newsroom, "sw", block, before | {"text": "Ya Aline."})
    assert refused.status_code == 409
    contested = cell(soup(refused.content), block, "sw")
    assert words(contested.select_one(".conflict .text")) == "Ya Juma."
    saved = moment(current(edition, block).at)
    assert words(contested.select_one(".conflict p")) == f"Juma saved this paragraph meanwhile, {saved}:"
    assert words(contested.textarea) == "Ya Aline."
    assert current(edition, block).text == "Ya Juma."
    again = {str(one["name"]): str(one["value"]) for one in contested.select("input[type=hidden]")}
    save(aline, newsroom, "sw", block, again | {"text": "Ya Aline."})
    texts = edition.revisions.filter(block=block).order_by("number").values_list("text", flat=True)
    assert list(texts) == ["Boti ya kwanza iliondoka ikiwa na watu 412.", "Ya Juma.", "Ya Aline."]


def test_a_translation_is_of_the_source_that_stood_beside_it() -> None:
    newsroom = make_story()
    edition = open_edition(newsroom.story, "sw", by=None, at=NOON)
    client, block = signed_in(newsroom.person), newsroom.body(1)
    fields = writing(client, newsroom, "sw", block)
    rewrite(newsroom, newsroom.source, 1, "The first boat left with 421 people on board.")
    save(client, newsroom, "sw", block, fields | {"text": "Watu 412."})
    assert [one.is_stale for one in passages(edition)] == [False, True, False]


def test_a_stale_translation_that_still_holds_is_confirmed() -> None:
    newsroom = make_story()
    edition = make_translation(newsroom, "sw")
    rewrite(newsroom, newsroom.source, 1, "The first boat left, with 412 people on board.")
    client = signed_in(newsroom.person)
    form = cell(page(client, address(newsroom)), newsroom.body(1), "sw").form
    assert isinstance(form, Tag)
    fields = {str(one["name"]): str(one["value"]) for one in form.select("input")}
    client.post(str(form["action"]), fields)
    assert [one.is_stale for one in passages(edition)] == [False, False, False]


def test_what_changed_meanwhile_is_not_confirmed() -> None:
    newsroom = make_story()
    make_translation(newsroom, "sw")
    rewrite(newsroom, newsroom.source, 1, "The first boat left with 421 people on board.")
    client = signed_in(newsroom.person)
    form = cell(page(client, address(newsroom)), newsroom.body(1), "sw").form
    assert isinstance(form, Tag)
    fields = {str(one["name"]): str(one["value"]) for one in form.select("input")}
    rewrite(newsroom, newsroom.source, 1, "The first boat left with 422 people on board.", hours=2)
    answer = client.post(str(form["action"]), fields)
    assert all_words(page(client, answer["location"]), ".messages p") == [
        "This paragraph was changed since you read it. Read it again."
    ]


def test_a_spelling_of_the_source_put_right_leaves_translations_standing() -> None:
    newsroom = make_story()
    edition = make_translation(newsroom, "sw")
    client, block = signed_in(newsroom.person), newsroom.body(1)
    fields = writing(client, newsroom, "en", block)
    save(client, newsroom, "en", block, fields | {"text": "The first boat left with 412 on board.", "is_minor": "on"})
    assert not current(newsroom.source, block).material
    assert [one.is_stale for one in passages(edition)] == [False, False, False]


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("  ", "Write something: an empty paragraph says nothing"),
        ("x" * (LONGEST_PASSAGE + 1), "Ensure this value has at most 20000 characters (it has 20001)."),
        ("a\0b", "Null characters are not allowed."),
    ],
)
def test_text_that_is_none_is_refused_and_kept(text: str, error: str) -> None:
    newsroom = make_story()
    client, block = signed_in(newsroom.person), newsroom.body(1)
    fields = writing(client, newsroom, "en", block)
    refused = save(client, newsroom, "en", block, fields | {"text": text})
    assert (refused.status_code, all_words(soup(refused.content), ".writing .error")) == (422, [error])
    assert current(newsroom.source, block).number == 1


@pytest.mark.parametrize("seen", ["", "-1", "x", "9" * 30])
def test_a_form_that_nobody_sent_out_is_refused(seen: str) -> None:
    newsroom = make_story()
    client, block = signed_in(newsroom.person), newsroom.body(1)
    refused = save(client, newsroom, "en", block, {"seen": seen, "text": "x"})
    assert refused.status_code in (409, 422)
    assert current(newsroom.source, block).number == 1


def test_blocks_of_another_story_are_not_written() -> None:
    newsroom, other = make_story(), make_story()
    client = signed_in(newsroom.person)
    assert save(client, newsroom, "en", other.body(1), {"seen": "1", "text": "x"}).status_code == 404
    assert save(client, newsroom, "fr", newsroom.body(1), {"seen": "1", "text": "x"}).status_code == 404


def test_an_edition_is_opened() -> None:
    newsroom = make_story()
    client = signed_in(make_person("juma"))
    for language in ("sw", "sw", "fr"):
        client.post(reverse("desk:open", args=(newsroom.story.pk, language)))
    opened = newsroom.story.editions.exclude(language="en").get()
    assert (opened.language, opened.state, str(opened.opened_by)) == ("sw", State.IN_TRANSLATION, "Juma")


def test_a_withdrawn_edition_is_not_written_in() -> None:
    newsroom = make_story()
    release(newsroom.source, by=newsroom.person, at=NOON)
    kill(newsroom.story, notes={"en": "It was not true."}, by=newsroom.person, at=NOON + timedelta(hours=1))
    html = page(signed_in(newsroom.person), address(newsroom))
    assert all_words(html, "thead .chip")[:2] == ["source", "withdrawn"]
    assert html.select("tbody td:nth-child(2) a") == []
    assert html.select("thead th:nth-child(2) a") == []


def test_the_caption_of_a_picture_has_a_description_beside_it() -> None:
    newsroom = make_story()
    image = Image.objects.create(path="ab/ferry.webp", sha256="0" * 64, width=1200, height=800)
    block = Block.objects.create(story=newsroom.story, kind=Kind.IMAGE, order=9, image=image)
    client = signed_in(newsroom.person)
    fields = writing(client, newsroom, "en", block)
    save(client, newsroom, "en", block, fields | {"text": "", "alt": "A ferry at the quay"})
    assert (current(newsroom.source, block).text, current(newsroom.source, block).alt) == ("", "A ferry at the quay")
    picture = page(client, address(newsroom)).img
    assert picture is not None
    assert (picture["alt"], picture["src"]) == ("A ferry at the quay", f"/desk/pictures/{image.pk}/")


def test_long_stories_cost_as_many_queries_as_short_ones(django_assert_num_queries: Any) -> None:
    for paragraphs in (2, 12):
        newsroom = make_story(paragraphs=[f"Boat {number} left." for number in range(paragraphs)])
        texts = [f"Boti {number} iliondoka." for number in range(paragraphs + 1)]
        make_translation(newsroom, "rw", texts)
        make_translation(newsroom, "sw", texts)
        rewrite(newsroom, newsroom.source, 1, "Boat 0 came back.")
        client = signed_in(newsroom.person)
        # What is new is checked once; everybody after that only looks.
        page(client, address(newsroom))
        with django_assert_num_queries(QUERIES):
            page(client, address(newsroom))
        with django_assert_num_queries(QUERIES_TO_OPEN):
            page(client, reverse("desk:edit", args=(newsroom.story.pk, "sw", newsroom.body(1).pk)))
