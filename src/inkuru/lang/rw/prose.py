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
        abatoza afurika akademi amajyaruguru amajyepfo amategeko amatora ambasade ambasaderi amerika antalantika
        asiya asosiyasiyo aziya banki bibiliya bisi burasirazuba burayi burengerazuba burusiya bwongereza
        cyiciro cyongereza depite ebola ekipe elegitoroniki espagnol federasiyo fondasiyo gereza gifaransa
        guverineri guverinoma hifadhi hoteli iburasirazuba iburengerazuba icyongereza igifaransa ikidage ikipe
        ikiwelishi imana inama ingoro inteko interineti intumwa isabato islamu isosiyete kaminuza kapiteni kasho
        katolika kidage kiliziya kolera komini komiseri komisiyo komite komiti kompanyi kongere konsiye
        konsulati korona koronavirusi koroneri kristo leta ligi loni madamazela madamu majyaruguru majyepfo
        malariya meya minisiteri minisitiri mujyi muryango musenyeri mutagatifu muyobozi mwami mwamikazi nama
        ngoro noheri ntara nteko padiri papa parike pasifika pasika pasiteri perefegitura perezida polisi
        porogaramu porokireri posita radiyo repubulika rukiko rwego segiteri sena senateri sendika serivisi
        shampiyona shansoriye sida sitade sitasiyo sosiyete televiziyo tereviziyo tombola uburasirazuba
        uburengerazuba umudepite umuhanuzi umujyi umukuru umutoza umwami umwamikazi urukiko yesu
    """),
    nouns=(
        "umu", "umw", "aba", "abe", "imi", "ama", "ame", "iki", "igi", "icy", "ibi", "iby", "uru", "urw", "aka", "aga",
        "utu", "udu", "ubu", "ubw", "uku", "ugu", "aha", "iri", "ibi", "iny", "imb", "imp", "inz", "ing", "ink", "ind",
        "int", "ins", "inj", "iny", "ish", "iji", "iza", "ize", "uwa", "uwi", "uwo", "abi", "iza", "mury", "munya",
        "banya", "bwo", "ruhan", "ikin",
    ),
)  # fmt: skip
