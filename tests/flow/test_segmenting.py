"""Sentences of a revision."""

import pytest

from inkuru.newsroom.models import Segment
from tests.newsroom.making import make_story

pytestmark = [pytest.mark.django_db, pytest.mark.database]

ROWS = [
    ("rw", "Imvura yaguye. Umuhanda wafunzwe.", ["Imvura yaguye.", "Umuhanda wafunzwe."]),
    ("en", "It rained. Dr. Uwase left at 6 a.m. on Friday.", ["It rained.", "Dr. Uwase left at 6 a.m. on Friday."]),
    ("sw", "Mvua ilinyesha. Bw. Juma aliondoka.", ["Mvua ilinyesha.", "Bw. Juma aliondoka."]),
]


@pytest.mark.parametrize(("language", "text", "sentences"), ROWS)
def test_a_revision_is_cut_into_its_sentences(language: str, text: str, sentences: list[str]) -> None:
    newsroom = make_story(language, paragraphs=(text,))
    segments = Segment.objects.filter(revision__block=newsroom.body(1)).order_by("number")
    assert [(one.number, text[one.start : one.end]) for one in segments] == list(enumerate(sentences, start=1))
