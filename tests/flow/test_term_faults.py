"""What is wrong with a termbase, as rows."""

import pytest

from inkuru.flow.term_faults import Fault, FaultKind, find_faults
from inkuru.records import ConceptRecord, TermRecord, TermUse

MEDICINE = ConceptRecord("medicine", (TermRecord("en", "medicine"), TermRecord("en", "drug", TermUse.FORBIDDEN)))
NARCOTIC = ConceptRecord("narcotic", (TermRecord("en", "drug"),))
KENYA, UGANDA = (
    ConceptRecord(f"gazetteer:{code}", (TermRecord("sw", "Busia"),), source="gazetteer") for code in ("ke", "ug")
)
TOWN = ConceptRecord("town", (TermRecord("sw", "busia"),))


@pytest.mark.parametrize(
    ("concepts", "faults"),
    [
        ([MEDICINE, NARCOTIC], []),
        (
            [ConceptRecord("c", (TermRecord("sw", "Dawa"), TermRecord("sw", "dawa", TermUse.FORBIDDEN)))],
            [Fault(FaultKind.CONTRADICTED, "sw", ("c",), "dawa")],
        ),
        (
            [ConceptRecord("c", (TermRecord("rw", "umuti", TermUse.ADMITTED), TermRecord("en", "medicine")))],
            [Fault(FaultKind.UNNAMED, "rw", ("c",))],
        ),
        (
            [ConceptRecord("c", (TermRecord("rw", "umuti"), TermRecord("en", "drug", TermUse.FORBIDDEN)))],
            [Fault(FaultKind.UNNAMED, "en", ("c",))],
        ),
        (
            [NARCOTIC, ConceptRecord("pill", (TermRecord("en", "Drug"),))],
            [Fault(FaultKind.SHARED, "en", ("narcotic", "pill"), "drug")],
        ),
        ([NARCOTIC, ConceptRecord("pill", (TermRecord("sw", "drug"),))], []),
        ([KENYA, UGANDA], []),
        (
            [KENYA, UGANDA, TOWN],
            [Fault(FaultKind.SHARED, "sw", ("gazetteer:ke", "gazetteer:ug", "town"), "busia")],
        ),
    ],
)
def test_faults_are_found(concepts: list[ConceptRecord], faults: list[Fault]) -> None:
    assert list(find_faults(concepts)) == faults
