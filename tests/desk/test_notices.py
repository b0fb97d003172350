"""The bell, the page of notices, and what each person chooses."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from inkuru.flow import notifying
from inkuru.flow.delivering import deliver
from inkuru.flow.proving import stop_link
from inkuru.flow.roles import Charge
from inkuru.newsroom.clock import database_now
from inkuru.newsroom.models import (
    Comment,
    DeskRole,
    Notice,
    NoticeChoice,
    NoticeHours,
    OutgoingMail,
    Person,
    Section,
    Story,
)
from tests.desk.pages import all_words, page, signed_in, soup, words
from tests.flow.notices import with_mail
from tests.newsroom.making import NOON, Newsroom, make_person, make_story

pytestmark = [pytest.mark.django_db, pytest.mark.database]

# Session, person, roles, what is unread with headlines and embargoes, what is read with the same.
QUERIES = 9


def mention(newsroom: Newsroom, person: Person, text: str = "Is it 412?") -> None:
    made = Comment.objects.create(
        story=newsroom.story, edition=newsroom.source, block=newsroom.body(1), text=text, by=newsroom.person, at=NOON
    )
    made.mentions.add(person)
    notifying.tell_comment(made, mentioned=[person])
    deliver(at=NOON)


def bell(client: Client) -> tuple[str, bool]:
    link = page(client, "/desk/notices/choices/").select_one("#bell")
    assert link
    number = link.select_one("b")
    assert number
    return words(link.select_one(".hidden")), number.has_attr("hidden")


def test_the_bell_counts_lines_and_shows_no_number_for_none() -> None:
    newsroom, moses = make_story(), make_person("moses")
    client = signed_in(moses)
    assert bell(client) == ("0 unread notices", True)
    for _ in range(3):
        mention(newsroom, moses)
    assert bell(client) == ("1 unread notice", False)
    assert client.get("/desk/notices/bell/").json() == {"unread": 1, "words": "1 unread notice"}


def test_the_bell_costs_no_query_of_its_own(django_assert_num_queries: Any) -> None:
    client = signed_in(make_person())
    client.get("/desk/notices/bell/")
    # Session, person, roles.
    with django_assert_num_queries(3):
        client.get("/desk/notices/bell/")


def test_what_is_unread_stands_first_names_the_story_and_quotes_the_comments() -> None:
    newsroom, moses = make_story("rw"), make_person("moses")
    mention(newsroom, moses, "Is it <b>412</b>?")
    mention(newsroom, moses, "Or 421?")
    html = page(signed_in(moses), "/desk/notices/")
    assert all_words(html, ".notices .unread b, .notices .unread p:nth-of-type(2), .notices blockquote") == [
        "Ubwato bwo mu Kivu bwasubukuye ingendo",
        "You are mentioned in 2 comments: Diane",
        "Or 421?",
        "Is it <b>412</b>?",
    ]
    assert html.select_one(".notices b")["lang"] == "rw"  # type: ignore[index]


def test_who_follows_a_notice_comes_to_the_paragraph_and_has_read_it() -> None:
    newsroom, moses = make_story(), make_person("moses")
    mention(newsroom, moses)
    client, block = signed_in(moses), newsroom.body(1).pk
    link = page(client, "/desk/notices/").select_one(".unread a")
    assert link
    answer = client.get(str(link["href"]))
    assert answer["Location"] == f"/desk/stories/{newsroom.story.pk}/?edit=en:{block}#b-{block}"
    assert "Is it 412?" in page(client, answer["Location"]).get_text()
    html = page(client, "/desk/notices/")
    assert (all_words(html, ".unread"), len(html.select(".notices li"))) == ([], 1)
    assert bell(client) == ("0 unread notices", True)


def test_one_line_or_all_are_marked_as_read_without_a_script() -> None:
    first, second, third, moses = make_story(), make_story(), make_story(), make_person("moses")
    for one in (first, second, third):
        mention(one, moses)
    client = signed_in(moses)
    html = page(client, "/desk/notices/")
    client.post("/desk/notices/read/", {"line": html.select(".unread [name=line]")[0]["value"]})
    assert len(page(client, "/desk/notices/").select(".unread")) == 2
    until = html.select_one("[name=until]")["value"]  # type: ignore[index]
    mention(first, moses)
    client.post("/desk/notices/read/", {"until": until})
    assert len(page(client, "/desk/notices/").select(".unread")) == 1


def test_nobody_follows_or_reads_the_notices_of_others() -> None:
    newsroom, moses = make_story(), make_person("moses")
    mention(newsroom, moses)
    other = signed_in(make_person("other"))
    key = Notice.objects.get().pk
    assert other.get(f"/desk/notices/{key}/").status_code == 404
    assert other.post("/desk/notices/read/", {"line": key}).status_code == 404
    other.post("/desk/notices/read/", {"until": key})
    assert Notice.objects.filter(read_at__isnull=True).count() == 1
    assert other.post("/desk/notices/read/", {"line": "x"}).status_code == 422


def test_a_story_that_one_may_not_see_any_more_is_on_no_page_and_in_no_count() -> None:
    newsroom, sport = make_story(), Section.objects.create(slug="sport")
    runner = make_person("runner", Charge(DeskRole.REPORTER, section=sport))
    mention(newsroom, runner, "A secret")
    client = signed_in(runner)
    health = Section.objects.create(slug="health")
    Story.objects.update(section=health, embargo_until=database_now() + timedelta(days=1))
    html = page(client, "/desk/notices/")
    assert "secret" not in html.get_text()
    assert "Lake Kivu" not in html.get_text()
    assert words(html.select_one("#bell .hidden")) == "0 unread notices"
    assert client.get(f"/desk/notices/{Notice.objects.get().pk}/").status_code == 404


@pytest.mark.parametrize("many", [1, 6])
def test_many_notices_cost_as_many_queries_as_one(many: int, django_assert_num_queries: Any) -> None:
    moses = make_person("moses")
    for _ in range(many):
        newsroom = make_story()
        mention(newsroom, moses)
    client = signed_in(moses)
    client.post("/desk/notices/read/", {"line": Notice.objects.latest("pk").pk})
    mention(newsroom, moses)
    page(client, "/desk/notices/")
    with django_assert_num_queries(QUERIES):
        page(client, "/desk/notices/")


def choices(**changed: str) -> dict[str, str]:
    kept = {f"way-{kind}": rule.way.value for kind, rule in notifying.RULES.items()}
    return kept | {"digest_at": "07:00", "zone": ""} | changed


def test_each_person_chooses_how_and_when() -> None:
    client = signed_in(make_person())
    sent = choices(**{"way-mentioned": "none"}, digest_at="18:30", quiet_from="21:00", quiet_until="06:00")
    assert client.post("/desk/notices/choices/", sent | {"zone": "Africa/Nairobi"}).status_code == 302
    chosen = NoticeChoice.objects.get()
    hours = NoticeHours.objects.get()
    assert (chosen.kind, chosen.way, str(hours.digest_at), hours.zone) == (
        "mentioned",
        "none",
        "18:30:00",
        "Africa/Nairobi",
    )
    html = page(client, "/desk/notices/choices/")
    assert all_words(html, "#way-mentioned [selected]") == ["not at all"]
    assert [one["value"] for one in html.select("#digest_at, #quiet_from, #quiet_until")] == ["18:30", "21:00", "06:00"]


@pytest.mark.parametrize(
    "changed",
    [{"quiet_from": "21:00"}, {"quiet_from": "06:00", "quiet_until": "06:00"}, {"digest_at": "25:00"}],
)
def test_hours_that_make_no_sense_are_told_and_nothing_is_kept(changed: dict[str, str]) -> None:
    client = signed_in(make_person())
    answer = client.post("/desk/notices/choices/", choices(**{"way-ready": "none"}, **changed))
    assert answer.status_code == 422
    assert len(soup(answer.content).select(".error")) == 1
    assert not NoticeChoice.objects.exists()


@pytest.mark.parametrize("changed", [{"way-ready": "pigeon"}, {"zone": "Africa/Nowhere"}])
def test_what_the_page_does_not_offer_is_refused(changed: dict[str, str]) -> None:
    assert signed_in(make_person()).post("/desk/notices/choices/", choices(**changed)).status_code == 422


def test_an_address_is_used_once_its_reader_says_so(settings: Any) -> None:
    settings.INKURU_MAIL = "smtp://mail.example"
    diane = make_person()
    client = signed_in(diane)
    client.post("/desk/notices/address/", {"address": "diane@news.example"})
    assert OutgoingMail.objects.get().address == "diane@news.example"
    diane.refresh_from_db()
    assert diane.email == ""
    refused = client.post("/desk/notices/address/", {"address": "no address"}, follow=True)
    assert len(all_words(soup(refused.content), ".messages .error")) == 1
    with_mail(diane)
    client.post("/desk/notices/address/", {"address": ""})
    diane.refresh_from_db()
    assert diane.email == ""


def test_who_stopped_mails_is_told_so_and_lets_them_come_again(settings: Any) -> None:
    settings.INKURU_MAIL = "smtp://mail.example"
    diane = with_mail(make_person())
    Client().post(stop_link(diane))
    client = signed_in(diane)
    assert "You stopped all mails." in all_words(page(client, "/desk/notices/choices/"), ".error")
    client.post("/desk/notices/address/", {"begins": "on"})
    assert all_words(page(client, "/desk/notices/choices/"), "main .error") == []


def test_where_no_mail_is_sent_the_page_says_so() -> None:
    html = page(signed_in(make_person()), "/desk/notices/choices/")
    assert "This newsroom sends no mail: you are told at the desk." in all_words(html, "main p")
    assert html.select("#address") == []
