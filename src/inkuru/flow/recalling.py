"""What the memory knows of a segment: matches for a translator, best first."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from inkuru.checks.mending import mend
from inkuru.memory.adapting import Taught, fit
from inkuru.memory.imprinting import probes
from inkuru.memory.matching import LEAST, Match, Penalty, Provenance, best_first, penalties_of
from inkuru.memory.ranking import Alike, likeliest, rank, similarity
from inkuru.newsroom import memory_index, memory_store
from inkuru.newsroom.memory_store import Origin, Rendering

# Entries of the index that are counted for a query, in the shortest lists first, and of how many lists at least.
ENTRIES = 30_000
LISTS = 4
# Texts that are compared with the query letter by letter: of short ones more, which have few words to be told apart by.
COMPARED, MOST_COMPARED = 50, 500
LETTERS_COMPARED = 10_000
# Matches that are offered, and texts whose translations are looked at for them.
OFFERED = 5
# The index is made for texts that are LEAST alike; it misses more of those that are less so, and nearly all below this.
LOWEST = 0.5
CONSIDERED = 20


@dataclass(frozen=True, slots=True)
class Query:
    """A segment to be translated, with the segments beside it where they are known."""

    text: str
    source: str
    target: str
    before: str = ""
    after: str = ""


def look_up(query: Query, *, at: datetime, least: float = LEAST, most: int = OFFERED) -> tuple[Match, ...]:
    """The translations of texts that are at least `least` like the query, from 0 to 1: at most `most`, best first.

    A unit serves in both directions; where none leads to the target language, two that share a segment do.
    """
    alike = find_alike(query.text, query.source, least=least)[:CONSIDERED]
    leading = list(_leading(alike, query))[: most * 2]
    origins = _origins(one.rendering.origin for one in leading)
    beside = _beside(query) if any(one.known.alike.similarity == 1 for one in leading) else None
    matches = (_match(one, query, origins[one.rendering.origin], beside, at) for one in leading)
    return tuple(best_first(matches)[:most])


def find_alike(text: str, language: str, *, least: float = LEAST) -> list["Known"]:
    """The texts of the memory that are like a text, the likest first."""
    found = memory_index.find_texts(probes(text, language), most=ENTRIES, least=LISTS)
    same = memory_store.find_texts([(language, text)]).values()
    most = min(MOST_COMPARED, max(COMPARED, LETTERS_COMPARED // max(1, len(text))))
    candidates = likeliest(*found, most=most)
    texts = memory_store.texts_of((*same, *candidates), language)
    return [Known(texts[one.text], one) for one in rank(text, texts, least=least)]


@dataclass(frozen=True, slots=True)
class Known:
    """A text of the memory and how alike it is to the query."""

    text: str
    alike: Alike


@dataclass(frozen=True, slots=True)
class Leading:
    """A text of the memory that leads to the target language, directly or by a third."""

    known: Known
    rendering: Rendering
    pivoted: bool


@dataclass(frozen=True, slots=True)
class Beside:
    """The texts, by their ids, that are the segment before the query and the one after, in any language.

    Empty where the query begins or ends its text; a segment that the memory does not know is none of its texts.
    """

    before: frozenset[int]
    after: frozenset[int]


def _leading(known: Sequence[Known], query: Query) -> Iterator[Leading]:
    ids = [one.alike.text for one in known]
    if not ids:
        return
    direct = _by_text(memory_store.renderings(ids, query.target))
    without = [key for key in ids if key not in direct]
    pivoted = _pivoted(without, query.target) if without else {}
    for one in known:
        yield from (Leading(one, rendering, pivoted=False) for rendering in direct.get(one.alike.text, ()))
        yield from (Leading(one, rendering, pivoted=True) for rendering in pivoted.get(one.alike.text, ()))


def _pivoted(ids: Sequence[int], language: str) -> dict[int, list[Rendering]]:
    """How texts are said in a language by way of a text in a third."""
    thirds = memory_store.linked(ids)
    onward = _by_text(memory_store.renderings({third for linked in thirds.values() for third in linked}, language))
    return {key: [one for third in linked for one in onward.get(third, ())] for key, linked in thirds.items()}


def _by_text(renderings: Iterable[Rendering]) -> dict[int, list[Rendering]]:
    found: dict[int, list[Rendering]] = defaultdict(list)
    for one in renderings:
        found[one.of].append(one)
    return found


def _origins(ids: Iterable[int]) -> dict[int, Provenance]:
    return {one.id: _provenance(one) for one in memory_store.origins(set(ids))}


def _provenance(one: Origin) -> Provenance:
    told = one.story, one.date, one.people, one.domain, one.address, one.reviewed, one.engine, one.archive
    return Provenance(*told)


def _beside(query: Query) -> Beside | None:
    """What stands beside the query, in whatever language the memory has it; None where nothing is known of it."""
    sides = [(query.source, text) for text in (query.before, query.after) if text]
    ids = memory_store.find_texts(sides)
    if not ids:
        return None
    linked = memory_store.linked(tuple(ids.values()))
    said = {text: frozenset({key, *linked[key]}) for (_, text), key in ids.items()}
    unknown: frozenset[int] = frozenset({0})
    before, after = (said.get(text, unknown) if text else frozenset() for text in (query.before, query.after))
    return Beside(before, after)


def _is_in_context(rendering: Rendering, beside: Beside | None) -> bool:
    """Whether the same stands beside both: the same segment, or the beginning or end of the text."""
    if beside is None:
        return False
    sides = ((rendering.before, beside.before), (rendering.after, beside.after))
    return all((key in known) if key else not known for key, known in sides)


def _match(one: Leading, query: Query, origin: Provenance, beside: Beside | None, at: datetime) -> Match:
    known, rendering = one.known, one.rendering
    penalties = penalties_of(origin, pivoted=one.pivoted, at=at)
    if known.alike.similarity == 1:
        return Match(known.text, rendering.text, 1.0, origin, penalties, _is_in_context(rendering, beside))
    fitted = fit(query.text, Taught(query.source, known.text, query.target, rendering.text), mend=mend)
    why = ((fitted.adapted, Penalty.ADAPTED), (fitted.differs, Penalty.FACTS))
    return Match(
        known.text,
        fitted.target,
        similarity(query.text, fitted.source) if fitted.adapted else known.alike.similarity,
        origin,
        (*(penalty for applies, penalty in why if applies), *penalties),
    )
