"""Write the figures of docs/checks from the results of bench.checks.

python -m bench.check_figures > docs/checks/figures.md
"""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

RESULTS = Path(__file__).parent / "results" / "checks.json"
PAIRS = ("en-rw", "en-sw", "rw-sw")
PARTS = ("tuned", "held out", "tico19")
RIVALS = ("naive digits", "pofilter numbers", "pofilter useful", "pofilter all")

Scores = dict[tuple[str, str], dict[str, Any]]


def main() -> None:
    """Print the page."""
    result = json.loads(RESULTS.read_text(encoding="utf-8"))
    print("\n".join(page(result)))


def page(result: dict[str, Any]) -> Iterator[str]:
    """The lines of the page."""
    scores: Scores = {(one["pair"], one["part"]): one for one in result["scores"]}
    yield "# What the checks find, measured"
    yield ""
    yield f"Written by `python -m bench.check_figures` from `bench/results/checks.json` (seed {result['seed']})."
    yield "Each cell: the first half of NTREX by document, which the checks were tuned on, the other half, TICO-19."
    speed = result["pairs_a_second"]
    yield f"All checks together compare {speed['two editions']:,} pairs of lines a second of one core, and"
    yield f"{speed['three editions']:,} where three editions stand together, so that English is read once for both."
    yield "A pair is a line of English and one translation. The slowest check took"
    yield f"{max(result['slowest_ms'].values())} ms on 5,000 hostile characters."
    yield from ("", "## Human translations, % of lines", "")
    yield from _table(("", *PAIRS), _clean_rows(scores))
    yield from ("", "## Errors put in, % found by any finding", "")
    yield from _table(("", *PAIRS), _error_rows(scores))
    yield from ("", "## The same errors on the held-out half: ours beside others, % found (en-rw / en-sw)", "")
    yield from _table(("", "Inkuru", *RIVALS), _rival_rows(scores))
    yield from ("", "## Lines of human translation with a finding, by check (any, blocking)", "")
    yield from _table(("", *PAIRS), _check_rows(scores))


def _table(head: Sequence[str], rows: Iterator[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(head)} |"
    yield "|" + "---|" * len(head)
    for row in rows:
        yield f"| {' | '.join(row)} |"


def _clean_rows(scores: Scores) -> Iterator[Sequence[str]]:
    for name in ("blocking", "any"):
        yield name, *(" · ".join(f"{scores[pair, part][name]:.2f}" for part in PARTS) for pair in PAIRS)
    for rival in RIVALS:
        yield (
            rival,
            *(" · ".join(f"{scores[pair, part]['rivals'][rival]['any']:.2f}" for part in PARTS) for pair in PAIRS),
        )


def _error_rows(scores: Scores) -> Iterator[Sequence[str]]:
    for name in scores[PAIRS[0], PARTS[0]]["found"]:
        yield name, *(" · ".join(_found(scores[pair, part], name) for part in PARTS) for pair in PAIRS)


def _found(score: dict[str, Any], name: str) -> str:
    count, found, _ = score["found"][name]
    return f"{found:.1f} (of {count})"


def _rival_rows(scores: Scores) -> Iterator[Sequence[str]]:
    both = [scores[pair, "held out"] for pair in ("en-rw", "en-sw")]
    for name in both[0]["found"]:
        ours = " / ".join(f"{one['found'][name][1]:.0f}" for one in both)
        yield name, ours, *(" / ".join(f"{one['rivals'][rival][name]:.0f}" for one in both) for rival in RIVALS)


def _check_rows(scores: Scores) -> Iterator[Sequence[str]]:
    for name in sorted({check for one in scores.values() for check in one["by_check"]}):
        yield name, *(" · ".join(_counted(scores[pair, part], name) for part in PARTS) for pair in PAIRS)


def _counted(score: dict[str, Any], name: str) -> str:
    found, blocking = score["by_check"].get(name, (0, 0))
    return f"{found}, {blocking}"


if __name__ == "__main__":
    main()
