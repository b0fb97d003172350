"""How Kinyarwanda inflects: noun classes, verbs, agreement (own work; the sound laws after A. Kimenyi, 1980).

Every class is known by the singular that it belongs to: `mu` (classes 1–4), `ki` (7, 8), `ka` (12, 13), `bu` (14),
`ku` (15), and nothing for 5, 6, 9, 10 and 11. Dahl's law (t/d, k/g before a voiceless sound) is in the rows.
"""

from inkuru.lang.morphology import Layer, Morphology, Paradigm, noun_classes, same
from inkuru.lang.rw.roots import (
    ADJECTIVES,
    BARE,
    DEFECTIVE,
    DETERMINERS,
    NASAL_NOUNS,
    NOUNS,
    NUMERALS,
    OFFICES,
    VERBS,
    VOWEL_NOUNS,
)
from inkuru.lang.tables import words

# fmt: off
OPEN_CLASSES: Layer = {
    "umu": "mu", "aba": "mu", "imi": "mu", "umw": "mu", "imy": "mu", "ubu": "bu", "ubw": "bw",
    "iki": "ki", "igi": "ki", "ibi": "ki", "icy": "ky", "iby": "ky",
    "aka": "ka", "aga": "ka", "utu": "ka", "udu": "ka",
}
AUGMENTED = OPEN_CLASSES | {
    "i": "", "iri": "", "iry": "", "ama": "",
    "uru": "", "urw": "", "urur": "d", "uruh": "p",
    "in": "n", "im": "m", "iny": "ny", "inz": "", "ind": "d", "ing": "g", "ink": "k", "int": "t", "inc": "c",
    "inj": "j", "ins": "s", "insh": "sh", "imb": "b", "imp": "p", "imf": "f", "imv": "v",
    "uku": "ku", "ugu": "ku", "ukw": "kw", "aha": "ha",
}
PERSONS: Layer = {"umw": "mu", "ab": "mu", "mw": "mu", "b": "mu"}
AGREEMENT = same("m mu mw ba b ki gi cy bi by mi ma n ru ka ga tu bu ku ha n ny ri zi ni")
NUMERAL_CLASSES = same("ba bi a tu du ka ga ha i e eby")
CONNECTIVES = same(
    "w y b cy by ry z rw k tw bw kw h wa ya ba cya bya rya za rwa ka twa bwa kwa ha u i a ki ri ru bu zi bi tu "
    "aba iki ibi iri izi uru ubu aka utu aha"
)
BARE_CLASSES: Layer = {prefix[1:]: kept for prefix, kept in AUGMENTED.items() if len(prefix) > 2}
NOUN_CLASSES = OPEN_CLASSES | {prefix[1:]: kept for prefix, kept in OPEN_CLASSES.items() if prefix != "aba"}

VOWEL_SUBJECTS = same("u a i n m")
SUBJECTS = same("nd tu du ba ri bi ki gi zi ru ka ga bu ku gu ha")
RELATIVES = same("aba izi")
PAST_SUBJECTS = same(
    "na wa ya twa mwa ba bya cya za rya rwa ka bwa kwa ha uwa aba ibya icya iza urwa irya ubwa iya aha"
)
NEGATIVES = same(
    "nti nt ntu nta ntiba ntibi ntizi ntiri ntiki ntigi ntibu ntiha ntitu si sina ntiya ntibya ntiza ntirwa ntitwa"
)
NEGATED = same(
    "uta ata bata ita bita zita rita kita ruta tuta buta hata abata ibita izita "
    "uda ada bada ida bida zida rida kida ruda tuda buda hada abada ibida izida"
)
ANY_SUBJECT = SUBJECTS | PAST_SUBJECTS | NEGATIVES | NEGATED
TENSES = same("ra da za ka ga aka raka zaka racya na kana")
MAYBE_TENSES = TENSES | same("-")
TENSE_MARKS = same("ra za")
OBJECTS = same("- ba mu bi ki gi zi ri ru ka ga tu du bu ku gu ha yi wu ya bya cya")
INFINITIVES = same("ku gu kuta guta kuda kwi kuzi")
BEFORE_VOWELS = same(
    "n w y tw mw b by cy z ry rw k bw kw h uw ab iby icy iz urw iry ubw ah iy "
    "ar ir bar tur bir zir rir kir rur hir ndar mur az iz baz tuz biz ziz riz ruz haz naz at bat it bit zit hat "
    "nty ntib nt ntiby ntiz nti ntih ntitw arab ak bak ikab uk tuk big zig hag bik zik "
    "kut gut kub kuby kumw kubw kugw kukw kuz kuy"
)
SUBJUNCTIVE_CHAINS = (
    (BEFORE_VOWELS,),
    (same("u a"),),
    (VOWEL_SUBJECTS, TENSES, OBJECTS),
    (ANY_SUBJECT, MAYBE_TENSES, OBJECTS),
)
VERB_CHAINS = (
    (INFINITIVES, OBJECTS),
    (BEFORE_VOWELS,),
    (VOWEL_SUBJECTS,),
    (VOWEL_SUBJECTS, TENSES, OBJECTS),
    (ANY_SUBJECT | RELATIVES, MAYBE_TENSES, OBJECTS),
)
# fmt: on

