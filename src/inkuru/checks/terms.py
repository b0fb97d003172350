"""Terms: how the house calls a thing, and what it does not call it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from inkuru.checks.passage import Pair, Passage, Span
from inkuru.checks.reading import Text
from inkuru.lang.terms import Name, Recogniser, recogniser
from inkuru.records import N_, Finding, Severity

FORBIDDEN = N_("The house does not say %(ours)s in %(language)s; it says %(preferred)s")
REQUIRED = N_("%(against)s says %(theirs)s; %(language)s has none of: %(preferred)s")


@dataclass(frozen=True, slots=True)
class Term:
    """A thing and its names by language, the preferred one first; `forbidden` are those that the house does not use.

    `forms` are the forms of a name that a person has listed, by language and name; other names are found in all, and
    those in `verbs` in all of the verb.
    """

    names: Mapping[str, tuple[str, ...]]
    forbidden: Mapping[str, tuple[str, ...]]
    forms: Mapping[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)
    verbs: frozenset[tuple[str, str]] = frozenset()

    def name(self, key: str, code: str, text: str) -> Name:
        """One of the names in a language as it is looked for."""
        return Name(key, text, self.forms.get((code, text), ()), (code, text) in self.verbs)


def check_terms(terms: Sequence[Term]) -> Callable[[Passage], Iterator[Finding]]:
    """The check of a termbase: names match in any inflection, and the longest first, as `inkuru.lang.terms` finds them.

    >>> aid = Term({"en": ("aid",), "sw": ("msaada",)}, {"sw": ("zawadi",)})
    >>> [str(one) for one in check_terms([aid])(Passage({"en": "Aid came", "sw": "Zawadi zilifika"}, "en"))]
    ['The house does not say Zawadi in Kiswahili; it says msaada']
    """
    # The name of a term is known by its number and by whether the house says it.
    known: dict[str, Recogniser] = {}

    def seen(text: Text) -> Mapping[str, Span]:
        if text.code not in known:
            known[text.code] = recogniser(_names(terms, text.code), text.code)
        return _places(known[text.code], text)

    def check(passage: Passage) -> Iterator[Finding]:
        places = {text.code: seen(text) for text in passage.readings.values()} if terms else {}
        for pair in passage.pairs if terms else ():
            for number, term in enumerate(terms):
                theirs = places[pair.source.code].get(f"{number} said")
                ours = places[pair.target.code]
                yield from _judged(pair, term, theirs, ours.get(f"{number} said"), ours.get(f"{number} forbidden"))

    return check


def _names(terms: Sequence[Term], code: str) -> Iterator[Name]:
    for number, term in enumerate(terms):
        for use, names in (("said", term.names), ("forbidden", term.forbidden)):
            for name in names.get(code, ()):
                yield term.name(f"{number} {use}", code, name)


def _places(found: Recogniser, text: Text) -> Mapping[str, Span]:
    """Where each name stands first."""
    places: dict[str, Span] = {}
    for sighting in found.find(text.text):
        for name in sighting.names:
            places.setdefault(name.key, (sighting.start, sighting.end))
    return places


def _judged(
    pair: Pair, term: Term, theirs: Span | None, said: Span | None, forbidden: Span | None
) -> Iterator[Finding]:
    preferred = term.names.get(pair.target.code, ())
    told = {"preferred": ", ".join(preferred)}
    if forbidden and preferred:
        values = told | {"ours": pair.target.text[slice(*forbidden)]}
        # A verb would have to be conjugated as the one that it replaces.
        mend = None if (pair.target.code, preferred[0]) in term.verbs else preferred[0]
        yield pair.finding("terms", Severity.WARNING, FORBIDDEN, values, ours=forbidden, mend=mend)
    elif theirs and preferred and not said and not _stands(term, pair.target):
        values = told | {"theirs": pair.source.text[slice(*theirs)]}
        yield pair.finding("terms", Severity.WARNING, REQUIRED, values, theirs=theirs)


def _stands(term: Term, text: Text) -> bool:
    """Whether a name of a term stands in a text at all, be it within a longer name of another term."""
    code = text.code
    names = tuple(term.name("", code, name) for name in term.names.get(code, ()))
    return bool(_alone(names, code).find(text.text))


@lru_cache(maxsize=512)
def _alone(names: tuple[Name, ...], code: str) -> Recogniser:
    return recogniser(names, code)
