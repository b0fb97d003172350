"""Articles of an archive find those of the same story in other languages, and their sentences each other."""

import hashlib
import json
import math
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from itertools import combinations

from inkuru.checks.comparing import compare
from inkuru.checks.passage import Passage
from inkuru.flow.reading_archives import Archived
from inkuru.lang.language import codes
from inkuru.lang.sentences import split
from inkuru.memory.aligning import Group, Known, align_all
from inkuru.memory.archive_pairing import Document, gather
from inkuru.memory.evidence import Evidence, find_evidence, together
from inkuru.memory.priming import prime
from inkuru.records import Severity, TranslationUnit

# Raised when another unit is made of the same articles: then all archives are learnt from anew, when asked for.
EDITION = 1
LEAST = 0.98
"""Sentences less surely of one another are not learnt; bench/learning.py measures what that leaves and how much of it
is right."""
FURTHEST = 1.5
"""A text that is so many times longer than its translation, after the languages’ own ratio, says more than that."""
OMISSIONS = "omissions"
SUPPORT = 0.2
"""Articles whose sentences answer each other by less of their words are not of one story; see bench/learning.py."""
LITTLE = 0.1
"""And so is a sentence of theirs with less than this not learnt."""

Sentences = tuple[str, ...]
Pair = tuple[str, str]
Learnt = Callable[[str, str], Known | None]


@dataclass(frozen=True, slots=True)
class Related:
    """The articles of one story, the earliest first; `score` says how sure that is, 0 to 1."""

    members: tuple[Archived, ...]
    score: float

    @property
    def languages(self) -> tuple[str, ...]:
        """In the order of the articles."""
        return tuple(one.language for one in self.members)

    @property
    def addresses(self) -> tuple[str, ...]:
        """Where the articles stand."""
        return tuple(one.address for one in self.members)

    @property
    def digest(self) -> str:
        """A hash over all that the articles say, and where they stand."""
        told = [EDITION, *sorted((one.address, one.digest) for one in self.members)]
        return hashlib.sha256(json.dumps(told).encode("utf-8", "replace")).hexdigest()

    def member(self, language: str) -> Archived | None:
        """The article in a language."""
        return next((one for one in self.members if one.language == language), None)


def find_related(articles: Sequence[Archived]) -> tuple[Related, ...]:
    """The stories that are there in more than one language, in the order of their first articles."""
    families = gather([_document(one) for one in articles])
    return tuple(
        Related(tuple(sorted((articles[place] for place in one.members), key=_earliest)), one.score) for one in families
    )


def teach(stories: Sequence[Related], archive: str, known: Learnt) -> list[tuple[TranslationUnit, ...]]:
    """The units that each of some stories teaches; all of them teach each other which word stands for which.

    `archive` is the name of the archive, `known` gives what is known of two languages beforehand.
    """
    taught = defaultdict[int, list[TranslationUnit]](list)
    for pair in combinations(codes(), 2):
        places = [place for place, story in enumerate(stories) if {*pair} <= {*story.languages}]
        sides = [_sides(stories[place], pair) for place in places]
        for place, units in zip(places, _teach_pair(sides, pair, archive, known(*pair)), strict=True):
            taught[place] += units
    return [tuple(taught[place]) for place in range(len(stories))]


@dataclass(frozen=True, slots=True)
class Side:
    """An article as sentences, the headline first."""

    of: Archived
    sentences: Sentences

    @classmethod
    def of_article(cls, one: Archived) -> "Side":
        """The sentences of an article, each in one line."""
        texts = (one.article.headline, *(paragraph.text for paragraph in one.article.paragraphs))
        spans = ((text, span) for text in texts for span in split(text, one.language))
        return cls(one, tuple(" ".join(text[start:end].split()) for text, (start, end) in spans))

    def text(self, places: Sequence[int]) -> str:
        """The sentences at some places."""
        return " ".join(self.sentences[place] for place in places)

    def beside(self, place: int) -> str:
        """The sentence at a place, blank before the first and after the last."""
        return self.sentences[place] if 0 <= place < len(self.sentences) else ""


