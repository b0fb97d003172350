"""A source text comes again."""

import random
from datetime import timedelta

import pytest

from inkuru.flow.arranging import arrange, retire, standing_body
from inkuru.flow.comparing import Changes
from inkuru.flow.intake import Taken
from inkuru.flow.revising import Text, revise
from inkuru.newsroom.models import Block, Image, Kind, Revision
from inkuru.records import Paragraph
from tests.flow.drafts import BODY, FERRY, HEADLINE, LATE, PRICE, QUOTE, body_of, come_in, current, make_draft
from tests.newsroom.making import NOON, make_person

pytestmark = [pytest.mark.django_db, pytest.mark.database]

LATER = LATE.replace("ten minutes", "twenty minutes")
PARTS = ("“We replaced both engines,” the captain said.", "“She is an old lady with young legs.”")


def at_desk(taken: Taken, old: str, new: str) -> Revision:
    """Somebody rewrites a paragraph at the desk."""
    was = current(taken.edition, old)
    later = NOON + timedelta(minutes=30)
    return revise(was.block, taken.edition, Text.plain(new), by=make_person(), at=later, seen=was.number)


def numbers(taken: Taken) -> list[int]:
    return list(taken.edition.revisions.current().standing().order_by("block__order").values_list("number", flat=True))


def conflicts(taken: Taken) -> list[tuple[int | None, str]]:
    return [(one.paragraph, one.values["text"]) for one in taken.findings if one.check == "conflict"]


FATES = [
    ((FERRY, LATER, PRICE, QUOTE), Changes(changed=1)),
    ((FERRY, LATE, "Fog was thick.", PRICE, QUOTE), Changes(added=1)),
    ((FERRY, PRICE, QUOTE), Changes(removed=1)),
    ((QUOTE, FERRY, LATE, PRICE), Changes(moved=1)),
    ((FERRY, LATE, PRICE, *PARTS), Changes(split=1)),
    ((f"{FERRY} {LATE}", PRICE, QUOTE), Changes(merged=1)),
    (("Fog was thick.", QUOTE, FERRY, LATER), Changes(added=1, removed=1, moved=1, changed=1)),
    (tuple(reversed(BODY)), Changes(moved=3)),
]


@pytest.mark.parametrize(("body", "changes"), FATES, ids=[str(changes) for _, changes in FATES])
def test_the_story_says_what_the_file_says(body: tuple[str, ...], changes: Changes) -> None:
    first = come_in(make_draft())
    again = come_in(make_draft(body), hours=1)
    assert (again.changes, body_of(first.edition), again.findings) == (changes, list(body), ())
    back = come_in(make_draft(), hours=2)
    assert body_of(back.edition) == list(BODY)
    assert come_in(make_draft(), hours=3).is_unchanged


def test_only_what_changed_is_a_new_revision() -> None:
    come_in(make_draft())
    again = come_in(make_draft((QUOTE, FERRY, LATER, PRICE)), hours=1)
    assert numbers(again) == [1, 1, 1, 2, 1]
    made = current(again.edition, LATER)
    assert (made.at, made.material) == (NOON + timedelta(hours=1), True)


def test_typography_alone_is_not_material() -> None:
    come_in(make_draft())
    again = come_in(make_draft((FERRY, LATE, PRICE, QUOTE.replace("“", '"').replace("”", '"'))), hours=1)
    assert again.changes == Changes(changed=1)
    assert not again.edition.revisions.get(number=2).material


def test_the_headline_may_change() -> None:
    come_in(make_draft())
    again = come_in(make_draft(headline="Ferry sails"), hours=1)
    assert (again.changes, again.headline) == (Changes(changed=1), "Ferry sails")


def test_a_paragraph_may_become_a_heading() -> None:
    first = come_in(make_draft((FERRY, "Fares", PRICE)))
    again = come_in(make_draft((FERRY, Paragraph("Fares", "heading"), PRICE)), hours=1)
    assert again.changes == Changes(changed=1)
    assert [block.kind for block in standing_body(first.story)] == [Kind.PARAGRAPH, Kind.HEADING, Kind.PARAGRAPH]
    assert numbers(again) == [1, 1, 1, 1]


def test_split_and_merged_blocks_keep_their_parents() -> None:
    first = come_in(make_draft())
    ferry, late, _, quote = standing_body(first.story)
    come_in(make_draft((f"{FERRY} {LATE}", PRICE, *PARTS)), hours=1)
    merged, _, part, new = standing_body(first.story)
    assert (merged, part) == (ferry, quote)
    assert (set(merged.parents.all()), set(part.parents.all()), set(new.parents.all())) == ({late}, set(), {quote})
    assert Block.objects.get(pk=late.pk).retired_at == NOON + timedelta(hours=1)


def test_what_the_desk_changed_stays_where_the_file_did_not() -> None:
    first = come_in(make_draft())
    at_desk(first, PRICE, "Tickets are free.")
    again = come_in(make_draft((FERRY, LATER, PRICE, QUOTE)), hours=1)
    assert (again.changes, conflicts(again)) == (Changes(changed=1), [])
    assert body_of(first.edition) == [FERRY, LATER, "Tickets are free.", QUOTE]


