"""Quotation marks that a translation has lost."""

import pytest

from inkuru.checks.passage import Passage
from inkuru.checks.quoting import check
from tests.checks.telling import Told, told

ENGLISH = 'He said: "It rained."'
ROWS: list[tuple[dict[str, str], Told]] = [
    ({"en": ENGLISH, "rw": "Yavuze ati: “Imvura yaguye.”", "sw": "Alisema: «Mvua ilinyesha.»"}, []),
    ({"en": ENGLISH, "sw": "Alisema: 'Mvua ilinyesha.'"}, []),
    ({"en": "He said so", "sw": 'Alisema "hivyo"'}, []),
    (
        {"en": ENGLISH, "sw": 'Alisema: "Mvua ilinyesha.'},
        [("warning", 'In Kiswahili a quotation mark (") has lost its other half')],
    ),
    (
        {"en": ENGLISH, "sw": "Alisema kuwa mvua ilinyesha."},
        [("warning", "English has 2 quotation marks, Kiswahili 0: what is quoted must stay quoted")],
    ),
    # A quotation that runs on from the paragraph before.
    (
        {"en": 'It rained."', "rw": "Imvura yaguye."},
        [("warning", "English has 1 quotation marks, Kinyarwanda 0: what is quoted must stay quoted")],
    ),
    # Inches are no quotations; the apostrophe of Kinyarwanda closes none.
    ({"en": 'a 24" screen', "rw": "ecran ya santimetero 61"}, []),
    ({"en": "eighteen Britons", "rw": "Abongereza cumi n’umunani"}, []),
]


@pytest.mark.parametrize(("texts", "expected"), ROWS)
def test_what_is_quoted_stays_quoted(texts: dict[str, str], expected: Told) -> None:
    assert told(check, **texts) == expected


def test_the_mark_left_alone_has_its_place() -> None:
    [finding] = check(Passage({"en": ENGLISH, "sw": 'Alisema: "Mvua.'}, source="en"))
    assert (finding.start, finding.end) == (9, 10)
