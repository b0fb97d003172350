"""Terms and units that go out: those that were asked for."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from inkuru.flow.giving_out import (
    TERM_FORMATS,
    TermsWanted,
    UnitsWanted,
    concepts_for,
    file_of_terms,
    pieces_of_memory,
    units_for,
)
from inkuru.flow.learning_releases import learn
from inkuru.flow.releasing import release
from inkuru.flow.roles import Charge
from inkuru.flow.terming import take_in
from inkuru.formats.tbx import read_concepts
from inkuru.formats.term_tables import read_table, read_workbook
from inkuru.formats.tmx import read_units
from inkuru.newsroom.clock import database_now
from inkuru.newsroom.models import DeskRole, Section, Story
from inkuru.records import ConceptRecord, TermRecord, TermStatus
from tests.flow.units import FERI, FERRY, RAIN, keep
from tests.newsroom.making import NOON, make_person, make_story, make_translation

pytestmark = [pytest.mark.django_db, pytest.mark.database]

BOAT = ConceptRecord("boat", (TermRecord("en", "boat"), TermRecord("rw", "ubwato")), domain="transport")
MARKET = ConceptRecord("market", (TermRecord("sw", "soko"),), domain="trade", status=TermStatus.PROPOSED)
READERS = {"tbx": read_concepts, "csv": read_table, "xlsx": read_workbook}


def test_only_the_names_that_are_wanted_go_out() -> None:
    take_in([BOAT, MARKET], by=None, at=NOON)
    assert list(concepts_for(TermsWanted())) == [BOAT, MARKET]
    assert list(concepts_for(TermsWanted(frozenset({"rw"})))) == [replace(BOAT, terms=BOAT.terms[1:])]
    assert list(concepts_for(TermsWanted(field="trade"))) == [MARKET]
    assert list(concepts_for(TermsWanted(status=TermStatus.APPROVED))) == [BOAT]


@pytest.mark.parametrize("form", TERM_FORMATS)
def test_what_goes_out_is_what_comes_in(form: str, tmp_path: Path) -> None:
    take_in([BOAT, MARKET], by=None, at=NOON)
    path = tmp_path / f"terms.{form}"
    with file_of_terms(TermsWanted(), form) as file:
        path.write_bytes(file.read())
    assert list(READERS[form](path)) == [BOAT, MARKET]


def test_the_memory_goes_out_by_pair_and_origin(tmp_path: Path) -> None:
    old = replace(RAIN, archive="old", headline="Rain")
    keep(FERRY, FERI, old)
    person = make_person()
    assert list(units_for(person, UnitsWanted("rw", "en"))) == [FERRY, old]
    assert list(units_for(person, UnitsWanted(other="sw"))) == [FERI]
    assert list(units_for(person, UnitsWanted(origin="archives"))) == [old]
    assert list(units_for(person, UnitsWanted(origin="files"))) == [FERRY, FERI]
    assert list(units_for(person, UnitsWanted(origin="stories"))) == []
    path = tmp_path / "memory.tmx"
    path.write_bytes(b"".join(pieces_of_memory(make_person(), UnitsWanted())))
    assert list(read_units(path)) == [FERRY, FERI, old]


def test_a_large_memory_goes_out_in_pieces() -> None:
    keep(*(replace(RAIN, source=f"{RAIN.source} {one} {'x' * 200}") for one in range(400)))
    pieces = list(pieces_of_memory(make_person(), UnitsWanted()))
    assert len(pieces) > 2
    assert b"".join(pieces).count(b"<tu>") + b"".join(pieces).count(b"<tu ") == 400


def test_what_a_person_may_not_see_does_not_go_out_to_them() -> None:
    hidden = make_story()
    for edition in (hidden.source, make_translation(hidden, "rw")):
        release(edition, by=hidden.person, at=NOON)
    learn(hidden.story.pk)
    keep(RAIN)
    sport, health = (Section.objects.create(slug=slug) for slug in ("sport", "health"))
    Story.objects.update(section=sport, embargo_until=database_now() + timedelta(days=1))
    inside = make_person("juma", Charge(DeskRole.EDITOR, section=sport))
    outside = make_person("alice", Charge(DeskRole.EDITOR, section=health))
    assert len(list(units_for(inside, UnitsWanted()))) == 4
    assert list(units_for(outside, UnitsWanted())) == [RAIN]
