"""A large archive for bench/search.py: stories of made-up words with their releases, and the index that they make.

The index is written block by block from numbers, which takes minutes where to read 300,000 texts takes an hour. What is
written is what `searching.take_up` writes: `check` reads some stories as it does and compares.
"""

import json
import random
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from itertools import chain

import numpy as np
from django.db import connection, transaction
from numpy.typing import NDArray

from bench.search_archive import Told, keep
from inkuru.flow import gleaning, searching
from inkuru.flow.freezing import live_record, sha256
from inkuru.lang.gazetteer import concepts, names_of
from inkuru.newsroom.bulk import write_rows
from inkuru.newsroom.models import Edition, Release, SearchEntry, State, Story
from inkuru.newsroom.search_columns import change_columns, day_of, hold_index, renew
from inkuru.newsroom.search_lists import Postings, change_lists
from inkuru.newsroom.search_words import keep_forms, keep_words

LANGUAGES = ("rw", "en", "sw")
BEGAN = datetime(2016, 1, 1, tzinfo=UTC)
APART = timedelta(minutes=55)
VOCABULARY = 40_000
HEADLINE, PARAGRAPHS, SIZE = 8, 5, 20
LENGTH = HEADLINE + PARAGRAPHS * SIZE
NAMES_IN = 0.03
FIRST = "b c d f g h j k l m n p r s t v w y z mb nd ng sh ny"
SYLLABLES = tuple(first + vowel for first in FIRST.split() for vowel in "aeiou")
CHUNK = 2_730
"""Stories that are written at once: as many as a block of the index has."""

Whole = NDArray[np.int64]


