"""The board: stories by what they need, kept views, and who has what."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils.timezone import now

from inkuru.engines.prepared import Prepared
from inkuru.flow.correcting import correct
from inkuru.flow.publishing import order
from inkuru.flow.releasing import release
from inkuru.flow.roles import Charge
from inkuru.flow.translating import draft, open_edition
from inkuru.newsroom.models import Assignment, DeskRole, PublishOrder, SavedView
from tests.desk.pages import all_words, page, signed_in, soup, words
from tests.newsroom.making import NOON, Newsroom, make_person, make_story, make_translation, rewrite

pytestmark = [pytest.mark.django_db, pytest.mark.database]

# Session, person, roles, what was touched, people and sections to choose from, the count and the page of stories, their
# editions, needs and embargoes, the publisher, the kept views.
QUERIES = 13
GREETING_QUERIES = 11


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
        ["released", "1 behind", "1 mistake"],
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


@pytest.mark.parametrize("many", [1, 5])
def test_many_stories_cost_as_many_queries_as_one(many: int, django_assert_num_queries: Any) -> None:
    client = signed_in(make_person())
    for _ in range(many):
        newsroom = make_story()
        make_translation(newsroom, "rw")
        make_translation(newsroom, "sw")
        rewrite(newsroom, newsroom.source, 1, "The first boat left with 421 people on board.")
    page(client, "/desk/")
    with django_assert_num_queries(QUERIES):
        page(client, "/desk/")


def test_an_empty_newsroom_greets_with_ways_to_begin_that_lead_to_work() -> None:
    html = page(signed_in(make_person()), "/desk/")
    assert all_words(html, ".greeting h2, .beginnings h3") == [
        "Welcome. There is no story yet.",
        "Write or paste a story",
        "Bring a file, a link or a wire",
        "Look round the sample newsroom",
    ]
    assert [one["href"] for one in html.select(".beginnings a")] == [
        "/desk/intake/#text",
        "/desk/intake/#file",
        "/desk/intake/#address",
        "/desk/intake/wires/",
        "/desk/guide/",
    ]
    assert all_words(html, ".greeting dt") == [f"{role.label} you" for role in DeskRole]


def test_the_greeting_offers_what_one_may_do_and_goes_with_the_first_story(django_assert_num_queries: Any) -> None:
    client = signed_in(make_person("juma", Charge(DeskRole.TRANSLATOR)))
    page(client, "/desk/")
    with django_assert_num_queries(GREETING_QUERIES):
        html = page(client, "/desk/")
    assert [one["href"] for one in html.select(".beginnings a")] == ["/desk/guide/"]
    assert all_words(html, ".greeting dt .chip") == ["you"]
    make_story()
    assert page(client, "/desk/").select(".greeting") == []


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


def _two_stories() -> tuple[Newsroom, Newsroom]:
    ferry, market = make_story("en"), make_story("sw", "Soko jipya lafunguliwa Mwanza", at=NOON + timedelta(hours=1))
    make_translation(ferry, "rw")
    return ferry, market


def test_stories_are_chosen_by_need_and_words_and_all_come_back() -> None:
    ferry, _ = _two_stories()
    client = signed_in(ferry.person)
    html = page(client, "/desk/?language=rw&need=in_translation&words=ubwato")
    assert all_words(html, "h2") == ["Lake Kivu ferry sails again"]
    assert [(words(one), one["href"]) for one in html.select(".needs a[aria-current]")] == [
        ("in translation 1", "?language=rw&words=ubwato")
    ]
    assert [
        one["value"] for one in html.select("#sieve [name=words], #sieve option[selected], #sieve [name=need]")
    ] == [
        "ubwato",
        "rw",
        "",
        "",
        "in_translation",
    ]
    assert all_words(page(client, "/desk/?need=ready"), "main p > a")[-1] == "Show all stories"
    assert len(all_words(page(client, "/desk/?need=nonsense&person=nobody&language=fr"), "h2")) == 2


def test_the_list_alone_is_sent_once_until_it_changes() -> None:
    ferry, _ = _two_stories()
    client = signed_in(ferry.person)
    first = client.get("/desk/?part=list")
    assert (first.status_code, b"<html" in first.content, b"Lake Kivu" in first.content) == (200, False, True)
    again = client.get("/desk/?part=list", headers={"if-none-match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    rewrite(ferry, ferry.source, 1, "The first boat left with 421 people on board.")
    assert client.get("/desk/?part=list", headers={"if-none-match": first["ETag"]}).status_code == 200


def test_a_view_is_kept_shown_and_forgotten_by_its_owner_alone() -> None:
    ferry, _ = _two_stories()
    client, other = signed_in(ferry.person), signed_in(make_person("moses"))
    kept = client.post("/desk/views/", {"name": "Late", "query": "need=due&language=rw"})
    assert kept["Location"] == "/desk/?need=due&language=rw"
    link = page(client, "/desk/").select_one(".views span a")
    assert link
    assert (words(link), link["href"]) == ("Late", "?need=due&language=rw")
    assert all_words(page(other, "/desk/"), ".views span a") == []
    (view,) = SavedView.objects.all()
    assert other.post(f"/desk/views/{view.pk}/forget/").status_code == 404
    client.post(f"/desk/views/{view.pk}/forget/")
    assert not SavedView.objects.exists()
    assert all_words(soup(client.post("/desk/views/", {"query": "need=due"}, follow=True).content), ".error") == [
        "Give the view a name"
    ]


def test_an_edition_is_handed_over_with_a_deadline_on_the_newsrooms_clock() -> None:
    ferry, _ = _two_stories()
    client = signed_in(ferry.person)
    moses = make_person("moses")
    address = f"/desk/stories/{ferry.story.pk}/hands/"
    refused = client.post(address, {"deadline-rw": "tomorrow"})
    assert len(all_words(soup(refused.content), ".error")) == 1
    client.post(address, {"person-rw": str(moses.pk), "deadline-rw": "2026-11-22T18:30", "person-en": ""})
    given = Assignment.objects.get()
    assert (given.edition.language, given.person, given.by) == ("rw", moses, ferry.person)
    assert given.deadline
    assert given.deadline.isoformat() == "2026-11-22T16:30:00+00:00"
    assert all_words(page(client, "/desk/"), ".hand") == ["Moses · was due November 22, 2026, 6:30 p.m."]
    chosen = page(client, address).select("[name=person-rw] option[selected], [name=deadline-rw]")
    assert [one["value"] for one in chosen] == [str(moses.pk), "2026-11-22T18:30"]


def test_only_those_who_may_assign_are_offered_it_and_anyone_who_may_write_takes_an_edition() -> None:
    ferry, _ = _two_stories()
    juma = make_person("juma", Charge(DeskRole.TRANSLATOR, source="en", target="rw"))
    client = signed_in(juma)
    assert all_words(page(client, "/desk/"), ".what a[href$=hands\\/]") == []
    assert client.get(f"/desk/stories/{ferry.story.pk}/hands/").status_code == 403
    assert client.post(f"/desk/stories/{ferry.story.pk}/rw/take/").status_code == 302
    assert client.post(f"/desk/stories/{ferry.story.pk}/en/take/").status_code == 403
    assert all_words(page(client, f"/desk/?person={juma.pk}"), ".hand") == ["Juma"]


def test_what_readers_see_outdated_is_told_with_since_when() -> None:
    ferry, _ = _two_stories()
    client = signed_in(ferry.person)
    assert "Nothing: every edition follows its source." in all_words(page(client, "/desk/outdated/"), "main p")
    translated = ferry.story.editions.get(language="rw")
    release(ferry.source, by=ferry.person, at=NOON)
    release(translated, by=ferry.person, at=NOON)
    rewrite(ferry, ferry.source, 1, "The first boat left with 421 people on board.")
    correct(ferry.source, note="421 people", by=ferry.person, at=NOON + timedelta(hours=2))
    html = page(client, "/desk/outdated/")
    assert all_words(html, ".stories h2, .stories .chip, .stories .soft") == [
        "Ubwato bwo mu Kivu bwasubukuye ingendo",
        "1 paragraph behind",
        "since November 22, 2026, 2 p.m.",
    ]
