"""One language: what it is called and the tables that the engines read.

A language is a folder in `inkuru.lang` whose package holds `LANGUAGE`. The folders are found, not listed, so
that a fourth language is one more folder and nothing else.
"""

import importlib
import pkgutil
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from inkuru.lang.abbreviations import Abbreviations
from inkuru.lang.calendar import Calendar
from inkuru.lang.figures import NO_FIGURES, Figures
from inkuru.lang.leads import NO_LEADS, Leads
from inkuru.lang.marks import Marks
from inkuru.lang.morphology import NO_MORPHOLOGY, Morphology
from inkuru.lang.naming import NO_NAMING, Naming
from inkuru.lang.neighbours import Neighbour, Signs
from inkuru.lang.phrasing import NO_PHRASING, Phrasing
from inkuru.lang.prose import NO_PROSE, Prose
from inkuru.lang.speaking.style import NO_SPEECH, Speech
from inkuru.lang.writing.style import Writing


class UnknownLanguage(LookupError):
    """No folder of `inkuru.lang` is named so."""


@dataclass(frozen=True, slots=True)
class Language:
    """`code` is BCP 47; `order` is its place where all are shown; `names` are casefolded, in any language;
    `openers` are the words, casefolded, that open sentences more often than they stand in a name.
    """

    code: str
    order: int
    own_name: str
    english_name: str
    names: frozenset[str]
    calendar: Calendar
    abbreviations: Abbreviations
    openers: frozenset[str]
    signs: Signs
    marks: Marks
    writing: Writing
    neighbours: tuple[Neighbour, ...] = ()
    morphology: Morphology = NO_MORPHOLOGY
    naming: Naming = NO_NAMING
    figures: Figures = NO_FIGURES
    prose: Prose = NO_PROSE
    phrasing: Phrasing = NO_PHRASING
    leads: Leads = NO_LEADS
    speech: Speech = NO_SPEECH


@cache
def languages() -> tuple[Language, ...]:
    """All languages of the house in their order.

    >>> [language.own_name for language in languages()]
    ['Kinyarwanda', 'English', 'Kiswahili']
    """
    here = str(Path(__file__).parent)
    packages = (module.name for module in pkgutil.iter_modules([here]) if module.ispkg)
    modules = (importlib.import_module(f"inkuru.lang.{name}") for name in packages)
    found = (getattr(module, "LANGUAGE", None) for module in modules)
    return tuple(sorted((one for one in found if one is not None), key=lambda one: one.order))


@cache
def language(code: str) -> Language:
    """The language of a code such as ``rw``; raises UnknownLanguage."""
    for one in languages():
        if one.code == code:
            return one
    raise UnknownLanguage(code)


def codes() -> tuple[str, ...]:
    """The codes of all languages, in order."""
    return tuple(one.code for one in languages())


def named(name: str) -> Language | None:
    """The language called so: by its own name, by its name in another language, or by its code, in any case.

    >>> named(" Igiswahili").code
    'sw'
    >>> named("Kifaransa") is None
    True
    """
    wanted = name.strip().casefold()
    return next((one for one in languages() if wanted == one.code or wanted in one.names), None)
