"""Every screen has help, in every language, written for it."""

import re
from dataclasses import astuple
from itertools import combinations

import pytest
from django.test import Client
from django.utils import translation
from django.utils.translation import gettext

from inkuru.desk import helping
from inkuru.lang.language import codes
from tests.desk.pages import all_words, page
from tests.desk.screens import screens

QUOTED = re.compile("“([^”]+)”")
# The help of the help would be a joke, and a preview is a page for readers.
WITHOUT = {"desk:help", "desk:helps", "desk:preview"}


def test_every_file_belongs_to_a_screen_and_every_screen_has_its_file() -> None:
    assert {path.stem for path in helping.FOLDER.iterdir()} == set(helping.screens())


@pytest.mark.parametrize("screen", helping.screens())
def test_each_help_says_the_same_things_in_every_language(screen: str) -> None:
    told = helping.texts(screen)
    assert list(told) == sorted(told, key=["en", *codes()].index)
    assert set(told) == set(codes())
    shapes = {tuple(len(part) for part in astuple(one)[1:]) for one in told.values()}
    assert len(shapes) == 1
    for one, other in combinations(told.values(), 2):
        assert set(_said(one)) & set(_said(other)) == set(), screen
    assert all(words.strip() for one in told.values() for words in _said(one))


def _said(text: helping.HelpText) -> list[str]:
    """Its sentences; names of keys are the same in all languages."""
    pairs = [*text.signs, *((meaning, "") for _, meaning in text.keys), *text.cases]
    return [text.title, *text.purpose, *(one for pair in pairs for one in pair if one)]


@pytest.mark.django_db
@pytest.mark.database
def test_every_screen_that_is_a_page_has_help() -> None:
    found = screens()
    assert len(found) > 20
    assert {name for name in found if name not in helping.HELP} - WITHOUT == set()
    for name, screen in found.items():
        if name in helping.HELP:
            link = page(screen.client, screen.address, screen.status).select_one("a.help")
            assert link
            assert str(link["href"]).startswith(f"/desk/help/{helping.HELP[name]}/")


@pytest.mark.django_db
@pytest.mark.database
def test_help_is_open_to_strangers_and_leads_back_to_our_own_pages_only() -> None:
    client = Client()
    assert len(all_words(page(client, "/desk/help/"), ".rows a")) == len(helping.screens())
    back = page(client, "/desk/help/board/?from=/desk/%3Fneed%3Ddue").select_one("main a")
    assert back
    assert back["href"] == "/desk/?need=due"
    foreign = page(client, "/desk/help/board/?from=https://else.example/").select_one("main a")
    assert foreign
    assert foreign["href"] == "/desk/help/"
    page(client, "/desk/help/nonsense/", 404)


def test_the_help_is_in_the_language_of_the_interface() -> None:
    titles = []
    for code in codes():
        with translation.override(code):
            titles.append(helping.help_text("board").title)
    assert titles == ["Urutonde rw’inkuru", "The board", "Ubao wa habari"]
    with translation.override("fr"):
        assert helping.help_text("board").title == "The board"


@pytest.mark.parametrize("code", [one for one in codes() if one != "en"])
def test_the_help_calls_buttons_and_links_what_the_screens_call_them(code: str) -> None:
    """What is quoted in English and is a word of the interface is quoted in the other language as that says it."""
    wrong = []
    for screen in helping.screens():
        told, other = helping.texts(screen), " ".join(_said(helping.texts(screen)[code]))
        for quoted in QUOTED.findall(" ".join(_said(told["en"]))):
            with translation.override(code):
                name = gettext(quoted)
            if name != quoted and f"“{name}" not in other:
                wrong.append((screen, quoted, name))
    assert wrong == []
