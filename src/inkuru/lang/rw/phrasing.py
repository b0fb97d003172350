"""Words at which no Kinyarwanda term begins or ends (own work)."""

from inkuru.lang.phrasing import Phrasing
from inkuru.lang.tables import words

PHRASING = Phrasing(
    infinitives=("ku", "gu", "kw"),
    edges=words("""
        mu ku i muri kuri kwa na no nta ntabwo si ni niba nubwo ariko kandi cyangwa kuko kubera ngo ko kugira kugeza
        kuva guhera nka nk' uko ubwo igihe iyo aho ubu none rero ndetse naho ahubwo usibye uretse keretse bitewe
        hagati hejuru hasi imbere inyuma hanze hafi kure nyuma mbere hamwe hose aha hano hariya haba habaye hari
        wa ba ya rya cya bya za rwa ka twa bwa kwa ha wo bo yo ryo cyo byo zo rwo ko two bwo ho
        uwa aba ya irya icya ibya iza urwa aka utwa ubwa ukwa uwo abo iyo iryo icyo ibyo izo urwo ako utwo ubwo uko
        uyu aba iyi iri iki ibi izi uru aka utu ubu uku aya uriya bariya iriya kiriya biriya ziriya ruriya hariya
        we bo njye wowe twe mwe jye yewe nawe nabo nayo naryo nacyo nabyo nazo narwo
        wese bose yose ryose cyose byose zose rwose kose twose bwose hose
        wanjye banjye yanjye cyanjye byanjye zanjye wawe bawe yawe cyawe byawe zawe wacu bacu yacu cyacu byacu zacu
        rwacu bwacu wanyu banyu yanyu cyanyu byanyu zanyu we babo bayo byabo zabo yabo cyabo rwabo bwabo
        undi abandi indi irindi ikindi ibindi izindi urundi akandi utundi ubundi ahandi andi
        umwe bamwe imwe rimwe kimwe bimwe zimwe rumwe kamwe hamwe amwe buri
        benshi menshi nyinshi byinshi kenshi mwinshi bwinshi bake bike nke gake make
        babiri abiri ebyiri bibiri kabiri batatu atatu eshatu bitatu bane ane enye bine batanu atanu eshanu bitanu
        batandatu atandatu esheshatu bitandatu karindwi barindwi arindwi birindwi umunani icyenda icumi cumi
        makumyabiri mirongo ijana amagana igihumbi ibihumbi miliyoni miliyari mbere
        cyane gusa buhoro vuba neza nabi kare bwangu ejo uyu munsi none hirya hino cyangwa
        umunsi iminsi icyumweru ibyumweru ukwezi amezi umwaka imyaka isaha amasaha umunota iminota igihe ibihe
        umuntu abantu umugabo abagabo umugore abagore ikintu ibintu uburyo ubwoko urugero umubare imibare igice
        ibice inshuro ngaho gukora kuba kugira
        munini nini kinini rinini manini runini muto nto gito ritoya mushya nshya gishya rishya
        mutarama gashyantare werurwe mata gicurasi kamena nyakanga kanama nzeri ukwakira ugushyingo ukuboza
        kuwa cyumweru
        """)
)  # fmt: skip
