import pytest

from inkuru.lang.language import languages
from inkuru.lang.marks import Marks


@pytest.mark.parametrize("marks", [one.marks for one in languages()])
def test_the_marks_of_a_house_differ(marks: Marks) -> None:
    assert len({*marks.outer, *marks.inner}) == 4
