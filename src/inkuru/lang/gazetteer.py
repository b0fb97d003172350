"""The gazetteer: what places, organisations, currencies and months are called in each language.

Concepts are rows of `gazetteer.tsv`, their names rows of a table of the same name in the folder of each language.
The sources stand at the head of each table. Every language also reads the names of the agencies' language, English.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from inkuru.lang.folding import fold
from inkuru.lang.language import codes
from inkuru.lang.language import language as language_of
from inkuru.lang.naming import Naming

TOKEN = re.compile(r"(?:[A-Z]\.){2,}|[^\W_]+")
SENTENCE_START = re.compile(r"(?:(?:^|[.!?…:;]|[\"“”«»„(\[•*])[\s\"“”'‘’«»„(\[-]*|(?:^|\s)['‘’])$")
AGENCIES_SPEAK = "en"
LOOK_BACK = 6
"""How many characters before a word tell whether it opens a sentence."""


class UnknownConcept(LookupError):
    """The gazetteer has no concept of this id."""


@dataclass(frozen=True, slots=True)
class Concept:
    """A thing with names. `kind` is country, territory, region, province, district, county, capital, city, lake …,
    organisation, currency, language, feast or month; `within` the id of the country or province that it lies in (of a
    currency, whose it is), or empty.
    """

    id: str
    kind: str
    within: str = ""


@dataclass(frozen=True, slots=True)
class Mention:
    """A name of the gazetteer in a text. Several concepts can share a name (Busia lies in Kenya and in Uganda).

    `people` says that the form is of the people or their adjective: *Rwandan, Abanyarwanda, Wanyarwanda*.
    """

    text: str
    start: int
    end: int
    concepts: tuple[str, ...]
    people: bool = False


@dataclass(frozen=True, slots=True)
class Form:
    """One written form of a concept: its folded words, and the letters that must be capitals in a text."""

    words: tuple[str, ...]
    concepts: tuple[str, ...]
    people: bool
    capital: bool
    acronym: bool


def concept(concept_id: str) -> Concept:
    """The concept of an id; raises UnknownConcept.

    >>> concept("rw-huye")
    Concept(id='rw-huye', kind='district', within='RW-05')
    """
    try:
        return _concepts()[concept_id]
    except KeyError:
        raise UnknownConcept(concept_id) from None


def concepts() -> tuple[Concept, ...]:
    """All concepts, in the order of the table, the months last."""
    return tuple(_concepts().values())


def names_of(concept_id: str, language: str) -> tuple[str, ...]:
    """What a language calls a concept, preferred first; names that hold in every language come last.

    >>> names_of("GB", "sw")[0], names_of("org-nato", "rw")
    ('Uingereza', ('Umuryango wo Gutabarana wa OTAN', 'NATO', 'OTAN', 'Nato'))
    """
    own = [row[1] for row in _rows(language) if row[0] == concept_id]
    shared = [row[3] for row in _shared_rows() if row[0] == concept_id]
    return tuple(name for cell in own + shared for name in cell.split("|") if name)


def lookup(text: str, language: str) -> tuple[Mention, ...]:
    """The names of the gazetteer in a text, in order, the longest first and none overlapping. Raises UnknownLanguage.

    >>> [mention.concepts for mention in lookup("Inama yabereye mu Bwongereza no mu Rwanda", "rw")]
    [('GB', 'england'), ('RW',)]
    """
    return tuple(_mentions(text, language))


def _mentions(text: str, language: str) -> Iterator[Mention]:
    index, naming = _index(language), language_of(language).naming
    words = list(map(_spelling, TOKEN.findall(text)))
    places = [place for place, word in enumerate(words) if word in index]
    tokens = list(TOKEN.finditer(text)) if places else []
    after = 0
    for place in places:
        if place < after:
            continue
        form = next((form for form in index[words[place]] if _stands(form, tokens, words, place)), None)
        if form is None or _is_ordinary(form, naming, text, tokens[place].start()):
            continue
        after = place + len(form.words)
        start, end = tokens[place].start(), tokens[after - 1].end()
        yield Mention(text[start:end], start, end, form.concepts, form.people)


def _is_ordinary(form: Form, naming: Naming, text: str, start: int) -> bool:
    """Whether a form of one word that has another meaning stands where its capital proves nothing."""
    return len(form.words) == 1 and form.words[0] in naming.ambiguous and opens_sentence(text, start)


@lru_cache(maxsize=1 << 16)
def _spelling(token: str) -> str:
    """A word as the index holds it: folded, without the stops of an acronym."""
    return fold(token).replace(".", "")


def opens_sentence(text: str, offset: int) -> bool:
    """Whether the word at an offset is the first of a sentence, so that its capital proves nothing.

    >>> opens_sentence("Mali. Mali yetu", 6), opens_sentence("Asked, ‘Mali?’", 8), opens_sentence("Ni Mali", 3)
    (True, True, False)
    """
    return offset == 0 or SENTENCE_START.search(text[max(0, offset - LOOK_BACK) : offset]) is not None


def _stands(form: Form, tokens: list[re.Match[str]], words: list[str], place: int) -> bool:
    """Whether a form stands at a place of the text, word by word and with its capitals."""
    size = len(form.words)
    if size > 1 and tuple(words[place : place + size]) != form.words:
        return False
    first = tokens[place][0]
    if form.acronym:
        return first.isupper()
    if form.capital and not first[0].isupper():
        return False
    return size == 1 or tokens[place + size - 1].end() - tokens[place].start() <= _room(form)


def _room(form: Form) -> int:
    """How long a form may be in a text: its letters and two marks or spaces between two words."""
    return sum(map(len, form.words)) + 2 * len(form.words)


@cache
def _index(language: str) -> dict[str, tuple[Form, ...]]:
    """The forms that a language reads by their first word, those of more words first."""
    found: dict[tuple[tuple[str, ...], bool, bool, bool], dict[str, None]] = {}
    for concept_id, name, people in _spelled(language):
        words = tuple(_spelling(token) for token in TOKEN.findall(name))
        if not words:
            continue
        acronym = len(words) == 1 and name.isupper() and len(words[0]) > 1
        key = (words, people, name[0].isupper(), acronym)
        found.setdefault(key, {})[concept_id] = None
    forms = [
        Form(words, tuple(ids), people, capital, acronym) for (words, people, capital, acronym), ids in found.items()
    ]
    index: dict[str, list[Form]] = {}
    for form in sorted(forms, key=lambda form: (-len(form.words), form.people)):
        index.setdefault(form.words[0], []).append(form)
    return {word: tuple(rows) for word, rows in index.items()}


def _spelled(language: str) -> Iterator[tuple[str, str, bool]]:
    """Every (concept, form, people) that a language reads: its own inflected, the shared, the months, the agencies'."""
    naming = language_of(language).naming
    for concept_id, names, people in _rows(language):
        for name in _split(names):
            yield from ((concept_id, form, False) for form in _inflected(name, naming.place_forms, naming))
        for name in _split(people):
            yield from ((concept_id, form, True) for form in _inflected(name, naming.people_forms, naming))
    for concept_id, _, _, names in _shared_rows():
        yield from ((concept_id, name, False) for name in _split(names))
    yield from ((f"month-{number:02}", name, False) for name, number in _months(language))
    if language != AGENCIES_SPEAK and AGENCIES_SPEAK in codes():
        for concept_id, names, people in _rows(AGENCIES_SPEAK):
            yield from ((concept_id, name, False) for name in _split(names) if name[0].isupper())
            yield from ((concept_id, name, True) for name in _split(people))


