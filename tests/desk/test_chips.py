"""The state of editions and passages in a word or two."""

from dataclasses import replace

import pytest
from django.utils.translation import override

from inkuru.desk.chips import Chip, edition_chips, passage_chips
from inkuru.engines.prepared import Prepared
from inkuru.flow.passages import passages
from inkuru.flow.surveying import EditionSurvey
from inkuru.flow.translating import confirm, draft, open_edition
from inkuru.newsroom.models import State
from tests.newsroom.making import NOON, make_story, rewrite

PLAIN = EditionSurvey("sw", State.IN_TRANSLATION)


@pytest.mark.parametrize(
    ("survey", "expected"),
    [
        (EditionSurvey("sw"), [Chip("quiet", "not begun")]),
        (EditionSurvey("sw", missing=12), [Chip("quiet", "not begun")]),
        (replace(PLAIN, is_source=True), [Chip("source", "source"), Chip("plain", "in translation")]),
        (replace(PLAIN, state=State.IN_REVIEW), [Chip("plain", "in review")]),
        (replace(PLAIN, state=State.READY), [Chip("good", "ready")]),
        (replace(PLAIN, state=State.KILLED, has_changed=True), [Chip("bad", "withdrawn")]),
        (
            replace(PLAIN, state=State.RELEASED, has_changed=True),
            [Chip("good", "released"), Chip("stale", "changed since release")],
        ),
        (
            replace(PLAIN, behind=1, unread=1, missing=2),
            [
                Chip("plain", "in translation"),
                Chip("stale", "1 behind"),
                Chip("bad", "1 unread draft"),
                Chip("plain", "2 missing"),
            ],
        ),
    ],
)
def test_an_edition_says_how_it_stands(survey: EditionSurvey, expected: list[Chip]) -> None:
    with override("en"):
        assert list(edition_chips(survey)) == expected


@pytest.mark.parametrize("state", State)
def test_every_state_has_a_word_in_every_language(state: State) -> None:
    said = set()
    for code in ("rw", "en", "sw"):
        with override(code):
            said.add(next(edition_chips(EditionSurvey("sw", state))).words)
    assert len(said) == 3


@pytest.mark.django_db
@pytest.mark.database
def test_a_passage_says_where_it_comes_from_and_what_is_open() -> None:
    newsroom = make_story()
    edition = open_edition(newsroom.story, "sw", by=None, at=NOON)
    drafts = {"The first boat left with 412 people on board.": "Boti ya kwanza iliondoka na watu 412."}
    draft(edition, engine=Prepared("sample", drafts), at=NOON)

    def said(place: int) -> list[Chip]:
        with override("en"):
            return list(passage_chips(passages(edition)[place]))

    assert said(0) == [Chip("plain", "missing")]
    assert said(1) == [Chip("plain", "machine draft"), Chip("bad", "not yet reviewed")]
    confirm(edition, newsroom.body(1), by=newsroom.person, at=NOON)
    rewrite(newsroom, newsroom.source, 1, "421 people were on board.")
    assert said(1) == [Chip("stale", "behind"), Chip("plain", "machine draft"), Chip("good", "reviewed")]
