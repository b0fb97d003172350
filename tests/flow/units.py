"""Translation units for tests, and what the memory holds of them."""

from dataclasses import replace

from inkuru.flow.remembering import Report, recollect, remember
from inkuru.newsroom.memory_words import unpack_leaf, unpack_words
from inkuru.newsroom.models import MemoryLeaf, MemoryNewWords
from inkuru.records import TranslationUnit

FERRY = TranslationUnit(
    "en",
    "The first boat left with 412 people on board.",
    "rw",
    "Ubwato bwa mbere bwahagurutse butwaye abantu 412.",
)
FERI = replace(FERRY, target_language="sw", target="Boti ya kwanza iliondoka ikiwa na watu 412.")
RAIN = TranslationUnit("en", "Heavy rain closed the road.", "rw", "Imvura nyinshi yafunze umuhanda.")


def keep(*units: TranslationUnit) -> Report:
    """Take units in; the last report."""
    return list(remember(units))[-1]


def kept() -> list[TranslationUnit]:
    """All units of the memory."""
    return list(recollect())


def kept_words() -> set[tuple[str, str]]:
    """Every word of the memory with its language, whether it has its stem or waits for it."""
    leaves = MemoryLeaf.objects.values_list("language", "words")
    waiting = MemoryNewWords.objects.values_list("language", "words")
    return {
        *((code, form) for code, words in leaves for forms in unpack_leaf(bytes(words)).values() for form in forms),
        *((code, word) for code, words in waiting for word in unpack_words(bytes(words))),
    }
