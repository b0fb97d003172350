"""Abbreviations in Swahili, and the words that open sentences (own work)."""

from inkuru.lang.abbreviations import EVERYWHERE, Abbreviations
from inkuru.lang.tables import words

ABBREVIATIONS = EVERYWHERE | Abbreviations(
    # Bwana, Bibi, Daktari, Mheshimiwa, Ndugu, Mchungaji, Mtakatifu, Alhaji, Sheikh, Mwalimu; ranks; Balozi.
    titles=words(
        """
        alh alhaj ask bal bi bw bwn dk dkt insp jen kan kap kapt luteni mch mh mhe mhes mhn mst mt mw mwl
        nd pad sajini sh ust
        """
    ),
    # kwa mfano, kwa niaba ya, taz(ama), yaani.
    inside=words("k.m k.n.y km kny k.v kv taz yn"),
    # Namba, ukurasa, sura, kifungu, sanduku la posta; shilingi before its figure.
    before_numbers=words("juz kif ksh na nam nambari s.l.p sh shs slp sr tsh uk ush"),
    # Baada ya Kristo, kabla ya Kristo.
    may_end=words("b.k bk k.k kk"),
    word_endings=("a", "e", "i", "o", "u"),
)

OPENERS = words("""
aidha alifanya alikuwa aliongeza alisema aliyekuwa ambapo angalau baada baadaye baadhi badala bado bali basi bila hadi
hakika hakuna hali hapa hapo hata hatimaye hatua hawa haya hayo hii hili hilo hivi hivyo hizi hizo huenda
huko huku huu huyo huyu idadi ijapokuwa ikiwa ikumbukwe ila ili inaaminika inaonekana inaripotiwa
inasemekana inaweza ingawa isitoshe iwapo je kabla kadhalika kama kando kati katika kesho kila kinyume kisha
kufikia kufuatia kuhusu kulikuwa kulingana kuna kutokana kuwa kwa lakini leo licha maafisa maelfu mamia
miongoni mnamo mtu mwaka mwanamke mwanamume mwanzoni na naamini nadhani nakumbuka nchini ndio ndiyo ni nina
ninaamini njia pamoja pengine pia sasa si sio takriban takribani tangu tayari tena tofauti tulikuwa tuna
tunahitaji tunaweza unaweza vilevile vyote wachambuzi wakati wakazi wakiwa walisema wao wapo wataalamu wengi
wengine yeye zaidi
""")
