"""Quotation marks in Kinyarwanda, as the newspapers of Kigali print them (CLDR's guillemets are hardly seen there)."""

from inkuru.lang.marks import Marks
from inkuru.lang.tables import words

# Every particle that ends in -a and a few in -o, -u, -i lose the vowel before another vowel.
MARKS = Marks(elided_ends=words("b bw by cy k m mw n nk nt ny p rw ry s t tw w y z"))
