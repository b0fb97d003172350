"""Shapes: how roles follow each other, compiled to one expression over a line of roles.

A line of text becomes a line of role letters, one a token, so that a shape is an ordinary regular expression whose
letters are roles. In a shape a word in capitals is a role, a word in small letters a part of the language’s `parts`;
`label:` before either or before a bracket names what was found; all other signs mean what they mean in `re`:

    ("money", "unit:CURRENCY (low:number TO)? value:number")
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from inkuru.lang.facts.starters import starters
from inkuru.lang.figures import ROLES

# Letters from U+0100 on: none of them means anything in a regular expression, and there are enough.
LETTERS: Mapping[str, str] = {role: chr(0x100 + number) for number, role in enumerate(ROLES)}

_ATOM = re.compile(r"(?:(?P<label>[a-z]+):)?(?:(?P<name>[A-Za-z]+)|(?P<group>\((?!\?)))|\s+")

Spans = Mapping[str, tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Shapes:
    """All shapes of a language: by first role one alternation of the shapes that can begin with it, in their order.

    `begins` finds the next place where any can; `labels` are those of each shape.
    """

    begins: re.Pattern[str]
    expressions: Mapping[str, str]
    kinds: tuple[str, ...]
    labels: tuple[tuple[tuple[str, str], ...], ...]

    def find(self, roles: str) -> Iterator[tuple[str, tuple[int, int], Spans]]:
        """What stands in a line of roles, from left to right, never overlapping: kind, span, spans of labels."""
        place = 0
        while start := self.begins.search(roles, place):
            place = start.start()
            match = _compiled(self.expressions[roles[place]]).match(roles, place)
            if match:
                yield self._read(match)
            place = max(match.end() if match else 0, place + 1)

    def _read(self, match: re.Match[str]) -> tuple[str, tuple[int, int], Spans]:
        number = int((match.lastgroup or "p0")[1:])
        spans = ((label, match.span(group)) for label, group in self.labels[number])
        return self.kinds[number], match.span(), {label: span for label, span in spans if span[0] >= 0}


@cache
def _compiled(expression: str) -> re.Pattern[str]:
    """Compiled when a line first needs it: most lines need few, and letters that begin the same shapes share one."""
    return re.compile(expression)


def compile_shapes(rows: tuple[tuple[str, str], ...], parts: Mapping[str, str]) -> Shapes:
    """All shapes, ready: at one place the first row that fits wins. Raises KeyError for an unknown name."""
    sources = [_translate(shape, parts, number) for number, (_, shape) in enumerate(rows)]
    by_letter: dict[str, list[str]] = {}
    for number, source in enumerate(sources):
        for letter in starters(source):
            by_letter.setdefault(letter, []).append(f"(?P<p{number}>{source})")
    expressions = {letter: "|".join(fitting) for letter, fitting in by_letter.items()}
    labels = tuple(_labels(source, number) for number, source in enumerate(sources))
    begins = re.compile(f"[{''.join(by_letter)}]")
    return Shapes(begins, expressions, tuple(kind for kind, _ in rows), labels)


def _labels(source: str, number: int) -> tuple[tuple[str, str], ...]:
    names = re.findall(rf"\(\?P<([a-z]+)_{number}>", source)
    return tuple((name, f"{name}_{number}") for name in dict.fromkeys(names))


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
