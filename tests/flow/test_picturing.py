"""What readers see, put together from releases alone."""

from datetime import timedelta

import pytest

from inkuru.flow import picturing
from inkuru.flow.correcting import correct
from inkuru.flow.releasing import release
from inkuru.flow.revising import Text
from inkuru.flow.translating import confirm
from inkuru.newsroom.models import Edition
from inkuru.records import Availability, StoryPage
from tests.newsroom.making import NOON, Newsroom, make_story, make_translation, rewrite

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def everywhere(_path: str) -> bool:
    return True


def page(newsroom: Newsroom, language: str) -> StoryPage:
    (story,) = picturing.released([newsroom.story.pk])
    record = story.record(language)
    assert record is not None
    return picturing.story_page(story, record, exists=everywhere)


def released_in(*languages: str) -> Newsroom:
    newsroom = make_story()
    for language in languages:
        edition = newsroom.source if language == "en" else make_translation(newsroom, language)
        release(edition, by=None, at=NOON)
    return newsroom


def test_the_foot_names_every_language_in_order() -> None:
    foot = page(released_in("en", "rw"), "rw").languages
    assert [(one.language, one.availability) for one in foot] == [
        ("rw", Availability.HERE),
        ("en", Availability.RELEASED),
        ("sw", Availability.AWAITED),
    ]


def test_it_leads_only_to_pages_that_stand() -> None:
    newsroom = released_in("en", "rw")
    (story,) = picturing.released([newsroom.story.pk])
    record = story.record("en")
    assert record is not None
    foot = picturing.story_page(story, record, exists=lambda _path: False).languages
    assert [one.path for one in foot if one.language == "rw"] == [None]


def test_an_edition_is_behind_the_released_source_and_catches_up() -> None:
    newsroom = released_in("en", "rw")
    block = newsroom.body(1)
    rewrite(newsroom, newsroom.source, 1, "The first boat sailed with 412 people on board.")
    assert page(newsroom, "rw").behind == ()
    correct(newsroom.source, note="It sailed.", by=None, at=NOON + timedelta(hours=2))
    assert (page(newsroom, "rw").behind, page(newsroom, "en").behind) == ((str(block.pk),), ())
    assert page(newsroom, "rw").source_corrected_at == NOON + timedelta(hours=2)
    kinyarwanda = Edition.objects.select_related("story").get(story=newsroom.story, language="rw")
    confirm(kinyarwanda, block, by=newsroom.person, at=NOON)
    release(kinyarwanda, by=None, at=NOON)
    assert page(newsroom, "rw").behind == ()


def test_an_edition_is_behind_a_released_headline_too() -> None:
    newsroom = released_in("en", "rw")
    rewrite(newsroom, newsroom.source, 0, "Lake Kivu ferry breaks down again")
    correct(newsroom.source, note="It broke down.", by=None, at=NOON)
    assert page(newsroom, "rw").behind == (str(newsroom.body(0).pk),)


def test_a_typing_error_mended_in_the_released_source_puts_nobody_behind() -> None:
    newsroom = released_in("en", "rw")
    rewrite(newsroom, newsroom.source, 1, "The first boat left with 412 people aboard.", material=False)
    release(newsroom.source, by=None, at=NOON)
    assert page(newsroom, "rw").behind == ()


def test_a_translation_of_text_that_is_not_released_yet_is_ahead_not_behind() -> None:
    newsroom = released_in("en")
    rewrite(newsroom, newsroom.source, 1, "The first boat sailed with 412 people on board.")
    make_translation(newsroom, "rw")
    kinyarwanda = Edition.objects.select_related("story").get(story=newsroom.story, language="rw")
    release(kinyarwanda, by=None, at=NOON)
    assert page(newsroom, "rw").behind == ()


def test_text_written_after_the_release_is_not_in_it() -> None:
    newsroom = released_in("en")
    rewrite(newsroom, newsroom.source, 1, "CANARY")
    assert Text.plain("CANARY").text not in [block.text for block in page(newsroom, "en").record.blocks]
