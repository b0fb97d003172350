"""Editions go from hand to hand at the desk."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from inkuru.desk.way import roles_in_words, tell, whose
from inkuru.flow import ruling
from inkuru.flow.releasing import release
from inkuru.flow.reviewing import send_to_review
from inkuru.flow.roles import Charge
from inkuru.newsroom.models import Cause, Comment, DeskRole, Edition, Person, Revision, State, Step
from tests.desk.pages import all_words, page, signed_in, soup, words
from tests.newsroom.making import NOON, Newsroom, make_person, make_story, make_translation, rewrite

pytestmark = [pytest.mark.django_db, pytest.mark.database]

REPORTER, TRANSLATOR, EDITOR, PUBLISHER, ADMINISTRATOR = DeskRole


@pytest.fixture
def newsroom() -> Newsroom:
    """A story in English, and in Swahili."""
    made = make_story()
    make_translation(made, "sw")
    return made


@pytest.fixture
def juma() -> Person:
    return make_person("juma", Charge(TRANSLATOR, "en", "sw"))


@pytest.fixture
def aline() -> Person:
    return make_person("aline", Charge(EDITOR))


def address(name: str, newsroom: Newsroom, language: str = "sw") -> str:
    return reverse(f"desk:{name}", args=(newsroom.story.pk, language))


def move(person: Person, name: str, newsroom: Newsroom, **fields: str) -> str:
    """Press a button; what the page says then."""
    response = signed_in(person).post(address(name, newsroom), fields, follow=True)
    return words(soup(response.content).select_one(".messages"))


def state(language: str = "sw") -> str:
    return Edition.objects.get(language=language).state


def buttons(person: Person, newsroom: Newsroom) -> list[str]:
    """What stands at the head of the Swahili column for somebody."""
    html = page(signed_in(person), reverse("desk:story", args=(newsroom.story.pk,)))
    return all_words(html, "#head-sw .way button, #head-sw .way summary")


def test_the_head_of_a_column_has_the_steps_that_one_may_take(newsroom: Newsroom, juma: Person, aline: Person) -> None:
    diane = make_person("keza", Charge(REPORTER))
    assert [buttons(one, newsroom) for one in (juma, aline, diane)] == [["Send to review"], ["Send to review"], []]
    send_to_review(Edition.objects.get(language="sw"), by=juma, at=NOON)
    told = ["Call it ready", "Send back…", "Send back"]
    assert [buttons(one, newsroom) for one in (juma, aline, diane)] == [[], told, []]


def test_an_edition_is_sent_to_review_and_called_ready(newsroom: Newsroom, juma: Person, aline: Person) -> None:
    assert move(juma, "send_to_review", newsroom) == "Sent to review"
    assert state() == State.IN_REVIEW
    seen = str(Revision.objects.latest("pk").pk)
    assert move(aline, "call_ready", newsroom, seen=seen) == "Ready to be released"
    assert state() == State.READY


def test_it_comes_back_with_words_that_stand_at_the_head_and_beside_the_headline(
    newsroom: Newsroom, juma: Person, aline: Person
) -> None:
    move(juma, "send_to_review", newsroom)
    said = move(aline, "send_back", newsroom, why="Which <b>lake</b>?")
    assert said == "Sent back; your words stand beside the headline"
    html = page(signed_in(juma), reverse("desk:story", args=(newsroom.story.pk,)))
    told = html.select_one("#head-sw .way p")
    assert words(told).startswith("sent back by Aline, ")
    assert "Which <b>lake</b>?" in words(told)
    assert told is not None
    assert told.a is not None
    assert told.a["href"] == f"?edit=sw:{newsroom.body(0).pk}"
    assert Comment.objects.get().mentions.get() == juma


def test_without_a_word_why_nothing_comes_back(newsroom: Newsroom, juma: Person, aline: Person) -> None:
    move(juma, "send_to_review", newsroom)
    line = "Say in a few words what is to be done, in no more than 2,000 characters."
    assert [move(aline, "send_back", newsroom, why=why) for why in ("", "x" * 2001)] == [line, line]
    assert (state(), Comment.objects.count()) == (State.IN_REVIEW, 0)


def test_a_refusal_says_why_in_words(newsroom: Newsroom, juma: Person, aline: Person) -> None:
    assert move(aline, "call_ready", newsroom) == "Somebody moved this edition meanwhile. Look where it stands now."
    ruling.decide(ruling.FOUR_EYES, "ready", by=None, at=NOON)
    rewrite(newsroom, Edition.objects.get(language="sw"), 1, "Boti iliondoka ikiwa na watu 402.")
    move(juma, "send_to_review", newsroom)
    seen = str(Revision.objects.latest("pk").pk - 1)
    changed = "This edition was changed since you saw it. Look at it again."
    assert move(aline, "call_ready", newsroom, seen=seen) == changed
    eyes = "Four eyes: Diane wrote or translated this edition last, so somebody else lets it go on."
    assert move(newsroom.person, "call_ready", newsroom) == eyes
    rewrite(newsroom, newsroom.source, 2, "Tickets cost 2,600 francs.")
    behind = "1 paragraph is behind the source. Bring it up to date, or say that it still stands."
    assert move(aline, "call_ready", newsroom) == behind
    assert state() == State.IN_REVIEW


def test_a_change_of_what_was_ready_is_told_at_the_head(newsroom: Newsroom, juma: Person, aline: Person) -> None:
    for name, person in (("send_to_review", juma), ("call_ready", aline)):
        move(person, name, newsroom)
    rewrite(newsroom, newsroom.source, 1, "The first boat left with 402 people on board.")
    html = page(signed_in(juma), reverse("desk:story", args=(newsroom.story.pk,)))
    assert words(html.select_one("#head-sw .way p")).startswith("not ready any more: Diane changed the source, ")


def test_the_board_shows_steps_and_comes_back_to_what_was_chosen(
    newsroom: Newsroom, juma: Person, aline: Person
) -> None:
    sent = page(signed_in(juma), "/desk/").select(".board button.step")
    assert [(words(one), one["formaction"], one["form"]) for one in sent] == [
        ("Send to review", address("send_to_review", newsroom), "step")
    ]
    answer = signed_in(juma).post(address("send_to_review", newsroom), {"board": "language=sw"})
    assert answer["location"] == "/desk/?language=sw"
    board = page(signed_in(aline), "/desk/?need=in_review")
    shown = [(words(one), one["formaction"]) for one in board.select(".board button.step")]
    ready = ("Call it ready", address("call_ready", newsroom))
    assert ready in shown
    elsewhere = signed_in(aline).post(address("call_ready", newsroom), {"board": "\n//evil.example"})
    assert elsewhere["location"].startswith("/desk/?")


def test_what_waits_for_its_writer_is_not_sent_to_review_from_the_board(newsroom: Newsroom, juma: Person) -> None:
    rewrite(newsroom, newsroom.source, 1, "The first boat left with 402 people on board.")
    assert page(signed_in(juma), "/desk/").select(".board button.step") == []


def test_what_readers_see_goes_to_review_again_once_it_was_changed(newsroom: Newsroom, juma: Person) -> None:
    swahili = Edition.objects.get(language="sw")
    release(swahili, by=newsroom.person, at=NOON)
    assert buttons(juma, newsroom) == []
    rewrite(newsroom, swahili, 1, "Boti ya kwanza iliondoka ikiwa na watu 402.")
    assert buttons(juma, newsroom) == ["Send to review"]
    assert move(juma, "send_to_review", newsroom) == "Sent to review"
    html = page(signed_in(juma), reverse("desk:story", args=(newsroom.story.pk,)))
    assert all_words(html, "#head-sw .chip")[:2] == ["in review", "changed since release"]


def test_who_may_not_is_told_in_words_who_may(newsroom: Newsroom, juma: Person) -> None:
    html = page(signed_in(juma), reverse("desk:story", args=(newsroom.story.pk,)))
    assert "Written by: reporter, editor, publisher" in words(html.select_one("#head-en"))
    assert "Written by" not in words(html.select_one("#head-sw"))
    assert "Withdrawn by: publisher" in words(html.select_one("footer.ends"))
    assert all_words(html, "#head-sw .doors a") == ["As readers will see it"]
    going = page(signed_in(juma), reverse("desk:going_out", args=(newsroom.story.pk,)))
    assert "Released by: editor, publisher" in words(going.main)
    assert going.select("#out button, .embargo-form") == []


def test_the_release_screen_tells_which_rule_stands_in_the_way(newsroom: Newsroom, aline: Person) -> None:
    ruling.decide(ruling.READY_FIRST, "yes", language="sw", by=None, at=NOON)
    going = page(signed_in(aline), reverse("desk:going_out", args=(newsroom.story.pk,)))
    line = "By the rules of this newsroom an edition is called ready before it is released."
    assert [line in words(one) for one in going.select(".going section")] == [False, True]
    client = signed_in(aline)
    answer = client.post(reverse("desk:release_story", args=(newsroom.story.pk,)), {"out-sw": "on"})
    assert (answer.status_code, line in words(soup(answer.content).select_one(".messages"))) == (422, True)


def test_roles_and_steps_in_words(newsroom: Newsroom) -> None:
    assert whose("withdraw") == roles_in_words((PUBLISHER,)) == "publisher"
    assert whose("write", newsroom.story, "sw") == "translator, editor, publisher"
    step = Step(state=State.READY, cause=Cause.PERSON, by=None, at=NOON + timedelta(hours=1))
    assert tell(step).startswith("called ready by somebody, ")
    assert tell(Step(state=State.RELEASED, cause=Cause.PERSON, by=None, at=NOON)) == ""


def test_an_edition_that_is_not_there_is_not_moved(newsroom: Newsroom) -> None:
    client: Client = signed_in(newsroom.person)
    assert client.post(address("send_to_review", newsroom, "rw")).status_code == 404
