"""What says something new, and who wrote last."""

from datetime import timedelta

import pytest

from inkuru.flow.releasing import release
from inkuru.flow.revising import Text, revise
from inkuru.flow.translating import confirm, draft, open_edition
from inkuru.flow.weighing import is_minor, is_minor_since_release, newest_hand, says_the_same
from inkuru.newsroom.models import Edition, Revision
from tests.flow.test_translating import ENGINE
from tests.newsroom.making import NOON, make_person, make_story, rewrite

pytestmark = [pytest.mark.django_db, pytest.mark.database]

LATER = NOON + timedelta(hours=3)
SLIP = "The first boat leftt with 412 people on board."
MENDED = SLIP.replace("leftt", "left")


@pytest.mark.parametrize(
    ("before", "after", "minor"),
    [
        (Text.plain(SLIP), Text.plain(MENDED), True),
        (Text.plain(SLIP), Text.plain(SLIP.replace("412", "421")), False),
        (Text.marked(SLIP), Text.marked(f"<b>{MENDED}</b>"), True),
        (Text.marked(f'<a href="https://a.example/">{SLIP}</a>'), Text.plain(MENDED), False),
        (Text.plain("", alt="A fery at the quay"), Text.plain("", alt="A ferry at the quay"), True),
        (Text.plain("", alt="A ferry at the quay"), Text.plain("", alt="A lorry at the quay"), False),
        (Text.plain("", credit="J. Kwizera"), Text.plain("", credit="A. Kwizera"), False),
    ],
)
def test_a_revision_is_weighed_by_all_that_it_says(before: Text, after: Text, *, minor: bool) -> None:
    newsroom = make_story()
    block = newsroom.story.blocks.create(order=99)
    texts = [
        revise(block, newsroom.source, text, by=newsroom.person, at=NOON, seen=seen)
        for seen, text in enumerate((before, after))
    ]
    assert (is_minor(texts[1], texts[0], "en"), says_the_same(texts[1], texts[0])) == (minor, False)
    assert (is_minor(texts[0], None, "en"), says_the_same(texts[0], texts[0])) == (False, True)


def test_since_a_release_all_changes_count() -> None:
    newsroom = make_story(paragraphs=(SLIP, "Tickets still cost 2,500 francs."))
    edition = newsroom.source
    assert not is_minor_since_release(edition)
    release(edition, by=newsroom.person, at=NOON)
    edition = Edition.objects.select_related("live").get(pk=edition.pk)
    rewrite(newsroom, edition, 1, MENDED)
    assert is_minor_since_release(edition)
    rewrite(newsroom, edition, 2, "Tickets still cost 2,600 francs.", hours=2)
    assert not is_minor_since_release(edition)
    rewrite(newsroom, edition, 2, "Tickets still cost 2,500 francs.", hours=3)
    assert is_minor_since_release(edition)


def test_whoever_wrote_last_is_known_and_who_mends_slips_is_not_the_one() -> None:
    newsroom = make_story()
    juma, aline = make_person("juma"), make_person("aline")
    seen = 1
    found = []
    for by, text in ((juma, SLIP), (aline, MENDED), (juma, "The first boat left with 402 people on board.")):
        revise(newsroom.body(1), newsroom.source, Text.plain(text), by=by, at=LATER, seen=seen)
        found.append(newest_hand(newsroom.source))
        seen += 1
    assert found == [juma.pk, juma.pk, juma.pk]
    revise(newsroom.body(2), newsroom.source, Text.plain("Tickets cost 3,000 francs."), by=aline, at=LATER, seen=1)
    assert newest_hand(newsroom.source) == aline.pk


def test_whoever_read_a_draft_last_answers_for_it() -> None:
    newsroom = make_story()
    swahili = open_edition(newsroom.story, "sw", by=newsroom.person, at=NOON)
    draft(swahili, engine=ENGINE, at=NOON)
    assert newest_hand(swahili) is None
    juma = make_person("juma")
    confirm(swahili, newsroom.body(1), by=juma, at=LATER)
    assert newest_hand(swahili) == juma.pk
    aline = make_person("aline")
    own = Text.plain("Tiketi ni faranga 2,500.")
    number = Revision.objects.filter(edition=swahili, block=newsroom.body(2)).count()
    revise(newsroom.body(2), swahili, own, by=aline, at=LATER + timedelta(hours=1), seen=number)
    assert newest_hand(swahili) == aline.pk
