"""Related stories are chosen on a screen of their own."""

import pytest
from django.test import Client

from inkuru.flow.relating import relations
from inkuru.flow.summing import bring_up_to_date
from tests.desk.pages import all_words, page, signed_in
from tests.newsroom.making import Newsroom, make_story

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def choose(client: Client, newsroom: Newsroom, doing: str, to: object) -> None:
    address = f"/desk/stories/{newsroom.story.pk}/related/"
    answer = client.post(f"{address}choose/", {"doing": doing, "to": to})
    assert (answer.status_code, answer["location"]) == (302, address)


def test_a_story_is_found_added_raised_and_taken_out() -> None:
    one = make_story(paragraphs=("The boat left Rubavu.",))
    other, third = make_story(headline="Rubavu market opens"), make_story(headline="Rain in Kampala")
    bring_up_to_date()
    client, address = signed_in(one.person), f"/desk/stories/{one.story.pk}/related/"
    html = page(client, f"{address}?q=kampala")
    assert "Rain in Kampala" in all_words(html, "ul[aria-labelledby=found] li")[0]
    assert "Both have: Rubavu" in all_words(html, "ul[aria-labelledby=suggested] li")[0]
    choose(client, one, "add", other.story.pk)
    choose(client, one, "add", third.story.pk)
    choose(client, one, "up", third.story.pk)
    assert [text.split(" Up")[0].split(" Take")[0] for text in all_words(page(client, address), "ol.stories > li")] == [
        "Rain in Kampala",
        "Rubavu market opens",
    ]
    choose(client, one, "out", third.story.pk)
    for doing, to in (("add", one.story.pk), ("sideways", third.story.pk), ("add", "x"), ("add", "9" * 40)):
        choose(client, one, doing, to)
    assert [relation.to for relation in relations(one.story)] == [other.story]
    assert all_words(page(client, f"{address}?q=nowhere"), "main > p")[-1] == "Nothing was found."
