"""An edition as its readers will see it."""

from pathlib import Path

import pytest
from pytest_django.fixtures import Settings

from inkuru.flow.illustrating import illustrate, keep_image
from inkuru.flow.previewing import coming_path, preview
from inkuru.flow.releasing import release
from inkuru.flow.revising import Text
from inkuru.newsroom.models import PublishOrder, Release
from tests.formats.test_pictures import picture
from tests.newsroom.making import NOON, make_story, make_translation, rewrite

pytestmark = [pytest.mark.django_db, pytest.mark.database]

PICTURE = "/desk/pictures/{id}/"


def test_a_preview_is_the_page_as_it_would_be_released_and_keeps_nothing() -> None:
    newsroom = make_story("en")
    translated = make_translation(newsroom, "rw")
    shown = preview(translated, at=NOON, picture=PICTURE)
    assert '<html lang="rw"' in shown.html
    assert "Ubwato bwa mbere bwahagurutse butwaye abantu 412." in shown.html
    assert "<script" not in shown.html
    assert not Release.objects.exists()
    assert not PublishOrder.objects.exists()


def test_a_preview_says_what_readers_will_be_told() -> None:
    newsroom = make_story("en")
    translated = make_translation(newsroom, "rw")
    release(newsroom.source, by=newsroom.person, at=NOON)
    rewrite(newsroom, newsroom.source, 1, "The first boat left with 421 people on board.")
    source = preview(newsroom.source, at=NOON, picture=PICTURE).html
    assert "421 people" in source
    assert "412 people" not in source
    assert "412" in preview(translated, at=NOON, picture=PICTURE).html


def test_a_preview_is_framed_by_the_desk_alone_and_loads_what_the_page_loads() -> None:
    shown = preview(make_story("en").source, at=NOON, picture=PICTURE)
    assert "frame-ancestors 'self'" in shown.policy
    assert "unsafe" not in shown.policy
    assert shown.policy.startswith("default-src 'none'")


def test_what_was_printed_of_a_picture_is_shown_from_the_desk(settings: Settings, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path
    newsroom = make_story("en")
    image = keep_image(picture(size=(1000, 600)), name="x")
    text = Text.plain("", alt="A ferry", credit="Inkuru")
    illustrate(newsroom.source, newsroom.body(1), image, text, by=newsroom.person, at=NOON)
    html = preview(newsroom.source, at=NOON, picture=PICTURE).html
    stem = image.path.removesuffix(".jpg")
    assert f'src="/desk/pictures/{image.pk}/"' in html
    assert f'srcset="/desk/pictures/{image.pk}/?print={stem}-800.jpg 800w' in html
    assert "/media/" not in html


def test_an_edition_knows_where_it_will_stand() -> None:
    newsroom = make_story("en")
    assert coming_path(newsroom.source) == f"/en/lake-kivu-ferry-sails-again-{newsroom.story.pk}/"
