"""Number words of English, with *and* before the last of a number as in East Africa."""

from inkuru.lang.writing.style import Conjunction, Ordinals, Spelling

_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_AND = Conjunction(" and ")

SPELLING = Spelling(
    zero="zero",
    ones={None: _ONES},
    teens=(
        "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ),
    tens=("ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"),
    hundreds=tuple(f"{one} hundred" for one in _ONES),
    scales=(
        (10**3, "one thousand", "{} thousand", None),
        (10**6, "one million", "{} million", None),
        (10**9, "one billion", "{} billion", None),
        (10**12, "one trillion", "{} trillion", None),
        (10**15, "one quadrillion", "{} quadrillion", None),
    ),
    unit=Conjunction("-"),
    rest=_AND,
    small=_AND,
    group=Conjunction(" "),
)  # fmt: skip

ORDINALS = Ordinals(
    figures="{number}",
    worded="{number}",
    suffixes={1: "st", 2: "nd", 3: "rd"},
    suffix="th",
    endings=(
        ("one", "first"), ("two", "second"), ("three", "third"), ("five", "fifth"), ("eight", "eighth"),
        ("nine", "ninth"), ("twelve", "twelfth"), ("y", "ieth"), ("", "th"),
    ),
)  # fmt: skip
