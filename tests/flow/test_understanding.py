"""What a query asks for: concepts, terms, other languages, other spellings."""

import pytest

from inkuru.flow import terming
from inkuru.flow.understanding import MOST_WORDS, understand
from inkuru.newsroom.search_columns import block_numbers
from inkuru.records import ConceptRecord, TermRecord
from tests.flow.found import on_site, stories
from tests.newsroom.making import NOON

pytestmark = [pytest.mark.django_db, pytest.mark.database]

TRADE = ("Trade talks with the United States", "Officials met on Monday.")
VISIT = ("Minisitiri yagiye muri Amerika", "Yahagurutse ku wa mbere.")


@pytest.mark.parametrize(
    "query", ["Marekani", "marekani", "Leta Zunze Ubumwe za Amerika", "Amerika", "USA", "usa", "American"]
)
@pytest.mark.parametrize("language", ["rw", "en", "sw"])
def test_a_place_is_found_by_what_it_is_called_in_any_language(query: str, language: str) -> None:
    trade = on_site({"en": TRADE}).story.pk
    visit = on_site({"rw": VISIT}, source="rw").story.pk
    on_site({"en": ("Rain in Huye", "It rained.")})
    assert sorted(stories(query, language)) == [trade, visit]


def test_the_terms_of_the_house_carry_a_query_across() -> None:
    names = (
        TermRecord("rw", "ikigega cy’ingoboka"),
        TermRecord("en", "solidarity fund"),
        TermRecord("sw", "mfuko wa mshikamano"),
    )
    terming.take_in([ConceptRecord("fund", names)], by=None, at=NOON)
    fund = on_site({"en": ("The solidarity fund pays", "Farmers get money from the fund.")}).story.pk
    on_site({"en": ("A fund for roads", "The road fund is empty.")})
    assert stories("mfuko wa mshikamano", "sw")[:1] == [fund]
    assert stories("ikigega cy'ingoboka", "rw")[:1] == [fund]


def test_everyday_words_are_found_in_the_other_languages() -> None:
    rain = on_site({"en": ("Rain stops the market", "The rain fell all day.")}).story.pk
    assert (stories("mvua", "sw"), stories("imvura", "rw")) == ([rain], [rain])


@pytest.mark.parametrize(
    ("query", "languages"), [("the ferry", ("en",)), ("tiketi bado ni", ("sw",)), ("ubwato bwa mbere", ("rw",))]
)
def test_the_words_tell_the_language_whatever_the_page(query: str, languages: tuple[str, ...]) -> None:
    for code in ("rw", "en", "sw"):
        on_site(source=code)
    assert understand(query, "rw", blocks=block_numbers()).languages == languages


def test_a_word_that_no_story_has_is_read_as_one_that_they_have() -> None:
    on_site()
    words = understand("feery tickets zzzzzz", "en", blocks=block_numbers()).words
    assert [(one.typed, one.read_as, bool(one.variants)) for one in words] == [
        ("feery", "ferry", True),
        ("tickets", "", True),
        ("zzzzzz", "", False),
    ]


def test_of_a_long_query_the_first_words_count() -> None:
    assert len(understand("neno " * 400, "sw", blocks=()).words) == MOST_WORDS
    assert understand("?!", "sw", blocks=()).words == ()
