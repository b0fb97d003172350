"""The list of stories and the state of their editions."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils.timezone import now

from inkuru.engines.prepared import Prepared
from inkuru.flow.publishing import order
from inkuru.flow.releasing import release
from inkuru.flow.translating import draft, open_edition
from inkuru.newsroom.models import PublishOrder
from tests.desk.pages import all_words, page, signed_in
from tests.newsroom.making import NOON, make_person, make_story, make_translation, rewrite

pytestmark = [pytest.mark.django_db, pytest.mark.database]

# Session, person, roles, two for the page of the list, six for the survey, one for the publisher, and what is between.
QUERIES = 12


def test_a_line_tells_the_state_of_each_edition_in_words() -> None:
    newsroom = make_story("rw")
    translated = make_translation(newsroom, "en")
    release(newsroom.source, by=newsroom.person, at=NOON)
    release(translated, by=newsroom.person, at=NOON)
    drafted = open_edition(newsroom.story, "sw", by=None, at=NOON)
    draft(
        drafted, engine=Prepared("sample", {"Itike iracyagura amafaranga 2.500.": "Tiketi ni faranga 2,500."}), at=NOON
    )
    rewrite(newsroom, newsroom.source, 1, "Ubwato bwa mbere bwahagurutse butwaye abantu 421.")
    html = page(signed_in(newsroom.person), "/desk/")
    assert all_words(html, ".stories h2") == ["Ubwato bwo mu Kivu bwasubukuye ingendo"]
    assert html.select_one(".stories h2")["lang"] == "rw"  # type: ignore[index]
    assert [all_words(one, ".chip") for one in html.select(".editions > div")] == [
        ["source", "released", "changed since release"],
        ["released", "1 behind"],
        ["in translation", "1 unread draft", "2 missing"],
    ]


def test_what_nobody_has_begun_says_so() -> None:
    newsroom = make_story("sw")
    html = page(signed_in(newsroom.person), "/desk/")
    assert [all_words(one, "dt, .chip") for one in html.select(".editions > div")] == [
        ["Kinyarwanda", "not begun"],
        ["English", "not begun"],
        ["Kiswahili", "source", "drafting"],
    ]


def test_the_newest_stand_first_thirty_to_a_page() -> None:
    for number in range(31):
        make_story(headline=f"Ferry {number}", at=NOON + timedelta(minutes=number))
    client = signed_in(make_person())
    first, second = page(client, "/desk/"), page(client, "/desk/?page=2")
    assert all_words(first, "h2") == [f"Ferry {number}" for number in range(30, 0, -1)]
    assert all_words(second, "h2") == ["Ferry 0"]
    assert all_words(first, ".pages > *") == ["Page 1 of 2", "Older stories"]
    assert all_words(second, ".pages > *") == ["Newer stories", "Page 2 of 2"]
    assert all_words(page(client, "/desk/?page=lots"), ".pages span") == ["Page 1 of 2"]


def test_many_stories_cost_as_many_queries_as_one(django_assert_num_queries: Any) -> None:
    client = signed_in(make_person())
    for many in (1, 5):
        for _ in range(many):
            newsroom = make_story()
            make_translation(newsroom, "rw")
            make_translation(newsroom, "sw")
            rewrite(newsroom, newsroom.source, 1, "The first boat left with 421 people on board.")
        with django_assert_num_queries(QUERIES):
            page(client, "/desk/")


def test_an_empty_newsroom_says_so() -> None:
    assert "There is no story yet." in all_words(page(signed_in(make_person()), "/desk/"), "main p")


def test_whether_the_site_is_up_to_date_is_said() -> None:
    newsroom = make_story()
    client = signed_in(newsroom.person)
    assert all_words(page(client, "/desk/"), ".publication") == ["The site is up to date"]
    order(newsroom.story, at=now())
    PublishOrder.objects.update(failure="story 1: OSError(28, 'No space left on device')")
    html = page(client, "/desk/")
    assert all_words(html, ".publication") == ["1 story is waiting to be published"]
    assert all_words(html, ".error") == [
        "Publishing failed and is tried again: story 1: OSError(28, 'No space left on device')"
    ]
