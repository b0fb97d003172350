"""What of a picture is shown, chosen in thousandths."""

from collections.abc import Sequence

import pytest

from inkuru.flow.framing import WHOLE, Framing, Unframed, frame, framing_of
from inkuru.flow.illustrating import place_image
from inkuru.newsroom.models import Block, Image
from tests.newsroom.making import make_person, make_story

pytestmark = [pytest.mark.django_db, pytest.mark.database]


@pytest.fixture
def block() -> Block:
    newsroom = make_story()
    image = Image.objects.create(path="ab/ab.jpg", sha256="0" * 64, width=1200, height=800)
    return place_image(newsroom.story, image, after=newsroom.body(1), credit={})


def test_all_of_it_is_shown_until_somebody_chooses(block: Block) -> None:
    assert framing_of(block) == WHOLE
    chosen = frame(block, crop=(100, 0, 900, 500), focus=(50, 300), by=make_person())
    assert framing_of(Block.objects.get(pk=block.pk)) == chosen == Framing((100, 0, 900, 500), (100, 300))
    frame(block, crop=WHOLE.crop, focus=WHOLE.focus, by=make_person())
    assert Block.objects.get(pk=block.pk).framing == {}


@pytest.mark.parametrize("crop", [(0, 0, 0, 1000), (500, 0, 549, 1000), (-1, 0, 500, 500), (0, 0, 1001, 500)])
def test_what_shows_nothing_or_lies_outside_is_refused(block: Block, crop: Sequence[int]) -> None:
    with pytest.raises(Unframed):
        frame(block, crop=crop, focus=(500, 500), by=None)
    with pytest.raises(Unframed):
        frame(block.story.blocks.all()[0], crop=WHOLE.crop, focus=WHOLE.focus, by=None)
