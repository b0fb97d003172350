"""What an amount is worth: figures, number words, and the two mixed (*3.1 million*, *miliyoni 3,1*, *laki 3*).

English puts the scale after its number and multiplies what stands before; Kinyarwanda and Swahili put it first and
multiply what comes after. Where the words leave it open what belongs to the scale (*elfu thelathini na tano* is 35,000
or 30,005), the amount keeps both readings, the one that print means first.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction

from inkuru.lang.facts.digits import read_figure
from inkuru.lang.facts.shapes import LETTERS
from inkuru.lang.facts.tokens import Line
from inkuru.lang.tables import words

Span = tuple[int, int]

_ROLES = {letter: role for role, letter in LETTERS.items()}
_FIGURES = words("DAY YEAR FIGURE POINTED")
_SMALL = words("A ONE UNIT BARE KA TEN TENS HOURWORD NTH FIRST SECOND FRACTION TWICE ROMAN")
_AFTER_SCALES = words("SCALE KILO MEGA GIGA SCORE HUNDRED")
# Forms that agree with what they count.
_AGREEING = frozenset({"ONE", "UNIT", "KA"})
_SCALE = LETTERS["SCALE"]
_JOINTS = frozenset(LETTERS[role] for role in ("AND", "COMMA"))
_HALVES = frozenset({"HALF", "PART"})
_THOUSAND = 1000
_MILLION = Decimal(1_000_000)


def read_amount(line: Line, span: Span) -> tuple[Decimal, ...]:
    """Every value of the amount in a span of tokens, the likeliest first; empty when it makes no sense.

    An amount may be a figure, words, or both with a scale on either side.
    """
    first = line.values[span[0]]
    if span[1] - span[0] == 1 and isinstance(first, str) and first.isdecimal():
        return (Decimal(first),)
    parts = list(_parts(line, span))
    if line.lexicon.figures.scale_first and any(role == "SCALE" for role, _, _ in parts):
        return _read_scale_first(parts, line)
    return _read_scale_last(parts)


def separate(line: Line, span: Span) -> Iterator[Span]:
    """The amounts in a span of tokens: *miliyari 12 na miliyari 14* are two, for a scale follows a larger one only."""
    first, last, place = span[0], 0, 0
    for at in range(*span) if line.lexicon.figures.scale_first else ():
        if line.roles[at] != _SCALE:
            continue
        scale = int(line.values[at])
        if last and scale >= last and at > place + 1:
            yield first, _before_joint(line, at)
            first = at
        last, place = scale, at
    yield first, span[1]


def _before_joint(line: Line, place: int) -> int:
    """Where what stands before *and* or a comma ends."""
    while line.roles[place - 1] in _JOINTS:
        place -= 1
    return place


def _parts(line: Line, span: Span) -> Iterator[tuple[str, tuple[Decimal, ...], str]]:
    """The parts of an amount that count: role, readings, and the word as written."""
    figures = line.lexicon.figures
    for place in range(*span):
        role, value = _ROLES[line.roles[place]], line.values[place]
        if role in _FIGURES:
            yield role, read_figure(str(value), figures.decimal, mixed=figures.mixed), ""
        elif role == "COMMA" and figures.scale_first:
            yield role, (Decimal(0),), ""
        elif role == "MEGA":
            # An m is a million beside money, else a metre.
            yield role, (_MILLION,), ""
        elif role in _SMALL or role in _AFTER_SCALES or role in _HALVES:
            word = line.text[line.starts[place] : line.ends[place]].lower()
            yield role, (_decimal(value),), word


def _decimal(value: int | str) -> Decimal:
    if isinstance(value, int):
        return Decimal(value)
    fraction = Fraction(value)
    return Decimal(fraction.numerator) / Decimal(fraction.denominator)


Part = tuple[str, tuple[Decimal, ...], str]


def _read_scale_last(parts: list[Part]) -> tuple[Decimal, ...]:
    """*Two hundred and five thousand three hundred*, *3.1 million*, *half a million*, *two and a half million*."""
    zero: tuple[Decimal, ...] = (Decimal(0),)
    totals, current, started = zero, zero, False
    for role, values, _ in parts:
        if role in _AFTER_SCALES:
            current = tuple(one * values[0] for one in current) if started else values
            if role != "HUNDRED" and role != "SCORE" and values[0] >= _THOUSAND:
                totals, current, started = _sums(totals, current), zero, False
                continue
        elif role == "A":
            if started:
                continue
            current = values
        else:
            current = _sums(current, values)
        started = True
    return _sums(totals, current)


def _sums(some: tuple[Decimal, ...], others: tuple[Decimal, ...]) -> tuple[Decimal, ...]:
    return tuple(one + other for one in some for other in others)


@dataclass(slots=True)
class _Scaled:
    """An amount with its scale first, as it is read: what is closed, the open scale and what multiplies it."""

    joined: frozenset[str] | None = None
    closed: Decimal = Decimal(0)
    scale: Decimal = Decimal(1)
    times: Decimal | None = None
    # After a comma nothing more multiplies the scale: *elfu ishirini, na tano* is 20,005.
    paused: bool = False
    # What was taken as multiplying the scale though it may stand beside it.
    loose: Decimal = Decimal(0)
    loose_scale: Decimal = Decimal(0)
    figure: bool = field(default=False)

    def total(self) -> Decimal:
        return self.closed + self.scale * (Decimal(1) if self.times is None else self.times)

    def open(self, scale: Decimal) -> None:
        self.closed = self.total() if self.scale != 1 or self.times is not None else Decimal(0)
        self.scale, self.times, self.figure, self.paused = scale, None, False, False

    def close(self, part: Decimal) -> None:
        self.closed, self.scale, self.times = self.total(), Decimal(1), part

    def add(self, part: Decimal, word: str | None) -> None:
        if self.times is None:
            self.times = part
        elif self.scale == 1:
            self.times += part
        elif not self.paused and not self.figure and part < lowest_place(self.times) and self._belongs(word):
            self.loose, self.loose_scale = self.loose + part, self.scale
            self.times += part
        else:
            self.close(part)

    def _belongs(self, word: str | None) -> bool:
        """Whether the word’s agreement lets it multiply the scale: *ibihumbi mirongo itatu na bitanu*."""
        return self.joined is None or word is None or word in self.joined

    def readings(self) -> tuple[Decimal, ...]:
        total = self.total()
        if not self.loose:
            return (total,)
        return total, total - self.loose * (self.loose_scale - 1)


def lowest_place(value: Decimal) -> Decimal:
    """The power of ten of the last digit that is not zero.

    >>> lowest_place(Decimal(305)), lowest_place(Decimal(30)), lowest_place(Decimal("2.5"))
    (Decimal('1'), Decimal('1E+1'), Decimal('0.1'))
    """
    exponent = value.normalize().as_tuple().exponent
    return Decimal(1).scaleb(int(exponent))


def _read_scale_first(parts: list[Part], line: Line) -> tuple[Decimal, ...]:
    """*Miliyoni ebyiri n'ibihumbi magana atatu*, *milioni 3.1*, *laki tatu*, and *25 elfu*."""
    if _after(parts):
        return _read_scale_last(parts)
    joined = line.lexicon.figures.joined or {}
    figure_readings = [values for role, values, _ in parts if role in _FIGURES]
    totals: list[Decimal] = []
    widest = max((len(values) for values in figure_readings), default=1)
    for reading in range(widest):
        scaled = _Scaled()
        for role, values, word in parts:
            value = values[min(reading, len(values) - 1)]
            if role == "COMMA":
                scaled.paused = True
            elif role == "SCALE":
                scaled.open(value)
                scaled.joined = joined.get(int(value))
            elif role in _HALVES:
                scaled.times = (Decimal(1) if scaled.times is None else scaled.times) + value
            else:
                scaled.add(value, word if role in _AGREEING else None)
                scaled.figure = scaled.figure or role in _FIGURES
        totals.extend(scaled.readings())
    return tuple(dict.fromkeys(_likely(totals, parts)))


def _after(parts: list[Part]) -> bool:
    """Whether the only scale stands after its figure: *25 elfu*, *3.1 milioni*."""
    return len(parts) == 2 and parts[0][0] in _FIGURES and parts[1][0] == "SCALE"


def _likely(totals: list[Decimal], parts: list[Part]) -> list[Decimal]:
    """`ibihumbi 25 000` is seen in print for 25,000: thousands said twice, so that the figure alone comes first."""
    if len(parts) != 2 or parts[0][0] != "SCALE" or parts[0][1][0] != _THOUSAND:
        return totals
    twice = [
        value for value in parts[1][1] if parts[1][0] in _FIGURES and value >= _THOUSAND and value % _THOUSAND == 0
    ]
    return twice + totals
