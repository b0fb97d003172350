"""A translation that is in another language than its edition."""

from collections.abc import Iterator

from inkuru.checks.passage import Pair, Passage
from inkuru.lang.identifying import identify
from inkuru.lang.language import language as language_of
from inkuru.lang.language import languages
from inkuru.lang.tables import words
from inkuru.records import N_, Finding, Severity

OTHER = N_("%(language)s stands in %(found)s")
FOREIGN = N_("%(language)s does not read as %(language)s")

# A text of fewer words tells too little.
SHORT = 6
# In a language whose words end in vowels so large a share of them does, names and all.
OPEN = 0.6
VOWELS = frozenset("aeiou’")
# Words of grammar of the other languages that newsrooms here quote: French, German, Portuguese, Spanish, Lingala.
ELSEWHERE = words("""
    aux avec ces cette dans des du elle est et etait leur les mais nous pas plus pour qui quil sont sur une vous
    aber auch das dem den der die ein eine ist nicht und von wird zu com dos mais nao para pelo uma como del el las los
    por que una y bato bango ezali mpe pona
""")
FEW_FOREIGN = 2
SURE = 0.8


def check(passage: Passage) -> Iterator[Finding]:
    """Find translations that read as another language, of ours or not.

    Words that are signs of a language decide cheaply whether to look closer, which costs more.
    """
    for pair in passage.pairs:
        if len(pair.target.spelled) < SHORT or _is_at_home(pair):
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
    """Whether more signs of its own language stand in it than of any other, and its words end as they should."""
    pieces, language = pair.target.pieces, pair.target.language
    if language.prose.open_ended and sum(piece[-1] in VOWELS for piece in pieces) < OPEN * len(pieces):
        return False
    if len(pieces & ELSEWHERE) > FEW_FOREIGN:
        return False
    own = len(pieces & language.signs.words)
    return own > max(len(pieces & one.signs.words) for one in languages() if one is not language)
