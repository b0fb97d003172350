"""Words in templates."""

from datetime import UTC, datetime

import pytest
from django.contrib.auth.models import AnonymousUser
from django.template import Context, Template
from django.test import RequestFactory
from django.utils.translation import override

from inkuru.desk import assets
from inkuru.flow.roles import Charge
from inkuru.newsroom.models import DeskRole, Section
from inkuru.records import Finding, Severity
from tests.desk.pages import soup
from tests.newsroom.making import make_person, make_story

AT = datetime(2026, 11, 22, 7, 40, tzinfo=UTC)


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("rw", "22 Ugushyingo 2026, saa 9:40"),
        ("en", "November 22, 2026, 9:40 a.m."),
        ("sw", "Novemba 22, 2026, saa 3:40 asubuhi"),
    ],
)
def test_a_moment_is_told_by_the_newsroom_s_clock(code: str, expected: str) -> None:
    with override(code):
        assert Template("{% load desk %}{{ at|moment }}").render(Context({"at": AT})) == expected


def test_files_and_findings_are_named() -> None:
    finding = Finding("x", Severity.NOTE, "Paragraph %(paragraph)s has no text", {"paragraph": "3"})
    template = Template('{% load desk %}{% asset "icon.svg" %} {% mark %} {{ finding|in_words }}')
    expected = f"{assets.address('icon.svg')} {assets.mark()} Paragraph 3 has no text"
    with override("en"):
        assert template.render(Context({"finding": finding})) == expected


def test_a_page_links_every_style_sheet_in_its_order() -> None:
    html = soup(Template("{% load desk %}{% style_sheets %}").render(Context()).encode())
    links = html.select("link[rel=stylesheet]")
    assert [one["href"] for one in links] == [assets.address(name) for name in assets.SHEETS]


@pytest.mark.django_db
@pytest.mark.database
def test_a_template_asks_what_the_person_may(rf: RequestFactory) -> None:
    newsroom = make_story()
    request = rf.get("/")
    template = Template(
        '{% load desk %}{% may "people" as a %}{% may "write" story "en" as b %}{% may "write" story "sw" as c %}'
        "{{ a }} {{ b }} {{ c }}"
    )
    for person, told in (
        (make_person("juma", Charge(DeskRole.REPORTER)), "False True False"),
        (make_person("aline", Charge(DeskRole.TRANSLATOR, "", "sw")), "False False True"),
        (make_person("keza", Charge(DeskRole.ADMINISTRATOR)), "True False False"),
        (AnonymousUser(), "False False False"),
    ):
        request.user = person
        assert template.render(Context({"request": request, "story": newsroom.story})) == told


def test_names_of_languages_and_sections_are_told() -> None:
    sport = Section(slug="sport", names={"sw": "Michezo"})
    template = Template(
        '{% load desk %}{{ "sw"|own_name }}{{ ""|own_name }} {{ sport|section_name }} {{ agent|device }}'
    )
    with override("sw"):
        assert template.render(Context({"sport": sport, "agent": "Firefox/133.0"})) == "Kiswahili Michezo Firefox"
    with override("rw"):
        assert template.render(Context({"sport": sport, "agent": "Firefox/133.0"})) == "Kiswahili sport Firefox"
