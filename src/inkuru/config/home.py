"""Where an installation keeps its data, and its secret."""

import os
import secrets
from pathlib import Path

from inkuru.records import Refusal


class HomeUnfit(Refusal):
    """The folder of an installation cannot be made, read or written."""


def secret_key(home: Path) -> str:
    """The key that signs sessions, made at first use and kept in `home`, readable by its owner only.

    Two processes that start at once agree: the file is written aside and linked, and the first link wins. Raises
    HomeUnfit.
    """
    kept = home / "secret-key"
    try:
        if not kept.exists():
            _keep_new_key(kept)
        return kept.read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise HomeUnfit(f"{kept}: {error}; INKURU_HOME names another folder") from error


def _keep_new_key(kept: Path) -> None:
    kept.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    aside = kept.with_name(f".{kept.name}.{os.getpid()}")
    descriptor = os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(secrets.token_urlsafe(50))
        file.flush()
        os.fsync(file.fileno())
    try:
        os.link(aside, kept)
    except FileExistsError:
        pass
    finally:
        aside.unlink()
