"""What a machine-translation engine is to the rest of the house."""

from collections.abc import Sequence
from typing import Protocol


class Engine(Protocol):
    """Translates texts. Its name is kept with every revision that it drafts."""

    @property
    def name(self) -> str:
        """What the engine is called."""
        ...

    def translate(self, texts: Sequence[str], *, source: str, target: str) -> list[str | None]:
        """One translation for each text, in order; None where the engine has none to offer."""
        ...
