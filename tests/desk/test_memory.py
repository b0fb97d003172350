"""The screens of the memory."""

from datetime import timedelta
from typing import Any

import pytest

from inkuru.flow import choring
from inkuru.flow.indexing import stem_new_words
from inkuru.flow.learning_releases import learn
from inkuru.flow.releasing import release
from inkuru.flow.roles import Charge
from inkuru.newsroom.clock import database_now
from inkuru.newsroom.models import Chore, ChoreKind, DeskRole, MemoryChange, MemoryUnit, Section, Story
from inkuru.records import TranslationUnit
from tests.desk.pages import all_words, page, signed_in, soup
from tests.flow.units import FERI, FERRY, RAIN, keep, kept
from tests.newsroom.making import NOON, make_person, make_story, make_translation

pytestmark = [pytest.mark.django_db, pytest.mark.database]

# Session, person, roles; the forms of the word, its texts, their units and what stands beside these.
QUERIES = 9
WRONG = TranslationUnit("en", FERRY.source, "rw", "Ubwato bwahagurutse butwaye abantu 421.")


def _kept(*units: TranslationUnit) -> None:
    keep(*units)
    stem_new_words(most=1_000)


def _number(target: str) -> int:
    return MemoryUnit.objects.get(target__text=target).pk


def test_words_are_found_in_any_form_with_both_sides_and_marked() -> None:
    _kept(FERRY, FERI, RAIN)
    client = signed_in(make_person())
    html = page(client, "/desk/memory/?words=boats&language=en&into=sw")
    assert all_words(html, ".pair p") == [FERI.source, FERI.target]
    assert all_words(html, "mark") == ["boat"]
    assert [one["lang"] for one in html.select(".pair p")] == ["en", "sw"]
    assert all_words(page(client, "/desk/memory/?words=maboti&language=sw"), "mark") == ["Boti"]
    nothing = page(client, "/desk/memory/?words=elephants&language=xx&below=many")
    assert "No sentence of the memory has these words." in all_words(nothing, "main p")
    assert all_words(page(client, "/desk/memory/"), ".units li") == []


def test_what_hides_from_a_person_is_found_by_nobody_without_the_right(django_assert_num_queries: Any) -> None:
    newsroom = make_story()
    for edition in (newsroom.source, make_translation(newsroom, "rw")):
        release(edition, by=newsroom.person, at=NOON)
    learn(newsroom.story.pk)
    stem_new_words(most=1_000)
    sport, health = (Section.objects.create(slug=slug) for slug in ("sport", "health"))
    Story.objects.update(section=sport, embargo_until=database_now() + timedelta(days=1))
    number = MemoryUnit.objects.order_by("pk")[1].pk
    outside = signed_in(make_person("alice", Charge(DeskRole.EDITOR, section=health)))
    assert all_words(page(outside, "/desk/memory/?words=boat&language=en"), ".units li") == []
    for address in (f"/desk/memory/units/{number}/", f"/desk/memory/units/{number}/change/"):
        assert outside.post(address, {"source": "a", "target": "b"}).status_code in (404, 405)
    assert outside.get(f"/desk/memory/units/{number}/").status_code == 404
    assert outside.post(f"/desk/memory/units/{number}/retire/").status_code == 404
    outside.post("/desk/memory/repair/removal/", {"unit": number, "sure": "1"})
    assert MemoryUnit.objects.filter(pk=number).exists()


@pytest.mark.parametrize("many", [1, 20])
def test_many_units_cost_as_many_queries_as_one(many: int, django_assert_num_queries: Any) -> None:
    _kept(*(TranslationUnit("en", f"The boat number {one}.", "rw", f"Ubwato bwa {one}.") for one in range(many)))
    client = signed_in(make_person())
    page(client, "/desk/memory/?words=boat&language=en")
    with django_assert_num_queries(QUERIES):
        page(client, "/desk/memory/?words=boat&language=en")


def test_a_unit_is_changed_taken_out_and_brought_back() -> None:
    _kept(FERRY, RAIN)
    client = signed_in(make_person())
    number = _number(RAIN.target)
    told = client.post(f"/desk/memory/units/{number}/change/", {"source": RAIN.source, "target": "Imvura yafunze."})
    assert told["Location"].startswith("/desk/memory/changes/#c-")
    changed = TranslationUnit("en", RAIN.source, "rw", "Imvura yafunze.")
    assert kept() == [FERRY, changed]
    # The unit has another number by now: whoever had the old page open is told that it is gone.
    assert client.post(f"/desk/memory/units/{number}/change/", {"source": "a", "target": "b"}).status_code == 404
    client.post(f"/desk/memory/units/{_number('Imvura yafunze.')}/retire/", {"note": "Not what was said."})
    assert kept() == [FERRY]
    html = page(client, "/desk/memory/changes/")
    assert [one.split()[0] for one in all_words(html, ".stories b")] == ["deleted", "edited"]
    assert "“Not what was said.”" in all_words(html, ".stories li")[0]
    assert all_words(html, "ins") == ["Imvura yafunze."]
    for change in MemoryChange.objects.all():
        client.post(f"/desk/memory/changes/{change.pk}/undo/")
    assert kept() == [FERRY, RAIN]
    again = client.post(f"/desk/memory/changes/{MemoryChange.objects.first().pk}/undo/", follow=True)  # type: ignore[union-attr]
    assert len(all_words(soup(again.content), ".messages .error")) == 1


