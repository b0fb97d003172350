"""Releases become pages, articles before lists, and only what changed is written."""

import re
from datetime import timedelta
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from django.utils.timezone import now

from inkuru.flow import publishing
from inkuru.flow.correcting import correct, kill
from inkuru.flow.releasing import release
from inkuru.flow.translating import draft, open_edition
from inkuru.newsroom.models import PublishOrder, Story
from tests.flow.killing import differences, faults
from tests.flow.test_translating import ENGINE
from tests.newsroom.making import NOON, Newsroom, make_story, make_translation, rewrite

pytestmark = [pytest.mark.django_db, pytest.mark.database]


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return tmp_path / "site"


def page(site: Path, path: str) -> BeautifulSoup:
    return BeautifulSoup((site / path / "index.html").read_text(encoding="utf-8"), "html.parser")


def story_paths(site: Path) -> list[str]:
    found = (str(one.parent.relative_to(site)) for one in site.glob("*/*-[0-9]*/index.html"))
    return sorted(re.sub(r"\d+$", "N", one) for one in found)


def foot(site: Path, path: str) -> dict[str, str | None]:
    """Where the languages at the foot of a story lead."""
    places = page(site, path).select("nav.languages li[lang]")
    links = {str(one["lang"]): one.select_one("a[href]") for one in places}
    return {code: str(link["href"]) if link else None for code, link in links.items()}


def release_all(newsroom: Newsroom) -> None:
    for edition in newsroom.story.editions.all():
        release(edition, by=None, at=NOON)


def test_a_story_goes_onto_the_site_in_its_languages(site: Path) -> None:
    newsroom = make_story()
    for code in ("rw", "sw"):
        make_translation(newsroom, code)
    release_all(newsroom)
    report = publishing.publish_ordered(site)
    assert (report.stories, report.failures) == (1, ())
    assert story_paths(site) == [
        "en/lake-kivu-ferry-sails-again-N",
        "rw/ubwato-bwo-mu-kivu-bwasubukuye-ingendo-N",
        "sw/feri-ya-ziwa-kivu-yarejea-safarini-N",
    ]
    assert faults(site) == []
    assert not PublishOrder.objects.filter(done_at=None).exists()


def test_each_page_leads_to_the_others_and_shows_what_is_not_there_yet(site: Path) -> None:
    newsroom = make_story()
    make_translation(newsroom, "rw")
    release_all(newsroom)
    publishing.publish_ordered(site)
    number = newsroom.story.pk
    assert foot(site, f"en/lake-kivu-ferry-sails-again-{number}") == {
        "rw": f"/rw/ubwato-bwo-mu-kivu-bwasubukuye-ingendo-{number}/",
        "en": None,
        "sw": None,
    }


def test_publishing_again_writes_nothing(site: Path) -> None:
    newsroom = make_story()
    release_all(newsroom)
    publishing.publish_ordered(site)
    publishing.order(newsroom.story, at=NOON)
    assert publishing.publish_ordered(site) == publishing.Report(stories=1, files=0)
    assert publishing.publish_all(site) == publishing.Report(stories=1, files=0)


def test_the_whole_site_from_its_releases_is_the_same_site(site: Path, tmp_path: Path) -> None:
    newsrooms = [make_story(code) for code in ("rw", "en", "sw")]
    for newsroom in newsrooms:
        release_all(newsroom)
        publishing.publish_ordered(site)
    rewrite(newsrooms[0], newsrooms[0].source, 1, "Ubwato bwahagurutse butwaye abantu 421.")
    correct(newsrooms[0].source, note="Bari 421.", by=None, at=NOON)
    release(newsrooms[1].source, by=None, at=NOON, slug="ferry")
    kill(newsrooms[2].story, notes={"sw": "Habari hii imeondolewa."}, by=None, at=NOON)
    publishing.publish_ordered(site)
    publishing.publish_all(tmp_path / "whole")
    assert differences(site, tmp_path / "whole") == []


def test_an_old_slug_leads_to_the_new_one(site: Path) -> None:
    newsroom = make_story()
    release(newsroom.source, by=None, at=NOON)
    publishing.publish_ordered(site)
    rewrite(newsroom, newsroom.source, 0, "Ferry sails")
    release(newsroom.source, by=None, at=NOON, slug="ferry-sails")
    publishing.publish_ordered(site)
    old = page(site, f"en/lake-kivu-ferry-sails-again-{newsroom.story.pk}")
    assert f"/en/ferry-sails-{newsroom.story.pk}/" in {str(one["href"]) for one in old.select("a[href]")}


