"""Files of terms and memories: what is found in them, and what comes of them."""

from pathlib import Path

import pytest

from inkuru.config.bridge import LARGEST_BODY
from inkuru.flow.bringing import LIMITS, UnfitFile, read_file, suffix_of, take_file
from inkuru.flow.terming import give_out, take_in
from inkuru.formats.tmx import write_units
from inkuru.newsroom.models import ChoreKind, Concept
from inkuru.records import ConceptRecord, Refusal, TermRecord
from tests.flow.units import FERI, FERRY, kept
from tests.newsroom.making import NOON, make_person

pytestmark = [pytest.mark.django_db, pytest.mark.database]

TABLE = "concept,language,term,use\nmarket,en,market,\nmarket,rw,isoko,\nboat,en,boat,\n"


class _Seen(list[tuple[int, int | None]]):
    """What a watch was told."""

    def told(self, done: int, total: int | None) -> None:
        self.append((done, total))


def _file(tmp_path: Path, name: str, text: str) -> Path:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


def test_a_table_is_told_before_it_comes_in(tmp_path: Path) -> None:
    take_in([ConceptRecord("boat", (TermRecord("en", "boat"),))], by=None, at=NOON)
    take_in([ConceptRecord("market", (TermRecord("en", "mart"),))], by=None, at=NOON)
    path, seen = _file(tmp_path, "words.csv", TABLE), _Seen()
    assert read_file(ChoreKind.TERMS_IN, path, seen.told) == {
        "count": 2,
        "names": {"en": 2, "rw": 1},
        "faults": [],
        "sample": [[["en", "market"], ["rw", "isoko"]], [["en", "boat"]]],
        "added": 0,
        "changed": 1,
        "same": 1,
    }
    assert seen == [(2, None)]
    assert Concept.objects.get(key="market").terms.count() == 1
    editor = make_person()

    def taken() -> dict[str, int]:
        return take_file(ChoreKind.TERMS_IN, path, 2, seen.told, name="words.csv", by=editor, at=NOON)

    assert taken() == {"added": 0, "changed": 1, "same": 1}
    assert seen[-1] == (2, 2)
    assert [one.text for one in next(one for one in give_out() if one.key == "market").terms] == ["market", "isoko"]
    assert taken() == {"added": 0, "changed": 0, "same": 2}


def test_every_concept_that_does_not_fit_is_told(tmp_path: Path) -> None:
    long = "x" * 201
    table = f"concept,language,term\na,en,{long}\nb,en,b\na,en,again\nc,sw,{long}\n"
    faults = read_file(ChoreKind.TERMS_IN, _file(tmp_path, "words.csv", table), _Seen().told)["faults"]
    assert faults == [
        "concept “a”: a name has 201 characters, the most is 200",
        "concept “a” comes twice; its names belong together",
        "concept “c”: a name has 201 characters, the most is 200",
    ]


def test_a_line_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    path = _file(tmp_path, "words.csv", "concept,language,term\na,en,a\nb,klingon,b\n")
    with pytest.raises(Refusal, match=r"words\.csv: line 3: “klingon” is no language of the house"):
        read_file(ChoreKind.TERMS_IN, path, _Seen().told)


def test_a_memory_is_told_by_pairs_with_what_cannot_serve(tmp_path: Path) -> None:
    path, seen = tmp_path / "memory.tmx", _Seen()
    with path.open("wb") as file:
        write_units([FERRY, FERI], file)
    path.write_bytes(
        path.read_bytes().replace(
            b"</body>",
            b'<tu><tuv xml:lang="en"><seg>Only here</seg></tuv><tuv xml:lang="rw"><seg> </seg></tuv></tu></body>',
        )
    )
    told = read_file(ChoreKind.MEMORY_IN, path, seen.told)
    assert (told["count"], told["pairs"]) == (told["unfit"] + 2, {"en-rw": 1, "en-sw": 1})
    assert len(told["faults"]) == told["unfit"]
    assert told["sample"][0] == ["en", FERRY.source, "rw", FERRY.target]
    assert seen[-1] == (path.stat().st_size, path.stat().st_size)
    taken = take_file(ChoreKind.MEMORY_IN, path, told["count"], seen.told, name="ours.tmx", by=None, at=NOON)
    assert (taken["added"], taken["same"]) == (2, 0)
    assert {one.address for one in kept()} == {"ours.tmx"}
    again = take_file(ChoreKind.MEMORY_IN, path, told["count"], seen.told, name="ours.tmx", by=None, at=NOON)
    assert (again["added"], again["same"]) == (0, 2)


@pytest.mark.parametrize(
    ("kind", "name", "size", "message"),
    [
        (ChoreKind.TERMS_IN, "words.doc", 1, "words.doc: its name ends in none of .tbx, .xml, .csv, .tsv, .xlsx"),
        (ChoreKind.TERMS_IN, "words.xlsx", 9 << 20, "words.xlsx: is larger than 8 MB; the command takes it in"),
        (ChoreKind.MEMORY_IN, "ours.xlf", 1, "ours.xlf: its name ends in none of .tmx"),
        (ChoreKind.MEMORY_IN, "ours.tmx", 21 << 20, "ours.tmx: is larger than 20 MB; the command takes it in"),
    ],
)
def test_what_is_no_such_file_or_too_large_is_refused(kind: ChoreKind, name: str, size: int, message: str) -> None:
    with pytest.raises(UnfitFile) as refused:
        suffix_of(kind, name, size)
    assert str(refused.value) == message


def test_the_ending_may_be_in_capitals() -> None:
    assert suffix_of(ChoreKind.MEMORY_IN, "OURS.TMX", 1) == ".tmx"


def test_what_the_desk_takes_in_the_server_takes_in() -> None:
    assert max(most for limits in LIMITS.values() for most in limits.values()) < LARGEST_BODY
