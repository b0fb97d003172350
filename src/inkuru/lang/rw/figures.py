"""All that Kinyarwanda writes facts with."""

from inkuru.lang.figures import Figures
from inkuru.lang.rw.clock import TIMES
from inkuru.lang.rw.measures import MEASURES
from inkuru.lang.rw.money import MONEY
from inkuru.lang.rw.numbers import JOINED, NUMBERS
from inkuru.lang.rw.shapes import PARTS, SHAPES
from inkuru.lang.tables import words

FIGURES = Figures(
    words=NUMBERS | MONEY | MEASURES | TIMES,
    parts=PARTS,
    shapes=SHAPES,
    triggers=words(
        "ROMAN SINGULAR UNIT BARE KA TEN TENS HUNDRED SCALE KILO FIRST MONTH WEEKDAY SHORTDAY RELATIVE HOURWORD ONE "
    ),
    decimal=",",
    spaced=True,
    mixed=True,
    dawn="words",
    scale_first=True,
    # Miliyoni and miriyoni, amadolari and amadorari, Nzeri and Nzeli.
    folded=("l", "r"),
    joined=JOINED,
)
