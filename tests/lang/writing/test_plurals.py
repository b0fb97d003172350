import pytest

from inkuru.lang.writing.plurals import plural

PEOPLE = ("umuntu {count}", "abantu {count}")


@pytest.mark.parametrize(
    ("count", "text"),
    [
        (0, "abantu 0"),
        (1, "umuntu 1"),
        (2, "abantu 2"),
        (1.5, "abantu 1,5"),
        (21, "abantu 21"),
        (26750, "abantu 26\xa0750"),
    ],
)
def test_one_and_any_other_number_have_a_form(count: float, text: str) -> None:
    assert plural(count, PEOPLE, "rw") == text
