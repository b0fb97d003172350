"""Names in a text: capitalised runs, without titles and elided particles, with what the gazetteer knows of them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from inkuru.lang.folding import fold
from inkuru.lang.gazetteer import Mention, concept, lookup, opens_sentence
from inkuru.lang.language import Language
from inkuru.lang.language import language as language_of
from inkuru.lang.stems import recognises

WORD = re.compile(r"[^\W_]+(?:['’ʼ‘.-][^\W_]+)*\.?")
LAST_WORD = re.compile(r"([^\W_]+)['’ʼ‘\s]$")
LONGEST_GENITIVE = 8
JOINS = re.compile(r"[ \u00a0]")
AFTER_TITLE = re.compile(r"\.?[ \u00a0]")
ACRONYM = re.compile(r"[A-Z][A-Z0-9&.-]{1,7}")
INITIAL = re.compile(r"(?:[A-Z]\.)+")
NOT_OF_A_KEY = re.compile(r"[^\w ]")
NO_NAME_KINDS = frozenset({"currency", "month"})
ORGANISATION_KINDS = frozenset({"organisation", "institution"})
ENDS = (".", "!", "?", "”", '"', ":")
POSSESSIVE = "'s"
"""English names keep it in the other languages too: *Sainsbury's*."""
HEADLINE_SHARE = 0.6
HEADLINE_WORDS = 4


@dataclass(frozen=True, slots=True)
class Name:
    """A candidate name: `text` is `text[start:end]` of the passage.

    `key` compares: case, apostrophes and diacritics folded, elided particles and possessives gone. `kind` is
    *person* (after a title or with an initial), *organisation*, *place*, *people*, or empty where nothing tells.
    `concepts` are ids of the gazetteer. `sure` is False where only the capital of a sentence's first word, or of a
    headline, speaks for a name. `translates` says that it is made of ordinary words of the language, as names
    of institutions are (*Supreme Court, Chuo Kikuu*), so that another edition will not repeat its letters.
    """

    text: str
    start: int
    end: int
    key: str
    kind: str = ""
    concepts: tuple[str, ...] = ()
    title: str = ""
    sure: bool = True
    translates: bool = False


@dataclass(frozen=True, slots=True)
class Token:
    """A word with a capital, a particle inside a name, or all the words of a `mention` of the gazetteer.

    `opens` says that its capital proves nothing: it is the first of a sentence, or stands in a headline. `of_office`
    says that a place or body follows a genitive, as of an office: *Rais wa Kenya*.
    """

    text: str
    start: int
    end: int
    folded: str
    opens: bool
    mention: Mention | None = None
    particle: bool = False
    of_office: bool = False


def names(text: str, language: str) -> tuple[Name, ...]:
    """The names in a text, in order and not overlapping. Raises UnknownLanguage and nothing else.

    >>> [(name.text, name.kind) for name in names("Perezida Paul Kagame yageze mu Bwongereza", "rw")]
    [('Paul Kagame', 'person'), ('Bwongereza', 'place')]
    """
    tables = language_of(language)
    tokens = list(_tokens(text, lookup(text, language), tables))
    seen = frozenset(token.folded for token in tokens if not token.opens)
    return tuple(name for run in _runs(text, tokens, tables) for name in _named(text, run, seen, tables))


def name_key(text: str) -> str:
    """How a name compares with another.

    >>> name_key("Ngũgĩ wa Thiong’o"), name_key("Kagame’s")
    ('ngugi wa thiongo', 'kagame')
    """
    folded = fold(text).removesuffix(POSSESSIVE)
    return " ".join(NOT_OF_A_KEY.sub("", folded.replace("-", " ")).split())


