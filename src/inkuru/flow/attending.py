"""Who is in a story just now, and in which paragraph."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from inkuru.newsroom.models import Block, Edition, Person, Presence, Story

# A browser says so every ten seconds; two words that are lost on the way change nothing.
ATTENDS_FOR = timedelta(seconds=30)
# What a person left behind longer ago than this is taken away when they come into another story.
FORGOTTEN_AFTER = timedelta(days=1)


def attend(
    story: Story, person: Person, *, at: datetime, edition: Edition | None = None, block: Block | None = None
) -> None:
    """A person has the story open, and writes in a block of an edition or in none."""
    values = {"edition": edition, "block": block, "at": at}
    # One statement for whoever is there already, who says so every few seconds.
    if not Presence.objects.filter(story=story, person=person).update(**values):
        Presence.objects.update_or_create(story=story, person=person, defaults=values)
        Presence.objects.filter(person=person, at__lt=at - FORGOTTEN_AFTER).delete()


def leave(story: Story, person: Person) -> None:
    """A person has closed the story."""
    Presence.objects.filter(story=story, person=person).delete()


def others(story: Story, person: Person, *, at: datetime) -> Iterable[Presence]:
    """Everybody else who is in the story, by name."""
    there = Presence.objects.filter(story=story, at__gt=at - ATTENDS_FOR).exclude(person=person)
    return there.select_related("person", "edition").order_by("person__name", "person_id")
