"""Where a story is written: each address leads to a view of the desk that asks for a right."""

from inkuru.desk.permissions import PERMISSIONS
from inkuru.desk.writing_urls import urlpatterns
from inkuru.flow.rights import Right


def test_every_address_asks_for_a_right_over_the_story() -> None:
    rights = {str(one.name): PERMISSIONS[f"desk:{one.name}"] for one in urlpatterns}
    assert {name for name, right in rights.items() if right != Right.WRITE} == {"begin", "related"}
    assert (rights["begin"], rights["related"]) == (Right.TAKE_IN, Right.READ)