def _tokens(text: str, mentions: tuple[Mention, ...], tables: Language) -> Iterator[Token]:
    """What names can be made of, in order: mentions whole, capitalised words, particles. Money and months are none."""
    found = {mention.start: mention for mention in mentions}
    words = list(WORD.finditer(text))
    headline = tables.naming.capital_headlines and _is_headline(text, [word[0] for word in words])
    before: Token | None = None
    after = 0
    for word in words:
        start = word.start() + _elided(word[0], tables)
        mention = found.get(start)
        if start < after or (word[0].islower() and not mention and word[0] not in tables.naming.particles):
            continue
        after = mention.end if mention else 0
        titled = before is not None and _is_abbreviated_title(before, text, tables)
        opens = headline or (not titled and opens_sentence(text, word.start()))
        if mention and _is_figure(mention):
            if before is None or not _joins(before, word, text, tables):
                continue
            mention = None
        whole = _mentioned(mention, text, tables, opens=opens) if mention else None
        token = whole or _token(text[start : word.end()], start, tables, opens=opens)
        if token is not None:
            before = token
            yield token
        if mention and after < word.end():
            yield from (_mentioned(found[at], text, tables, opens=False) for at in found if after <= at < word.end())


def _is_abbreviated_title(token: Token, text: str, tables: Language) -> bool:
    """Whether a token is a title whose full stop ends no sentence: *Bw., Dr.*"""
    return token.folded in tables.naming.titles and token.folded + "." == fold(text[token.start : token.end + 1])


def _joins(before: Token, word: re.Match[str], text: str, tables: Language) -> bool:
    """Whether a word that can be a month is the last of a person's name: *Theresa May*."""
    follows = JOINS.fullmatch(text[before.end : word.start()]) and not before.mention
    return bool(follows) and fold(word[0]) in tables.naming.ambiguous


def _is_figure(mention: Mention) -> bool:
    """Whether a mention is money or a month, which are facts and no names."""
    return all(concept(concept_id).kind in NO_NAME_KINDS for concept_id in mention.concepts)


def _is_headline(text: str, words: list[str]) -> bool:
    """Whether nearly every word has a capital and no full stop follows, as English headlines do."""
    if text.rstrip().endswith(ENDS):
        return False
    long = [word for word in words if len(word) >= HEADLINE_WORDS]
    return len(long) >= HEADLINE_WORDS and sum(word[0].isupper() for word in long) > HEADLINE_SHARE * len(long)


def _elided(word: str, tables: Language) -> int:
    """The length of the particle and apostrophe before a capital: 2 in *n'Abongereza*."""
    particle, mark, rest = fold(word).partition("'")
    size = len(particle) + 1
    elides = mark and rest and particle in tables.morphology.particles and word[size : size + 1].isupper()
    return size if elides else 0


def _mentioned(mention: Mention, text: str, tables: Language, *, opens: bool) -> Token:
    genitive = LAST_WORD.search(text, max(0, mention.start - LONGEST_GENITIVE), mention.start)
    of_office = genitive is not None and fold(genitive[1]) in tables.naming.genitives
    return Token(mention.text, mention.start, mention.end, fold(mention.text), opens, mention, of_office=of_office)


def _token(written: str, start: int, tables: Language, *, opens: bool) -> Token | None:
    """A capitalised word, less its full stop and possessive; a particle; or nothing."""
    if not INITIAL.fullmatch(written):
        written = written.removesuffix(".")
    if fold(written).endswith(POSSESSIVE):
        written = written[: -len(POSSESSIVE)]
    folded = fold(written)
    particle = folded in tables.naming.particles and written[:1].islower()
    if particle or written[:1].isupper():
        return Token(written, start, start + len(written), folded, opens, particle=particle)
    return None


def _runs(text: str, tokens: list[Token], tables: Language) -> Iterator[list[Token]]:
    """Tokens that one space parts, with particles only between two capitals, and none before a place."""
    run: list[Token] = []
    for token in tokens:
        joins = AFTER_TITLE if run and run[-1].folded in tables.naming.titles else JOINS
        apart = run and not joins.fullmatch(text[run[-1].end : token.start])
        of_place = run and run[-1].particle and token.mention
        if apart or of_place:
            yield _trimmed(run)
            run = []
        if run or not token.particle:
            run.append(token)
    yield _trimmed(run)


