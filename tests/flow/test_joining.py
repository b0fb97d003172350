"""A translation that exists joins its story."""

from datetime import timedelta

import pytest

from inkuru.engines.prepared import Prepared
from inkuru.flow.arranging import standing_body
from inkuru.flow.comparing import Changes
from inkuru.flow.intake import Taken, take_in_group
from inkuru.flow.passages import passages
from inkuru.flow.releasing import obstacles
from inkuru.flow.revising import Text, revise
from inkuru.flow.translating import draft, open_edition
from inkuru.newsroom.models import Revision
from inkuru.records import Draft, Paragraph
from tests.flow.drafts import BODY, FERRY, HEADLINE, LATE, PRICE, QUOTE, body_of, come_in, current, make_draft
from tests.newsroom.making import NOON, make_person

pytestmark = [pytest.mark.django_db, pytest.mark.database]

SW_HEADLINE = "Feri ya Ziwa Kivu yarejea safarini"
SW_FERRY = "Feri iliondoka Rubavu saa moja asubuhi ikiwa na abiria 284."
SW_LATE = "Ilifika Karongi dakika kumi mapema na kuendelea hadi Rusizi kabla ya adhuhuri."
SW_PRICE = "Tiketi bado ni faranga 2,500, na watoto walio chini ya miaka sita husafiri bure."
SW_QUOTE = "“Tulibadilisha injini zote mbili,” nahodha alisema. “Ni bibi kizee mwenye miguu ya kijana.”"
SW_BODY = (SW_FERRY, SW_LATE, SW_PRICE, SW_QUOTE)
SW_FOG = "Ukungu ulikuwa mzito ziwani, na boti ndogo hazikuruhusiwa kuondoka mpaka mchana."


def swahili(*body: str | Paragraph) -> Draft:
    return make_draft(body, SW_HEADLINE, "sw", "file:///stories/ferry.sw.txt", into=())


def join(source: Draft, translation: Draft, hours: int = 0) -> Taken:
    """The translation as it was taken in with its source."""
    taken = take_in_group([source, translation], by=None, at=NOON + timedelta(hours=hours))
    return taken.translations[0]


def said(taken: Taken) -> list[tuple[str, int | None, str]]:
    return [(one.check, one.paragraph, one.values["text"]) for one in taken.findings]


def pairs(taken: Taken) -> list[tuple[str | None, str | None]]:
    """What stands side by side, and what each translation is based on."""
    return [
        (text_of(one.source), text_of(one.revision))
        for one in passages(taken.edition)
        if one.revision is None or one.revision.based_on == one.source
    ]


def text_of(revision: Revision | None) -> str | None:
    return revision.text if revision else None


HEADS = (HEADLINE, SW_HEADLINE)


def test_as_many_paragraphs_are_matched_in_order() -> None:
    joined = join(make_draft(), swahili(*SW_BODY))
    assert pairs(joined) == [HEADS, *zip(BODY, SW_BODY, strict=True)]
    assert said(joined) == []


def test_a_paragraph_without_translation_is_named() -> None:
    joined = join(make_draft(), swahili(SW_FERRY, SW_LATE, SW_QUOTE))
    assert pairs(joined) == [HEADS, (FERRY, SW_FERRY), (LATE, SW_LATE), (PRICE, None), (QUOTE, SW_QUOTE)]
    assert said(joined) == [("untranslated", 3, PRICE)]


def test_a_translation_without_source_is_kept_and_named() -> None:
    joined = join(make_draft(), swahili(SW_FERRY, SW_FOG, *SW_BODY[1:]))
    assert pairs(joined) == [HEADS, (FERRY, SW_FERRY), (None, SW_FOG), *zip(BODY[1:], SW_BODY[1:], strict=True)]
    assert said(joined) == [("unmatched", 2, SW_FOG)]


def test_a_translation_without_source_holds_up_the_other_editions_until_its_file_is_mended() -> None:
    joined = join(make_draft(), swahili(SW_FERRY, SW_FOG, *SW_BODY[1:]))
    source = joined.story.editions.get(language="en")
    assert [(one.check, one.paragraph) for one in obstacles(source)] == [("text_missing", 2)]
    assert obstacles(joined.edition) == ()
    join(make_draft(), swahili(*SW_BODY), hours=1)
    assert obstacles(source) == ()


def test_the_same_again_says_the_same_and_changes_nothing() -> None:
    body = (SW_FERRY, SW_FOG, SW_LATE, SW_QUOTE)
    more = "More boats are to come."
    source = make_draft((*BODY, more))
    first = join(source, swahili(*body))
    assert said(first) == [("unmatched", 2, SW_FOG), ("untranslated", 3, PRICE), ("untranslated", 5, more)]
    again = join(source, swahili(*body), hours=1)
    assert (again.changes, said(again), pairs(again)) == (Changes(), said(first), pairs(first))


