"""Every view of the house as the URL resolver tells, with an address that leads somewhere."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from django.urls import URLPattern, URLResolver, get_resolver, reverse

# What stands in an address for its arguments, by their kind, unless a test has something better.
EXAMPLES = {
    "IntConverter": 1,
    "UUIDConverter": "00000000-0000-4000-8000-000000000000",
    "StringConverter": "en",
    "SlugConverter": "board",
}


@dataclass(frozen=True, slots=True)
class View:
    """A view: its name with the names of its folders, and the arguments in its address with examples."""

    name: str
    arguments: Mapping[str, object]

    def address(self, **known: object) -> str:
        """An address of it; `known` are better examples."""
        return reverse(self.name, kwargs={name: known.get(name, one) for name, one in self.arguments.items()})


def views() -> list[View]:
    """All of them; a view without a name cannot be declared and fails."""
    return list(_walk(get_resolver().url_patterns, ()))


def _walk(patterns: Iterable[URLPattern | URLResolver], folders: tuple[str, ...]) -> Iterator[View]:
    for one in patterns:
        if isinstance(one, URLResolver):
            yield from _walk(one.url_patterns, (*folders, one.namespace) if one.namespace else folders)
        else:
            assert one.name, one
            kinds = {name: type(kind).__name__ for name, kind in one.pattern.converters.items()}
            yield View(":".join((*folders, one.name)), {name: EXAMPLES[kind] for name, kind in kinds.items()})
