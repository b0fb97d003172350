"""All checks together, on ordinary and on hostile texts."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from inkuru.checks.comparing import CHECKS, MARKUP_CHECKS, compare, compare_markup
from inkuru.checks.passage import Passage
from inkuru.checks.source import check_source
from inkuru.lang.language import codes
from inkuru.records import Draft, Finding, Paragraph

LONGEST = 5_000
# What the expressions of the checks and of the readings look for, to be repeated without end.
PIECES = (
    '"',
    "“",
    "'",
    "’",
    "«",
    "1",
    "1 ",
    "9,",
    "26 750 ",
    "1:",
    "12:30 ",
    "07:00 UTC ",
    "$1 ",
    "a",
    "A",
    "aA ",
    "a-",
    "n’a",
    "<",
    "<a ",
    "<b>",
    "src='",
    "http://",
    "www.",
    "a@",
    "a@b.",
    ". ",
    "…",
    "(",
    "–",
    "  ",
    " ,",
    "Kigali ",
    "North Korea ",
    "two hundred and ",
    "mia mbili na ",
    "ibihumbi magana ",
    "8 May 2020, ",
    "saa 3 usiku ",
    "tariki ya 8 Nzeri ",
    "the the ",
    "é",
    "ǆ\u0301",
    "\u202e",
    "\ud800",
    "_",
    "1_",
    "100%",
    "-",
    "+250 788 ",
    "miaka ya ",
    "\n",
)
hostile = st.one_of(
    st.text(max_size=200),
    st.lists(st.sampled_from(PIECES), max_size=60).map("".join),
    st.tuples(st.sampled_from(PIECES), st.sampled_from(PIECES)).map(lambda two: ("".join(two) * LONGEST)[:LONGEST]),
)


def test_a_check_stands_once_and_a_sound_passage_has_no_findings() -> None:
    assert len(set(CHECKS)) == len(CHECKS)
    assert set(MARKUP_CHECKS) <= set(CHECKS)
    texts = {
        "en": "On Tuesday, 8 September 2026, Habimana paid £300 for 12 goats at 7:30 pm.",
        "rw": "Ku wa Kabiri, tariki 8 Nzeri 2026, Habimana yishyuye amapawundi 300 ihene 12 saa moya n'igice z'ijoro.",
        "sw": "Jumanne, Septemba 8, 2026, Habimana alilipa pauni 300 kwa mbuzi 12 saa 1:30 usiku.",
    }
    for source in texts:
        assert compare(Passage(texts, source=source)) == ()


def test_findings_come_by_language_and_place() -> None:
    texts = {"en": "12 goats and £300", "sw": "pauni 400 na mbuzi 13", "rw": "ihene 14"}
    found = [(one.language, one.start, one.check) for one in compare(Passage(texts, source="en"))]
    assert found == [("rw", None, "money"), ("rw", 6, "numbers"), ("sw", 0, "money"), ("sw", 19, "numbers")]


def test_marks_are_compared_in_html_alone() -> None:
    assert compare_markup(Passage({"en": "Rain", "sw": "Mvua"}, source="en")) == ()
    html = Passage({"en": '<a href="https://example.org">Rain</a> on 3 roads', "sw": "Mvua barabara 4"}, source="en")
    assert {one.check for one in compare_markup(html)} == {"links", "markup"}


def findings_fit(findings: tuple[Finding, ...], texts: dict[str, str]) -> bool:
    """Whether every span lies within the text of its language."""
    spans = [(one.language, one.start, one.end) for one in findings]
    spans += [(one.against, one.against_start, one.against_end) for one in findings]
    return all(
        start is None or (end is not None and 0 <= start <= end <= len(texts[code or ""])) for code, start, end in spans
    )


@settings(deadline=None, max_examples=60)
@given(st.lists(hostile, min_size=3, max_size=3))
@example(['"' * LONGEST, "“ " * (LONGEST // 2), "1 " * (LONGEST // 2)])
@example(["Xaq Xbq " * (LONGEST // 8), "Xar Xbr " * (LONGEST // 8), "A" + "a" * LONGEST])
def test_no_text_is_too_strange_for_a_check(written: list[str]) -> None:
    texts = dict(zip(codes(), written, strict=True))
    for source in codes()[:2]:
        found = compare(Passage(texts, source=source))
        assert findings_fit(found, texts)
        assert all(str(one) for one in found)
    draft = Draft(written[0][:100], (Paragraph(written[1]), Paragraph(written[2])), language=codes()[0])
    assert all(str(one) for one in check_source(draft))
