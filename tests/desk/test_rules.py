"""The rules of the newsroom on their screen."""

import pytest

from inkuru.desk.rules import ASKED, CHOICES, RulesForm
from inkuru.flow.roles import Charge
from inkuru.flow.ruling import FOUR_EYES, RULES, decide, decided
from inkuru.newsroom.models import AuditEntry, DeskRole, Person, WorkflowRule
from tests.desk.pages import all_words, page, signed_in, soup, words
from tests.newsroom.making import NOON, make_person

pytestmark = [pytest.mark.django_db, pytest.mark.database]

ADDRESS = "/desk/rules/"


@pytest.fixture
def eric() -> Person:
    return make_person("eric", Charge(DeskRole.ADMINISTRATOR))


def standing() -> dict[str, str]:
    """What the form sends where nothing is changed."""
    form = RulesForm(decided())
    return {name: str(field.initial or "") for name, field in form.fields.items()}


def test_every_rule_and_every_choice_has_words() -> None:
    assert set(ASKED) == set(CHOICES) == set(RULES)
    assert {rule: tuple(told) for rule, told in CHOICES.items()} == {rule: rule.choices for rule in RULES}


def test_the_screen_shows_each_rule_with_what_holds(eric: Person) -> None:
    decide(FOUR_EYES, "both", by=eric, at=NOON)
    decide(FOUR_EYES, "off", language="sw", by=eric, at=NOON)
    html = page(signed_in(eric), ADDRESS)
    assert all_words(html, "legend") == [str(ASKED[rule][0]) for rule in RULES]
    checked = [one["value"] for one in html.select("input[type=radio][checked]")]
    assert checked == ["both", "editors", "no", "stands", "stands"]
    chosen = html.select_one("#four-eyes-sw option[selected]")
    assert words(chosen) == "not asked for"
    assert "last set by Eric" in words(html.fieldset)
    assert [one.has_attr("open") for one in html.select("fieldset details")] == [True, False, False, False, False]


def test_rules_are_set_and_stand_in_the_audit_log(eric: Person) -> None:
    sent = standing() | {"four-eyes": "ready", "ready-first-rw": "yes"}
    answer = signed_in(eric).post(ADDRESS, sent, follow=True)
    assert words(soup(answer.content).select_one(".messages")) == "Saved"
    found = decided()
    assert (found.value(FOUR_EYES, "sw"), [found.value(RULES[2], code) for code in ("rw", "en")]) == (
        "ready",
        ["yes", "no"],
    )
    details = list(AuditEntry.objects.filter(act="rule_set").order_by("pk").values_list("detail", "by"))
    assert details == [("four-eyes: ready", eric.pk), ("ready-first in rw: yes", eric.pk)]


def test_what_stands_already_is_not_written_again(eric: Person) -> None:
    answer = signed_in(eric).post(ADDRESS, standing(), follow=True)
    assert words(soup(answer.content).select_one(".messages")) == "Nothing was changed"
    assert not WorkflowRule.objects.exists()


@pytest.mark.parametrize("fields", [{"four-eyes": "six"}, {"releasers": ""}, {"ready-first-sw": "maybe"}])
def test_what_is_no_choice_is_refused_and_changes_nothing(eric: Person, fields: dict[str, str]) -> None:
    answer = signed_in(eric).post(ADDRESS, standing() | {"minor-after-ready": "reviewed"} | fields)
    assert (answer.status_code, WorkflowRule.objects.count()) == (422, 0)


def test_administrators_find_the_rules_beside_the_people(eric: Person) -> None:
    html = page(signed_in(eric), "/desk/people/")
    assert "Rules of the newsroom" in all_words(html, "a")
