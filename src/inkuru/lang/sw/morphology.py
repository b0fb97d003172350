"""How Swahili inflects: noun classes, verbs, agreement (own work).

A plural noun is read as its singular: wa- and mi- as m-, vi- as ki-, vy- as ch-, ma- as nothing; the locative -ni
falls.
"""

from inkuru.lang.morphology import Layer, Morphology, Paradigm, noun_classes, same
from inkuru.lang.sw.roots import ADJECTIVES, COMPOUNDS, DETERMINERS, MONOSYLLABIC, NI_STEMS, NOUNS, PERSONS, VERBS

Endings = dict[str, tuple[str, ...]]

SHORT_CLASSES: Layer = {"wa": "m", "mi": "m", "mw": "m", "vi": "ki", "vy": "ch"}
SINGULARS: Layer = {"m": "m", "ki": "ki"}
LONG_CLASSES: Layer = {"ma": "", "u": "", "": ""}

SUBJECTS = same("ni u a tu m mw wa i li ya ki vi zi ku pa mu")
NEGATED = same("si hu ha hatu ham hamu hawa hai hali haya haki havi hazi haku hapa")
TENSES = same("na li ta me ka nge ngali ngeli ja taka sipo lisho")
TENSE_MARKS = same("na li ta me")
RELATIVES = same("- o cho vyo lo yo ye zo po ko mo")
OBJECTS = same("- ni ku m mw mu wa tu i li ya ki vi zi u ji")
INFINITIVES = same("ku kw kuto")
VERB_CHAINS = (
    (INFINITIVES, OBJECTS),
    (SUBJECTS, TENSES, RELATIVES, OBJECTS),
    (NEGATED, same("- ja ta ku"), OBJECTS),
    (same("hu"),),
)
SUBJUNCTIVE_CHAINS = ((SUBJECTS, same("- si ka"), OBJECTS),)
BARE_VERB = ((same("-"),),)

FINALS: Endings = {"": ("",), "a": ("",), "wa": ("",), "e": ("",), "we": ("",), "u": ("",)}
"""Verbs from Arabic keep their own last vowel: *kurudi, kuhusu*."""

EXTENSIONS = (
    "i",
    "e",
    "iw",
    "ew",
    "li",
    "le",
    "liw",
    "lew",
    "an",
    "ian",
    "ean",
    "ik",
    "ek",
    "lik",
    "lek",
    "k",
    "n",
    "kan",
)
EXTENDED: Endings = dict.fromkeys((extension + final for extension in EXTENSIONS for final in "ae"), ("",))
EXTENDED["awa"] = ("",)
"""Applicative, passive, reciprocal, stative: *andikia, chaguliwa, saidiana, patikana*."""

VERB_ENDINGS = EXTENDED | FINALS
SUBJUNCTIVES: Endings = {"e": ("",), "we": ("",), "ie": ("",), "ee": ("",), "iwe": ("",)}
NEGATIVES: Endings = dict.fromkeys((extension + "i" for extension in ("", "w", *EXTENSIONS)), ("",))
"""The present that is denied: *hawezi, hajui, haipatikani*."""

LOCATIVE: Endings = {"": ("",), "ni": ("",)}

EXCEPTIONS = {
    "mambo": "jambo", "majirani": "jirani",
    **dict.fromkeys(("wengine", "vingine", "mengine", "nyingine", "kingine", "mwingine", "zingine"), "ingine"),
    **dict.fromkeys(("wengi", "vingi", "mengi", "nyingi", "mingi"), "ingi"),
    **dict.fromkeys(("wawili", "mbili", "mawili", "viwili", "miwili"), "wili"),
    "macho": "jicho", "meno": "jino", "majeshi": "jeshi",
    "wanawake": "mwanamke", "mwanamke": "mwanamke", "wake": "wake", "mke": "mke",
    "wenyeviti": "mwenyekiti", "mwenyekiti": "mwenyekiti", "wenyeji": "mwenyeji", "mwenyeji": "mwenyeji",
    "viwanja": "uwanja", "kiwanja": "uwanja", "viwanjani": "uwanja",
    "ndimi": "ulimi", "ulimi": "ulimi", "nyimbo": "wimbo", "nyuso": "uso", "nyaraka": "waraka", "kucha": "ukucha",
    "nyakati": "wakati", "nyadhifa": "wadhifa", "nywele": "unywele", "mbao": "ubao", "mbavu": "ubavu",
    "wezi": "mwizi", "mwizi": "mwizi", "mwana": "mwana", "wana": "mwana",
    "vijana": "kijana", "kijana": "kijana", "vita": "vita", "virusi": "kirusi",
}  # fmt: skip

CLASSES = noun_classes("""
1/2 m wa C
1/2 mw wa V
1/2 mw w V
3/4 m mi C
3/4 mw mi V
7/8 ki vi C
7/8 ch vy V
5/6 _ ma C
""")

MORPHOLOGY = Morphology(
    classes=CLASSES,
    locative="ni",
    associatives=same("wa ya la cha vya za pa kwa mwa", "-a"),
    exceptions=EXCEPTIONS,
    paradigms=(
        Paradigm(chains=((same("- ma"),),), endings=LOCATIVE, roots=NOUNS),
        Paradigm(chains=(({"mwan": "mwan", "wan": "mwan"},),), roots=COMPOUNDS),
        Paradigm(chains=((SINGULARS | SHORT_CLASSES | LONG_CLASSES,),), roots=NI_STEMS),
        Paradigm(chains=(({"m": "m", "mw": "m", "mu": "m", "w": "m", "wa": "m"},),), roots=PERSONS),
        Paradigm(chains=((same("- m mw wa ki ch vi vy mi ma ji n ny u pa ku l y z k w p"),),), roots=ADJECTIVES),
        Paradigm(chains=((same("w y l ch vy z kw pw mw j k"),),), roots=DETERMINERS),
        Paradigm(chains=(*VERB_CHAINS, *BARE_VERB), endings=FINALS | NEGATIVES, roots=MONOSYLLABIC, verbal=True),
        Paradigm(chains=VERB_CHAINS, endings=VERB_ENDINGS, roots=VERBS, verbal=True),
        Paradigm(chains=((NEGATED, OBJECTS),), endings=NEGATIVES, roots=VERBS, verbal=True),
        Paradigm(chains=SUBJUNCTIVE_CHAINS, endings=SUBJUNCTIVES, roots=VERBS, verbal=True),
        Paradigm(
            chains=BARE_VERB,
            endings={"a": ("",)},
            roots=frozenset(root for root in VERBS if len(root) > 2),
            verbal=True,
        ),
        Paradigm(
            chains=((SUBJECTS, TENSE_MARKS, RELATIVES), (INFINITIVES,)),
            endings={"a": ("",), "wa": ("",)},
            guess=4,
            verbal=True,
        ),
        Paradigm(chains=((SHORT_CLASSES,),), endings=LOCATIVE, guess=2),
        Paradigm(chains=((LONG_CLASSES,),), endings=LOCATIVE, guess=3),
    ),
)
