"""Sentences: rows of texts that are already split, joined and split again, and what holds for any text."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inkuru.lang.language import UnknownLanguage, codes
from inkuru.lang.sentences import split

# fmt: off
ROWS = (
    ("rw", ["Bw. Kagabo na Dr. Uwase bageze i Huye.", "Bw. Kagabo yavuze ijambo."]),
    ("rw", ["Mme Uwera yahuye na Prof. J. B. Habimana.", "Baganiriye isaha imwe."]),
    ("rw", ["Hon. Mukamana yabajije ikibazo.", "Nta wamusubije."]),
    ("rw", ["Reba ingingo ya No. 12 n’iya Nº 7.", "Zombi zirasa."]),
    ("rw", ["Inama itangira saa 9 a.m. ku wa Kane.", "Izasozwa ku Cyumweru."]),
    ("rw", ["Yagize ati: “Tuzakora uko dushoboye.”", "Abaturage bakomye amashyi."]),
    ("rw", ["Ati: \"Ntabwo byoroshye.\"", "“Ariko tuzabigeraho.”", "Yahise agenda."]),
    ("rw", ["Ese bizashoboka?", "Yego!", "N’umunani barabyemeye."]),
    ("rw", ["Twarategereje…", "Nta wigeze aza."]),
    ("rw", ["Byatewe n’imvura… ariko birakosorwa.", "Umuhanda urafunguye."]),
    ("rw", ["Umukino wahuje APR F.C. na Rayon Sports i Nyamirambo.", "Watangiye saa 18:00."]),
    ("rw", ["Hari ibirayi, ibishyimbo, nk. ibigori.", "Ibiciro byarazamutse 3.5 ku ijana."]),
    ("rw", ["Imvura yaguye ijoro ryose.", "abaturage ntibasinziriye."]),
    ("rw", ["Baguze imbuto, urug. imyembe, ku isoko… nyuma barataha."]),
    ("rw", ["Abana babonye vitamini ya C.", "Ibi byabafashije."]),
    ("rw", ["Dore ibyo tuzi:", "Bisi yavuye i Kigali saa sita.", "Yari ifite abashoferi babiri."]),
    ("rw", ["Gereza nshya yafunguwe mu majyepfo", "Abantu benshi bari bahari."]),
    ("en", ["Mr. Otieno met Dr. Mwangi and Prof. A. B. Kato.", "They spoke for an hour."]),
    ("en", ["The bill, No. 14, passed at 3 a.m. on Friday.", "Nobody objected."]),
    ("en", ["Nobody knows why.", "No.", "It was not the rain."]),
    ("en", ["He said: “I won’t go.”", "She left.", "(He stayed.)", "\"Why?\" he asked.", "No one knew."]),
    ("en", ["The rally begins at 7 p.m. EAT.", "It ends at 9 p.m.", "The gates open earlier."]),
    ("en", ["John Smith Jr. opened the shop.", "It belongs to Acme Inc. of Nairobi."]),
    ("en", ["He moved to the U.S.", "The U.S. Army had hired him.", "J. K. Mensah stayed."]),
    ("en", ["Wait... the road is closed.", "Closed…", "For how long?", "Who knows!"]),
    ("en", ["Prices rose 3.5 per cent, i.e. twice as fast as in Jan. 2024.", "5 shops closed."]),
    ("en", ["The road is closed.", "She said so.", "Then it rained."]),
    ("en", ["Ferry sinks off the island", "The boat carried 40 people."]),
    ("en", ["Read The Standard and the Daily Nation today."]),
    ("en", ["Statue row grows", "Its makers said nothing."]),
    ("en", ["Here is what we know:", "The bus left Kampala at noon.", "It had two drivers."]),
    ("en", ["He gave one reason: The bus was late.", "Nobody asked why."]),
    ("en", ["The vaccine is new.", "mRNA carries the plan."]),
    ("sw", ["Bw. Juma na Bi. Asha walikutana na Dkt. Ali.", "Walizungumza kwa saa moja."]),
    ("sw", ["Mhe. Odhiambo alifika saa 3 a.m. Jumatano.", "Kisha akaondoka."]),
    ("sw", ["Prof. P. L. O. Mugo alisema hivyo.", "Hakuna aliyempinga."]),
    ("sw", ["Alinunua unga, sukari, n.k. sokoni.", "Bei zilipanda hadi Sh. 500 kwa kilo."]),
    ("sw", ["Alisema “Sawa.” kisha akaenda.", "mvua ikanyesha."]),
    ("sw", ["Tazama Na. 5 na uk. 12.", "Yote yameelezwa."]),
    ("sw", ["Je, ni kweli?", "Ndiyo!", "Watu 5.5 kwa kila 100."]),
    ("sw", ["\"Tutashinda,\" alisema Bw. Otieno.", "\"Hakuna shaka.\"", "Mashabiki walishangilia."]),
    ("sw", ["Alisema: ‘Sitaki.’", "Wenzake walicheka…", "Baadaye alirudi."]),
    ("sw", ["Waliuza nguo, viatu n.k.", "Wananchi walifurahi."]),
    ("sw", ["Andika kwa S.L.P. 300 Dodoma.", "Majibu yatakuja."]),
    ("sw", ["Hizi ni sababu zake:", "Mvua ilinyesha usiku kucha.", "Daraja lilivunjika."]),
    ("sw", ["Siri ya uhai wa msitu", "Utafiti mpya umeonyesha kuwa nyuki husaidia miti.", "Wananchi walifurahi."]),
    ("sw", ["Walikuja dhidi ya. Kisha wakaondoka."]),
    ("sw", ["Mafuriko yaua wawili mjini Kisumu", "Mnamo mwaka huu mvua imeongezeka."]),
)
# fmt: on


@pytest.mark.parametrize(("language", "sentences"), ROWS)
def test_it_splits_what_was_joined(language: str, sentences: list[str]) -> None:
    text = " ".join(sentences)
    assert [text[start:end] for start, end in split(text, language)] == sentences


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("", []),
        (" \n\t", []),
        ("A heading without a stop\nThe text.\r\n\r\nMore", ["A heading without a stop", "The text.", "More"]),
        ("It rained.She left.", ["It rained.", "She left."]),
        ("1. First item.\n2. Second item.", ["1. First item.", "2. Second item."]),
        ("« Bonjour. » Il part.", ["« Bonjour. »", "Il part."]),
        ('"We waited. " Then we left.', ['"We waited. "', "Then we left."]),
        ("\ud800 broken. Still read.", ["\ud800 broken.", "Still read."]),
    ],
)
def test_it_minds_lines_and_stray_marks(text: str, sentences: list[str]) -> None:
    assert [text[start:end] for start, end in split(text, "en")] == sentences


@settings(deadline=None)
@given(st.text(st.sampled_from(" \n.!?…\"'“”‘’«»()aBé5\ud800😀 ")) | st.text(), st.sampled_from(codes()))
def test_sentences_cover_the_text_and_never_overlap(text: str, language: str) -> None:
    spans = split(text, language)
    assert "".join("".join(text[start:end].split()) for start, end in spans) == "".join(text.split())
    assert all(text[start:end].strip() == text[start:end] != "" for start, end in spans)
    assert all(left[1] <= right[0] for left, right in pairwise(spans))


def test_it_looks_for_what_a_lead_says_again_unless_told_not_to() -> None:
    text = "Floods close Karuma bridge Karuma bridge was closed by floods. Nobody was hurt."
    assert next(text[start:end] for start, end in split(text, "en")) == "Floods close Karuma bridge"
    assert len(split(text, "en", headings=False)) == 2


def test_it_refuses_a_language_it_does_not_know() -> None:
    with pytest.raises(UnknownLanguage):
        split("Bonjour.", "fr")
