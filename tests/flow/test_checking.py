"""Findings on a story: kept with the texts they were found in, computed anew for what changed only."""

from dataclasses import replace
from datetime import timedelta

import pytest

from inkuru.checks import comparing, reading
from inkuru.checks.passage import Passage
from inkuru.checks.source import check_source
from inkuru.flow import checking, readiness
from inkuru.flow.releasing import NotReady, release
from inkuru.flow.revising import Text, revise
from inkuru.flow.terming import take_in
from inkuru.flow.translating import translate
from inkuru.flow.turning import NoteMissing, turn_check
from inkuru.flow.waiving import waive
from inkuru.lang.facts import facts
from inkuru.newsroom.models import CheckRule, Edition, Severity, StoredFinding
from inkuru.records import ConceptRecord, Draft, Fact, Finding, TermRecord, TermStatus, TermUse
from tests.newsroom.making import NOON, Newsroom, make_story, make_translation, rewrite

pytestmark = [pytest.mark.django_db, pytest.mark.database]

WRONG = (
    "Feri ya Ziwa Kivu yarejea safarini",
    "Boti ya kwanza iliondoka ikiwa na watu 421.",
    "Tiketi bado ni faranga 2,500.",
)


@pytest.fixture
def newsroom() -> Newsroom:
    return make_story()


def fresh(edition: Edition) -> Edition:
    return Edition.objects.select_related("story").get(pk=edition.pk)


def said(edition: Edition) -> list[tuple[str, int | None, str]]:
    return [(one.finding.check, one.finding.paragraph, one.finding.severity) for one in checking.check(fresh(edition))]


def louder(findings: list[tuple[str, int | None, str]]) -> list[tuple[str, int | None, str]]:
    """Without notes, which only say where to look."""
    return [one for one in findings if one[2] != Severity.NOTE]


def test_a_right_translation_is_not_spoken_of(newsroom: Newsroom) -> None:
    assert [louder(said(make_translation(newsroom, code))) for code in ("rw", "sw")] == [[], []]


