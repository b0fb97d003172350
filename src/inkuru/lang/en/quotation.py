"""Quotation marks in English, as the newspapers of Nairobi and Kampala print them."""

from inkuru.lang.marks import Marks
from inkuru.lang.tables import words

MARKS = Marks(
    elided_ends=words("an goin ol th"), elided_starts=words("bout cause cos em fore n round til till tis twas twill")
)
