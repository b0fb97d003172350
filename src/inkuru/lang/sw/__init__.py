"""Swahili."""

from inkuru.lang.language import Language
from inkuru.lang.sw.abbreviations import ABBREVIATIONS, OPENERS
from inkuru.lang.sw.calendar import CALENDAR
from inkuru.lang.sw.figures import FIGURES
from inkuru.lang.sw.identifying import SIGNS
from inkuru.lang.sw.leads import LEADS
from inkuru.lang.sw.morphology import MORPHOLOGY
from inkuru.lang.sw.naming import NAMING
from inkuru.lang.sw.phrasing import PHRASING
from inkuru.lang.sw.prose import PROSE
from inkuru.lang.sw.quotation import MARKS
from inkuru.lang.sw.speech import SPEECH
from inkuru.lang.sw.writing import WRITING

LANGUAGE = Language(
    code="sw",
    order=3,
    own_name="Kiswahili",
    english_name="Swahili",
    names=frozenset({"swahili", "kiswahili", "igiswahili", "giswahili"}),
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
