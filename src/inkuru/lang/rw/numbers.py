"""Number words of Kinyarwanda. One to seven agree with the noun: *abantu babiri, ibitabo bibiri, inka ebyiri*."""

from inkuru.lang.figures import Words
from inkuru.lang.tables import words

# fmt: off
# Two to seven by noun class: ba- (people), i- (imi-), a- (ama-), bi- (ibi-), in-/izi-, tu-, bu-, ha- (places).
_CLASSES = (
    "babiri batatu bane batanu batandatu barindwi",
    "ibiri itatu ine itanu itandatu irindwi",
    "abiri atatu ane atanu atandatu arindwi",
    "bibiri bitatu bine bitanu bitandatu birindwi",
    "ebyiri eshatu enye eshanu esheshatu zirindwi",
    "tubiri dutatu tune dutanu dutandatu turindwi",
    "bubiri butatu bune butanu butandatu burindwi",
    "habiri hatatu hane hatanu hatandatu harindwi",
)
AGREEING: Words = {word: value for forms in _CLASSES for value, word in enumerate(forms.split(), 2)} | {
    "indwi": 7, "umunani": 8, "icyenda": 9, "icenda": 9, "ikenda": 9,
}
# Forms of class ka-: they count times and make ordinals, weekdays and the units of years.
KA: Words = {"kabiri": 2, "gatatu": 3, "kane": 4, "gatanu": 5, "gatandatu": 6, "karindwi": 7}
BARE: Words = {"munani": 8, "cyenda": 9, "kenda": 9, "urwenda": 9}
ONES: Words = dict.fromkeys(("umwe", "rimwe", "kimwe", "imwe", "rumwe", "bumwe", "kamwe", "hamwe", "kumwe"), 1)

_TENS = ("itatu", "ine", "itanu", "itandatu", "irindwi", "inani", "icyenda")
TENS: Words = (
    {"makumyabiri": 20, "makumyabili": 20, "mirongo urwenda": 90, "mirongo cyenda": 90, "mirongo umunani": 80}
    | {f"mirongo {word}": 10 * value for value, word in enumerate(_TENS, 3)}
    | {f"mirongw{word}": 10 * value for value, word in enumerate(_TENS, 3)}
)
_HUNDREDS = ("abiri", "atatu", "ane", "atanu", "atandatu", "arindwi", "inani", "icyenda")
HUNDREDS: Words = {
    "ijana": 100, "ijana rimwe": 100, "magana urwenda": 900, "magana cyenda": 900, "magana umunani": 800,
    "magana kenda": 900,
} | {f"magana {word}": 100 * value for value, word in enumerate(_HUNDREDS, 2)}
_MILLION, _MILLIARD, _BILLION, _QUADRILLION = 10**6, 10**9, 10**12, 10**15
SCALES: Words = {
    "ibihumbi": 1_000, "bihumbi": 1_000, "miliyoni": _MILLION, "miriyoni": _MILLION, "milliyoni": _MILLION,
    "miliyari": _MILLIARD,
    "miriyari": _MILLIARD, "miliyaridi": _MILLIARD, "miriyaridi": _MILLIARD, "miliari": _MILLIARD,
    "miliyali": _MILLIARD,
    "tiriyoni": _BILLION, "tiriliyoni": _BILLION, "tiliyoni": _BILLION, "tiriyari": _BILLION, "tririyoni": _BILLION,
    "triyoni": _BILLION,
    # Short forms taken over with a sign: £2.8bn.
    "bn": _MILLIARD, "mln": _MILLION, "tn": _BILLION,
    "kwadiriyoni": _QUADRILLION, "katiriyoni": _QUADRILLION,
}
# The forms of one to seven that agree with the scale itself and so multiply it.
_WITH_THOUSANDS = words("kimwe bibiri bitatu bine bitanu bitandatu birindwi umunani icyenda")
_WITH_MILLIONS = words("imwe ebyiri eshatu enye eshanu esheshatu zirindwi indwi umunani icyenda")
JOINED = {value: _WITH_THOUSANDS if value == 1_000 else _WITH_MILLIONS for value in map(int, SCALES.values())}

