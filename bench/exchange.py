"""What other programs make of our files: how many texts, marks and states come back from them.

`python -m bench.exchange --omegat CLASSPATH --out FILE` sends an edition of 600 paragraphs, made with a seed, through
the Translate Toolkit (XLIFF 1.2 and 2.1) and through OmegaT (XLIFF 1.2), and reads what they give back; then the
memories that OmegaT writes of the project at its three levels. CLASSPATH is that of OmegaT.jar and what it needs, which
Debian has. Without it the toolkit alone is asked.
"""

import json
import random
import subprocess
import sys
import tempfile
from argparse import ArgumentParser
from collections.abc import Callable, Mapping, Sequence
from html import escape
from pathlib import Path
from uuid import UUID

from lxml import etree

from inkuru.formats.tmx import read_units
from inkuru.formats.xliff import TAG, Document, Progress, Unit, read_document, write_document

SEED = 20261125
PARAGRAPHS = 600
WORDS = ("ubwato", "ferry", "umuhanda", "rain", "abantu", "412", "Rubavu", "“yego”", "&", "<", "n’iyo", "2,500")
MARKS = ("{}", "<b>{}</b>", "<i>{}</i>", '<a href="https://example.org/?a=1&amp;b=2" rel="noopener">{}</a>')

TOOLKIT = """
import sys
from importlib import import_module
path, module, kind = sys.argv[1:]
store = getattr(import_module(module), kind).parsefile(path)
for unit in store.units:
    unit.source, unit.target, unit.istranslated()
store.savefile(path)
"""
STORES = {"1.2": ("translate.storage.xliff", "xlifffile"), "2.1": ("translate.storage.xliff2", "Xliff2File")}

PROJECT = """<?xml version="1.0" encoding="UTF-8"?>
<omegat><project version="1.0"><source_dir>__DEFAULT__</source_dir><target_dir>__DEFAULT__</target_dir>
<tm_dir>__DEFAULT__</tm_dir><glossary_dir>__DEFAULT__</glossary_dir><glossary_file>__DEFAULT__</glossary_file>
<dictionary_dir>__DEFAULT__</dictionary_dir><source_lang>EN-GB</source_lang><target_lang>RW-RW</target_lang>
<sentence_seg>false</sentence_seg><support_default_translations>true</support_default_translations>
<remove_tags>false</remove_tags></project></omegat>
"""
FOLDERS = ("source", "target", "omegat", "glossary", "tm", "dictionary")


def make_document() -> Document:
    """An edition with every state and mark, the same in every run."""
    chance = random.Random(SEED)
    progress = list(Progress)
    units = [
        Unit(
            block=str(UUID(int=chance.getrandbits(128), version=4)),
            of=number,
            seen=number % 3,
            kind="paragraph",
            source=_html(chance, f"Source {number}"),
            target=None if progress[number % 4] == Progress.MISSING else _html(chance, f"Target {number}"),
            progress=progress[number % 4],
        )
        for number in range(1, PARAGRAPHS + 1)
    ]
    return Document(1, "en", "rw", tuple(units))


def _html(chance: random.Random, first: str) -> str:
    words = [escape(chance.choice(WORDS), quote=False) for _ in range(chance.randint(3, 20))]
    return " ".join((first, *(chance.choice(MARKS).format(word) for word in words)))


def through_toolkit(version: str) -> Callable[[Path], Path]:
    """The toolkit opens a file, reads every unit, and saves it."""

    def work(path: Path) -> Path:
        subprocess.run((sys.executable, "-c", TOOLKIT, path, *STORES[version]), check=True)
        return path

    return work


def through_omegat(classpath: str, translations: Mapping[str, str]) -> Callable[[Path], Path]:
    """OmegaT makes the target files of a project whose memory holds these translations."""

    def work(path: Path) -> Path:
        project = path.parent / "project"
        for name in FOLDERS:
            (project / name).mkdir(parents=True)
        (project / "omegat.project").write_text(PROJECT)
        path.rename(project / "source" / path.name)
        _write_memory(project / "omegat" / "project_save.tmx", translations)
        options = ("-Djava.awt.headless=true", f"-Duser.home={path.parent}", "-cp", classpath, "org.omegat.Main")
        command = ("java", *options, str(project), "--mode=console-translate", "--quiet")
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        return project / "target" / path.name

    return work


