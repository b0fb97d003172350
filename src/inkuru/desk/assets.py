"""The desk’s own style sheet and pictures, at an address that changes with them."""

import hashlib
from pathlib import Path

FOLDER = Path(__file__).parent / "static"
FOLDER_ADDRESS = "/desk/static/"


def version(folder: Path) -> str:
    """Twelve hexadecimal digits over the names and bytes of the files of a folder."""
    digest = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        digest.update(f"{path.relative_to(folder).as_posix()}\0{path.stat().st_size}\0".encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


ADDRESS = f"{FOLDER_ADDRESS}{version(FOLDER)}/"


def address(name: str) -> str:
    """Where a file of the desk stands: `address("desk.css")`."""
    return ADDRESS + name
