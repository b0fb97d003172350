"""Where a story leads its readers, and that pages show of it what readers can have and nothing else."""

from datetime import timedelta
from pathlib import Path

import pytest

from inkuru.flow.correcting import kill
from inkuru.flow.publishing import order, publish_all, publish_ordered
from inkuru.flow.relating import (
    MOST,
    NotRelated,
    leading,
    leading_to,
    raise_relation,
    relate,
    relations,
    suggest,
    unrelate,
)
from inkuru.flow.releasing import release
from inkuru.flow.roles import Charge
from inkuru.flow.summing import bring_up_to_date
from inkuru.newsroom.clock import database_now
from inkuru.newsroom.models import DeskRole, Section, Topic
from tests.newsroom.making import NOON, Newsroom, make_person, make_story, make_translation

pytestmark = [pytest.mark.django_db, pytest.mark.database]

LATER = NOON + timedelta(hours=1)
OTHER = "Rubavu market opens"


def lead(one: Newsroom, other: Newsroom) -> None:
    relate(one.story, other.story, by=one.person, at=NOON)


def order_of(newsroom: Newsroom) -> list[int]:
    return [one.to_id for one in relations(newsroom.story)]


def links(site: Path, language: str, newsroom: Newsroom) -> list[str]:
    """What the page of a story leads to."""
    (page,) = site.glob(f"{language}/*-{newsroom.story.pk}/index.html")
    text = page.read_text(encoding="utf-8")
    return [
        part.split("</a>")[0].split(">")[-1] for part in text.partition('<nav class="related"')[2].split("<li>")[1:]
    ]


def test_stories_stand_in_an_order_each_once() -> None:
    one, *others = (make_story() for _ in range(4))
    for other in (*others, others[0]):
        lead(one, other)
    first, second, third = (other.story for other in others)
    assert order_of(one) == [first.pk, second.pk, third.pk]
    raise_relation(one.story, third, by=one.person)
    raise_relation(one.story, first, by=one.person)
    assert order_of(one) == [first.pk, third.pk, second.pk]
    unrelate(one.story, third, by=one.person, at=NOON)
    lead(one, others[2])
    assert order_of(one) == [first.pk, second.pk, third.pk]
    assert (leading_to([second.pk]), leading()) == ([], [one.story.pk])


def test_a_story_leads_not_to_itself_nor_to_too_many_nor_where_one_may_not_see() -> None:
    one = make_story()
    for _ in range(MOST):
        lead(one, make_story())
    for other in (one, make_story()):
        with pytest.raises(NotRelated):
            lead(one, other)
    hidden, section = make_story(), Section.objects.create(slug="economy")
    hidden.story.section, hidden.story.embargo_until = section, database_now() + timedelta(days=1)
    hidden.story.created_by = None
    hidden.story.save()
    sports = Section.objects.create(slug="sports")
    reporter = make_person("eric", Charge(DeskRole.EDITOR, section=sports))
    with pytest.raises(NotRelated):
        relate(make_story().story, hidden.story, by=reporter, at=NOON)


def test_what_shares_names_and_topics_is_suggested_and_says_why() -> None:
    one = make_story(paragraphs=("The boat left Rubavu for Bukavu with 412 people.",))
    near, far = make_story(headline="Market of Rubavu opens"), make_story(headline="Rain falls in Kampala")
    nearer = make_story(headline="From Bukavu to Rubavu by road")
    by_topic = make_story(headline="Nothing alike")
    topic = Topic.objects.create(slug="lakes", names={"en": "Lakes"})
    for story in (one.story, by_topic.story):
        story.topics.add(topic)
    bring_up_to_date()
    found = [(one.story, one.shared) for one in suggest(one.story, one.person)]
    assert found[0] == (nearer.story, ("Rubavu", "Bukavu"))
    assert set(found[1:]) >= {(near.story, ("Rubavu",)), (by_topic.story, ("Lakes",))}
    assert far.story not in [story for story, _ in found]
    lead(one, nearer)
    assert nearer.story not in [other.story for other in suggest(one.story, one.person)]


def test_pages_lead_to_what_is_released_in_their_language_and_follow_it(tmp_path: Path) -> None:
    one, other = make_story(), make_story(headline=OTHER)
    swahili = make_translation(one, "sw")
    lead(one, other)
    for edition in (one.source, swahili):
        release(edition, by=one.person, at=LATER)
    publish_ordered(tmp_path)
    assert [links(tmp_path, language, one) for language in ("en", "sw")] == [[], []]
    release(other.source, by=one.person, at=LATER)
    publish_ordered(tmp_path)
    assert [links(tmp_path, language, one) for language in ("en", "sw")] == [[OTHER], []]
    publish_all(tmp_path / "whole")
    assert links(tmp_path / "whole", "en", one) == [OTHER]
    unrelate(one.story, other.story, by=one.person, at=LATER)
    kill(other.story, notes={"en": "It was wrong."}, by=one.person, at=LATER + timedelta(hours=1))
    publish_ordered(tmp_path)
    assert links(tmp_path, "en", one) == []
    assert OTHER not in next(tmp_path.glob(f"en/*-{one.story.pk}/index.html")).read_text(encoding="utf-8")


def test_what_came_under_embargo_is_led_to_no_more(tmp_path: Path) -> None:
    one, other = make_story(), make_story(headline=OTHER)
    lead(one, other)
    for newsroom in (other, one):
        release(newsroom.source, by=one.person, at=LATER)
    publish_ordered(tmp_path)
    assert links(tmp_path, "en", one) == [OTHER]
    other.story.embargo_until = database_now() + timedelta(days=1)
    other.story.save()
    order(one.story, at=LATER)
    publish_ordered(tmp_path)
    assert links(tmp_path, "en", one) == []