FINALS: dict[str, tuple[str, ...]] = {"a": ("",), "aga": ("",)}
SUBJUNCTIVES: dict[str, tuple[str, ...]] = {"e": ("",), "we": ("",), "ire": ("",), "ere": ("",)}

PERFECTIVES: dict[str, tuple[str, ...]] = {
    "ye": ("r", ""),
    "we": ("r",),
    "tse": ("k", "ts"),
    "ze": ("g", "r", "z"),
    "nze": ("nd", "ng"),
    "she": ("c", "t", "s"),
    "se": ("t",),
    "je": ("z", "j"),
    "vise": ("v",),
    "jije": ("z",),
    "ije": ("z", ""),
    "eje": ("z",),
    "ishije": ("ish",),
    "esheje": ("esh",),
    "sheje": ("sh",),
    "shije": ("sh",),
    "nyije": ("ny",),
    "nije": ("ny",),
    "nye": ("n", "ny"),
    "nywe": ("n",),
    "bije": ("by",),
    "keje": ("ts",),
    "kije": ("ts",),
    "nnye": ("n",),
    "mye": ("m",),
    "bye": ("b",),
    "vye": ("v",),
    "ntse": ("nk",),
    "inze": ("ind",),
    "izwe": ("iz",),
    "uwe": ("ur",),
    "anijwe": ("any",),
}
"""What -ye makes of the root's last consonant, likeliest first: *kora, koze; vuga, vuze; teka, tetse*."""

EXTENSIONS = ("ir", "er", "an", "irw", "erw", "anw", "ik", "ek")


