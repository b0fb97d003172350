"""The way of an edition in templates, and who may do what."""

from collections.abc import Mapping
from typing import Any

from django import template

from inkuru.desk import way as ways
from inkuru.desk.way import Way
from inkuru.flow.surveying import EditionSurvey
from inkuru.newsroom.models import Edition, Step, Story

register = template.Library()


@register.simple_tag(takes_context=True)
def way(
    context: dict[str, Any],
    story: Story,
    survey: EditionSurvey,
    steps: Mapping[int, Step] | None = None,
    edition: Edition | None = None,
) -> Way:
    """What the person of the page may do with an edition: `{% way story column.survey steps column.edition as … %}`."""
    step = steps.get(edition.pk) if steps and edition else None
    return ways.way_of(survey, story=story, by=context["request"].user, step=step)


@register.simple_tag
def whose(right: str, story: Story | None = None, language: str = "") -> str:
    """Which roles give a right: `{% whose "write" story "sw" as … %}`."""
    return ways.whose(right, story, language)


@register.filter
def is_whole(survey: EditionSurvey) -> bool:
    """Whether nothing in an edition waits for its writer."""
    return ways.is_whole(survey)
