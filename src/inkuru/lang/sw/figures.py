"""All that Swahili writes facts with."""

from inkuru.lang.figures import Figures
from inkuru.lang.sw.clock import TIMES
from inkuru.lang.sw.measures import MEASURES
from inkuru.lang.sw.money import MONEY
from inkuru.lang.sw.numbers import NUMBERS
from inkuru.lang.sw.shapes import PARTS, SHAPES
from inkuru.lang.tables import words

FIGURES = Figures(
    words=NUMBERS | MONEY | MEASURES | TIMES,
    parts=PARTS,
    shapes=SHAPES,
    triggers=words(
        "ROMAN SINGULAR UNIT BARE TEN TENS HUNDRED SCALE FIRST SECOND HALF PART MONTH WEEKDAY RELATIVE NTH ONE "
    ),
    dawn="all",
    scale_first=True,
)
