"""How news begins in Kinyarwanda (own work)."""

import re

from inkuru.lang.leads import Leads
from inkuru.lang.tables import words

LEADS = Leads(
    binders=words("""
    aba abagize abitwa abona afite agira agirango ahitwa akaba ako ari ariko ariya asanga asimbura ataha baba
    babonye bafite bari basanga basanze bifuza bise bita bitwa buri bwana bwari bwitwa byari byitwa cyangwa
    cyari cyise cyitwa depite gatenyo gihe guhera gusanga hagati hamwe hari haruguru hasi hejuru hitwa icyitwa
    igira igitangazamakuru ihitwa ijya ikaba ikigo ikinyamakuru ikitwa imbere inyuma irebera iri isanga itari
    iyitwa iyobowe izitwa kandi kinyamakuru kitwa ko kubera kugeza kugira kuko kuva kwa kwita kwitwa letwa maze
    mbere mugenzi mukuru munsi n'uko naho nayo ndetse ngo ni niba nimero nk'uko nka nko nomero nta nubwo nyina
    nyuma ruri rwari rwitwa se sebukwe si sitade stade uburyo ubwo uhagarariye ukaba ukuriye umugabo umugore umuhungu
    umukobwa umwana uretse uri ushinzwe utuye uwitwa uwo uyobora uyoboye w'uko wari we wise witwa y'aho y'uko
    yahitanye yari yasanze yasimbuye yavuganye yise yita yitwa yungirije z'uko za zari zitwa
    """),
    enders=words("""
    abandi abantu abenshi amakuru bamwe benshi bose byose ejo gusa ibikorwa ibindi ikibazo ikindi imwe inyinshi
    izindi none twese ubu ubushakashatsi umuntu umwe
    """),
    # Nouns with their first vowel, and infinitives.
    saying=words("""
    abwira ashinja ati avuga avugana babwira babwiye batangaje batangaza bati bavuga bavuze bemeza ivuga yabwiye
    yatangaje yavuze yemeje yemeza yongeyeho
    """),
    nouns=re.compile(
        r"(?:umu|aba|umw|imi|iki|igi|ibi|icy|iby|ama|uru|urw|aka|aga|utu|udu|ubu|ubw|uku|im[bpvf]|in[dgjkt-z]|iz|ku[b-z]"
        r"|gu[b-z]|kw[io]).{2,}[aeiou]"
    ),
    verbs=re.compile(
        r"(?:[ui][gk][uw]|[b-hj-tv-z]|a(?!ba|ma|ka|ga)|i(?!bi|ki|gi|mi|n|m|by|cy|shu|ru)|u(?!mu|bu|ru|tu|du|bw|rw))[^']*"
        r"[ae](?:ho|mo|yo)?"
    ),
    that=words("ko ngo"),
    presenting=("dore ",),
    capitals=words("akagera akarere amavubi imana inteko intara ijuru isi itorero umujyi umurenge umuryango uburayi"),
)
