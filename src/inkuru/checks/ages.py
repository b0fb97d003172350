"""An age that does not fit the years of a life."""

import re
from collections.abc import Iterator, Sequence

from inkuru.checks.reading import Text
from inkuru.lang.sentences import split
from inkuru.records import N_, Draft, Fact, Finding, Severity

WRONG = N_("Paragraph %(paragraph)s says %(age)s, but from %(born)s to %(then)s are %(years)s years")

_LIFE = re.compile(r"\((?P<born>\d{4})\s?[-–—]\s?(?P<then>\d{4})\)")
_YEAR = re.compile(r"\d{4}")


def check(draft: Draft) -> Iterator[Finding]:
    """Warn of an age in a sentence that also tells the year of birth and one other year, where the three do not fit.

    A life in brackets (1950–2020), or a word for *born* before a year and one later year, are read; the birthday may
    be before or after. A draft whose language is not known yet is not read.

    >>> [str(one) for one in check(Draft("Ali (1950–2020) died aged 60.", (), language="en"))]
    ['Paragraph 0 says aged 60, but from 1950 to 2020 are 70 years']
    """
    if draft.language is None:
        return
    for number, paragraph in enumerate((draft.headline, *(one.text for one in draft.paragraphs))):
        if not _YEAR.search(paragraph):
            continue
        for start, end in split(paragraph, draft.language):
            yield from _judged(Text(draft.language, paragraph[start:end]), number, start)


def _judged(text: Text, number: int, offset: int) -> Iterator[Finding]:
    ages = [fact for fact in text.facts if fact.kind == "age" and fact.unit == "year" and not fact.readings]
    life = _life(text)
    if len(ages) != 1 or life is None or not ages[0].value.isdigit():
        return
    age, (born, then) = ages[0], life
    if then - born - int(age.value) in (0, 1):
        return
    values = {
        "paragraph": str(number),
        "age": age.text,
        "born": str(born),
        "then": str(then),
        "years": str(then - born),
    }
    start, end = offset + age.start, offset + age.end
    yield Finding("age", Severity.WARNING, WRONG, values, paragraph=number, start=start, end=end)


def _life(text: Text) -> tuple[int, int] | None:
    """The year of birth and the other year of a sentence; None where they are not these two alone."""
    found = _LIFE.search(text.text)
    if found:
        return int(found["born"]), int(found["then"])
    births = [word.end for word in text.words if word.key in text.language.prose.born]
    years = [fact for fact in text.facts if _year(fact)]
    if len(births) != 1 or len(years) != 2:
        return None
    return _in_order(births[0], years)


def _in_order(birth: int, years: Sequence[Fact]) -> tuple[int, int] | None:
    born = next((fact for fact in years if fact.start >= birth), None)
    if born is None:
        return None
    then = years[0] if born is years[1] else years[1]
    return (_year(born), _year(then)) if _year(then) > _year(born) else None


def _year(fact: Fact) -> int:
    """The year of a year or full date; nought for anything else."""
    if fact.kind not in ("year", "date") or fact.approximate:
        return 0
    found = _YEAR.match(fact.value)
    return int(found[0]) if found else 0
