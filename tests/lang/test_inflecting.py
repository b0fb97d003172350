"""The forms of nouns, made by rule."""

import pytest

from inkuru.lang.inflecting import forms_of

ROWS = (
    ("rw", "umunyamakuru", "umunyamakuru abanyamakuru iminyamakuru munyamakuru banyamakuru minyamakuru"),
    ("rw", "igihugu", "igihugu ibihugu gihugu bihugu"),
    ("rw", "umwaka", "umwaka imyaka mwaka myaka"),
    ("rw", "agace", "agace uduce gace duce"),
    ("rw", "amashuri", "amashuri ishuri shuri mashuri"),
    ("rw", "Abafaransa", "Abafaransa Umufaransa Mufaransa Bafaransa"),
    ("rw", "inama", "inama amanama nama manama"),
    ("rw", "urwego", "urwego inzego rwego nzego"),
    ("rw", "Ubwongereza", "Ubwongereza Bwongereza"),
    ("rw", "Kenya", "Kenya"),
    ("sw", "kitabu", "kitabu vitabu"),
    ("sw", "chuo", "chuo vyuo"),
    ("sw", "mwalimu", "mwalimu waalimu walimu mialimu"),
    ("sw", "waziri", "waziri mawaziri"),
    ("sw", "Kenya", "Kenya"),
    ("en", "party", "party parties"),
    ("en", "church", "church churches"),
    ("en", "news", "news"),
    ("en", "…", "…"),
)
PHRASES = (
    (
        "rw",
        "urukiko rw’ikirenga",
        ("urukiko rw’ikirenga", "inkiko rw’ikirenga", "rukiko rw’ikirenga", "nkiko rw’ikirenga"),
    ),
    ("sw", "Mahakama Kuu", ("Mahakama Kuu",)),
    ("en", "Supreme Court", ("Supreme Court", "Supreme Courts")),
)
BY_CLASS = (
    ("rw", "umunyamakuru", "1/2", "umunyamakuru abanyamakuru munyamakuru banyamakuru"),
    ("rw", "umuti", "3/4", "umuti imiti muti miti"),
    ("sw", "mkutano", "3/4", "mkutano mikutano"),
    ("sw", "mwalimu", "1/2", "mwalimu waalimu walimu"),
)


@pytest.mark.parametrize(("language", "word", "forms"), ROWS)
def test_a_word_takes_its_forms(language: str, word: str, forms: str) -> None:
    assert forms_of(word, language) == tuple(forms.split())


@pytest.mark.parametrize(("language", "name", "forms"), PHRASES)
def test_of_a_phrase_the_head_inflects(language: str, name: str, forms: tuple[str, ...]) -> None:
    assert forms_of(name, language) == forms


@pytest.mark.parametrize(("language", "word", "noun_class", "forms"), BY_CLASS)
def test_a_noun_class_leaves_its_own_plural(language: str, word: str, noun_class: str, forms: str) -> None:
    assert forms_of(word, language, noun_class=noun_class) == tuple(forms.split())
