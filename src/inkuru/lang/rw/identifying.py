"""What tells Kinyarwanda from other languages (own work)."""

from inkuru.lang.neighbours import Neighbour
from inkuru.lang.tables import words

SIGNS = words("""
abo aho ariko ati avuga ba bari bati bavuga bavuze buri bw’ bya byo by’ cya cyane cyangwa cyo cy’ gusa
hagati hari ibi ibyo icyo igihe iki iri iti iyi iyo izi izo kandi kane ko ku kubera kugeza kugira kuri
mbere mu muri naho ndetse ngo niba nta ntabwo nubwo nyuma oya rwo rw’ rya ry’ ubu ubwo uko umwe uwo uyu
wari wo yari yavuze yego y’ zo z’
""")

# Kirundi writes vy where Kinyarwanda writes by, and c, j, sh before a vowel where Kinyarwanda writes cy, jy, shy;
# its words for institutions, months, week and day are its own.
NEIGHBOURS = (
    Neighbour(
        code="rn",
        words=words("""
            abakenyezi abanyagihugu abapfasoni abashikiranganji abashingamateka aja amahera amakungu
            amashirahamwe amashure arindiriye ataco azoba baja barindiriye baronse bashikirije bashitse
            batanguye bazoba bijanye bishasha bizoba bwirizwa ca caba cane canke caraba carafashe cari
            co cose c’ ehe gitugutu gushasha gushika gushikiriza gushikirizwa gusumba gutangura gutyo
            hama hazoba ico igisata iheze ijanye imigambwe imisi indwi ishirahamwe ishure izoba jewe
            kazoza kigarama kubijanye kuja kurindira kuronka mbega mpuzamakungu mukakaro munyonyo
            mushasha myandagaro ndamukiza nkenguzamateka nshasha nshingamateka ntaco ntwarante nyene
            nzero reta ruheshi ruhuhuma rusama turonke twashitse ubushikiranganji ubwirizwa ukwo
            umugambwe umukenyezi umupfasoni umushikiranganji umusi uwundi wenyene yamara yaronse
            yashikirije yashitse yatanguye yuko zizoba
        """),
        pieces=("vy",),
        our_pieces=("by", "cy", "jy", "shy"),
    ),
)
