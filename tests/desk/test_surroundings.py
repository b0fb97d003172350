"""What stands round the texts of a story."""

from datetime import timedelta

import pytest

from inkuru.desk.surroundings import look_around
from inkuru.flow.attending import attend
from inkuru.flow.checking import check
from inkuru.flow.commenting import comment, resolve
from inkuru.flow.keeping import Typed, keep
from inkuru.flow.waiving import waive
from tests.newsroom.making import NOON, make_person, make_story, make_translation

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def test_each_passage_has_its_own() -> None:
    newsroom, juma = make_story(), make_person("juma")
    texts = ("Feri yarejea", "Boti ya kwanza iliondoka ikiwa na watu 421.", "Tiketi bado ni faranga 2,500.")
    edition, block = make_translation(newsroom, "sw", texts), newsroom.body(1)
    keep(edition, block, Typed("Boti", seen=1), by=juma, at=NOON)
    for text in ("Is it 412?", "Yes."):
        said = comment(edition, block, text, by=juma, at=NOON)
    resolve(said, by=juma, at=NOON)
    attend(newsroom.story, newsroom.person, at=NOON, edition=edition, block=block)
    attend(newsroom.story, make_person("aline"), at=NOON)
    around = look_around(newsroom.story, by=juma, at=NOON + timedelta(seconds=5))
    place = ("sw", block.pk)
    assert [one.finding.check for one in around.findings[place]] == ["numbers"]
    assert {one.stored.block_id for one in around.open_findings("sw")} >= {block.pk}
    assert around.open_findings("en") == []
    assert {key: one.text for key, one in around.typed.items()} == {place: "Boti"}
    assert (around.comments, around.writers) == ({place: 1}, {place: (newsroom.person,)})
    assert [str(one.person) for one in around.people] == ["Aline", "Diane"]


def test_what_an_editor_let_pass_is_not_open() -> None:
    newsroom = make_story()
    edition = make_translation(newsroom, "sw", ("Feri yarejea", "Watu 421 waliondoka.", "Tiketi ni faranga 2,500."))
    found = check(edition)
    assert found
    for one in found:
        waive(edition, one.finding, mark=one.stored.fingerprint, reason="so", by=newsroom.person, at=NOON)
    assert look_around(newsroom.story, by=newsroom.person, at=NOON).open_findings("sw") == []
