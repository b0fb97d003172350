"""Articles arrive, are shown, and are taken in or put away."""

import pytest

from inkuru.flow.arriving import (
    NothingFound,
    articles_of,
    bring,
    bring_file,
    bring_text,
    draft_of,
    findings_of,
    put_away,
    take,
    waiting,
)
from inkuru.flow.fetching import Fetched
from inkuru.flow.intake import Undecided, Unreadable
from inkuru.newsroom.models import Arrival, Story
from tests.newsroom.making import NOON, make_person

pytestmark = [pytest.mark.django_db, pytest.mark.database]

FERRY = """Lake Kivu ferry sails again

“The first boat left the port in the morning with 412 people on board, he said.

Tickets still cost 2,500 francs for the whole trip across the lake.

Kinyarwanda · English
"""
PAGE = """<!doctype html><html lang="sw"><head><title>Soko jipya Mwanza</title></head><body><nav>Nyumbani</nav>
<article><h1>Soko jipya lafunguliwa Mwanza</h1>
<p>Wafanyabiashara 120 wamehamia katika soko jipya la Mwanza lililofunguliwa jana asubuhi na mkuu wa mkoa.</p>
<p>Soko hilo limejengwa kwa gharama ya shilingi bilioni 2.8 na lina vibanda 340 vya kuuzia bidhaa mbalimbali.</p>
<script>alert(1)</script></article></body></html>"""
FEED = """<?xml version="1.0"?><rss version="2.0"><channel><title>Wire</title><language>en</language>
<item><title>Rain in Rutsiro</title><link>https://wire.example/rain</link>
<description>It rained for two days in the hills of Rutsiro, and the river rose above its banks.</description></item>
<item><title>Maize in Eldoret</title><link>https://wire.example/maize</link>
<description>The price of maize fell in the market of Eldoret after the harvest came in last week.</description></item>
</channel></rss>"""


def test_a_text_arrives_with_its_language_and_the_languages_at_its_foot() -> None:
    (arrival,) = bring_file(FERRY.encode(), name="ferry.txt", by=make_person(), at=NOON)
    draft = draft_of(arrival)
    assert (arrival.headline, arrival.language, draft.into) == ("Lake Kivu ferry sails again", "en", ("rw", "en"))
    assert [one.message for one in findings_of(arrival, language="en")]
    assert not Story.objects.exists()
    assert list(waiting()) == [arrival]


def test_what_is_taken_in_waits_no_more_and_is_the_story_that_was_shown() -> None:
    person = make_person()
    arrival = bring_text(FERRY, name="The text", by=person, at=NOON)
    taken = take(arrival, by=person, at=NOON, into=("sw",))
    assert (taken.headline, taken.blocks, taken.into) == ("Lake Kivu ferry sails again", 2, ("rw", "en", "sw"))
    assert not waiting().exists()
    assert Arrival.objects.get().story == taken.story
    again = take(bring_text(FERRY, name="The text", by=person, at=NOON), by=person, at=NOON)
    assert (again.is_unchanged, Story.objects.count()) == (True, 1)


def test_a_page_is_its_article_and_nothing_else() -> None:
    (arrival,) = bring_file(PAGE.encode(), name="soko.html", by=None, at=NOON)
    text = " ".join(one.text for one in draft_of(arrival).paragraphs)
    assert (arrival.headline, arrival.language) == ("Soko jipya lafunguliwa Mwanza", "sw")
    assert "shilingi bilioni 2.8" in text
    assert "Nyumbani" not in text
    assert "alert" not in text


def test_a_feed_brings_its_articles_and_the_newest_is_listed_first() -> None:
    bring_file(FEED.encode(), name="wire.xml", by=None, at=NOON)
    assert [one.headline for one in waiting()] == ["Rain in Rutsiro", "Maize in Eldoret"]
    assert draft_of(waiting()[0]).address == "https://wire.example/rain"


def test_what_was_fetched_is_read_by_its_kind_or_by_how_it_begins() -> None:
    for kind in ("text/html", "", "application/octet-stream"):
        (article,) = articles_of(Fetched("https://soko.example/", kind, PAGE.encode()))
        assert (article.headline, article.address) == ("Soko jipya lafunguliwa Mwanza", "https://soko.example/")
    assert len(articles_of(Fetched("https://wire.example/feed", "text/plain2", FEED.encode()))) == 2


def test_what_nobody_wants_is_put_away() -> None:
    arrival = bring_text(FERRY, name="The text", by=None, at=NOON)
    put_away(arrival, at=NOON)
    assert not waiting().exists()
    assert Arrival.objects.get().put_away_at == NOON


def test_a_language_that_cannot_be_told_has_to_be_said() -> None:
    arrival = bring_text("Ok\n\nYes, 12.", name="The text", by=None, at=NOON)
    assert arrival.language == ""
    with pytest.raises(Undecided):
        take(arrival, by=None, at=NOON)
    assert take(arrival, by=None, at=NOON, language="en").edition.language == "en"


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("story.exe", b"MZ", "story.exe: is none of "),
        ("story.docx", b"PK\x03\x04broken", "story.docx: "),
        ("story.xml", b"<rss><channel><item>", "story.xml"),
        ("story.txt", b"", "story.txt: is empty"),
        ("story.html", b"<html></html>", "story.html: "),
    ],
)
def test_a_file_that_holds_nothing_is_said_by_its_own_name(name: str, data: bytes, says: str) -> None:
    with pytest.raises((Unreadable, NothingFound)) as refused:
        bring_file(data, name=name, by=None, at=NOON)
    assert str(refused.value).startswith(says)
    assert "inkuru-intake-" not in str(refused.value)
    assert "\n" not in str(refused.value)
    assert not Arrival.objects.exists()


def test_no_article_is_said() -> None:
    with pytest.raises(NothingFound, match="wire: holds no article"):
        bring([], name="wire", by=None, at=NOON)
