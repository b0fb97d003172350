"""Words at which no Swahili term begins or ends (own work)."""

from inkuru.lang.phrasing import Phrasing
from inkuru.lang.tables import words

PHRASING = Phrasing(
    infinitives=("ku", "kw"),
    edges=words("""
        na ni si wala au ama lakini bali ila ingawa ijapokuwa kwamba kuwa kama ikiwa iwapo kwa katika kwenye kutoka
        kutokana hadi mpaka tangu baada kabla wakati ili kwani maana kwa sababu hivyo basi pia tena hata bado tayari
        sana zaidi tu kabisa karibu takriban angalau juu chini ndani nje mbele nyuma kati miongoni kando pamoja
        kuhusu kupitia dhidi bila licha mbali badala kulingana kufuatia mnamo hapa hapo pale huko kule humo
        wa ya la cha vya za pa mwa kwa ka vyake yake wake lake chake zake pake yao wao lao chao vyao zao yangu wangu
        langu zangu yetu wetu letu zetu vyetu chetu yako wako lako zako vyako yenu wenu kwake kwao kwetu
        huyu hawa huu hii hili haya hiki hivi hizi huku hapa humu huyo hao huo hiyo hilo hayo hicho hizo
        yule wale ule ile lile yale kile vile zile
        mimi wewe yeye sisi nyinyi ninyi wao nani nini gani ipi wapi lini vipi
        yote wote lote chote vyote zote kote pote mwote kila baadhi wengi mengi nyingi vingi mingi kingi wachache
        chache machache vichache wengine mengine nyingine vingine mingine jingine lingine kingine mwingine pengine
        moja mmoja kimoja limoja wawili mawili mbili viwili miwili watatu matatu tatu vitatu mitatu wanne manne nne
        vinne watano matano tano vitano sita saba nane tisa kumi ishirini thelathini arobaini hamsini mia elfu
        maelfu mamia milioni bilioni asilimia nusu
        kwanza pili mwisho awali ujao uliopita iliyopita zilizopita yaliyopita lililopita ijayo
        ambaye ambao ambayo ambalo ambacho ambavyo ambazo ambako amba
        hana hawana haina hayana hakina havina halina hauna sina hatuna
        alikuwa walikuwa ilikuwa yalikuwa kulikuwa amekuwa wamekuwa imekuwa yamekuwa atakuwa itakuwa ana wana ina
        yana kuna hakuna huwa yupo wapo ipo upo zipo yapo
        alisema walisema amesema anasema wanasema ilisema kusema aliongeza anaongeza
        sasa leo jana kesho kisha halafu baadaye mara daima kamwe mapema
        siku wiki mwezi miezi mwaka miaka saa dakika muda nyakati mtu watu kitu vitu jambo mambo njia aina namna
        idadi kiasi sehemu mfano mwanamume mwanamke wanaume wanawake mwanaume
        mkubwa kubwa makubwa wakubwa vikubwa mdogo ndogo kidogo wadogo madogo mpya jipya wapya vipya mapya nzuri
        zuri mzuri bora mbaya baya
        januari februari machi aprili mei juni julai agosti septemba oktoba novemba desemba
        jumatatu jumanne jumatano alhamisi ijumaa jumamosi jumapili
        """)
)  # fmt: skip
