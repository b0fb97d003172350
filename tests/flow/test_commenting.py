"""People talk beside a passage."""

from datetime import timedelta

import pytest

from inkuru.flow.commenting import NothingSaid, comment, reopen, resolve
from inkuru.newsroom.models import Comment
from tests.newsroom.making import NOON, make_person, make_story

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def test_a_comment_mentions_whoever_is_called_so() -> None:
    newsroom, juma = make_story(), make_person("juma")
    gone = make_person("gone")
    gone.is_active = False
    gone.save()
    text = " @juma, is it 412? Ask @gone, @nobody or me@diane.rw.\n"
    made = comment(newsroom.source, newsroom.body(1), text, by=newsroom.person, at=NOON)
    assert (made.text, made.story, list(made.mentions.all())) == (text.strip(), newsroom.story, [juma])


def test_a_comment_without_words_is_refused() -> None:
    newsroom = make_story()
    with pytest.raises(NothingSaid):
        comment(newsroom.source, newsroom.body(1), " \n", by=newsroom.person, at=NOON)
    assert not Comment.objects.exists()


def test_who_resolved_first_stands_and_it_can_be_opened_again() -> None:
    newsroom, juma = make_story(), make_person("juma")
    made = comment(newsroom.source, newsroom.body(1), "Is it 412?", by=newsroom.person, at=NOON)
    resolve(made, by=juma, at=NOON)
    resolve(made, by=newsroom.person, at=NOON + timedelta(hours=1))
    made.refresh_from_db()
    assert (made.resolved_by, made.resolved_at) == (juma, NOON)
    reopen(made)
    made.refresh_from_db()
    assert (made.resolved_by, made.resolved_at) == (None, None)
