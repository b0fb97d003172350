"""What tells Kinyarwanda from other languages (own work)."""

import re

from inkuru.lang.neighbours import Neighbour, Signs
from inkuru.lang.tables import words

SIGNS = Signs(
    words=words("""
        abo aho ariko ati avuga ba bari bati bavuga bavuze buri bw’ bya byo by’ cya cyane cyangwa cyo cy’ gusa
        hagati hari ibi ibyo icyo igihe iki iri iti iyi iyo izi izo kandi kane ko ku kubera kugeza kugira kuri
        mbere mu muri naho ndetse ngo niba nta ntabwo nubwo nyuma oya rwo rw’ rya ry’ ubu ubwo uko umwe uwo uyu
        wari wo yari yavuze yego y’ zo z’
    """),
    # Noun prefixes with their first vowel, infinitives in gu-, verbs of the first person, and cy, by, jy, shy.
    shape=re.compile(
        "cy[aeio]|by[aeo]|jy|shy|^(?:umu|igi|ibi|uru|urw|ubw|ugu|aba|nda)[a-z]{3}|^gu[bcdfghjkpstvz][a-z]{2}"
    ),
)

# Kirundi writes vy where Kinyarwanda writes by, and c, j, sh before a vowel where Kinyarwanda writes cy, jy, shy;
# its words for institutions, months, week and day are its own.
NEIGHBOURS = (
    Neighbour(
        code="rn",
        theirs=Signs(
            words=words("""
                abahinga abakenyezi abandanya abanyagihugu abanywanyi abapfasoni abarongoye
                abashikiranganji abashingamateka abashingantahe ahubgo aja akahise akarorero amahera
                amakungu amasanamu amashirahamwe amashure ata ataco azoba babandanije baja baronse
                barungitse bashikirije bashitse batanguye bazoba bijanye bishasha biwe bizoba boba
                bwirizwa ca caba cabo cacu caje cane canke canyu caraba carafashe cari cawe cindi cinshi
                ciwe co coba cose c’ ehe gitugutu gukengurukira gushasha gushika gushikiriza gushikirizwa
                gusumba gutangura hama hazoba hoba ibisagara icese ico igenekerezo igisata iheze ijanye
                ikirundi imigambwe imisi indwi ingene intumbero isanamu ishirahamwe ishure izoba jewe
                kazoza kigarama kubandanya kubijanye kuja kumbure kuronka kurungika mbega mpuzamakungu
                mukakaro munyonyo mushasha mwoba mw’ myandagaro ndakumbure ndamukiza nkenguzamateka
                nshasha nshingamateka ntaco ntwarante nyene nzero poritike reta ruheshi ruhuhuma rusama
                ryiwe ryoba turonke twoba ubuhinga uburimyi uburongozi ubushikiranganji ubushingantahe
                ubwirizwa ukwo umugambwe umuhinga umukenyezi umunywanyi umupfasoni umuserukizi
                umushikiranganji umushingantahe umusi umutambukanyi umwimbu uwundi wenyene wiwe woba
                yabandanije yamara yaronse yarungitse yashikirije yashitse yatanguye yiwe yoba yuko ziwe
                zizoba zoba
            """),
            # Ivyo, ubgo, gifise, harimwo, ishure, rushasha; the future in -zo- (bazotinda) and the conditional in
            # -o- (twoshobora).
            shape=re.compile(
                "vy|bg|fise|[aeio]mwo$|shure$|shasha"
                "|^(?:[aui]|[tmr]u|b[aiu]|[zkr]i|[kh]a)zo[bcdfjkpstvyz]"
                "|^[tm]wo(?!se$)[bcdfjkpstv]"
            ),
        ),
        # Ibyo, cyane, kujya, gushyira, harimo.
        ours=Signs(words=frozenset(), shape=re.compile("by|cy|jy|shy|rimo$")),
    ),
)
