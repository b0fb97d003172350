"""XLIFF out to a translation tool and back."""

from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from inkuru.formats.xliff import Document, Progress, Unit, read_document, write_document
from inkuru.formats.xml_reading import UnreadableFile

BLOCK = "6f1c1f5e-0000-4000-8000-00000000000{}"
MARKED = 'The <b>ferry <i>sails</i></b> &amp; <a href="https://example.org/?a=1&amp;b=2" rel="noopener">again</a> '
UNITS = (
    Unit(BLOCK.format(1), 11, 0, "headline", "Ferry sails", None, Progress.MISSING),
    Unit(BLOCK.format(2), 12, 3, "paragraph", MARKED, "<i>Ubwato</i> <b>buragenda</b> 1\u00a0&lt; 2", Progress.STALE),
    Unit(BLOCK.format(3), 13, 1, "quotation", "“Good.”", "“Byiza.”", Progress.DRAFT),
    Unit(BLOCK.format(4), 14, 2, "image", "The boat", "Ubwato", Progress.DONE),
    Unit(BLOCK.format(4), 14, 2, "image", "A boat on a lake", "Ubwato mu kiyaga", Progress.DONE, is_alt=True),
)
DOCUMENT = Document(7, "en", "rw", UNITS)
VERSIONS = ("1.2", "2.1")


def sent(tmp_path: Path, version: str, *changes: tuple[str, str], document: Document = DOCUMENT) -> Path:
    """The file as a tool gives it back: some texts in it replaced."""
    text = write_document(document, version=version).decode()
    for old, new in changes:
        assert old in text, text
        text = text.replace(old, new)
    path = tmp_path / "story.xlf"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("version", VERSIONS)
def test_no_block_mark_or_state_is_lost(version: str, tmp_path: Path) -> None:
    assert read_document(sent(tmp_path, version)) == DOCUMENT


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("progress", Progress)
def test_every_state_comes_back(version: str, progress: Progress, tmp_path: Path) -> None:
    document = replace(DOCUMENT, units=(replace(UNITS[2], progress=progress),))
    assert read_document(sent(tmp_path, version, document=document)) == document


def test_version_1_2_is_written_as_tools_read_it() -> None:
    document = replace(DOCUMENT, units=(replace(UNITS[2], source="<b>Go</b>"),))
    assert write_document(document, version="1.2").decode() == (
        "<?xml version='1.0' encoding='UTF-8'?>\n"
        '<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">'
        '<file original="story-7" source-language="en" target-language="rw" datatype="html"><body>'
        f'<trans-unit id="{BLOCK.format(3)}.13.1" resname="quotation" xml:space="preserve">'
        '<source xml:lang="en"><bpt id="1">&lt;b&gt;</bpt>Go<ept id="1">&lt;/b&gt;</ept></source>'
        '<target xml:lang="rw" state="needs-review-translation">“Byiza.”</target></trans-unit>\n'
        "</body></file></xliff>"
    )


def test_version_2_1_is_written_as_tools_read_it() -> None:
    document = replace(DOCUMENT, units=(replace(UNITS[2], source="<b>Go</b>"),))
    assert write_document(document).decode() == (
        "<?xml version='1.0' encoding='UTF-8'?>\n"
        '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en" trgLang="rw">'
        '<file id="f1" original="story-7">'
        f'<unit id="{BLOCK.format(3)}.13.1" name="quotation" xml:space="preserve">'
        '<originalData><data id="d1">&lt;b&gt;</data><data id="d2">&lt;/b&gt;</data></originalData>'
        '<segment state="translated" subState="inkuru:draft">'
        '<source><pc id="1" dataRefStart="d1" dataRefEnd="d2">Go</pc></source>'
        "<target>“Byiza.”</target></segment></unit>\n"
        "</file></xliff>"
    )


@pytest.mark.parametrize(("version", "opening"), [("1.2", "bpt"), ("2.1", "pc")])
def test_a_mark_has_the_same_id_in_source_and_target(version: str, opening: str) -> None:
    """Tools put the codes of the target back by their ids."""
    unit = replace(UNITS[1], source="<b>a</b> <i>b</i> <b>c</b>", target="<i>b</i> <b>a</b> <i>d</i> <b>c</b> <b>e</b>")
    root = etree.fromstring(write_document(replace(DOCUMENT, units=(unit,)), version=version))
    ids = [
        [code.get("id") for code in root.iter(f"{{*}}{part}") for code in code.iter(f"{{*}}{opening}")]
        for part in ("source", "target")
    ]
    assert ids == [["1", "2", "3"], ["2", "1", "4", "3", "5"]]


def test_segments_of_a_tool_are_joined(tmp_path: Path) -> None:
    state = 'state="translated" subState="inkuru:draft"'
    whole = f"<segment {state}><source>“Good.”</source><target>“Byiza.”</target></segment>"
    parted = (
        '<segment state="translated"><source>“Good.</source><target>“Byiza.</target></segment>'
        "<ignorable><source> </source></ignorable>"
        '<segment state="final"><source>”</source><target><mrk id="m1">”</mrk></target></segment>'
    )
    read = read_document(sent(tmp_path, "2.1", (whole, parted)))
    assert read.units[2] == replace(UNITS[2], source="“Good. ”", target="“Byiza. ”", progress=Progress.DONE)
    half = parted.replace("<target>“Byiza.</target>", "")
    assert read_document(sent(tmp_path, "2.1", (whole, half))).units[2].target is None


def test_segments_of_version_1_2_are_read_as_one_text(tmp_path: Path) -> None:
    parted = '>“<mrk mtype="seg" mid="1">Byiza</mrk>.<g id="9" ctype="bold">”</g><x id="2"/></target>'
    read = read_document(sent(tmp_path, "1.2", (">“Byiza.”</target>", parted)))
    assert read.units[2].target == "“Byiza.<b>”</b>"


def test_what_a_tool_calls_final_is_done(tmp_path: Path) -> None:
    read = read_document(sent(tmp_path, "1.2", ('state="needs-review-translation"', 'state="signed-off"')))
    assert read.units[2].progress == Progress.DONE


UNFIT = (
    ("1.2", 'version="1.2"', 'version="3"', "is XLIFF 3; 1.2 and 2.1 are read"),
    (
        "1.2",
        'original="story-7"',
        'original="x"',
        "does not say which story it is of, from which language and into which",
    ),
    ("2.1", 'trgLang="rw"', 'trgLang="fr"', "does not say which story it is of, from which language and into which"),
    ("2.1", f'id="{BLOCK.format(1)}.11.0"', 'id="u1"', "line 2: the unit “u1” is none that we sent out"),
)


@pytest.mark.parametrize(("version", "old", "new", "cause"), UNFIT)
def test_what_is_not_ours_is_refused(version: str, old: str, new: str, cause: str, tmp_path: Path) -> None:
    path = sent(tmp_path, version, (old, new))
    with pytest.raises(UnreadableFile) as refused:
        read_document(path)
    assert str(refused.value) == f"{path}: {cause}"
