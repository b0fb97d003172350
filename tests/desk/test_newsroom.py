"""How the newsroom is set up, as a screen."""

import pytest

from inkuru.newsroom.models import CheckRule
from tests.desk.pages import all_words, page, signed_in, soup
from tests.newsroom.making import make_person

pytestmark = [pytest.mark.django_db, pytest.mark.database]

TURN = {"check": "numbers", "source": "en", "target": "rw", "severity": "note", "note": "Too many false alarms."}


def test_what_is_set_on_the_machine_stands_with_the_names_of_its_settings() -> None:
    html = page(signed_in(make_person()), "/desk/newsroom/")
    assert all_words(html, ".facts code") == [
        "INKURU_NAME",
        "INKURU_URL",
        "INKURU_TIME_ZONE",
        "INKURU_LICENCE",
        "INKURU_SECOND_FACTOR_GRACE",
    ]
    assert "Africa/Kigali INKURU_TIME_ZONE" in all_words(html, ".facts dd")


def test_a_check_is_turned_and_the_log_says_by_whom() -> None:
    client = signed_in(make_person())
    assert client.post("/desk/newsroom/", TURN)["Location"] == "/desk/newsroom/"
    rule = CheckRule.objects.get()
    assert (rule.check_name, rule.severity, str(rule.by)) == ("numbers", "note", "Diane")
    (line,) = all_words(page(client, "/desk/newsroom/"), "main .rows li")
    assert line.startswith("numbers · English → Kinyarwanda · note · Too many false alarms. Diane")


def test_without_a_reason_nothing_is_turned() -> None:
    refused = signed_in(make_person()).post("/desk/newsroom/", TURN | {"note": " "})
    assert (refused.status_code, CheckRule.objects.exists()) == (422, False)
    assert all_words(soup(refused.content), ".error") == ["Say why: the reason is kept with your name."]
