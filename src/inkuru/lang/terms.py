"""Terms in running text: the names of a termbase, in any inflection, the longest first.

It stands on stems, as search does; the gazetteer’s own recogniser stands on written forms, and knows adjectives and
months as well. Where stems say too little, what is written must be a form that the rules make: of English nouns,
whose stems verbs share (*vaccine, vaccinated*), and of short stems (*amapfa*, drought, but *gupfa*, to die).
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise, product

from inkuru.lang.folding import fold
from inkuru.lang.gazetteer import opens_sentence
from inkuru.lang.inflecting import word_forms
from inkuru.lang.language import Language
from inkuru.lang.language import language as language_of
from inkuru.lang.morphology import Morphology
from inkuru.lang.stems import WORD, stem

APOSTROPHE = re.compile("['’ʼ‘]")
POSSESSIVE = re.compile("['’ʼ‘]s$", re.IGNORECASE)
BETWEEN_WORDS = 3
"""How many characters may part two words of a name."""
SHORT_STEM = 3
"""Letters of a stem that words of other kinds may have as well."""
KEPT_WORDS = 1 << 17
"""Words of texts whose keys are kept; there are fewer in a language, and more in a hostile text."""


@dataclass(frozen=True, slots=True)
class Name:
    """What a concept is called. `key` is whatever its owner finds it by.

    With `forms` it is found in these alone, as a person has listed them; without, in all that share its stems. A
    `verb` is found in all forms of the verb, another name in those of nouns.
    """

    key: str
    text: str
    forms: tuple[str, ...] = ()
    verb: bool = False


@dataclass(frozen=True, slots=True)
class Sighting:
    """A name in a text, without the particle that elides before it. Several concepts can have the same."""

    text: str
    start: int
    end: int
    names: tuple[Name, ...]


@dataclass(frozen=True, slots=True)
class Pattern:
    """How the words of names may be written: for each the spellings, none where any with the stem will do."""

    words: tuple[frozenset[str], ...]
    capital: bool
    acronym: bool
    names: tuple[Name, ...] = ()


@dataclass(slots=True)
class Branch:
    """What can stand after some words: the patterns that end with them, and by its key each word that goes on.

    It `is_free` where its patterns ask for nothing but the words.
    """

    patterns: list[Pattern] = field(default_factory=list)
    after: dict[str, "Branch"] = field(default_factory=dict)
    is_free: bool = True


# The first word, the word after the last, and what may stand there, or what does.
_Candidate = tuple[int, int, Branch]
_Found = tuple[int, int, Sequence[Pattern]]


class Spellings(dict[str, str]):
    """How each word of a text compares: folded, without the particle before it and the possessive behind it."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._tables = language_of(language).morphology

    def __missing__(self, word: str) -> str:
        if len(self) >= KEPT_WORDS:
            self.clear()
        self[word] = spelling = self.make(word)
        return spelling

    def make(self, word: str) -> str:
        """How a word compares, without keeping it."""
        # Only a word with an apostrophe has anything to lose, and few have.
        return fold(word) if word.isalnum() else _spelled(word, self._tables)


class Keys(dict[str, str]):
    """The key of every word of a text: its stem, and one for all associatives, which agree with the noun before.

    >>> keys = Keys("sw")
    >>> keys["vitabu"] == keys["kitabu"], keys["cha"] == keys["vya"]
    (True, True)
    """

    def __init__(self, language: str) -> None:
        super().__init__()
        self.spellings = Spellings(language)
        self._language, self._associatives = language, language_of(language).morphology.associatives

    def __missing__(self, word: str) -> str:
        if len(self) >= KEPT_WORDS:
            self.clear()
        self[word] = key = self.make(word)
        return key

    def make(self, word: str) -> str:
        """The key of a word, without keeping it."""
        bare = self.spellings.make(word)
        return self._associatives.get(bare) or stem(bare, self._language)


@dataclass(frozen=True, slots=True)
class Recogniser:
    """Finds names in the texts of one language; made once for many texts."""

    language: str
    keys: Keys
    branches: Mapping[str, Branch]

    def find(self, text: str) -> tuple[Sighting, ...]:
        """The names in a text in order: longer ones first, none overlapping.

        A name with a capital is found with a capital only, an acronym in capitals only; a name of one word that is
        an ordinary word as well counts for nothing where it opens a sentence.

        >>> names = [Name("uk", "Ubwongereza"), Name("talks", "inama"), Name("summit", "inama nkuru")]
        >>> [(one.text, one.names[0].key) for one in recogniser(names, "rw").find("Inama nkuru mu Bwongereza")]
        [('Inama nkuru', 'summit'), ('Bwongereza', 'uk')]
        """
        known, branches = self.keys, self.branches
        keys = [known[word] for word in WORD.findall(text)]
        begins = [(place, branch) for place, key in enumerate(keys) if (branch := branches.get(key))]
        candidates = _ends(begins, keys) if begins else ()
        return tuple(self._sightings(text, candidates)) if candidates else ()

    def _sightings(self, text: str, candidates: Sequence[_Candidate]) -> Iterator[Sighting]:
        tables, tokens, spellings = language_of(self.language), list(WORD.finditer(text)), self.keys.spellings
        found = list[_Found]()
        for first, last, branch in candidates:
            if last - first > 1 and not _stand_together(tokens, first, last):
                continue
            fitting: Sequence[Pattern] = branch.patterns
            if not branch.is_free:
                words = tokens[first:last]
                fitting = [one for one in fitting if _is_written(one, words, text, tables, spellings)]
            if fitting:
                found.append((first, last, fitting))
        for first, last, patterns in _longest(found):
            start, end = _start(tokens[first], tables.morphology), _end(tokens[last - 1])
            names = patterns[0].names if len(patterns) == 1 else tuple(name for one in patterns for name in one.names)
            yield Sighting(text[start:end], start, end, names)


