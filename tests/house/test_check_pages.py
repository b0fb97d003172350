"""Every check has its page, and the page of figures holds what the results say."""

import json
from pathlib import Path

import pytest

from bench.check_figures import RESULTS, page
from inkuru.checks.source import SOURCE_CHECKS
from inkuru.flow.turning import CHECK_NAMES
from inkuru.lang.tables import words

HOME = Path(__file__).resolve().parents[2]
PAGES = HOME / "docs" / "checks"
# Named as their findings name them; headlines and languages share the page of the check on editions.
OF_THE_SOURCE = words("headline quotation repetition language length foot spacing spelling weekday age sum")


@pytest.mark.parametrize("name", sorted({*CHECK_NAMES, *OF_THE_SOURCE, "order", "terms"}))
def test_every_check_has_a_page_that_says_what_it_finds_and_what_not(name: str) -> None:
    text = (PAGES / f"{name}.md").read_text(encoding="utf-8")
    assert all(part in text for part in (f"`{name}`", "**Finds.**", "**Cannot find.**", "**Measured.**"))
    assert f"[{name}]({name}.md)" in (PAGES / "README.md").read_text(encoding="utf-8")


def test_every_check_of_the_source_is_counted() -> None:
    assert len(OF_THE_SOURCE) == len(SOURCE_CHECKS)


def test_the_figures_are_those_of_the_results() -> None:
    results = json.loads(RESULTS.read_text(encoding="utf-8"))
    assert (PAGES / "figures.md").read_text(encoding="utf-8") == "\n".join(page(results)) + "\n"
