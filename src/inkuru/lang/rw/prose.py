"""How Kinyarwanda runs (length measured on NTREX-128 and TICO-19; words: own work)."""

from inkuru.lang.prose import Prose
from inkuru.lang.tables import words

PROSE = Prose(
    length=117,
    spread=0.15,
    open_ended=True,
    redoubled=words("cyane buhoro buri gato gake kenshi umwe rimwe kimwe bamwe vuba neza ubu uko ubundi hato mbere"),
    born=words("wavutse yavutse avutse uvuka wavukiye yavukiye bavutse navutse wavukiye"),
    institutional=words("""
        abatoza afurika akademi amategeko amatora ambasade ambasaderi amerika antalantika asiya asosiyasiyo
        aziya banki bibiliya bisi burayi burusiya bwongereza cyiciro cyongereza depite ekipe elegitoroniki
        espagnol federasiyo fondasiyo gereza gifaransa guverineri guverinoma hifadhi hoteli icyongereza
        igifaransa ikidage ikipe ikiwelishi imana inama ingoro inteko interineti intumwa isabato islamu
        isosiyete kaminuza kapiteni kasho katolika kidage kiliziya komini komiseri komisiyo komite komiti
        kompanyi kongere konsiye konsulati koroneri kristo leta ligi loni madamazela madamu meya minisiteri
        minisitiri mujyi muryango musenyeri mutagatifu muyobozi mwami mwamikazi nama ngoro noheri ntara nteko
        padiri papa parike pasifika pasika pasiteri perefegitura perezida polisi porogaramu porokireri posita
        radiyo repubulika rukiko rwego segiteri sena senateri sendika serivisi shampiyona shansoriye sitade
        sitasiyo sosiyete televiziyo tereviziyo tombola umudepite umuhanuzi umujyi umukuru umutoza umwami
        umwamikazi urukiko yesu
    """),
    nouns=(
        "umu", "umw", "aba", "abe", "imi", "ama", "ame", "iki", "igi", "icy", "ibi", "iby", "uru", "urw", "aka", "aga",
        "utu", "udu", "ubu", "ubw", "uku", "ugu", "aha", "iri", "ibi", "iny", "imb", "imp", "inz", "ing", "ink", "ind",
        "int", "ins", "inj", "iny", "ish", "iji", "iza", "ize", "uwa", "uwi", "uwo", "abi", "iza", "mury", "munya",
        "banya", "bwo", "ruhan", "ikin",
    ),
)  # fmt: skip
