"""A story's pages: alone, side by side, and where they stood before."""

from pathlib import Path

import pytest

from inkuru.flow.correcting import kill
from inkuru.flow.picturing import path_of, released
from inkuru.flow.placing import shelf
from inkuru.flow.placing_stories import place_story
from inkuru.flow.releasing import release
from tests.flow.test_listing import make_released
from tests.newsroom.making import NOON, Newsroom

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def put(site: Path, newsroom: Newsroom) -> dict[str, str]:
    """Where each edition stands after the story's pages were written."""
    (story,) = released([newsroom.story.pk])
    with shelf(site) as files:
        place_story(files, story)
    return {one.language: path_of(one).strip("/") for one in story.records}


def text(site: Path, path: str) -> str:
    return (site / path / "index.html").read_text()


def test_editions_stand_side_by_side_and_lead_there(tmp_path: Path) -> None:
    paths = put(tmp_path, make_released(("en", "rw")))
    assert f'href="/{paths["en"]}/with/rw/"' in text(tmp_path, paths["en"])
    assert paths["en"] in text(tmp_path, f"{paths['rw']}/with/en")
    assert not (tmp_path / paths["en"] / "with/sw").exists()


def test_an_edition_alone_has_nothing_beside_it(tmp_path: Path) -> None:
    paths = put(tmp_path, make_released())
    assert not (tmp_path / paths["en"] / "with").exists()


def test_of_a_withdrawn_story_the_pages_side_by_side_lead_to_the_notice(tmp_path: Path) -> None:
    newsroom = make_released(("en", "rw"))
    paths = put(tmp_path, newsroom)
    kill(newsroom.story, notes={"en": "It did not sail.", "rw": "Ntibwahagurutse."}, by=None, at=NOON)
    put(tmp_path, newsroom)
    for code, other in (("en", "rw"), ("rw", "en")):
        assert f'url=/{paths[code]}/"' in text(tmp_path, f"{paths[code]}/with/{other}")
        assert "412" not in text(tmp_path, f"{paths[code]}/with/{other}")


def test_what_stood_at_another_address_leads_on(tmp_path: Path) -> None:
    newsroom = make_released(("en", "rw"))
    old = put(tmp_path, newsroom)
    release(newsroom.source, by=None, at=NOON, slug="ferry")
    new = put(tmp_path, newsroom)
    assert new["en"] != old["en"]
    for path in (old["en"], f"{old['en']}/with/rw"):
        assert f'url=/{new["en"]}/"' in text(tmp_path, path)
    assert "url=" not in text(tmp_path, f"{new['en']}/with/rw")
