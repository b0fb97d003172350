"""The desk’s own style sheets, at an address that changes with them, and the mark that desk and site share."""

import hashlib
from collections.abc import Iterable
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "static"
SHARED = Path(__file__).parent.parent / "static"
FOLDER_ADDRESS = "/desk/static/"
# Later ones lean on earlier ones.
SHEETS = (
    "shared/palette.css",
    "frame.css",
    "controls.css",
    "signs.css",
    "lists.css",
    "board.css",
    "going_out.css",
    "intake.css",
    "people.css",
    "notices.css",
    "sheet.css",
    "workbench.css",
    "words.css",
    "writing.css",
    "way.css",
    "first_hour.css",
)


def version(folders: Iterable[Path]) -> str:
    """Twelve hexadecimal digits over the names and bytes of the files of some folders."""
    digest = hashlib.sha256()
    for path in sorted(path for folder in folders for path in folder.rglob("*") if path.is_file()):
        digest.update(f"{path.name}\0{path.stat().st_size}\0".encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


ADDRESS = f"{FOLDER_ADDRESS}{version((FOLDER, SHARED))}/"
SHARED_ADDRESS = f"{ADDRESS}shared/"


def address(name: str) -> str:
    """Where a file of the desk stands: `frame.css`, `shared/palette.css`."""
    return ADDRESS + name


@cache
def mark() -> str:
    """The mark as inline SVG; it takes its colours from the page."""
    return (SHARED / "mark.svg").read_text(encoding="utf-8").strip()
