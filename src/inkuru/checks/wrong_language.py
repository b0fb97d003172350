"""A translation that is in another language than its edition."""

from collections.abc import Iterator

from inkuru.checks.passage import Pair, Passage
from inkuru.lang.identifying import identify
from inkuru.lang.language import language as language_of
from inkuru.lang.language import languages
from inkuru.records import N_, Finding, Severity

OTHER = N_("%(language)s stands in %(found)s")
FOREIGN = N_("%(language)s does not read as %(language)s")

# A text of fewer words tells too little.
SHORT = 6
SURE = 0.8


def check(passage: Passage) -> Iterator[Finding]:
    """Find translations that read as another language, of ours or not.

    Words that are signs of a language decide cheaply whether to look closer, which costs more.
    """
    for pair in passage.pairs:
        if len(pair.target.words) < SHORT or _is_at_home(pair):
            continue
        verdict = identify(pair.target.text)
        if verdict.reason == "short" or verdict.language == pair.target.code or verdict.confidence < SURE:
            continue
        if verdict.language is None:
            yield pair.finding("language", Severity.WARNING, FOREIGN)
            continue
        found = language_of(verdict.language).own_name
        yield pair.finding("language", Severity.BLOCKING, OTHER, {"found": found})


def _is_at_home(pair: Pair) -> bool:
    """Whether more signs of its own language stand in it than of any other."""
    pieces = pair.target.pieces
    own = len(pieces & pair.target.language.signs.words)
    return own > max(len(pieces & one.signs.words) for one in languages() if one.code != pair.target.code)
