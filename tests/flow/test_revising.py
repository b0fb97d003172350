"""Text is written as revisions; nobody’s words are lost."""

import threading
from collections.abc import Iterator
from contextlib import suppress
from datetime import timedelta
from itertools import pairwise

import pytest
from django.db import DatabaseError, OperationalError, connection, transaction

from inkuru.flow.revising import Conflict, Pedigree, Text, revise
from inkuru.newsroom.guards import FROZEN
from inkuru.newsroom.models import Revision, Source
from tests.newsroom.making import NOON, make_person, make_story, rewrite

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def test_a_save_is_a_new_revision_with_its_segments() -> None:
    newsroom = make_story(paragraphs=("It rained. The road closed at 6:00 a.m. on Friday.",))
    revision = newsroom.source.revisions.get(block=newsroom.body(1))
    assert (revision.number, revision.origin, revision.author) == (1, Source.PERSON, newsroom.person)
    cut = [revision.text[one.start : one.end] for one in revision.segments.all()]
    assert cut == ["It rained.", "The road closed at 6:00 a.m. on Friday."]


def test_the_second_of_two_savers_is_shown_both_texts() -> None:
    newsroom = make_story()
    block, juma = newsroom.body(1), make_person("juma")
    theirs = revise(block, newsroom.source, Text.plain("Theirs."), by=juma, at=NOON, seen=1)
    with pytest.raises(Conflict) as caught:
        revise(block, newsroom.source, Text.plain("Mine."), by=newsroom.person, at=NOON, seen=1)
    assert (caught.value.theirs, caught.value.mine) == (theirs, Text.plain("Mine."))
    assert newsroom.source.revisions.filter(block=block).count() == 2


def test_saving_what_stands_there_saves_nothing() -> None:
    newsroom = make_story()
    standing = newsroom.source.revisions.get(block=newsroom.body(1))
    again = revise(
        standing.block, newsroom.source, Text.plain(standing.text), by=None, at=NOON + timedelta(days=1), seen=1
    )
    assert again == standing


def test_the_same_text_for_a_later_source_is_a_revision_of_its_own() -> None:
    newsroom = make_story()
    block = newsroom.body(1)
    first = newsroom.source.revisions.get(block=block)
    second = rewrite(newsroom, newsroom.source, 1, "412 people were on board.")
    text = Text.plain("Watu 412.")
    edition = newsroom.story.editions.create(language="sw")
    one = revise(block, edition, text, by=None, at=NOON, seen=0, pedigree=Pedigree(based_on=first))
    two = revise(block, edition, text, by=None, at=NOON, seen=1, pedigree=Pedigree(based_on=second))
    assert [(one.number, one.based_on), (two.number, two.based_on)] == [(1, first), (2, second)]


@pytest.mark.parametrize("table", ["revision", "segment"])
def test_the_database_refuses_to_change_or_delete_what_is_frozen(table: str) -> None:
    newsroom = make_story()
    rows = (
        newsroom.source.revisions.all()
        if table == "revision"
        else newsroom.source.revisions.get(number=1, block=newsroom.body(1)).segments.all()
    )
    with pytest.raises(DatabaseError, match="never changed or deleted"), transaction.atomic():
        rows.update(**({"text": "x"} if table == "revision" else {"number": 9}))
    with pytest.raises(DatabaseError, match="never changed or deleted"), transaction.atomic():
        rows._raw_delete(rows.db)


def test_markup_is_sanitised_and_its_text_kept() -> None:
    newsroom = make_story()
    html = '<p>Isoko <b onclick="x()">rya</b> <a href="//evil.example/">Kimironko</a><script>x()</script></p>'
    revision = revise(newsroom.body(1), newsroom.source, Text.marked(html), by=None, at=NOON, seen=1)
    assert (revision.html, revision.text) == (
        'Isoko <b>rya</b> <a rel="noopener">Kimironko</a>',
        "Isoko rya Kimironko",
    )


def test_current_are_the_highest_numbers_only() -> None:
    newsroom = make_story()
    rewrite(newsroom, newsroom.source, 2, "Tickets cost 3,000 francs.")
    current = Revision.objects.filter(edition=newsroom.source).current().order_by("block__order")
    assert [one.number for one in current] == [1, 1, 2]


@pytest.fixture
def lasting(transactional_db: None) -> Iterator[None]:
    """A database that several connections see, whose rows can be taken away again: the guards are set anew after."""
    yield
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            for table, _ in FROZEN:
                cursor.execute(f"DROP TRIGGER IF EXISTS {table}_delete")


@pytest.mark.usefixtures("lasting")
def test_of_many_who_save_at_once_no_word_is_lost() -> None:
    newsroom, sessions, saves = make_story(), 6, 8
    block, edition = newsroom.body(1), newsroom.source
    gate = threading.Barrier(sessions)

    def save(word: str) -> None:
        """Save a word behind what stands there; who is refused takes the other text over and saves again."""
        standing, seen = "", -1
        while True:
            # SQLite in memory, which only tests have, turns a second writer away at once; one in a file lets it wait.
            with suppress(OperationalError):
                try:
                    revise(block, edition, Text.plain(f"{standing} {word}".strip()), by=None, at=NOON, seen=seen)
                except Conflict as conflict:
                    standing, seen = conflict.theirs.text, conflict.theirs.number
                else:
                    return

    def work(session: int) -> None:
        gate.wait()
        for number in range(saves):
            save(f"{session}-{number}")
        connection.close()

    workers = [threading.Thread(target=work, args=(one,)) for one in range(sessions)]
    for one in workers:
        one.start()
    for one in workers:
        one.join()
    revisions = list(edition.revisions.filter(block=block).order_by("number"))
    assert [one.number for one in revisions] == list(range(1, sessions * saves + 2))
    words = revisions[-1].text.split()
    said = {f"{session}-{number}" for session in range(sessions) for number in range(saves)}
    assert sorted(one for one in words if one in said) == sorted(said)
    # Each save says all that the one before it said, and one word more.
    assert all(later.text.startswith(earlier.text) for earlier, later in pairwise(revisions))
