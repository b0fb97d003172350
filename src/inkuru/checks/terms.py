"""Terms: how the house calls a thing, and what it does not call it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from inkuru.checks.passage import Pair, Passage
from inkuru.checks.reading import Text
from inkuru.lang.folding import fold
from inkuru.lang.stems import stem
from inkuru.records import N_, Finding, Severity

FORBIDDEN = N_("The house does not say %(ours)s in %(language)s; it says %(preferred)s")
REQUIRED = N_("%(against)s says %(theirs)s; %(language)s has none of: %(preferred)s")


@dataclass(frozen=True, slots=True)
class Term:
    """A thing and its names by language, the preferred one first; `forbidden` are those that the house does not use."""

    names: Mapping[str, tuple[str, ...]]
    forbidden: Mapping[str, tuple[str, ...]]


def check_terms(terms: Sequence[Term]) -> Callable[[Passage], Iterator[Finding]]:
    """The check of a termbase: names match in any inflection that the stems of their language know.

    >>> aid = Term({"en": ("aid",), "sw": ("msaada",)}, {"sw": ("zawadi",)})
    >>> [str(one) for one in check_terms([aid])(Passage({"en": "Aid came", "sw": "Zawadi zilifika"}, "en"))]
    ['The house does not say Zawadi in Kiswahili; it says msaada']
    """

    def check(passage: Passage) -> Iterator[Finding]:
        for pair in passage.pairs:
            for term in terms:
                yield from _judged(pair, term)

    return check


def _judged(pair: Pair, term: Term) -> Iterator[Finding]:
    preferred = term.names.get(pair.target.code, ())
    forbidden = _first(pair.target, term.forbidden.get(pair.target.code, ()))
    said = {"preferred": ", ".join(preferred)}
    if forbidden and preferred:
        values = said | {"ours": pair.target.text[slice(*forbidden)]}
        mended = preferred[0]
        yield pair.finding("terms", Severity.WARNING, FORBIDDEN, values, ours=forbidden, mend=mended)
        return
    meant = _first(pair.source, term.names.get(pair.source.code, ()))
    if meant and preferred and not _first(pair.target, preferred):
        values = said | {"theirs": pair.source.text[slice(*meant)]}
        yield pair.finding("terms", Severity.WARNING, REQUIRED, values, theirs=meant)


def _first(text: Text, names: Sequence[str]) -> tuple[int, int] | None:
    """Where one of the names stands first in a text, word by word, by their stems."""
    words = [stem(word.text, text.code) for word in text.words]
    for name in names:
        wanted = [stem(word, text.code) for word in fold(name).split()]
        for at in range(len(words) - len(wanted) + 1):
            if wanted and words[at : at + len(wanted)] == wanted:
                return text.words[at].start, text.words[at + len(wanted) - 1].end
    return None
