"""`inkuru search`: finds what readers find, and makes the index anew."""

import json

import pytest

from tests.cli.calling import call, refusal
from tests.flow.found import on_site

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def test_stories_are_found_with_their_languages_and_addresses(capsys: pytest.CaptureFixture[str]) -> None:
    number = on_site().story.pk
    found = call(capsys, "search", "feery", "--language", "en")
    assert (found.code, found.out) == (
        0,
        (
            "1. Lake Kivu ferry sails again (English)\n"
            f"   /en/lake-kivu-ferry-sails-again-{number}/\n"
            "   The first boat left with 412 people on board.\n"
        ),
    )
    assert found.err == "no story says “feery”; looked for “ferry”\n1 stories found, page 1 of 1\n"


def test_machines_get_an_object_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    number = on_site().story.pk
    found = call(capsys, "search", "ferry", "--json")
    assert (json.loads(found.out)["story"], found.err) == (number, "")


def test_nothing_found_is_told_by_the_exit_code(capsys: pytest.CaptureFixture[str]) -> None:
    found = call(capsys, "search", "zzzzzz")
    assert (found.code, found.out) == (1, "")
    assert found.err == "no story says “zzzzzz”\n0 stories found, page 1 of 1\n"


def test_the_index_is_made_anew(capsys: pytest.CaptureFixture[str]) -> None:
    on_site()
    assert call(capsys, "search", "--rebuild").out == "1 stories taken up\n"
    assert call(capsys, "search", "ferry").code == 0


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ((), "inkuru search: say what to look for, or --rebuild"),
        (("ferry", "--rebuild"), "inkuru search: say what to look for, or --rebuild"),
        (("ferry", "--language", "fr"), "inkuru search: “fr” is none of the languages rw, en, sw"),
        (("ferry", "--page", "0"), "inkuru search: --page is a whole number from 1 up, not “0”"),
    ],
)
def test_bad_input_is_refused_in_a_line(words: tuple[str, ...], line: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert refusal(call(capsys, "search", *words)) == line
