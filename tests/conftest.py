"""What holds for every test."""

from collections.abc import Iterator

import pytest

from inkuru.flow import terming


@pytest.fixture(autouse=True)
def _forgotten_terms() -> Iterator[None]:
    """A termbase that was rolled back may come again with the same count, keys and time, and other words."""
    yield
    terming._recogniser.cache_clear()
