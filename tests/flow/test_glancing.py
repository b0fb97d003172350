"""What the checks would find if a text were saved; nothing is kept of it."""

import pytest
from pytest_django import DjangoAssertNumQueries

from inkuru.flow.glancing import glance
from inkuru.flow.revising import Text
from inkuru.flow.turning import turn_check
from inkuru.newsroom.models import Checked, Revision, Severity, StoredFinding
from tests.newsroom.making import NOON, make_story, make_translation

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def test_a_translation_is_held_to_what_the_others_say_now() -> None:
    newsroom = make_story()
    edition, block = make_translation(newsroom, "sw"), newsroom.body(1)
    before = Revision.objects.count()
    (found,) = glance(edition, block, Text.plain("Boti ya kwanza iliondoka ikiwa na watu 421."))
    assert (found.check, found.severity, found.language, found.mend) == ("numbers", "blocking", "sw", "412")
    assert glance(edition, block, Text.plain("Boti ya kwanza iliondoka ikiwa na watu 412.")) == ()
    assert glance(edition, block, Text.plain("  ")) == ()
    assert Revision.objects.count() == before
    assert not StoredFinding.objects.exists()
    assert not Checked.objects.exists()


def test_it_is_as_loud_as_the_newsroom_says() -> None:
    newsroom = make_story()
    edition, text = make_translation(newsroom, "sw"), Text.plain("Boti ya kwanza iliondoka ikiwa na watu 421.")
    for severity, expected in ((Severity.NOTE, ["note"]), (Severity.SILENT, [])):
        turn_check("numbers", source="en", target="sw", severity=severity, note="A trial", by=None, at=NOON)
        assert [str(one.severity) for one in glance(edition, newsroom.body(1), text)] == expected


def test_a_source_text_is_checked_by_itself() -> None:
    newsroom = make_story()
    text = Text.plain("The captain said: “We left with 412 people.")
    assert [one.check for one in glance(newsroom.source, newsroom.body(1), text)] == ["quotation"]
    assert glance(newsroom.source, newsroom.body(0), Text.plain("Lake Kivu ferry sails")) == ()


def test_it_costs_the_same_in_a_long_story(django_assert_max_num_queries: DjangoAssertNumQueries) -> None:
    newsroom = make_story(paragraphs=["The boat left with 412 people."] * 60)
    edition = make_translation(newsroom, "sw", ["Feri", *["Boti iliondoka na watu 412."] * 60])
    glance(edition, newsroom.body(1), Text.plain("Boti iliondoka na watu 421."))
    with django_assert_max_num_queries(6):
        glance(edition, newsroom.body(2), Text.plain("Boti iliondoka na watu 421."))
