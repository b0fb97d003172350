"""The text of a story that stands alone."""

from dataclasses import replace

import html5lib
import pytest

from inkuru.pages.content import corrections, media_type, notices, pictures, write_brief, write_content
from tests.pages.making import LANGUAGES, PUBLIC_SITE, SITE, make_block, make_drafted_page, make_record

HOSTILE = "</p><script>alert(1)</script>\"'&amp;"


def test_every_kind_of_block_is_written_with_whole_addresses() -> None:
    assert write_content(make_record("sw"), PUBLIC_SITE) == (
        "<p><strong>Jumamosi wafanyabiashara 214 walirudi kwenye meza zao.</strong></p>\n"
        "<p>Soko lilikuwa limefungwa kwa siku nne kwa sababu ya maji.</p>\n"
        "<p>“Tumerudi kazini,” alisema Odette Mukandayisenga.</p>\n"
        "<h2>Bei</h2>\n"
        "<ul>\n<li>Viazi: faranga 450 kwa kilo</li>\n<li>Maharage: faranga 900 kwa kilo</li>\n</ul>\n"
        "<blockquote><p>“Siku nne bila kuuza ni mwezi bila mshahara.” – Odette Mukandayisenga, mfanyabiashara</p>"
        "</blockquote>\n"
        '<figure><img src="https://inkuru.example/media/soko.webp" width="1600" height="1000" alt="A row of stalls">'
        "<figcaption>Soko asubuhi ya Jumamosi <small>Photo: Eric Nshuti</small></figcaption></figure>\n"
        "<p>Kazi yao haitasimamishwa tena, wilaya iliahidi.</p>\n"
        "<p>Imesahihishwa Novemba 22, 2026, saa 6:15 mchana: Awali tuliandika kwamba wafanyabiashara walikuwa 241. "
        "Walikuwa 214.</p>\n"
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_written_is_right_html(language: str) -> None:
    for text in (write_content(make_record(language), SITE), write_brief(make_record(language), SITE)):
        html5lib.HTMLParser(strict=True).parseFragment(text)


def test_a_draft_is_said_once_where_all_is_and_by_its_block_where_part_is() -> None:
    drafted = make_drafted_page("en").record
    text = write_content(drafted, SITE)
    assert text.count("Drafted by machine") == 1
    assert notices(make_record("en")) == ()
    partly = replace(drafted, blocks=(*make_record("en").blocks[:-1], drafted.blocks[-1]))
    assert notices(partly) == ("Parts of this text were drafted by machine, and no person has read them yet.",)
    assert "<p><em>Drafted by machine, not yet read by a person</em><br>Their work" in write_content(partly, SITE)
    assert notices(replace(make_record("en"), unread=("headline",))) == notices(partly)


def test_hostile_text_stays_text() -> None:
    record = make_record("en")
    image = replace(make_block(HOSTILE, "image"), html="", alt=HOSTILE)
    hostile = replace(record, standfirst=HOSTILE, blocks=(image,), corrections=record.corrections)
    for text in (write_content(hostile, SITE), write_brief(hostile, SITE)):
        assert "<script" not in text
        html5lib.HTMLParser(strict=True).parseFragment(text)


def test_pictures_are_told_as_others_fetch_them() -> None:
    (picture,) = pictures(make_record("rw"), PUBLIC_SITE)
    assert (picture.address, picture.media_type, picture.width, picture.height, picture.credit) == (
        "https://inkuru.example/media/soko.webp",
        "image/webp",
        1600,
        1000,
        "Photo: Eric Nshuti",
    )
    assert (media_type("a.JPG"), media_type("a.tiff")) == ("image/jpeg", "application/octet-stream")


def test_each_correction_is_told_with_its_moment() -> None:
    record = make_record("en")
    assert corrections(replace(record, corrections=()), SITE) == ()
    assert corrections(record, SITE)[0].startswith("Corrected November 22, 2026, 12:15 p.m.: An earlier version")
