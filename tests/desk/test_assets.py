"""Style sheets at an address that changes with them."""

import re
from pathlib import Path

import pytest

from inkuru.desk import assets


def test_the_version_follows_names_and_bytes(tmp_path: Path) -> None:
    sheet = tmp_path / "frame.css"
    seen = set()
    for text in ("a{}", "b{}"):
        sheet.write_text(text)
        seen.add(assets.version([tmp_path]))
    sheet.rename(tmp_path / "other.css")
    seen.add(assets.version([tmp_path]))
    assert len(seen) == 3
    assert all(re.fullmatch("[0-9a-f]{12}", one) for one in seen)


def test_everything_has_its_place() -> None:
    assert re.fullmatch("/desk/static/[0-9a-f]{12}/frame.css", assets.address("frame.css"))
    assert assets.SHARED_ADDRESS.startswith(assets.ADDRESS)
    assert assets.mark().startswith("<svg ")


def test_every_style_sheet_is_linked_once() -> None:
    there = {path.name for path in assets.FOLDER.glob("*.css")}
    there |= {f"shared/{path.name}" for path in assets.SHARED.glob("*.css")}
    assert sorted(assets.SHEETS) == sorted(there)


@pytest.mark.parametrize(
    "template", sorted((assets.FOLDER.parent / "templates").rglob("*.html")), ids=lambda one: one.name
)
def test_templates_hold_no_style_and_no_script_of_their_own(template: Path) -> None:
    assert (
        re.findall(
            r"<script(?![^>]*\ssrc=)|<style|\sstyle=|\son(?!e=)\w+=|javascript:", template.read_text(encoding="utf-8")
        )
        == []
    )