def is_sound(source: str, target: str, pair: Pair, *, expansion: float) -> bool:
    """Whether a text may be kept as the translation of another: as long, nothing left out, and with the same facts."""
    ratio = (len(target) + 10) / (len(source) * expansion + 10)
    if source == target or abs(math.log(ratio)) > math.log(FURTHEST):
        return False
    found = compare(Passage({pair[0]: source, pair[1]: target}, pair[0]))
    return not any(one.severity == Severity.BLOCKING or one.check == OMISSIONS for one in found)


def _teach_pair(
    sides: Sequence[tuple[Side, Side]], pair: Pair, archive: str, known: Known | None
) -> Iterator[list[TranslationUnit]]:
    """The units of each story in two languages."""
    if not sides:
        return
    texts = [(ours.sentences, theirs.sentences) for ours, theirs in sides]
    aligned = align_all(texts, source=pair[0], target=pair[1], known=known)
    lengths = [sum(len(line) for text in texts for line in text[side]) for side in range(len(pair))]
    words = known or Known(prime(*pair), prime(*reversed(pair)))
    for (ours, theirs), groups in zip(sides, aligned, strict=True):
        found = [_Found(one, ours, theirs) for one in groups if one.source and one.target]
        yield [one.unit(archive) for one in _sound(found, words, lengths[1] / lengths[0])]


def _sound(found: Sequence["_Found"], words: Known, expansion: float) -> Iterator["_Found"]:
    """What may be learnt of two articles: nothing where their words do not answer each other."""
    shown = [one.evidence(words) for one in found]
    if together(shown).share < SUPPORT:
        return
    for one, evidence in zip(found, shown, strict=True):
        is_sure = one.group.score >= LEAST and evidence.share >= LITTLE
        if is_sure and is_sound(*one.texts, one.pair, expansion=expansion):
            yield one


@dataclass(frozen=True, slots=True)
class _Found:
    """Sentences of two articles that may translate each other."""

    group: Group
    ours: Side
    theirs: Side

    @property
    def pair(self) -> Pair:
        return self.ours.of.language, self.theirs.of.language

    @property
    def texts(self) -> tuple[str, str]:
        return self.ours.text(self.group.source), self.theirs.text(self.group.target)

    def evidence(self, words: Known) -> Evidence:
        return find_evidence(*self.texts, languages=self.pair, forward=words.forward, backward=words.backward)

    def unit(self, archive: str) -> TranslationUnit:
        return _unit(self.group, self.ours, self.theirs, archive)


def _unit(group: Group, ours: Side, theirs: Side, archive: str) -> TranslationUnit:
    """A unit from the article that was there first."""
    first, second = (ours, group.source), (theirs, group.target)
    (source, said), (target, answered) = sorted((first, second), key=lambda side: _earliest(side[0].of))
    return TranslationUnit(
        source_language=source.of.language,
        source=source.text(said),
        target_language=target.of.language,
        target=target.text(answered),
        before=source.beside(said[0] - 1),
        after=source.beside(said[-1] + 1),
        date=_midnight(target.of.article.published),
        domain=target.of.domain,
        address=target.of.address,
        archive=archive,
        headline=target.of.article.headline,
    )


def _sides(story: Related, pair: Pair) -> tuple[Side, Side]:
    ours, theirs = (Side.of_article(one) for one in map(story.member, pair) if one)
    return ours, theirs


def _document(one: Archived) -> Document:
    article = one.article
    texts = (article.headline, *(paragraph.text for paragraph in article.paragraphs))
    return Document(one.language, texts, article.published, article.links, one.kin)


def _earliest(one: Archived) -> tuple[date, int]:
    """By date; where that is the same or not known, in the order of the languages."""
    return one.article.published or date.max, codes().index(one.language)


def _midnight(day: date | None) -> datetime | None:
    return datetime.combine(day, time(), UTC) if day else None
