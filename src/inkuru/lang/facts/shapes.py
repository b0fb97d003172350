"""Shapes: how roles follow each other, compiled to one expression over a line of roles.

A line of text becomes a line of role letters, one a token, so that a shape is an ordinary regular expression whose
letters are roles. In a shape a word in capitals is a role, a word in small letters a part of the language’s `parts`;
`label:` before either or before a bracket names what was found; all other signs mean what they mean in `re`:

    ("money", "unit:CURRENCY (low:number TO)? value:number")
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from inkuru.lang.figures import ROLES

# Letters from U+0100 on: none of them means anything in a regular expression, and there are enough.
LETTERS: Mapping[str, str] = {role: chr(0x100 + number) for number, role in enumerate(ROLES)}

_ATOM = re.compile(r"(?:(?P<label>[a-z]+):)?(?:(?P<name>[A-Za-z]+)|(?P<group>\((?!\?)))|\s+")

Spans = Mapping[str, tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Shapes:
    """All shapes of a language in one expression; `labels` are those of each shape, with their group numbers."""

    expression: re.Pattern[str]
    kinds: tuple[str, ...]
    labels: tuple[tuple[tuple[str, int], ...], ...]

    def found(self, match: re.Match[str]) -> tuple[str, Spans]:
        """The kind of a match and the spans of its labels, counted in tokens."""
        number = int((match.lastgroup or "p0")[1:])
        spans = ((label, match.span(group)) for label, group in self.labels[number])
        return self.kinds[number], {label: span for label, span in spans if span[0] >= 0}


def compile_shapes(rows: tuple[tuple[str, str], ...], parts: Mapping[str, str]) -> Shapes:
    """One alternation of all shapes: at one place the first row that fits wins. Raises KeyError for an unknown name."""
    source = "|".join(f"(?P<p{number}>{_translate(shape, parts, number)})" for number, (_, shape) in enumerate(rows))
    expression = re.compile(source)
    labels = tuple(_labels(expression, number) for number in range(len(rows)))
    return Shapes(expression, tuple(kind for kind, _ in rows), labels)


def _labels(expression: re.Pattern[str], number: int) -> tuple[tuple[str, int], ...]:
    ending = f"_{number}"
    named = ((name, group) for name, group in expression.groupindex.items() if name.endswith(ending))
    return tuple((name.removesuffix(ending), group) for name, group in named)


def _translate(shape: str, parts: Mapping[str, str], number: int) -> str:
    def replace(match: re.Match[str]) -> str:
        name, label = match["name"], match["label"]
        if match["group"]:
            return f"(?P<{label}_{number}>" if label else "(?:"
        if name is None:
            return ""
        body = LETTERS[name] if name.isupper() else f"(?:{_translate(parts[name], parts, number)})"
        return f"(?P<{label}_{number}>{body})" if label else body

    return _ATOM.sub(replace, shape)