def _passives(endings: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """The same endings with the w of the passive: *koze, kozwe; kora, korwa*."""
    return {
        ending[:-1].removesuffix("y") + "w" + ending[-1]: roots
        for ending, roots in endings.items()
        if ending[-1] in "ae"
    }


def _extended(endings: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """The endings of verbs with an extension, read as the verb without: *korera, koreye, korana*."""
    applied = {f"{extension}{final}": ("",) for extension in EXTENSIONS for final in FINALS}
    perfect = {"iye": ("",), "eye": ("",), "iwe": ("",), "ewe": ("",), "anye": ("",), "etse": ("",), "itse": ("",)}
    located = {ending + place: roots for ending, roots in endings.items() for place in ("mo", "ho", "yo")}
    return applied | perfect | located


INFLECTED = _passives(FINALS | PERFECTIVES) | FINALS | PERFECTIVES

PRESENT = _passives(FINALS) | {"a": ("",)}
VERB_ENDINGS = INFLECTED | _extended(INFLECTED)

SHORT_PERFECTIVES: dict[str, tuple[str, ...]] = {
    "vuye": ("va",), "vuyeho": ("va",), "vuyemo": ("va",), "je": ("za",), "baye": ("ba",), "haye": ("ha",),
    "hawe": ("ha",), "giye": ("jya",), "guye": ("gwa",), "pfuye": ("pfa",), "riye": ("rya",), "nyoye": ("nywa",),
    "hiye": ("shya",), "hisemo": ("hitamo",), "hitamo": ("hitamo",), "hiswemo": ("hitamo",), "hitamwo": ("hitamo",),
}  # fmt: skip
SHORT_INFINITIVES: dict[str, tuple[str, ...]] = {
    "va": ("va",), "vamo": ("va",), "vaho": ("va",), "za": ("za",), "jya": ("jya",), "pfa": ("pfa",),
    "gwa": ("gwa",), "nywa": ("nywa",), "rya": ("rya",), "shya": ("shya",), "ha": ("ha",), "habwa": ("ha",),
    "ba": ("ba",),
}  # fmt: skip
"""Verbs of one syllable: too short to be cut, so that each form stands here."""

SHORT_ROOTS = frozenset(root for roots in (SHORT_PERFECTIVES | SHORT_INFINITIVES).values() for root in roots)

EXCEPTIONS = {
    "amezi": "kwezi", "mezi": "kwezi", "ukwezi": "kwezi",
    "amato": "bwato", "mato": "bwato", "ubwato": "bwato",
    "amagambo": "jambo", "magambo": "jambo",
    "imanza": "banza", "manza": "banza", "amazu": "nzu", "mazu": "nzu",
    "inkuru": "inkuru", "nkuru": "nkuru", "amakuru": "amakuru", "makuru": "amakuru",
    "amaso": "jisho", "amoko": "bwoko", "amaboko": "kuboko", "amaguru": "kuguru", "amatwi": "gutwi",
    "imvura": "mvura", "mvura": "mvura", "inyandiko": "nyandiko", "nyandiko": "nyandiko",
    "igihe": "kihe", "gihe": "kihe", "ibihe": "kihe", "bihe": "kihe",
    **dict.fromkeys(("beza", "meza", "neza", "heza", "keza", "bweza", "rweza", "nziza", "inziza"), "iza"),
    "ingo": "go", "inzugi": "gi", "nzugi": "gi", "amenyo": "ryinyo", "iryinyo": "ryinyo",
}  # fmt: skip

CLASSES = noun_classes("""
1/2 umu aba C
1/2 umw ab V
3/4 umu imi C
3/4 umw imy V
7/8 iki ibi C
7/8 igi ibi C
7/8 icy iby V
11/10 uru in C
11/10 uru im C
11/10 urw inz V
12/13 aka utu C
12/13 aga udu C
14 ubu - C
14 ubw - V
9/10 in in C
9/10 im im C
9/10 iny iny V
5/6 i ama C
""")

ASSOCIATIVES = same("wa ba ya rya cya bya za rwa ka twa bwa kwa ha", "-a") | same(
    "wo bo yo ryo cyo byo zo rwo ko two bwo ho", "-o"
)
"""*Ishuri rya*, *amashuri ya*; before a place *impanuka yo mu muhanda*, *impanuka zo mu muhanda*."""

MORPHOLOGY = Morphology(
    classes=CLASSES,
    augments="aiu",
    associatives=ASSOCIATIVES,
    particles=words("b bw by c cy h k kw mw n nk ry rw s tw w y z"),
    exceptions=EXCEPTIONS,
    paradigms=(
        Paradigm(chains=((same("- ama ma i"),),), roots=BARE),
        Paradigm(chains=((same("- aba ba ab b"),),), roots=OFFICES),
        Paradigm(chains=((same("- i"),),), roots=NASAL_NOUNS),
        Paradigm(chains=((PERSONS,),), roots=VOWEL_NOUNS),
        Paradigm(chains=((NOUN_CLASSES,),), roots=NOUNS),
        Paradigm(chains=(({"ba": "mu"},),), roots=frozenset(noun for noun in NOUNS if not noun.endswith("a"))),
        Paradigm(chains=((AGREEMENT,),), roots=ADJECTIVES),
        Paradigm(chains=((NUMERAL_CLASSES,),), roots=NUMERALS),
        Paradigm(chains=((CONNECTIVES,),), roots=DETERMINERS),
        Paradigm(chains=((VOWEL_SUBJECTS | ANY_SUBJECT | RELATIVES,),), roots=DEFECTIVE, verbal=True),
        Paradigm(
            chains=((VOWEL_SUBJECTS | ANY_SUBJECT | RELATIVES | INFINITIVES,),),
            endings=SHORT_PERFECTIVES,
            roots=SHORT_ROOTS,
            verbal=True,
        ),
        Paradigm(chains=VERB_CHAINS, endings=VERB_ENDINGS, roots=VERBS, verbal=True),
        Paradigm(chains=SUBJUNCTIVE_CHAINS, endings=SUBJUNCTIVES, roots=VERBS, verbal=True),
        Paradigm(
            chains=((INFINITIVES, OBJECTS), (SUBJECTS, TENSES)),
            endings=SHORT_INFINITIVES,
            roots=SHORT_ROOTS,
            verbal=True,
        ),
        Paradigm(chains=((PAST_SUBJECTS,),), endings=PERFECTIVES | _passives(PERFECTIVES), guess=3, verbal=True),
        Paradigm(chains=((AUGMENTED,),), guess=2),
        Paradigm(chains=((INFINITIVES,), (SUBJECTS, TENSE_MARKS)), endings=PRESENT, guess=3, verbal=True),
        Paradigm(chains=((BARE_CLASSES,),), guess=2),
    ),
)
