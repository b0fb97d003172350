"""What the memory knew of an edition before it was released."""

import pytest

from inkuru.flow.learning_releases import learn_ordered
from inkuru.flow.publishing import order
from inkuru.flow.releasing import release
from inkuru.newsroom.models import MemorySaving, PublishOrder
from tests.flow.units import RAIN, keep
from tests.newsroom.making import HEADLINES, NOON, PARAGRAPHS, Newsroom, make_story, make_translation

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def _published(newsroom: Newsroom) -> None:
    for edition in newsroom.story.editions.all():
        release(edition, by=newsroom.person, at=NOON)
    order(newsroom.story, at=NOON)
    PublishOrder.objects.update(done_at=NOON)
    assert learn_ordered().failures == ()


def _saved(newsroom: Newsroom) -> list[tuple[int, ...]]:
    rows = MemorySaving.objects.filter(edition__story=newsroom.story).order_by("edition")
    return list(rows.values_list("sentences", "same", "like", "words", "same_words", "like_words"))


def test_what_is_known_word_by_word_alike_and_not_at_all() -> None:
    keep(RAIN)
    first = make_story()
    make_translation(first, "rw")
    _published(first)
    # Lake Kivu ferry sails again; The first boat left with 412 people on board; Tickets still cost 2,500 francs.
    assert _saved(first) == [(3, 0, 0, 20, 0, 0)]
    texts = ("The first boat left with 433 people on board.", "Nobody was hurt.")
    second = make_story("en", HEADLINES["en"], texts)
    make_translation(second, "rw", (HEADLINES["rw"], PARAGRAPHS["rw"][0].replace("412", "433"), "Nta wakomeretse."))
    _published(second)
    assert _saved(second) == [(3, 1, 1, 17, 5, 9)]


def test_an_edition_is_weighed_once() -> None:
    newsroom = make_story()
    make_translation(newsroom, "rw")
    _published(newsroom)
    before = _saved(newsroom)
    order(newsroom.story, at=NOON)
    PublishOrder.objects.update(done_at=NOON)
    learn_ordered()
    assert _saved(newsroom) == before
    MemorySaving.objects.all().delete()
    order(newsroom.story, at=NOON)
    PublishOrder.objects.update(done_at=NOON)
    learn_ordered()
    # The memory has it from itself by now: what was not weighed in time is not weighed at all.
    assert _saved(newsroom) == []
