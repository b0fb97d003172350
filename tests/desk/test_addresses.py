"""Addresses that keep which editions somebody looks at."""

from uuid import UUID

import pytest
from django.test import RequestFactory

from inkuru.desk.addresses import query, shown_languages, story_address

BLOCK = UUID(int=7)


@pytest.mark.parametrize(
    ("asked", "shown", "kept"),
    [
        ("", (), ""),
        ("?languages=sw", ("sw",), "languages=sw"),
        ("?languages=sw,rw,xx", ("rw", "sw"), "languages=rw,sw"),
        ("?languages=xx", (), ""),
        ("?reference=sw", (), "reference=sw"),
        ("?languages=sw&reference=en", ("sw",), "languages=sw&reference=en"),
        ("?reference=xx", (), ""),
    ],
)
def test_editions_that_are_ours_are_kept(asked: str, shown: tuple[str, ...], kept: str) -> None:
    request = RequestFactory().get(f"/desk/stories/3/{asked}")
    assert (shown_languages(request), query(request)) == (shown, kept)


def test_an_address_leads_to_a_paragraph_or_opens_a_passage() -> None:
    request = RequestFactory().get("/desk/stories/3/?languages=sw")
    assert story_address(request, 3) == "/desk/stories/3/?languages=sw"
    assert story_address(request, 3, at=BLOCK) == f"/desk/stories/3/?languages=sw#b-{BLOCK}"
    assert story_address(request, 3, edit="sw:x") == "/desk/stories/3/?languages=sw&edit=sw:x"
    assert story_address(RequestFactory().get("/"), 3) == "/desk/stories/3/"
