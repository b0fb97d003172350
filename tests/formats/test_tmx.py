"""TMX as other programs write it, and as we do."""

from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pytest

from inkuru.formats.tmx import read_units, write_units
from inkuru.formats.xml_reading import UnreadableFile
from inkuru.records import TranslationUnit

DOCTYPE = '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n'

# The shapes that the programs write, made from their documentation.
OMEGAT = (
    DOCTYPE
    + """<tmx version="1.1"><header creationtool="OmegaT" o-tmf="OmegaT TMX" adminlang="EN-US" datatype="plaintext"
  creationtoolversion="6.0.0" segtype="sentence" srclang="EN-GB"/>
<body>
<!-- Default translations -->
    <tu>
      <prop type="prev">Before it.</prop><prop type="next">After it.</prop>
      <tuv lang="EN-GB"><seg>The ferry sails.</seg></tuv>
      <tuv lang="RW" changeid="aline" changedate="20260908T101500Z" creationid="eric" creationdate="20260907T080000Z">
        <seg>Ubwato buragenda.</seg>
      </tuv>
    </tu>
</body></tmx>"""
)
TRADOS = """<?xml version="1.0" encoding="utf-16"?>
<tmx version="1.4"><header creationtool="SDL Language Platform" creationtoolversion="8.0" o-tmf="SDL TM8 Format"
  datatype="xml" segtype="sentence" adminlang="en-US" srclang="en-US" creationid="a"/>
<body><tu creationdate="20260908T101500Z" creationid="DESK\\eric" changeid="DESK\\eric">
  <prop type="x-LastUsedBy">DESK\\eric</prop><prop type="x-Context">0, 0</prop>
  <tuv xml:lang="en-US"><seg>Press <bpt i="1" type="7" x="1" />Start<ept i="1" /> now<ph x="2" type="1"/>.</seg></tuv>
  <tuv xml:lang="sw-KE"><seg>Bonyeza <bpt i="1" type="7" x="1" />Anza<ept i="1" /> sasa<ph x="2"/>.</seg></tuv></tu>
<tu creationid="MT!"><tuv xml:lang="en-US"><seg>Go.</seg></tuv><tuv xml:lang="sw-KE"><seg>Nenda.</seg></tuv></tu>
</body></tmx>"""
MEMOQ = """<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4"><header creationtool="MemoQ" creationtoolversion="10.0" segtype="sentence" adminlang="en-us"
  creationid="x" srclang="en" o-tmf="MemoQTM" datatype="unknown"><prop type="name">house</prop>
  <note>A note</note></header>
<body><tu changedate="20260908T101500Z" creationid="aline" changeid="aline">
  <prop type="client">Desk</prop><prop type="domain">Sport</prop><prop type="corrected">no</prop>
  <prop type="x-context-pre">&lt;seg&gt;Before it.&lt;/seg&gt;</prop>
  <prop type="x-context-post">&lt;seg&gt;After it.&lt;/seg&gt;</prop>
  <tuv xml:lang="en"><prop type="x-memoQ">1</prop><seg>He <hi type="b">won</hi> it.</seg></tuv>
  <tuv xml:lang="kin"><seg>Yaratsinze<it pos="begin">&lt;br/&gt;</it>.</seg></tuv></tu></body></tmx>"""
WEBLATE = (
    DOCTYPE
    + """<tmx version="1.4"><header creationtool="Translate Toolkit" creationtoolversion="3.15" segtype="sentence"
  o-tmf="UTF-8" adminlang="en" srclang="en" datatype="PlainText"/>
<body><tu><note>from the desk</note>
  <tuv xml:lang="en"><seg>Save</seg></tuv><tuv xml:lang="rw_RW"><seg>Bika</seg></tuv></tu>
</body></tmx>"""
)
MATECAT = """<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4"><header creationtool="MyMemory" creationtoolversion="1.0" segtype="block" adminlang="en-US"
  o-tmf="x" srclang="rw-RW" datatype="plaintext"/>
<body><tu tuid="7" srclang="rw-RW" datatype="plaintext" creationdate="20260908T101500Z">
  <prop type="x-project_id">9</prop>
  <tuv xml:lang="fr-FR"><seg>Bonjour</seg></tuv>
  <tuv xml:lang="en-GB"><seg>Good day<bpt i="1">&lt;fn&gt;<sub>footnote</sub></bpt><ept i="1">&lt;</ept></seg></tuv>
  <tuv xml:lang="rw-RW"><seg>Mwaramutse</seg></tuv>
  <tuv xml:lang="sw-KE"><seg>Habari</seg></tuv></tu>
  <tu><tuv xml:lang="rw-RW"><seg>Ijambo</seg></tuv><tuv xml:lang="fr-FR"><seg>Mot</seg></tuv></tu>
</body></tmx>"""