def _months(language: str) -> Iterator[tuple[str, int]]:
    """The names of the months, with other spellings and abbreviations, as they begin with a capital."""
    calendar = language_of(language).calendar
    yield from ((name, number) for number, name in enumerate(calendar.months, start=1))
    yield from ((name.title(), number) for name, number in calendar.month_variants.items() if " " not in name)


def _split(cell: str) -> list[str]:
    return cell.split("|") if cell else []


def _inflected(name: str, forms: dict[str, tuple[str, ...]], naming: Naming) -> Iterator[str]:
    """A name and what its first letters become, in every spelling: *Ubutaliyani, Butaliyani, Ubutariyani …*."""
    yield from _respelled(name, naming.same_letters)
    for written, becomes in forms.items():
        if name.startswith(written):
            for form in becomes:
                yield from _respelled(form + name.removeprefix(written), naming.same_letters)
            return


def _respelled(name: str, same_letters: dict[str, str]) -> Iterator[str]:
    """A name as it is, and with each of two letters that spellings confuse in place of the other."""
    yield name
    for one, other in same_letters.items():
        yield name.replace(one, other)
        yield name.replace(other, one)


@cache
def _concepts() -> dict[str, Concept]:
    months = {f"month-{number:02}": Concept(f"month-{number:02}", "month") for number in range(1, 13)}
    return {row[0]: Concept(*row[:3]) for row in _shared_rows()} | months


@cache
def _shared_rows() -> tuple[tuple[str, ...], ...]:
    return _table("gazetteer.tsv", columns=4)


@cache
def _rows(language: str) -> tuple[tuple[str, ...], ...]:
    """The table of a language; a language that has none yet names nothing of its own."""
    return _table(f"{language}/gazetteer.tsv", columns=3)


def _table(path: str, *, columns: int) -> tuple[tuple[str, ...], ...]:
    file = files("inkuru.lang").joinpath(path)
    lines = file.read_text(encoding="utf-8").splitlines() if file.is_file() else []
    cells = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return tuple(tuple(row + [""] * (columns - len(row))) for row in cells)
