"""What was left in the language of the source."""

from collections.abc import Iterator
from itertools import pairwise

from inkuru.checks.passage import Pair, Passage
from inkuru.checks.reading import Word
from inkuru.records import N_, Finding, Severity

ALL = N_("%(language)s is still in %(against)s")
SAME = N_("%(language)s says the same, letter for letter, as %(against)s")
PART = N_("In %(language)s these words are still in %(against)s: %(words)s")

# So many words in a row are no name and no loan, when one of them is a word of grammar.
RUN = 4
# A text of which so large a share of the words stands in the source was not translated; above ALMOST_ALL surely not.
MOST = 0.8
ALMOST_ALL = 0.95


def check(passage: Passage) -> Iterator[Finding]:
    """Find translations that are the source, whole or in a run of its words.

    Names, figures and what stands in quotation marks may stay as they are. Words of grammar of the source’s language
    tell that more than that was left.
    """
    for pair in passage.pairs:
        words = pair.target.spelled
        kept = sum(map(pair.source.keys.__contains__, words))
        if len(words) > 1 and kept >= MOST * len(words):
            yield pair.finding("untranslated", *_verdict(pair))
        elif kept >= RUN:
            yield from _run_left(pair)


def _verdict(pair: Pair) -> tuple[Severity, str]:
    kept = [word for word in pair.target.words if word.key in pair.source.keys]
    if not any(_is_grammar(pair, word) for word in kept):
        return Severity.NOTE, SAME
    is_all = len(kept) >= ALMOST_ALL * len(pair.target.words)
    return Severity.BLOCKING if is_all else Severity.WARNING, ALL


def _is_grammar(pair: Pair, word: Word) -> bool:
    return word.text.islower() and word.key in pair.source.language.signs.words - pair.target.language.signs.words


def _run_left(pair: Pair) -> Iterator[Finding]:
    run = _longest_run(pair)
    if len(run) >= RUN and any(_is_grammar(pair, word) for word in run):
        span = run[0].start, run[-1].end
        yield pair.finding("untranslated", Severity.WARNING, PART, {"words": pair.target.text[slice(*span)]}, ours=span)


def _longest_run(pair: Pair) -> list[Word]:
    """The longest run of words in small letters that follow each other in both texts, outside quotations."""
    following = set(pairwise(pair.source.spelled))
    longest: list[Word] = []
    run: list[Word] = []
    for word in pair.target.words:
        joined = bool(run) and (run[-1].key, word.key) in following
        run = [*run, word] if joined else [word]
        if not word.text.islower() or _is_quoted(pair, word):
            run = []
        longest = max(longest, run, key=len)
    return longest


def _is_quoted(pair: Pair, word: Word) -> bool:
    return any(one.start < word.start < one.end for one in pair.target.quotations)
