"""The edition and the block that an address names, and the source text that a form was shown with."""

from uuid import UUID

from django.shortcuts import get_object_or_404

from inkuru.desk.forms import SeenForm
from inkuru.newsroom.models import Block, Edition, Revision


def find_place(number: int, language: str, block: UUID) -> tuple[Edition, Block]:
    """An edition of a story and a block that stands in it; 404 for anything else."""
    edition = get_object_or_404(Edition.objects.select_related("story"), story=number, language=language)
    return edition, get_object_or_404(Block, pk=block, story=number, retired_at__isnull=True)


def seen_source(edition: Edition, block: Block, form: SeenForm) -> Revision | None:
    """The source revision that a form was shown with."""
    seen = Revision.objects.filter(
        pk=form.cleaned_data["source"], block=block, edition__language=edition.story.source_language
    )
    return seen.first()
