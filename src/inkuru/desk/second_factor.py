"""Whose second factor is demanded: of publishers and administrators, where the newsroom can be reached by others."""

from datetime import datetime, timedelta

from django.conf import settings

from inkuru.flow import rights
from inkuru.flow.factors import has_factor
from inkuru.newsroom.models import Person


def is_demanded(person: Person, *, at: datetime) -> bool:
    """Whether a person is led to set one up before they go on.

    `INKURU_SECOND_FACTOR_GRACE` days after the role was given; never where it is None.
    """
    grace = settings.INKURU_SECOND_FACTOR_GRACE
    if grace is None:
        return False
    since = rights.guarded_since(person)
    return since is not None and at >= since + timedelta(days=grace) and not has_factor(person)
