"""What people did stands in the log, and stays there."""

import pytest

from inkuru.engines.prepared import Prepared
from inkuru.flow.correcting import correct, kill
from inkuru.flow.releasing import NotReady, release
from inkuru.flow.roles import Charge, give_role, let_go, take_back, take_role
from inkuru.flow.translating import draft, open_edition
from inkuru.newsroom.models import AuditEntry, DeskRole, Section
from tests.newsroom.making import HEADLINES, NOON, PARAGRAPHS, make_person, make_story, rewrite

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def log() -> list[tuple[str, str, str, str]]:
    """What the log says, oldest first: act, by whom, in which language, the detail."""
    return [(one.act, str(one.by or ""), one.language, one.detail) for one in AuditEntry.objects.order_by("pk")]


def test_releases_corrections_and_withdrawals_are_logged() -> None:
    newsroom = make_story()
    release(newsroom.source, by=newsroom.person, at=NOON)
    release(newsroom.source, by=newsroom.person, at=NOON)
    rewrite(newsroom, newsroom.source, 1, "The first boat left with 421 people on board.")
    correct(newsroom.source, note="There were 421.", by=newsroom.person, at=NOON)
    kill(newsroom.story, notes={"en": "It was not true."}, by=None, at=NOON)
    assert log() == [
        ("released", "Diane", "en", "release 1"),
        ("corrected", "Diane", "en", "release 2"),
        ("withdrawn", "", "en", "release 3"),
    ]


def test_a_waiver_is_logged_by_its_check_and_not_by_its_text() -> None:
    newsroom = make_story()
    edition = open_edition(newsroom.story, "sw", by=None, at=NOON)
    texts = zip((HEADLINES["en"], *PARAGRAPHS["en"]), ("Moja", "Mbili", "Tatu"), strict=True)
    draft(edition, engine=Prepared("sample", dict(texts)), at=NOON)
    with pytest.raises(NotReady):
        release(edition, by=newsroom.person, at=NOON)
    assert log() == []
    release(edition, by=newsroom.person, at=NOON, waive="The secret reason.")
    assert {one[:3] for one in log()} == {("waived", "Diane", "sw"), ("released", "Diane", "sw")}
    assert "secret" not in "".join(one[3] for one in log())


def test_what_happens_to_people_is_logged() -> None:
    diane, juma = make_person(), make_person("juma", Charge(DeskRole.REPORTER))
    sport = Section.objects.create(slug="sport")
    for charge in (Charge(DeskRole.TRANSLATOR, "en"), Charge(DeskRole.EDITOR, section=sport), Charge(DeskRole.EDITOR)):
        held = give_role(juma, charge, by=diane, at=NOON)
    take_role(held, by=diane, at=NOON)
    let_go(juma, by=diane, at=NOON)
    take_back(juma, by=diane, at=NOON)
    assert [(act, detail) for act, _, _, detail in log()] == [
        ("role_given", "translator en→*"),
        ("role_given", "editor in sport"),
        ("role_given", "editor"),
        ("role_taken", "editor"),
        ("let_go", ""),
        ("taken_back", ""),
    ]
    assert {(one.by, one.about) for one in AuditEntry.objects.all()} == {(diane, juma)}
