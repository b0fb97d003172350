"""Every screen speaks the language of whoever looks: no English of ours is left on it, in any language but English."""

import re
from collections.abc import Iterator

import pytest
from babel.messages.pofile import read_po
from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString, PreformattedString

from inkuru.config.settings import LOCALE_PATHS
from inkuru.lang.language import codes, languages
from inkuru.newsroom.models import Person
from tests.desk.screens import Screen, screens

# What a screen shows does not depend on the database; what is asked of it is tested on both elsewhere.
pytestmark = pytest.mark.django_db

SPOKEN = ("aria-label", "title", "placeholder", "alt", "data-words", "data-ask")
UNSPOKEN = ("script", "style", "code", "kbd", "svg")
HOLDER = re.compile(r"%\\?\(\w+\\?\)[sd]")
WORDS = re.compile(r"[a-z]{2,}")
# What is the same in every language: names of people, places and things of the newsroom that is looked at, and ours.
DATA = re.compile(
    r"Inkuru|Diane|Keza|Visitor|Fresh|Wire|Rain|ferry|She works at the port\.|Lake Kivu ferry sails again"
    r"|[A-Z]\w+/[A-Z]\w+( \w+)*|\w+://\S*|\w+\.tmx|release \d+|\b[a-z]+→[a-z]+\b"
)


def spoken(html: BeautifulSoup, language: str) -> Iterator[str]:
    """What a page says in its own language: texts and names of controls, outside what is marked as another language."""
    for tag in html.find_all(True):
        if not _is_ours(tag, language):
            continue
        yield from (" ".join(str(tag[name]).split()) for name in SPOKEN if tag.has_attr(name))
        for child in tag.children:
            if isinstance(child, NavigableString) and not isinstance(child, PreformattedString):
                yield " ".join(child.split())


def _is_ours(tag: Tag, language: str) -> bool:
    marked = tag if tag.has_attr("lang") else tag.find_parent(lang=True)
    is_unspoken = tag.name in UNSPOKEN or tag.find_parent(UNSPOKEN) is not None
    return not is_unspoken and (marked is None or marked["lang"] == language)


def english(language: str) -> re.Pattern[str]:
    """All that the interface says in English and says otherwise in a language."""
    with (LOCALE_PATHS[0] / language / "LC_MESSAGES" / "django.po").open("rb") as file:
        catalogue = read_po(file)
    said = set[str]()
    for message in catalogue:
        forms = zip(_forms(message.id), _forms(message.string), strict=False)
        said |= {one for one, other in forms if one and one != other and WORDS.search(HOLDER.sub("", one))}
    patterns = (HOLDER.sub(".+", re.escape(" ".join(one.split()))) for one in said)
    return re.compile("|".join(sorted(patterns)))


def _forms(said: object) -> tuple[str, ...]:
    return tuple(map(str, said)) if isinstance(said, tuple | list) else (str(said),)


def rendered(screen: Screen, language: str) -> list[str]:
    """What a screen says to somebody whose language of the desk this is."""
    Person.objects.update(interface_language=language)
    response = screen.client.get(screen.address, headers={"accept-language": language})
    return [one for one in spoken(BeautifulSoup(response.content, "html.parser"), language) if WORDS.search(one)]


def _nameless(said: str) -> str:
    """Without the names of languages, which are the same everywhere."""
    return re.sub("|".join(one.own_name for one in languages()), "", said)


def test_no_screen_says_in_one_language_what_it_should_say_in_another() -> None:
    ours = {code: english(code) for code in ("rw", "sw")}
    left = dict[str, list[str]]()
    for name, screen in screens().items():
        said = {code: set(rendered(screen, code)) for code in codes()}
        alike = {one for one in set.intersection(*said.values()) if WORDS.search(DATA.sub("", _nameless(one)))}
        untranslated = {one for code in ours for one in said[code] if ours[code].fullmatch(one)}
        if alike | untranslated:
            left[name] = sorted(alike | untranslated)
    assert left == {}
