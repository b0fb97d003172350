"""The end of a shift at the desk."""

from datetime import timedelta
from typing import Any

import pytest

from inkuru.flow.assigning import assign
from inkuru.flow.delivering import deliver
from inkuru.newsroom.models import Assignment, Edition, Handover, Person
from tests.desk.pages import all_words, page, signed_in, soup
from tests.flow.notices import LATER, translator
from tests.newsroom.making import NOON, make_person, make_story, make_translation

pytestmark = [pytest.mark.django_db, pytest.mark.database]

# Session, person, roles, what was touched, the editions, headlines and comments, people and their roles, handovers.
QUERIES = 10


def started() -> tuple[Edition, Person, Person]:
    newsroom, juma, aline = make_story(), translator("juma", "sw"), translator("aline", "sw")
    edition = make_translation(newsroom, "sw")
    due = NOON + timedelta(hours=6)
    assign(edition, to=juma, deadline=due, by=newsroom.person, at=NOON)
    return edition, juma, aline


def test_a_shift_is_handed_over_told_accepted_and_done() -> None:
    edition, juma, aline = started()
    client, other = signed_in(juma), signed_in(aline)
    html = page(client, "/desk/handover/")
    assert all_words(html, ".shifts .entry b") == ["Lake Kivu ferry sails again"]
    assert all_words(html, ".shifts .chip") == ["in translation"]
    assert all_words(html, f"#to-{edition.pk} option") == ["keep", "back to the board", "Aline", "Diane"]
    sent = {f"to-{edition.pk}": str(aline.pk), f"note-{edition.pk}": "Ask the port", "note": "All quiet", "to": ""}
    answer = client.post("/desk/handover/", sent)
    made = Handover.objects.get()
    assert answer["Location"] == f"/desk/handover/{made.pk}/"
    deliver(at=LATER)
    link = page(other, "/desk/notices/").select_one(".unread a")
    assert link
    assert other.get(str(link["href"]))["Location"] == answer["Location"]
    html = page(other, answer["Location"])
    assert "I take it" in all_words(html, "main button")
    assert all_words(html, ".entry q") == ["Ask the port"]
    other.post(f"/desk/handover/{made.pk}/accept/")
    assert "accepted" in all_words(page(client, answer["Location"]), ".chip")


def test_the_word_stands_at_the_board_and_over_the_edition_until_it_is_done() -> None:
    edition, juma, aline = started()
    client, other = signed_in(juma), signed_in(aline)
    client.post("/desk/handover/", {f"to-{edition.pk}": str(aline.pk), f"note-{edition.pk}": "Ask the <b>port</b>"})
    story = f"/desk/stories/{edition.story_id}/"
    for address in ("/desk/", story):
        assert all_words(page(other, address), ".word .soft, .word q") == [
            "handed over by Juma to Aline · not accepted yet",
            "Ask the <b>port</b>",
        ]
    other.post(f"{story}sw/handed/done/")
    for address in ("/desk/", story):
        assert all_words(page(other, address), ".word") == []


def test_all_of_it_goes_to_one_and_what_is_chosen_by_itself_goes_there() -> None:
    edition, juma, aline = started()
    second = make_translation(make_story(), "sw")
    assign(second, to=juma, deadline=None, by=make_person(), at=NOON)
    signed_in(juma).post("/desk/handover/", {"to": str(aline.pk), f"to-{second.pk}": "board"})
    hands = {one.edition_id: one.person for one in Assignment.objects.order_by("pk")}
    assert (hands[edition.pk], hands[second.pk]) == (aline, None)


def test_nothing_chosen_is_said_and_nothing_given() -> None:
    _, juma, _ = started()
    answer = signed_in(juma).post("/desk/handover/", {"to": ""}, follow=True)
    assert all_words(soup(answer.content), ".messages .error") == ["Nothing was given away. Choose who gets what."]
    assert not Handover.objects.exists()


def test_the_list_can_be_copied_as_text() -> None:
    edition, juma, _ = started()
    text = page(signed_in(juma), "/desk/handover/").select_one("#text")
    assert text
    assert text.get_text().splitlines() == [
        "Handover: Juma",
        "",
        "Lake Kivu ferry sails again",
        "Kiswahili · in translation",
        "Wanted by: November 22, 2026, 6 p.m.",
        f"/desk/stories/{edition.story_id}/",
    ]


def test_whom_it_does_not_concern_sees_no_handover() -> None:
    _, juma, aline = started()
    signed_in(juma).post("/desk/handover/", {"to": str(aline.pk)})
    made = Handover.objects.get()
    stranger = signed_in(make_person("stranger"))
    assert stranger.get(f"/desk/handover/{made.pk}/").status_code == 404
    assert stranger.post(f"/desk/handover/{made.pk}/accept/").status_code == 404


def test_who_has_nothing_is_told_so() -> None:
    assert "You have nothing in hand." in all_words(page(signed_in(make_person()), "/desk/handover/"), "main p")


@pytest.mark.parametrize("many", [1, 6])
def test_a_long_shift_costs_as_many_queries_as_a_short_one(many: int, django_assert_num_queries: Any) -> None:
    juma = translator("juma", "sw")
    for number in range(many):
        translator(f"other{number}")
        assign(make_translation(make_story(), "sw"), to=juma, deadline=None, by=make_person(), at=NOON)
    client = signed_in(juma)
    page(client, "/desk/handover/")
    with django_assert_num_queries(QUERIES):
        page(client, "/desk/handover/")
