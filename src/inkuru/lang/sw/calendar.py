"""Months and weekdays in Swahili (CLDR 48, sw)."""

from inkuru.lang.calendar import Calendar

CALENDAR = Calendar(
    months=(
        "Januari", "Februari", "Machi", "Aprili", "Mei", "Juni",
        "Julai", "Agosti", "Septemba", "Oktoba", "Novemba", "Desemba",
    ),
    weekdays=("Jumatatu", "Jumanne", "Jumatano", "Alhamisi", "Ijumaa", "Jumamosi", "Jumapili"),
    month_variants={"febuari": 2, "disemba": 12},
)  # fmt: skip
