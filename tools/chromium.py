"""Finds the Chromium that browser tests drive. Playwright's own download is the last choice, not the first."""

import shutil
import subprocess
from collections.abc import Iterable
from functools import cache
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# macOS keeps programs off the PATH; Playwright keeps its own in a cache.
PLACES = (
    (Path("/Applications"), "Google Chrome.app/Contents/MacOS/Google Chrome"),
    (Path("/Applications"), "Chromium.app/Contents/MacOS/Chromium"),
    (Path.home(), ".cache/ms-playwright/chromium-*/chrome-linux*/chrome"),
    (Path.home(), "Library/Caches/ms-playwright/chromium-*/chrome-mac*/Chromium.app/Contents/MacOS/Chromium"),
)


def find_chromium(places: Iterable[tuple[Path, str]] = PLACES) -> str | None:
    """The path of a Chromium that starts, or None: Ubuntu's `chromium-browser` only points at a snap."""
    on_path = [path for name in NAMES if (path := shutil.which(name))]
    elsewhere = [str(path) for root, pattern in places for path in sorted(root.glob(pattern), reverse=True)]
    return next(filter(_starts, on_path + elsewhere), None)


@cache
def _starts(path: str) -> bool:
    return subprocess.run((path, "--version"), capture_output=True, check=False).returncode == 0
