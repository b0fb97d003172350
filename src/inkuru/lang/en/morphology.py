"""How English inflects: by Snowball (the Porter2 algorithm)."""

from inkuru.lang.morphology import Morphology

MORPHOLOGY = Morphology(snowball="english")
