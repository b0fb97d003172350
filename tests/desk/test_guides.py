"""How much room a headline for a place of its own takes there; the page counts as the server does."""

import pytest
from pytest_django.fixtures import Settings

from inkuru.desk.guides import Guide, guide_of, link_of
from inkuru.flow.composing import add_single
from inkuru.flow.revising import Text, write
from inkuru.newsroom.models import Kind
from tests.desk.pages import page, signed_in, words
from tests.newsroom.making import NOON, make_story, make_translation

LINK = "https://inkuru.example/rw/isoko-12/"


@pytest.mark.parametrize(
    ("kind", "text", "guide"),
    [
        ("search", "ill", Guide("search", "3 of about 60 letters, 13 of 580 pixels", is_over=False)),
        ("search", "W" * 40, Guide("search", "40 of about 60 letters, 755 of 580 pixels", is_over=True)),
        ("social", "a" * 90, Guide("social", "90 of about 90 letters", is_over=False)),
        ("social", "a" * 91, Guide("social", "91 of about 90 letters", is_over=True)),
        ("sms", "a" * 124, Guide("sms", "160 of 160 places, with the link", is_over=False, link=LINK)),
        ("sms", "a" * 125, Guide("sms", "161 of 160 places, with the link", is_over=True, link=LINK)),
        (
            "sms",
            "N’abantu",
            Guide("sms", "44 of 70 places, with the link: ’ leave 70 places of 160", is_over=False, link=LINK),
        ),
        ("headline", "a", None),
    ],
)
def test_it_is_counted_as_the_place_counts(kind: str, text: str, guide: Guide | None) -> None:
    assert guide_of(kind, text, LINK) == guide


@pytest.mark.django_db
@pytest.mark.database
def test_each_language_has_its_own_or_none_and_a_guide_below_the_field(settings: Settings) -> None:
    settings.INKURU_URL = "https://inkuru.example"
    newsroom = make_story()
    edition = make_translation(newsroom, "sw")
    block = add_single(newsroom.story, Kind.SMS, by=newsroom.person)
    client, address = signed_in(newsroom.person), f"/desk/stories/{newsroom.story.pk}/"
    html = page(client, f"{address}?edit=sw:{block.pk}")
    guide = html.select_one("#guide")
    assert guide is not None
    path = f"/sw/feri-ya-ziwa-kivu-yarejea-safarini-{newsroom.story.pk}/"
    assert guide["data-link"] == link_of(edition) == f"https://inkuru.example{path}"
    assert words(guide).endswith("of 160 places, with the link")
    client.post(f"{address}sw/{block.pk}/", {"seen": 0, "text": "Feri yarejea"})
    assert edition.revisions.get(block=block).based_on is None
    write(newsroom.source, block, Text.plain("Ferry sails"), by=newsroom.person, at=NOON, seen=0)
    assert page(client, address).select_one(".chip.bad") is None
