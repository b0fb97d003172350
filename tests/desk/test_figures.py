"""The screen of figures, and the tables that are taken along."""

import csv
import io
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from inkuru.flow.releasing import release
from inkuru.flow.roles import Charge
from inkuru.newsroom.models import DeskRole, FindingEvent, FindingTurn, MemorySaving
from tests.desk.pages import all_words, page, signed_in
from tests.newsroom.making import Newsroom, make_person, make_story, make_translation

pytestmark = [pytest.mark.django_db, pytest.mark.database]

# Session, person, roles, whether the board is up to date, and nine for the figures.
QUERIES = 13


def _newsroom(hours: int = 2) -> Newsroom:
    """A story that came out just now, with its translation some hours later."""
    begun = timezone.now() - timedelta(hours=3)
    newsroom = make_story(at=begun)
    edition = make_translation(newsroom, "rw")
    release(newsroom.source, by=newsroom.person, at=begun)
    release(edition, by=newsroom.person, at=begun + timedelta(hours=hours))
    return newsroom


def _table(client: Any, address: str) -> list[list[str]]:
    answer = client.get(address)
    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    return list(csv.reader(io.StringIO(answer.content.decode())))


def test_each_figure_has_its_meaning_its_chart_and_its_numbers() -> None:
    newsroom = _newsroom()
    at = timezone.now() - timedelta(minutes=1)
    FindingEvent.objects.create(
        story=newsroom.story, language="rw", check_name="numbers", turn=FindingTurn.OPENED, count=3, at=at
    )
    counts = {"sentences": 3, "same": 1, "like": 1, "words": 30, "same_words": 10, "like_words": 11}
    MemorySaving.objects.create(edition=newsroom.story.editions.get(language="rw"), at=at, **counts)
    html = page(signed_in(newsroom.person), "/desk/figures/")
    assert all_words(html, ".figure h2") == [
        "Behind now",
        "Hours to each language",
        "Paragraphs behind",
        "Findings",
        "What the memory saved, in words",
        "Editions that came out",
    ]
    assert [one["aria-labelledby"] for one in html.select("svg.chart")] == [
        f"{name}-title {name}-description" for name in ("times", "checks", "memory", "output")
    ]
    assert all_words(html, ".figure > p:not(.soft)").count("Nothing to count in this time.") == 1
    assert len(html.select(".figure table")) == 6
    assert html.select("svg [style], [style], svg script") == []


def test_the_numbers_are_taken_along_as_a_table() -> None:
    client = signed_in(_newsroom().person)
    times = _table(client, "/desk/figures/times.csv?by=month&many=4")
    assert len(times) == 5
    assert times[0][:4] == [
        "Period",
        "Kinyarwanda: editions",
        "Kinyarwanda: hours, middle",
        "Kinyarwanda: hours, longest",
    ]
    told = {name: sum(float(row[place] or 0) for row in times[1:]) for place, name in enumerate(times[0]) if place}
    assert (told["Kinyarwanda: editions"], told["Kinyarwanda: hours, middle"]) == (1, 2)
    assert (told["English: editions"], told["sources: editions"]) == (0, 1)
    output = _table(client, "/desk/figures/output.csv")
    assert len(output) == 13
    assert [sum(int(row[place]) for row in output[1:]) for place in (1, 2, 3)] == [1, 1, 0]
    assert _table(client, "/desk/figures/checks.csv") == [
        ["Check", "opened", "mended", "let pass with a reason", "put right by a correction"],
        ["names", "1", "0", "0", "0"],
    ]
    assert client.get("/desk/figures/nonsense.csv").status_code == 404


def test_a_time_that_makes_no_sense_is_the_usual_one() -> None:
    client = signed_in(make_person())
    html = page(client, "/desk/figures/?by=century&many=1000000")
    assert [one["value"] for one in html.select("option[selected]")] == ["12", "week"]
    html = page(client, "/desk/figures/?by=month&many=52")
    assert [one["value"] for one in html.select("option[selected]")] == ["52", "month"]


@pytest.mark.parametrize("many", [1, 4])
def test_many_stories_cost_as_many_queries_as_one(many: int, django_assert_num_queries: Any) -> None:
    for _ in range(many):
        _newsroom()
    client = signed_in(make_person("alice", Charge(DeskRole.EDITOR)))
    page(client, "/desk/figures/")
    with django_assert_num_queries(QUERIES):
        page(client, "/desk/figures/")
