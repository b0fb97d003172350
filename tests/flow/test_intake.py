"""A story comes in from a file."""

import pytest

from inkuru.flow.comparing import Changes
from inkuru.flow.intake import Unreadable, read, take_in, take_in_group
from inkuru.flow.revising import Text, revise
from inkuru.flow.translating import open_edition
from inkuru.lang.language import UnknownLanguage
from inkuru.newsroom.models import Edition, Kind, Origin, Revision, Segment, State, Story
from inkuru.records import Draft, Paragraph, Refusal
from tests.flow.drafts import BODY, FERRY, HEADLINE, LATE, PRICE, QUOTE, body_of, come_in, current, make_draft
from tests.newsroom.making import NOON, make_person

EN = """Lake Kivu ferry sails again

The ferry left Rubavu on Friday morning with two hundred passengers on board.

Kinyarwanda · English
"""
SW = "Feri ya Ziwa Kivu yarejea\nFeri iliondoka Rubavu Ijumaa asubuhi ikiwa na abiria mia mbili na mizigo.\n"
FR = "Le bateau repart\nLe bateau a quitté Rubavu vendredi matin avec deux cents passagers à bord.\n"


def test_a_file_is_read_with_its_language_and_its_bytes() -> None:
    assert read(EN.encode(), name="ferry.txt") == Draft(
        headline="Lake Kivu ferry sails again",
        paragraphs=(Paragraph("The ferry left Rubavu on Friday morning with two hundred passengers on board."),),
        into=("rw", "en"),
        language="en",
        address="ferry.txt",
        sha256="a99630cd25811cfe2363d677bd3f20b1135411710542eb2f485874e25d8630b2",
    )


def test_a_language_that_is_given_decides() -> None:
    assert read(FR.encode(), name="a.txt", language="sw").language == "sw"
    assert read(b"A\nB", name="a.txt", language="rw").language == "rw"
    with pytest.raises(UnknownLanguage):
        read(EN.encode(), name="a.txt", language="fr")


def test_a_text_too_short_to_judge_has_the_language_of_its_name() -> None:
    assert read(b"A\nB", name="a.rw.txt", expected="rw").language == "rw"
    assert read(SW.encode(), name="a.sw.txt", expected="sw").language == "sw"


FRENCH = "reads as French, which is none of Kinyarwanda, English, Swahili"
REFUSED = [
    ("fr.txt", FR.encode(), None, f"fr.txt: it {FRENCH}; --language decides"),
    ("a.txt", b"A\nB", None, "a.txt: it is too short to tell its language; --language decides"),
    ("a.rw.txt", SW.encode(), "rw", "a.rw.txt: its name says Kinyarwanda, but it reads as Swahili"),
    ("a.rw.txt", FR.encode(), "rw", f"a.rw.txt: its name says Kinyarwanda, but it {FRENCH}"),
    ("a.txt", b"", None, "a.txt: is empty"),
    ("a.txt", b"a\n\x00", None, "a.txt: line 2: holds the control character U+0000, so it is no plain text"),
]


@pytest.mark.parametrize(("name", "data", "expected", "cause"), REFUSED, ids=[cause for *_, cause in REFUSED])
def test_a_file_that_is_no_story_of_ours_is_refused(name: str, data: bytes, expected: str | None, cause: str) -> None:
    with pytest.raises(Unreadable) as caught:
        read(data, name=name, expected=expected)
    assert str(caught.value) == cause


def test_an_address_too_long_to_keep_is_kept_as_its_hash() -> None:
    first, second = (
        read(EN.encode(), name="a", address="file:///" + "x" * length).address for length in (3_000, 3_001)
    )
    assert first.startswith("sha256:")
    assert first != second


