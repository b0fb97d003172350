"""The index of the search follows the releases: in, changed, gone, and never anything else."""

from collections.abc import Collection
from datetime import timedelta

import pytest
from django.db import connection
from django.utils.timezone import now
from pytest_django import DjangoAssertNumQueries

from inkuru.flow import searching
from inkuru.flow.correcting import correct, kill
from inkuru.flow.gleaning import Gleaned
from inkuru.flow.releasing import release
from inkuru.newsroom import search_columns
from inkuru.newsroom.models import (
    SearchBlock,
    SearchEntry,
    SearchForm,
    SearchGram,
    SearchList,
    SearchWord,
    Story,
)
from tests.flow.found import on_site, stories
from tests.newsroom.making import NOON, make_story, make_translation, rewrite

pytestmark = [pytest.mark.django_db, pytest.mark.database]

# By whether the story brings new words. PostgreSQL is asked for its turn, and takes rows by way of a table aside.
# Two of them read before the index is held.
QUERIES = {("sqlite", True): 22, ("sqlite", False): 16, ("postgresql", True): 41, ("postgresql", False): 26}
SAME_AGAIN = {"sqlite": 8, "postgresql": 9}
ROWS = (SearchEntry, SearchList, SearchWord, SearchForm, SearchBlock)


def index() -> list[list[tuple[object, ...]]]:
    """All that the index holds, but what names its version."""
    columns = {SearchBlock: ("number", "columns"), SearchEntry: ("edition_id", "release_id", "words")}
    return [
        sorted(tuple(map(_plain, row)) for row in model.objects.values_list(*columns.get(model, ()))) for model in ROWS
    ]


def _plain(value: object) -> object:
    return bytes(value) if isinstance(value, memoryview) else value


def test_a_story_is_found_once_it_is_taken_up_and_not_before() -> None:
    newsroom = make_story()
    release(newsroom.source, by=None, at=NOON)
    assert stories("ferry") == []
    assert searching.take_up([newsroom.story.pk]) == 1
    assert stories("ferry") == [newsroom.story.pk]


def test_taking_up_twice_changes_nothing() -> None:
    newsroom = on_site()
    before, version = index(), search_columns.version()
    assert searching.take_up([newsroom.story.pk]) == 0
    assert (index(), search_columns.version()) == (before, version)


def test_a_correction_takes_the_place_of_what_it_corrects() -> None:
    newsroom = on_site()
    rewrite(newsroom, newsroom.source, 1, "The first boat left with 402 travellers on board.")
    correct(newsroom.source, note="It was 402.", by=None, at=NOON)
    assert stories("travellers") == []
    searching.take_up([newsroom.story.pk])
    assert (stories("travellers"), stories("412"), stories("ferry")) == ([newsroom.story.pk], [], [newsroom.story.pk])
    assert not SearchWord.objects.filter(stem="412").exists()


def test_nothing_is_left_of_a_story_that_was_withdrawn() -> None:
    newsroom = on_site()
    kill(newsroom.story, notes={"en": "This story has been withdrawn."}, by=None, at=NOON)
    assert stories("ferry") == []
    searching.take_up([newsroom.story.pk])
    assert [model.objects.count() for model in ROWS] == [0, 0, 0, 0, 1]
    assert set(SearchBlock.objects.values_list("version", flat=True)) != {0}
    assert not search_columns.read_shelf().columns["story"].any()


def test_an_embargo_keeps_a_story_out_and_takes_it_out() -> None:
    newsroom = on_site()
    Story.objects.filter(pk=newsroom.story.pk).update(embargo_until=now() + timedelta(hours=1))
    searching.take_up([newsroom.story.pk])
    assert (stories("ferry"), SearchEntry.objects.count()) == ([], 0)
    Story.objects.filter(pk=newsroom.story.pk).update(embargo_until=now() - timedelta(seconds=1))
    searching.take_up([newsroom.story.pk])
    assert stories("ferry") == [newsroom.story.pk]


