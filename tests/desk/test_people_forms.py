"""What administrators send is read as flow takes it."""

import pytest

from inkuru.desk.people_forms import AuditForm, ChargeForm, InvitationForm
from inkuru.flow.roles import Charge
from inkuru.newsroom.models import DeskRole, Section
from tests.newsroom.making import make_person

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def test_a_role_comes_with_its_section_and_languages() -> None:
    sport = Section.objects.create(slug="sport")
    form = ChargeForm({"role": "translator", "source": "", "target": "sw", "section": str(sport.pk)})
    assert form.is_valid()
    assert form.charge() == Charge(DeskRole.TRANSLATOR, "", "sw", sport)


@pytest.mark.parametrize("wrong", [{"role": "king"}, {"section": "999"}, {"source": "fr"}, {"role": ""}])
def test_what_is_not_known_is_refused(wrong: dict[str, str]) -> None:
    assert not ChargeForm({"role": "editor"} | wrong).is_valid()
    assert not InvitationForm({"role": "editor", "name": "Juma"} | wrong).is_valid()


def test_a_filter_that_makes_no_sense_asks_for_nothing() -> None:
    juma = make_person("juma")
    form = AuditForm({"person": str(juma.pk), "act": "dancing", "story": "-1", "since": "yesterday"})
    assert not form.is_valid()
    assert {name: value for name, value in form.cleaned_data.items() if value} == {"person": juma}
