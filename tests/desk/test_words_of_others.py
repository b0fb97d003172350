"""What others say at the desk is said in the language of whoever reads it."""

from collections.abc import Iterator

import pytest
from allauth.account.forms import SetPasswordForm
from django import forms
from django.utils import translation

from inkuru.desk.words_of_others import COUNTED, PLAIN
from inkuru.newsroom.models import Person


class Sample(forms.Form):
    """A form in which everything can be wrong."""

    short = forms.CharField(max_length=3)
    choice = forms.ChoiceField(choices=[("a", "A")])
    blank = forms.CharField()


def said() -> Iterator[str]:
    """What is wrong with two forms."""
    for form in (
        Sample({"short": "four", "choice": "b"}),
        SetPasswordForm(Person(username="juma"), {"password1": "umuravumba ku Kivu", "password2": "x"}),
    ):
        for errors in form.errors.values():
            yield from (str(one) for one in errors)


@pytest.mark.parametrize("language", ["rw", "sw"])
def test_no_error_of_a_form_is_in_english(language: str) -> None:
    with translation.override("en"):
        english = list(said())
    with translation.override(language):
        translated = list(said())
    assert len(english) == 4
    assert set(english) & set(translated) == set()


def test_what_is_listed_is_still_what_they_say() -> None:
    with translation.override("en"):
        counted = [str(one % {"limit_value": 3, "show_value": 4}) for one in COUNTED]
        plain = [one % {"value": "b"} if "%(" in one else one for one in PLAIN]
        assert set(said()) <= {*counted, *plain}
