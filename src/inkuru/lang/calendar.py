"""What a language calls its months and days."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Calendar:
    """Twelve months from January and seven weekdays from Monday, each as a newspaper writes it.

    `month_variants` and `weekday_variants` map other spellings, casefolded, to the month (1–12) or to the
    weekday (0 is Monday).
    """

    months: tuple[str, ...]
    weekdays: tuple[str, ...]
    month_variants: dict[str, int] = field(default_factory=dict)
    weekday_variants: dict[str, int] = field(default_factory=dict)
