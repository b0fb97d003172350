"""Names: people’s as they are spelt, places by what each language calls them."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from rapidfuzz.distance import DamerauLevenshtein

from inkuru.checks.passage import Pair, Passage
from inkuru.checks.reading import Capital, Text
from inkuru.lang.folding import fold
from inkuru.lang.gazetteer import Mention, concept, names_of
from inkuru.lang.language import language as language_of
from inkuru.lang.language import languages
from inkuru.lang.vocabulary import days_and_months, has_list, is_word
from inkuru.records import N_, Finding, Severity

ALTERED = N_("%(against)s says %(theirs)s; %(language)s says %(ours)s")
GONE = N_("%(against)s names %(theirs)s; %(language)s does not")

# Kinds of concepts that a translation names too. Peoples, parties and offices are often said in another way.
PLACES = frozenset({"country", "territory", "region", "province", "district", "county", "capital", "city", "lake"})
# Shorter words are initials and particles, or too like others.
SHORTEST = 3
LONGEST = 40
# So few letters may differ in a name that was meant; in one of few letters only one.
FAR = 2
LONG = 6
LONGER = 8
# So many names of a paragraph are compared letter by letter; one with more is a list.
MOST = 60
ELISIONS = frozenset("'’ʼ")
# Letters that are written in several ways for one sound.
SOUNDS = (
    ("ph", "f"),
    ("ck", "k"),
    ("c", "k"),
    ("q", "k"),
    ("x", "ks"),
    ("th", "t"),
    ("y", "i"),
    ("z", "s"),
    ("l", "r"),
)
_DOUBLED = re.compile(r"(.)\1+")
# So many of the names of a place are tried.
SOME = 3
# With so large a share of capitals a text is a headline in the English manner.
MANY = 0.6


def check(passage: Passage) -> Iterator[Finding]:
    """Find names of people and places that a translation leaves out or spells in another way.

    A name is a word with a capital that no dictionary has, or that stands alone or after such a one and names no
    institution; the gazetteer tells what a place is called in the other language. Acronyms, and names made of ordinary
    words (*Supreme Court*), are translated in too many ways to judge.
    """
    for pair in passage.pairs:
        altered = dict(_altered(pair))
        for name, ours in altered.items():
            yield pair.finding(
                "names",
                Severity.WARNING,
                ALTERED,
                {"theirs": name.text, "ours": ours.text},
                ours=(ours.start, ours.end),
                theirs=(name.start, name.end),
                mend=name.text,
            )
        known = {name.key for name in altered}
        for name in (*_names(pair.source), *_half_kept(pair)):
            if name.key not in known and not pair.target.has(_singular(name.key)):
                known.add(name.key)
                theirs = name.start, name.end
                yield pair.finding("names", Severity.WARNING, GONE, {"theirs": name.text}, theirs=theirs)
        yield from _places(pair, known)


def _names(text: Text) -> Iterator[Capital]:
    """The words with a capital that are names of people, or of places that the gazetteer does not know."""
    before: Capital | None = None
    many = len(text.capitals) > MANY * len(text.spelled)
    for place, one in enumerate(text.capitals):
        following = text.capitals[place + 1] if place + 1 < len(text.capitals) else None
        if _may_be_name(one, text) and not _is_ordinary(one, before, following, text, headline=many):
            yield one
        before = one


def _may_be_name(one: Capital, text: Text) -> bool:
    if one.in_gazetteer or not SHORTEST <= len(one.key) <= LONGEST or one.key in days_and_months(text.code):
        return False
    return not _is_acronym(one.text)


def _is_ordinary(
    one: Capital, before: Capital | None, following: Capital | None, text: Text, *, headline: bool
) -> bool:
    """Whether a word has its capital for another reason than being somebody’s name.

    A dictionary’s word may yet be a name (*Trump, May*): within a sentence, alone or after a word that is surely one.
    """
    if one.key in _said_otherwise(text.code):
        return True
    if not _is_in_dictionary(one, text):
        return False
    if one.opens or headline or not has_list(text.code):
        return True
    beside = [other for other in (before, following) if other and not other.opens and _touch(one, other, text)]
    return any(is_word(other.key, text.code) or other.in_gazetteer for other in beside)


def _is_in_dictionary(one: Capital, text: Text) -> bool:
    """Whether a word is an ordinary one; where no list tells, also the first of a sentence, and one like a noun."""
    if is_word(one.key, text.code):
        return True
    return not has_list(text.code) and (one.opens or one.key.startswith(text.language.prose.nouns))


@cache
def _said_otherwise(code: str) -> frozenset[str]:
    """Words for which a translation has its own: institutions, titles, grammar; English ones stand anywhere."""
    naming = language_of(code).naming
    others = (one.prose.institutional | one.signs.words for one in languages())
    return naming.titles.union(naming.heads, naming.ambiguous, days_and_months(code), *others)


def _touch(one: Capital, other: Capital, text: Text) -> bool:
    first, second = sorted((one, other), key=lambda word: word.start)
    return text.text[first.end : second.start] in (" ", "-", " of ", " and ")


def _singular(key: str) -> str:
    """A name without the s of a family or a possessive: *the Clintons*."""
    return key[:-1] if key.endswith("s") and len(key) > LONG else key


def _is_acronym(text: str) -> bool:
    """Whether capitals make up most of it: UN, MPs, PhD."""
    return 2 * sum(map(str.isupper, text)) >= len(text)


def _half_kept(pair: Pair) -> Iterator[Capital]:
    """The words of an institution’s name of which another stands in the target as it is: *National* of a *Trust*.

    What such names begin or end with (*University, Court*) is translated even then.
    """
    standing = {one.text for one in pair.target.capitals}
    for run in _runs(pair.source):
        if any(one.text in standing and one.key in _institutional() for one in run):
            yield from (one for one in run if not one.opens and one.key not in _beginnings())


@cache
def _beginnings() -> frozenset[str]:
    """What names begin or end with, and words too common to tell, in any language."""
    return frozenset[str]().union(*(one.naming.heads | one.naming.common for one in languages()))


@cache
def _institutional() -> frozenset[str]:
    return frozenset[str]().union(*(one.prose.institutional for one in languages()))


def _runs(text: Text) -> Iterator[list[Capital]]:
    """Words with a capital that follow each other."""
    run: list[Capital] = []
    for one in text.capitals:
        if run and text.text[run[-1].end : one.start] not in (" ", "-"):
            yield run
            run = []
        if _may_be_name(one, text) and is_word(one.key, text.code) and not _is_grammar(one.key):
            run.append(one)
    yield run


def _is_grammar(key: str) -> bool:
    return any(key in one.signs.words or key in one.naming.titles for one in languages())


def _altered(pair: Pair) -> Iterator[tuple[Capital, Capital]]:
    """Words with a capital in the target that were meant for one of the source: nearly its letters, and no word."""
    theirs = [one for one in pair.source.capitals if SHORTEST < len(one.key) <= LONGEST and not _is_acronym(one.text)]
    for ours in pair.target.capitals[:MOST]:
        if pair.source.has(ours.key) or not _may_be_name(ours, pair.target) or _is_said_somewhere(ours.key):
            continue
        near = min(((_far(one, ours), one.start, one) for one in theirs[:MOST]), default=None, key=lambda row: row[:2])
        if near and near[0] <= _allowed(near[2], pair.source):
            yield near[2], ours


def _is_said_somewhere(key: str) -> bool:
    """Whether it is a word of any of the languages."""
    return any(is_word(key, one.code) or key in one.prose.institutional for one in languages())


def _allowed(name: Capital, text: Text) -> int:
    """How many letters may differ; fewer where the languages write the name in their own ways."""
    own = name.in_gazetteer or name.key in _said_otherwise(text.code)
    return FAR if len(name.key) >= (LONGER if own else LONG) else 1


def _far(name: Capital, ours: Capital) -> int:
    """How many letters differ; a name that was fitted to the language is another word."""
    if (ours.key[-1] in "aeiou" and ours.key[-1] != name.key[-1]) or _sound(ours.key) == _sound(name.key):
        return LONG
    return int(DamerauLevenshtein.distance(name.key, ours.key, score_cutoff=FAR))


@cache
def _sound(key: str) -> str:
    """A name as the Bantu languages would write what is heard: *Democrat* and *Demokrat* alike."""
    for written, heard in SOUNDS:
        key = key.replace(written, heard)
    return _DOUBLED.sub(r"\1", key)


def _places(pair: Pair, known: set[str]) -> Iterator[Finding]:
    """Places of the gazetteer that the target does not name, in whatever form."""
    news = _named(pair.target) - _named(pair.source)
    named = _named(pair.target) | _countries(news)
    for mention in pair.source.mentions:
        if not _is_place(mention) or _is_of(mention, pair.source) or not named.isdisjoint(mention.concepts):
            continue
        if not news.isdisjoint(_countries(one for one in mention.concepts if concept(one).kind == "capital")):
            continue
        if fold(mention.text) in known or pair.target.has(fold(mention.text)) or _is_half_said(mention, pair.target):
            continue
        named.update(mention.concepts)
        span = mention.start, mention.end
        yield pair.finding("names", Severity.NOTE, GONE, {"theirs": mention.text}, theirs=span)


def _named(text: Text) -> set[str]:
    return {one for mention in text.mentions for one in mention.concepts}


def _countries(concepts: Iterable[str]) -> set[str]:
    """Where things lie: a capital stands for its country, and Brexit names Britain."""
    return {concept(one).within for one in concepts} - {""}


def _is_place(mention: Mention) -> bool:
    kinds = {concept(one).kind for one in mention.concepts}
    is_short = mention.text.isupper() or "." in mention.text
    return not mention.people and not is_short and not kinds.isdisjoint(PLACES)


def _is_half_said(mention: Mention, text: Text) -> bool:
    """Whether the text has the first word of what its language calls the place: *Koreya* for North Korea."""
    called = [name.split() for one in mention.concepts for name in names_of(one, text.code)[:SOME]]
    firsts = {fold(next((word for word in words if len(word) > SHORTEST), "")) for words in called}
    return any(text.has(first) for first in firsts - {""})


def _is_of(mention: Mention, text: Text) -> bool:
    """Whether an elided particle makes an adjective of the place: *y’Amerika* is American."""
    return text.text[mention.start - 1 : mention.start] in ELISIONS
