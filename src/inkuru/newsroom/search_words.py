"""The words of the search in the newsroom’s database, how they are written, and which are written nearly so."""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple
from zlib import crc32

import numpy as np
from django.db import connection
from django.db.models import Max
from numpy.typing import NDArray

from inkuru.newsroom.bulk import empty_table, fetch, numbers, wanted, write_rows
from inkuru.newsroom.models import SearchForm, SearchWord
from inkuru.newsroom.search_lists import BLOCKS, PLACE, count_editions

WORDS, FORMS, GRAMS = "newsroom_searchword", "newsroom_searchform", "newsroom_searchgram"
FORM_BLOCK = 1 << 16
GRAM_SLOTS = 1 << 18
SHORTEST = 3
"""Letters of a form that is found by its grams."""
PAGE = 500

Word = tuple[str, str]
"""A language and a stem; or a language and a form."""


class Near(NamedTuple):
    """A form that is written nearly so, its language, and the id of its word."""

    form: str
    language: str
    word: int


# A list of texts as one parameter, and as a table `said` of one column `value`.
SAID = {
    "sqlite": "(SELECT value FROM json_each(%s)) AS said",
    "postgresql": "(SELECT unnest(%s::text[]) AS value) AS said",
}
IDS = "SELECT language, {column}, {table}.id FROM {said} JOIN {table} ON {column} = value"
GRAM_ROWS = "SELECT id, places FROM {wanted} JOIN {table} ON {table}.id = value"


def ids_of_words(words: Collection[Word]) -> dict[Word, int]:
    """The ids of those words that the index has."""
    return _ids(WORDS, "stem", words)


def keep_words(words: Collection[Word]) -> dict[Word, int]:
    """The ids of words; those that are new are written. Whoever writes holds the index."""
    known = ids_of_words(words)
    new = sorted(set(words) - known.keys())
    if not new:
        return known
    write_rows(WORDS, ("language", "stem"), new)
    return known | ids_of_words(new)


def keep_forms(forms: Mapping[Word, int]) -> None:
    """Write forms, each with the id of its word, that are not there yet. Whoever writes holds the index."""
    known = _ids(FORMS, "form", forms)
    new = {key: word for key, word in forms.items() if key not in known}
    if not new:
        return
    write_rows(FORMS, ("word_id", "language", "form"), [(word, *key) for key, word in new.items()])
    _add_grams(_ids(FORMS, "form", new))


def drop_words(words: Sequence[int], blocks: Sequence[int]) -> None:
    """Let those words go, with their forms, that no edition has any more. Whoever writes holds the index."""
    held = count_editions(words, blocks)
    gone = [word for word in words if word not in held]
    for start in range(0, len(gone), PAGE):
        SearchWord.objects.filter(pk__in=gone[start : start + PAGE]).delete()


def empty_words() -> None:
    """Let all words go."""
    SearchForm.objects.all().delete()
    SearchWord.objects.all().delete()
    empty_table(GRAMS)


def forms_of(words: Collection[int]) -> dict[int, list[str]]:
    """How words are written, by their ids."""
    found: dict[int, list[str]] = {}
    for word, form in SearchForm.objects.filter(word__in=words).values_list("word_id", "form"):
        found.setdefault(word, []).append(form)
    return found


def forms_written(forms: Collection[str]) -> set[str]:
    """Those forms that stand in the index, in whatever language."""
    return {form for _, form in _read_ids(FORMS, "form", forms)}


def forms_nearly(forms: Collection[str], *, most: int) -> dict[str, list[Near]]:
    """For each form those that share the most runs of three letters with it, the likest first; see `Near`."""
    rows_of = {form: sorted(set(grams(form))) for form in forms}
    last = SearchForm.objects.aggregate(last=Max("pk"))["last"]
    if last is None:
        return {}
    slots = sorted({slot for some in rows_of.values() for slot in some})
    rows = [slot * BLOCKS + block for slot in slots for block in range(last // FORM_BLOCK + 1)]
    ids: dict[int, list[NDArray[np.int64]]] = {}
    for row, places in fetch(GRAM_ROWS.format(table=GRAMS, wanted=wanted()), numbers(rows)):
        some = np.frombuffer(bytes(places), PLACE).astype(np.int64) + row % BLOCKS * FORM_BLOCK
        ids.setdefault(row // BLOCKS, []).append(some)
    likest = {
        form: _likest([one for slot in some for one in ids.get(slot, ())], most) for form, some in rows_of.items()
    }
    return _read_near(likest)


def _likest(ids: Sequence[NDArray[np.int64]], most: int) -> dict[int, int]:
    """The ids that stand in the most lists, with how many; none that stands in a single one."""
    if not ids:
        return {}
    counts = np.bincount(np.concatenate(ids))
    shared = np.flatnonzero(counts > 1)
    best = shared[np.argsort(-counts[shared], kind="stable")[:most]]
    return {int(one): int(counts[one]) for one in best}


def _read_near(likest: Mapping[str, Mapping[int, int]]) -> dict[str, list[Near]]:
    wanted_ids = {key for some in likest.values() for key in some}
    rows = SearchForm.objects.filter(pk__in=wanted_ids).values_list("pk", "form", "language", "word_id")
    found = {row[0]: Near(*row[1:]) for row in rows} if wanted_ids else {}
    return {
        form: [found[key] for key in sorted(some, key=lambda key: (-some[key], key)) if key in found]
        for form, some in likest.items()
    }


def grams(form: str) -> Iterator[int]:
    """The slots of the runs of three letters of a form, its edges counted as letters.

    >>> len(list(grams("soko"))), len(set(grams("soko")) & set(grams("sokoo")))
    (4, 3)
    """
    padded = f"^{form}$"
    return (crc32(padded[place : place + SHORTEST].encode()) % GRAM_SLOTS for place in range(len(padded) - 2))


def _add_grams(forms: Mapping[Word, int]) -> None:
    coming: dict[int, list[int]] = {}
    for (_, form), key in forms.items():
        if len(form) >= SHORTEST and not form.isdigit():
            for slot in set(grams(form)):
                coming.setdefault(slot * BLOCKS + key // FORM_BLOCK, []).append(key % FORM_BLOCK)
    rows = sorted(coming)
    read = fetch(GRAM_ROWS.format(table=GRAMS, wanted=wanted()), numbers(rows)) if rows else []
    standing = {row: bytes(places) for row, places in read}
    changed = [(row, standing.get(row, b"") + np.array(coming[row], PLACE).tobytes()) for row in rows]
    write_rows(GRAMS, ("id", "places"), changed, replacing=("places",))


def _ids(table: str, column: str, words: Collection[Word]) -> dict[Word, int]:
    asked = set(words)
    found = _read_ids(table, column, {text for _, text in asked})
    return {word: key for word, key in found.items() if word in asked}


def _read_ids(table: str, column: str, texts: Iterable[str]) -> dict[Word, int]:
    said = sorted(set(texts))
    if not said:
        return {}
    sql = IDS.format(column=column, table=table, said=SAID[connection.vendor])
    parameter = json.dumps(said) if connection.vendor == "sqlite" else said
    return {(language, text): key for language, text, key in fetch(sql, parameter)}
