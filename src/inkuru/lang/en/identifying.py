"""What tells English from other languages (own work)."""

import re

from inkuru.lang.neighbours import Signs
from inkuru.lang.tables import words

SIGNS = Signs(
    words=words("""
        about after am and are as at been but by don’ for from had has have he his in is it its i’ more not of on
        said she that the their they they’ this to was we were we’ which who will with won’ would you
    """),
    # Endings and letters that the others do not write.
    shape=re.compile("tion|ness|ing$|ght|^th"),
)
