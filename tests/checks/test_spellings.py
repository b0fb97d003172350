"""One person’s name spelled in two ways."""

from inkuru.checks.spellings import check
from inkuru.records import Draft, Paragraph


def found(*paragraphs: str, language: str | None = "en") -> list[tuple[str, str | None]]:
    draft = Draft("Headline", tuple(map(Paragraph, paragraphs)), language=language)
    return [(str(one), one.mend) for one in check(draft)]


def test_the_rarer_spelling_is_found() -> None:
    assert found("Habimana spoke.", "Then Habimina left.", "Later Habimana came back.") == [
        ("Habimina in paragraph 2 is spelled Habimana elsewhere in the story", "Habimana")
    ]


def test_two_spellings_as_often_as_each_other_are_two_people() -> None:
    assert found("Habimana spoke.", "Then Habimina left.") == []


def test_forms_of_one_name_and_ordinary_words_are_left_alone() -> None:
    assert found("The Wanjirus spoke, said Wanjiru.", "Then Wanjiru left.", "Borders and Borderz met Borders.") == []
    assert found("Habimana, Habimana, Habimina", language=None) == []
