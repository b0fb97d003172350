"""Paragraphs in their languages."""

from inkuru.checks.passage import Passage
from inkuru.records import Severity


def test_the_source_is_paired_with_each_translation_and_the_rest_listen() -> None:
    passage = Passage({"en": "Rain", "rw": "Imvura", "sw": "Mvua"}, source="en")
    assert [(pair.target.code, [one.code for one in pair.others]) for pair in passage.pairs] == [
        ("rw", ["sw"]),
        ("sw", ["rw"]),
    ]
    assert passage.pairs[0].source is passage.pairs[1].source


def test_without_a_source_or_a_translation_there_is_nothing_to_compare() -> None:
    assert Passage({"en": " ", "rw": "Imvura"}, source="en").pairs == ()
    assert Passage({"en": "Rain", "rw": ""}, source="en").pairs == ()


def test_a_finding_names_both_languages_and_places() -> None:
    [pair] = Passage({"en": "Rain", "sw": "Mvua"}, source="en").pairs
    finding = pair.finding("x", Severity.NOTE, "%(against)s, %(language)s: %(a)s", {"a": "b"}, ours=(0, 4), mend="m")
    assert (str(finding), finding.language, finding.against) == ("English, Kiswahili: b", "sw", "en")
    assert (finding.start, finding.end, finding.against_start, finding.mend) == (0, 4, None, "m")
