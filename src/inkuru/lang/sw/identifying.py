"""What tells Swahili from other languages (own work)."""

import re

from inkuru.lang.neighbours import Signs
from inkuru.lang.tables import words

SIGNS = Signs(
    words=words("""
        alisema au baada cha hadi hakuna hii hiyo huo huyo ili kama katika kuhusu kutoka kuwa kwa kwamba la lake
        lakini mwa nchini pia sana vya wakati wake walisema watu yake yeye zaidi zake
    """),
    # Verbs with their subject and tense: ana-, wali-, ime-, and those that deny.
    shape=re.compile(
        "^(?:a|wa|i|u|ya|ki|vi|zi|tu|ni|li)(?:na|li|me)[bcdfghjklmnpstvwyz][a-z]{2}|^ha(?:ku|wa|tu)[a-z]{3}"
    ),
)
