"""Where words stand in the memory, for those who may see it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from inkuru.flow.browsing_memory import Found, Line, Wanted, evidence, find, unit_of, uses
from inkuru.flow.indexing import stem_new_words
from inkuru.flow.learning_releases import learn
from inkuru.flow.releasing import release
from inkuru.flow.roles import Charge
from inkuru.flow.tidying import NoSuchUnit
from inkuru.newsroom.clock import database_now
from inkuru.newsroom.models import DeskRole, MemoryUnit, Person, Section, Story
from inkuru.records import ConceptRecord, TermRecord, TermUse
from tests.flow.units import FERI, FERRY, RAIN, keep
from tests.newsroom.making import NOON, make_person, make_story, make_translation

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def _said(found: Found) -> list[tuple[str, str, list[str]]]:
    return [(one.said.text, one.other.text, _marked(one)) for one in found.lines]


def _marked(line: Line) -> list[str]:
    return [side.text[start:end] for side in (line.said, line.other) for start, end in side.spans]


def test_words_are_found_in_all_their_forms_with_what_was_said_for_them() -> None:
    keep(FERRY, FERI, RAIN)
    stem_new_words(most=1_000)
    person = make_person()
    assert _said(find(person, Wanted("boats", "en", into="rw"))) == [(FERRY.source, FERRY.target, ["boat"])]
    assert _said(find(person, Wanted("maboti", "sw"))) == [(FERI.target, FERI.source, ["Boti"])]
    assert _said(find(person, Wanted("amato", "rw"))) == [(FERRY.target, FERRY.source, ["Ubwato"])]
    assert find(person, Wanted("", "en")) == Found((), None)
    assert find(person, Wanted("nothing", "en")).lines == ()


def test_older_segments_follow_page_by_page() -> None:
    keep(*(replace(FERRY, source=f"The boat number {one}.", target=f"Ubwato bwa {one}.") for one in range(5)))
    stem_new_words(most=1_000)
    person, seen, below = make_person(), [], None
    for _ in range(4):
        found = find(person, Wanted("boat", "en", below=below), most=2)
        seen += [one.said.text for one in found.lines]
        below = found.below
        if below is None:
            break
    assert seen == [f"The boat number {one}." for one in (4, 3, 2, 1, 0)]


def test_uses_of_a_concept_are_marked_on_both_sides_once_each() -> None:
    keep(FERRY, RAIN)
    names = (TermRecord("en", "boat"), TermRecord("rw", "ubwato"), TermRecord("sw", "feri", TermUse.FORBIDDEN))
    stem_new_words(most=1_000)
    (use,) = uses(make_person(), ConceptRecord("boat", names), most=5)
    assert _marked(use) == ["boat", "Ubwato"]


def test_what_is_of_a_story_under_embargo_is_not_there_for_others() -> None:
    hidden = make_story()
    make_translation(hidden, "rw")
    for edition in hidden.story.editions.all():
        release(edition, by=hidden.person, at=NOON)
    learn(hidden.story.pk)
    stem_new_words(most=1_000)
    sport, health = (Section.objects.create(slug=slug) for slug in ("sport", "health"))
    Story.objects.update(section=sport, embargo_until=database_now() + timedelta(days=1))
    inside = make_person("juma", Charge(DeskRole.EDITOR, section=sport))
    outside = make_person("alice", Charge(DeskRole.EDITOR, section=health))
    number = MemoryUnit.objects.order_by("pk")[1].pk
    concept = ConceptRecord("boat", (TermRecord("en", "boat"),))

    def seen(person: Person) -> tuple[int, int, int]:
        return (
            len(find(person, Wanted("boat", "en")).lines),
            len(uses(person, concept, most=5)),
            len(evidence(person, [number], [concept])),
        )

    assert (seen(inside), seen(outside)) == ((1, 1, 1), (0, 0, 0))
    assert unit_of(inside, number).number == number
    with pytest.raises(NoSuchUnit):
        unit_of(outside, number)
