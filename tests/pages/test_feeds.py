"""What all feeds share."""

from dataclasses import replace
from datetime import timedelta

from inkuru.pages.feeds import NEVER, edition_id, entries, home, last_change, tags
from inkuru.records import NamedRecord
from tests.pages.making import CORRECTED, RELEASED, make_feed, make_record


def test_ids_differ_by_story_language_and_first_release() -> None:
    record = make_record("en")
    others = (
        replace(record, story=13),
        replace(record, language="sw"),
        replace(record, first_released_at=RELEASED + timedelta(microseconds=1)),
    )
    assert len({edition_id(one) for one in (record, *others)}) == 4


def test_the_last_change_is_that_of_the_stories_that_stand() -> None:
    page = make_feed("rw")
    assert last_change(page) == CORRECTED
    assert last_change(replace(page, items=tuple(replace(one, kind="kill") for one in page.items))) == NEVER


def test_a_list_is_read_where_it_says() -> None:
    page = make_feed("sw")
    assert (home(page), home(replace(page, home="/sw/topic/economy/"))) == (
        "https://inkuru.example/sw/",
        "https://inkuru.example/sw/topic/economy/",
    )


def test_section_and_topics_are_tags_each_once() -> None:
    economy, rain = NamedRecord("economy", "Economy"), NamedRecord("rain", "Rain")
    assert tags(replace(make_record("en"), topics=(rain, economy))) == (economy, rain)
    assert tags(replace(make_record("en"), section=None)) == ()


def test_what_nobody_has_read_is_said_in_summary_and_content() -> None:
    _, older = entries(make_feed("en"))
    said = "Parts of this text were drafted by machine, and no person has read them yet."
    assert older.summary == f"{said} On Saturday 214 traders were back at their stalls."
    assert older.content.startswith(f"<p><em>{said}</em></p>\n")
