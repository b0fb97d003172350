"""Drafts made elsewhere."""

from inkuru.engines.prepared import Prepared


def test_it_answers_in_order_and_says_where_it_has_nothing() -> None:
    engine = Prepared("sample", {"Amata": "Milk", "Amazi": "Water"})
    assert engine.name == "sample"
    assert engine.translate(["Amazi", "Ubuki", "Amata"], source="rw", target="en") == ["Water", None, "Milk"]
