"""oEmbed: by its schema."""

import json
from dataclasses import replace

from inkuru.pages import oembed
from inkuru.pages.cards import card_path
from tests.pages.judging import json_faults
from tests.pages.making import HEADLINES, PUBLIC_SITE, make_page, make_withdrawn_page


def test_a_link_with_its_card() -> None:
    page = replace(make_page("rw"), site=PUBLIC_SITE)
    text = oembed.render(page)
    assert json_faults(text, "oembed.json") == []
    answer = json.loads(text)
    assert (answer["title"], answer["author_name"], answer["provider_url"], answer["thumbnail_url"]) == (
        HEADLINES["rw"],
        "Diane Uwase",
        "https://inkuru.example/rw/",
        f"https://inkuru.example{card_path(page.record, page.site)}",
    )


def test_where_there_is_nothing_to_show_there_is_no_answer() -> None:
    assert oembed.render(make_page("rw")) == ""
    assert oembed.render(replace(make_withdrawn_page("rw"), site=PUBLIC_SITE)) == ""
