"""All that English writes facts with."""

from inkuru.lang.en.clock import TIMES
from inkuru.lang.en.measures import MEASURES
from inkuru.lang.en.money import MONEY
from inkuru.lang.en.numbers import NUMBERS
from inkuru.lang.en.shapes import PARTS, SHAPES
from inkuru.lang.figures import Figures
from inkuru.lang.tables import words

FIGURES = Figures(
    words=NUMBERS | MONEY | MEASURES | TIMES,
    parts=PARTS,
    shapes=SHAPES,
    triggers=words(
        "SINGULAR ONE OCLOCK UNIT TEN TENS HUNDRED SCALE SCORE NTH FIRST SECOND FRACTION PART HALF TWICE TENYEARS MONTH"
        " INMONTH WEEKDAY RELATIVE NOON "
    ),
)
