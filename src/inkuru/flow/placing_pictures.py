"""The pictures of a story’s releases are public, and no others: not what was cut away, replaced or withdrawn."""

from pathlib import PurePosixPath

from django.conf import settings

from inkuru.flow.picturing import Released
from inkuru.flow.placing import Shelf
from inkuru.newsroom.models import Block, State
from inkuru.records import ImageRecord


def place_pictures(files: Shelf, story: Released) -> None:
    """Put the pictures of a story on the site, and take away what its releases show no more.

    What another story shows stays. Raises FileNotFoundError for a picture that is lost.
    """
    shown = {name for record in story.records for one in record.blocks if one.image for name in files_of(one.image)}
    for name in sorted(shown):
        files.place_file(f"media/{name}", (settings.MEDIA_ROOT / name).read_bytes())
    held = set(Block.objects.filter(story=story.story, image__isnull=False).values_list("image__path", flat=True))
    for path in sorted(held - _shown_elsewhere(story, held)):
        for name in _made_of(files, path):
            if name not in shown:
                files.remove(f"media/{name}")


def files_of(image: ImageRecord) -> tuple[str, ...]:
    """The files of a picture in a release."""
    return tuple(name for name in (image.path, image.small, image.card) if name)


def _made_of(files: Shelf, path: str) -> list[str]:
    """What stands on the site of a picture and what was printed of it."""
    picture = PurePosixPath(path)
    found = (files.root / "media").glob(f"{picture.parent}/{picture.stem}*{picture.suffix}")
    return sorted(one.relative_to(files.root / "media").as_posix() for one in found)


def _shown_elsewhere(story: Released, paths: set[str]) -> set[str]:
    blocks = Block.objects.filter(image__path__in=paths, story__editions__live__isnull=False).exclude(story=story.story)
    return set(blocks.exclude(story__editions__state=State.KILLED).values_list("image__path", flat=True))
