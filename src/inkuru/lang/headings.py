"""Where a heading without a full stop ends that runs into the lead of its text.

A lead says again what its heading said: the words of the heading come back in it, while an ordinary sentence hardly
says the same words on both sides of one of its capitals. So a place between two words is judged by how many words
(as stems) stand before it and come back after it, and by the word with a capital that follows: one that opens
sentences, a common noun, a title. The rule is text tiling by lexical cohesion (M. Hearst, 1997) within a sentence.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise

from inkuru.lang.capitals import is_genitive, kind_of
from inkuru.lang.folding import fold
from inkuru.lang.language import Language
from inkuru.lang.language import language as language_of
from inkuru.lang.ties import Ties, binders, tied
from inkuru.lang.vocabulary import is_word

LONGEST_HEADING = 30
LONGEST_LEAD = 40
"""In words. What stands further on is not looked at, so that the time stays linear."""

SHORTEST_HEADING = 2
SHORTEST_LEAD = 4

SHORTEST_END = 3
"""Letters of the last word of a heading, if it is in small letters."""

_WORD = re.compile(r"[^\W_]+(?:['’ʼ‘-][^\W_]+)*")
_GAP = re.compile(r"([\"”»)\]'’%]*,?) [\"“«‘]?")
_PLAIN_GAPS = frozenset({" ", ' "', " “"})
_DATELINE = re.compile(r"(?:[A-Z]{3,}(?:,? [A-Z]\w+)*|[A-Z]\w+(?:, [A-Z]\w+)* \([A-Z]\w*\)) ?[–—-] ")

WEIGHTS = {
    "dateline": 2.0, "again": 2.0, "opener": 2.0, "noun": 2.0, "word": 2.0, "body of": 1.5, "body": 1.0, "title": 1.0,
    "people": 1.0, "name after name": 0.0, "name": 0.0, "place": 0.0,
    "name apart": -1.0, "after comma": -1.0, "day": -1.0,
}  # fmt: skip
"""What the word after a place adds to the words that come back: what it is (`inkuru.lang.capitals.KINDS`), or a
dateline, the word before the place again, a name after another name, or one with a mark after it;
a comma before the place, as a slip.
"""

STARTERS = frozenset({"dateline", "again", "opener", "noun", "body of", "title", "people"})
"""Words that can begin a lead right after a name, of which they are no part."""

INSIDE_NAME = 0.5
"""What a place between two capitals loses, once or twice."""

LONG_WORD = 4
TITLE_CASE = 4
"""A heading with so many long words, all with a capital, tells nothing by its capitals."""

ATTRIBUTION = 6
"""The words of a heading's end that says who says so."""

LONGEST_UNTIED = 18
"""The words of a heading none of which need come back."""

NAMES = frozenset({"name", "name after name", "name apart", "people", "place"})
"""What a title can stand before, and a group of nouns without a verb."""

FEW_TIES = 2
MANY_TIES = 4

