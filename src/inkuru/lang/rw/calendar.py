"""Months and weekdays in Kinyarwanda (CLDR 48, rw; spellings seen in print)."""

from inkuru.lang.calendar import Calendar

CALENDAR = Calendar(
    months=(
        "Mutarama", "Gashyantare", "Werurwe", "Mata", "Gicurasi", "Kamena",
        "Nyakanga", "Kanama", "Nzeri", "Ukwakira", "Ugushyingo", "Ukuboza",
    ),
    weekdays=("Kuwa Mbere", "Kuwa Kabiri", "Kuwa Gatatu", "Kuwa Kane", "Kuwa Gatanu", "Kuwa Gatandatu", "Ku Cyumweru"),
    month_variants={"gashyantale": 2, "nzeli": 9, "ukwakila": 10, "ugushingo": 11},
)  # fmt: skip
