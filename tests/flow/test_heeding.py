"""What a person was told, as lines; what they may not see is not there."""

from datetime import timedelta
from typing import Any

import pytest

from inkuru.flow import notifying
from inkuru.flow.delivering import deliver
from inkuru.flow.heeding import place_of, read_all, read_line, read_lines, unread_lines
from inkuru.flow.roles import Charge
from inkuru.newsroom.clock import database_now
from inkuru.newsroom.models import Comment, DeskRole, Notice, NoticeKind, Person, Section, Story, Wire
from tests.flow.notices import LATER
from tests.newsroom.making import NOON, Newsroom, make_person, make_story

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def mention(newsroom: Newsroom, person: Person, text: str = "Is it 412?", minutes: int = 0) -> None:
    at = NOON + timedelta(minutes=minutes)
    made = Comment.objects.create(
        story=newsroom.story, edition=newsroom.source, block=newsroom.body(1), text=text, by=newsroom.person, at=at
    )
    made.mentions.add(person)
    notifying.tell_comment(made, mentioned=[person])
    deliver(at=LATER)


def test_five_comments_on_one_story_are_one_line_that_names_it() -> None:
    newsroom, moses = make_story(), make_person("moses")
    for number in range(5):
        mention(newsroom, moses, f"Comment {number}", number)
    (line,) = unread_lines(moses)
    assert (line.sentence, line.headline, line.languages, line.excerpts) == (
        "You are mentioned in 5 comments: Diane",
        "Lake Kivu ferry sails again",
        ("en",),
        ("Comment 4", "Comment 3", "Comment 2"),
    )


def test_who_opens_a_line_has_read_all_of_it_and_comes_to_the_paragraph() -> None:
    newsroom, other, moses = make_story(), make_story(), make_person("moses")
    mention(newsroom, moses)
    mention(newsroom, moses)
    mention(other, moses)
    first = Notice.objects.filter(story=newsroom.story)[0]
    block = newsroom.body(1).pk
    assert read_line(first, at=LATER) == f"/desk/stories/{newsroom.story.pk}/?edit=en:{block}#b-{block}"
    moses.refresh_from_db()
    assert [len(one.notices) for one in unread_lines(moses)] == [1]
    assert [len(one.notices) for one in read_lines(moses)] == [2]
    assert moses.unread == 1


def test_all_is_read_up_to_what_was_shown() -> None:
    newsroom, moses = make_story(), make_person("moses")
    mention(newsroom, moses)
    shown = Notice.objects.latest("pk").pk
    notifying.tell_move(newsroom.source, NoticeKind.READY, by=newsroom.person, at=LATER)
    deliver(at=LATER)
    read_all(moses, until=shown, at=LATER)
    moses.refresh_from_db()
    assert ([one.newest.kind for one in unread_lines(moses)], moses.unread) == (["ready"], 1)


@pytest.mark.parametrize(
    ("kind", "place"), [("ready", "release/#going-en"), ("not_released", "release/#going-en"), ("assigned", "#head-en")]
)
def test_what_is_about_an_edition_leads_to_it(kind: str, place: str) -> None:
    newsroom = make_story()
    notice = Notice(person=newsroom.person, kind=kind, story=newsroom.story, edition=newsroom.source, at=NOON)
    assert place_of(notice) == f"/desk/stories/{newsroom.story.pk}/{place}"


def test_a_wire_leads_to_the_wires() -> None:
    wire = Wire.objects.create(name="Wire", address="https://wire.example/feed", by=make_person(), at=NOON)
    notifying.tell_wire(wire, "no answer", at=NOON)
    deliver(at=LATER)
    (line,) = unread_lines(make_person())
    assert (line.sentence, line.headline) == ("The wire “Wire” cannot be read: no answer", "")
    assert place_of(line.newest) == "/desk/intake/wires/"


def test_a_story_that_comes_under_embargo_later_is_hidden_until_it_ends() -> None:
    newsroom, section = make_story(), Section.objects.create(slug="health")
    other = make_person("runner", Charge(DeskRole.REPORTER, section=Section.objects.create(slug="sport")))
    Story.objects.update(section=section)
    mention(newsroom, other)
    assert len(unread_lines(other)) == 1
    Story.objects.update(embargo_until=database_now() + timedelta(days=1))
    assert unread_lines(other) == ()
    Story.objects.update(embargo_until=database_now() - timedelta(days=1))
    assert len(unread_lines(other)) == 1


@pytest.mark.parametrize("many", [1, 7])
def test_many_lines_cost_as_many_queries_as_one(many: int, django_assert_num_queries: Any) -> None:
    moses = make_person("moses")
    for _ in range(many):
        mention(make_story(), moses)
    # The roles, the notices, the headlines, the embargoes.
    with django_assert_num_queries(4):
        lines = unread_lines(moses)
        assert [(one.sentence, one.excerpts, one.languages) for one in lines]
    assert len(lines) == many
