"""A translation that is in another language than its edition."""

from collections.abc import Iterator

from inkuru.checks.passage import Pair, Passage
from inkuru.lang.identifying import identify
from inkuru.lang.language import Language, languages
from inkuru.lang.language import language as language_of
from inkuru.records import N_, Finding, Severity

OTHER = N_("%(language)s stands in %(found)s")
FOREIGN = N_("%(language)s does not read as %(language)s")

# A text of fewer words tells too little; one that holds a sign of its own language for so many words is in it.
SHORT = 6
ENOUGH = 12
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
    """Whether the signs of its own language are many enough, and more than those of any other."""
    words = {word.key.replace("'", "’") for word in pair.target.words}
    own = _signs(words, pair.target.language)
    others = max(_signs(words, one) for one in languages() if one.code != pair.target.code)
    return own > others and own * ENOUGH >= len(words)


def _signs(words: set[str], language: Language) -> int:
    return len(words & language.signs.words)
