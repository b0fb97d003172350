"""The words of the search, their forms, and what is written nearly so."""

import pytest
from pytest_django import DjangoAssertNumQueries

from inkuru.newsroom.models import SearchForm, SearchWord
from inkuru.newsroom.search_words import (
    Near,
    drop_words,
    forms_nearly,
    forms_of,
    forms_written,
    grams,
    ids_of_words,
    keep_forms,
    keep_words,
)

pytestmark = [pytest.mark.django_db, pytest.mark.database]

ELECTION, MARKET = ("rw", "itora"), ("rw", "soko")


def test_a_word_is_kept_once_in_each_language() -> None:
    first = keep_words({ELECTION, MARKET, ("sw", "soko")})
    assert keep_words({ELECTION, ("en", "market")}) == {
        ELECTION: first[ELECTION],
        ("en", "market"): SearchWord.objects.get(language="en").pk,
    }
    assert ids_of_words({MARKET, ("en", "nothing")}) == {MARKET: first[MARKET]}


def test_forms_are_found_by_letters_that_they_share() -> None:
    ids = keep_words({ELECTION, MARKET})
    keep_forms({("rw", "amatora"): ids[ELECTION], ("rw", "amasoko"): ids[MARKET], ("rw", "isoko"): ids[MARKET]})
    assert forms_nearly(["amatoora"], most=1) == {"amatoora": [Near("amatora", "rw", ids[ELECTION])]}
    assert [one.form for one in forms_nearly(["isooko"], most=5)["isooko"]] == ["isoko", "amasoko"]
    assert forms_nearly(["zzz"], most=5) == {"zzz": []}
    assert forms_written({"isoko", "masoko"}) == {"isoko"}


def test_forms_are_kept_once(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    ids = keep_words({MARKET})
    keep_forms({("rw", "isoko"): ids[MARKET]})
    with django_assert_num_queries(1):
        keep_forms({("rw", "isoko"): ids[MARKET]})
    assert forms_of([ids[MARKET]]) == {ids[MARKET]: ["isoko"]}


def test_a_word_without_editions_goes_with_its_forms() -> None:
    ids = keep_words({MARKET})
    keep_forms({("rw", "isoko"): ids[MARKET]})
    drop_words(list(ids.values()), (0,))
    assert (SearchWord.objects.count(), SearchForm.objects.count(), forms_nearly(["isoko"], most=3)) == (0, 0, {})


def test_two_letters_have_the_runs_of_their_edges() -> None:
    assert (len(list(grams("um"))), len(list(grams("")))) == (2, 0)
