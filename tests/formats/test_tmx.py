"""TMX as other programs write it, and as we do."""

from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pytest

from inkuru.formats.tmx import read_units, write_units
from inkuru.formats.xml_reading import UnreadableFile, stream_elements
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

EN = '<tuv xml:lang="en"><seg>A word</seg></tuv>'
RW = '<tuv xml:lang="rw"><seg>Ijambo</seg></tuv>'
BOTH = f"<tu>{EN}{RW}</tu>"
WORD = TranslationUnit("en", "A word", "rw", "Ijambo")
# What stands in a file whose header says `srclang="*all*"`, and what is read.
BODIES = {
    "the source second": (f'<tu srclang="en">{RW}{EN}</tu>', [WORD]),
    "the source by another name": (f'<tu srclang="EN_us">{RW}{EN}</tu>', [WORD]),
    "any source": (BOTH, [WORD]),
    "any source, the other way": (f"<tu>{RW}{EN}</tu>", [TranslationUnit("rw", "Ijambo", "en", "A word")]),
    "a source that it lacks": (f'<tu srclang="fr">{EN}{RW}</tu>', [WORD]),
    "codes of three letters": (BOTH.replace('"en"', '"eng"').replace('"rw"', '"KIN"'), [WORD]),
    "codes with regions": (BOTH.replace('"en"', '"en-US"').replace('"rw"', '"RW_RW"'), [WORD]),
    "codes as TMX 1.1 writes them": (BOTH.replace("xml:lang", "lang"), [WORD]),
    "notes and properties all over": (
        BOTH.replace('"rw">', '"rw" creationdate="20260101T000000Z"><note>n</note><prop type="x">y</prop>').replace(
            "<tu>", '<tu tuid="1" usagecount="3"><note>n</note><prop type="x">y</prop>'
        ),
        [replace(WORD, date=datetime(2026, 1, 1, tzinfo=UTC))],
    ),
    "a changed translation": (
        BOTH.replace('"rw">', '"rw" changeid="aline" changedate="20260908T101500Z">').replace(
            "<tu>", '<tu creationid="eric" creationdate="20260101T000000Z">'
        ),
        [replace(WORD, date=MORNING, people=("aline",))],
    ),
    "data": (BOTH.replace("A word", "<![CDATA[A word]]>"), [WORD]),
    "white space around": (f"<tu>\n{EN}\n{RW}\n</tu>".replace("Ijambo", "\n  Ijambo\n"), [WORD]),
    "a language twice": (BOTH.replace(RW, RW.replace("Ijambo", "Mbere") + RW), [WORD]),
    "nothing in one": (BOTH.replace("Ijambo", ""), []),
    "nothing but codes in one": (BOTH.replace("Ijambo", '<ph x="1"/>'), []),
}
# Inline elements (TMX 1.4b §Content markup) and the text that is left.
INLINE = {
    '<bpt i="1" x="1">&lt;b&gt;</bpt>Go<ept i="1">&lt;/b&gt;</ept>': "Go",
    'Go<it pos="begin" x="1">&lt;b&gt;</it> on': "Go on",
    'Go <ph x="1" assoc="p">&lt;img alt="<sub>a boat</sub>"/&gt;</ph>on': "Go on",
    "Go <ut>{\\\\f1</ut>on": "Go on",
    'Go <hi type="b">right <hi x="2">on</hi></hi> now': "Go right on now",
    'Go <hi>right<bpt i="1"/><hi>on</hi></hi>': "Go righton",
    "Go\non\tand on": "Go\non\tand on",
    "Go &lt;b&gt; &amp;amp; on &#8217;": "Go <b> &amp; on ’",
    "Go<!-- no --> on<?no no?>": "Go on",
}

OURS = (
    FERRY,
    replace(FERRY, story=7, domain="Sport", address="/rw/ubwato-7/", people=("aline", "eric & co")),
    replace(FERRY, date=MORNING.replace(microsecond=123456), engine="opus", reviewed=False),
    replace(FERRY, archive="stories", headline="Ubwato & ubwato", address="rw/ubwato.html"),
    TranslationUnit("sw", "“Feri” <b> & ’\u00a0— 1\u202f000\nmstari", "rw", "Ubwato 😀"),
)


