"""An engine that answers from a table: drafts that were made elsewhere and are brought in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Prepared:
    """`texts` maps a source text to its draft.

    >>> Prepared("sample", {"Amata": "Milk"}).translate(["Amata", "Ubuki"], source="rw", target="en")
    ['Milk', None]
    """

    name: str
    texts: Mapping[str, str]

    def translate(self, texts: Sequence[str], *, source: str, target: str) -> list[str | None]:  # noqa: ARG002
        """The prepared draft of each text; None where there is none."""
        return [self.texts.get(text) for text in texts]
