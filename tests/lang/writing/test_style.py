import pytest

from inkuru.lang.language import Language, languages


@pytest.mark.parametrize("language", languages(), ids=lambda one: one.code)
def test_the_tables_are_whole(language: Language) -> None:
    writing = language.writing
    assert (len(writing.dates.weekdays), len(set(writing.dates.months))) == (7, 12)
    assert set(writing.dates.patterns) == {"full", "dateline", "long", "day", "month", "short"}
    assert writing.clock.parts[0][0] == 0
    assert writing.clock_words.parts[0][0] == 0
    assert len(writing.clock_words.hours) == 12
    spelling = writing.spelling
    assert {len(ones) for ones in spelling.ones.values()} == {9} == {len(spelling.tens), len(spelling.hundreds)}
    assert set(writing.relative.past) == set(writing.relative.coming)
