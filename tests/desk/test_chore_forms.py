"""What people want to have of terms and memory, as forms read it."""

from django.http import QueryDict

from inkuru.desk.chore_forms import NAMES_OF_ORIGINS, TermsOutForm, UnitsOutForm
from inkuru.flow.giving_out import ORIGINS, TermsWanted, UnitsWanted
from inkuru.records import TermStatus


def test_terms_are_chosen_by_language_field_and_status() -> None:
    form = TermsOutForm(QueryDict("format=csv&language=rw&language=sw&field=law&status=approved"))
    assert form.is_valid()
    assert form.wanted() == TermsWanted(frozenset({"rw", "sw"}), "law", TermStatus.APPROVED)
    plain = TermsOutForm(QueryDict("format=tbx"))
    assert plain.is_valid()
    assert plain.wanted() == TermsWanted()
    assert not TermsOutForm(QueryDict("format=csv&language=fr")).is_valid()


def test_units_are_chosen_by_pair_and_origin() -> None:
    form = UnitsOutForm(QueryDict("source=rw&target=sw&origin=archives"))
    assert form.is_valid()
    assert (form.wanted(), form.in_words()) == (UnitsWanted("rw", "sw", "archives"), "rw sw archives")
    assert UnitsOutForm(QueryDict("")).is_valid()
    assert not UnitsOutForm(QueryDict("origin=elsewhere")).is_valid()


def test_every_origin_has_a_name() -> None:
    assert set(NAMES_OF_ORIGINS) == set(ORIGINS)
