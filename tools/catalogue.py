"""The interface's words in every language: `python tools/catalogue.py update | compile | check | tidy`.

English stands in templates and code and is the message's key; the other languages stand in
`src/inkuru/locale/LANGUAGE/LC_MESSAGES/django.po`, from which `django.mo` is made, which Django reads.

update   brings new messages into every catalogue, to be translated there; what is no longer used is kept aside (`#~`)
compile  makes the .mo files
check    says what is missing, doubtful or not compiled, a line each, and fails if anything is
tidy     forgets what was kept aside
"""

import io
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

from inkuru.lang.language import codes, language

PACKAGE = Path(__file__).resolve().parent.parent / "src" / "inkuru"
SOURCE = "en"
# Django's names for gettext's functions that Babel does not know already: which arguments are context and messages.
KEYWORDS = DEFAULT_KEYWORDS | {
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext_lazy": (1, 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext_lazy": ((1, "c"), 2, 3),
}
NOTE = ("Translators:",)
# A date would make every update a change.
EPOCH = datetime(2026, 1, 1, tzinfo=UTC)
PLACEHOLDER = re.compile(r"%\(\w+\)[a-z]|%[sd]|\{\w*\}")

Key = tuple[str | tuple[str, ...], str | None]
Found = tuple[int, str | tuple[str, ...], list[str], str | None]


# --- what the interface says ----------------------------------------------------------------------------------------


def extract_python(code: str) -> Iterator[Found]:
    """Line, message, notes and context of every gettext call.

    >>> [(line, message) for line, message, _, _ in extract_python('_("Story")\\nngettext("a day", "{n} days", n)')]
    [(1, 'Story'), (2, ('a day', '{n} days'))]
    """
    yield from extract("python", io.BytesIO(code.encode()), KEYWORDS, NOTE)


def extract_template(text: str) -> Iterator[Found]:
    """The same of a Django template.

    Django's own lexer turns it into calls of gettext and blanks the rest; brackets around it keep the blanks from
    counting as indentation.

    >>> [(message, context) for _, message, _, context in extract_template('<p>{% translate "May" context "month" %}')]
    [('May', 'month')]
    """
    yield from extract_python(f"({templatize(text)}\n)")


EXTRACTORS: Mapping[str, Callable[[str], Iterator[Found]]] = {
    ".py": extract_python,
    ".html": extract_template,
    ".txt": extract_template,
    ".xml": extract_template,
}


def collect(package: Path = PACKAGE) -> Catalog:
    """Every message of the package's code and templates, with the files that say it."""
    found = new_catalogue(None)
    for path in sorted(package.rglob("*")):
        if path.suffix == ".py" or "templates" in path.relative_to(package).parts[:-1]:
            _collect_file(path, path.relative_to(package).as_posix(), found)
    return found


def _collect_file(path: Path, name: str, found: Catalog) -> None:
    read = EXTRACTORS.get(path.suffix)
    if read is None:
        return
    for line, message, notes, context in read(path.read_text(encoding="utf-8")):
        found.add(message, locations=[(name, line)], auto_comments=notes, context=context)


# --- the catalogues -------------------------------------------------------------------------------------------------


def targets() -> tuple[str, ...]:
    """The languages that need a catalogue."""
    return tuple(code for code in codes() if code != SOURCE)


def path_of(code: str, package: Path = PACKAGE) -> Path:
    """Where the catalogue of a language is."""
    return package / "locale" / code / "LC_MESSAGES" / "django.po"


def new_catalogue(code: str | None) -> Catalog:
    """A catalogue without messages."""
    title = f"# The words of Inkuru in {language(code).english_name}." if code else ""
    return Catalog(
        code,
        header_comment=title,
        project="inkuru",
        version="1",
        msgid_bugs_address="Inkuru",
        last_translator="Inkuru",
        language_team="Inkuru",
        creation_date=EPOCH,
        revision_date=EPOCH,
        fuzzy=False,
    )


def read_catalogue(code: str, package: Path = PACKAGE) -> Catalog:
    """The catalogue of a language as it stands; an empty one where there is none."""
    path = path_of(code, package)
    catalogue = new_catalogue(code)
    if not path.exists():
        return catalogue
    stored = read_po(io.BytesIO(path.read_bytes()), locale=code)
    for message in stored:
        if message.id:
            catalogue[message.id] = message
    catalogue.obsolete = stored.obsolete
    return catalogue


