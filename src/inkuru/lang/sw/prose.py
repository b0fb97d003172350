"""How Swahili runs (length measured on NTREX-128 and TICO-19; words: own work)."""

from inkuru.lang.prose import Prose
from inkuru.lang.tables import words

PROSE = Prose(
    length=108,
    spread=0.13,
    open_ended=True,
    redoubled=words("""
        sana pole haraka kidogo mara moja ovyo bila mbali karibu hivi vile hapa pale kweli wewe yeye sasa huyo huyu hao
        hawa huo huu hiyo hii hizo hizi hilo hili hayo haya hicho hiki hivyo hapo hapa huko huku humo humu yule wale
        ule ile zile lile yale kile kule mle
    """),
    born=words("alizaliwa aliyezaliwa amezaliwa mzaliwa waliozaliwa aliezaliwa"),
    institutional=words("""
        afisi afya akademia alama amiri ardhi azimio bahari bandia barabara baraza benki bibilia biblia binadamu
        bonde bunge bwana chama chuo daktari daraja dini dunia elimu eneo fainali fedha forodha gereza habari
        haki hakimu halmashauri hazina hekalu hesabu hifadhi hospitali idara idi inspekta jaji jamhuri jangwa
        jela jenerali jeshi jimbo jua jumuiya kadhi kamati kamishna kampuni kanali kanisa karne kaskazini kasri
        kata kati katiba katibu kaunti kifalme kiislamu kijiji kikosi kikristo kilimo kimataifa kisiwa kitaifa
        kitengo kituo kiwango klabu kocha kombe kongamano kongresi koplo krismasi kristo kundi kurani kusini
        ligi lutena maendeleo mafunzo magharibi mahakama maji makao makazi maktaba malkia mambo mamlaka mapato
        maseneta mashariki mashindano mawasiliano mazingira mbuga mbunge mchezaji mchungaji mechi meja mfalme
        mfanyabiashara mfuko mhariri michezo mji mjumbe mkataba mkoa mkulima mkurugenzi mkutano mkuu mlima
        mlinzi mpango mradi msemaji mshauri msikiti msimamizi msimu msitu mtaa mtakatifu mtandao mtangazaji mto
        mtume mungu muuguzi muungano mwaka mwalimu mwamuzi mwanafunzi mwanasheria mwandishi mwenyekiti mwezi
        mwimbaji nabii nahodha naibu ndani nishati nje nusu ofisa ofisi olimpiki papa pasaka polisi profesa
        pwani rais raisi ramadhani rasi ripoti robo sajenti sayansi senati seneta seneti serikali shahada sheria
        shirika shirikisho shule siku sultani taasisi taifa takwimu tamasha tamko tarafa timu tume tuzo ubalozi
        uchaguzi uchukuzi uhamiaji ujenzi ukumbi ulaya ulinzi umoja usalama utafiti utalii utamaduni utawala
        uwanja vijana visiwa vita viwanda wafalme wajumbe wakili wakimbizi wanawake watoto waziri wiki wilaya
        wizara yesu ziwa
    """),
    nouns=("wana", "mwana", "mwanam", "wanam"),
)  # fmt: skip
