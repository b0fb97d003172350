"""Queries for bench/search_quality.py, made by rule from documents in three languages.

Nothing here knows how the search works: words are chosen by how often they stand in the document and in how many
others, inflected by a few rules of grammar that are this file’s own, and misspelt at random.
"""

import math
import random
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

LANGUAGES = ("rw", "en", "sw")
FOLDERS = ("ntrex", "tico19")
KINDS = ("native", "inflected", "across", "misspelt")
EACH = 25
WORD = re.compile(r"[^\W\d_]{4,}")
LETTERS = "abcdefghijklmnopqrstuvwxyz"
TELLING = 10
"""Words of a document, the most telling first, of which a query takes some."""
COMMON = 0.15
"""Words that this share of the documents has are nobody’s query."""

# What a form becomes: the first rule that fits. Beginnings in rw and sw, ends in English.
BEGINNINGS = {
    "rw": (("umu", "aba"), ("aba", "umu"), ("imi", "umu"), ("iki", "ibi"), ("ibi", "iki"), ("igi", "ibi"),
           ("ama", "ma"), ("ubu", "bu"), ("uru", "ru"), ("in", "n"), ("im", "m"), ("yara", "bara"), ("bara", "yara"),
           ("ari", "bari"), ("ku", "baza"), ("gu", "baza"), ("aya", "baya")),
    "sw": (("wana", "ana"), ("wali", "ali"), ("ali", "wata"), ("ana", "wali"), ("ata", "wali"), ("ame", "wame"),
           ("wame", "ame"), ("ku", "ana"), ("vi", "ki"), ("ki", "vi"), ("wa", "m"), ("mi", "m")),
}  # fmt: skip
ENDS = (("ies", "y"), ("sses", "ss"), ("ing", "ed"), ("ed", "ing"), ("ss", "sses"), ("s", ""), ("y", "ies"), ("", "s"))


@dataclass(frozen=True, slots=True)
class Query:
    """What is asked, in which language and of which kind, and the document that it was made from.

    `among` is the one language of the editions that it is looked for in, blank where stories have all three.
    """

    text: str
    language: str
    kind: str
    document: str
    among: str = ""


def read_documents(corpus: Path) -> dict[str, dict[str, list[str]]]:
    """The lines of each document by language."""
    found: dict[str, dict[str, list[str]]] = {}
    for folder in FOLDERS:
        names = (corpus / folder / "documents.txt").read_text(encoding="utf-8").splitlines()
        for code in LANGUAGES:
            lines = (corpus / folder / f"{code}.txt").read_text(encoding="utf-8").splitlines()
            for name, line in zip(names, lines, strict=True):
                found.setdefault(name, {one: [] for one in LANGUAGES})[code].append(line)
    return found


def make_queries(documents: Mapping[str, Mapping[str, Sequence[str]]], *, seed: int) -> Iterator[Query]:
    """As many queries of each kind in each language."""
    for code in LANGUAGES:
        telling = telling_words({name: " ".join(texts[code]) for name, texts in documents.items()})
        for kind in KINDS:
            chance = random.Random(f"{seed} {code} {kind}")
            names = [name for name in documents if len(telling[name]) >= TELLING // 2]
            made: dict[Query, None] = {}
            while len(made) < EACH:
                query = _query(kind, code, chance.choice(names), telling, chance, len(made))
                if query:
                    made[query] = None
            yield from made


def telling_words(texts: Mapping[str, str]) -> dict[str, list[str]]:
    """The words of each document that say what it is about, by tf-idf."""
    counts = {name: Counter(map(str.lower, WORD.findall(text))) for name, text in texts.items()}
    held = Counter(word for count in counts.values() for word in count)
    return {
        name: sorted(
            (word for word in count if held[word] <= COMMON * len(texts)),
            key=lambda word: (-count[word] * math.log(len(texts) / held[word]), word),
        )[:TELLING]
        for name, count in counts.items()
    }


def inflect(word: str, language: str) -> str:
    """Another form of a word by the rules of this file; blank where none fits.

    >>> inflect("umunyamakuru", "rw"), inflect("walisema", "sw"), inflect("parties", "en")
    ('abanyamakuru', 'alisema', 'party')
    """
    if language == "en":
        ending, other = next(pair for pair in ENDS if word.endswith(pair[0]))
        return word[: len(word) - len(ending)] + other
    for begins, becomes in BEGINNINGS[language]:
        if word.startswith(begins) and len(word) > len(begins) + 3:
            return becomes + word[len(begins) :]
    return ""


def misspell(word: str, chance: random.Random) -> str:
    """One letter dropped, doubled, changed, or two exchanged; never the first."""
    place = chance.randrange(1, len(word) - 1)
    before, here, after = word[:place], word[place], word[place + 1 :]
    ways = (before + after, before + here + here + after, before + chance.choice(LETTERS) + after,
            before + after[:1] + here + after[1:])  # fmt: skip
    return next((way for way in chance.sample(ways, len(ways)) if way != word), word)


def _query(
    kind: str, code: str, name: str, telling: Mapping[str, Sequence[str]], chance: random.Random, number: int
) -> Query | None:
    words = telling[name]
    if kind == "inflected":
        words = [form for word in words if (form := inflect(word, code)) and form not in words]
    wanted = 3 if kind == "across" else 2
    if len(words) < wanted:
        return None
    chosen = chance.sample(list(words), wanted)
    if kind == "misspelt":
        longest = max(chosen, key=len)
        chosen[chosen.index(longest)] = misspell(longest, chance)
    others = [one for one in LANGUAGES if one != code]
    return Query(" ".join(chosen), code, kind, name, others[number % 2] if kind == "across" else "")
