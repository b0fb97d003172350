"""Work in hand at the desk, as it is kept."""

from typing import Any

import pytest
from django.db import IntegrityError, transaction

from inkuru.newsroom.models import Comment, Presence, WorkingText
from tests.newsroom.making import NOON, make_story

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def test_each_is_kept_once_and_says_something() -> None:
    newsroom = make_story()
    block, person = newsroom.body(1), newsroom.person
    typed: dict[str, Any] = {"person": person, "edition": newsroom.source, "block": block, "seen": 1, "at": NOON}
    here: dict[str, Any] = {"story": newsroom.story, "person": person, "at": NOON}
    WorkingText.objects.create(**typed, text="x")
    Presence.objects.create(**here)
    said: dict[str, Any] = {"story": newsroom.story, "block": block, "by": person, "at": NOON, "text": ""}
    for model, values in ((WorkingText, typed), (Presence, here), (Comment, said)):
        with pytest.raises(IntegrityError), transaction.atomic():
            model.objects.create(**values)


def test_who_leaves_the_newsroom_leaves_their_comments() -> None:
    newsroom = make_story()
    made = Comment.objects.create(
        story=newsroom.story, edition=newsroom.source, block=newsroom.body(1), text="Is it 412?", by=None, at=NOON
    )
    assert (str(made), list(newsroom.story.comments.all())) == ("Is it 412?", [made])
