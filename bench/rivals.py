"""What the checks are measured beside: a naive comparison of digits, and translate-toolkit’s pofilter where it is."""

import re
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

_DIGITS = re.compile(r"\d+")
_ENTRY = re.compile(r"^#: line:(\d+)$", re.MULTILINE)
USEFUL = "numbers,doublequoting,singlequoting,untranslated,unchanged,doublewords,doublespacing,endpunc"


def differing_digits(pairs: Sequence[tuple[str, str]]) -> set[int]:
    """The numbers of the pairs whose runs of digits, in any order, are not the same."""
    return {at for at, (one, other) in enumerate(pairs) if _runs(one) != _runs(other)}


def _runs(text: str) -> list[str]:
    return sorted(_DIGITS.findall(re.sub(r"(?<=\d)[., \u00a0](?=\d)", "", text)))


def filtered(pairs: Sequence[tuple[str, str]], pofilter: Path, tests: str = "") -> set[int]:
    """The numbers of the pairs that pofilter lists, with all its tests or those named."""
    with tempfile.TemporaryDirectory() as folder:
        given, found = Path(folder, "given.po"), Path(folder, "found.po")
        given.write_text(_HEAD + "".join(_entry(at, *pair) for at, pair in enumerate(pairs)), encoding="utf-8")
        chosen = [f"--test={test}" for test in tests.split(",") if test]
        subprocess.run([pofilter, "--progress=none", *chosen, given, found], check=True, capture_output=True)
        text = found.read_text(encoding="utf-8") if found.exists() else ""
        return {int(number) for number in _ENTRY.findall(text)}


_HEAD = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'


def _entry(at: int, source: str, target: str) -> str:
    """An entry of a PO file; its context keeps equal messages apart."""
    return f'#: line:{at}\nmsgctxt "{at}"\nmsgid "{_escaped(source)}"\nmsgstr "{_escaped(target)}"\n\n'


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')
