"""The checks look at what is typed; nothing of it is kept."""

import pytest

from inkuru.desk.looking import Glanced, GlanceLine, Length, length_of, lines_of
from inkuru.flow.passages import passages
from inkuru.newsroom.models import Revision, WorkingText
from inkuru.records import Finding, Severity
from tests.desk.pages import all_words, page, signed_in, soup
from tests.newsroom.making import make_story, make_translation

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def test_what_is_typed_is_checked_and_not_kept() -> None:
    newsroom = make_story()
    make_translation(newsroom, "sw")
    client, block = signed_in(newsroom.person), newsroom.body(1)
    before = Revision.objects.count()
    address = f"/desk/stories/{newsroom.story.pk}/sw/{block.pk}/look/"
    html = soup(client.post(address, {"seen": 0, "text": "Boti ya kwanza iliondoka ikiwa na watu 421."}).content)
    (button,) = html.select(".findings .take")
    assert [button[name] for name in ("data-was", "data-start", "data-mend", "data-key")] == ["421", "39", "412", ""]
    marked = {"seen": 0, "text": "Boti ya kwanza iliondoka ikiwa na watu <b>412</b>.", "is_marked": "on"}
    assert all_words(soup(client.post(address, marked).content), ".findings .take") == []
    assert client.post(address, {"seen": "x"}).status_code == 422
    assert (Revision.objects.count(), WorkingText.objects.count()) == (before, 0)


def test_a_finding_without_a_mend_is_told_without_one() -> None:
    bare = Finding("numbers", Severity.WARNING, "x")
    whole = Finding("numbers", Severity.WARNING, "x", start=1, end=3, mend="z")
    assert lines_of((bare, whole), "abcd") == (
        GlanceLine(Glanced(bare), "", None),
        GlanceLine(Glanced(whole), "bc", "z"),
    )


def test_the_length_of_each_edition_stands_at_its_head() -> None:
    newsroom = make_story(paragraphs=("word " * 684,))
    assert length_of(passages(newsroom.source), "en") == Length(689, 3)
    html = page(signed_in(newsroom.person), f"/desk/stories/{newsroom.story.pk}/")
    assert all_words(html, "thead .length") == ["689 words · 3 minutes to read"]
