"""What people bring to the desk."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import QueryDict
from django.utils.datastructures import MultiValueDict

from inkuru.desk.intake_forms import ArrivalForm, LinkForm, StoryForm
from inkuru.flow.arriving import bring_text
from tests.newsroom.making import NOON


def test_a_file_goes_before_a_text() -> None:
    form = StoryForm(
        {"text": "Ferry"}, MultiValueDict({"file": [SimpleUploadedFile("ferry.txt", b"Ferry\n\nIt sails.")]})
    )
    assert form.is_valid()
    assert (form.is_file(), form.content(), form.name()) == (True, b"Ferry\n\nIt sails.", "ferry.txt")


def test_one_of_the_two_is_needed() -> None:
    assert StoryForm({"text": " \n"}).errors == {"text": ["Choose a file or paste a text"]}


@pytest.mark.parametrize("address", ["", "javascript:alert(1)", "news", "https://news.example/" + "a" * 2000])
def test_a_link_is_an_address(address: str) -> None:
    assert not LinkForm({"address": address}).is_valid()


@pytest.mark.django_db
@pytest.mark.database
def test_an_arrival_is_asked_for_in_all_languages_unless_its_foot_says_which() -> None:
    text = "Lake Kivu ferry sails again\n\nThe first boat left the port in the morning with 412 people on board.\n"
    plain = bring_text(text, name="", by=None, at=NOON)
    footed = bring_text(f"{text}\nKinyarwanda · English\n", name="", by=None, at=NOON)
    assert [ArrivalForm(one)["into"].initial for one in (plain, footed)] == [["rw", "en", "sw"], ("rw", "en")]
    assert ArrivalForm(plain)["language"].initial == "en"
    assert not ArrivalForm(plain, QueryDict("language=fr")).is_valid()
