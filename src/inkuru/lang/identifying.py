"""Which language a text is in: one of ours, another, or too short to tell."""

import math
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from operator import itemgetter
from typing import Literal

from py3langid.langid import MODEL_FILE, LanguageIdentifier

from inkuru.lang.folding import APOSTROPHES
from inkuru.lang.language import Language, codes, languages
from inkuru.lang.language import language as language_of
from inkuru.lang.quotation import quotations
from inkuru.lang.sentences import split

# Fewer letters than this are a word or two, which tell only if they are sure or a sign; fewer still never do.
_FEW_LETTERS = 12
_HARDLY_ANY = 6
_SURE = 0.5
# A sentence of so many letters has a whole vote.
_A_WHOLE_VOTE = 30
# The vote of a sentence between quotation marks.
_QUOTED = 0.5
# Log-odds of one of our languages over all others, for one word that is a sign of it.
_SIGN = 8.0
# How much likelier another language must be, in log-odds over the root of the length, before ours is refused.
_CLEARLY = 2.3

# An elided particle keeps its apostrophe: Kinyarwanda cy’ is no English cy.
_WORD = re.compile(r"[^\W\d_]+’?")
_CURLY = str.maketrans(dict.fromkeys(f"{APOSTROPHES}'", "’"))


@dataclass(frozen=True, slots=True)
class Verdict:
    """`language` is one of ours or None; `confidence` (0–1) is that of the verdict, whichever it is.

    `reason` says why: a language of ours was found; it is an `other` one (named by ISO 639 code); the text is too
    short to tell.
    """

    language: str | None
    confidence: float
    reason: Literal["found", "other", "short"]
    other: str | None = None


_SHORT = Verdict(None, 0.0, "short")


def identify(text: str) -> Verdict:
    """The language of a text by a vote of its sentences, so that quotations in another language do not decide.

    >>> identify("Mvua kubwa ilinyesha. “We stayed at home because of the rain.” Hakuna aliyejeruhiwa huko.").language
    'sw'
    """
    votes: defaultdict[tuple[str | None, str | None], float] = defaultdict(float)
    weights = 0.0
    for sentence, share in _sentences(text):
        verdict = identify_line(sentence)
        if verdict.reason != "short":
            weight = share * min(1.0, _letters(sentence) / _A_WHOLE_VOTE)
            weights += weight
            votes[verdict.language, verdict.other] += weight * verdict.confidence
    if not votes:
        return identify_line(text)
    (language, other), most = max(votes.items(), key=itemgetter(1))
    # What a single sentence may lack, a word of the neighbour’s own, the whole text has.
    neighbour = _neighbour(_words(text), language_of(language)) if language else other
    return (
        Verdict(None, most / weights, "other", neighbour) if neighbour else Verdict(language, most / weights, "found")
    )


def identify_line(text: str) -> Verdict:
    """The language of one sentence, heading or other text that is in a single language.

    py3langid (0.4) scores all its languages; words that are signs of one of ours, and the spelling of neighbours
    that it does not know, correct it. Anything else than one of ours is refused rather than called by the nearest.

    >>> identify_line("Le ministre a promis une réponse avant la fin du mois.").other
    'fr'
    >>> identify_line("Sawa.").reason
    'short'
    """
    letters, found = _letters(text), _words(text)
    if letters < _HARDLY_ANY:
        return _SHORT
    verdict = _judge(text, found)
    unsure = verdict.confidence < _SURE and not (verdict.language and language_of(verdict.language).signs.count(found))
    return _SHORT if unsure and letters < _FEW_LETTERS else verdict


def _judge(text: str, found: frozenset[str]) -> Verdict:
    """The language of a text with these words, however short."""
    odds = _odds(text, found)
    best = max(odds, key=lambda code: odds[code])
    home = max(languages(), key=lambda one: odds.get(one.code, -math.inf))
    if odds[best] - odds.get(home.code, -math.inf) > _CLEARLY:
        return _verdict(best, odds)
    neighbour = _neighbour(found, home)
    if neighbour:
        odds[neighbour] = odds.pop(home.code)
    return _verdict(neighbour or home.code, odds)


def _verdict(code: str, odds: dict[str, float]) -> Verdict:
    """The verdict for a language, with its share in the likelihood of ours and of the likeliest other."""
    ours = {one: odds[one] for one in codes() if one in odds}
    others = [score for one, score in odds.items() if one not in ours]
    rivals = [*ours.values(), max(others, default=-math.inf)]
    confidence = 1 / sum(math.exp(min(rival - odds[code], 50.0)) for rival in rivals)
    return Verdict(code, confidence, "found") if code in ours else Verdict(None, confidence, "other", code)


def _odds(text: str, found: frozenset[str]) -> dict[str, float]:
    """The log-odds of each language, over the root of the length: so a sentence is not surer than it should be."""
    scale = math.sqrt(len(text.encode("utf-8", "surrogatepass")))
    signs = {one.code: _SIGN * one.signs.count(found) for one in languages()}
    return {code: (score + signs.get(code, 0.0)) / scale for code, score in _model().rank(text)}


def _neighbour(found: frozenset[str], home: Language) -> str | None:
    """The neighbour of a language that the words rather speak for."""
    for one in home.neighbours:
        if one.theirs.count(found) > one.ours.count(found):
            return one.code
    return None


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.casefold().translate(_CURLY)))


def _letters(text: str) -> int:
    return sum(map(str.isalpha, text))


def _sentences(text: str) -> Iterator[tuple[str, float]]:
    """The sentences with their share of a vote: what stands between quotation marks tells less of who writes.

    They are found by the rules of our first language: which of ours hardly matters to a vote.
    """
    rules = codes()[0]
    quoted = bytearray(len(text))
    for one in quotations(text, rules):
        if one.depth == 1:
            quoted[one.start : one.end] = b"\1" * (one.end - one.start)
    for start, end in split(text, rules, headings=False):
        yield text[start:end], _QUOTED if 2 * sum(quoted[start:end]) > end - start else 1.0


@cache
def _model() -> LanguageIdentifier:
    """The model, read once (about 0.2 s) and by the first text that needs it."""
    return LanguageIdentifier.from_model_file(MODEL_FILE)
