"""Quotation marks in Swahili, as the newspapers of Dar es Salaam and Nairobi print them."""

from inkuru.lang.marks import Marks
from inkuru.lang.tables import words

# Ng’ombe: the apostrophe belongs to the letter.
MARKS = Marks(elided_ends=words("ng"))
