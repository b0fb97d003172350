"""Names in Swahili: titles, words that are no names, and the singular of peoples (own work)."""

from inkuru.lang.naming import COMPANIES, Naming
from inkuru.lang.tables import words

NAMING = Naming(
    titles=words("""
    acp aip arch askofu balozi bi bibi bw bwana cip cp csp daktari dcp digp dk dkt dr eng gavana gen hakimu hon
    igp imamu injinia jaji jenerali kadinali kanali kapteni katibu kocha luteni makamu malkia mama mbunge
    mchezaji mchungaji meja meya mfalme mhe mheshimiwa mjumbe mkurugenzi mkuu msanii msemaji mtukufu mwalimu
    mwanamfalme mwanamuziki mwenyekiti mzee naibu nd ndugu ocpd padri papa prof profesa rais rpc seneta shehe
    sheikh sir sp spika ssp waziri
    """),
    heads=COMPANIES
    | words("""
    baraza benki bodi bunge chama chuo halmashauri hospitali idara jeshi jumuiya kamati kampuni kanisa kaunti
    klabu mahakama mamlaka mkoa mtaa ofisi polisi serikali shirika shirikisho shule taasisi timu tume ubalozi
    umoja uwanja wakala wilaya wizara
    """),
    common=words("""
    aidha akizungumza ambao ambaye angalau asilimia awali baada baadaye baadhi badala barabara basi bei cha
    chanjo chini dalili dawa dunia familia gari habari hadi haki hali hao hapa hata hatua hawa hayo hii hili
    hilo hivi hivyo hiyo huko huu huyo huyu idadi ikiwa ila ili isipokuwa jana japo jumla kabla kama kampeni
    kamwe kati katika kesho kesi kikosi kikundi kila kilo kinyume kiongozi kisha kituo kocha kuhusu kuna kundi
    kutoka kutokana kwa kwamba kwanza kweli la lakini lazima leo licha lita maafisa mabadiliko maelfu mahakama
    makundi mambo mamia mapema mara mashabiki mashambulizi masuala matokeo mazungumzo mbali mbunge mchezaji
    mchezo mgonjwa miaka mita mji mkutano mmoja mnamo mpaka mpango mtoto mtu muda mvua mwaka mwanamke mwanaume
    mwezi mwili mwisho mwishoni na nchi ndani ndege ndio ndiyo ni nini njia nyingi nyote nyumba pamoja pia pili
    polisi raia ripoti sasa serikali sheria shirika shughuli siku sisi swali tangu tatizo timu tu tukio uamuzi
    uchaguzi uchunguzi ugonjwa ukweli ulinzi usiku utafiti vile vilevile viongozi virusi vita vya vyama vyombo
    wa waandishi wabunge wachezaji wafanyakazi wagonjwa wakati wakazi wakiwa wananchi wanasayansi wanaume
    wanawake wapinzani washukiwa wataalamu watafiti watoto watu wengi wengine wengineo wote ya yeye yule za
    zaidi zamani ziara
    """),
    genitives=words("cha kwa la mwa pa vya wa ya za"),
    ambiguous=words("""
    beni bunge democratic gomba ikulu juba karibu kole kusini leba ligi lira mahakama mali mara mei moyo ngoma
    pwani rome seneti serikali
    """),
    people_forms={
        "Waa": ("Mwa", "Mua", "Kia"), "Wai": ("Mwi", "Mui", "Kii"), "Wae": ("Mwe", "Mue", "Kie"),
        "Wau": ("Mu", "Mwu", "Kiu"), "Waga": ("Mga", "Muga", "Kiga"), "Wana": ("Mwana",), "Wa": ("M", "Ki"),
    },
)  # fmt: skip