def made_up(language: str) -> list[str]:
    """Words that are none, the most frequent first and shortest."""
    chance = random.Random(language)
    found: dict[str, None] = {}
    while len(found) < VOCABULARY:
        syllables = chance.choices(SYLLABLES, k=min(6, 1 + len(found).bit_length() // 4 + chance.randint(0, 1)))
        found.setdefault("".join(syllables))
    return list(found)


WORDS = {code: made_up(code) for code in LANGUAGES}
NAMES = {code: [names_of(one.id, code)[0] for one in concepts() if names_of(one.id, code)] for code in LANGUAGES}
UNITS = {code: np.array([*WORDS[code], *NAMES[code]], dtype=object) for code in LANGUAGES}
CHANCES = np.cumsum(1 / np.arange(1, VOCABULARY + 1))


class Meaning:
    """For each unit of a language the ids of its words in the index, one after the other, and how many it has."""

    def __init__(self, language: str) -> None:
        read = [self._words(str(unit), language) for unit in UNITS[language]]
        forms = dict(chain.from_iterable(forms.items() for _, forms in read))
        ids = keep_words({word for words, _ in read for word in words})
        keep_forms({form: ids[word] for form, word in forms.items()})
        self.counts: Whole = np.array([len(words) for words, _ in read])
        self.ids: Whole = np.array([ids[word] for words, _ in read for word in words])
        self.starts: Whole = np.cumsum(self.counts) - self.counts

    @staticmethod
    def _words(unit: str, language: str) -> tuple[list[gleaning.Word], dict[gleaning.Word, gleaning.Word]]:
        pairs = [gleaning.read(token, language) for token in gleaning.TOKEN.findall(unit)]
        forms = {(language, form): (language, root) for form, root in pairs if form}
        named = gleaning.concepts(f"a {unit}", language)
        concepts_ = [(gleaning.IN_NO_LANGUAGE, gleaning.CONCEPT + one) for one in named]
        return [(language, root) for form, root in pairs if form] + concepts_, forms

    def expand(self, units: Whole) -> tuple[Whole, Whole]:
        """The words of units, and the place of the unit of each."""
        counts = self.counts[units]
        places = np.repeat(np.arange(len(units)), counts)
        within = np.arange(len(places)) - np.repeat(np.cumsum(counts) - counts, counts)
        return self.ids[self.starts[units][places] + within], places


def fill(stories: int) -> None:
    """Write stories until there are so many, with all of the index."""
    meanings: dict[str, Meaning] = {}
    while (written := Story.objects.count()) < stories:
        with transaction.atomic():
            state = hold_index()
            meanings = meanings or {code: Meaning(code) for code in LANGUAGES}
            _write(min(CHUNK, stories - written), written, meanings)
            renew(state, below=None)


def draw(count: int, seed: int, language: str) -> Whole:
    """The units of so many texts, one row each."""
    dice = np.random.default_rng([seed, LANGUAGES.index(language)])
    units: Whole = np.searchsorted(CHANCES, dice.random((count, LENGTH)) * CHANCES[-1])
    named = dice.random(units.shape) < NAMES_IN
    units[named] = VOCABULARY + dice.integers(len(NAMES[language]), size=int(named.sum()))
    return units


def text_of(units: Whole, language: str) -> list[str]:
    """Headline and paragraphs."""
    words = UNITS[language][units].tolist()
    body = (words[start : start + SIZE] for start in range(HEADLINE, LENGTH, SIZE))
    return [" ".join(words[:HEADLINE]), *(f"x {' '.join(some)}." for some in body)]


def told(seed: int) -> Told:
    """One story more."""
    return Told({code: text_of(draw(1, seed, code)[0], code) for code in LANGUAGES}, BEGAN + APART * seed)


def check(stories: Sequence[int]) -> float:
    """The share of the words of editions that the index has as `glean` reads them."""
    same = every = 0
    for entry in SearchEntry.objects.filter(edition__story__in=stories).select_related("release"):
        read = keep_words(gleaning.glean(live_record(entry.release)).weights.keys())
        held = set(np.frombuffer(bytes(entry.words), searching.WORD_ID).tolist())
        same += len(held & set(read.values()))
        every += len(held | set(read.values()))
    return same / every


def _write(count: int, seed: int, meanings: dict[str, Meaning]) -> None:
    drawn = {code: draw(count, seed, code) for code in LANGUAGES}
    (example,) = keep([told(seed)])
    pattern = json.loads(Release.objects.filter(edition__story=example)[0].record)
    times = [BEGAN + APART * (seed + number) for number in range(count - 1)]
    stories = Story.objects.bulk_create(Story(source_language="en", created_at=at) for at in times)
    rows = [(story, at, code) for story, at in zip(stories, times, strict=True) for code in LANGUAGES]
    editions = Edition.objects.bulk_create(
        Edition(story=story, language=code, state=State.RELEASED, slug=code, first_released_at=at)
        for story, at, code in rows
    )
    texts = [text_of(drawn[code][number], code) for number in range(count - 1) for code in LANGUAGES]
    records = [_record(pattern, story.pk, code, at, text) for (story, at, code), text in zip(rows, texts, strict=True)]
    releases = Release.objects.bulk_create(
        Release(edition=edition, number=1, record=record, sha256=sha256(record), at=at)
        for edition, record, (_, at, _) in zip(editions, records, rows, strict=True)
    )
    lives = [(release.pk, edition.pk) for release, edition in zip(releases, editions, strict=True)]
    with connection.cursor() as cursor:
        cursor.executemany("UPDATE newsroom_edition SET live_id = %s WHERE id = %s", lives)
    columns = ((story.pk, day_of(at.date()), code) for story, at, code in rows)
    change_columns(dict(zip((one.pk for one in editions), columns, strict=True)))
    for place, code in enumerate(LANGUAGES):
        _list(drawn[code][:-1], np.array([one.pk for one in editions[place::3]]), meanings[code], lives[place::3])


def _record(pattern: dict[str, object], story: int, language: str, at: datetime, text: Sequence[str]) -> str:
    blocks = [dict(block, text=some, html=some) for block, some in zip(pattern["blocks"], text[1:], strict=True)]  # type: ignore[call-overload]
    moment = at.isoformat(timespec="microseconds")
    own = {"story": story, "language": language, "headline": text[0], "blocks": blocks, "source_language": "en"}
    whole = pattern | own | {"first_released_at": moment, "released_at": moment}
    return json.dumps(whole, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _list(units: Whole, editions: Whole, meaning: Meaning, lives: Sequence[tuple[int, int]]) -> None:
    words, places = meaning.expand(units.ravel())
    texts, columns = np.divmod(places, LENGTH)
    counted = np.where(columns < HEADLINE, gleaning.HEADLINE, gleaning.BODY)
    span = int(words.max()) + 1
    keys, inverse = np.unique(texts * span + words, return_inverse=True)
    counts = np.bincount(inverse, counted)
    drag = gleaning.SATURATION * (
        1 - gleaning.LENGTH_MATTERS + gleaning.LENGTH_MATTERS * LENGTH / gleaning.USUAL_LENGTH
    )
    weights = np.maximum(1, np.rint(gleaning.HEAVIEST * counts / (counts + drag))).astype(np.uint8)
    nothing = Postings.of({}, [])
    change_lists(nothing, Postings(keys % span, editions[keys // span], weights))
    starts = np.searchsorted(keys, np.arange(len(editions) + 1) * span)
    stored = (keys % span).astype(searching.WORD_ID)
    entries = [
        (int(edition), release, stored[starts[place] : starts[place + 1]].tobytes())
        for place, (edition, (release, _)) in enumerate(zip(editions, lives, strict=True))
    ]
    write_rows(searching.ENTRIES, ("edition_id", "release_id", "words"), entries)
