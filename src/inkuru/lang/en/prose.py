"""How English runs, and the words that its institutions are named by (own work)."""

from inkuru.lang.prose import Prose
from inkuru.lang.tables import words

PROSE = Prose(
    length=100,
    redoubled=words("had that is very more"),
    born=words("born"),
    institutional=words("""
        aboriginal aborigine aborigines academy act administration advocate affairs age agenda agreement aid air
        airline airlines alliance almighty amendment android anglican anglicans anniversary annual antarctic
        anthem apostle appeal appeals arab arabs archdiocese architecture arctic arena armed armistice arms army
        art article artificial arts assembly assistant association athletics atlantic attorney auditor award
        awards awareness backbench balkan ballet baltic bank banking baptist bar barrister basin basketball
        battalion battle bay beach bench bible bill bishop black bluetooth board body border borough boutique
        boy branch brexiteer brexiteers bridge brigade broadcasting brotherhood buddhist buddhists budget
        building bureau business byzantine cabinet calendar calvinist campus canal capitol cardinal carnival
        castle catholic caucus cell celtic cemetery census center central centre century certificate chair
        challenge chamber champion champions championship championships chancellor channel chapel chapter
        charity charter chequers chief chiefs christian christmas church circuit circus cities citizen citizens
        city civic civil class classes clerk clinic coach coalition coast code college collegiate colonial
        colony command commander commission commissioner commissioners committee common commons commonwealth
        communications communist communists community companies company confederate confederation conference
        congress congressional congressman congresswoman conservation conservative conservatives constable
        constitution constitutional consul consulate consumer continent continental control convention
        cooperation coroner corporation corps correspondent council councillor count county coup court courts
        covenant creed crescent crime criminal crown crusade cup curator customs cyber czechoslovak
        czechoslovaks dame data day deal dean declaration defence defense delta democracy democrat democratic
        democrats department depression deputy desert development devil diocese diplomat diplomatic direct
        director directorate disabled disaster disease district division dome domestic downtown duchess duke
        earl earth east easter eastern economic economics economy education eid eight elder election elections
        electoral eleven embassy emergency emir emperor empire employment energy engineering enlightenment
        enterprise environment environmental envoy episcopal equality era estate euro eurosceptic eurosceptics
        eurozone evangelical evening evil exchange exchequer executive exhibition expo express facility faculty
        fair faith famer family farm fascist fascists fashion father fathers federal federalist federation
        festival field fifth film final finals finance financial fire first five fleet flight food football
        force forces foreign forest fort forum foundation four fourth free freedom frontbench frontier fund
        future galaxy gallery game games garden gardens gas gate gay general generation genesis genocide girl
        global god gold golden good gospel government governor grace grade grand great greek greeks green group
        guard guardian guards guide guild gulf gym gypsy half hall harbor harbour head headquarters health
        heaven her heritage high higher highlands highway hill hindu hindus his historic history holocaust holy
        home homeland honor honour hospital host hotel house housing human humanities hurricane imam immigration
        imperial independence independent index indigenous industrial industries industry infantry information
        initiative inquiry inspector institute institution insurance integrated intelligence interior internal
        international internet inuit investigation investment islam islamic island islands isle jew jewish jews
        jubilee judge judges judicial judiciary junior jury justice justices kaiser khan king kingdom knight
        knights kremlin kurd kurds labor laboratory labour lady lake land language latin law laws leader leaders
        league left legal legion legislative legislature leninist lent liberal liberals liberation library
        lieutenant life line lodge lord lords lottery lower lutheran magazine magistrate magistrates mail
        mainland majesty major majority management mandarin manor maoist march marine marines maritime market
        marxist mass master masters mayor mayors medal media medicaid medical medicare medicine member members
        memorial mercantile methodist metro metropolitan mid middle military militia mini minister ministers
        ministry minor minority miss mission missionary mister mobile monarch monarchy monastery monsoon month
        moor mormon mormons mosque most mother mount mountain mountains movement mufti multiplex muppet museum
        music muslim muslims mutual nation national nationalist nationals nations natural nature naval navy nazi
        nazis net network new news nine nordic north northeast northeastern northern northwest northwestern
        novel nuclear nun observatory occupation ocean office officer official oil old olympian olympic olympics
        ombudsman one open opera operation opposition order ordinance organisation organization oriental
        orthodox ottoman outer oval pacific palace pan panel papal parade paralympic paralympics parish park
        parks parliament parliamentary parole part party passover patent patriarch patrol peace peninsula
        penitentiary pension pentecostal people peoples petroleum pharaoh plain plan planet planning plaza
        police policy political pontiff pope popular population port post power prefecture premier premiers
        premiership presbyterian presidency president presidential presiding press pretrial priest primary prime
        prince princess prison private privy prix prize professor program programme progress progressive
        prohibition project projects prophet prosecution prosecutor protection protectorate protestant
        protestants proton province provincial prussian public puritan puritans quarter queen rabbi race radio
        railway rally ramadan rapper red reform refugee refugees regiment region regional registry relations
        relief religious remainer remainers remembrance renaissance rep representative representatives reps
        republic republican republicans rescue research reserve resistance resources restoration revenue
        reverend review revolution revolutionary right rights river road robotics rock roman romani romans royal
        rugby rule sabbath sacrament safety saint sanctuary satan scheme school schools science sciences
        scripture sea season seat second secret secretariat secretary sector security select semitic senate
        senator senators senior sens sergeant series service services session settlement seven seventh shadow
        shah sheikh sheriff shia shias shiite shooting show shuttle sikh sikhs silk sister six sky slavic slavs
        social socialist socialists society solicitor solidarity son south southeast southeastern southern
        southwest soviet soviets space speaker special sport sports square stadium staff stalinist standard
        standards state states station statistics steel stock strait strategic strategy street strike studies
        studio study suffragette sultan summit sun sunni super supreme survey swat synagogue system taoist task
        tax team technical technologies technology television temple ten terminal territories territory terror
        testament thanksgiving theater theatre third three tories tory tour tourism tower town township trade
        tradition training transport transportation treasury treaty tree tribal tribunal tribune trinity troop
        trophy tropical trust tsar turkish turnpike tv twelfth twelve twin two union unionist unionists unit
        unite united universal universe university upper urban vaccine valley vatican veteran veterans vice
        victory village virgin virtual virus vision volunteer vote walk wall war ward wars watch water
        waterfront web week welfare west western westminster whip white whitehall wifi wild wildlife windows
        winter witness women world worlds worship year yeomanry young youth yugoslav yugoslavs zionist zionists
        zone zoo
    """),
)  # fmt: skip
