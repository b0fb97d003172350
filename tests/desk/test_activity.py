"""What happened in a story, as it is read at the desk."""

from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.urls import reverse

from inkuru.desk.activity import SENTENCES, UNTIL, name_places, sentences
from inkuru.flow.assigning import assign
from inkuru.flow.commenting import comment
from inkuru.flow.recounting import Deed, Event
from inkuru.flow.reviewing import send_back, send_to_review
from inkuru.flow.revising import Text, revise
from inkuru.newsroom.models import Person
from tests.desk.pages import all_words, page, signed_in, words
from tests.newsroom.making import NOON, Newsroom, make_person, make_story, make_translation, rewrite

pytestmark = [pytest.mark.django_db, pytest.mark.database]


@pytest.fixture
def newsroom() -> Newsroom:
    """A story in which Diane and Juma worked."""
    made = make_story()
    juma = make_person("juma")
    swahili = make_translation(made, "sw")
    for place, text in ((0, "Ferry sails"), (1, "402 people left."), (2, "Tickets cost 2,600 francs.")):
        rewrite(made, made.source, place, text)
    assign(swahili, to=juma, deadline=NOON + timedelta(days=1), by=made.person, at=NOON + timedelta(hours=2))
    send_to_review(swahili, by=juma, at=NOON + timedelta(hours=3))
    send_back(swahili, why="Which <b>lake</b>?", by=made.person, at=NOON + timedelta(hours=4))
    return made


def lines(person: Person, newsroom: Newsroom, query: str = "") -> list[str]:
    """The sentences of the page, the newest first, without their times."""
    html = page(signed_in(person), reverse("desk:activity", args=(newsroom.story.pk,)) + query)
    return all_words(html, ".activity > li > div")


def test_sentences_tell_who_did_what(newsroom: Newsroom) -> None:
    told = lines(newsroom.person, newsroom)
    assert told[0] == "Diane sent the edition in Kiswahili back Which <b>lake</b>?"
    assert told[1] == "Juma sent the edition in Kiswahili to review"
    assert told[2].startswith("Diane gave the edition in Kiswahili to Juma · until ")
    assert told[3] == "Diane wrote in English: headline, paragraphs 1–2 (saved 3 times)"
    assert told[-1] == "Diane took the story in"


def test_one_person_and_one_language_are_shown_and_what_nobody_knows_shows_all(newsroom: Newsroom) -> None:
    juma = Person.objects.get(username="juma")
    of_juma = lines(juma, newsroom, f"?person={juma.pk}")
    assert [one.split(" ")[0] for one in of_juma] == ["Juma", "Diane"]
    assert lines(juma, newsroom, "?language=en")[0].startswith("Diane wrote in English")
    assert lines(juma, newsroom, "?person=nobody&language=fr") == lines(juma, newsroom)
    assert lines(juma, newsroom, f"?person={juma.pk}&language=rw") == []


def test_many_events_stand_on_pages_and_cost_the_same(newsroom: Newsroom, django_assert_num_queries: Any) -> None:
    client = signed_in(newsroom.person)
    address = reverse("desk:activity", args=(newsroom.story.pk,))
    for many in (1, 60):
        for number in range(many):
            at = NOON + timedelta(days=1, minutes=number)
            comment(newsroom.source, newsroom.body(1), f"No. {number}", by=newsroom.person, at=at)
        with django_assert_num_queries(18):
            html = page(client, address)
    assert len(html.select(".activity > li")) == 50
    assert all_words(html, ".pages > *") == ["Page 1 of 2", "Older"]
    assert html.select(".pages a")[0]["href"] == "?page=2"
    second = page(client, f"{address}?page=2&language=en")
    assert second.select(".pages a")[0]["href"] == "?language=en&page=1"


@pytest.mark.parametrize(
    ("places", "told"),
    [
        ([3], "paragraph 3"),
        ([3, 5, 4], "paragraphs 3–5"),
        (["headline", 7, 3, 4], "headline, paragraphs 3–4, 7"),
        ([1, ""], "paragraph 1, what is no longer there"),
        (["headline", "headline"], "headline"),
    ],
)
def test_places_are_named_together(places: list[int | str], told: str) -> None:
    assert name_places(places) == told


def test_a_paragraph_that_went_is_told_as_such(newsroom: Newsroom) -> None:
    block = newsroom.story.blocks.create(order=99)
    revise(block, newsroom.source, Text.plain("More."), by=newsroom.person, at=NOON + timedelta(days=1), seen=0)
    newsroom.story.blocks.filter(pk=block.pk).update(retired_at=NOON)
    assert lines(newsroom.person, newsroom)[0] == "Diane wrote in English: what is no longer there"


def test_everything_that_can_happen_has_a_sentence() -> None:
    assert set(SENTENCES) == set(Deed)
    block: UUID = uuid4()
    events = [Event(NOON, deed, None, "sw", frozenset({block}), due=NOON) for deed in Deed]
    told = list(sentences(events, {}, {block: 2}))
    assert [one.words for one in told if "%" in one.words or not one.words] == []
    assert told[0].due == str(UNTIL) % {"at": told[0].due.removeprefix("until ")}


def test_the_story_leads_to_what_happened(newsroom: Newsroom) -> None:
    html = page(signed_in(newsroom.person), reverse("desk:story", args=(newsroom.story.pk,)))
    leads = [one["href"] for one in html.select("footer.ends a") if words(one) == "What happened"]
    assert leads == [reverse("desk:activity", args=(newsroom.story.pk,))]
