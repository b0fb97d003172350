"""The addresses of terms, memory and figures."""

from inkuru.desk import word_urls


def test_what_has_a_name_of_its_own_is_not_taken_for_a_number() -> None:
    names = [one.name for one in word_urls.urlpatterns]
    assert len(names) == len(set(names))
    assert [str(one.pattern) for one in word_urls.urlpatterns if str(one.pattern).count("<") > 1] == []
