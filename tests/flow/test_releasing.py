"""What may be released, and what a release is."""

from datetime import timedelta

import pytest
from django.db import DatabaseError, connection, transaction
from django.utils.timezone import now

from inkuru.flow.freezing import canonical, sha256, thaw
from inkuru.flow.releasing import Embargoed, NotReady, obstacles, release, slug_of, verify
from inkuru.flow.revising import Text
from inkuru.flow.translating import confirm, draft, open_edition, translate
from inkuru.newsroom.models import PublishOrder, Release, State
from tests.flow.test_translating import ENGINE
from tests.newsroom.making import NOON, make_story, make_translation, rewrite

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def checks(edition: object) -> list[tuple[str, int | None]]:
    return [(one.check, one.paragraph) for one in obstacles(edition)]  # type: ignore[arg-type]


def test_a_release_freezes_what_stands_and_orders_its_pages() -> None:
    newsroom = make_story()
    made = release(newsroom.source, by=newsroom.person, at=NOON)
    record = thaw(made.record)
    assert (record.headline, [block.text for block in record.blocks]) == (
        "Lake Kivu ferry sails again",
        ["The first boat left with 412 people on board.", "Tickets still cost 2,500 francs."],
    )
    newsroom.source.refresh_from_db()
    assert (newsroom.source.live, newsroom.source.state) == (made, State.RELEASED)
    assert PublishOrder.objects.filter(story=newsroom.story, done_at=None).count() == 1


def test_its_hash_is_over_its_canonical_form() -> None:
    made = release(make_story().source, by=None, at=NOON)
    assert made.sha256 == sha256(made.record) == sha256(canonical(thaw(made.record)))
    assert list(verify()) == []


def test_verify_names_a_release_that_was_tampered_with() -> None:
    made = release(make_story().source, by=None, at=NOON)
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("DROP TRIGGER newsroom_release_update")
        else:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")  # the table can't change while checks of it wait
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            cursor.execute("ALTER TABLE newsroom_release DISABLE TRIGGER USER")
    Release.objects.update(record=made.record.replace("412", "421"))
    assert list(verify()) == [f"release {made.pk}: the record does not have the hash {made.sha256}"]


def test_the_database_refuses_to_change_or_delete_a_release() -> None:
    release(make_story().source, by=None, at=NOON)
    with pytest.raises(DatabaseError, match="a release is never changed"), transaction.atomic():
        Release.objects.update(record="{}")
    with pytest.raises(DatabaseError, match="a release is never changed"), transaction.atomic():
        Release.objects.all()._raw_delete(Release.objects.db)


def test_releasing_again_what_readers_see_changes_nothing() -> None:
    newsroom = make_story()
    first = release(newsroom.source, by=None, at=NOON)
    assert release(newsroom.source, by=None, at=NOON + timedelta(days=1)) == first
    rewrite(newsroom, newsroom.source, 1, "The first boat left with 421 people on board.")
    second = release(newsroom.source, by=None, at=NOON + timedelta(days=1))
    assert (second.number, second.replaces) == (2, first)
    assert thaw(second.record).first_released_at == NOON


def test_a_missing_translation_is_an_obstacle_and_cannot_be_waived() -> None:
    newsroom = make_story()
    edition = open_edition(newsroom.story, "sw", by=None, at=NOON)
    translate(edition, newsroom.body(0), Text.plain("Feri yarejea"), by=None, at=NOON, seen=0)
    translate(edition, newsroom.body(2), Text.plain("Tiketi ni faranga 2,500."), by=None, at=NOON, seen=0)
    assert checks(edition) == [("text_missing", 1)]
    with pytest.raises(NotReady, match="Paragraph 1 has no text"):
        release(edition, by=newsroom.person, at=NOON, waive="in a hurry")
    assert not Release.objects.exists()


def test_source_text_never_stands_in_for_a_translation() -> None:
    newsroom = make_story()
    texts = ("Feri yarejea", "The first boat left with 412 people on board.", "Tiketi ni faranga 2,500.")
    edition = make_translation(newsroom, "sw", texts)
    assert checks(edition) == [("source_standing_in", 1)]
    with pytest.raises(NotReady, match="still stands in the source language"):
        release(edition, by=newsroom.person, at=NOON, waive="in a hurry")


def test_a_name_may_be_the_same_in_both_languages() -> None:
    newsroom = make_story(paragraphs=("Kigali 3–1 Dodoma", "Tickets still cost 2,500 francs."))
    edition = make_translation(newsroom, "sw", ("Feri yarejea", "Kigali 3–1 Dodoma", "Tiketi ni faranga 2,500."))
    assert checks(edition) == []


def test_an_unread_draft_is_refused_by_name_and_an_editor_can_waive_it() -> None:
    newsroom = make_story()
    edition = open_edition(newsroom.story, "sw", by=None, at=NOON)
    draft(edition, engine=ENGINE, at=NOON)
    assert checks(edition) == [("unread_draft", 0), ("unread_draft", 1), ("unread_draft", 2)]
    with pytest.raises(NotReady):
        release(edition, by=newsroom.person, at=NOON)
    for place in (0, 2):
        confirm(edition, newsroom.body(place), by=newsroom.person, at=NOON)
    made = release(edition, by=newsroom.person, at=NOON, waive="the wire closes at six")
    assert [block.reviewed for block in thaw(made.record).blocks] == [False, True]
    assert [(one.check_name, one.reason, one.by) for one in made.waivers.all()] == [
        ("unread_draft", "the wire closes at six", newsroom.person)
    ]


def test_an_embargo_is_held_by_the_database_s_clock() -> None:
    newsroom = make_story()
    newsroom.story.embargo_until = now() + timedelta(hours=1)
    newsroom.story.save()
    with pytest.raises(Embargoed):
        release(newsroom.source, by=None, at=now() + timedelta(days=9))
    assert not PublishOrder.objects.exists()


def test_a_slug_is_ascii_whole_words_and_never_empty() -> None:
    cases = {
        "Inama y’abaminisitiri yemeje ingengo y’imari": "inama-yabaminisitiri-yemeje-ingengo-yimari",
        "Élection: “Yego”": "election-yego",
        "???": "inkuru",
        "Kigali gets 1.86bn of 31,850 francs": "kigali-gets-1-86bn-of-31850-francs",
        "Abana 31 850 bakingiwe saa 19:30": "abana-31850-bakingiwe-saa-19-30",
        "word " * 40: "word-" * 15 + "word",
    }
    assert {text: slug_of(make_story(headline=text).source) for text in cases} == cases


def test_the_slug_stays_when_the_headline_changes() -> None:
    newsroom = make_story()
    release(newsroom.source, by=None, at=NOON)
    rewrite(newsroom, newsroom.source, 0, "Ferry sails")
    assert thaw(release(newsroom.source, by=None, at=NOON).record).slug == "lake-kivu-ferry-sails-again"
