"""What is stale, and what no longer is."""

import pytest

from inkuru.flow.passages import passages, side_by_side
from inkuru.flow.translating import confirm
from inkuru.newsroom.models import Edition
from tests.newsroom.making import NOON, make_story, make_translation, rewrite

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def stale(edition: Edition) -> list[bool]:
    return [one.is_stale for one in passages(edition)]


def test_a_material_change_stales_its_paragraph_alone() -> None:
    newsroom = make_story()
    swahili = make_translation(newsroom, "sw")
    rewrite(newsroom, newsroom.source, 1, "The first boat left with 421 people on board.")
    assert stale(swahili) == [False, True, False]


def test_a_typing_error_mended_stales_nothing() -> None:
    newsroom = make_story()
    swahili = make_translation(newsroom, "sw")
    rewrite(newsroom, newsroom.source, 1, "The first boat left with 412 people aboard.", material=False)
    assert stale(swahili) == [False, False, False]


def test_a_reversal_makes_it_stand_again_and_what_follows_it_counts() -> None:
    newsroom = make_story()
    first = newsroom.source.revisions.get(block=newsroom.body(1)).text
    swahili = make_translation(newsroom, "sw")
    rewrite(newsroom, newsroom.source, 1, "The first boat left with 421 people on board.")
    rewrite(newsroom, newsroom.source, 1, first)
    assert stale(swahili) == [False, False, False]
    rewrite(newsroom, newsroom.source, 1, first + " Nobody was hurt.")
    assert stale(swahili) == [False, True, False]


def test_moving_a_paragraph_is_no_change() -> None:
    newsroom = make_story()
    swahili = make_translation(newsroom, "sw")
    newsroom.story.blocks.filter(pk=newsroom.body(1).pk).update(order=9)
    assert stale(swahili) == [False, False, False]


def test_confirming_a_stale_translation_pins_it_to_the_source_of_today() -> None:
    newsroom = make_story()
    swahili = make_translation(newsroom, "sw")
    latest = rewrite(newsroom, newsroom.source, 1, "The first boat, with 412 people on board, left.")
    confirmed = confirm(swahili, newsroom.body(1), by=newsroom.person, at=NOON)
    assert (confirmed.number, confirmed.based_on, confirmed.text) == (
        2,
        latest,
        "Boti ya kwanza iliondoka ikiwa na watu 412.",
    )
    assert stale(swahili) == [False, False, False]


def test_what_was_missed_can_be_shown() -> None:
    newsroom = make_story()
    swahili = make_translation(newsroom, "sw")
    changes = [rewrite(newsroom, newsroom.source, 1, text) for text in ("With 421 people.", "With 422 people.")]
    assert passages(swahili)[1].missed == tuple(changes)


def test_it_asks_the_database_four_times_however_long_the_story(django_assert_num_queries: object) -> None:
    newsroom = make_story(paragraphs=[f"Paragraph number {n} of the story." for n in range(40)])
    swahili = Edition.objects.select_related("story").get(
        pk=make_translation(newsroom, "sw", [f"Aya namba {n}." for n in range(41)]).pk
    )
    with django_assert_num_queries(3):  # type: ignore[operator]
        passages(swahili)


def test_side_by_side_editions_stand_as_each_does_alone() -> None:
    newsroom = make_story()
    swahili = make_translation(newsroom, "sw")
    rewrite(newsroom, newsroom.source, 1, "The first boat left with 421 people on board.")
    confirm(swahili, newsroom.body(1), by=newsroom.person, at=NOON)
    rewrite(newsroom, newsroom.source, 2, "Tickets now cost 2,500 francs.")
    together = side_by_side(newsroom.story)
    assert together == {one.pk: passages(one) for one in (newsroom.source, swahili)}