def write(path: Path, text: str, encoding: str = "utf-8") -> Path:
    path.write_bytes(text.encode(encoding))
    return path


@pytest.mark.parametrize("program", FILES)
def test_what_a_program_wrote_is_read(program: str, tmp_path: Path) -> None:
    text, encoding, expected = FILES[program]
    assert list(read_units(write(tmp_path / "in.tmx", text, encoding))) == expected


def body(text: str) -> str:
    return f'<tmx version="1.4"><header srclang="*all*"/><body>{text}</body></tmx>'


@pytest.mark.parametrize("name", BODIES)
def test_units_are_read_however_they_are_said(name: str, tmp_path: Path) -> None:
    text, expected = BODIES[name]
    assert list(read_units(write(tmp_path / "in.tmx", body(text)))) == expected


@pytest.mark.parametrize("seg", INLINE)
def test_codes_go_and_text_stays(seg: str, tmp_path: Path) -> None:
    text = body(BOTH.replace("A word", seg))
    assert [unit.source for unit in read_units(write(tmp_path / "in.tmx", text))] == [INLINE[seg]]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "latin-1", "cp1252"])
def test_every_encoding_that_a_file_names_is_read(encoding: str, tmp_path: Path) -> None:
    declared = {
        "utf-8-sig": "UTF-8",
        "utf-16-le": "UTF-16",
        "utf-16-be": "UTF-16",
        "latin-1": "ISO-8859-1",
        "cp1252": "windows-1252",
    }
    declaration = f'<?xml version="1.0" encoding="{declared.get(encoding, encoding)}"?>\n'
    text = declaration + body(BOTH.replace("A word", "Café").replace("Ijambo", "Ikawá"))
    assert [(unit.source, unit.target) for unit in read_units(write(tmp_path / "in.tmx", text, encoding))] == [
        ("Café", "Ikawá")
    ]


def test_the_tags_of_omegat_are_codes_too(tmp_path: Path) -> None:
    """As OmegaT 3.6 writes them in its own memory of a project; other programs mean what they say."""
    unit = BOTH.replace("A word", "&lt;i0&gt;A&lt;/i0&gt; &lt;br1/&gt;word").replace(
        "Ijambo", "&lt;b1&gt;Ijambo&lt;/b1&gt; &lt; 2"
    )
    text = body(unit).replace("<header", '<header creationtool="OmegaT"')
    assert list(read_units(write(tmp_path / "in.tmx", text))) == [replace(WORD, target="Ijambo < 2")]
    assert list(read_units(write(tmp_path / "in.tmx", body(unit)))) == [
        replace(WORD, source="<i0>A</i0> <br1/>word", target="<b1>Ijambo</b1> < 2")
    ]


def test_a_segment_has_as_many_characters_as_a_paragraph(tmp_path: Path) -> None:
    text = body("".join("\n" + BOTH.replace("A word", "a" * length) for length in (10_000, 10_001)))
    units = read_units(write(tmp_path / "in.tmx", text))
    assert len(next(units).source) == 10_000
    with pytest.raises(UnreadableFile, match="line 3: a seg of this unit has 10001 characters; the most is 10000"):
        next(units)


def test_what_is_read_is_let_go(tmp_path: Path) -> None:
    """Neither units nor what stands between them pile up: the tree is as small at the end as at the beginning."""
    text = body(f"{BOTH}<x><y/></x>\n" * 20_000)
    path, sizes = write(tmp_path / "in.tmx", text), list[int]()
    for element in stream_elements(path, roots=("tmx",), tags=("tu",)):
        parent = element.getparent()
        assert parent is not None
        sizes.append(sum(1 for _ in parent.iter()))
    assert len(sizes) == 20_000
    # What was read in one piece beyond the unit stands there already.
    assert max(sizes) < 10_000


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
