"""How Swahili runs (length measured on NTREX-128 and TICO-19; words: own work)."""

from inkuru.lang.prose import Prose
from inkuru.lang.tables import words

PROSE = Prose(
    length=108,
    spread=0.13,
    redoubled=words("""
        sana pole haraka kidogo mara moja ovyo bila mbali karibu hivi vile hapa pale kweli wewe yeye sasa huyo huyu hao
        hawa huo huu hiyo hii hizo hizi hilo hili hayo haya hicho hiki hivyo hapo hapa huko huku humo humu yule wale
        ule ile zile lile yale kile kule mle
    """),
    institutional=words("""
        afisi akademia amiri baraza benki bibilia biblia bunge bwana chama chuo dini eneo gereza halmashauri hazina
        hospitali idara jaji jamhuri jenerali jeshi jimbo jumuiya kampuni kamati kamishna kanali kanisa katiba katibu
        kaunti kifalme kikristo kiislamu kitengo kombe kongamano kongresi kristo kurani ligi mahakama maktaba malkia
        mamlaka mbunge mchungaji mfalme mji mkoa mkuu mkurugenzi mkutano mlima msemaji mtaa mto muungano mwanasheria
        mwenyekiti naibu nahodha ofisa ofisi olimpiki papa polisi profesa pwani rais raisi sayansi seneta seneti senati
        serikali shahada sheria shirika shirikisho shule sultani taasisi taifa tamasha tume tuzo uchaguzi ubalozi
        ukumbi umoja usalama utawala uwanja vita waziri wilaya wizara ziwa
    """),
    nouns=("wana", "mwana", "mwanam", "wanam"),
)  # fmt: skip
