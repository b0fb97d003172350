"""How news begins in Swahili (own work)."""

import re

from inkuru.lang.leads import Leads
from inkuru.lang.tables import words

LEADS = Leads(
    binders=words("""
    aidha aitwae aitwaye aliita aliyeitwa amabye anaitwa au baada bandari bila binti cha chini dada dhidi eneo
    gazeti hadi hata hifadhi huko huku iitwayo ikiwa ila jijini jina jinsi juu kabla kaka kama kampuni kata kati
    katika kaunti kijiji kijijini kisiwa kisiwani kitongoji kitongojini kuelekea kuhusu kuitwa kuliko kupitia
    kutoka kutumia kuwa kuzunguka kwa kwamba kwenye la lakini lililoitwa linaloitwa mama mashariki mbele mbuga
    mji mjini mkoa mkoani mlima mmoja mnamo mpaka mpakani mtaa mtaani mtandao mto mume mwa mwana mwanawe
    mwandishi mwenzake mwezi na nahodha nchini ndugu ni nje nyuma pa pale rafiki shirika si tangu tarafa
    timu tu uitwao unaoitwa vya wa wakati waliita wanaitwa wanataka wao wilaya wilayani ya yake za ziwa
    """),
    saying=words("""
    adai akaongeza akasema akidai akisema aliambia alidai alieleza aliliambia aliongeza alisema amedai amesema
    anaamini anadai anasema asema inasema lasema umegundua unasema wadai wakasema wakidai wakisema walidai
    walisema wamesema wanaamini wanadai wanasema wasema yadai yasema
    """),
    enders=words("""
    baadaye basi hapa hapo hawa hayo hii hili hilo hivyo hizo huyo idadi kesho leo maafisa maelfu
    mamia mtu mwaka mwanamke mwanamume njia pamoja pengine pia sasa tena vilevile vyote wachambuzi wakazi
    wataalamu wengi wengine yeye zaidi
    """),
    agreeing=re.compile(
        r"(?:m|ki|vi|mi|ma|wa|u|n|ny)?(?:moja|pya|kubwa|dogo|kuu|refu|gumu)|(?:ny|m|v|k|w)ingine|(?:ny|m|v|w)ingi"
        r"|mbalimbali|kadhaa"
    ),
    that=words("kuwa kwamba"),
    presenting=(
        "hapa ni ",
        "haya ni ",
        "hizi ni ",
        "hizi hapa ",
        "haya hapa ",
        "hii hapa ",
        "huu hapa ",
        "yafuatayo ni ",
        "zifuatazo ni ",
    ),
    verbs=re.compile(
        r"(?:(?:a|wa|i|u|ya|ki|vi|zi|tu|ni|li|m|ku|pa)(?:na|li|me|ta|ki|ka|nge)|kut?w?|ha(?:i|u|wa|ku|tu)?|[awylz]a?)..+[aeiu]"
    ),
    capitals=words("kaskazini kusini magharibi mashariki mungu kombe ligi pasaka krismasi"),
)