@pytest.mark.database
@pytest.mark.django_db
class TestTakingIn:
    """A draft becomes a story."""

    def test_a_new_story_has_its_blocks_its_texts_and_its_editions(self) -> None:
        diane = make_person()
        paragraphs = [Paragraph("Fares", "heading"), Paragraph(PRICE), Paragraph(QUOTE, "quotation")]
        taken = take_in(make_draft(paragraphs, standfirst="After eight months."), by=diane, at=NOON, into=["rw"])
        story = taken.story
        assert (story.source_language, story.created_at, story.created_by) == ("en", NOON, diane)
        assert [(one.order, one.kind) for one in story.blocks.all()] == [
            (0, Kind.HEADLINE),
            (1, Kind.STANDFIRST),
            (2, Kind.HEADING),
            (3, Kind.PARAGRAPH),
            (4, Kind.QUOTATION),
        ]
        texts = story.editions.get(language="en").revisions.order_by("block__order")
        assert [(one.number, one.text, one.author, one.at) for one in texts] == [
            (1, text, diane, NOON) for text in (HEADLINE, "After eight months.", "Fares", PRICE, QUOTE)
        ]
        assert dict(story.editions.values_list("language", "state")) == {
            "en": State.DRAFTING,
            "rw": State.NOT_BEGUN,
            "sw": State.NOT_BEGUN,
        }

    def test_it_tells_what_came_of_it(self) -> None:
        taken = take_in(make_draft(into=("sw",)), by=None, at=NOON, into=["rw"])
        assert (taken.headline, taken.into, taken.blocks, taken.segments) == (HEADLINE, ("sw", "en", "rw"), 4, 6)
        assert (taken.findings, taken.remarks, taken.changes, taken.is_unchanged) == ((), (), None, False)

    def test_findings_on_the_source_are_told_at_once(self) -> None:
        taken = come_in(make_draft([FERRY, "He said: “It rained."]))
        assert [(one.check, one.paragraph) for one in taken.findings] == [("quotation", 2)]

    def test_the_same_again_changes_nothing(self) -> None:
        first = come_in(make_draft())
        before = _everything()
        again = come_in(make_draft(), hours=1)
        assert (again.story, again.is_unchanged, again.changes) == (first.story, True, Changes())
        assert (again.blocks, again.segments, again.into) == (first.blocks, first.segments, first.into)
        assert _everything() == before

    def test_more_languages_may_be_asked_for_later(self) -> None:
        come_in(make_draft(into=()))
        again = take_in(make_draft(into=()), by=None, at=NOON, into=["sw"])
        assert (again.into, again.is_unchanged) == (("en", "sw"), True)
        assert again.story.editions.count() == 2

    def test_a_changed_file_is_the_same_story(self) -> None:
        first = come_in(make_draft())
        again = come_in(make_draft((FERRY, LATE, QUOTE)), hours=1)
        assert (again.story, again.changes, again.is_unchanged) == (first.story, Changes(removed=1), False)
        assert (again.blocks, body_of(again.edition)) == (3, [FERRY, LATE, QUOTE])

    def test_a_file_that_is_refused_in_part_is_not_unchanged(self) -> None:
        taken = come_in(make_draft())
        was = current(taken.edition, LATE)
        revise(was.block, taken.edition, Text.plain("It was late."), by=None, at=NOON, seen=1)
        again = come_in(make_draft((FERRY, "It was very late.", PRICE, QUOTE)), hours=1)
        assert (again.changes, again.is_unchanged, len(again.conflicts)) == (Changes(), False, 1)

    def test_a_withdrawn_story_is_not_changed_any_more(self) -> None:
        taken = come_in(make_draft())
        taken.story.editions.update(state=State.KILLED)
        assert come_in(make_draft()).is_unchanged
        with pytest.raises(Refusal, match="was withdrawn"):
            come_in(make_draft((FERRY,)))
        assert body_of(taken.edition) == list(BODY)

    def test_a_draft_without_a_language_is_refused(self) -> None:
        with pytest.raises(UnknownLanguage):
            come_in(make_draft(language=None))
        assert Story.objects.count() == 0


RW_BODY = (
    "Ubwato bwahagurutse i Rubavu saa moya za mu gitondo butwaye abagenzi 284.",
    "Bwageze i Karongi habura iminota icumi, bukomereza i Rusizi mbere ya saa sita.",
    "Itike iracyagura amafaranga 2.500, abana bari munsi y’imyaka itandatu ntibishyura.",
    "“Twahinduye moteri zombi,” ni ko kapiteni yavuze. “Ni ubukecuru bufite amaguru y’umusore.”",
)
RW = make_draft(RW_BODY, "Ubwato bwo mu Kivu bwasubukuye ingendo", "rw", "file:///stories/ferry.rw.txt", into=())


@pytest.mark.database
@pytest.mark.django_db
class TestTakingInAGroup:
    """A story comes with its translations."""

    def test_translations_are_linked_to_their_source(self) -> None:
        taken = take_in_group([make_draft(into=("sw",)), RW], by=None, at=NOON)
        (rw,) = taken.translations
        assert (taken.edition.language, rw.edition.language, taken.into) == ("en", "rw", ("sw", "en", "rw"))
        assert dict(taken.story.editions.values_list("language", "state")) == {
            "en": State.DRAFTING,
            "rw": State.IN_REVIEW,
            "sw": State.NOT_BEGUN,
        }
        pairs = rw.edition.revisions.select_related("based_on").order_by("block__order")
        assert [(one.text, one.based_on and one.based_on.text) for one in pairs] == list(
            zip((RW.headline, *RW_BODY), (HEADLINE, *BODY), strict=True)
        )

    def test_the_same_group_again_changes_nothing(self) -> None:
        take_in_group([make_draft(), RW], by=None, at=NOON)
        before = _everything()
        again = take_in_group([RW, make_draft()], by=None, at=NOON)
        assert (again.is_unchanged, again.edition.language, _everything()) == (True, "en", before)

    def test_a_group_that_is_partly_known_joins_its_story(self) -> None:
        known = come_in(make_draft())
        taken = take_in_group([RW, make_draft()], by=None, at=NOON)
        assert (taken.story, taken.edition.language, Story.objects.count()) == (known.story, "en", 1)
        assert body_of(taken.translations[0].edition) == list(RW_BODY)

    def test_a_translation_may_come_again_alone(self) -> None:
        take_in_group([make_draft(), RW], by=None, at=NOON)
        changed = make_draft(
            (*RW_BODY[:3], "“Twahinduye moteri,” ni ko kapiteni yavuze."), RW.headline, "rw", RW.address
        )
        again = come_in(changed, hours=1)
        assert (again.edition.language, again.edition.is_source, again.changes) == ("rw", False, Changes(changed=1))

    def test_a_group_of_two_stories_is_refused(self) -> None:
        come_in(make_draft())
        come_in(RW)
        with pytest.raises(Refusal, match="belongs to different stories here"):
            take_in_group([make_draft(), RW], by=None, at=NOON)

    def test_an_edition_that_was_opened_is_filled(self) -> None:
        known = come_in(make_draft())
        open_edition(known.story, "rw", by=None, at=NOON)
        taken = take_in_group([make_draft(), RW], by=None, at=NOON)
        assert taken.translations[0].edition.state == State.IN_TRANSLATION


def _everything() -> list[object]:
    return [list(model.objects.order_by("pk").values()) for model in (Story, Edition, Origin, Revision, Segment)]
