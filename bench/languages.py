"""How fast the languages are read, in sentences a second on one core: `python -m bench.languages CORPUS [--out FILE]`.

CORPUS holds `ntrex` and `tico19` with a text of each language, a sentence a line. Every engine reads all lines of a
language twice: *first* with nothing remembered, *again* as in a process that has read such text before. Importing is
measured in processor time of fresh processes with compiled modules, the best of five.
"""

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from time import process_time

from inkuru.lang import facts, gazetteer, identifying, names, quotation, sentences, stems

FOLDERS = ("ntrex", "tico19")
LANGUAGES = ("rw", "en", "sw")
IMPORTS = {
    "inkuru.lang": "import inkuru.lang",
    "all tables": "from inkuru.lang.language import languages; languages()",
    "inkuru.lang.facts": "import inkuru.lang.facts",
    "inkuru.lang.names": "import inkuru.lang.names",
}
TIMED = "from time import process_time as now; start = now(); {statement}; print(1000 * (now() - start))"
RUNS = 5

Reader = Callable[[str], object]


def readers(language: str) -> dict[str, Reader]:
    """Every engine, for one language."""
    return {
        "facts": partial(facts.facts, language=language),
        "sentences": partial(sentences.split, language=language),
        "identification": identifying.identify,
        "quotation": partial(quotation.quotations, language=language),
        "stems": partial(stems.stems, language=language),
        "gazetteer": partial(gazetteer.lookup, language=language),
        "names": partial(names.names, language=language),
    }


def read_lines(corpus: Path, language: str) -> list[str]:
    """All lines of the corpus in a language."""
    texts = ((corpus / folder / f"{language}.txt").read_text(encoding="utf-8") for folder in FOLDERS)
    return [line for text in texts for line in text.splitlines()]


def rate(reader: Reader, lines: Sequence[str]) -> int:
    """Lines a second of this process's own time."""
    start = process_time()
    for line in lines:
        reader(line)
    return round(len(lines) / (process_time() - start))


def measure(lines: Sequence[str], reader: Reader) -> dict[str, int]:
    """The rate of the first reading, and of the next."""
    return {"first": rate(reader, lines), "again": rate(reader, lines)}


def import_times() -> dict[str, float]:
    """Milliseconds of processor time in fresh processes, the best of five."""
    return {name: round(min(_run(statement) for _ in range(RUNS)), 1) for name, statement in IMPORTS.items()}


def _run(statement: str) -> float:
    environment = os.environ | {"PYTHONDONTWRITEBYTECODE": ""}
    command = [sys.executable, "-c", TIMED.format(statement=statement)]
    return float(subprocess.run(command, check=True, capture_output=True, text=True, env=environment).stdout)


def main() -> None:
    """Read the arguments, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--out", type=Path, help="write the figures to this JSON file")
    options = parser.parse_args()
    answer: dict[str, object] = {"import, ms": import_times()}
    for language in LANGUAGES:
        lines = read_lines(options.corpus, language)
        answer[language] = {name: measure(lines, reader) for name, reader in readers(language).items()}
    text = json.dumps(answer, indent=2)
    print(text)
    if options.out:
        options.out.write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