def test_unreleased_text_is_never_in_the_index() -> None:
    newsroom = on_site()
    rewrite(newsroom, newsroom.source, 1, "Kanaryumwe in a later revision.")
    make_translation(newsroom, "sw", ("Kanaryumwe", "Kanaryumwe moja 412.", "Kanaryumwe mbili."))
    other = make_story(headline="Kanaryumwe of another story")
    searching.take_up([newsroom.story.pk, other.story.pk])
    searching.begin_anew()
    searching.catch_up()
    assert stories("kanaryumwe") == []
    assert not SearchForm.objects.filter(form__contains="kanary").exists()
    assert not SearchWord.objects.filter(stem__contains="kanary").exists()


def test_the_index_made_anew_is_the_same_index() -> None:
    newsrooms = [on_site(source=code) for code in ("rw", "en", "sw")]
    kill(newsrooms[1].story, notes={"en": "This story has been withdrawn."}, by=None, at=NOON)
    searching.take_up([newsrooms[1].story.pk])
    before = (SearchEntry.objects.count(), SearchWord.objects.count(), SearchForm.objects.count())
    found = [stories(query) for query in ("feri", "ubwato", "ferry", "412")]
    searching.begin_anew()
    assert (stories("feri"), SearchGram.objects.count(), searching.stories_waiting()) == ([], 0, True)
    assert searching.catch_up() == 3
    assert (SearchEntry.objects.count(), SearchWord.objects.count(), SearchForm.objects.count()) == before
    assert [stories(query) for query in ("feri", "ubwato", "ferry", "412")] == found


def test_what_is_broken_off_goes_on_where_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    keys = [on_site(source=code).story.pk for code in ("rw", "en", "sw")]
    monkeypatch.setattr(searching, "BATCH", 1)
    searching.begin_anew()
    assert (searching.catch_up(most=1), searching.stories_waiting()) == (1, True)
    assert list(SearchEntry.objects.values_list("edition__story", flat=True)) == [max(keys)]
    assert (searching.catch_up(), searching.stories_waiting(), searching.catch_up()) == (2, False, 0)
    assert SearchEntry.objects.count() == 3


def test_what_is_released_while_the_index_is_made_is_taken_up_once(monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = on_site(source="rw"), on_site(source="en")
    monkeypatch.setattr(searching, "BATCH", 1)
    searching.begin_anew()
    searching.catch_up(most=1)
    assert searching.take_up([first.story.pk]) == 1
    searching.catch_up()
    assert sorted(SearchEntry.objects.values_list("edition__story", flat=True)) == [first.story.pk, second.story.pk]
    assert stories("bwahagurutse") == [first.story.pk]


def test_one_more_story_takes_as_many_queries_in_any_archive(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    for _ in range(3):
        on_site()
    for code in ("rw", "en", "sw"):
        newsroom = make_story(code)
        release(newsroom.source, by=None, at=NOON)
        brings_words = code != "en"
        with django_assert_num_queries(QUERIES[connection.vendor, brings_words]):
            searching.take_up([newsroom.story.pk])
    with django_assert_num_queries(SAME_AGAIN[connection.vendor]):
        searching.take_up([newsroom.story.pk])


def test_what_another_process_took_up_meanwhile_is_left_to_it(monkeypatch: pytest.MonkeyPatch) -> None:
    for _ in range(3):
        on_site()
    searching.begin_anew()
    read, others = searching._read, [True]

    def interrupted(wanted: Collection[int]) -> dict[int, Gleaned]:
        ready = read(wanted)
        if others:
            others.clear()
            assert searching.catch_up(most=1, at_once=1) == 1
        return ready

    monkeypatch.setattr(searching, "_read", interrupted)
    assert searching.catch_up() == 2
    assert not searching.stories_waiting()
    assert SearchEntry.objects.values("edition__story").distinct().count() == 3
