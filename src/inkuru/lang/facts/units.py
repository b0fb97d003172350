"""Units of measure: what each measures and how much of the base unit it is (BIPM; international yard and pound)."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: its dimension, its size in the base unit, and what is added for the zero of a scale of temperature."""

    dimension: str
    size: Decimal
    zero: Decimal = Decimal(0)
    metric: bool = True


_METRIC = {
    "length": {"nm": "1e-9", "um": "1e-6", "mm": "0.001", "cm": "0.01", "m": "1", "km": "1000"},
    "mass": {"mg": "0.001", "g": "1", "kg": "1000", "t": "1000000"},
    "volume": {"ml": "0.001", "l": "1", "m3": "1000"},
    "area": {"m2": "1", "a": "100", "ha": "10000", "km2": "1000000"},
    "speed": {"km/h": "1", "m/h": "0.001"},
    "temperature": {"°C": "1"},
    "power": {"W": "1", "kW": "1000", "MW": "1000000", "GW": "1000000000"},
    "data": {"MB": "1", "GB": "1000", "TB": "1000000"},
}
_IMPERIAL = {
    "length": {"in": "0.0254", "ft": "0.3048", "yd": "0.9144", "mi": "1609.344", "nmi": "1852"},
    "mass": {"oz": "28.349523125", "lb": "453.59237", "st": "6350.29318"},
    "volume": {"pt": "0.56826125", "gal": "3.785411784", "bbl": "158.987294928"},
    "area": {"ft2": "0.09290304", "acre": "4046.8564224", "mi2": "2589988.110336"},
    "speed": {"mph": "1.609344", "kn": "1.852"},
}

UNITS: Mapping[str, Unit] = (
    {
        name: Unit(dimension, Decimal(size), metric=metric)
        for metric, table in ((True, _METRIC), (False, _IMPERIAL))
        for dimension, units in table.items()
        for name, size in units.items()
    }
    | {"°F": Unit("temperature", Decimal(5) / Decimal(9), Decimal(-32), metric=False)}
)  # fmt: skip

# Durations that are counted in another unit as a rule: a decade is ten years, a fortnight two weeks.
DURATIONS: Mapping[str, tuple[str, int]] = {
    "decade": ("year", 10), "century": ("year", 100), "fortnight": ("week", 2), "hour": ("minute", 60),
}  # fmt: skip

# What a word names where it does not say whose money it is.
CURRENCY_FAMILIES: Mapping[str, frozenset[str]] = {
    "shilling": frozenset({"KES", "TZS", "UGX", "SOS"}),
    "franc": frozenset({"RWF", "BIF", "CDF", "CHF", "XAF"}),
}
