"""Lists show what stands, newest first, and never shift."""

import pytest

from inkuru.flow.correcting import correct, kill
from inkuru.flow.list_pages import Reader
from inkuru.flow.listing import ON_A_PAGE, Sheet
from inkuru.flow.releasing import release
from inkuru.newsroom.models import Section
from inkuru.records import NamedLink
from tests.flow.test_listing import make_released, take_up
from tests.newsroom.making import NOON, Newsroom, rewrite

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def everywhere(_path: str) -> bool:
    return True


def path(newsroom: Newsroom) -> str:
    return f"/en/lake-kivu-ferry-sails-again-{newsroom.story.pk}/"


def test_a_front_holds_only_stories_whose_pages_stand() -> None:
    one, other = make_released(), make_released()
    take_up(one, other)
    newest = Reader(exists=lambda asked: asked == path(one)).front("en")
    assert [item.path for item in newest.items] == [path(one)]
    assert [item.path for item in Reader(everywhere).front("en").items] == [path(other), path(one)]


def test_pages_are_numbered_from_the_oldest_and_do_not_shift() -> None:
    newsrooms = [make_released() for _ in range(ON_A_PAGE + 2)]
    take_up(*newsrooms)
    reader = Reader(everywhere)
    first = reader.page(Sheet("en", "", 1))
    assert [one.path for one in first.items] == [path(one) for one in reversed(newsrooms[:ON_A_PAGE])]
    assert (first.newer, first.older) == ("/en/page/2/", "")
    second = reader.page(Sheet("en", "", 2))
    assert [one.path for one in second.items] == [path(one) for one in reversed(newsrooms[ON_A_PAGE:])]
    assert (second.newer, second.older) == ("/en/", "/en/page/1/")
    kill(newsrooms[0].story, notes={"en": "It did not sail."}, by=None, at=NOON)
    take_up(newsrooms[0])
    again = Reader(everywhere).page(Sheet("en", "", 1))
    assert [one.path for one in again.items] == [path(one) for one in reversed(newsrooms[1:ON_A_PAGE])]


def test_a_front_leads_to_the_page_with_the_story_before_its_last() -> None:
    newsrooms = [make_released() for _ in range(ON_A_PAGE + 2)]
    take_up(*newsrooms[:ON_A_PAGE])
    assert Reader(everywhere).front("en").older == ""
    take_up(*newsrooms)
    front = Reader(everywhere).front("en")
    assert (len(front.items), front.older) == (ON_A_PAGE, "/en/page/1/")


def test_a_list_leads_only_to_lists_that_stand() -> None:
    take_up(*(make_released(("en", "rw")) for _ in range(ON_A_PAGE + 1)))
    reader = Reader(lambda asked: "page" not in asked and asked.startswith("/en/"))
    month = f"archive/{NOON:%Y/%m}"
    assert reader.page(Sheet("en", month)).older == ""
    assert reader.page(Sheet("en", month)).languages == {"en": f"/en/{month}/"}
    assert reader.archive("en").months == (NamedLink(f"{NOON:%B} {NOON.year}", f"/en/{month}/"),)
    assert reader.archive("rw").months == ()


def test_a_front_names_its_sections_in_their_order_without_the_retired() -> None:
    for place, slug in enumerate(("sport", "economy", "old")):
        Section.objects.create(slug=slug, names={"en": slug.title()}, order=place)
        take_up(make_released(section=slug))
    Section.objects.filter(slug="old").update(retired_at=NOON)
    sections = Reader(everywhere).front("en").sections
    assert sections == (NamedLink("Sport", "/en/section/sport/"), NamedLink("Economy", "/en/section/economy/"))


def test_corrections_say_what_was_said_and_of_a_withdrawn_story_only_that() -> None:
    newsroom = make_released()
    rewrite(newsroom, newsroom.source, 1, "The first boat sailed with 412 people on board.")
    correct(newsroom.source, note="There were 412.", by=None, at=NOON)
    take_up(newsroom)
    page = Reader(everywhere).corrections(Sheet("en", "corrections"))
    assert [(one.note, one.is_withdrawn) for one in page.items] == [("There were 412.", False)]
    kill(newsroom.story, notes={"en": "It did not sail."}, by=None, at=NOON)
    take_up(newsroom)
    page = Reader(everywhere).corrections(Sheet("en", "corrections"))
    assert [(one.note, one.is_withdrawn) for one in page.items] == [("It did not sail.", True)]
    assert Reader(everywhere).front("en").items == ()


def test_the_newest_records_are_those_of_the_list() -> None:
    one, other = make_released(section="sport"), make_released()
    take_up(one, other)
    found = Reader(everywhere).records("en", "section/sport", 20)
    assert [record.story for record in found] == [one.story.pk]
    release(other.source, by=None, at=NOON)
    assert len(Reader(everywhere).records("en", "", 1)) == 1
