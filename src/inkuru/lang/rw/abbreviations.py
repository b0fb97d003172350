"""Abbreviations in Kinyarwanda, and the words that open sentences (own work)."""

from inkuru.lang.abbreviations import EVERYWHERE, Abbreviations
from inkuru.lang.tables import words

ABBREVIATIONS = EVERYWHERE | Abbreviations(
    # Bwana, Madamu, Dogiteri, Nyakubahwa, Musenyeri, Padiri, Pasitoro, Maître (an advocate), Komiseri.
    titles=words("bw dog dogit ing kom mad me mme mlle mus nyak pad past"),
    inside=words("ni.ukuvuga s.p ur urug"),
    # Ingingo, nomero, urupapuro, telefone, agasanduku k'iposita.
    before_numbers=words("agas b.p bp ing nom num paji telef umur"),
    word_endings=("a", "e", "i", "o", "u"),
)

OPENERS = words("""
akimara bakimara byibura byibuze nibura uwahoze
abandi abantu abenshi abo aha ahagana aho ahubwo aka ako amakuru ariko ati aya ayo baba babwiye bagize
bakomeje bamwe bari barimo batangaje bati bavuga bavuze bemeza benshi birashoboka biravugwa birimo
biteganyijwe bitewe bityo bivugwa bose buri byabaye byavuzwe byongeye byose byumvikana by’umwihariko cyakora
cyane dore dufite ejo ese guhera gusa hafi hagaragaye hagati hakurikijwe hanyuma hari haribazwa harimo
hashingiwe hashize hejuru ibi ibikorwa ibindi ibyo icya icyakora icyo igihe iki ikibazo ikindi imwe inyinshi
iri iryo iyi iyo izi izindi izo kandi kimwe ku kubera kubijyanye kugeza kugira kuko kuri kuva mbere mu
murabona muri na naho ndagira ndatekereza ndetse ndibuka ndizera ngo ni niba niyo nka nk’uko none noneho nta
ntabwo ntawe nubwo nyamara nyuma n’ubwo reba reka rero tugomba turi turifuza twari twese ubu ubundi
ubusanzwe ubushakashatsi ubwo uko uku umugabo umugore umuntu umwe uretse uru urugero urwo usibye uwo uyu
yabwiye yagize yakomeje yanatangaje yanavuze yari yasabye yashimangiye yasobanuye yatangaje yavuze yemeje
yemeza yongeraho yongeye yongeyeho
""")