def test_a_side_that_says_nothing_is_refused() -> None:
    _kept(RAIN)
    client = signed_in(make_person())
    refused = client.post(f"/desk/memory/units/{_number(RAIN.target)}/change/", {"source": " ", "target": "x"})
    assert (refused.status_code, len(all_words(soup(refused.content), ".error"))) == (422, 1)
    assert kept() == [RAIN]


def test_troubles_are_looked_for_shown_chosen_seen_and_only_then_taken_out() -> None:
    _kept(FERRY, WRONG)
    client = signed_in(make_person())
    chore = client.post("/desk/memory/repair/", {"kind": "facts"})["Location"]
    assert list(map(str, choring.carry_out())) == ["facts : done"]
    assert "1 group was found." in all_words(page(client, chore), "[data-came]")
    troubles = f"/desk/memory/repair/{Chore.objects.get().pk}/"
    html = page(client, troubles)
    assert len(html.select(".findings li")) == 1
    number = str(html.select_one("input[name=unit]")["value"])  # type: ignore[index]
    preview = soup(client.post("/desk/memory/repair/removal/", {"unit": number}).content)
    assert all_words(preview, "del") == [WRONG.source, WRONG.target]
    assert kept() == [FERRY, WRONG]
    client.post("/desk/memory/repair/removal/", {"unit": number, "sure": "1", "note": "421?"})
    assert kept() == [FERRY]
    assert "Nothing is left to be put in order." in all_words(page(client, troubles), "main p")


def test_of_what_is_kept_twice_all_but_one_are_ticked() -> None:
    double = TranslationUnit("en", RAIN.source, "rw", RAIN.target, address="old.tmx", reviewed=False)
    _kept(RAIN, double)
    client = signed_in(make_person())
    client.post("/desk/memory/repair/", {"kind": "duplicates"})
    list(choring.carry_out())
    html = page(client, f"/desk/memory/repair/{Chore.objects.get().pk}/")
    unread = MemoryUnit.objects.get(origin__reviewed=False)
    assert [one["value"] for one in html.select("input[name=unit][checked]")] == [str(unread.pk)]


def test_a_text_is_replaced_where_it_was_shown() -> None:
    _kept(FERRY, RAIN)
    client = signed_in(make_person())
    sent = {"language": "rw", "old": "umuhanda", "new": "inzira"}
    preview = soup(client.post("/desk/memory/repair/replacing/", sent).content)
    assert (all_words(preview, "del"), all_words(preview, "ins")) == (["umuhanda"], ["inzira"])
    assert kept() == [FERRY, RAIN]
    client.post("/desk/memory/repair/replacing/", sent | {"sure": "1", "unit": _number(RAIN.target)})
    assert {one.target for one in kept()} == {FERRY.target, "Imvura nyinshi yafunze inzira."}
    for wrong in ({}, sent | {"old": "elephant"}, sent | {"language": "xx"}):
        refused = client.post("/desk/memory/repair/replacing/", wrong, follow=True)
        assert len(all_words(soup(refused.content), ".messages .error")) == 1


def test_only_surveys_are_shown_as_troubles() -> None:
    client = signed_in(make_person())
    mining = choring.order(ChoreKind.MINING, by=None, at=NOON)
    assert client.get(f"/desk/memory/repair/{mining.pk}/").status_code == 404
    assert client.post("/desk/memory/repair/", {"kind": "mining"}).status_code == 200
    assert all_words(page(client, "/desk/memory/repair/"), ".stories h2") == [
        "Kept twice",
        "Said in several ways",
        "Figures or names differ",
    ]


def test_hostile_units_stay_words() -> None:
    hostile = "<script>alert(1)</script> boat <img src=x onerror=alert(1)>"
    _kept(TranslationUnit("en", hostile, "rw", hostile, address=hostile, people=(hostile,)))
    client = signed_in(make_person())
    number = MemoryUnit.objects.get().pk
    for address in ("/desk/memory/?words=boat&language=en", f"/desk/memory/units/{number}/"):
        html = page(client, address)
        assert html.select("main script, main img") == []
        assert hostile in html.get_text()
