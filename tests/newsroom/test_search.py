"""The rows of the index: what they are called by, and that nothing stands twice."""

import pytest
from django.db import IntegrityError, transaction

from inkuru.newsroom.models import SearchBlock, SearchForm, SearchGram, SearchList, SearchState, SearchWord

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def test_a_stem_stands_once_in_a_language() -> None:
    SearchWord.objects.create(language="rw", stem="soko")
    SearchWord.objects.create(language="sw", stem="soko")
    with pytest.raises(IntegrityError), transaction.atomic():
        SearchWord.objects.create(language="rw", stem="soko")


def test_a_form_stands_once_in_a_language() -> None:
    word = SearchWord.objects.create(language="rw", stem="soko")
    SearchForm.objects.create(word=word, language="rw", form="isoko")
    with pytest.raises(IntegrityError), transaction.atomic():
        SearchForm.objects.create(word=word, language="rw", form="isoko")


def test_rows_say_what_they_are() -> None:
    rows = (SearchState(version=3), SearchWord(stem="soko"), SearchForm(form="isoko"), SearchBlock(number=2))
    assert [str(row) for row in rows] == ["version 3", "soko", "isoko", "2"]
    assert (str(SearchList(pk=4)), str(SearchGram(pk=5))) == ("4", "5")
