"""Pictures as the newsroom sees them."""

from pathlib import Path

import pytest
from django.conf import settings

from inkuru.newsroom.models import Image
from tests.desk.pages import signed_in
from tests.newsroom.making import make_person

pytestmark = [pytest.mark.django_db, pytest.mark.database]


@pytest.fixture
def image(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Image:
    monkeypatch.setattr(settings, "MEDIA_ROOT", tmp_path)
    (tmp_path / "ferry.webp").write_bytes(b"RIFF")
    return Image.objects.create(path="ferry.webp", sha256="0" * 64, width=1200, height=800)


def test_a_picture_stays_with_who_saw_it(image: Image) -> None:
    response = signed_in(make_person()).get(f"/desk/pictures/{image.pk}/")
    assert (response.headers["content-type"], response.headers["cache-control"], b"".join(response)) == (
        "image/webp",
        "private, max-age=86400",
        b"RIFF",
    )
    response.close()


def test_a_picture_that_is_lost_is_not_found(image: Image, tmp_path: Path) -> None:
    (tmp_path / "ferry.webp").unlink()
    assert signed_in(make_person()).get(f"/desk/pictures/{image.pk}/").status_code == 404
