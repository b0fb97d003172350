"""Numbers that the editions say differently."""

import pytest

from inkuru.checks.numbers import check
from inkuru.checks.passage import Passage
from tests.checks.telling import Told, told

AGREEING = [
    {"en": "26,750 people fled", "rw": "Abantu 26 750 bahunze", "sw": "Watu 26,750 walikimbia"},
    {"en": "26,750 people fled", "rw": "Abantu 26.750 bahunze"},
    {"en": "3.1 million voters", "rw": "abatora miliyoni 3,1", "sw": "wapiga kura milioni 3.1"},
    {"en": "Two cows, seven goats", "rw": "Inka ebyiri n'ihene zirindwi", "sw": "Ng'ombe wawili na mbuzi saba"},
    {"en": "12 people", "rw": "abantu cumi na babiri", "sw": "watu kumi na wawili"},
    {"en": "Two-thirds of farmers", "rw": "Bibiri bya gatatu by'abahinzi", "sw": "Theluthi mbili ya wakulima"},
    {"en": "Nobody was hurt", "sw": "Hakuna aliyejeruhiwa"},
    # Part of a name here, a number there.
    {"en": "Six bouts were seen on Channel 5", "sw": "Mapambano sita yalionekana katika chaneli ya 5"},
    {"en": "A 6-foot-7 forward", "sw": "Mchezaji wa futi 6 kwa 7"},
]  # fmt: skip


@pytest.mark.parametrize("texts", AGREEING)
def test_the_same_numbers_are_no_finding(texts: dict[str, str]) -> None:
    assert told(check, **texts) == []


ROWS: list[tuple[dict[str, str], Told]] = [
    (
        {"en": "72 cows died", "sw": "Ng'ombe 720 walikufa"},
        [("blocking", "English says 72; Kiswahili says 720")],
    ),
    (
        {"en": "Seven cows died", "rw": "Inka eshatu zarapfuye"},
        [("blocking", "English says Seven; Kinyarwanda says eshatu")],
    ),
    (
        {"en": "A drought killed cows", "sw": "Ukame uliua ng'ombe 40"},
        [("warning", "Kiswahili says 40; English does not")],
    ),
    (
        {"en": "A drought killed 40 cows", "sw": "Ukame uliua ng'ombe"},
        [("warning", "English says 40; Kiswahili does not")],
    ),
    # A number word that comes or goes alone is the translator’s: both, a pair, the other one.
    ({"en": "Both men left", "sw": "Wanaume wawili waliondoka"}, []),
    # Said twice in the source, once in the translation.
    ({"en": "30 came, and the 30 stayed", "sw": "Watu 30 walikuja na wakabaki"}, []),
    # Digits that are part of a name.
    (
        {"en": "The band SS19 sang", "sw": "Bendi ya SS91 iliimba"},
        [("warning", "English says SS19; Kiswahili says SS91")],
    ),
    ({"en": "COVID-19 spread", "rw": "Korona yakwirakwiye"}, []),
    # One language names the winner's figure first, another the home side's.
    (
        {"en": "They lost 64-71", "sw": "Walifungwa 71-64"},
        [("warning", "English says 64-71; Kiswahili says 71-64")],
    ),
    (
        {"en": "They won 3-1", "sw": "Walishinda 4-1"},
        [("blocking", "English says 3-1; Kiswahili says 4-1")],
    ),
]


@pytest.mark.parametrize(("texts", "expected"), ROWS)
def test_numbers_that_differ_are_found(texts: dict[str, str], expected: Told) -> None:
    assert told(check, **texts) == expected


def test_of_three_editions_the_odd_one_is_named() -> None:
    texts = {"en": "72 cows died", "rw": "Inka 72 zarapfuye", "sw": "Ng'ombe 27 walikufa"}
    assert told(check, **texts) == [("blocking", "English and Kinyarwanda say 72; Kiswahili alone says 27")]


def test_a_source_that_stands_alone_is_named() -> None:
    texts = {"en": "72 cows died", "rw": "Inka 27 zarapfuye", "sw": "Ng'ombe 27 walikufa"}
    assert told(check, **texts) == [
        ("blocking", "Kinyarwanda and Kiswahili say 27; English alone says 72"),
        ("blocking", "Kiswahili and Kinyarwanda say 27; English alone says 72"),
    ]


def test_a_number_may_move_to_another_sentence() -> None:
    texts = {"en": "It has 40 rooms. It has 3 halls.", "sw": "Ina kumbi 3. Vyumba ni 40."}
    assert told(check, **texts) == []


def test_a_finding_has_its_spans_and_a_mend() -> None:
    [finding] = check(Passage({"en": "72 cows died", "sw": "Ng'ombe 720 walikufa"}, source="en"))
    assert (finding.language, finding.start, finding.end, finding.mend) == ("sw", 8, 11, "72")
    assert (finding.against, finding.against_start, finding.against_end) == ("en", 0, 2)
