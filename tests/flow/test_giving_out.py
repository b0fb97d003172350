"""Terms and units that go out: those that were asked for."""

from dataclasses import replace
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
from inkuru.flow.terming import take_in
from inkuru.formats.tbx import read_concepts
from inkuru.formats.term_tables import read_table, read_workbook
from inkuru.formats.tmx import read_units
from inkuru.records import ConceptRecord, TermRecord, TermStatus
from tests.flow.units import FERI, FERRY, RAIN, keep
from tests.newsroom.making import NOON

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
    assert list(units_for(UnitsWanted("rw", "en"))) == [FERRY, old]
    assert list(units_for(UnitsWanted(other="sw"))) == [FERI]
    assert list(units_for(UnitsWanted(origin="archives"))) == [old]
    assert list(units_for(UnitsWanted(origin="files"))) == [FERRY, FERI]
    assert list(units_for(UnitsWanted(origin="stories"))) == []
    path = tmp_path / "memory.tmx"
    path.write_bytes(b"".join(pieces_of_memory(UnitsWanted())))
    assert list(read_units(path)) == [FERRY, FERI, old]


def test_a_large_memory_goes_out_in_pieces() -> None:
    keep(*(replace(RAIN, source=f"{RAIN.source} {one} {'x' * 200}") for one in range(400)))
    pieces = list(pieces_of_memory(UnitsWanted()))
    assert len(pieces) > 2
    assert b"".join(pieces).count(b"<tu>") + b"".join(pieces).count(b"<tu ") == 400