def test_of_two_who_check_at_once_what_was_found_in_the_later_text_stands(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    edition = make_translation(newsroom, "sw", WRONG)

    def while_another_saves_and_looks(draft: Draft) -> tuple[Finding, ...]:
        monkeypatch.undo()
        translate(edition, newsroom.body(1), Text.plain(WRONG[1].replace("421", "412")), by=None, at=NOON, seen=1)
        assert checking.recheck(newsroom.story) == 3
        return check_source(draft)

    monkeypatch.setattr(checking, "check_source", while_another_saves_and_looks)
    assert (checking.recheck(newsroom.story), said(edition)) == (0, [])


def test_only_the_paragraph_that_changed_is_checked_again(newsroom: Newsroom) -> None:
    edition = make_translation(newsroom, "sw", WRONG)
    assert [checking.recheck(newsroom.story), checking.recheck(newsroom.story)] == [3, 0]
    translate(edition, newsroom.body(1), Text.plain(WRONG[1].replace("421", "412")), by=None, at=NOON, seen=1)
    assert checking.recheck(newsroom.story) == 1
    assert said(edition) == []


SWAPPED = (
    "Feri ya Ziwa Kivu yarejea safarini",
    "Keza alilipa faranga 2,500 mjini Musanze.",
    "Boti iliondoka Rubavu na watu 412.",
)


def make_two_paragraphs() -> Newsroom:
    return make_story(paragraphs=("The boat left Rubavu with 412 people.", "Keza paid 2,500 francs in Musanze."))


def orders(edition: Edition) -> list[tuple[int | None, str]]:
    found = [one.finding for one in checking.check(fresh(edition)) if one.finding.check == "order"]
    return [(one.paragraph, str(one)) for one in found]


def test_paragraphs_that_changed_places_are_told_until_they_are_put_right() -> None:
    newsroom = make_two_paragraphs()
    edition = make_translation(newsroom, "sw", SWAPPED)
    told = [(2, "In Kiswahili paragraphs 1 and 2 seem to have changed places")]
    assert (orders(edition), orders(edition)) == (told, told)
    for place in (1, 2):
        text = Text.plain(SWAPPED[3 - place])
        translate(edition, newsroom.body(place), text, by=None, at=NOON, seen=1)
    assert orders(edition) == []


def test_a_paragraph_that_stands_twice_is_told_and_its_waiver_lapses_with_either() -> None:
    newsroom = make_two_paragraphs()
    edition = make_translation(newsroom, "sw", (SWAPPED[0], SWAPPED[2], SWAPPED[2]))
    assert orders(edition) == [(2, "In Kiswahili paragraph 2 repeats paragraph 1, which English does not")]
    mark = StoredFinding.objects.get(check_name="order").fingerprint
    rewrite(newsroom, newsroom.source, 1, "The boat left Rubavu with 412 people on it.")
    assert orders(edition) == [(2, "In Kiswahili paragraph 2 repeats paragraph 1, which English does not")]
    assert StoredFinding.objects.get(check_name="order").fingerprint != mark


def test_a_paragraph_beside_the_one_that_changed_is_not_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    newsroom = make_two_paragraphs()
    edition = make_translation(newsroom, "sw", (SWAPPED[0], SWAPPED[2], SWAPPED[1]))
    checking.recheck(newsroom.story)
    read: list[str] = []

    def count(text: str, code: str) -> tuple[Fact, ...]:
        read.append(text)
        return facts(text, code)

    monkeypatch.setattr(reading, "facts", count)
    translate(edition, newsroom.body(1), Text.plain("Boti ilitoka Rubavu na watu 412."), by=None, at=NOON, seen=1)
    assert checking.recheck(newsroom.story) == 1
    assert read == ["The boat left Rubavu with 412 people.", "Boti ilitoka Rubavu na watu 412."]


def test_a_change_of_the_termbase_is_held_against_all_that_stands(newsroom: Newsroom) -> None:
    edition = make_translation(newsroom, "sw")
    assert (said(edition), checking.recheck(newsroom.story)) == ([], 0)
    at = NOON + timedelta(days=1)
    boat = ConceptRecord("boat", (TermRecord("en", "boat"), TermRecord("sw", "mashua")))
    take_in([replace(boat, status=TermStatus.PROPOSED)], by=None, at=at)
    assert (checking.recheck(newsroom.story), said(edition)) == (0, [])
    take_in([replace(boat, status=TermStatus.APPROVED)], by=None, at=at)
    assert said(edition) == [("terms", 1, "warning")]
    forbidding = replace(boat, terms=(*boat.terms, TermRecord("sw", "boti", TermUse.FORBIDDEN)))
    take_in([replace(forbidding, status=TermStatus.APPROVED)], by=None, at=at + timedelta(hours=1))
    (found,) = checking.check(fresh(edition))
    assert str(found.finding) == "The house does not say Boti in Kiswahili; it says mashua"


def test_a_change_of_the_source_is_checked_against_every_translation(newsroom: Newsroom) -> None:
    editions = [make_translation(newsroom, code) for code in ("rw", "sw")]
    rewrite(newsroom, newsroom.source, 1, "The first boat left with 402 people on board.")
    assert [louder(said(one)) for one in editions] == [[("numbers", 1, "blocking")]] * 2
    assert StoredFinding.objects.filter(severity=Severity.BLOCKING).count() == 2


def test_findings_on_the_source_alone_are_of_the_source_edition(newsroom: Newsroom) -> None:
    rewrite(newsroom, newsroom.source, 1, "“We left, she said, with 412 people on board.")
    rewrite(newsroom, newsroom.source, 2, "“We left, she said, with 412 people on board.")
    assert {name for name, _, _ in said(newsroom.source)} == {"quotation", "repetition"}


def test_a_check_is_turned_down_with_a_note_that_is_kept(newsroom: Newsroom) -> None:
    edition = make_translation(newsroom, "sw", WRONG)
    with pytest.raises(NoteMissing):
        turn_check("numbers", source="en", target="sw", severity=Severity.NOTE, note=" ", by=None, at=NOON)
    for severity, heard in ((Severity.NOTE, [("numbers", 1, "note")]), (Severity.SILENT, [])):
        turn_check("numbers", source="en", target="sw", severity=severity, note="A trial.", by=newsroom.person, at=NOON)
        assert said(edition) == heard
    assert [(one.severity, one.note, one.by) for one in CheckRule.objects.all()] == [
        ("note", "A trial.", newsroom.person),
        ("silent", "A trial.", newsroom.person),
    ]
    assert said(make_translation(make_story(), "sw", WRONG)) == []


def test_links_and_marks_are_compared_in_the_html(newsroom: Newsroom) -> None:
    edition = make_translation(newsroom, "sw")
    linked = Text.marked('The first boat left with <a href="https://rura.example/412">412 people</a> on board.')
    revise(newsroom.body(1), newsroom.source, linked, by=None, at=NOON, seen=1)
    assert {name for name, _, _ in said(edition)} == {"links", "markup"}


def test_a_finding_is_read_back_as_it_was_computed(newsroom: Newsroom) -> None:
    edition = make_translation(newsroom, "sw", WRONG)
    texts = {"en": "The first boat left with 412 people on board.", "sw": WRONG[1]}
    (computed,) = comparing.compare(Passage(texts, source="en"))
    (stored,) = checking.check(fresh(edition))
    assert stored.finding == replace(computed, paragraph=1)


def test_a_wrong_number_blocks_the_release_and_says_both_sides(newsroom: Newsroom) -> None:
    edition = make_translation(newsroom, "sw", WRONG)
    assert said(edition) == [("numbers", 1, "blocking")]
    with pytest.raises(NotReady, match=r"English says 412.*Kiswahili says 421"):
        release(edition, by=newsroom.person, at=NOON)


def test_a_waived_finding_stands_and_blocks_no_more_until_a_text_changes(newsroom: Newsroom) -> None:
    edition = make_translation(newsroom, "sw", WRONG)
    (obstacle,) = readiness.obstacles(fresh(edition))
    waive(edition, obstacle.finding, mark=obstacle.mark, reason="Recounted.", by=newsroom.person, at=NOON)
    assert [one.is_open for one in checking.check(fresh(edition))] == [False]
    made = release(edition, by=newsroom.person, at=NOON)
    assert [one.reason for one in made.waivers.all()] == ["Recounted."]
    rewrite(newsroom, newsroom.source, 1, "The first boat sailed with 412 people on board.")
    assert [one.is_open for one in checking.check(fresh(edition))] == [True]
