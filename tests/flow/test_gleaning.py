"""What can be found of a release, and how much each word weighs."""

from inkuru.flow.gleaning import glean, read
from tests.pages.making import make_record


def test_the_headline_weighs_more_than_the_text() -> None:
    gleaned = glean(make_record("en"))
    heaviest = max(gleaned.weights.values())
    headline = {read(word, "en") for word in make_record("en").headline.split()}
    assert {gleaned.weights["en", root] for form, root in headline if form} & {heaviest}


def test_forms_lead_to_their_words() -> None:
    gleaned = glean(make_record("en"))
    assert all(word in gleaned.weights for word in gleaned.forms.values())
    assert all(0 < weight < 256 for weight in gleaned.weights.values())
