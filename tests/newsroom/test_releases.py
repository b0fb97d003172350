"""Rules of releases, corrections and waivers that the database holds."""

from typing import Any

import pytest
from django.db import IntegrityError, transaction

from inkuru.flow.releasing import release
from inkuru.newsroom.models import Correction, Release, Waiver
from tests.newsroom.making import NOON, Newsroom, make_story

pytestmark = [pytest.mark.django_db, pytest.mark.database]

HASH = "0" * 64


@pytest.fixture
def newsroom() -> Newsroom:
    return make_story()


def refused(constraint: str, model: Any, **fields: object) -> None:
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        model.objects.create(**fields)


def test_releases_count_from_one_and_each_replaces_the_one_before(newsroom: Newsroom) -> None:
    first = release(newsroom.source, by=None, at=NOON)
    fields = {"edition": newsroom.source, "record": "{}", "sha256": HASH, "at": NOON}
    refused("UNIQUE|one_release_a_number", Release, number=1, **fields)
    refused("releases_count_from_one|a_later_release", Release, number=0, **fields)
    refused("a_later_release_replaces_one", Release, number=2, **fields)
    assert Release.objects.create(number=2, replaces=first, **fields).replaces == first


@pytest.mark.parametrize("digest", ["", "0" * 63, "G" * 64, "A" * 64])
def test_a_hash_is_64_hexadecimal_digits(newsroom: Newsroom, digest: str) -> None:
    refused("release_has_a_hash", Release, edition=newsroom.source, number=1, record="{}", sha256=digest, at=NOON)


def test_a_kind_is_one_of_ours(newsroom: Newsroom) -> None:
    fields = {"edition": newsroom.source, "record": "{}", "sha256": HASH, "at": NOON, "number": 1}
    refused("release_kind_is_known", Release, kind="leak", **fields)


def test_a_correction_says_what_and_a_waiver_why(newsroom: Newsroom) -> None:
    made = release(newsroom.source, by=None, at=NOON)
    refused("a_correction_says_what", Correction, release=made, note="", at=NOON)
    refused("a_waiver_gives_a_reason", Waiver, edition=made.edition, fingerprint="0", message="b", reason="", at=NOON)