POSSESSIVE = "'s"


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is enough to say that a heading ends: how many words come back, what share of all, and the score, where the
    word that follows is of one of `kinds`.
    """

    kinds: frozenset[str]
    returning: int
    share: float
    score: float


AGAIN = frozenset({"again"})
PARTED = frozenset({"name after name"})
NOUNS = frozenset({"noun", "word"})
FRESH = NOUNS | AGAIN | {"dateline", "opener"}
CERTAIN = frozenset(WEIGHTS) - {"name apart", "after comma", "day"}
ENOUGH = (
    Evidence(AGAIN, 1, 0.33, 2.5),
    Evidence(FRESH | {"body of"}, 2, 0.4, 3.0),
    Evidence(FRESH, 2, 0.33, 4.0),
    Evidence(FRESH | {"people", "title"}, 4, 0.3, 4.5),
    Evidence(PARTED, 2, 0.4, 1.5),
    Evidence(PARTED, 3, 0.33, 2.5),
    Evidence(CERTAIN, 3, 0.5, 2.5),
    Evidence(CERTAIN | {"name apart"}, 4, 0.6, 3.0),
    Evidence(frozenset({"after comma"}), 5, 0.75, 4.0),
)
"""For the first sentence of a text."""

ENOUGH_ALONE = (
    Evidence(FRESH, 2, 0.55, 4.0),
    Evidence(CERTAIN, 3, 0.6, 3.5),
    Evidence(CERTAIN, 4, 0.55, 5.0),
)
"""For a sentence that hardly has a heading."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place before the word of number `word`, which is of a `kind`: how many words come back after it, out of how
    many before it. `between_nouns` says that a common noun with a capital follows a word in small letters that is no
    verb, so that the noun is not its object.
    """

    word: int
    kind: str
    returning: int
    content: int
    weight: float
    between_nouns: bool

    @property
    def score(self) -> float:
        """How much speaks for it."""
        return self.returning + self.weight

    @property
    def share(self) -> float:
        """The share of the words before it that come back."""
        return self.returning / max(1, self.content)


@dataclass(frozen=True, slots=True)
class Opening:
    """The words that a sentence begins with, with what their language says of them."""

    sentence: str
    words: Sequence[re.Match[str]]
    tables: Language

    def gap(self, word: int) -> str:
        """What stands between a word and the one before it."""
        return self.sentence[self.words[word - 1].end() : self.words[word].start()]

    def folded(self, word: int) -> str:
        """A word as the tables have it."""
        return fold(self.words[word][0])


def heading_end(sentence: str, language: str, *, alone: bool = False) -> int | None:
    """The end of the heading that a sentence begins with, or None. `alone` says that it is not the first of a text with
    several, and most likely has none. Raises UnknownLanguage.

    >>> heading_end("Floods close the bridge at Karuma Heavy floods closed the Karuma bridge on Monday.", "en")
    33
    """
    words = tuple(islice(_WORD.finditer(sentence), LONGEST_HEADING + LONGEST_LEAD))
    opening = Opening(sentence, words, language_of(language))
    free = [word for word in _capitals(opening) if not _is_bound(opening, word) and not _is_within(opening, word)]
    if not free:
        return None
    ties = tied((word[0] for word in words), language)
    most = max(ties.returning)
    places = [place for place in _places(opening, ties, free) if _is_told(place, most, alone=alone)]
    if not places:
        return None
    best = max(places, key=lambda place: (place.score, -place.word))
    last = words[best.word - 1].end()
    closers = _GAP.match(sentence, last)
    return closers.end(1) if closers else last


def _is_told(place: Place, most: int, *, alone: bool) -> bool:
    """Whether enough speaks for a place, and no other place has clearly more words that come back."""
    if place.returning < most - 1:
        return False
    if place.between_nouns and not alone:
        return True
    return any(
        place.kind in evidence.kinds
        and place.returning >= evidence.returning
        and place.share >= evidence.share
        and place.score >= evidence.score
        for evidence in (ENOUGH_ALONE if alone else ENOUGH)
    )


def _capitals(opening: Opening) -> Iterator[int]:
    """The words with a capital that only a space or a quotation mark parts from the word before."""
    longest = min(LONGEST_HEADING, len(opening.words) - SHORTEST_LEAD)
    for place, word in enumerate(opening.words[SHORTEST_HEADING : longest + 1], start=SHORTEST_HEADING):
        if word[0][0].isupper() and _GAP.fullmatch(opening.gap(place)):
            yield place


def _is_bound(opening: Opening, word: int) -> bool:
    """Whether the word before wants another after it."""
    before, tables = opening.folded(word - 1), opening.tables
    if before in tables.leads.saying:
        return not _is_attributed(opening, word)
    is_small = len(before) < SHORTEST_END and opening.words[word - 1][0].islower()
    return is_small or before.endswith(POSSESSIVE) or before in binders(tables.code)


def _is_attributed(opening: Opening, word: int) -> bool:
    """Whether a heading can end in the word before as it says who says so: *…, minister says*."""
    if opening.folded(word - 1) not in opening.tables.leads.saying or "," in opening.gap(word - 1):
        return False
    start = opening.words[max(0, word - ATTRIBUTION)].end()
    return "," in opening.sentence[start : opening.words[word - 1].start()]


def _is_within(opening: Opening, word: int) -> bool:
    """Whether a bracket or quotation mark is open at a place."""
    end = opening.words[word - 1].end()
    before = opening.sentence[:end] + opening.gap(word).partition(" ")[0]
    return before.count("(") > before.count(")") or before.count('"') % 2 == 1


def _places(opening: Opening, ties: Ties, free: Sequence[int]) -> Iterator[Place]:
    """The places where a heading can end, each with what speaks for it."""
    for word in free:
        kind = _kind(opening, word)
        if kind in {"name", "body", "word"} and _is_between_names(opening, ties, word):
            kind = "name after name"
        weight = _weight(opening, ties, word, kind)
        if weight is not None:
            told = kind in NOUNS and _is_between_nouns(opening, ties, word)
            yield Place(word, kind, ties.returning[word], ties.content[word], weight, told)


def _kind(opening: Opening, word: int) -> str:
    """What the word after a place is, by itself and by the word that follows it."""
    here, after = opening.words[word], opening.words[word + 1]
    follows = after[0] if opening.gap(word + 1) in _PLAIN_GAPS else ""
    if "," in opening.gap(word):
        return "after comma"
    if _DATELINE.match(opening.sentence, here.start()):
        return "dateline"
    if follows[:1].islower() and opening.folded(word) == opening.folded(word - 1):
        return "again"
    kind = kind_of(here[0], follows, opening.tables.code)
    if kind in NOUNS and any(before[0] == here[0] for before in opening.words[1:word]):
        kind = "name"
    return "name apart" if kind in {"name", "place"} and not follows else kind


def _is_between_nouns(opening: Opening, ties: Ties, word: int) -> bool:
    """Whether a plain word that is no verb stands before, and all before it can be a heading or comes back in part."""
    if _is_attributed(opening, word):
        return True
    is_verb = opening.tables.leads.verbs.fullmatch(opening.folded(word - 1)) is not None
    plain = opening.words[word - 1][0].islower() and opening.gap(word).endswith(" ")
    if is_verb or not plain or word == SHORTEST_HEADING:
        return False
    heading = opening.sentence[: opening.words[word - 1].end()]
    whole = "," not in heading and opening.folded(0) not in opening.tables.openers
    return (whole and word <= LONGEST_UNTIED) or ties.returning[word] >= FEW_TIES


def _is_between_names(opening: Opening, ties: Ties, word: int) -> bool:
    """Whether two capitals belong to two names: the first comes back without the second, or it is bound to what stands
    before and the second has been named. They are one name if they have stood together; after *Rais wa Kenya* the
    holder of the office stands.
    """
    before = opening.words[word - 1][0]
    if not before[0].isupper() or opening.gap(word) != " " or _is_office(opening, word):
        return False
    pair = (ties.stems[word - 1], ties.stems[word])
    if pair in pairwise(ties.stems[: word - 1]) or pair in pairwise(ties.stems[word:]):
        return False
    return ties.returns(word - 1) or (_is_bound(opening, word - 1) and _is_named_before(opening, word))


def _can_begin(opening: Opening, ties: Ties, word: int) -> bool:
    """Whether a lead can begin with the name after a place: no title stands before it, no *that* after it, and what
    stands before it has a verb or comes back in many words.
    """
    tables = opening.tables
    if opening.folded(word - 1) in tables.naming.titles or opening.folded(word + 1) in tables.leads.that:
        return False
    return ties.returning[word] >= MANY_TIES or _has_verb(opening, word)


def _has_verb(opening: Opening, word: int) -> bool:
    """Whether a word before a place has the shape of a verb."""
    verbs = opening.tables.leads.verbs
    return any(verbs.fullmatch(before[0]) for before in opening.words[:word])


def _is_office(opening: Opening, word: int) -> bool:
    """Whether a title with what belongs to it, and no verb, stands before a place: *Umuyobozi w’Akarere ka Gicumbi*."""
    tables = opening.tables
    for place in range(word - 1, -1, -1):
        folded = opening.folded(place)
        if folded in tables.naming.titles:
            return place < word - 1
        bound = folded in binders(tables.code) or is_genitive(folded, tables)
        if opening.words[place][0].islower() and not bound and tables.leads.verbs.fullmatch(folded):
            return False
    return False


def _weight(opening: Opening, ties: Ties, word: int, kind: str) -> float | None:
    """What the word after a place says for it; None where the place lies inside a name."""
    naming = opening.tables.naming
    if kind in NAMES and not _can_begin(opening, ties, word):
        return None
    if _is_title_case(opening, word):
        return _weight_in_title_case(opening, ties, word, kind)
    if not opening.words[word - 1][0][0].isupper() or opening.gap(word) != " ":
        return WEIGHTS[kind]
    if kind in STARTERS and opening.folded(word - 1) not in naming.heads:
        return WEIGHTS[kind] - INSIDE_NAME
    if kind == "name after name":
        return -INSIDE_NAME
    is_surname = kind != "body" and _is_named_before(opening, word)
    return None if is_surname else -2 * INSIDE_NAME


def _is_named_before(opening: Opening, word: int) -> bool:
    """Whether a name or the surname after it has been named, and not only right before."""
    named = {fold(before[0]) for before in opening.words[: word - 1]}
    return any(fold(after[0]) in named for after in opening.words[word : word + 2] if after[0][0].isupper())


def _is_title_case(opening: Opening, word: int) -> bool:
    """Whether all long words before a place have a capital, as in the headings of some papers."""
    small = binders(opening.tables.code)
    long = [one[0] for one in opening.words[:word] if len(one[0]) >= LONG_WORD and fold(one[0]) not in small]
    return len(long) >= TITLE_CASE and not any(one[0].islower() for one in long)


def _weight_in_title_case(opening: Opening, ties: Ties, word: int, kind: str) -> float | None:
    """The weight where the heading has capitals throughout: a small letter after the word tells most."""
    if kind in {"opener", "noun", "body of"} and opening.words[word + 1][0][0].islower():
        return WEIGHTS[kind]
    if kind in {"title", "dateline"}:
        return WEIGHTS["title"]
    return WEIGHTS["title"] if _is_named_before(opening, word) and _ends_name(opening, ties, word) else None


def _ends_name(opening: Opening, ties: Ties, word: int) -> bool:
    """Whether the word before is not the first name of what follows: it comes back, is bound, or is no name."""
    if ties.returns(word - 1) or _is_bound(opening, word - 1):
        return True
    return is_word(opening.words[word - 1][0], opening.tables.code)