def test_a_source_that_comes_later_takes_its_translation_up() -> None:
    join(make_draft(), swahili(SW_FERRY, SW_FOG, *SW_BODY[1:]))
    fog = "Fog lay thick on the lake, and small boats were not allowed to leave until midday."
    joined = join(make_draft((FERRY, fog, *BODY[1:])), swahili(SW_FERRY, SW_FOG, *SW_BODY[1:]), hours=1)
    assert pairs(joined) == [HEADS, (FERRY, SW_FERRY), (fog, SW_FOG), *zip(BODY[1:], SW_BODY[1:], strict=True)]
    assert said(joined) == []
    assert len(standing_body(joined.story)) == 5


def test_a_stray_translation_leaves_with_its_file() -> None:
    join(make_draft(), swahili(SW_FERRY, SW_FOG, *SW_BODY[1:]))
    joined = join(make_draft(), swahili(*SW_BODY), hours=1)
    assert (joined.changes, len(standing_body(joined.story)), said(joined)) == (Changes(removed=1), 4, [])


def test_a_translation_that_its_file_leaves_out_stays_and_is_named() -> None:
    join(make_draft(), swahili(*SW_BODY))
    joined = join(make_draft(), swahili(SW_FERRY, SW_LATE, SW_QUOTE), hours=1)
    assert (joined.changes, said(joined)) == (Changes(), [("left_out", None, SW_PRICE)])
    assert body_of(joined.edition) == list(SW_BODY)


def test_a_changed_translation_follows_the_source_of_now() -> None:
    join(make_draft(), swahili(*SW_BODY))
    later, sw_later = LATE.replace("ten", "twenty"), SW_LATE.replace("kumi", "ishirini")
    stale = join(make_draft((FERRY, later, PRICE, QUOTE)), swahili(*SW_BODY), hours=1)
    assert [one.is_stale for one in passages(stale.edition)] == [False, False, True, False, False]
    fresh = join(make_draft((FERRY, later, PRICE, QUOTE)), swahili(SW_FERRY, sw_later, SW_PRICE, SW_QUOTE), hours=2)
    assert (fresh.changes, (later, sw_later) in pairs(fresh)) == (Changes(changed=1), True)
    assert not any(one.is_stale for one in passages(fresh.edition))


def test_what_a_translator_wrote_at_the_desk_stays() -> None:
    story = come_in(make_draft()).story
    edition = open_edition(story, "sw", by=None, at=NOON)
    block = standing_body(story)[1]
    revise(block, edition, Text.plain("Ilichelewa."), by=make_person("juma"), at=NOON, seen=0)
    for hours in (1, 2):
        joined = join(make_draft(), swahili(*SW_BODY), hours=hours)
        assert said(joined) == [("conflict", 2, "Ilichelewa.")]
    assert body_of(joined.edition) == [SW_FERRY, "Ilichelewa.", SW_PRICE, SW_QUOTE]


def test_what_both_changed_is_refused() -> None:
    first = join(make_draft(), swahili(*SW_BODY))
    was = current(first.edition, SW_LATE)
    revise(was.block, first.edition, Text.plain("Ilichelewa."), by=make_person("juma"), at=NOON, seen=1)
    joined = join(make_draft(), swahili(SW_FERRY, f"{SW_LATE} Sana.", SW_PRICE, SW_QUOTE), hours=1)
    assert said(joined) == [("conflict", 2, "Ilichelewa.")]
    agreed = join(make_draft(), swahili(SW_FERRY, "Ilichelewa.", SW_PRICE, SW_QUOTE), hours=2)
    assert (agreed.changes, said(agreed)) == (Changes(), [])


def test_a_draft_that_nobody_has_read_gives_way() -> None:
    story = come_in(make_draft()).story
    edition = open_edition(story, "sw", by=None, at=NOON)
    draft(edition, engine=Prepared("machine", {LATE: "Ilikuwa mapema."}), at=NOON)
    joined = join(make_draft(), swahili(*SW_BODY), hours=1)
    assert (body_of(joined.edition), said(joined)) == (list(SW_BODY), [])


def test_kinds_come_from_the_source() -> None:
    joined = join(make_draft((Paragraph("Fares", "heading"), PRICE)), swahili(Paragraph("Nauli", "heading"), SW_PRICE))
    assert pairs(joined) == [HEADS, ("Fares", "Nauli"), (PRICE, SW_PRICE)]
