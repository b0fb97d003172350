"""A phrase is said by what stands in its translations and hardly elsewhere."""

from collections.abc import Mapping

import numpy as np

from inkuru.memory.phrases import Phrase
from inkuru.memory.renderings import Claim, Question, choose, claim, translate
from inkuru.memory.shingling import Shingler, pieces
from inkuru.memory.tallying import Tally

OTHERS = [
    f"{thing} {deed} siku ya {day}"
    for thing in ("Daraja", "Barabara", "Tangi")
    for deed in ("jipya", "imara", "refu")
    for day in ("kwanza", "pili", "tatu")
]
Ways = list[tuple[str, int]]


def ways(
    written: str,
    pairs: Mapping[str, str],
    *,
    others: list[str] | None = None,
    claims: Mapping[int, Claim] | None = None,
) -> Ways:
    """The renderings of an English phrase by English texts with their Kiswahili, and in how many each stands."""
    english, swahili, tally = Shingler("en"), Shingler("sw"), Tally()
    everything = [*pairs.values(), *(OTHERS if others is None else others)]
    tally.add(swahili.shingle(everything), np.arange(len(everything)))
    codes = tuple(map(int, english.codes([piece[0] for piece in pieces(written)])))
    phrase = Phrase(english.key(written), codes, len(pairs))
    translations = translate(phrase, dict(enumerate(pairs.values())), tally, swahili)
    found = dict(claims or {})
    claim(found, phrase, translations)
    asked = Question(phrase, written, dict(enumerate(pairs)), translations, found, "sw")
    return [(way.text, len(way.numbers)) for way in choose(asked)]


FUND = {
    "A relief fund opened.": "Mfuko wa misaada ulifunguliwa.",
    "Our relief fund is new.": "Mfuko wa misaada wetu ni mpya.",
    "Relief funds help.": "Mifuko ya misaada inasaidia.",
    "She left the relief fund.": "Aliondoka kwenye mfuko wa misaada.",
}


def test_it_is_said_in_one_way_in_whatever_form() -> None:
    assert ways("relief fund", FUND) == [("mfuko wa misaada", 4)]


def test_a_thing_that_is_called_two_ways_shows_both() -> None:
    more = {
        "The relief fund grew.": "Mfuko wa dharura ulikua.",
        "Where is a relief fund?": "Uko wapi mfuko wa dharura?",
    }
    others = [*OTHERS, "Mfuko wangu wa karatasi", "mfuko mdogo", "Mfuko huo ulipotea", "mfuko mwekundu"]
    assert ways("relief fund", FUND | more, others=others) == [("mfuko wa misaada", 4), ("mfuko wa dharura", 2)]


def test_what_resembles_nothing_needs_more_translations() -> None:
    few = {"The relief fund grew.": "Hazina yao ilikua.", "Where is a relief fund?": "Iko wapi hazina yao?"}
    many = few | {"No relief fund came.": "Hazina haikuja.", "A relief fund, he said.": "Hazina, alisema."}
    assert ways("relief fund", FUND | few) == [("mfuko wa misaada", 4)]
    assert ways("relief fund", FUND | many) == [("mfuko wa misaada", 4), ("hazina", 4)]


def test_what_stands_everywhere_says_nothing() -> None:
    others = [f"Mfuko wa misaada {number}" for number in ("mmoja", "mwingine", "mdogo", "mkubwa")] * 6
    assert ways("relief fund", FUND, others=others) == []


def test_what_says_another_phrase_better_is_left_to_it() -> None:
    key = Shingler("sw").key("mfuko wa misaada")
    assert ways("relief fund", FUND, claims={key: Claim(phrase=1, dice=1.5)}) != [("mfuko wa misaada", 4)]


def test_a_name_that_stands_beside_the_phrase_says_itself() -> None:
    pairs = {
        "Keza Umwali runs the relief fund.": "Keza Umwali anauongoza.",
        "The relief fund hired Keza Umwali.": "Walimwajiri Keza Umwali.",
        "Keza Umwali left a relief fund.": "Keza Umwali aliondoka.",
    }
    assert ways("relief fund", pairs) == []
    assert ways("Keza Umwali", pairs) == [("Keza Umwali", 3)]


def test_the_adjective_of_a_country_says_nothing_of_its_own() -> None:
    pairs = {f"{name} sang.": f"Mnyarwanda {number} aliimba." for number, name in enumerate(("Rwanda", "My Rwanda"))}
    assert ways("Rwanda", pairs) == []


def test_a_text_without_a_translation_of_it_has_no_way() -> None:
    assert ways("relief fund", {"A relief fund": "…", "The relief fund": "Hapa."}) == []
