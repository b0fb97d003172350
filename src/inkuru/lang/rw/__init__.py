"""Kinyarwanda."""

from inkuru.lang.language import Language
from inkuru.lang.rw.abbreviations import ABBREVIATIONS, OPENERS
from inkuru.lang.rw.calendar import CALENDAR
from inkuru.lang.rw.figures import FIGURES
from inkuru.lang.rw.identifying import NEIGHBOURS, SIGNS
from inkuru.lang.rw.leads import LEADS
from inkuru.lang.rw.morphology import MORPHOLOGY
from inkuru.lang.rw.naming import NAMING
from inkuru.lang.rw.phrasing import PHRASING
from inkuru.lang.rw.prose import PROSE
from inkuru.lang.rw.quotation import MARKS
from inkuru.lang.rw.speech import SPEECH
from inkuru.lang.rw.writing import WRITING

LANGUAGE = Language(
    code="rw",
    order=1,
    own_name="Kinyarwanda",
    english_name="Kinyarwanda",
    names=frozenset({"kinyarwanda", "ikinyarwanda", "kinyaruanda"}),
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
    neighbours=NEIGHBOURS,
    morphology=MORPHOLOGY,
    naming=NAMING,
)
