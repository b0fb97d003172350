"""Swahili roots that the stemmer knows (own work; general knowledge of the language of news).

A verb root is written without its final vowel: *kutangaza* is `tangaz`, *kuchagua* is `chagu`; those from Arabic and
English that end in -i keep it: `saini`, `ripoti`. A verb that news uses apart from the one it is derived from
(*kupigana*, to fight, of *kupiga*, to hit) has a row of its own.
"""

from inkuru.lang.tables import words

VERBS = words("""
ach achan achi adhibi adhibu adhimish afiki agan agiz ahidi ahirish ajiri akisi amb ambat ambi ambukiz amini
amk amrish amu andaa andam andaman andik andikish angal angali angami angamiz angaz angu anguk angush anz
anzish apish arifu ashiri athiri athirik azimi badili badilik badilish bagu baini bainish baki bakish balehe
ban bandik bandu bash bashiri beban binafsish bish bomo bomok bon bor boresh buruz chach chafu chagiz chagu
chamb chambu chang changam changany changi chanj chap chapish chek chekesh chelew cheleweshw chez chezesh
chimb chinj chipuk choche chochez chog chok chokoz chom chor chuj chuk chuki chukiz chuku chukuz chum chun
chunguz dadisi dai damk dang dangany dekez dhalilish dhamini dhani dhibiti dhihak dhihirik dhihirish dhuru
dondosh dum dumish dung dungu eg egemez elek elekez elew elez elimish enda endele endelez endesh ene enez epuk
epush ezek ezu fa fafanu faham fahamish fan fanan fanikish fanikiw fany fanyish fariki fasiri fich fichu fidi
fik fikiri fikish filisik fu fuat fuatili fuatiz fug fuj fukuz fum fund fundish fung fungu funik funz gaw
gawan geuk geuz ghadhibik gharimi ghushi gom gombe gongan gund gundu gus hadhari hafifish hakiki hakikish
halalish hama hamasish hamish hangaik har harakish harib hariri hatarish hesabi heshim hifadhi himiz hisi
hitaji hitilafian hitimish hoji hubiri hudhuri hudumi hujum hukum hus husish hutubi huzun ib ibuk idhinish ig
igiz imarik imarish imb ingi ingiz inu inuk ish ishi it itik itish jadili jali jarib jaz jeng jeruhi jiandaa
jiandikish jib jifungu jifunz jihusish jiking jitahid jitete jiung jiuzul ju julish jumuish jut ka kaa kab
kabidhi kabili kadiri kagu kamat kamilik kamilish kan kanush kany kanyag karabati karibi karibish kasirik
kasirish kat kataa kataz katish katiz kemi kep kesh keti kit kodish kokot komaa kombol komesh kong kop kopesh
kos kosek kosekan kosoa ku kubali kumb kumbati kumbuk kumbush kung kunj kusany kut kutan kutanish kuz kwez
laani lal lalamik leng let lim lind lingan linganish lip lipish lipu lipuk lish log lundik maanish maliz mech
menyu miliki mimin mod mulik mwag nasihi ng'ang'ani ng'ar ngoj nong'on nufaik nufaish nunu nyaku nyamaz
nyang'any nyanyas nyesh nyon nyoosh nyw o og ogele ogop oko okolo okot omb ombolez on ond ondo ondok ondosh
onekan onesh ong onge onges ongez ongo ongoz onj ony onyesh orodhesh osh pak pamb pamban pambanu pand pandikiz
pandish pang pangish par pas pasu pasuk pasw paswa pat patan patanish patikan patiliz paz pazisw pelek pelelez
pend pendekez pendele pendez peperush perus petu pig pigan pik piku pim pind pindu ping pit pitish pon pony
ponyok pot pote potez potosh puliz pumbaz pumu pumzik pung punguk punguz punj rahisish rap rejele rejesh rek
rekebish rekodi ripoti rithi riziki rok ru rubuni rudi rudish ruhus ruk rush rusik rutubish ruz sab sababish
safiri safirish safish sahau sahih sahihish saidi saili saini salim salimish samb sambarati sambaz samehe
sawazish sem shabihi shambuli shamir shangaa shangaz shangili sharik shawishi shehen shib shibish shik shikam
shikiliw shikiz shind shindan shinikiz shiriki shirikian shirikish shtaki shtuk shughuli shughulik shuhudi
shuk shukish shuku shukuru shurutish shush shutum sifu sig sikiliz sikitik sikitish simam simami simamish
simuli singizi sinzi sisitiz sitish sitisitish soge sogez som somesh son song song'on staafu staajabu
staarabik stahili stawi stawish subiri sukum suluhish sumbu sumbuk susu taabik tabiri tafakari tafiti tafun
tafut tahadharish taifish tajirik tak takas taliki tamani tambu tambulish tamk tand tandaz tangali tangaman
tangan tangaz tany tanzu tapeli tapik taraji tatani tatu tawal tawany tayarish tazam teg tegeme tegemez teguk
tekele tekelez tekeny tekwany tembele tend teng tengenez tengez terem teremk terez tes tete tetes teu thamini
thibiti thibitish thubutu ti tib tii tili timiz timk tish tishi to tobo tofautish tok toke toko tokomez tomas
torok tosh toshelez tuhum tuhumu tukan tukiz tukuz tuliz tum tumain tumb tumbuiz tumbukiz tumi tundik tung
tunuku tunz twali u ugu uguz uliz umb umi umiz und ung ungam ungan unganish unguz uz va vaa vami vinjari vish
vu vuj vujish vuk vukish vum vumili vumu vun vunj vurug vut wak wakilish walish wasili wasilish wek wekez wekw
wez wezekan wezesh wind wing zal zidi zidish zik zim zind zindu zindul zingati zingir zoe zoez zong zongu zoro
zu zui zunguk zungumz zungush zungushi zur zush
""")

