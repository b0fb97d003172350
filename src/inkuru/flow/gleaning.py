"""What a search can find of a release: its words, how they are written, and how much each weighs.

A word weighs by the place where it stands and by how often, in the manner of BM25F (Robertson and Zaragoza, 2009, “The
Probabilistic Relevance Framework”, §3.5). The usual length of a story is a constant, so that one more story changes no
weight of another.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from inkuru.lang.folding import fold
from inkuru.lang.gazetteer import lookup
from inkuru.lang.language import language as language_of
from inkuru.lang.stems import LONGEST_WORD, stem, without_particle
from inkuru.records import ReleaseRecord

HEADLINE, STANDFIRST, NAMES, BODY = 6, 3, 2, 1
"""What a word counts in the headline, in the standfirst, among section, topics, place and people, and below."""
SATURATION = 1.2
"""BM25’s k1: how soon a word that comes again and again tells nothing new."""
LENGTH_MATTERS = 0.5
"""BM25’s b."""
USUAL_LENGTH = 300
"""Words in a story."""
HEAVIEST = 255

TOKEN = re.compile(r"\d{1,3}(?:[.,]\d{3})+(?!\d)|[^\W_]+(?:['’ʼ‘][^\W_]+)*")
"""A number with its marks between thousands, or a word."""
IN_NO_LANGUAGE = ""
CONCEPT = "@"
"""What the stem of a concept of the gazetteer begins with; no word holds it."""
POSSESSIVE = "'s"

Word = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Gleaned:
    """The words of a release (language and stem) with their weights, 1 to 255; the forms of each by language and form.

    A concept of the gazetteer is a word of no language.
    """

    weights: dict[Word, int]
    forms: dict[Word, Word]


def glean(record: ReleaseRecord) -> Gleaned:
    """What can be found of a release. Raises UnknownLanguage."""
    counts: Counter[Word] = Counter()
    forms: dict[Word, Word] = {}
    length = 0
    for text, weight in filter(lambda one: one[0], fields(record)):
        for token in TOKEN.findall(text):
            form, root = read(token, record.language)
            length += 1
            if form:
                word = (record.language, root)
                counts[word] += weight
                forms[record.language, form] = word
        for concept in concepts(text, record.language):
            counts[IN_NO_LANGUAGE, CONCEPT + concept] += weight
    return Gleaned({word: _weight(count, length) for word, count in counts.items()}, forms)


def fields(record: ReleaseRecord) -> Iterator[tuple[str, int]]:
    """All texts of a release and what a word counts in each."""
    yield record.headline, HEADLINE
    yield record.standfirst, STANDFIRST
    yield record.place, NAMES
    for named in (*((record.section,) if record.section else ()), *record.topics):
        yield named.name, NAMES
    for byline in record.bylines:
        yield byline.name, NAMES
    for block in record.blocks:
        yield block.text, BODY
        yield block.alt, BODY


def concepts(text: str, language: str) -> Iterator[str]:
    """The concepts of the gazetteer that a text names; several where several share the name."""
    for mention in lookup(text, language):
        yield from mention.concepts


@lru_cache(maxsize=1 << 17)
def form_of(token: str, language: str) -> str:
    """The form of a word as it is looked for; blank for what nobody looks for. Raises UnknownLanguage.

    >>> form_of("n’abanyamakuru", "rw"), form_of("2,500", "en"), form_of("Kenya’s", "en"), form_of("a", "en")
    ('abanyamakuru', '2500', 'kenya', '')
    """
    if token[0].isdigit():
        return re.sub(r"[.,]", "", fold(token))[:LONGEST_WORD]
    form = without_particle(fold(token), language_of(language).morphology).removesuffix(POSSESSIVE)
    return form if 1 < len(form) <= LONGEST_WORD else ""


@lru_cache(maxsize=1 << 17)
def read(token: str, language: str) -> Word:
    """The form of a word and its stem; both blank for what nobody looks for. Raises UnknownLanguage.

    >>> read("n’abanyamakuru", "rw"), read("2,500", "en"), read("a", "en")
    (('abanyamakuru', 'munyamakuru'), ('2500', '2500'), ('', ''))
    """
    form = form_of(token, language)
    return form, form if not form or form[0].isdigit() else stem(form, language)


def _weight(count: int, length: int) -> int:
    """The weight of a word that counts so much in a text of so many words.

    >>> _weight(1, 300), _weight(7, 300), _weight(7, 1200)
    (116, 218, 178)
    """
    drag = SATURATION * (1 - LENGTH_MATTERS + LENGTH_MATTERS * length / USUAL_LENGTH)
    return max(1, round(HEAVIEST * count / (count + drag)))
