"""What is said of sections."""

import pytest
from django.http import QueryDict
from django.utils import translation

from inkuru.desk.section_forms import SectionForm, SectionPersonForm, StorySectionForm
from inkuru.flow.roles import Charge
from inkuru.newsroom.models import DeskRole, Section
from tests.newsroom.making import NOON, make_person

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def test_a_section_has_a_name_in_every_language() -> None:
    form = SectionForm(QueryDict("name-rw=Ubuzima&name-en=Health&name-sw="))
    assert list(form.errors) == ["name-sw"]
    whole = SectionForm(QueryDict("name-rw=Ubuzima&name-en=Health&name-sw=Afya"))
    assert whole.is_valid()
    assert whole.names() == {"rw": "Ubuzima", "en": "Health", "sw": "Afya"}


def test_a_person_gets_a_role_in_the_section() -> None:
    health, juma = Section.objects.create(slug="health"), make_person("juma")
    form = SectionPersonForm({"person": juma.pk, "role": "editor"})
    assert form.is_valid()
    assert form.charge(health) == Charge(DeskRole.EDITOR, section=health)


def test_a_story_keeps_its_retired_section_among_those_that_are_open() -> None:
    health = Section.objects.create(slug="health", names={"sw": "Afya"}, retired_at=NOON)
    sport = Section.objects.create(slug="sport", order=1)
    with translation.override("sw"):
        form = StorySectionForm(QueryDict(f"section={sport.pk}"), health)
    assert [name for _, name in form.fields["section"].choices] == ["–", "Afya", "sport"]  # type: ignore[attr-defined]
    assert (form.is_valid(), form.chosen()) == (True, sport)
    assert StorySectionForm(QueryDict(f"section={health.pk}")).errors
