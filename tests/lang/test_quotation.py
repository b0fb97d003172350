"""Quotations: pairs, nesting, apostrophes that are none, and marks without their other half."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inkuru.lang.language import codes, language
from inkuru.lang.quotation import Imbalance, Quotation, in_quotes, quotations, unbalanced

# fmt: off
ROWS: tuple[tuple[str, str, list[str]], ...] = (
    ("en", "He said “go” twice.", ["“go”"]),
    ("en", '"Go," he said. "Now."', ['"Go,"', '"Now."']),
    ("en", "It's the players' “own ‘new’ union”.", ["“own ‘new’ union”", "‘new’"]),
    ("en", "They said 'it's the players' choice' and left.", ["'it's the players' choice'"]),
    ("en", "Rock 'n' roll of the '90s: 'tis fine.", []),
    ("en", "He called it \"a 'good' deal\".", ["\"a 'good' deal\"", "'good'"]),
    ("en", "He said, \"She told me, \"Go,\" and I went.\"", ["\"She told me, \"Go,\" and I went.\"", "\"Go,\""]),
    ("en", "She is 5'10\" tall; the board is 12\" wide.", []),
    ("en", "(“Inside brackets”)—“after a dash”", ["“Inside brackets”", "“after a dash”"]),
    ("en", "''Two singles'' and ``back ticks''.", ["''Two singles''", "``back ticks''"]),
    ("en", "“Open “until”", ["“Open “until”", "“until”"]),
    ("rw", "Yagize ati: “Ni umwanya w’umunani n’umwe.”", ["“Ni umwanya w’umunani n’umwe.”"]),
    ("rw", "Ati: «Ntabwo ari ‹umwanzi› w’igihugu».", ["«Ntabwo ari ‹umwanzi› w’igihugu»", "‹umwanzi›"]),
    ("rw", "Leta zunze ubumwe z’ Amerika n' u Burayi", []),
    ("rw", "Bise uwo muhanda ‘inzira y’ ubuzima’ bw’abantu.", ["‘inzira y’ ubuzima’"]),
    ("rw", "Ati: \"Tuzabikora\", nk'uko \"twabivuze\".", ["\"Tuzabikora\"", "\"twabivuze\""]),
    ("rw", "Ati: \"Tuzabikora, \"nk’uko bisanzwe.", ["\"Tuzabikora, \""]),
    ("sw", "Alisema: “Ng’ombe wa ‘kijiji’ wamekufa.”", ["“Ng’ombe wa ‘kijiji’ wamekufa.”", "‘kijiji’"]),
    ("sw", "\"Hapana,\" alisema. 'Sitaki.'", ["\"Hapana,\"", "'Sitaki.'"]),
    ("sw", "„Mwanzo“ na ”mwisho”.", ["„Mwanzo“", "”mwisho”"]),
)

UNBALANCED: tuple[tuple[str, list[str], list[tuple[int, int, str, str]]], ...] = (
    ("en", ["“It rained.”", "No quotation."], []),
    ("en", ["“It rained.", "“Then it stopped.", "“We left,” he said."], []),
    ("en", ["\"It rained.", "\"Then it stopped,\" he said."], []),
    ("en", ["“It rained.", "Then it stopped."], [(0, 0, "never closes", "“")]),
    ("en", ["“It rained."], [(0, 0, "never closes", "“")]),
    ("en", ['"Go," said the guard. They went. They ran."'], [(0, 42, "never opens", '"')]),
    ("en", ["He said ‘no” and left."], [(0, 8, "never closes", "‘"), (0, 11, "never opens", "”")]),
    ("en", ["The Boys\" Club opened."], [(0, 8, "never opens", '"')]),
    ("en", ["“He said ‘no.", "“‘Never,’ he said.”"], []),
    ("en", ["“He said ‘no.", "“Never,” he said."], [(0, 9, "never closes", "‘")]),
    ("rw", ["Ati: “Ntabwo n’umunani y’abantu bwabaye.”"], []),
    ("rw", ["Ati: «Ntabwo tuzagenda."], [(0, 5, "never closes", "«")]),
    ("sw", ["Alisema: “Hapana.”", "Kisha” akaondoka."], [(1, 5, "never opens", "”")]),
    ("sw", [], []),
)
# fmt: on


@pytest.mark.parametrize(("code", "text", "quoted"), ROWS)
def test_it_finds_quotations(code: str, text: str, quoted: list[str]) -> None:
    assert [text[one.start : one.end] for one in quotations(text, code)] == quoted


def test_a_quotation_knows_its_depth_and_marks() -> None:
    assert quotations("“A ‘b’ c", "en") == (Quotation(0, 8, 1, "“", ""), Quotation(3, 6, 2, "‘", "’"))


def test_each_line_is_a_paragraph() -> None:
    assert quotations("“One\n“Two”", "en") == (Quotation(0, 4, 1, "“", ""), Quotation(5, 10, 1, "“", "”"))


@pytest.mark.parametrize(("code", "paragraphs", "found"), UNBALANCED)
def test_it_finds_marks_without_their_other_half(
    code: str, paragraphs: list[str], found: list[tuple[int, int, str, str]]
) -> None:
    assert [(one.paragraph, one.offset, one.kind, one.mark) for one in unbalanced(paragraphs, code)] == found


@pytest.mark.parametrize("code", codes())
def test_the_style_of_the_house_is_read_back(code: str) -> None:
    inner = in_quotes("ama", code, depth=2)
    text = in_quotes(f"a {inner} b", code)
    marks = language(code).marks
    assert quotations(text, code) == (Quotation(0, 11, 1, *marks.outer), Quotation(3, 8, 2, *marks.inner))


@settings(deadline=None)
@given(st.text(st.sampled_from("\"'“”‘’«»‹›„`´ .,an5\n(")) | st.text(), st.sampled_from(codes()))
def test_any_text_is_read(text: str, code: str) -> None:
    found = quotations(text, code)
    assert all(0 <= one.start < one.end <= len(text) for one in found)
    assert all(text[one.start :].startswith(one.opening) for one in found)
    assert all(text[: one.end].endswith(one.closing) for one in found)
    for imbalance in unbalanced(text.split("\n"), code):
        assert isinstance(imbalance, Imbalance)
        assert text.split("\n")[imbalance.paragraph][imbalance.offset :].startswith(imbalance.mark)