MONOSYLLABIC = words("kuf kuj kul kunyw kuw kwend kwish kuny")
"""Verbs of one syllable, which keep their ku- in most forms: *anakuja, alikufa*."""

NOUNS = words("""
afande afisa agosti ahadi ajali ajira akaunti akili ala alasiri alhamisi almasi amani ambacho ambako ambalo
ambao ambapo ambavyo ambaye ambayo ambazo amri anga aprili ardhi asali asilimia askari asubuhi baada baadaye
baadhi badala badiliko bahari bahati bajeti baki balozi bandari bao bara barabara baraza barua basi bei beki
bendera benki biashara bibi bidhaa bilioni binadamu binafsi binti bodi boma bomu bonde bunduki bunge bustani
bwawa chakula chama chanjo chanzo chapa cheche cheo cheti chini chombo choo chuki chuma chuo dada daima dakika
daktari dalili daraja darasa dau dawa deni dereva desemba dhahabu dhamana dhambi dharura dhidi dhoruba dhuluma
dini dira dirisha dola dozi duara duka dume dunia elfu elimu eneo fahari faida fainali faini falme familia
februari fedha fidia fimbo fulani fundi furaha fursa gari gavana gazeti gereza gharama ghasia ghorofa giza
goli gombo habari hadithi haki hakika hakimu hali halmashauri hamu haraka harakati hasara hasira hatari hatia
hatua hekima heshima hewa hifadhi hisa hisia historia hofu hoja homa hospitali hoteli hotuba huduma hukumu
huzuni ibada idadi idara idhini iftari ijumaa ikiwa ikulu ila ilani imani ingawa ini isimu jaji jamaa jambazi
jambo jamhuri jamii jana janga jangwa jani januari jaribio jasho jembe jeneza jengo jeraha jeshi jibu jicho
jiji jiko jimbo jina jino jinsi jioni jirani jitu jiwe jopo joto jua juhudi jukumu jukwaa julai juma jumamosi
jumanne jumapili jumatano jumatatu jumba jumla jumuiya juni juu kabisa kabla kaburi kadhaa kadi kaka kalamu
kama kamati kambi kamili kamishna kampeni kampuni kamwe kanali kanda kanisa kanuni karani karantini karatasi
karibu karne kasi kaskazini kata katiba katibu katika katikati kawaida kazi kesho kesi kiasi kifaransa
kiingereza kikwete kila kimataifa kina kinga kisa kisha kiswahili kitaifa klabu kocha kodi kombe kombora
korona kosa koti kozi kuanzia kuhani kuhusu kuku kuliko kundi kura kusini kuta kuti kwake kwanza kweli labda
ladha laini laki lango lawama lazima lengo leseni likizo lishe lita lori lugha luteni maabara maafa maalum
maana maandamano maarifa maarufu machi mada madhara mafua mafuta mahakama mahali mahari maisha maiti majani
maji majira makini maktaba malaria malengo mali mama mamba mamlaka manispaa mantiki maoni mapato mapema mara
marufuku mashariki mashine mashtaka masikini maskini matokeo matumaini mauaji mazingira mazungumzo mbali mbegu
mbele mbinu mbio mbivu mbizi mboga mboni mbu mbuga mbuni mbuzi mbwa mechi mei meli meneja meno meta meya mfano
mgeni mia midomo mila milele milioni mimba mimi misheni mita mitandao miwani mizani mizigo moja mono moshi
motisha moto moyo mpaka mpira mtandao mtani mtihani muhimu mujibu mvua mwafaka mwisho nafaka nafasi nafuu
nahodha namba nambari namna nane nani nchi ndama ndani ndege ndiyo ndizi ndoa ndoto ndugu neno ngano ngozi
nguo nguvu nia nishati njaa nje njia nne novemba nusu nyama nyoka nyota nyuma nyumba nyundo ofisa ofisi oktoba
operesheni orodha pamba pambano pamoja pato pauni peke pembe pengine pesa petroli picha pigo pikipiki polisi
pombe posho posta presha programu protini pwani rafiki rahisi raia rais ramani rangi rasilimali rasmi ratiba
rekodi riba ripoti risasi robo roho roketi rubani ruhusa runinga rushwa ruzuku saa sababu sabuni sadaka safari
sahihi saini sakafu salama samaki sampuli sana sanaa sarafu saratani sasa sauti sawa sayansi sehemu sekondari
sekta sekunde semina senti septemba serikali shabiki shahada shahidi shaka shamba shambulio shambulizi shauri
sherehe sheria shida shilingi shina shinikizo shirika shirikisho shughuli shule siasa sifa sikio siku silaha
simba simenti simu sindano siri sita soka soko somo suala subira suluhu sumu swala swali tabia tafiti
tahadhari taifa taji taka takriban takwimu tamaa tamasha tamati tamko tangazo tangu tano taratibu tarehe
tathmini tatizo tatu tawi tayari teknolojia televisheni thabiti thamani thelathini theluthi tiba tikiti timu
tisa tofauti tovuti treni trilioni tuhuma tukio tumbo tume tuzo uani ubani ukimwi upinzani usiku usukani utani
uwanja video vipi vita wadhifa wajibu wakala wakati wakili walaka waraka warsha wasiwasi wastani waya wazi
waziri wazo wengi wiki wilaya wimbo wito wizara yai yeye zaidi zamani zana zao zawadi ziada ziara ziwa zoezi
""")
"""Words whose first letters are no prefix or whose last are not the locative: their own stem, also after *ma-*."""