def test_what_both_changed_is_refused_and_named_until_they_agree() -> None:
    first = come_in(make_draft())
    at_desk(first, LATE, "It was late.")
    for hours in (1, 2):
        again = come_in(make_draft((FERRY, LATER, PRICE, QUOTE)), hours=hours)
        assert (again.changes, conflicts(again)) == (Changes(), [(2, "It was late.")])
    assert body_of(first.edition) == [FERRY, "It was late.", PRICE, QUOTE]
    agreed = come_in(make_draft((FERRY, "It was late.", PRICE, QUOTE)), hours=3)
    assert (agreed.changes, conflicts(agreed)) == (Changes(), [])
    onwards = come_in(make_draft((FERRY, "It was very late.", PRICE, QUOTE)), hours=4)
    assert (onwards.changes, conflicts(onwards)) == (Changes(changed=1), [])


def test_a_file_that_comes_nearer_to_the_desk_is_compared_with_it() -> None:
    first = come_in(make_draft())
    at_desk(first, LATE, "It was late.")
    again = come_in(make_draft((FERRY, "It was very late.", PRICE, QUOTE)), hours=1)
    assert (again.changes, conflicts(again)) == (Changes(), [(2, "It was late.")])
    assert body_of(first.edition) == [FERRY, "It was late.", PRICE, QUOTE]


def test_the_other_paragraphs_of_a_file_in_conflict_come_in() -> None:
    first = come_in(make_draft())
    at_desk(first, LATE, "It was late.")
    again = come_in(make_draft((FERRY, LATER, "Fog.", PRICE.replace("2,500", "2,600"))), hours=1)
    assert again.changes == Changes(added=1, removed=1, changed=1)
    assert body_of(first.edition) == [FERRY, "It was late.", "Fog.", PRICE.replace("2,500", "2,600")]


def test_a_headline_that_both_changed_stays() -> None:
    first = come_in(make_draft())
    at_desk(first, HEADLINE, "Ferry is back")
    again = come_in(make_draft(headline="Ferry sails"), hours=1)
    assert (again.headline, conflicts(again)) == ("Ferry is back", [(0, "Ferry is back")])


def test_a_split_or_merged_paragraph_that_the_desk_changed_is_refused_whole() -> None:
    first = come_in(make_draft())
    at_desk(first, QUOTE, "“Both engines are new,” the captain said.")
    at_desk(first, LATE, "It was late.")
    again = come_in(make_draft((f"{FERRY} {LATE}", PRICE, *PARTS)), hours=1)
    mine = "“Both engines are new,” the captain said."
    assert again.changes == Changes()
    assert [number for number, _ in conflicts(again)] == [1, 3, 4]
    assert body_of(first.edition) == [FERRY, "It was late.", PRICE, mine]


def test_what_the_desk_took_out_stays_out() -> None:
    first = come_in(make_draft())
    retire([current(first.edition, LATE).block], at=NOON)
    unchanged = come_in(make_draft((FERRY, LATE, PRICE)), hours=1)
    assert (unchanged.changes, conflicts(unchanged)) == (Changes(removed=1), [])
    changed = come_in(make_draft((FERRY, LATER, PRICE)), hours=2)
    assert (changed.changes, conflicts(changed)) == (Changes(), [(2, LATE)])
    assert body_of(first.edition) == [FERRY, PRICE]


def test_what_the_file_takes_out_stays_when_the_desk_changed_it() -> None:
    first = come_in(make_draft())
    at_desk(first, LATE, "It was late.")
    for hours in (1, 2):
        again = come_in(make_draft((FERRY, PRICE, QUOTE)), hours=hours)
        assert (again.changes, conflicts(again)) == (Changes(), [(None, "It was late.")])
    assert body_of(first.edition) == [FERRY, "It was late.", PRICE, QUOTE]


def test_pictures_stay_behind_the_paragraph_that_they_followed() -> None:
    first = come_in(make_draft())
    ferry, late, price, quote = standing_body(first.story)
    picture = Block(
        story=first.story,
        kind=Kind.IMAGE,
        image=Image.objects.create(path="a.webp", sha256="a", width=1, height=1),
        order=0,
    )
    arrange([ferry, picture, late, price, quote])
    come_in(make_draft((LATE, "Fog.", FERRY, PRICE, QUOTE)), hours=1)
    assert [block.pk for block in standing_body(first.story)][2:] == [ferry.pk, picture.pk, price.pk, quote.pk]


def test_the_order_of_the_desk_stays_where_the_file_moved_nothing() -> None:
    first = come_in(make_draft())
    arrange(list(reversed(standing_body(first.story))))
    come_in(make_draft((FERRY, LATE, "Fog.", PRICE, QUOTE)), hours=1)
    assert body_of(first.edition) == [QUOTE, PRICE, LATE, "Fog.", FERRY]


SENTENCES = (*BODY[1:], *PARTS, LATER, f"{FERRY} {LATE}", "Fog was thick.", "It was late.", "Nobody was hurt.")


@pytest.mark.parametrize("seed", range(12))
def test_whatever_comes_the_story_says_what_the_file_says_and_nothing_of_the_desk_is_lost(seed: int) -> None:
    chance = random.Random(seed)
    taken = come_in(make_draft())
    for hours in range(1, 6):
        text = [FERRY, *chance.sample(SENTENCES, k=chance.randint(1, 7))]
        again = come_in(make_draft(text), hours=hours)
        assert (again.story, body_of(taken.edition), again.conflicts) == (taken.story, text, ())
    written = f"Written at the desk, {seed}."
    at_desk(taken, chance.choice(text), written)
    for hours in range(6, 9):
        come_in(make_draft([FERRY, *chance.sample(SENTENCES, k=4)]), hours=hours)
        assert written in body_of(taken.edition)
