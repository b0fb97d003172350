"""What a reader asks for: each word of the query with all that may stand for it in the stories.

A word is looked for by its stem in every language; by the concepts that it names, whatever they are called elsewhere;
by the terms of the house; by what the everyday lexicon has for it; and, where the stories do not have it so, by what is
written nearly so.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from inkuru.flow import terming
from inkuru.flow.gleaning import CONCEPT, IN_NO_LANGUAGE, TOKEN, Word, read
from inkuru.flow.respelling import Respelling, respell
from inkuru.lang.folding import fold
from inkuru.lang.gazetteer import lookup
from inkuru.lang.language import codes
from inkuru.lang.language import language as language_of
from inkuru.lang.lexicon import renderings
from inkuru.lang.vocabulary import is_word
from inkuru.newsroom.models import Term, TermStatus
from inkuru.newsroom.search_words import forms_written, ids_of_words

LONGEST_QUERY = 200
MOST_WORDS = 12

# What a way to say a word counts, against the word itself in the language of the query.
SAME_WORD_ELSEWHERE = 0.6
NAMED = 0.95
NAMED_BY_CHANCE = 0.4
TERM = 0.8
RENDERING = 0.6
RESPELT = 0.8
LIKE_A_NAME = 0.5
LESS_FOR_EACH_LETTER = 0.15
LESS_FOR_EACH_RENDERING = 0.1

MOST_RENDERINGS = 5
NEIGHBOURS = 3
LONGEST_ACRONYM = 5
# Letter for letter, so that places stay: “ß” would become two.
CAPITALS = {number: chr(number).upper() for number in range(0x250) if len(chr(number).upper()) == 1}
# A word before the query, so that its first word is none that opens a sentence and has its capital from there.
BEFORE = "a "
READERS_LANGUAGE = 0.25
"""What the language of the page counts where the words do not tell; a word that is known counts one, or two."""
NOT_CLEARLY_LESS = 0.5


@dataclass(frozen=True, slots=True)
class Variant:
    """Words, by their ids, that together stand for a word of the query; `worth` is 1 for that word itself."""

    words: tuple[int, ...]
    worth: float


@dataclass(frozen=True, slots=True)
class Asked:
    """A word of the query and what may stand for it. `read_as` is how it is read where no story has it as typed;
    `joins` says that it only joins others.
    """

    typed: str
    variants: tuple[Variant, ...]
    read_as: str = ""
    joins: bool = False


@dataclass(frozen=True, slots=True)
class Understood:
    """A query: its words, the languages that it may be in, the concepts that it names, the languages of its words."""

    words: tuple[Asked, ...]
    languages: tuple[str, ...]
    concepts: frozenset[str]
    language_of: Mapping[int, str]


def understand(query: str, language: str, *, blocks: tuple[int, ...]) -> Understood:
    """What a query on the pages of a language asks for; `blocks` are those of the index."""
    text = query[:LONGEST_QUERY]
    spans = [(one.start(), one.end(), one[0]) for one in list(TOKEN.finditer(text))[:MOST_WORDS]]
    tokens = [token for _, _, token in spans]
    own = ids_of_words({word for token in tokens for word in _own(token)})
    nearly = _respellings(tokens, own, blocks)
    said = [_as_read(token, own, nearly) for token in tokens]
    languages = _languages(said, own, language)
    concepts = _named(text, spans, languages)
    in_names = _in_long_names(concepts)
    ways = [[] if place in in_names else [*_renderings(token, languages)] for place, token in enumerate(said)]
    for place, concept, worth in concepts:
        ways[place].append((((IN_NO_LANGUAGE, CONCEPT + concept),), worth))
    for place, name in _terms(text, spans, languages):
        ways[place].append((name, TERM))
    ids = own | ids_of_words({word for some in ways for words, _ in some for word in words} | _all_own(said))
    asked = [
        _asked(token, meant, some, ids, languages, nearly.get(token, ()))
        for token, meant, some in zip(tokens, said, ways, strict=True)
    ]
    known = {ids[word]: word[0] for word in ids}
    for some in nearly.values():
        known |= {word: code for one in some for code, word in one.words.items()}
    return Understood(tuple(asked), languages, frozenset(one for _, one, _ in concepts), known)


def _own(token: str) -> Iterator[Word]:
    """The stems of a word in every language."""
    for code in codes():
        form, root = read(token, code)
        if form:
            yield code, root


def _all_own(tokens: Sequence[str]) -> set[Word]:
    return {word for token in tokens for word in _own(token)}


def _respellings(
    tokens: Sequence[str], own: Mapping[Word, int], blocks: tuple[int, ...]
) -> dict[str, tuple[Respelling, ...]]:
    """What is written nearly so: for words that no story has, and for those that may be names, which are spelt in more
    ways than one.
    """
    doubtful = {token: fold(token) for token in tokens if not any(is_word(token, code) for code in codes())}
    written = forms_written(set(doubtful.values())) if doubtful else set()
    limits = {
        form: 1 if form in written or any(word in own for word in _own(token)) else LONGEST_QUERY
        for token, form in doubtful.items()
    }
    found = respell(limits, blocks, most=NEIGHBOURS)
    return {token: found.get(form, ()) for token, form in doubtful.items()}


def _as_read(token: str, own: Mapping[Word, int], nearly: Mapping[str, Sequence[Respelling]]) -> str:
    """The word as the stories write it: the likest form where they do not have it as it was typed."""
    if any(word in own for word in _own(token)) or not nearly.get(token):
        return token
    return nearly[token][0].form


def _languages(tokens: Sequence[str], own: Mapping[Word, int], reader: str) -> tuple[str, ...]:
    """The languages that a query may be in: those that know the most of its words."""
    known = {
        code: sum((word in own) + is_word(token, code) for token in tokens for word in _own(token) if word[0] == code)
        + READERS_LANGUAGE * (code == reader)
        for code in codes()
    }
    most = max(known.values(), default=0)
    return tuple(code for code, count in known.items() if count > most - NOT_CLEARLY_LESS)


def _renderings(token: str, languages: Sequence[str]) -> Iterator[tuple[tuple[Word, ...], float]]:
    """What the everyday lexicon has for a word in the other languages; the less sure, the more there are.

    Nothing for what only joins words, or for what may be too many things.
    """
    for code in languages:
        form, root = read(token, code)
        if not form or form in language_of(code).phrasing.edges:
            continue
        for other in (one for one in codes() if one != code):
            table = renderings(code, other)
            found = table.get(root) or table.get(form) or ()
            if len(found) <= MOST_RENDERINGS:
                worth = RENDERING - LESS_FOR_EACH_RENDERING * (len(found) - 1)
                yield from ((((other, one),), worth) for one in found)


def _in_long_names(concepts: Sequence[tuple[int, str, float]]) -> set[int]:
    """The places of words that are part of a name of several words: alone they may mean anything."""
    places: dict[str, list[int]] = {}
    for place, concept, _ in concepts:
        places.setdefault(concept, []).append(place)
    return {place for some in places.values() if len(some) > 1 for place in some}


def _named(text: str, spans: Sequence[tuple[int, int, str]], languages: Sequence[str]) -> list[tuple[int, str, float]]:
    """The concepts of the gazetteer that the query names, also in small letters, by the place of the word."""
    found: dict[tuple[int, str], float] = {}
    for written in (text, _with_capitals(text, spans)):
        for code in codes():
            for mention in lookup(BEFORE + written, code):
                places = _places(mention.start - len(BEFORE), mention.end - len(BEFORE), spans)
                by_chance = written != text and len(places) == 1 and _is_ordinary(spans[places[0]][2], languages)
                worth = NAMED_BY_CHANCE if by_chance else NAMED
                for place in places:
                    for concept in mention.concepts:
                        found[place, concept] = max(worth, found.get((place, concept), 0))
    return [(place, concept, worth) for (place, concept), worth in found.items()]


def _with_capitals(text: str, spans: Sequence[tuple[int, int, str]]) -> str:
    """The query with a capital for each word; what is short and no word may be an acronym."""
    for start, end, token in spans:
        is_word_somewhere = any(is_word(token, code) for code in codes())
        capitals = end if len(token) <= LONGEST_ACRONYM and not is_word_somewhere else start + 1
        text = text[:start] + text[start:capitals].translate(CAPITALS) + text[capitals:]
    return text


def _is_ordinary(token: str, languages: Sequence[str]) -> bool:
    return any(is_word(token, code) or fold(token) in language_of(code).naming.ambiguous for code in languages)


def _places(start: int, end: int, spans: Sequence[tuple[int, int, str]]) -> list[int]:
    return [place for place, (first, last, _) in enumerate(spans) if first < end and start < last]


def _terms(
    text: str, spans: Sequence[tuple[int, int, str]], languages: Sequence[str]
) -> Iterator[tuple[int, tuple[Word, ...]]]:
    """What the house calls the concepts that the query names, by the place of the word; also names that it forbids."""
    seen = [
        (_places(sighting.start, sighting.end, spans), name.key)
        for code in languages
        for sighting in terming.recognise(text, code)
        for name in sighting.names
        if not name.key.startswith(terming.GAZETTEER)
    ]
    if not seen:
        return
    rows = Term.objects.filter(concept__key__in={key for _, key in seen}, concept__status=TermStatus.APPROVED)
    names: dict[str, list[tuple[Word, ...]]] = {}
    for key, code, name in rows.values_list("concept__key", "language", "text"):
        words = tuple((code, root) for form, root in (read(one, code) for one in TOKEN.findall(name)) if form)
        names.setdefault(key, []).append(words)
    yield from ((place, name) for places, key in seen for place in places for name in names.get(key, ()) if name)


def _asked(
    token: str,
    meant: str,
    ways: Sequence[tuple[tuple[Word, ...], float]],
    ids: Mapping[Word, int],
    languages: Sequence[str],
    nearly: Sequence[Respelling],
) -> Asked:
    """A word with its variants, each once at its best."""
    found: dict[tuple[int, ...], float] = {}
    is_misread = meant != token
    scale = RESPELT if is_misread else 1.0
    near = ((one.words, _nearness(one, is_misread)) for one in nearly)
    spelt = [((word,), worth) for words, worth in near for word in words.values()]
    same = [((word,), 1.0 if word[0] in languages else SAME_WORD_ELSEWHERE) for word in _own(meant)]
    ways = [*ways, *same]
    known = [(tuple(ids[one] for one in words), worth * scale) for words, worth in ways if all(o in ids for o in words)]
    for words, worth in (*known, *spelt):
        found[words] = max(worth, found.get(words, 0))
    variants = tuple(Variant(words, worth) for words, worth in found.items())
    joins = any(fold(token) in language_of(code).phrasing.edges for code in languages)
    return Asked(token, variants, meant if is_misread else "", joins)


def _nearness(one: Respelling, is_misread: bool) -> float:
    return (RESPELT if is_misread else LIKE_A_NAME) - LESS_FOR_EACH_LETTER * (one.distance - 1)
