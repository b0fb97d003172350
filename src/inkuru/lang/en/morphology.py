"""How English inflects: stems by Snowball (the Porter2 algorithm), plurals by their spelling (own work)."""

from inkuru.lang.morphology import Morphology

# fmt: off
FINALS = {
    "ay": ("ays",), "ey": ("eys",), "oy": ("oys",), "uy": ("uys",), "y": ("ies",),
    "ch": ("ches",), "sh": ("shes",), "ss": ("sses",), "x": ("xes",), "z": ("zes",),
    "us": ("uses",), "is": ("es",), "s": (), "": ("s",),
}
IRREGULAR = {
    "child": "children", "foot": "feet", "goose": "geese", "half": "halves", "knife": "knives", "leaf": "leaves",
    "life": "lives", "loaf": "loaves", "man": "men", "mouse": "mice", "ox": "oxen", "person": "people",
    "shelf": "shelves", "thief": "thieves", "tooth": "teeth", "wife": "wives", "wolf": "wolves", "woman": "women",
    "hero": "heroes", "potato": "potatoes", "tomato": "tomatoes", "volcano": "volcanoes", "mango": "mangoes",
    "criterion": "criteria", "phenomenon": "phenomena", "medium": "media", "bacterium": "bacteria",
    "news": "news", "series": "series", "species": "species", "means": "means", "sheep": "sheep", "fish": "fish",
    "aircraft": "aircraft", "headquarters": "headquarters",
    **{f"{first}man": f"{first}men" for first in ("chair", "fisher", "police", "service", "states", "sports")},
    **{f"{first}woman": f"{first}women" for first in ("chair", "police", "service", "states", "sports")},
}
# fmt: on

MORPHOLOGY = Morphology(snowball="english", finals=FINALS, irregular=IRREGULAR)
