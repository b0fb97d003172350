"""Stories come in from files, text, links and wires; each is shown before it is taken in."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http.response import HttpResponseBase
from django.test import Client

from inkuru.flow import arriving, wiring
from inkuru.flow.fetching import Fetched
from inkuru.flow.revising import Text, revise
from inkuru.newsroom.models import Arrival, Edition, Revision, Story, Wire
from tests.desk.pages import all_words, page, signed_in, soup
from tests.flow.test_arriving import FEED, PAGE
from tests.newsroom.making import NOON, make_person

pytestmark = [pytest.mark.django_db, pytest.mark.database]

DOOR = "/desk/intake/"
FERRY = """Lake Kivu ferry sails again

“The first boat left the port in the morning with 412 people on board, he said.

Tickets still cost 2,500 francs for the whole trip across the lake.

Kinyarwanda · English · Kiswahili
"""


@pytest.fixture
def client() -> Client:
    return signed_in(make_person())


def bring(
    client: Client, sent: dict[str, object], language: str = "en", into: tuple[str, ...] = ()
) -> HttpResponseBase:
    """Bring a story and take in what was found."""
    shown = client.post(DOOR, sent)
    assert shown.status_code == 302, shown.content.decode()
    return client.post(shown["location"], {"language": language})


def file(text: str, name: str = "ferry.txt") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, text.encode(), "text/plain")


def test_what_was_found_is_shown_and_then_becomes_a_story(client: Client) -> None:
    shown = client.post(DOOR, {"file": file(FERRY), "text": ""})
    arrival = Arrival.objects.get()
    assert (shown["location"], Story.objects.count()) == (f"{DOOR}{arrival.pk}/", 0)
    html = page(client, shown["location"])
    assert all_words(html, ".found h2, .found p")[0] == "Lake Kivu ferry sails again"
    assert len(html.select(".findings li")) == 1
    assert [one["value"] for one in html.select("[name=language] option[selected], [name=into][checked]")] == [
        "en",
        "rw",
        "en",
        "sw",
    ]
    answer = client.post(shown["location"], {"language": "en", "into": ["rw", "sw"]})
    story = Story.objects.get()
    assert (answer["location"], str(story.created_by)) == (f"/desk/stories/{story.pk}/", "Diane")
    told = page(client, answer["location"])
    assert all_words(told, ".messages p") == [
        "Taken in: English, 2 paragraphs, 3 sentences. To be read in: Kinyarwanda · English · Kiswahili"
    ]
    assert list(Edition.objects.order_by("language").values_list("language", "state")) == [
        ("en", "drafting"),
        ("rw", "not_begun"),
        ("sw", "not_begun"),
    ]
    assert "Nothing waits." in all_words(page(client, DOOR), "main p")
    assert "taken in" in all_words(page(client, shown["location"]), ".chip")


def test_pasted_text_becomes_a_story(client: Client) -> None:
    bring(client, {"text": FERRY.replace("\n", "\r\n")})
    assert Story.objects.get().source_language == "en"


def test_a_page_becomes_a_story_without_what_stands_round_it(client: Client) -> None:
    bring(client, {"file": SimpleUploadedFile("soko.html", PAGE.encode(), "text/html")}, language="sw")
    texts = " ".join(Revision.objects.values_list("text", flat=True))
    assert "shilingi bilioni 2.8" in texts
    assert "Nyumbani" not in texts


def test_a_feed_is_listed_and_each_article_waits_for_itself(client: Client) -> None:
    listed = client.post(DOOR, {"file": SimpleUploadedFile("wire.xml", FEED.encode(), "text/xml")})
    html = page(client, listed["location"])
    assert all_words(html, ".stories h3") == ["Rain in Rutsiro", "Maize in Eldoret"]
    first = Arrival.objects.get(headline="Rain in Rutsiro")
    client.post(f"{DOOR}{first.pk}/put-away/")
    assert all_words(page(client, DOOR), ".stories h3") == ["Maize in Eldoret"]


def test_the_same_again_is_the_same_story(client: Client) -> None:
    bring(client, {"file": file(FERRY)})
    answer = bring(client, {"file": file(FERRY)})
    assert (Story.objects.count(), all_words(page(client, answer["location"]), ".messages p")[-1]) == (
        1,
        "This story is here already, and nothing in it has changed.",
    )


def test_what_the_desk_has_changed_meanwhile_stays_and_is_said(client: Client) -> None:
    bring(client, {"file": file(FERRY)})
    was = Revision.objects.get(text__startswith="Tickets")
    revise(was.block, was.edition, Text.plain("Tickets are free."), by=None, at=NOON, seen=1)
    answer = bring(client, {"file": file(FERRY.replace("2,500", "2,600"))})
    assert all_words(page(client, answer["location"]), ".messages p")[-1] == (
        "Paragraph 2 was changed at the desk and in the file; the desk’s text stays: Tickets are free."
    )


def test_two_files_of_one_name_are_two_stories(client: Client) -> None:
    for headline, body in (
        ("Rain in Rutsiro", "It rained for two days in the hills of Rutsiro, and the river rose."),
        ("Maize in Eldoret", "The price of maize fell in the market of Eldoret after the harvest came in."),
    ):
        bring(client, {"file": file(f"{headline}\n\n{body}\n", "story.txt")})
    assert Story.objects.count() == 2


@pytest.mark.parametrize(
    "sent",
    [
        {},
        {"text": "  \r\n "},
        {"file": file("", "empty.txt")},
        {"file": SimpleUploadedFile("picture.png", b"\x89PNG\r\n\x1a\n\0\0\0")},
        {"file": SimpleUploadedFile("story.docx", b"PK\x03\x04 broken")},
        {"text": "Only a headline that nobody wrote a story under"},
    ],
)
def test_what_is_no_story_is_refused_and_nothing_is_kept(client: Client, sent: dict[str, object]) -> None:
    refused = client.post(DOOR, sent)
    assert (refused.status_code, len(soup(refused.content).select(".error")), Arrival.objects.count()) == (422, 1, 0)


def test_pasted_text_is_not_lost_when_it_is_refused(client: Client) -> None:
    refused = soup(client.post(DOOR, {"text": "A headline <b>alone</b>"}).content)
    assert refused.textarea is not None
    assert refused.textarea.get_text().strip() == "A headline <b>alone</b>"


def test_a_language_that_cannot_be_told_is_asked_for(client: Client) -> None:
    shown = client.post(DOOR, {"text": "Umutwe\r\n\r\nMuraho."})
    refused = client.post(shown["location"], {"language": ""})
    assert (refused.status_code, Story.objects.count()) == (422, 0)
    client.post(shown["location"], {"language": "rw"})
    assert Story.objects.get().source_language == "rw"


def test_a_text_in_another_language_is_shown_with_none(client: Client) -> None:
    text = "Le bateau est parti\n\nLe premier bateau a quitté le port ce matin avec quatre cents passagers.\n"
    shown = client.post(DOOR, {"text": text})
    assert page(client, shown["location"]).select("[name=language] option[selected]")[0]["value"] == ""


def test_a_link_is_read_and_shown(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(arriving, "fetch", lambda address: Fetched(address, "text/html", PAGE.encode()))
    shown = client.post(f"{DOOR}link/", {"address": "https://soko.example/mwanza"})
    html = page(client, shown["location"])
    assert all_words(html, ".found h2") == ["Soko jipya lafunguliwa Mwanza"]
    assert "https://soko.example/mwanza" in all_words(html, ".soft")[0]


@pytest.mark.parametrize("address", ["http://127.0.0.1/", "http://localhost/", "http://[::1]/", "news"])
def test_a_link_into_the_house_is_not_followed(client: Client, address: str) -> None:
    refused = client.post(f"{DOOR}link/", {"address": address})
    assert (refused.status_code, len(soup(refused.content).select(".error")), Arrival.objects.count()) == (422, 1, 0)


def test_a_wire_is_subscribed_to_and_dropped(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wiring, "fetch", lambda address: Fetched(address, "text/xml", FEED.encode()))
    client.post(f"{DOOR}wires/subscribe/", {"address": "https://wire.example/feed", "name": "Wire"})
    html = page(client, DOOR)
    assert all_words(html, ".stories h3") == ["Rain in Rutsiro", "Maize in Eldoret"]
    assert all_words(page(client, f"{DOOR}wires/"), ".stories h2") == ["Wire"]
    client.post(f"{DOOR}wires/{Wire.objects.get().pk}/drop/")
    assert (all_words(page(client, DOOR), ".stories h3"), Wire.objects.count()) == ([], 0)


def test_an_address_that_is_no_wire_is_said(client: Client) -> None:
    refused = client.post(f"{DOOR}wires/subscribe/", {"address": "http://127.0.0.1/feed"})
    assert (refused.status_code, len(soup(refused.content).select(".error")), Wire.objects.count()) == (422, 1, 0)
