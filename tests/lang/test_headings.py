"""Headings that run into their leads: openings that are parted, sentences that stay whole."""

from importlib.resources import files

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inkuru.lang.headings import LONGEST_HEADING, LONGEST_LEAD, heading_end
from inkuru.lang.language import UnknownLanguage, codes
from inkuru.lang.sentences import split
from tests.lang.run_in_rows import OPENINGS, SENTENCES, UNTIED

NEXT = {"rw": "Abaturage barabyishimiye.", "en": "Nobody was hurt.", "sw": "Wananchi walifurahi."}


STORIES = [
    (one.name.split(".")[1], one.read_text(encoding="utf-8").split("\n\n"))
    for one in sorted(files("inkuru.sample").iterdir(), key=lambda one: one.name)
    if one.name.endswith(".txt")
]


def parts(text: str, language: str) -> list[str]:
    return [text[start:end] for start, end in split(text, language)]


@pytest.mark.parametrize(("language", "heading", "lead"), [row for row in OPENINGS if row[1] not in UNTIED])
def test_a_heading_ends_where_its_lead_says_it_again(language: str, heading: str, lead: str) -> None:
    assert parts(f"{heading} {lead} {NEXT[language]}", language) == [heading, lead, NEXT[language]]


@pytest.mark.parametrize(("language", "heading", "lead"), [row for row in OPENINGS if row[1] in UNTIED])
def test_it_stays_with_a_lead_that_says_other_words(language: str, heading: str, lead: str) -> None:
    assert parts(f"{heading} {lead} {NEXT[language]}", language) == [f"{heading} {lead}", NEXT[language]]


def test_most_openings_are_parted_in_each_language() -> None:
    for language in codes():
        own = [heading for code, heading, _ in OPENINGS if code == language]
        assert len(own) == 26
        assert len(UNTIED.intersection(own)) <= 3


@pytest.mark.parametrize(("language", "sentence"), SENTENCES)
def test_a_sentence_stays_whole(language: str, sentence: str) -> None:
    assert parts(sentence, language) == [sentence]
    assert parts(f"{sentence} {NEXT[language]}", language) == [sentence, NEXT[language]]


@pytest.mark.parametrize(("language", "heading", "lead"), OPENINGS)
def test_a_heading_or_a_lead_of_its_own_stays_whole(language: str, heading: str, lead: str) -> None:
    assert parts(heading, language) == [heading]
    assert parts(f"{heading}\n{lead}", language) == [heading, lead]


def test_most_headlines_of_the_sample_are_parted_from_their_texts() -> None:
    found = [parts(" ".join(story[:3]).replace("\n", " "), code)[0] == story[0] for code, story in STORIES]
    assert len(found) == 24
    assert found.count(True) >= 18


@pytest.mark.parametrize(("code", "story"), STORIES)
def test_no_paragraph_of_the_sample_has_a_heading(code: str, story: list[str]) -> None:
    for paragraph in story:
        for sentence in parts(paragraph, code):
            assert heading_end(sentence, code) is None
            assert heading_end(sentence, code, alone=True) is None


@pytest.mark.parametrize(
    ("heading", "lead"),
    [
        ("Kenya Power Raises Tariffs For Third Time", "Kenya Power has raised its tariffs for the third time."),
        ("Ferry with 80 aboard sinks off Ukerewe", '"The ferry with 80 aboard sank in minutes," a fisherman said.'),
        ("Storm hits Beira port (again)", "Storm damage at the port of Beira is again heavy."),
        ("Heavy rain closes Karuma bridge, minister says", "Heavy rain has closed the bridge at Karuma."),
        ("Tea prices in Kericho fall by 6.5%", "Tea prices fell in Kericho, a auction house said."),
        ("Police find stolen cattle in Isiolo, chief says", "Cattle thieves left the herd in Isiolo."),
        ("Kenya and Uganda sign Busia border deal,", "Kenya and Uganda have signed a deal on the Busia border."),
        ("Floods cut off Garissa", "GARISSA — Floods have cut off the town."),
        ("Tanzania opens first electric railway", "Dodoma, Tanzania (AFP) – The first electric railway opened."),
    ],
)
def test_it_reads_marks_capitals_and_datelines(heading: str, lead: str) -> None:
    assert parts(f"{heading} {lead} Nobody was hurt.", "en") == [heading, lead, "Nobody was hurt."]


@pytest.mark.parametrize(
    "sentence",
    [
        'The film "Floods in Garissa" shows how floods came to Garissa.',
        "The team (Kampala City and Kampala Giants) won Kampala City its cup.",
        "Uganda’s coffee exports and Kenya’s coffee exports fell with coffee.",
    ],
)
def test_it_parts_nothing_inside_brackets_quotations_and_genitives(sentence: str) -> None:
    assert parts(f"{sentence} Nobody was hurt.", "en") == [sentence, "Nobody was hurt."]


def test_more_must_speak_for_a_heading_in_a_sentence_that_is_alone() -> None:
    text = "Teachers end long strike over pay Teachers across the country ended it."
    assert heading_end(text, "en") == len("Teachers end long strike over pay")
    assert heading_end(text, "en", alone=True) is None


def test_it_looks_no_further_than_a_heading_and_a_lead_are_long() -> None:
    long = "word " * LONGEST_HEADING
    assert heading_end(f"{long}Floods close road Floods closed the road.", "en") is None
    far = f"Floods close Karuma bridge Okello {'word ' * LONGEST_LEAD * 2}floods close Karuma bridge"
    assert heading_end(far, "en") is None
    assert heading_end("Floods close Karuma bridge Okello saw the floods close Karuma bridge", "en") == 26


@settings(deadline=None)
@given(
    text=st.lists(st.sampled_from(["Floods", "floods", "Kampala", "wa", '"', "(", "5", "😀", "\n"])).map(" ".join)
    | st.text(),
    language=st.sampled_from(codes()),
    alone=st.booleans(),
)
def test_any_text_has_a_place_inside_it_or_none(text: str, language: str, *, alone: bool) -> None:
    end = heading_end(text, language, alone=alone)
    assert end is None or 0 < end < len(text)


def test_it_refuses_a_language_it_does_not_know() -> None:
    with pytest.raises(UnknownLanguage):
        heading_end("Bonjour.", "fr")