def write_catalogue(catalogue: Catalog, path: Path, *, tidy: bool = False) -> None:
    """Writes the catalogue in the order of the files that use its words."""
    path.parent.mkdir(parents=True, exist_ok=True)
    written = io.BytesIO()
    write_po(written, catalogue, width=110, sort_by_file=True, include_lineno=False, ignore_obsolete=tidy)
    path.write_bytes(written.getvalue())


def compiled(catalogue: Catalog) -> bytes:
    """The .mo file of a catalogue."""
    written = io.BytesIO()
    write_mo(written, catalogue)
    return written.getvalue()


# --- the commands ---------------------------------------------------------------------------------------------------


def update(package: Path = PACKAGE, *, tidy: bool = False) -> Iterator[str]:
    """Brings every catalogue up to what the interface says now."""
    found = collect(package)
    for code in targets():
        catalogue = read_catalogue(code, package)
        for message in list(catalogue.obsolete.values()):  # said again: its translation comes back
            catalogue[message.id] = message
        catalogue.obsolete = {}
        catalogue.update(found, no_fuzzy_matching=True, update_header_comment=False)
        write_catalogue(catalogue, path_of(code, package), tidy=tidy)
        missing = sum(not _is_translated(message) for message in catalogue if message.id)
        yield f"{code}: {len(catalogue)} messages, {missing} to be translated"


def tidy(package: Path = PACKAGE) -> Iterator[str]:
    """Updates, and forgets the translations of what is no longer said."""
    return update(package, tidy=True)


def compile_all(package: Path = PACKAGE) -> Iterator[str]:
    """Makes the .mo file of every catalogue."""
    for code in targets():
        path = path_of(code, package).with_suffix(".mo")
        path.write_bytes(compiled(read_catalogue(code, package)))
        yield f"{code}: compiled"


def check(package: Path = PACKAGE) -> Iterator[str]:
    """What is wrong with the catalogues, a line each."""
    found = collect(package)
    for code in targets():
        catalogue = read_catalogue(code, package)
        said, held = _keys(found), _keys(catalogue)
        yield from (f"{code}: not in the catalogue: {key[0]!r}; run update" for key in said if key not in held)
        yield from (f"{code}: no longer said: {key[0]!r}; run update" for key in held if key not in said)
        yield from (f"{code}: {fault}" for message in held.values() for fault in faults(message, catalogue.num_plurals))
        made = path_of(code, package).with_suffix(".mo")
        if not made.exists() or made.read_bytes() != compiled(catalogue):
            yield f"{code}: django.mo is not made of django.po; run compile"


def faults(message: Message, plurals: int) -> Iterator[str]:
    """What is wrong with the translation of one message into a language with so many plural forms."""
    if not _is_translated(message) or message.fuzzy:
        yield f"not translated: {message.id!r}"
        return
    forms = _texts(message.string)
    if message.pluralizable and len(forms) != plurals:
        yield f"{len(forms)} forms where the language has {plurals}: {message.id!r}"
    allowed = _placeholders(_texts(message.id)[-1])
    given = [_placeholders(form) for form in forms]
    # A singular may spell its number out; the last form can't.
    if given[-1] != allowed or any(form - allowed for form in given):
        yield f"placeholders differ: {message.id!r}"


def _keys(catalogue: Catalog) -> dict[Key, Message]:
    return {(message.id, message.context): message for message in catalogue if message.id}  # type: ignore[misc]


def _is_translated(message: Message) -> bool:
    return all(text.strip() for text in _texts(message.string))


def _texts(text: str | Iterable[str] | None) -> tuple[str, ...]:
    return (text or "",) if isinstance(text, str | None) else tuple(text)


def _placeholders(text: str) -> frozenset[str]:
    return frozenset(PLACEHOLDER.findall(text.replace("%%", "")))


COMMANDS = {"update": update, "compile": compile_all, "check": check, "tidy": tidy}


def main(arguments: list[str]) -> int:
    """Runs one command; answers the exit status."""
    if len(arguments) != 1 or arguments[0] not in COMMANDS:
        print(__doc__)
        return 2
    lines = list(COMMANDS[arguments[0]]())
    print("\n".join(lines) or "Every word is in every language.")
    return int(arguments[0] == "check" and bool(lines))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
