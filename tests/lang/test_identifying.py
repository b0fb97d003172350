"""The language of a text: our three, their neighbours, strangers, and what is too short to tell."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inkuru.lang.identifying import Verdict, identify, identify_line
from inkuru.lang.language import codes, languages

OURS = (
    ("rw", "Abaturage bo mu murenge wa Kinyinya bavuze ko umuhanda mushya uzabafasha kugera ku isoko."),
    ("rw", "Imvura nyinshi yangije imyaka y’abahinzi mu turere dutatu two mu majyepfo."),
    ("rw", "Ku wa Gatanu, amashuri azongera gufungura imiryango."),
    ("rw", "Inama y’abaminisitiri yateranye ejo hashize."),
    ("rw", "Yavuze ati “nta kibazo gihari”."),
    ("en", "Residents of the lakeside town said the new road would help them reach the market."),
    ("en", "Heavy rain damaged crops in three southern districts, farmers said."),
    ("en", "Schools will open again on Friday."),
    ("en", "The cabinet met yesterday"),
    ("en", "And I did."),
    ("sw", "Wakazi wa mji huo wa ziwani walisema barabara mpya itawasaidia kufika sokoni."),
    ("sw", "Mvua kubwa iliharibu mazao katika wilaya tatu za kusini."),
    ("sw", "Shule zitafunguliwa tena siku ya Ijumaa."),
    ("sw", "Baraza la mawaziri lilikutana jana"),
    ("sw", "Alisema: “Hakuna tatizo.”"),
)

OTHERS = (
    ("fr", "Le maire a promis une réponse avant la fin du mois."),
    ("fr", "Personne n’a été blessé dans l’accident."),
    ("fr", "Il pleut encore ce matin sur les collines."),
    ("rn", "Umushikiranganji w’amagara y’abantu yashikirije ko ico kiza kimaze gushika mu ntara zitanu."),
    ("rn", "Abanyagihugu bavuga yuko ivyo bidandazwa vyaduze cane kuva indwi iheze."),
    ("rn", "Abana benshi ntibaja mw’ishure kubera intambara canke ubukene."),
    ("rn", "Imigambwe myinshi yaremeye ivyavuye mu matora."),
    ("lg", "Abantu bangi baafiiridde mu kabenje akaabadde ku luguudo lw’e Masaka."),
    ("lg", "Abayizi bajja kuddayo ku ssomero wiiki ejja."),
    ("de", "Der Bürgermeister hat am Freitag die Bewohner des Viertels getroffen."),
    ("so", "Ardaydu waxay ku noqon doonaan iskuulka toddobaadka soo socda."),
    ("ln", "Bana bakozonga na kelasi poso oyo ezali koya."),
    ("ar", "التقى الرئيس بسكان الحي مساء الجمعة."),
)


@pytest.mark.parametrize(("language", "text"), OURS)
def test_it_finds_our_languages(language: str, text: str) -> None:
    verdict = identify(text)
    assert (verdict.language, verdict.reason, verdict.other) == (language, "found", None)
    assert verdict.confidence > 0.5


@pytest.mark.parametrize(("code", "text"), OTHERS)
def test_it_refuses_others_by_name(code: str, text: str) -> None:
    verdict = identify(text)
    assert (verdict.language, verdict.reason, verdict.other) == (None, "other", code)


@pytest.mark.parametrize("text", ["", " ", "12:30", "3–1", "Kigali", "Ndizi", "https://", "Yes.", "😀😀", "\ud800"])
def test_it_says_when_a_text_is_too_short(text: str) -> None:
    assert identify(text) == Verdict(None, 0.0, "short")


@pytest.mark.parametrize("language", codes())
@pytest.mark.parametrize("other", codes())
def test_a_text_keeps_its_language_with_two_foreign_sentences_in_five(language: str, other: str) -> None:
    own = [text for code, text in OURS if code == language][:3]
    foreign = [text for code, text in OURS if code == other][:2]
    assert identify(". ".join([own[0], foreign[0], own[1], foreign[1], own[2]])).language == language


def test_a_line_is_judged_as_a_whole() -> None:
    assert identify_line("Shule zitafunguliwa tena siku ya Ijumaa. Mvua ilikoma.").language == "sw"


def test_the_words_of_a_neighbour_are_none_of_ours() -> None:
    for one in languages():
        for neighbour in one.neighbours:
            assert not neighbour.theirs.words & (one.signs.words | one.openers)


@settings(deadline=None)
@given(st.text())
def test_any_text_has_a_verdict(text: str) -> None:
    verdict = identify(text)
    assert (verdict.language in codes()) == (verdict.reason == "found")
    assert (verdict.other is not None) == (verdict.reason == "other")
    assert 0.0 <= verdict.confidence <= 1.0
