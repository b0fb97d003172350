"""The interface that the engines share."""

import typing

from inkuru.engines.engine import Engine
from inkuru.engines.prepared import Prepared


def test_what_we_ship_is_an_engine() -> None:
    members = typing.get_protocol_members(Engine) if hasattr(typing, "get_protocol_members") else {"name", "translate"}
    assert members == {"name", "translate"}
    assert all(hasattr(Prepared("a", {}), name) for name in members)
