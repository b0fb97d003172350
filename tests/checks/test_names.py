"""Names that a translation leaves out or spells in another way."""

import pytest

from inkuru.checks.names import check
from inkuru.checks.passage import Passage
from tests.checks.telling import Told, told

ROWS: list[tuple[dict[str, str], Told]] = [
    ({"en": "Habimana met Wanjiru", "rw": "Habimana yahuye na Wanjiru", "sw": "Habimana alikutana na Wanjiru"}, []),
    # Inflected, elided and accented.
    ({"en": "They met Habimana", "rw": "Bahuye n’Habimana"}, []),
    ({"en": "Aguëro won", "sw": "Aguero alishinda"}, []),
    (
        {"en": "They met Habimana there", "rw": "Bahuriyeyo"},
        [("warning", "English names Habimana; Kinyarwanda does not")],
    ),
    (
        {"en": "They met Habimana there", "sw": "Walimkuta Habinama huko"},
        [("warning", "English says Habimana; Kiswahili says Habinama")],
    ),
    # Places go by what each language calls them.
    ({"en": "He flew to Germany", "rw": "Yagiye mu Budage", "sw": "Alisafiri kwenda Ujerumani"}, []),
    (
        {"en": "He flew to Germany yesterday", "sw": "Alisafiri jana"},
        [("note", "English names Germany; Kiswahili does not")],
    ),
    # A capital stands for its country; what is called by the country here has a name of its own there.
    ({"en": "Washington has said no", "sw": "Marekani imekataa"}, []),
    ({"en": "Britain left the EU", "sw": "Brexit ilifanyika"}, []),
    (
        {"en": "He came from Kigali in Rwanda", "sw": "Alitoka Kigali"},
        [("note", "English names Rwanda; Kiswahili does not")],
    ),
    # What names of institutions and events end with is translated.
    ({"en": "They saw the Harvest Trust Festival", "sw": "Waliona Tamasha la Harvest Trust"}, []),
    # Institutions, titles, days, acronyms and headlines are translated.
    ({"en": "The Supreme Court and the Senate met on Friday", "sw": "Mahakama ya Juu na Seneti zilikutana Ijumaa"}, []),
    ({"en": "MPs heard the NGO", "sw": "Wabunge walisikiliza shirika hilo"}, []),
    ({"en": "Ferry Sails Again After Storm", "sw": "Feri yasafiri tena baada ya dhoruba"}, []),
    # A word of the dictionary that stands alone within a sentence may be a name.
    (
        {"en": "And then Trump spoke to them", "sw": "Na kisha akazungumza nao"},
        [("warning", "English names Trump; Kiswahili does not")],
    ),
    # A name fitted to the language is another word, not a slip.
    ({"en": "the party of the Democrat", "sw": "chama cha Demokrati"}, []),
]


@pytest.mark.parametrize(("texts", "expected"), ROWS)
def test_names_are_compared(texts: dict[str, str], expected: Told) -> None:
    assert told(check, **texts) == expected


@pytest.mark.parametrize(
    ("source", "texts"),
    [
        ("rw", {"rw": "Umuyobozi yahuye n'abaturage", "sw": "Kiongozi alikutana na wananchi"}),
        ("rw", {"rw": "Abaturage ba Amerika", "en": "The people"}),
        ("sw", {"sw": "Rais wa Jamhuri alifika", "en": "The head of state came"}),
    ],
)
def test_ordinary_words_with_a_capital_are_no_names(source: str, texts: dict[str, str]) -> None:
    assert [one for one in told(check, source=source, **texts) if one[0] != "note"] == []


def test_a_name_misspelt_is_mended_in_its_place() -> None:
    [finding] = check(Passage({"en": "Habimana came", "sw": "Kisha Habinama alikuja"}, source="en"))
    assert (finding.start, finding.end, finding.mend) == (6, 14, "Habimana")


def test_a_name_is_missed_once() -> None:
    texts = {"en": "Habimana came, then Habimana left", "sw": "Alikuja kisha akaondoka"}
    assert told(check, **texts) == [("warning", "English names Habimana; Kiswahili does not")]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        # A part of an institution’s name that stands as it is calls for the rest.
        (
            {"en": "They saw the National Gallery there", "rw": "Babonye National"},
            [("warning", "English names Gallery; Kinyarwanda does not")],
        ),
        ({"en": "They saw the National Gallery there", "sw": "Waliona Jumba la Taifa la Sanaa huko"}, []),
        # A slip in an ordinary word is no word of any language; one written as it is heard is no slip.
        (
            {"en": "They read the Sunday Tribune there", "sw": "Walisoma Sunday Trebune huko"},
            [("warning", "English says Tribune; Kiswahili says Trebune")],
        ),
        ({"en": "They met the Democrat there", "sw": "Walikutana na Demokrat huko"}, []),
    ],
)
def test_names_of_ordinary_words_are_compared_where_they_stand(texts: dict[str, str], expected: Told) -> None:
    assert told(check, **texts) == expected
