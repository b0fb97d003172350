"""Language tags as other programs write them."""

from functools import lru_cache

from babel.core import get_global

from inkuru.lang.language import codes


@lru_cache(maxsize=1 << 10)
def code_of(tag: str) -> str | None:
    """The code of the house for a BCP 47 or ISO 639 tag, with or without script and region; None for other languages.

    Codes of three letters are read by CLDR’s aliases (`languageAlias`), so that a fourth language needs no row here.

    >>> code_of("rw-RW"), code_of("kin"), code_of("EN_gb"), code_of("swh"), code_of("fr")
    ('rw', 'rw', 'en', 'sw', None)
    """
    language = tag.strip().replace("_", "-").partition("-")[0].lower()
    code = str(get_global("language_aliases").get(language, language))
    return code if code in codes() else None
