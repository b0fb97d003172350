"""The walk of a story, from a reporter’s text to what readers see, as one reads it in the house’s own words."""

from datetime import timedelta
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from pytest_django.fixtures import Settings

from inkuru.flow import correcting, intake, publishing, releasing, reviewing, translating
from inkuru.flow.passages import passages
from inkuru.flow.revising import Text, write
from inkuru.flow.roles import Charge
from inkuru.newsroom.models import DeskRole, Edition, Person
from tests.newsroom.making import NOON, make_person

pytestmark = [pytest.mark.django_db, pytest.mark.database]

STORY = """\
Kivu ferry sails again after four days

The first boat left Rusizi at 6:00 a.m. with 412 people on board.

“We looked at the hull twice,” said the harbour master, Jean Bosco Habimana.

Kinyarwanda · English · Kiswahili
"""
SWAHILI = (
    "Feri ya Kivu yasafiri tena baada ya siku nne",
    "Boti ya kwanza iliondoka Rusizi saa 12:00 asubuhi ikiwa na watu 412.",
    "“Tulilikagua tumbo la boti mara mbili,” alisema mkuu wa bandari, Jean Bosco Habimana.",
)


@pytest.fixture
def people() -> list[Person]:
    reporter, translator, editor, publisher, _ = DeskRole
    roles = {"diane": reporter, "juma": translator, "béatrice": editor, "claudine": publisher}
    return [make_person(name, Charge(role)) for name, role in roles.items()]


@pytest.fixture
def site(settings: Settings, tmp_path: Path) -> Path:
    settings.INKURU_SITE = tmp_path / "site"
    return tmp_path / "site"


def words(site: Path, language: str) -> str:
    (page,) = site.glob(f"{language}/*-[0-9]*/index.html")
    return " ".join(BeautifulSoup(page.read_text(encoding="utf-8"), "html.parser").get_text(" ").split())


def test_a_story_walks_from_the_reporter_to_its_readers_and_is_corrected(people: list[Person], site: Path) -> None:
    reporter, translator, editor, publisher = people
    draft = intake.read(STORY.encode(), name="ferry.txt")
    story = intake.take_in(draft, by=reporter, at=NOON).story
    english = story.editions.get(language="en")

    swahili = translating.open_edition(story, "sw", by=translator, at=NOON)
    for passage, text in zip(passages(swahili), SWAHILI, strict=True):
        translating.translate(swahili, passage.block, Text.plain(text), by=translator, at=NOON, seen=0)

    for edition, writer in ((english, reporter), (swahili, translator)):
        reviewing.send_to_review(edition, by=writer, at=NOON)
        reviewing.call_ready(edition, by=editor, at=NOON)
        release = releasing.release(edition, by=editor, at=NOON)
        publishing.publish(release)
    assert "saa 12:00 asubuhi ikiwa na watu 412" in words(site, "sw")
    assert "412 people" in words(site, "en")

    block = passages(english)[1].block
    new = Text.plain("The first boat left Rusizi at 6:00 a.m. with 402 people on board.")
    write(english, block, new, by=reporter, at=NOON, seen=1)
    note = "An earlier version said that 412 people were on board. It was 402."
    publishing.publish(correcting.correct(english, note=note, by=editor, at=NOON + timedelta(hours=1)))
    assert note in words(site, "en")
    assert [one.block for one in passages(Edition.objects.get(pk=swahili.pk)) if one.is_stale] == [block]
    assert "watu 412" in words(site, "sw")
    assert "inasasishwa" in words(site, "sw")

    notes = {"en": "The boat did not sail.", "sw": "Boti haikusafiri."}
    publishing.publish(correcting.kill(story, notes=notes, by=publisher, at=NOON + timedelta(hours=2))[0])
    assert ("402 people" in words(site, "en"), notes["sw"] in words(site, "sw")) == (False, True)
    assert list(releasing.verify()) == []
