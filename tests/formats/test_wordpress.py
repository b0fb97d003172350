"""WordPress and its plug-ins say what is open to readers, in which language, and what belongs together."""

import pytest
from lxml import etree

from inkuru.formats.wordpress import (
    as_html,
    day_said,
    editions_in,
    groups_of,
    is_export,
    is_open_post,
    language_said,
)

POST = (
    "<wp:post_type>post</wp:post_type><wp:status>publish</wp:status><wp:post_password></wp:post_password>"
    "<wp:post_date>2024-05-03 22:10:00</wp:post_date>"
)


POLYLANG = (
    '<category domain="language" nicename="rw">Ikinyarwanda</category>'
    '<category domain="post_translations" nicename="pll_5f">pll_5f</category>'
)


def item(inside: str, version: str = "1.2") -> etree._Element:
    return etree.fromstring(f'<item xmlns:wp="http://wordpress.org/export/{version}/">{inside}</item>')


def field(key: str, value: str) -> str:
    return f"<wp:postmeta><wp:meta_key>{key}</wp:meta_key><wp:meta_value>{value}</wp:meta_value></wp:postmeta>"


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        (POST, True),
        (POST.replace("publish", "draft"), False),
        (POST.replace("publish", "private"), False),
        (POST.replace("publish", "future"), False),
        (POST.replace("publish", "trash"), False),
        (POST.replace(">post<", ">page<"), False),
        (POST.replace(">post<", ">attachment<"), False),
        (POST.replace("password><", "password>secret<"), False),
        ("<post_type>post</post_type><status>publish</status>", False),
    ],
)
def test_only_posts_that_readers_can_read_are_open(inside: str, expected: bool) -> None:
    assert is_open_post(item(inside)) is expected


@pytest.mark.parametrize("version", ["1.0", "1.1", "1.2"])
def test_exports_of_all_versions_are_known(version: str) -> None:
    assert (is_export(item(POST, version)), day_said(item(POST, version))) == (True, "2024-05-03 22:10:00")
    assert not is_export(item("<title>x</title>", version))


@pytest.mark.parametrize(
    ("inside", "language", "groups"),
    [
        (
            POLYLANG,
            "rw",
            ["https://a.example#post_translations=pll_5f"],
        ),
        (
            field("_wpml_import_language_code", "sw") + field("_wpml_import_translation_group", "77"),
            "sw",
            ["https://a.example#_wpml_import_translation_group=77"],
        ),
        ('<category domain="category" nicename="rw">rw</category>' + field("_edit_last", "1"), "", []),
    ],
)
def test_plug_ins_for_languages_are_understood(inside: str, language: str, groups: list[str]) -> None:
    found = item(POST + inside)
    assert (language_said(found), list(groups_of(found, "https://a.example"))) == (language, groups)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[:en]Roads[:rw]Imihanda[:]", {"en": "Roads", "rw": "Imihanda"}),
        ("<!--:en-->Roads<!--:--><!--:sw-->Barabara<!--:-->", {"en": "Roads", "sw": "Barabara"}),
        ("[:en]One[:fr]Un[:]<br>[:en]two[:]", {"en": "Onetwo"}),
        ("Roads [:)", {}),
    ],
)
def test_languages_in_one_text_are_parted(text: str, expected: dict[str, str]) -> None:
    assert editions_in(text) == expected


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("One\ntwo\n\nthree\r\n \r\nfour", "One\ntwo<br><br>three<br><br>four"),
        ("<!-- wp:paragraph -->\n<p>One</p>\n\n<p>two</p>", "<!-- wp:paragraph -->\n<p>One</p>\n\n<p>two</p>"),
        ('[caption id="a" width="3"]<img src="a.jpg"> The boat[/caption]One', '<img src="a.jpg">One'),
        ('[gallery ids="1,2"]One[embed]https://youtu.be/x[/embed]', "One"),
        ('[vc_row][vc_column width="1/2"]One[/vc_column][/vc_row]', "One"),
        ("He said [sic] he [the minister] knew [1]", "He said [sic] he [the minister] knew [1]"),
    ],
)
def test_content_is_html_as_it_is_shown(content: str, expected: str) -> None:
    assert as_html(content) == expected