def _ends(begins: Iterable[tuple[int, Branch]], keys: Sequence[str]) -> list[_Candidate]:
    """Where what begins with a word ends, by the keys of the words."""
    found, size = list[_Candidate](), len(keys)
    for place, begun in begins:
        branch: Branch | None = begun
        end = place + 1
        while branch is not None:
            if branch.patterns:
                found.append((place, end, branch))
            if end == size or not branch.after:
                break
            branch = branch.after.get(keys[end])
            end += 1
    return found


def recogniser(names: Iterable[Name], language: str) -> Recogniser:
    """What finds these names in texts of a language. Raises UnknownLanguage."""
    named: dict[tuple[tuple[str, ...], Pattern], dict[Name, None]] = {}
    keys = Keys(language)
    for name in names:
        for stems, pattern in _patterns(name, keys, language):
            named.setdefault((stems, pattern), {})[name] = None
    root = Branch()
    for (stems, one), ones in named.items():
        branch = root
        for key in stems:
            branch = branch.after.setdefault(key, Branch())
        branch.patterns.append(Pattern(one.words, one.capital, one.acronym, tuple(ones)))
        branch.is_free = branch.is_free and not one.capital and not one.words
    return Recogniser(language, keys, root.after)


def _patterns(name: Name, keys: Keys, language: str) -> Iterator[tuple[tuple[str, ...], Pattern]]:
    """Keys and what must be written. The forms of a noun can have several stems: *bus, buses*."""
    tables = language_of(language).morphology
    for written in name.forms or (name.text,):
        words = WORD.findall(written)
        if not words:
            continue
        first = _bare(words[0], tables)
        allowed = tuple(_allowed(word, name, keys, language) for word in words)
        pattern = Pattern(
            words=allowed if any(allowed) else (),
            capital=first[0].isupper(),
            acronym=len(words) == 1 and len(first) > 1 and first.isupper(),
        )
        choices = ({keys[one] for one in (word, *forms)} for word, forms in zip(words, allowed, strict=True))
        yield from ((stems, pattern) for stems in product(*choices))


def _allowed(word: str, name: Name, keys: Keys, language: str) -> frozenset[str]:
    """How a word of a name may be written, folded; nothing where its key says enough."""
    tables = language_of(language).morphology
    bare = _spelled(word, tables)
    if name.forms:
        return frozenset((bare,))
    is_clear = not tables.finals and len(keys[word]) > SHORT_STEM
    if name.verb or is_clear or bare in tables.associatives:
        return frozenset()
    return frozenset(fold(form) for form in word_forms(bare, language))


def _stand_together(tokens: Sequence[re.Match[str]], first: int, last: int) -> bool:
    """Whether no more than a space and a mark part each word from the next."""
    gaps = range(first + 1, last)
    return all(tokens[place].start() - tokens[place - 1].end() <= BETWEEN_WORDS for place in gaps)


def _is_written(
    pattern: Pattern, tokens: Sequence[re.Match[str]], text: str, tables: Language, spellings: Spellings
) -> bool:
    """Whether the words of a text, which have the right stems, are written as the pattern asks."""
    if pattern.capital and not _has_capital(pattern, tokens, text, tables):
        return False
    locative = tables.morphology.locative
    for forms, token in zip(pattern.words, tokens, strict=False):
        if forms and not _is_form(spellings[token[0]], forms, locative):
            return False
    return True


def _is_form(word: str, forms: frozenset[str], locative: str) -> bool:
    return word in forms or bool(locative and word.removesuffix(locative) in forms)


def _has_capital(pattern: Pattern, tokens: Sequence[re.Match[str]], text: str, tables: Language) -> bool:
    """Whether the first word has the capitals of a name; where it opens a sentence, they may prove nothing."""
    start = _start(tokens[0], tables.morphology)
    if not text[start].isupper():
        return False
    if not pattern.acronym and len(tokens) > 1:
        return True
    first = text[start : _end(tokens[0])]
    if pattern.acronym:
        return first.isupper()
    return not (fold(first) in tables.naming.ambiguous and opens_sentence(text, tokens[0].start()))


def _longest(found: list[_Found]) -> list[_Found]:
    """Of what overlaps the longest, else the first."""
    if all(one[1] <= other[0] for one, other in pairwise(found)):
        return found
    taken, chosen = set[int](), list[_Found]()
    for one in sorted(found, key=lambda one: (one[0] - one[1], one[0])):
        if taken.isdisjoint(range(one[0], one[1])):
            taken.update(range(one[0], one[1]))
            chosen.append(one)
    return sorted(chosen, key=lambda one: one[0])


def _start(token: re.Match[str], tables: Morphology) -> int:
    """Where a word begins, past the particles that elide before it."""
    word = token[0]
    return token.start() if word.isalnum() else token.end() - len(_bare(word, tables))


def _end(token: re.Match[str]) -> int:
    """Where a word ends, before a possessive *’s*."""
    word = token[0]
    possessive = None if word.isalnum() else POSSESSIVE.search(word)
    return token.end() - len(possessive[0]) if possessive else token.end()


def _bare(word: str, tables: Morphology) -> str:
    """The word without the particles that elide before it, also before a word of one letter: *y’u Rwanda*."""
    particle, *rest = APOSTROPHE.split(word, maxsplit=1)
    while rest and fold(particle) in tables.particles:
        word = rest[0]
        particle, *rest = APOSTROPHE.split(word, maxsplit=1)
    return word


def _spelled(word: str, tables: Morphology) -> str:
    return fold(POSSESSIVE.sub("", _bare(word, tables)))
