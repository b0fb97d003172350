"""The page at `/`."""

from inkuru.pages import chooser
from inkuru.records import ChooserPage
from tests.pages.making import SITE
from tests.pages.reading import part, read


def test_each_language_is_offered_in_its_own_words() -> None:
    soup = read(chooser.render(ChooserPage(SITE)))
    items = soup.select("main li")
    assert [
        (one["lang"], part(one, "a")["href"], part(one, "a")["hreflang"], *one.stripped_strings) for one in items
    ] == [
        ("rw", "/rw/", "rw", "Kinyarwanda", "Soma amakuru mu Kinyarwanda"),
        ("en", "/en/", "en", "English", "Read the news in English"),
        ("sw", "/sw/", "sw", "Kiswahili", "Soma habari kwa Kiswahili"),
    ]
    assert (part(soup, "html")["lang"], part(soup, "title").get_text()) == (
        "rw",
        "Inkuru – Kinyarwanda · English · Kiswahili",
    )