def _trimmed(run: list[Token]) -> list[Token]:
    """The run without particles at its end."""
    end = next((place for place in range(len(run), 0, -1) if not run[place - 1].particle), 0)
    return run[:end]


def _named(text: str, run: list[Token], seen: frozenset[str], tables: Language) -> Iterator[Name]:
    """The names of a run: titles and common words part it, and so does the name of a people.

    A title that ends a run is a surname: *Martin Luther King*.
    """
    title: list[Token] = []
    part: list[Token] = []
    for token in run:
        is_title = token.folded in tables.naming.titles and not (part and token is run[-1])
        ends = is_title or _is_common(token, seen, tables)
        if part and (ends or _parts_from(part, token, tables)):
            yield _name(text, _trimmed(part), title, seen, tables)
            part, title = [], []
        if is_title:
            title.append(token)
        elif not ends and (part or not token.particle):
            part.append(token)
    if part:
        yield _name(text, _trimmed(part), title, seen, tables)


def _parts_from(part: list[Token], token: Token, tables: Language) -> bool:
    """Whether a name ends before a token: after a people, and after the place of an office, whose holder follows."""
    last = part[-1]
    if last.mention is None:
        return False
    holder = last.of_office and len(part) == 1 and token.folded not in tables.naming.heads
    return last.mention.people or (holder and not token.particle)


def _is_common(token: Token, seen: frozenset[str], tables: Language) -> bool:
    """Whether a word is a day or month, or has its capital from the sentence or the headline alone."""
    if token.mention or token.particle:
        return False
    if token.folded in tables.naming.never or len(token.text) == 1:
        return True
    if not token.opens:
        return token.folded in _weekday_words(tables.code)
    if token.folded in tables.openers or token.folded in tables.naming.common:
        return True
    return token.folded in _weekday_words(tables.code) or (
        token.folded not in seen and recognises(token.folded, tables.code)
    )


def _is_word(token: Token, tables: Language) -> bool:
    """Whether a token is a word of the language that a dictionary has."""
    naming = tables.naming
    known = token.folded in naming.common or token.folded in naming.heads or token.particle
    return not token.mention and (known or recognises(token.folded, tables.code))


@cache
def _weekday_words(language: str) -> frozenset[str]:
    """The words of the names of the weekdays, folded: *ku, wa, mbere; jumatatu; monday*."""
    return frozenset(fold(word) for weekday in language_of(language).calendar.weekdays for word in weekday.split())


def _name(text: str, part: list[Token], title: list[Token], seen: frozenset[str], tables: Language) -> Name:
    mention = part[0].mention if len(part) == 1 else None
    start, end = part[0].start, part[-1].end
    return Name(
        text=text[start:end],
        start=start,
        end=end,
        key=name_key(text[start:end]),
        kind=_mentioned_kind(mention) if mention else _kind(part, tables, titled=bool(title)),
        concepts=mention.concepts if mention else (),
        title=" ".join(token.text for token in title),
        translates=all(_is_word(token, tables) for token in part),
        sure=bool(mention or title) or len(part) > 1 or not part[0].opens or part[0].folded in seen,
    )


def _mentioned_kind(mention: Mention) -> str:
    kinds = {concept(concept_id).kind for concept_id in mention.concepts}
    if mention.people:
        return "people"
    return "organisation" if kinds & ORGANISATION_KINDS else "place"


def _kind(part: list[Token], tables: Language, *, titled: bool) -> str:
    if part[0].folded in tables.naming.heads or part[-1].folded in tables.naming.heads:
        return "organisation"
    if titled or any(INITIAL.fullmatch(token.text) for token in part):
        return "person"
    return "organisation" if len(part) == 1 and ACRONYM.fullmatch(part[0].text) else ""
