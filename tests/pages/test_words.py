"""A page speaks its own language, whatever the process has set active."""

from django.utils import translation

from inkuru.pages.words import catalogue, own_name


def test_words_come_from_the_catalogue_of_the_page_s_language() -> None:
    with translation.override("en"):
        said = {code: catalogue(code).gettext("You are reading this") for code in ("rw", "en", "sw")}
    assert said == {"rw": "Ni yo uri gusoma", "en": "You are reading this", "sw": "Unasoma hii"}


def test_a_language_is_called_by_its_own_name() -> None:
    assert [own_name(code) for code in ("rw", "en", "sw")] == ["Kinyarwanda", "English", "Kiswahili"]
