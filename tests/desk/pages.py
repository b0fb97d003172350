"""Pages of the desk as tests read them."""

from bs4 import BeautifulSoup, Tag
from django.test import Client

from inkuru.newsroom.models import Block, Person


def signed_in(person: Person) -> Client:
    """A browser in which a person is signed in."""
    client = Client()
    client.force_login(person)
    return client


def page(client: Client, address: str, status: int = 200) -> BeautifulSoup:
    """The page at an address."""
    response = client.get(address)
    assert response.status_code == status, response.content.decode()
    return soup(response.content)


def soup(content: bytes) -> BeautifulSoup:
    """HTML, read as a browser reads it."""
    return BeautifulSoup(content, "html5lib")


def words(tag: Tag | None) -> str:
    """The text of an element with single spaces."""
    assert tag is not None
    return " ".join(tag.get_text(" ").split())


def all_words(tag: BeautifulSoup | Tag, selector: str) -> list[str]:
    """The texts of all elements that a selector finds."""
    return [words(one) for one in tag.select(selector)]


def cell(html: BeautifulSoup, block: Block, language: str) -> Tag:
    """A block in one edition, on the sheet of a story that shows all languages."""
    column = [one["lang"] for one in html.select("thead .language")].index(language)
    return html.select(f'[id="b-{block.pk}"] > td')[column]
