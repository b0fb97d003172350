"""Steps of editions and rules of the newsroom, as the database keeps them."""

import pytest
from django.db import IntegrityError, transaction

from inkuru.newsroom.models import Cause, State, Step, WorkflowRule
from tests.newsroom.making import NOON, make_story

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def test_a_step_leads_from_a_state_to_another_for_a_known_cause() -> None:
    edition = make_story().source
    made = Step.objects.create(edition=edition, before=State.DRAFTING, state=State.IN_REVIEW, at=NOON)
    assert (made.cause, str(made)) == (Cause.PERSON, f"{edition.pk} is in_review")
    for wrong in ({"before": "asleep"}, {"state": "asleep"}, {"cause": "boredom"}):
        known = {"before": State.DRAFTING, "state": State.IN_REVIEW, "cause": Cause.PERSON}
        with pytest.raises(IntegrityError), transaction.atomic():
            Step.objects.create(edition=edition, at=NOON, **known | wrong)


@pytest.mark.parametrize("model", [Step, WorkflowRule])
def test_neither_is_ever_deleted(model: type[Step] | type[WorkflowRule]) -> None:
    edition = make_story().source
    Step.objects.create(edition=edition, before=State.DRAFTING, state=State.IN_REVIEW, at=NOON)
    WorkflowRule.objects.create(name="four-eyes", value="both", at=NOON)
    with pytest.raises(IntegrityError, match="never changed or deleted"), transaction.atomic():
        model.objects.all().delete()


def test_the_latest_rule_comes_last() -> None:
    for value in ("both", "off"):
        WorkflowRule.objects.create(name="four-eyes", value=value, at=NOON)
    assert [str(one) for one in WorkflowRule.objects.all()] == ["four-eyes : both", "four-eyes : off"]
