"""Imports and exports at the desk: shown first, taken in, stopped, sent."""

from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile

from inkuru.desk.chores import Count, show
from inkuru.flow import choring
from inkuru.flow.terming import take_in
from inkuru.formats.tbx import read_concepts
from inkuru.newsroom.models import AuditEntry, Chore, ChoreKind, ChoreState, Concept
from inkuru.records import ConceptRecord, TermRecord
from tests.desk.pages import all_words, page, signed_in, soup
from tests.flow.units import FERI, FERRY, keep, kept
from tests.newsroom.making import NOON, make_person

pytestmark = [pytest.mark.django_db, pytest.mark.database]

TABLE = b"concept,language,term\nmarket,en,market\nmarket,rw,isoko\nboat,rw,ubwato\n"


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "INKURU_HOME", tmp_path)


def _sent(client: Any, address: str, name: str, data: bytes) -> Any:
    return client.post(address, {"file": SimpleUploadedFile(name, data)})


def _received(client: Any, address: str) -> bytes:
    """What is sent to be kept as a file."""
    answer = client.get(address)
    assert answer["Content-Disposition"].startswith("attachment; filename=")
    return b"".join(answer.streaming_content)


def test_a_table_is_brought_shown_taken_in_and_told() -> None:
    client = signed_in(make_person())
    address = _sent(client, "/desk/terms/files/", "words.csv", TABLE)["Location"]
    waiting = page(client, address)
    assert all_words(waiting, ".chip") == ["waiting"]
    assert waiting.select_one("progress") is not None
    assert waiting.select_one("noscript meta[http-equiv=refresh]") is not None
    list(choring.carry_out())
    found = page(client, address)
    assert all_words(found, ".counts div") == [
        "concepts 2",
        "of them new 2",
        "of them change what stands here 0",
        "of them stand here as they are 0",
        "names: English 1",
        "names: Kinyarwanda 2",
    ]
    assert all_words(found, ".doors button") == ["Take in", "Put away"]
    assert found.select("progress, noscript meta") == []
    client.post(f"{address}take/")
    list(choring.carry_out())
    done = page(client, address)
    assert all_words(done, "[data-came]") == ["2 are new. 0 stood here already."]
    assert all_words(done, ".doors button") == []
    assert Concept.objects.count() == 2
    assert all_words(page(client, "/desk/terms/files/"), ".stories h3") == ["words.csv done"]


def test_what_is_found_may_be_put_away() -> None:
    client = signed_in(make_person())
    address = _sent(client, "/desk/terms/files/", "words.csv", TABLE)["Location"]
    list(choring.carry_out())
    client.post(f"{address}stop/")
    assert all_words(page(client, address), ".chip") == ["stopped"]
    refused = client.post(f"{address}take/", follow=True)
    assert len(all_words(soup(refused.content), ".messages .error")) == 1
    list(choring.carry_out())
    assert not Concept.objects.exists()


@pytest.mark.parametrize(
    ("address", "name", "data"),
    [
        ("/desk/terms/files/", "words.doc", b"x"),
        ("/desk/terms/files/", "words.csv", b""),
        ("/desk/memory/files/", "edition.xlf", b"x"),
    ],
)
def test_what_is_no_such_file_is_refused_in_a_line(address: str, name: str, data: bytes) -> None:
    client = signed_in(make_person())
    refused = _sent(client, address, name, data)
    assert (refused.status_code, len(all_words(soup(refused.content), ".error"))) == (422, 1)
    assert (client.post(address).status_code, Chore.objects.count()) == (422, 0)


def test_a_file_that_cannot_be_read_names_itself_and_the_line() -> None:
    client = signed_in(make_person())
    address = _sent(client, "/desk/memory/files/", "<b>ours</b>.tmx", b"<tmx version='1.4'><body><tu></body></tmx>")
    list(choring.carry_out())
    html = page(client, address["Location"])
    (told,) = all_words(html, ".error")
    assert told.startswith(("b>.tmx: line 1:", "<b>ours</b>.tmx: line 1:"))
    assert html.select("main b") == []


def test_a_memory_is_brought_by_pairs_of_languages() -> None:
    keep(FERRY, FERI)
    client = signed_in(make_person())
    tmx = _received(client, "/desk/memory/export/?source=rw")
    address = _sent(client, "/desk/memory/files/", "ours.tmx", tmx)["Location"]
    list(choring.carry_out())
    html = page(client, address)
    assert all_words(html, ".counts div") == ["translation units 1", "English – Kinyarwanda 1"]
    assert all_words(html, ".pair p") == [FERRY.source, FERRY.target]
    client.post(f"{address}take/")
    list(choring.carry_out())
    assert len(kept()) == 3
    assert all_words(page(client, address), "[data-came]") == ["1 is new. 0 stood here already."]


def test_exports_are_what_was_chosen_and_stand_in_the_log(tmp_path: Path) -> None:
    boat = ConceptRecord("boat", (TermRecord("en", "boat"), TermRecord("rw", "ubwato")), domain="transport")
    market = ConceptRecord("market", (TermRecord("en", "market"),), domain="trade")
    take_in([boat, market], by=None, at=NOON)
    client = signed_in(make_person())
    path = tmp_path / "terms.tbx"
    path.write_bytes(_received(client, "/desk/terms/export/?format=tbx&language=rw&field=transport"))
    assert [(one.key, [term.text for term in one.terms]) for one in read_concepts(path)] == [("boat", ["ubwato"])]
    for form in ("csv", "xlsx"):
        assert len(_received(client, f"/desk/terms/export/?format={form}")) > 100
    _received(client, "/desk/memory/export/?source=en&target=sw&origin=files")
    log = list(AuditEntry.objects.filter(act="exported").order_by("pk").values_list("act", "detail"))
    assert log == [
        ("exported", "terms.tbx"),
        ("exported", "terms.csv"),
        ("exported", "terms.xlsx"),
        ("exported", "memory.tmx en sw files"),
    ]
    for wrong in ("/desk/terms/export/?format=doc", "/desk/terms/export/", "/desk/memory/export/?source=xx"):
        assert client.get(wrong).status_code == 302


def test_the_state_alone_is_sent_to_a_page_that_follows_it() -> None:
    client = signed_in(make_person())
    address = _sent(client, "/desk/terms/files/", "words.csv", TABLE)["Location"]
    part = client.get(f"{address}?part=state")
    assert (b"<html" in part.content, b"<progress" in part.content) == (False, True)


def test_how_far_it_is_stands_in_per_cent_where_that_is_known() -> None:
    chore = Chore(kind=ChoreKind.MEMORY_IN, state=ChoreState.READING, done=512, total=2048, at=NOON)
    assert (show(chore).percent, show(chore).is_moving) == (25, True)
    chore.total = None
    assert show(chore).percent is None


def test_units_that_cannot_serve_are_counted_and_named() -> None:
    found = {"count": 3, "pairs": {"en-rw": 1}, "faults": ["2: fr Bonjour"], "unfit": 2, "sample": []}
    shown = show(Chore(kind=ChoreKind.MEMORY_IN, state=ChoreState.FOUND, found=found, at=NOON))
    assert (shown.unfit, shown.faults, shown.is_found) == (2, ("2: fr Bonjour",), True)
    assert shown.counts[1] == Count("English – Kinyarwanda", 1, "en", "rw")
