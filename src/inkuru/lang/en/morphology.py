"""How English inflects: stems by Snowball (the Porter2 algorithm), plurals by their spelling (own work)."""

from inkuru.lang.morphology import Morphology

# fmt: off
FINALS = {
    "ay": ("ays",), "ey": ("eys",), "oy": ("oys",), "uy": ("uys",), "y": ("ies",),
    "ch": ("ches",), "sh": ("shes",), "ss": ("sses",), "x": ("xes",), "z": ("zes",), "s": (), "": ("s",),
}
# fmt: on

MORPHOLOGY = Morphology(snowball="english", finals=FINALS)
