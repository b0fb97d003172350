"""Every view of the house as the URL resolver tells, with an address that leads somewhere."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.urls import URLPattern, URLResolver, get_resolver, reverse

# What stands in an address for its arguments, unless a test has something better.
EXAMPLES = {
    "number": 1,
    "language": "en",
    "block": "00000000-0000-4000-8000-000000000000",
    "picture": "00000000-0000-4000-8000-000000000000",
    "token": "x",
}


@dataclass(frozen=True, slots=True)
class View:
    """A view: its name with the names of its folders, and the arguments in its address."""

    name: str
    arguments: tuple[str, ...]

    def address(self, **known: object) -> str:
        """An address of it; `known` are better examples."""
        examples = EXAMPLES | known
        return reverse(self.name, kwargs={name: examples[name] for name in self.arguments})


def views() -> list[View]:
    """All of them; a view without a name cannot be declared and fails."""
    return list(_walk(get_resolver().url_patterns, ()))


def _walk(patterns: Iterable[URLPattern | URLResolver], folders: tuple[str, ...]) -> Iterator[View]:
    for one in patterns:
        if isinstance(one, URLResolver):
            yield from _walk(one.url_patterns, (*folders, one.namespace) if one.namespace else folders)
        else:
            assert one.name, one
            yield View(":".join((*folders, one.name)), tuple(one.pattern.converters))
