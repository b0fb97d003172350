"""Cards: their size and weight, what is drawn where, and that the same record gives the same bytes."""

import io
from dataclasses import replace

import pytest
from PIL import Image, ImageChops

from inkuru.pages import cards
from inkuru.pages.cards import Card, card_of, card_path, colour, draw, prefix, set_headline
from inkuru.records import WordingRecord
from tests.pages.making import HEADLINES, LANGUAGES, SITE, make_drafted_page, make_record

HEAVIEST = 60_000
LONG = (
    "Abacuruzi 214 basubiye ku bisima byabo ku wa Gatandatu, ubuyobozi bw’akarere bubizeza ko batazongera "
    "guhagarikirwa ibikorwa mu gihe cy’imvura y’itumba"
)
Box = tuple[int, int, int, int]
HEAD: Box = (0, 150, cards.WIDTH, 524)
FOOT: Box = (0, 534, cards.WIDTH, cards.HEIGHT)


def picture(card: Card) -> Image.Image:
    return Image.open(io.BytesIO(draw(card))).convert("RGB")


def inked(image: Image.Image, within: Box) -> Box | None:
    """What is not paper within a part of a card."""
    part = image.crop(within)
    return ImageChops.difference(part, Image.new("RGB", part.size, colour("paper"))).getbbox()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_card_is_of_its_size_and_light(language: str) -> None:
    data = draw(card_of(make_record(language), SITE))
    with Image.open(io.BytesIO(data)) as image:
        assert (image.format, image.size) == ("PNG", (1200, 630))
    assert len(data) <= HEAVIEST
    assert data == draw(card_of(make_record(language), SITE))


@pytest.mark.parametrize("headline", ["Rain", *HEADLINES.values(), LONG, LONG * 20, "n" * 300, "m " * 300, "", "مرحبا"])
def test_whatever_the_headline_it_stays_within_the_margins(headline: str) -> None:
    data = draw(Card("Inkuru", "Kinyarwanda", "Ubukungu", cards._plain(headline)))
    drawn = inked(Image.open(io.BytesIO(data)).convert("RGB"), HEAD)
    assert len(data) <= HEAVIEST
    if drawn is not None:
        assert (drawn[0] >= cards.MARGIN - 8, drawn[2] <= cards.WIDTH - cards.MARGIN + 8) == (True, True)
        assert (drawn[1] > 0, drawn[3] < HEAD[3] - HEAD[1]) == (True, True)


def test_a_short_headline_is_larger_than_a_long_one() -> None:
    sizes = [set_headline(one)[0] for one in ("Rain", HEADLINES["en"], LONG)]
    assert sizes == sorted(sizes, reverse=True)
    assert (sizes[0], sizes[0] > sizes[-1]) == (max(cards.SIZES), True)
    assert " ".join(set_headline(LONG)[1]) == LONG


def test_a_language_is_said_by_its_own_name_and_social_headlines_come_first() -> None:
    record = replace(
        make_record("sw"), wordings=(WordingRecord("sms", "A"), WordingRecord("social", "Soko \u202e wazi"))
    )
    assert card_of(record, SITE) == Card("Inkuru", "Kiswahili", "Uchumi", "Soko  wazi")
    assert card_of(make_record("sw"), SITE).headline == HEADLINES["sw"]


def test_what_nobody_has_read_is_said_on_the_card() -> None:
    card = card_of(make_drafted_page("en").record, SITE)
    assert card.told == "Drafted by machine, not yet read by a person"
    told, untold = (inked(picture(one), FOOT) for one in (card, replace(card, told="")))
    assert told is not None
    assert untold is not None
    assert told[2] > cards.WIDTH - cards.MARGIN - 10 > untold[2]


def test_the_name_of_a_card_changes_with_what_it_says_and_with_nothing_else() -> None:
    record = make_record("rw")
    path = card_path(record, SITE)
    assert path.startswith(prefix(12) + "rw-")
    assert path == card_path(
        replace(record, number=9, standfirst="x", note="y"), replace(SITE, url="https://a.example")
    )
    others = (replace(record, headline="Other"), replace(record, section=None), replace(record, language="en"))
    assert len({path, *(card_path(one, SITE) for one in others), card_path(record, replace(SITE, name="B"))}) == 5


def test_the_mark_is_drawn_in_its_colours() -> None:
    image = picture(Card("", "", "", ""))
    colours = {one for _, one in image.crop((60, 60, 180, 140)).getcolors(maxcolors=10_000) or ()}
    assert {colour("ink"), colour("red"), colour("paper")} <= colours
    assert inked(image, (60, 60, 180, 140)) is not None
    assert inked(image, (200, 60, 1200, 140)) is None