PERSONS = words("""
afrika ajemi albino alimu anamgambo anasheria andamanaji andamizi andishi angalizi anzilishi arabu ashi asi
asisi enyeji fanyakazi imbaji ingereza islamu izi ogeleaji okoaji ombaji ongo uguzi unganishi wakilishi
wekezaji
""")
"""Stems after mw- and w- (or wa-): *mwalimu, walimu*."""

COMPOUNDS = words("""
aanga achama adamu adiplomasia afunzi ahabari aharakati ahisa ajeshi akijiji amaji amapinduzi amasumbwi
amichezo amitindo amke amuziki anchi ariadha asayansi asheria asiasa asoka aume dani
""")

NI_STEMS = words("dini fani geni jirani pinzani shindani tani tihani wastani zamani")
"""Stems whose -ni is no locative: *mgeni, wageni; mpinzani, upinzani*."""

ADJECTIVES = words("""
baya bovu chache changa dogo ekundu ema embamba epesi erevu eupe eusi fupi gumu kali kavu kongwe ku kubwa kuu
nene ngapi nne pana pya refu tamu tano tatu tupu vivu zee zima zito zuri
""")

DETERMINERS = words("angu ako ake etu enu ao enye enyewe ingi ingine ote o")
"""What follows the prefix of agreement in *wangu, changu, vyetu; wengine; vyote*."""
