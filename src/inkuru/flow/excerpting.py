"""The words that were searched for, shown in place: pieces of released text, each marked or not."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from inkuru.flow.gleaning import TOKEN, form_of
from inkuru.lang.folding import fold_text
from inkuru.lang.gazetteer import lookup
from inkuru.records import ReleaseRecord

WORDS = 32
"""Words of an excerpt."""
BEFORE = 6
"""Words of them before the first that is marked, where the text does not begin there."""
LEFT_OUT = "…"


@dataclass(frozen=True, slots=True)
class Piece:
    """Some released text, as it is to be shown."""

    text: str
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Sought:
    """What to mark in texts of a language: forms, each with the number of the word of the query that it stands for, and
    concepts of the gazetteer.
    """

    language: str
    forms: Mapping[str, int]
    concepts: frozenset[str]


Span = tuple[int, int, int]
"""Where a mark begins and ends, and which word of the query it stands for."""

OF_A_CONCEPT = -1


def marked(text: str, sought: Sought) -> tuple[Piece, ...]:
    """A text whole, with its marks."""
    return tuple(_pieces(text, 0, len(text), _spans(text, sought)))


def excerpt(record: ReleaseRecord, sought: Sought) -> tuple[Piece, ...]:
    """The stretch of a release that tells the most of what was sought; its beginning where nothing of it stands there.

    The headline is shown anyway and no part of it.
    """
    texts = [text for text in (record.standfirst, *(block.text for block in record.blocks)) if text.strip()]
    found = [_stretch(text, sought) for text in texts]
    best = max(range(len(texts)), key=lambda place: (found[place][0], -place), default=None)
    if best is None:
        return ()
    _, start, end, spans = found[best]
    return tuple(_pieces(texts[best], start, end, spans))


def _stretch(text: str, sought: Sought) -> tuple[int, int, int, list[Span]]:
    """How many different words of the query the best stretch of a text has, where it begins and ends, the marks."""
    spans = _spans(text, sought)
    words = [
        (one.start(), one.end()) for one in (TOKEN.finditer(text) if spans else islice(TOKEN.finditer(text), WORDS))
    ]
    if not spans or len(words) <= WORDS:
        return len({which for _, _, which in spans}), 0, words[min(len(words), WORDS) - 1][1] if words else 0, spans
    firsts = [next(place for place, (_, end) in enumerate(words) if end > start) for start, _, _ in spans]
    begins = [max(0, min(first - BEFORE, len(words) - WORDS)) for first in firsts]
    told = [len({spans[n][2] for n, first in enumerate(firsts) if begin <= first < begin + WORDS}) for begin in begins]
    most = max(told)
    begin = begins[told.index(most)]
    return most, words[begin][0] if begin else 0, words[begin + WORDS - 1][1], spans


def _pieces(text: str, start: int, end: int, spans: Iterable[Span]) -> Iterator[Piece]:
    """A stretch of a text between its marks, with a sign where something is left out."""
    at = start
    if start:
        yield Piece(LEFT_OUT)
    for first, last, _ in spans:
        if at <= first and last <= end:
            if text[at:first]:
                yield Piece(text[at:first])
            yield Piece(text[first:last], marked=True)
            at = last
    is_whole = len(text) - end <= 1
    rest = text[at : len(text) if is_whole else end]
    if rest or not is_whole:
        yield Piece(rest + ("" if is_whole else LEFT_OUT))


def _spans(text: str, sought: Sought) -> list[Span]:
    """Where marks stand, in order, none over another."""
    folded = fold_text(text)
    has_forms = any(form in folded for form in sought.forms)
    words = [
        (one.end() - _tail(one[0], sought.language), one.end(), sought.forms[form])
        for one in (TOKEN.finditer(text) if has_forms else ())
        if (form := form_of(one[0], sought.language)) in sought.forms
    ]
    mentions = lookup(text, sought.language) if sought.concepts else ()
    named = [(one.start, one.end, OF_A_CONCEPT) for one in mentions if sought.concepts.intersection(one.concepts)]
    return _apart(sorted((*named, *words), key=lambda span: (span[0], -span[1])))


def _apart(spans: Sequence[Span]) -> list[Span]:
    kept: list[Span] = []
    for span in spans:
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return kept


@lru_cache(maxsize=1 << 14)
def _tail(token: str, language: str) -> int:
    """How many letters of a token are the word without what elides before it: 13 in *n’abanyamakuru*."""
    form = form_of(token, language)
    _, _, rest = token.replace("’", "'").rpartition("'")
    return len(rest) if len(rest) == len(form) and rest != token else len(token)
