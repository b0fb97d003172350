"""The forms that a noun takes in a text, made by rule: its numbers, and without its first vowel after *mu* and *ku*."""

from collections.abc import Iterator, Sequence

from inkuru.lang.language import language as language_of
from inkuru.lang.morphology import Morphology, NounClass
from inkuru.lang.stems import WORD, stem

VOWELS = "aeiou"
SHORTEST_REST = 2
NO_FIT = (-1, False)


def forms_of(name: str, language: str, *, noun_class: str = "") -> tuple[str, ...]:
    """A name and its other forms. A rule’s are given where they share its stem; what no rule explains has one form.

    Of several words the head inflects: the first where the language inflects in front, the last where it does at the
    end. A noun class (`1/2`, `7/8`) leaves only its own plural. Raises UnknownLanguage.

    >>> forms_of("Ubwongereza", "rw"), forms_of("kitabu cha shule", "sw"), forms_of("trade union", "en")
    (('Ubwongereza', 'Bwongereza'), ('kitabu cha shule', 'vitabu cha shule'), ('trade union', 'trade unions'))
    >>> forms_of("umuti", "rw", noun_class="3/4")
    ('umuti', 'imiti', 'muti', 'miti')
    """
    words = list(WORD.finditer(name))
    tables = language_of(language).morphology
    if not words:
        return (name,)
    head = words[-1 if tables.finals else 0]
    before, after = name[: head.start()], name[head.end() :]
    made = (_cased(form, head[0]) for form in _inflected(head[0], language, noun_class))
    return tuple(dict.fromkeys((name, *(before + form + after for form in made))))


def word_forms(word: str, language: str) -> frozenset[str]:
    """A noun and its other forms, also the singular of a plural, in lower case. Raises UnknownLanguage.

    >>> sorted(word_forms("Elections", "en")), sorted(word_forms("imiti", "rw"))
    (['election', 'elections'], ['imiti', 'miti', 'muti', 'umuti'])
    """
    return frozenset((word.lower(), *_inflected(word, language, ""), *_singular(word.lower(), language)))


def _inflected(word: str, language: str, noun_class: str) -> Iterator[str]:
    """The other forms of one word, in lower case."""
    tables, lower, wanted = language_of(language).morphology, word.lower(), stem(word, language)
    if irregular := [form for form, known in tables.exceptions.items() if known == wanted]:
        yield from irregular
        yield from _without_augment([lower], wanted, language)
        return
    yield from [tables.irregular[lower]] if lower in tables.irregular else _renumbered(lower, tables)
    allowed = [one for one in tables.classes if noun_class in ("", one.name) and (one.singular or word == lower)]
    whole = [one for one in allowed if {stem(form, language) for form in _in_class(lower, one)} == {wanted}]
    begun = [form for one in _fitting(lower, whole) for form in _in_class(lower, one)]
    yield from begun
    yield from _without_augment(begun, wanted, language)


def _without_augment(forms: Sequence[str], wanted: str, language: str) -> Iterator[str]:
    """What is left of forms after *mu* and *ku*, where the stem stays."""
    augments = language_of(language).morphology.augments
    yield from (form[1:] for form in forms if form[0] in augments and stem(form[1:], language) == wanted)


def _fitting(word: str, classes: Sequence[NounClass]) -> list[NounClass]:
    """The classes that a word may be of: those with the longest prefix, and its singular before its plural."""
    fits = {one: max(_fit(word, one, one.singular), _fit(word, one, one.plural)) for one in classes}
    best = max(fits.values(), default=NO_FIT)
    return [one for one, fit in fits.items() if fit == best != NO_FIT]


def _fit(word: str, noun_class: NounClass, prefix: str | None) -> tuple[int, bool]:
    """How well a prefix fits: its length, and whether it is that of the singular."""
    if prefix is None or not word.startswith(prefix):
        return NO_FIT
    rest = word.removeprefix(prefix)
    if len(rest) < SHORTEST_REST or (rest[0] in VOWELS) != noun_class.before_vowel:
        return NO_FIT
    return len(prefix), prefix == noun_class.singular


def _renumbered(word: str, tables: Morphology) -> Iterator[str]:
    """With other ends; the longest that fits says which."""
    for ending, others in tables.finals.items():
        if word.endswith(ending):
            yield from (word.removesuffix(ending) + other for other in others)
            return


def _singular(word: str, language: str) -> Iterator[str]:
    """What a plural with an end of the tables is the plural of, where the stems agree."""
    tables = language_of(language).morphology
    yield from (one for one, plural in tables.irregular.items() if plural == word)
    if word in tables.irregular.values():
        return
    ends = ((ending, plural) for ending, plurals in tables.finals.items() for plural in plurals)
    for ending, plural in ends:
        if word.endswith(plural) and len(word) - len(plural) >= SHORTEST_REST:
            singular = word.removesuffix(plural) + ending
            if word in _renumbered(singular, tables) and stem(singular, language) == stem(word, language):
                yield singular


def _in_class(word: str, noun_class: NounClass) -> Iterator[str]:
    """The singular and the plural of a word of a class."""
    prefixes = [one for one in (noun_class.singular, noun_class.plural) if one is not None]
    own = max(prefixes, key=lambda prefix: _fit(word, noun_class, prefix))
    return (other + word.removeprefix(own) for other in prefixes)


def _cased(form: str, like: str) -> str:
    """A form with a capital where the word has one."""
    return form[:1].upper() + form[1:] if like[:1].isupper() else form
