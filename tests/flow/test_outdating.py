"""What readers see that the released source says no more."""

from datetime import timedelta

import pytest

from inkuru.flow.correcting import correct
from inkuru.flow.outdating import outdated
from inkuru.flow.releasing import release
from inkuru.flow.revising import Text
from inkuru.flow.translating import translate
from tests.newsroom.making import NOON, make_story, make_translation, rewrite

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def test_an_edition_is_outdated_from_the_correction_of_its_source_until_its_own() -> None:
    newsroom = make_story("en")
    translated = make_translation(newsroom, "rw")
    release(newsroom.source, by=newsroom.person, at=NOON)
    release(translated, by=newsroom.person, at=NOON)
    rewrite(newsroom, newsroom.source, 1, "The first boat left with 421 people on board.")
    assert outdated([newsroom.story]) == {}, "what is still being written, readers do not know of"
    corrected = NOON + timedelta(hours=2)
    correct(newsroom.source, note="The boat carried 421 people.", by=newsroom.person, at=corrected)
    later = corrected + timedelta(hours=3)
    rewrite(newsroom, newsroom.source, 2, "Tickets now cost 2,600 francs.", hours=5)
    correct(newsroom.source, note="A ticket costs 2,600 francs.", by=newsroom.person, at=later)
    assert outdated([newsroom.story]) == {(newsroom.story.pk, "rw"): (2, corrected)}
    followed = later + timedelta(hours=1)
    texts = {1: "Ubwato bwa mbere bwahagurutse butwaye abantu 421.", 2: "Itike ubu igura amafaranga 2.600."}
    for place, text in texts.items():
        translate(translated, newsroom.body(place), Text.plain(text), by=newsroom.person, at=followed, seen=1)
    assert outdated([newsroom.story])[newsroom.story.pk, "rw"][0] == 2, "a translation that is not released helps none"
    correct(translated, note="Ubwato bwari butwaye abantu 421.", by=newsroom.person, at=followed)
    assert outdated([newsroom.story]) == {}