def _write_memory(path: Path, translations: Mapping[str, str]) -> None:
    root = etree.Element("tmx", {"version": "1.1"})
    said = {"creationtool": "OmegaT", "o-tmf": "OmegaT TMX", "segtype": "paragraph", "srclang": "EN-GB"}
    etree.SubElement(root, "header", said | {"adminlang": "EN-US", "datatype": "plaintext", "creationtoolversion": "3"})
    body = etree.SubElement(root, "body")
    for texts in translations.items():
        tu = etree.SubElement(body, "tu")
        for language, text in zip(("EN-GB", "RW-RW"), texts, strict=True):
            etree.SubElement(etree.SubElement(tu, "tuv", {"lang": language}), "seg").text = text
    path.write_bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8"))


def compare(sent: Document, work: Callable[[Path], Path], version: str) -> dict[str, int]:
    """How much of an edition comes back from a program as it was."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "story.xlf"
        path.write_bytes(write_document(sent, version=version))
        back = {one.id: one for one in read_document(work(path)).units}
    return {
        "sent": len(sent.units),
        "came_back": sum(one.id in back for one in sent.units),
        "same_texts": sum(_texts(one) == _texts(back.get(one.id)) for one in sent.units),
        "same_marks": sum(_marks(one) == _marks(back.get(one.id)) for one in sent.units),
        "same_states": sum(one.id in back and one.progress == back[one.id].progress for one in sent.units),
    }


def _texts(unit: Unit | None) -> tuple[str, str | None] | None:
    return (unit.source, unit.target) if unit else None


def _marks(unit: Unit | None) -> list[str] | None:
    return [tag for text in (unit.source, unit.target or "") for tag in TAG.findall(text)] if unit else None


def memories(classpath: str) -> dict[str, dict[str, int]]:
    """The memories that OmegaT writes at each level, and how many of their units we read as they were said."""
    texts = {f"Source {number} is here.": f"Umwandiko wa {number} <uri> & hano." for number in range(300)}
    units = tuple(
        Unit(str(UUID(int=number)), number, 0, "paragraph", escape(text, quote=False), None, Progress.MISSING)
        for number, text in enumerate(texts, start=1)
    )
    document = Document(1, "en", "rw", units).filled()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "story.xlf"
        path.write_bytes(write_document(document, version="1.2"))
        target = through_omegat(classpath, texts)(path)
        translated = [one.target for one in read_document(target).units]
        found = {
            name: [(unit.source, unit.target) for unit in read_units(Path(folder) / "project" / f"project-{name}.tmx")]
            for name in ("level1", "level2", "omegat")
        }
    read = {name: {"sent": len(texts), "read": len(set(pairs) & set(texts.items()))} for name, pairs in found.items()}
    wanted = [escape(text, quote=False) for text in texts.values()]
    return read | {"xliff": {"sent": len(texts), "read": sum(map(str.__eq__, map(str, translated), wanted))}}


def main(arguments: Sequence[str]) -> None:
    """Ask each program, and print or keep what came of it."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--omegat", default="", metavar="CLASSPATH")
    parser.add_argument("--out", type=Path)
    options = parser.parse_args(arguments)
    sent = make_document()
    result: dict[str, object] = {
        f"toolkit, XLIFF {version}": compare(sent, through_toolkit(version), version) for version in STORES
    }
    if options.omegat:
        # OmegaT shows what stands in the target, so nothing may be missing there.
        result["OmegaT, XLIFF 1.2"] = compare(sent.filled(), through_omegat(options.omegat, {}), "1.2")
        result["OmegaT, translated"] = memories(options.omegat)
    text = json.dumps(result, indent=2, ensure_ascii=False) + "\n"
    if options.out:
        options.out.write_text(text, encoding="utf-8")
    sys.stdout.write(text)


if __name__ == "__main__":
    main(sys.argv[1:])