MORNING = datetime(2026, 9, 8, 10, 15, tzinfo=UTC)
FERRY = TranslationUnit(
    "en", "The ferry sails.", "rw", "Ubwato buragenda.", "Before it.", "After it.", date=MORNING, people=("aline",)
)
START = TranslationUnit("en", "Press Start now.", "sw", "Bonyeza Anza sasa.", date=MORNING, people=("DESK\\eric",))
GO = TranslationUnit("en", "Go.", "sw", "Nenda.", reviewed=False, engine="mt")
WON = TranslationUnit(
    "en", "He won it.", "rw", "Yaratsinze.", "Before it.", "After it.", date=MORNING, people=("aline",), domain="Sport"
)
FILES = {
    "omegat": (OMEGAT, "utf-8", [FERRY]),
    "trados": (TRADOS, "utf-16", [START, GO]),
    "trados-big-endian": ("\ufeff" + TRADOS, "utf-16-be", [START, GO]),
    "memoq": ("\ufeff" + MEMOQ, "utf-8", [WON]),
    "weblate": (WEBLATE, "utf-8", [TranslationUnit("en", "Save", "rw", "Bika")]),
    "matecat": (
        MATECAT,
        "utf-8",
        [
            TranslationUnit("rw", "Mwaramutse", "en", "Good day", date=MORNING),
            TranslationUnit("rw", "Mwaramutse", "sw", "Habari", date=MORNING),
        ],
    ),
}

OURS = (
    FERRY,
    replace(FERRY, story=7, domain="Sport", address="/rw/ubwato-7/", people=("aline", "eric & co")),
    replace(FERRY, date=MORNING.replace(microsecond=123456), engine="opus", reviewed=False),
    TranslationUnit("sw", "“Feri” <b> & ’\u00a0— 1\u202f000\nmstari", "rw", "Ubwato 😀"),
)


def write(path: Path, text: str, encoding: str = "utf-8") -> Path:
    path.write_bytes(text.encode(encoding))
    return path


@pytest.mark.parametrize("program", FILES)
def test_what_a_program_wrote_is_read(program: str, tmp_path: Path) -> None:
    text, encoding, expected = FILES[program]
    assert list(read_units(write(tmp_path / "in.tmx", text, encoding))) == expected


def test_what_was_written_is_read_again_the_same(tmp_path: Path) -> None:
    path = tmp_path / "ours.tmx"
    with path.open("wb") as file:
        assert write_units(OURS, file) == len(OURS)
    assert tuple(read_units(path)) == OURS


def test_it_writes_what_other_programs_read() -> None:
    file = BytesIO()
    write_units([GO], file, source_language="en")
    assert file.getvalue().decode() == (
        "<?xml version='1.0' encoding='UTF-8'?>\n"
        '<tmx version="1.4">\n'
        '<header creationtool="Inkuru" creationtoolversion="1" segtype="sentence" o-tmf="Inkuru" adminlang="en" '
        'srclang="en" datatype="plaintext"/>\n'
        "<body>\n"
        '<tu srclang="en"><prop type="x-inkuru-engine">mt</prop><prop type="x-inkuru-reviewed">no</prop>'
        '<tuv xml:lang="en"><seg>Go.</seg></tuv><tuv xml:lang="sw"><seg>Nenda.</seg></tuv></tu>\n'
        "</body></tmx>"
    )


def test_controls_that_xml_cannot_hold_are_left_out(tmp_path: Path) -> None:
    path = tmp_path / "controls.tmx"
    with path.open("wb") as file:
        write_units([replace(GO, source="a\x0b\x00b\ufffe")], file)
    assert [unit.source for unit in read_units(path)] == ["ab"]


def test_where_it_comes_from_is_said_of_units_that_do_not_say_it(tmp_path: Path) -> None:
    path = write(tmp_path / "in.tmx", WEBLATE)
    assert [unit.address for unit in read_units(path, address="in.tmx")] == ["in.tmx"]


def test_progress_is_told_in_bytes(tmp_path: Path) -> None:
    told = list[int]()
    path = write(tmp_path / "in.tmx", WEBLATE.replace("</body>", "<!-- long -->" * 20_000 + "</body>"))
    assert len(list(read_units(path, progress=told.append))) == 1
    assert sum(told) == path.stat().st_size
    assert len(told) > 1


def test_a_date_that_is_none_is_left_out(tmp_path: Path) -> None:
    path = write(tmp_path / "in.tmx", MATECAT.replace("20260908T101500Z", "yesterday"))
    assert [unit.date for unit in read_units(path)] == [None, None]


BROKEN_UNITS = (
    ("<tuv><seg>Ijambo</seg></tuv>", "a tuv of this unit does not say its language"),
    ('<tuv xml:lang="rw"/>', "a tuv of this unit has no seg"),
)


@pytest.mark.parametrize(("tuv", "cause"), BROKEN_UNITS)
def test_a_broken_unit_is_refused_by_its_line_also_after_the_65_535th(tuv: str, cause: str, tmp_path: Path) -> None:
    text = WEBLATE.replace("<body>", "<body>" + "\n" * 70_000).replace("</body>", f"\n<tu>{tuv}</tu></body>")
    path = write(tmp_path / "in.tmx", text)
    line = text.count("\n", 0, text.index(tuv)) + 1
    with pytest.raises(UnreadableFile) as refused:
        list(read_units(path))
    assert str(refused.value) == f"{path}: line {line}: {cause}"
