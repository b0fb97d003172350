"""Texts as newsreaders say them: rows of language, what is written, what is said."""

import re
from pathlib import Path

import pytest

import inkuru
from inkuru.lang.language import codes
from inkuru.lang.speaking.text import spoken

SAMPLE = Path(inkuru.__file__).parent / "sample"

ROWS = (
    # Nothing written short: nothing changes.
    ("en", "The market has opened again.", "The market has opened again."),
    # Numbers agree with the noun before them, past its qualifiers and past other figures.
    ("rw", "Abana 2 n’imifuka 3", "Abana babiri n’imifuka itatu"),
    ("rw", "abantu bagera ku 5.000", "abantu bagera ku bihumbi bitanu"),
    ("rw", "afite amezi 6, 7 na 24", "afite amezi atandatu, arindwi na makumyabiri n’ane"),
    ("rw", "ibitabo 6 mu ndimi 2", "ibitabo bitandatu mu ndimi ebyiri"),
    ("rw", "toni zirenga 5", "toni zirenga eshanu"),
    ("rw", "imyaka 47 n’iminsi 13", "imyaka mirongo ine n’irindwi n’iminsi cumi n’itatu"),
    ("sw", "watu 8, vitabu 3, miaka 2 na siku 3", "watu wanane, vitabu vitatu, miaka miwili na siku tatu"),
    ("sw", "vitabu vya lugha 11", "vitabu vya lugha kumi na moja"),
    ("sw", "madiwani 14 kati ya 17", "madiwani kumi na wanne kati ya kumi na saba"),
    ("en", "A 20-litre jerrycan for 14 children", "A twenty-litre jerrycan for fourteen children"),
    ("rw", "abaturage 299 200", "abaturage ibihumbi magana abiri na mirongo icyenda n’icyenda na magana abiri"),
    # Fractions, shares and ranges.
    ("rw", "metero 5,4", "metero eshanu n’ibice bine"),
    ("sw", "mita 5.4 na asilimia 12.5", "mita tano nukta nne na asilimia kumi na mbili nukta tano"),
    ("en", "It rose 3–5% in a year.", "It rose three to five per cent in a year."),
    ("rw", "yiyongereyeho 8% mu mwaka", "yiyongereyeho umunani ku ijana mu mwaka"),
    ("sw", "dakika 10–15", "dakika kumi hadi kumi na tano"),
    ("en", "about 1/2 of them", "about a half of them"),
    # Money: signs and codes become words where they stand in the language; words stay.
    ("en", "$4.1m and Ksh 500m", "Four point one million dollars and five hundred million Kenyan shillings"),
    ("en", "It costs $1 or $24.40.", "It costs one dollar or twenty-four dollars and forty cents."),
    ("sw", "Sh3,150 au $4.10", "Shilingi elfu tatu mia moja na hamsini au dola nne na senti kumi"),
    ("rw", "miliyari 1,86 Frw", "miliyari imwe n’ibice mirongo inani na bitandatu z’amafaranga y’u Rwanda"),
    ("rw", "bigera kuri 450 Frw", "bigera ku mafaranga magana ane na mirongo itanu"),
    ("rw", "amadolari 0,29", "amasenti makumyabiri n’icyenda"),
    ("sw", "faranga bilioni 1.4 za Rwanda", "faranga bilioni moja nukta nne za Rwanda"),
    ("en", "US$4.9 million and C$3", "Four point nine million dollars and three Canadian dollars"),
    # A currency that the language has no words for keeps its sign.
    ("en", "It paid HK$7.", "It paid HK$seven."),
    # Measures.
    ("en", "between 2 °C and 8 °C, 1 km away",
     "between two degrees Celsius and eight degrees Celsius, one kilometre away"),
    ("en", "It was -5 °C.", "It was minus five degrees Celsius."),
    ("sw", "kilomita 72 kwa saa, 5 km", "kilomita sabini na mbili kwa saa, kilomita tano"),
    ("rw", "umuyaga wa 12 km/h", "umuyaga wa kilometero cumi n’ebyiri ku isaha"),
    # Dates and years.
    ("en", "on 8 September 2026", "on the eighth of September twenty twenty-six"),
    ("en", "on November 13, 2026", "on November the thirteenth, twenty twenty-six"),
    ("en", "on Oct. 2, 1968", "on October the second, nineteen sixty-eight"),
    ("en", "from 1 to 10 February", "from the first to the tenth of February"),
    ("en", "on 13/11/2026", "on the thirteenth of November, twenty twenty-six"),
    ("en", "in 2007, in 1994 and in the 1990s",
     "in two thousand and seven, in nineteen ninety-four and in the nineteen nineties"),
    ("sw", "Ijumaa, Novemba 6, 2026", "Ijumaa, Novemba tarehe sita, mwaka elfu mbili na ishirini na sita"),
    ("sw", "tarehe 30 Juni", "tarehe thelathini Juni"),
    ("sw", "mwaka 2007", "mwaka elfu mbili na saba"),
    ("rw", "tariki ya 1 Ukuboza", "tariki ya mbere Ukuboza"),
    ("rw", "ku wa Gatanu, tariki 6 Ugushyingo", "ku wa Gatanu, tariki ya gatandatu Ugushyingo"),
    ("rw", "Mu 2024 no mu mwaka wa 2025",
     "Mu mwaka w’ibihumbi bibiri na makumyabiri na kane no mu mwaka w’ibihumbi bibiri na makumyabiri na gatanu"),
    # The clock, counted from dawn in Kinyarwanda and Swahili.
    ("en", "at 7:30 p.m. on Friday", "at half past seven in the evening on Friday"),
    ("en", "It closed at 4:15 p.m. The traders left.",
     "It closed at a quarter past four in the afternoon. The traders left."),
    ("en", "at 2:30 p.m. Tanzanian time", "at half past two in the afternoon Tanzanian time"),
    ("en", "The clock over there says 6:50 a.m. Tanzania is ahead.",
     "The clock over there says fifty minutes past six in the morning. Tanzania is ahead."),
    ("en", "At 9:00 a.m. Uwase left.", "At nine o’clock in the morning Uwase left."),
    ("sw", "saa 1:30 usiku", "saa moja na nusu usiku"),
    ("rw", "Saa 19:00 z’ijoro", "Saa moya z’ijoro"),
    ("rw", "saa kumi n’ebyiri n’iminota 50", "saa kumi n’ebyiri n’iminota mirongo itanu"),
    # Sport.
    ("en", "won 3-2, then 0-0; in the 89th minute", "won three two, then nil nil; in the eighty-ninth minute"),
    ("sw", "mabao 2-0 dakika ya 34", "mabao mawili kwa sifuri dakika ya thelathini na nne"),
    ("rw", "ibitego 2-0 ku munota wa 34", "ibitego bibiri kuri ubusa ku munota wa mirongo itatu na kane"),
    ("sw", "tetemeko la 7.6", "tetemeko la saba nukta sita"),
    # What is no fact: labels, telephone numbers. Addresses stay.
    ("en", "COVID-19, F-16 jets and G20", "COVID nineteen, F sixteen jets and G twenty"),
    ("en", "the site 247sports", "the site two hundred and forty-seven sports"),
    ("en", "call 0788 123 456 or see https://example.org/12",
     "call zero seven eight eight, one two three, four five six or see https://example.org/12"),
    # Short forms; the full stop of one that ends the text stays.
    ("en", "Dr. Uwase met Prof. Otieno & others, e.g. teachers",
     "Doctor Uwase met Professor Otieno and others, for example teachers"),
    ("sw", "Dkt. Asha na Mhe. Juma, ng’ombe, mbuzi n.k.",
     "Daktari Asha na Mheshimiwa Juma, ng’ombe, mbuzi na kadhalika."),
    ("rw", "Dr. Mukamana na Gen. Rwigema", "Dogiteri Mukamana na Jenerali Rwigema"),
    # At the start of a sentence there is a capital.
    ("en", "190 seats were sold. 20 are left.", "One hundred and ninety seats were sold. Twenty are left."),
)  # fmt: skip


@pytest.mark.parametrize(("language", "written", "said"), ROWS)
def test_what_is_written_short_is_said_in_words(language: str, written: str, said: str) -> None:
    assert spoken(written, language) == said


@pytest.mark.parametrize("path", sorted(SAMPLE.glob("*.txt")), ids=lambda path: path.stem)
def test_no_figure_is_left_in_a_story_and_what_is_said_is_said_alike_again(path: Path) -> None:
    language = path.suffixes[0].removeprefix(".")
    for line in filter(None, path.read_text(encoding="utf-8").splitlines()):
        said = spoken(line, language)
        assert re.search(r"[\d%$°]", said) is None, said
        assert spoken(said, language) == said


@pytest.mark.parametrize("code", codes())
@pytest.mark.parametrize(
    "text", ["", " ", "…", "\u202e", "0" * 50, "9" * 400, "1/0", "½", "%", "-", "1-", "99:99", "00:00"]
)
def test_whatever_stands_there_can_be_said(code: str, text: str) -> None:
    assert isinstance(spoken(text, code), str)
