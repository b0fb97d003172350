"""Pictures are sent to a story, cut, and put in each other’s place; all of it without JavaScript."""

from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from pytest_django.fixtures import Settings

from inkuru.flow.framing import Framing, framing_of
from inkuru.newsroom.models import Block, Kind
from tests.desk.pages import all_words, cell, page, signed_in, soup, words
from tests.formats.test_pictures import picture
from tests.newsroom.making import Newsroom, make_story, make_translation

pytestmark = [pytest.mark.django_db, pytest.mark.database]

SAID = {"alt": "A white ferry", "credit": "Photo: Diane", "caption": "The ferry at Rubavu"}


@pytest.fixture(autouse=True)
def media(settings: Settings, tmp_path: Path) -> Path:
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


def door(newsroom: Newsroom, block: Block, name: str, language: str = "en") -> str:
    return f"/desk/stories/{newsroom.story.pk}/{language}/{block.pk}/{name}/"


def file(data: bytes | None = None) -> SimpleUploadedFile:
    return SimpleUploadedFile("kivu.jpg", data or picture(size=(1000, 600)))


def brought(newsroom: Newsroom, **fields: Any) -> Any:
    client = signed_in(newsroom.person)
    return client.post(door(newsroom, newsroom.body(1), "picture"), {"file": file(), **SAID, **fields}, follow=True)


def test_a_picture_comes_with_its_words_and_stands_in_its_row() -> None:
    newsroom = make_story()
    make_translation(newsroom, "sw")
    answer = brought(newsroom)
    block = newsroom.body(2)
    assert (block.kind, answer.redirect_chain[-1][0]) == (Kind.IMAGE, door(newsroom, block, "frame"))
    html = page(signed_in(newsroom.person), f"/desk/stories/{newsroom.story.pk}/")
    assert all_words(cell(html, block, "en"), ".text, .of-picture") == [
        "The ferry at Rubavu",
        "It shows: A white ferry",
        "Credit: Photo: Diane",
    ]
    edit = page(signed_in(newsroom.person), f"/desk/stories/{newsroom.story.pk}/?edit=sw:{block.pk}")
    assert [one["name"] for one in edit.select(".writing textarea, .writing input[type=text]")] == [
        "text",
        "alt",
        "credit",
    ]


def test_what_is_said_of_it_in_a_translation_is_kept_like_its_text() -> None:
    newsroom = make_story()
    edition = make_translation(newsroom, "sw")
    brought(newsroom)
    sent = {"seen": 0, "text": "Feri", "alt": "Feri nyeupe", "credit": "Picha: Diane"}
    client = signed_in(newsroom.person)
    client.post(door(newsroom, newsroom.body(2), "keep", "sw"), sent)
    assert newsroom.body(2).working_texts.get().credit == "Picha: Diane"
    client.post(f"/desk/stories/{newsroom.story.pk}/sw/{newsroom.body(2).pk}/", sent)
    told = edition.revisions.get(block=newsroom.body(2))
    assert (told.text, told.alt, told.credit) == ("Feri", "Feri nyeupe", "Picha: Diane")


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"file": SimpleUploadedFile("x.gif", b"GIF89a")}, "This picture cannot be used."),
        ({"alt": ""}, "This field is required."),
        ({"file": ""}, "This field is required."),
    ],
)
def test_what_is_no_picture_or_has_no_words_changes_nothing(fields: dict[str, Any], said: str) -> None:
    newsroom = make_story()
    answer = brought(newsroom, **fields)
    assert answer.status_code == 422
    assert said in words(soup(answer.content).select_one("main"))
    assert len(newsroom.blocks()) == 3


def test_numbers_say_what_is_shown_and_a_ninth_goes_before_them(media: Path) -> None:
    newsroom = make_story()
    brought(newsroom)
    client, block = signed_in(newsroom.person), newsroom.body(2)
    numbers = {"left": "10", "top": "0", "right": "62.5", "bottom": "100", "across": "50", "down": "20"}
    html = soup(client.post(door(newsroom, block, "frame"), numbers, follow=True).content)
    assert framing_of(newsroom.body(2)) == Framing((100, 0, 625, 1000), (500, 200))
    assert [one["value"] for one in html.select(".numbers input[type=number]")] == list(numbers.values())
    for one in html.select(".prints img"):
        shown = client.get(str(one["src"]))
        assert shown.status_code == 200
        assert b"".join(shown)
    client.post(door(newsroom, block, "frame"), numbers | {"ninth": "167.833"})
    assert framing_of(newsroom.body(2)).focus == (167, 833)
    for wrong in ({"left": "99"}, {"left": "x"}, {"right": "101"}):
        assert client.post(door(newsroom, block, "frame"), numbers | wrong).status_code == 422


def test_another_picture_takes_its_place() -> None:
    newsroom = make_story()
    brought(newsroom)
    client, block = signed_in(newsroom.person), newsroom.body(2)
    answer = client.post(door(newsroom, block, "replace"), {"file": file(picture("PNG")), **SAID}, follow=True)
    assert (answer.status_code, newsroom.body(2).parents.get()) == (200, block)
    gone = page(client, f"/desk/stories/{newsroom.story.pk}/")
    assert all_words(gone, ".gone summary") == ["1 paragraph was taken out"]
    assert client.post(door(newsroom, newsroom.body(2), "replace"), SAID).status_code == 422


def test_only_the_source_has_these_screens_and_a_file_is_only_of_its_picture() -> None:
    newsroom = make_story()
    make_translation(newsroom, "sw")
    brought(newsroom)
    client, block = signed_in(newsroom.person), newsroom.body(2)
    assert client.get(door(newsroom, block, "frame", "sw")).status_code == 404
    assert client.get(door(newsroom, newsroom.body(1), "frame")).status_code == 404
    image = block.image
    assert image is not None
    for name in ("../secret", image.path + "x", image.path.replace(".jpg", "-/../x.jpg")):
        assert client.get(f"/desk/pictures/{image.pk}/", {"print": name}).status_code == 404
