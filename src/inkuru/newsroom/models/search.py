"""The index of the site’s search: what of released editions can be found, and by which words.

All of it can be made anew from the releases. Nothing else is ever in it.
"""

from django.db import models

from inkuru.newsroom.models.releases import Release
from inkuru.newsroom.models.stories import LANGUAGE_CODE_LENGTH, Edition

STEM_LENGTH = 64


class SearchState(models.Model):
    """The one row, held by whoever writes. `version` is another after each change.

    Stories with ids below `below` have still to be taken up; None says that all are.
    """

    version = models.BigIntegerField()
    below = models.PositiveBigIntegerField(null=True)

    def __str__(self) -> str:
        return f"version {self.version}"


class SearchEntry(models.Model):
    """An edition that can be found, as it was released; `words` are the ids of its words, to take it out again."""

    edition = models.OneToOneField(Edition, on_delete=models.CASCADE, primary_key=True, related_name="found")
    release = models.ForeignKey(Release, on_delete=models.PROTECT, related_name="+")
    words = models.BinaryField()

    def __str__(self) -> str:
        return f"edition {self.edition_id}"


class SearchWord(models.Model):
    """A stem of a language; in no language, a concept of the gazetteer. It goes with the last edition that has it."""

    language = models.CharField(max_length=LANGUAGE_CODE_LENGTH, blank=True)
    stem = models.CharField(max_length=STEM_LENGTH)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("stem", "language"), name="a_search_word_once"),)

    def __str__(self) -> str:
        return self.stem


class SearchForm(models.Model):
    """How a word is written: what readers may have meant, and what is marked in the texts that are found."""

    word = models.ForeignKey(SearchWord, on_delete=models.CASCADE, related_name="forms")
    language = models.CharField(max_length=LANGUAGE_CODE_LENGTH)
    form = models.CharField(max_length=STEM_LENGTH)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("form", "language"), name="a_search_form_once"),)

    def __str__(self) -> str:
        return self.form


class SearchList(models.Model):
    """The editions of one block that have a word: two bytes for the place of each in the block, and a byte of weight.

    The id is the word’s and the number of the block in one; see `inkuru.newsroom.search_lists`.
    """

    places = models.BinaryField()
    weights = models.BinaryField()

    def __str__(self) -> str:
        return str(self.pk)


class SearchGram(models.Model):
    """The forms of one block that have three letters in a row, by which misspelt words are found."""

    places = models.BinaryField()

    def __str__(self) -> str:
        return str(self.pk)


class SearchBlock(models.Model):
    """What ranking has to know of the editions of one block: story, day and language; see `search_columns`."""

    number = models.PositiveIntegerField(primary_key=True)
    version = models.BigIntegerField()
    columns = models.BinaryField()

    def __str__(self) -> str:
        return str(self.number)
