"""Reads pages as tests need it: what must be there is there, or the test fails by name."""

from bs4 import BeautifulSoup, Tag


def read(html: str) -> BeautifulSoup:
    """The page as a tree."""
    return BeautifulSoup(html, "html.parser")


def part(within: Tag, selector: str) -> Tag:
    """The first element that a selector finds."""
    found = within.select_one(selector)
    if found is None:
        raise LookupError(selector)
    return found


def strings(within: Tag, selector: str) -> list[str]:
    """The texts within the first element that a selector finds, without the white space around them."""
    return list(part(within, selector).stripped_strings)
