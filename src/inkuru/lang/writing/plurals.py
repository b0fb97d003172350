"""The form that goes with a number."""

from inkuru.lang.language import language as language_of
from inkuru.lang.writing.numbers import written_number


def plural(count: float, forms: tuple[str, str], language: str) -> str:
    """The form of one or of more than one, filled with the count as the language writes it.

    English and Swahili follow CLDR 48; CLDR has no rule for Kinyarwanda, whose nouns too have one form for one and one
    for any other number. Raises UnknownLanguage.

    >>> plural(1500, ("umuntu {count}", "abantu {count}"), "rw")
    'abantu 1\\xa0500'
    """
    language_of(language)
    return forms[0 if count == 1 else 1].format(count=written_number(count, language))
