"""A story is taken in from a file or pasted text."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from inkuru.flow.revising import Text, revise
from inkuru.newsroom.models import Edition, Revision, Story
from tests.desk.pages import all_words, page, signed_in, soup
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


def file(text: str, name: str = "ferry.txt") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, text.encode(), "text/plain")


def test_a_file_becomes_a_story_with_what_was_found_in_it(client: Client) -> None:
    answer = client.post(DOOR, {"file": file(FERRY), "text": "", "language": ""})
    story = Story.objects.get()
    assert (answer["location"], str(story.created_by)) == (f"/desk/stories/{story.pk}/", "Diane")
    html = page(client, answer["location"])
    assert all_words(html, ".messages p") == [
        "Taken in: English, 2 paragraphs, 3 sentences. To be read in: Kinyarwanda · English · Kiswahili"
    ]
    assert len(html.select("tbody .findings li")) == 1
    assert list(Edition.objects.order_by("language").values_list("language", "state")) == [
        ("en", "drafting"),
        ("rw", "not_begun"),
        ("sw", "not_begun"),
    ]


def test_pasted_text_becomes_a_story(client: Client) -> None:
    client.post(DOOR, {"text": FERRY.replace("\n", "\r\n"), "language": "en"})
    assert Story.objects.get().source_language == "en"


def test_the_same_again_is_the_same_story(client: Client) -> None:
    client.post(DOOR, {"file": file(FERRY)})
    answer = client.post(DOOR, {"file": file(FERRY)})
    assert (Story.objects.count(), all_words(page(client, answer["location"]), ".messages p")[-1]) == (
        1,
        "This story is here already, and nothing in it has changed.",
    )


def test_what_the_desk_has_changed_meanwhile_stays_and_is_said(client: Client) -> None:
    client.post(DOOR, {"file": file(FERRY)})
    was = Revision.objects.get(text__startswith="Tickets")
    revise(was.block, was.edition, Text.plain("Tickets are free."), by=None, at=NOON, seen=1)
    answer = client.post(DOOR, {"file": file(FERRY.replace("2,500", "2,600"))})
    assert all_words(page(client, answer["location"]), ".messages p")[-1] == (
        "Paragraph 2 was changed at the desk and in the file; the desk’s text stays: Tickets are free."
    )


def test_two_files_of_one_name_are_two_stories(client: Client) -> None:
    for headline, body in (
        ("Rain in Rutsiro", "It rained for two days in the hills of Rutsiro, and the river rose."),
        ("Maize in Eldoret", "The price of maize fell in the market of Eldoret after the harvest came in."),
    ):
        client.post(DOOR, {"file": file(f"{headline}\n\n{body}\n", "story.txt"), "language": "en"})
    assert Story.objects.count() == 2


@pytest.mark.parametrize(
    "sent",
    [
        {},
        {"text": "  \r\n "},
        {"file": file("", "empty.txt")},
        {"file": SimpleUploadedFile("picture.png", b"\x89PNG\r\n\x1a\n\0\0\0")},
        {"text": "Only a headline that nobody wrote a story under"},
        {"text": FERRY, "language": "fr"},
        {"text": "Le bateau est parti\n\nLe premier bateau a quitté le port ce matin avec quatre cents passagers.\n"},
    ],
)
def test_what_is_no_story_is_refused_and_nothing_is_kept(client: Client, sent: dict[str, object]) -> None:
    refused = client.post(DOOR, sent)
    assert (refused.status_code, len(soup(refused.content).select(".error")), Story.objects.count()) == (422, 1, 0)


def test_pasted_text_is_not_lost_when_it_is_refused(client: Client) -> None:
    text = "OK\r\n\r\n12 <b>34</b>."
    refused = soup(client.post(DOOR, {"text": text}).content)
    assert refused.textarea is not None
    assert refused.textarea.get_text().split() == text.split()
    assert all_words(refused, "main p.error") == ["The language of this text cannot be told for sure. Choose it below."]


def test_a_language_that_is_known_is_said(client: Client) -> None:
    client.post(DOOR, {"text": "Umutwe\r\n\r\nMuraho.", "language": "rw"})
    assert Story.objects.get().source_language == "rw"
