"""English."""

from inkuru.lang.en.abbreviations import ABBREVIATIONS, OPENERS
from inkuru.lang.en.calendar import CALENDAR
from inkuru.lang.en.figures import FIGURES
from inkuru.lang.en.identifying import SIGNS
from inkuru.lang.en.leads import LEADS
from inkuru.lang.en.morphology import MORPHOLOGY
from inkuru.lang.en.naming import NAMING
from inkuru.lang.en.phrasing import PHRASING
from inkuru.lang.en.prose import PROSE
from inkuru.lang.en.quotation import MARKS
from inkuru.lang.en.speech import SPEECH
from inkuru.lang.en.writing import WRITING
from inkuru.lang.language import Language

LANGUAGE = Language(
    code="en",
    order=2,
    own_name="English",
    english_name="English",
    names=frozenset({"english", "icyongereza", "cyongereza", "kiingereza"}),
    calendar=CALENDAR,
    figures=FIGURES,
    abbreviations=ABBREVIATIONS,
    openers=OPENERS,
    signs=SIGNS,
    marks=MARKS,
    writing=WRITING,
    speech=SPEECH,
    prose=PROSE,
    phrasing=PHRASING,
    leads=LEADS,
    morphology=MORPHOLOGY,
    naming=NAMING,
)
