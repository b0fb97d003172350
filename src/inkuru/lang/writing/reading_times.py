"""How long a text takes to read, by the words that readers of a language read in a minute.

English: 228 words a minute, 4.33 letters a word, 987 letters a minute (Trauzettel-Klosinski and Dietz, *Standardized
assessment of reading performance: the new International Reading Speed Texts IReST*, IOVS 53, 2012, table 2; silent or
not, texts of news length). Nobody has measured Kinyarwanda or Swahili as far as we know. In that study readers of
seventeen languages read nearly the same number of letters a minute where the alphabet is Latin and the words are long
(Finnish 1,078, Turkish 1,054), so that theirs is reckoned: 1,000 letters a minute by 5.8 letters a word in Kinyarwanda
and 5.5 in Swahili, counted in the texts of the sample newsroom. A language says its number in its own tables.
"""

import re

from inkuru.lang.language import language as language_of

WORD = re.compile(r"[^\W_]+(?:['’.,-][^\W_]+)*")


def count_words(text: str) -> int:
    """The words of a text; a figure is one, and so is what an apostrophe joins.

    >>> count_words("Itike iracyagura amafaranga 2.500, n’ubu.")
    5
    """
    return sum(1 for _ in WORD.finditer(text))


def minutes(words: int, language: str) -> int:
    """The minutes that so many words take, at least one.

    >>> minutes(684, "en"), minutes(10, "rw")
    (3, 1)
    """
    return max(round(words / language_of(language).writing.words_a_minute), 1)
