"""Whether readers find what they look for: 300 queries over the corpus as stories, beside the searches of databases.

    python -m bench.search_quality CORPUS --out bench/results/search-quality.json

CORPUS holds `ntrex` and `tico19` with documents in three languages. Each document becomes a story of three editions,
for queries across languages of one edition in another language than the query. A query is right with the document
that it was made from: MRR and recall among the first ten. DJANGO_SETTINGS_MODULE and a fresh INKURU_HOME are needed.
"""

import argparse
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path

import django

django.setup()

from bench.search_archive import Told, keep  # noqa: E402 - models need Django to be set up
from bench.search_queries import KINDS, LANGUAGES, Query, make_queries, read_documents  # noqa: E402
from bench.search_rivals import Fts5, Postgres, Row  # noqa: E402
from inkuru.flow import searching  # noqa: E402
from inkuru.flow.finding import find  # noqa: E402
from inkuru.newsroom.opening import open_newsroom  # noqa: E402
from tools.postgres import find_programs, running  # noqa: E402

AT = datetime(2026, 11, 25, tzinfo=UTC)
FIRST = 10

Documents = Mapping[str, Mapping[str, Sequence[str]]]
Search = Callable[[str, str], list[int]]
Ranks = dict[Query, int]


def main() -> None:
    """Ask everybody and write the result file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--similar", action="store_true", help="ask pg_trgm as well, which reads every text every time")
    parser.add_argument("--out", type=Path, default=None)
    options = parser.parse_args()
    open_newsroom()
    documents = read_documents(options.corpus)
    queries = list(make_queries(documents, seed=options.seed))
    ranks: dict[str, Ranks] = {}
    with ExitStack() as stack:
        programs = find_programs()
        url = stack.enter_context(running(programs)) if programs else ""
        for among in ("", *LANGUAGES):
            for name, search, stories in _searches(documents, among, url, similar=options.similar):
                for query in (one for one in queries if one.among == among):
                    ranks.setdefault(name, {})[query] = _rank(
                        search(query.text, query.language), stories[query.document]
                    )
    result = {"stories": len(documents), "queries": len(queries), "seed": options.seed} | {
        name: _summary(found) for name, found in ranks.items()
    }
    text = json.dumps(result, indent=2)
    print(text)
    if options.out:
        options.out.write_text(text + "\n", encoding="utf-8")


def _searches(
    documents: Documents, among: str, url: str, *, similar: bool
) -> Iterator[tuple[str, Search, dict[str, int]]]:
    """Every search over stories that have all editions, or the one in a language; and the story of each document."""
    texts = {name: {among: some[among]} if among else some for name, some in documents.items()}
    keys = keep(Told(some, AT) for some in texts.values())
    stories = dict(zip(texts, keys, strict=True))
    rows = list(_rows(texts, stories))
    searching.begin_anew()
    searching.take_up(keys)
    yield "inkuru", lambda query, code: [one.story for one in find(query, code, at=AT).stories], stories
    yield "fts5 words", Fts5("unicode61", rows).find, stories
    yield "fts5 trigrams", Fts5("trigram", rows).find, stories
    if url:
        postgres = Postgres(url, rows)
        yield "tsvector", postgres.by_words, stories
        if similar:
            yield "pg_trgm", postgres.by_trigrams, stories
        postgres.close()


def _rows(texts: Documents, stories: Mapping[str, int]) -> Iterator[Row]:
    for name, some in texts.items():
        for code, lines in some.items():
            yield stories[name], code, lines[0], "\n".join(lines[1:])


def _rank(found: Sequence[int], wanted: int) -> int:
    """The place of the story, from 1; 0 where it is not among the first ten."""
    return found[:FIRST].index(wanted) + 1 if wanted in found[:FIRST] else 0


def _summary(ranks: Ranks) -> dict[str, dict[str, dict[str, float]]]:
    within = [kind for kind in KINDS if kind != "across"]
    groups = {kind: [kind] for kind in KINDS} | {"within a language": within, "all": list(KINDS)}
    return {
        code: {
            name: _scores([rank for query, rank in ranks.items() if query.language == code and query.kind in kinds])
            for name, kinds in groups.items()
        }
        for code in LANGUAGES
    }


def _scores(ranks: Sequence[int]) -> dict[str, float]:
    return {
        "mrr": round(sum(1 / rank for rank in ranks if rank) / len(ranks), 3),
        "recall@10": round(sum(rank > 0 for rank in ranks) / len(ranks), 3),
    }


if __name__ == "__main__":
    main()
