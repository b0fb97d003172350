"""A paragraph in its languages, and the pairs of its editions that the checks compare."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from inkuru.checks.matching import Matching, match
from inkuru.checks.reading import Text
from inkuru.records import Finding, Severity

Span = tuple[int, int]


@dataclass(frozen=True)
class Pair:
    """Two editions of one paragraph, the source first, with the further editions that can tell which one errs."""

    source: Text
    target: Text
    others: tuple[Text, ...] = ()
    kind: str = "paragraph"

    @cached_property
    def matching(self) -> Matching:
        """Which fact of the source is which of the target."""
        return match(self.source, self.target)

    def finding(
        self,
        check: str,
        severity: Severity,
        message: str,
        values: Mapping[str, str] | None = None,
        *,
        ours: Span | None = None,
        theirs: Span | None = None,
        mend: str | None = None,
    ) -> Finding:
        """A finding on the target: `ours` is its span, `theirs` that in the source.

        The message may name both languages as `%(language)s` and `%(against)s`.
        """
        names = {"language": self.target.language.own_name, "against": self.source.language.own_name}
        return Finding(
            check,
            severity,
            message,
            names | dict(values or {}),
            start=ours[0] if ours else None,
            end=ours[1] if ours else None,
            language=self.target.code,
            against=self.source.code,
            against_start=theirs[0] if theirs else None,
            against_end=theirs[1] if theirs else None,
            mend=mend,
        )


@dataclass(frozen=True)
class Passage:
    """One paragraph in two or more languages: `texts` by code, `source` the code of the one that was written first.

    `kind` is a value of newsroom’s `Kind`, or `headline`. A passage whose source or translations are missing has no
    pairs.

    >>> passage = Passage({"en": "Two died", "sw": "Wawili walikufa", "rw": ""}, source="en")
    >>> [(pair.source.code, pair.target.code) for pair in passage.pairs]
    [('en', 'sw')]
    """

    texts: Mapping[str, str]
    source: str
    kind: str = "paragraph"

    @cached_property
    def readings(self) -> dict[str, Text]:
        """The texts that say something, by code."""
        return {code: Text(code, text) for code, text in self.texts.items() if text.strip()}

    @cached_property
    def pairs(self) -> tuple[Pair, ...]:
        """The source with each of its translations."""
        source = self.readings.get(self.source)
        if source is None:
            return ()
        targets = [text for code, text in self.readings.items() if code != self.source]
        return tuple(
            Pair(source, target, tuple(one for one in targets if one is not target), self.kind) for target in targets
        )