def test_an_embargo_set_after_the_release_holds_the_pages_back(site: Path) -> None:
    newsroom = make_story()
    release_all(newsroom)
    Story.objects.filter(pk=newsroom.story.pk).update(embargo_until=now() + timedelta(hours=1))
    publishing.publish_ordered(site)
    assert story_paths(site) == []
    Story.objects.filter(pk=newsroom.story.pk).update(embargo_until=now() - timedelta(seconds=1))
    publishing.publish_ordered(site)
    assert story_paths(site) == ["en/lake-kivu-ferry-sails-again-N"]


def test_an_embargo_holds_for_the_whole_site_too(site: Path) -> None:
    newsroom = make_story()
    release_all(newsroom)
    Story.objects.filter(pk=newsroom.story.pk).update(embargo_until=now() + timedelta(hours=1))
    publishing.publish_all(site)
    assert story_paths(site) == []


def test_unreleased_text_is_nowhere_on_the_site(site: Path) -> None:
    newsroom = make_story()
    release_all(newsroom)
    rewrite(newsroom, newsroom.source, 1, "CANARY in a later revision.")
    make_translation(newsroom, "sw", ("CANARY", "CANARY moja.", "CANARY mbili."))
    make_story(headline="CANARY of another story")
    publishing.publish_ordered(site)
    publishing.publish_all(site)
    assert [one for one in site.rglob("*.html") if "CANARY" in one.read_text(encoding="utf-8")] == []


def test_an_edition_behind_its_released_source_says_so_and_only_then(site: Path) -> None:
    newsroom = make_story()
    swahili = make_translation(newsroom, "sw")
    release_all(newsroom)
    rewrite(newsroom, newsroom.source, 1, "The first boat left with 402 people on board.")
    publishing.publish_ordered(site)
    path = f"sw/feri-ya-ziwa-kivu-yarejea-safarini-{newsroom.story.pk}"
    assert page(site, path).select(".body .behind") == []
    correct(newsroom.source, note="It was 402.", by=None, at=NOON)
    publishing.publish_ordered(site)
    assert [one.get_text(strip=True) for one in page(site, path).select(".body .behind")] == [
        "Boti ya kwanza iliondoka ikiwa na watu 412."
    ]
    assert swahili.releases.count() == 1


def test_a_machine_draft_is_told_in_the_reader_s_language(site: Path) -> None:
    newsroom = make_story()
    edition = open_edition(newsroom.story, "sw", by=None, at=NOON)
    draft(edition, engine=ENGINE, at=NOON)
    release(edition, by=newsroom.person, at=NOON, waive="the wire closes at six")
    publishing.publish_ordered(site)
    (path,) = site.glob("sw/*-[0-9]*/index.html")
    notice = page(site, str(path.parent.relative_to(site))).select_one(".notice.draft")
    assert notice is not None
    assert "mashine" in notice.get_text().lower()


def test_a_withdrawn_story_leaves_the_fronts_and_keeps_a_notice(site: Path) -> None:
    newsroom = make_story()
    release_all(newsroom)
    publishing.publish_ordered(site)
    kill(newsroom.story, notes={"en": "This story was wrong."}, by=None, at=NOON)
    publishing.publish_ordered(site)
    article = page(site, f"en/lake-kivu-ferry-sails-again-{newsroom.story.pk}").get_text()
    assert "This story was wrong." in article
    assert "412 people" not in article
    assert "ferry" not in page(site, "en").get_text().lower()
    assert faults(site) == []


def test_one_story_that_cannot_be_written_holds_up_no_other(site: Path) -> None:
    bad, good = make_story(), make_story("rw")
    release_all(bad)
    release_all(good)
    (site / "en").mkdir(parents=True)
    (site / f"en/lake-kivu-ferry-sails-again-{bad.story.pk}").write_text("a file where a folder must be")
    report = publishing.publish_ordered(site)
    assert [line.split(":")[0] for line in report.failures] == [f"story {bad.story.pk}"]
    assert story_paths(site) == ["rw/ubwato-bwo-mu-kivu-bwasubukuye-ingendo-N"]
    waiting = PublishOrder.objects.get(story=bad.story)
    assert (waiting.done_at, waiting.attempts, waiting.not_before is not None) == (None, 1, True)


def test_the_front_holds_the_thirty_newest(site: Path) -> None:
    for number in range(32):
        newsroom = make_story(headline=f"Story number {number}")
        release(newsroom.source, by=None, at=NOON + timedelta(minutes=number))
    publishing.publish_ordered(site)
    headlines = [str(one.get_text(strip=True)) for one in page(site, "en").select("main h2, main h3")]
    assert [one for one in headlines if one.startswith("Story number")] == [
        f"Story number {number}" for number in range(31, 1, -1)
    ]
