"""The guided story beside the screens of the desk, walked with what the pages send."""

from pathlib import Path
from typing import Any

import pytest
from bs4 import Tag
from django.test import Client
from pytest_django.fixtures import Settings

from inkuru.desk import guide
from inkuru.flow import practising
from inkuru.flow.guiding import Step
from inkuru.flow.roles import Charge
from inkuru.flow.sampling import fill_sample_newsroom
from inkuru.newsroom.models import DeskRole, Person, PracticeStory, Story
from tests.desk.pages import all_words, page, signed_in, soup, words
from tests.newsroom.making import make_person, make_story

pytestmark = [pytest.mark.django_db, pytest.mark.database]

# What the steps cost on a page that is otherwise the guide’s own.
LED, NOT_LED = 11, 6


@pytest.fixture
def sample(settings: Settings, tmp_path: Path) -> tuple[Story, ...]:
    """The sample newsroom."""
    settings.MEDIA_ROOT = tmp_path / "media"
    return fill_sample_newsroom()


def begun(person: Person) -> tuple[Client, PracticeStory]:
    """Somebody who has begun."""
    client = signed_in(person)
    client.post("/desk/guide/follow/")
    practice = practising.latest(person)
    assert practice
    return client, practice


def step(client: Client, address: str = "/desk/guide/") -> str:
    """The step to take now, as a page says it; blank for whoever is not led."""
    found = page(client, address).select_one("#guided")
    return str(found["data-step"]) if found else ""


def send(client: Client, form: Tag, **typed: str) -> Any:
    """Send a form as it stands on the page."""
    fields = {str(one["name"]): str(one.get("value", "")) for one in form.select("input[name]:not([type=checkbox])")}
    fields |= {str(one["name"]): "on" for one in form.select("input[type=checkbox][checked]")}
    fields |= {str(one["name"]): one.get_text() for one in form.select("textarea[name]")}
    return client.post(str(form["action"]), fields | typed, follow=True)


def write(client: Client, address: str, text: str) -> None:
    """Write into the passage that an address opens."""
    form = page(client, address).select_one("#writing")
    assert form
    assert send(client, form, text=text).status_code == 200


def test_every_step_is_told_in_words() -> None:
    assert set(guide.TITLES) == set(guide.WORDS) == set(Step)


def test_the_story_is_walked_on_the_real_screens_without_javascript(sample: tuple[Story, ...]) -> None:
    juma = make_person("juma", Charge(DeskRole.EDITOR))
    client, practice = begun(juma)
    sheet, told = f"/desk/stories/{practice.story_id}/", practising.told()
    assert step(client, "/desk/") == "find"
    assert step(client, sheet) == "open"
    client.post(f"{sheet}sw/open/")
    assert step(client) == "match"
    write(client, there(client), told["match"]["sw"])
    assert step(client) == "mend"
    write(client, there(client), told["mend"]["sw"])
    assert step(client) == "confirm"
    while form := page(client, sheet).select_one("form[action*='/sw/'][action*=confirm]"):
        send(client, form)
    assert step(client) == "release"
    send(client, out(client))
    assert step(client) == "change"
    write(client, there(client), told["mend"]["en"].replace("284", "294"))
    assert step(client) == "correct"
    assert "294" in words(page(client, there(client)).select_one("#note-en"))
    send(client, out(client), **{"out-sw": ""})
    assert step(client) == "follow"
    write(client, there(client), told["mend"]["sw"].replace("284", "294"))
    assert step(client) == "end"
    assert set(all_words(page(client, "/desk/guide/"), ".guided-steps .chip")) == {"done"}


def there(client: Client) -> str:
    """Where the step that is to be taken is taken."""
    found = page(client, "/desk/guide/").select_one("#guided .guided-doors a.button")
    assert found
    return str(found["href"])


def out(client: Client) -> Tag:
    """The form of the release screen."""
    form = page(client, there(client)).select_one("#out")
    assert form
    return form


def test_it_is_left_and_taken_up_again_where_it_was(sample: tuple[Story, ...]) -> None:
    client, practice = begun(make_person("juma", Charge(DeskRole.EDITOR)))
    page(client, f"/desk/stories/{practice.story_id}/")
    client.post("/desk/guide/leave/")
    assert step(client, "/desk/") == ""
    assert client.get("/desk/guide/steps/").status_code == 204
    assert client.post("/desk/guide/follow/")["Location"] == f"/desk/stories/{practice.story_id}/"
    assert step(client, "/desk/") == "open"
    assert soup(client.get("/desk/guide/steps/").content).select_one("#guided")["data-step"] == "open"  # type: ignore[index]
    client.post("/desk/guide/follow/", {"anew": "1"})
    assert step(client, "/desk/") == "find"
    assert PracticeStory.objects.exclude(person=None).count() == 2


def test_a_step_is_passed_over_and_nonsense_is_not(sample: tuple[Story, ...]) -> None:
    client, _ = begun(make_person("juma", Charge(DeskRole.EDITOR)))
    client.post("/desk/guide/pass/", {"step": "find"})
    client.post("/desk/guide/pass/", {"step": "nonsense"})
    assert step(client) == "open"
    assert client.post("/desk/guide/pass/", {"step": "find"}).status_code == 302
    assert signed_in(make_person("aline")).post("/desk/guide/pass/", {"step": "find"})["Location"] == "/desk/guide/"


def test_whoever_may_not_is_told_that_another_role_does_it(sample: tuple[Story, ...]) -> None:
    client, _ = begun(make_person("juma", Charge(DeskRole.ADMINISTRATOR)))
    chips = all_words(page(client, "/desk/guide/"), ".guided-steps .chip")
    assert chips == ["now", *["another role does this"] * 8]


def test_it_costs_nothing_for_whoever_is_not_led(sample: tuple[Story, ...], django_assert_num_queries: Any) -> None:
    juma = make_person("juma", Charge(DeskRole.EDITOR))
    client = signed_in(juma)
    page(client, "/desk/guide/")
    with django_assert_num_queries(NOT_LED):
        page(client, "/desk/guide/")
    client.post("/desk/guide/follow/")
    practice = practising.latest(juma)
    assert practice
    client.post(f"/desk/stories/{practice.story_id}/sw/open/")
    page(client, "/desk/help/board/")
    with django_assert_num_queries(LED):
        page(client, "/desk/help/board/")


def test_where_there_is_no_sample_it_is_not_offered() -> None:
    client = signed_in(make_person())
    assert [one["action"] for one in page(client, "/desk/guide/").select("main form")] == ["/desk/guide/sample/"]
    assert client.post("/desk/guide/follow/")["Location"] == "/desk/guide/"
    make_story()
    assert page(client, "/desk/guide/").select("main form") == []
    refused = soup(client.post("/desk/guide/sample/", follow=True).content)
    assert all_words(refused, ".messages .error") == [
        "There are stories here already: the sample is for an empty newsroom."
    ]


def test_an_administrator_brings_the_sample_into_an_empty_newsroom(settings: Settings, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path / "media"
    client = signed_in(make_person())
    brought = soup(client.post("/desk/guide/sample/", follow=True).content)
    assert (Story.objects.count(), all_words(brought, "main form button")) == (8, ["Begin"])
