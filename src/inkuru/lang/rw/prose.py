"""How Kinyarwanda runs (length measured on NTREX-128 and TICO-19; words: own work)."""

from inkuru.lang.prose import Prose
from inkuru.lang.tables import words

PROSE = Prose(
    length=117,
    redoubled=words("cyane buhoro buri gato gake kenshi umwe rimwe kimwe bamwe vuba neza ubu uko ubundi hato mbere"),
)
