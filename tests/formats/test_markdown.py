"""Markdown becomes a plain story; what its head says is kept apart."""

import pytest

from inkuru.formats.markdown import DATE, GROUPS, LANGUAGES, TITLE, as_plain

HUGO = """+++
title = "Ferry sails"
date = 2024-05-03T22:10:00+02:00
translationKey = 'ferry'
tags = ["lake", "boats"]
+++

The **boat** left [Rubavu](https://rubavu.example "The town") on *Friday*.
"""
JEKYLL = """---
layout: post
title:  Ferry: it sails
date:   2024-05-03 22:10:00 +0200
lang: sw
---
# Ferry: it sails

Boti.
"""


def test_hugo_says_title_day_and_group_at_its_head() -> None:
    written = as_plain(HUGO)
    assert written.text.strip() == "Ferry sails\n\nThe boat left Rubavu on Friday."
    assert written.links == ("https://rubavu.example",)
    assert (written.first(*GROUPS), written.first(DATE), written.first(*LANGUAGES)) == (
        "ferry",
        "2024-05-03T22:10:00+02:00",
        "",
    )


def test_jekyll_may_say_the_title_twice() -> None:
    written = as_plain(JEKYLL)
    assert written.text.strip() == "Ferry: it sails\n\nBoti."
    assert (written.first(TITLE), written.first(*LANGUAGES)) == ("Ferry: it sails", "sw")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# Ferry\n\nIt left.", "Ferry\n\nIt left."),
        ("Ferry\n=====\n\nIt left.\n\nFares\n---\nx", "Ferry\n\nIt left.\n\n## Fares\nx"),
        ("Ferry\n\n### Fares ###\n\n# More\n#hashtag", "Ferry\n\n## Fares\n\n## More\n#hashtag"),
        ("Ferry\n\n* a\n+ b\n1. c\n12) d\n2024 e", "Ferry\n\n- a\n- b\n- c\n- d\n2024 e"),
        ("Ferry\n\n> “Old.”\n>\n>> x", "Ferry\n\n> “Old.”\n\n> x"),
        ('Ferry\n\n![a boat](a.jpg "x") It left.\n\n***\n- - -', "Ferry\n\nIt left.\n\n\n"),
        ("Ferry\n\n[RBA][1] says.\n\n[1]: https://rba.example", "Ferry\n\nRBA says.\n\n"),
        (
            "Ferry\n\n***So*** __it__ _is_, snake_case_name, 2 * 3 * 4.",
            "Ferry\n\nSo it is, snake_case_name, 2 * 3 * 4.",
        ),
        ("Ferry\n\nNot \\*so\\*, `code`.", "Ferry\n\nNot *so*, code."),
        ("Ferry\n\n```\n# no\n```\nyes", "Ferry\n\n\nyes"),
        ("Ferry\n\n{{< youtube x >}}<b>It</b> left.<!-- no\n-->", "Ferry\n\nIt left."),
        ("Ferry\n\n5 < 6 and 7 > 3", "Ferry\n\n5 < 6 and 7 > 3"),
        ("", ""),
        ("---\ntitle: only\n---", "only\n"),
        ("---\nnever ends", "never ends"),
    ],
)
def test_marks_become_those_of_a_plain_story(text: str, expected: str) -> None:
    assert as_plain(text).text == expected


@pytest.mark.parametrize("text", ["*" * 50_000, "[" * 50_000, "_a" * 25_000, "![" * 25_000, "<" * 50_000, "`" * 50_000])
def test_marks_without_end_are_text(text: str) -> None:
    assert len(as_plain(f"Ferry\n\n{text}").text) <= len(text) + 10