_OF = words(
    "wa ya cya ba za bya rya rwa ka kwa bwa twa mwa uwa iya icya irya urwa ubwa akwa abwa ukwa ibya iza "
    "w' y' cy' b' z' by' ry' rw' k' kw' bw' tw' mw'"
)
# To leave one figure for another, with what does so: *wavuye kuri 10 ugera kuri 15*.
_LEAVERS = words("ku a i u ki ru zi bi ba ri ha ya wa cya rwa za bya rya zo bo")
_LEAVING = tuple(f"{who}{verb} {at}" for who in _LEAVERS for verb in ("va", "vuye") for at in ("ku", "kuri"))

_CENTURIES = {"XV": 15, "XVI": 16, "XVII": 17, "XVIII": 18, "XIX": 19, "XX": 20, "XXI": 21}

NUMBERS: dict[str, Words] = {
    "ONE": ONES,
    "UNIT": {"zeru": 0, **AGREEING},
    "KA": KA,
    "BARE": BARE,
    "TEN": {"icumi": 10, "cumi": 10},
    "TENS": TENS,
    "HUNDRED": HUNDREDS,
    "KILO": {"igihumbi": 1_000, "igihumbi kimwe": 1_000},
    "SCALE": SCALES,
    "ROMAN": _CENTURIES,
    "HALF": {"igice": "1/2", "½": "1/2", "¼": "1/4", "¾": "3/4", "⅓": "1/3", "⅔": "2/3"},
    "FIRST": {"mbere": 1},
    "AND": {"na": "", "n'": "", "no": ""},
    "OF": dict.fromkeys(_OF, ""),
    "TO": {
        "kugeza kuri": "at most", "kugeza ku": "at most", "kugera kuri": "at most", "kugera ku": "at most",
        "kugeza": "", "kugera": "",
        "cyangwa": "", "ukageza kuri": "at most", "ikagera ku": "", "ikagera kuri": "", "akagera kuri": "",
        "akagera ku": "", "bikagera kuri": "", "bikagera ku": "", "zikagera kuri": "",
    },
    "BETWEEN": dict.fromkeys(("hagati ya", "hagati y'", "kuva", "guhera ku", "guhera kuri", *_LEAVING), ""),
    "TIMES": dict.fromkeys(("inshuro", "incuro", "nshuro", "ncuro"), "times"),
    # What looks like a number and is none.
    "LABEL": dict.fromkeys(("rimwe na rimwe", "umwe umwe", "kimwe kimwe", "mbere na mbere",
        "kimwe cya kabiri cy'irangiza", "kimwe cya kane cy'irangiza", "kimwe cya munani cy'irangiza",
        "1/2 cy'irangiza", "1/4 cy'irangiza", "1/8 cy'irangiza", "imikino ya kimwe cya kabiri",
        "imikino ya kimwe cya kane", "mikino ya kimwe cya kabiri", "mikino ya kimwe cya kane",
        "umukino wa kimwe cya kabiri", "igice cya mbere", "igice cya kabiri", "gice cya mbere", "gice cya kabiri",
        "madamu wa mbere", "ubufasha bw'ibanze", "ba mbere na ba mbere", "hambere", "nka mbere", "nk'ubwa mbere",
        "nk'iya mbere", "nyuma ya saa sita", "mbere ya saa sita", "shampiyona y'icyiciro cya mbere",
        "shampiyona y'ikiciro cya mbere", "icyiciro cya mbere",
        "bwa mbere na mbere"), ""),
    "LABELWORD": dict.fromkeys(("ingingo", "igika", "No.", "nº", "n°", "nomero", "nimero", "covid", "sars-cov"), ""),
}
