"""What tells Swahili from other languages (own work)."""

from inkuru.lang.tables import words

SIGNS = words("""
alisema au baada cha hadi hakuna hii hiyo huo huyo ili kama katika kuhusu kutoka kuwa kwa kwamba la lake
lakini mwa nchini pia sana vya wakati wake walisema watu yake yeye zaidi zake
""")
