"""TBX in its styles, and as we write it."""

from io import BytesIO
from pathlib import Path

import pytest

from inkuru.formats.tbx import read_concepts, write_concepts
from inkuru.formats.xml_reading import UnreadableFile
from inkuru.records import ConceptRecord, TermRecord, TermStatus, TermUse

COURT = ConceptRecord(
    "c1",
    (
        TermRecord("en", "Supreme Court", part_of_speech="noun", source="Constitution"),
        TermRecord("en", "high court", TermUse.FORBIDDEN, note="another court"),
        TermRecord("rw", "Urukiko rw’Ikirenga"),
    ),
    domain="law",
    note="Of Rwanda.",
)
OTHERS = (
    ConceptRecord("p & <q>", (TermRecord("sw", "mwandishi"),), status=TermStatus.PROPOSED, source="memory"),
    ConceptRecord("r", (TermRecord("en", "last week"),), status=TermStatus.REFUSED, source="memory"),
    ConceptRecord(
        "n",
        (
            TermRecord("rw", "umuti", TermUse.ADMITTED, noun_class="3/4", forms=("umuti", "imiti")),
            TermRecord("sw", "dawa"),
        ),
    ),
)

DCA = """<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
<tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader><text><body>
<conceptEntry id="c1"><descripGrp><descrip type="subjectField">law</descrip></descripGrp><note>Of Rwanda.</note>
<langSec xml:lang="en-GB">
<termSec><term>Supreme Court</term><termNote type="partOfSpeech">noun</termNote>
<admin type="source">Constitution</admin></termSec>
<termSec><term>high court</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote>
<note>another court</note></termSec></langSec>
<langSec xml:lang="kin"><termSec><term>Urukiko rw’Ikirenga</term></termSec></langSec>
<langSec xml:lang="fr"><termSec><term>Cour suprême</term></termSec></langSec></conceptEntry>
<conceptEntry id="c2"><langSec xml:lang="fr"><termSec><term>chat</term></termSec></langSec></conceptEntry>
</body></text></tbx>"""
DCT = """<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
 xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
<tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader><text><body>
<conceptEntry id="c1"><min:subjectField>law</min:subjectField><note>Of Rwanda.</note>
<langSec xml:lang="en"><termSec><term>Supreme Court</term><min:partOfSpeech>noun</min:partOfSpeech>
<basic:source>Constitution</basic:source></termSec>
<termSec><term>high court</term><min:administrativeStatus>supersededTerm-admn-sts</min:administrativeStatus>
<note>another court</note></termSec></langSec>
<langSec xml:lang="rw-RW"><termSec><term>Urukiko rw’Ikirenga</term></termSec></langSec></conceptEntry>
</body></text></tbx>"""
MARTIF = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">
<martif type="TBX-Basic" xml:lang="en"><martifHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc>
</martifHeader>
<text><body><termEntry id="c1"><descrip type="subjectField">law</descrip><note>Of Rwanda.</note>
<langSet xml:lang="eng"><tig><term>Supreme Court</term><termNote type="partOfSpeech">noun</termNote>
<admin type="source">Constitution</admin></tig>
<ntig><termGrp><term>high court</term><termNote type="normativeAuthorization">notRecommended</termNote></termGrp>
<note>another court</note></ntig></langSet>
<langSet xml:lang="rw"><tig><term>Urukiko rw’Ikirenga</term></tig></langSet></termEntry></body></text></martif>"""


@pytest.mark.parametrize("text", [DCA, DCT, MARTIF])
def test_every_style_is_read_alike(text: str, tmp_path: Path) -> None:
    path = tmp_path / "terms.tbx"
    path.write_text(text, encoding="utf-8")
    assert list(read_concepts(path)) == [COURT]


def test_what_was_written_is_read_again_the_same(tmp_path: Path) -> None:
    path = tmp_path / "terms.tbx"
    with path.open("wb") as file:
        assert write_concepts((COURT, *OTHERS), file) == 1 + len(OTHERS)
    assert tuple(read_concepts(path)) == (COURT, *OTHERS)


def test_it_writes_what_the_standard_asks() -> None:
    file = BytesIO()
    write_concepts([ConceptRecord("c", (TermRecord("rw", "umuti", noun_class="3/4"),), domain="health")], file)
    assert file.getvalue().decode() == (
        "<?xml version='1.0' encoding='UTF-8'?>\n"
        '<tbx xmlns="urn:iso:std:iso:30042:ed-2" xmlns:xml="http://www.w3.org/XML/1998/namespace" type="TBX-Basic" '
        'style="dca" xml:lang="en">\n'
        "<tbxHeader><fileDesc><sourceDesc><p>Inkuru</p></sourceDesc></fileDesc></tbxHeader>\n<text><body>\n"
        '<conceptEntry id="c"><descrip type="subjectField">health</descrip><langSec xml:lang="rw"><termSec>'
        '<term>umuti</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>'
        '<termNote type="x-inkuru-nounClass">3/4</termNote></termSec></langSec></conceptEntry>\n'
        "</body></text></tbx>"
    )


def test_the_second_name_is_admitted_where_nothing_is_said(tmp_path: Path) -> None:
    path = tmp_path / "terms.tbx"
    path.write_text(MARTIF.replace("notRecommended", ""), encoding="utf-8")
    [concept] = read_concepts(path)
    assert [term.use for term in concept.terms] == [TermUse.PREFERRED, TermUse.ADMITTED, TermUse.PREFERRED]


def test_a_concept_without_an_id_is_refused_by_its_line(tmp_path: Path) -> None:
    path = tmp_path / "terms.tbx"
    path.write_text(DCA.replace(' id="c2"', ""), encoding="utf-8")
    with pytest.raises(UnreadableFile) as refused:
        list(read_concepts(path))
    assert str(refused.value) == f"{path}: line 12: a concept has no id"
