"""Kinyarwanda roots that the stemmer knows (own work; general knowledge of the language of news).

A verb root is written without its final vowel, as in the infinitive: *gutangaza* is `tangaz`. A verb that news
uses apart from the one that it is derived from (*gukoresha*, to use, of *gukora*, to work) has a row of its own.
"""

from inkuru.lang.tables import words

VERBS = words("""
akir akiriz amamar ambar ambik ambuk ambukir ambur amburir andarik andik andikish anduk andur andurur anduz
ang angan angirik angiz anzur bab babar babaz bag ban bangikan banz banziriz bar barur baz bek beshy bik bikir
bimburir bir biz bon bonan bonek bor bur buran buriz buz bwir bwiriz byar byarir byin byir byuk cany cir cish
cuk cukur cung curang curuz cyur dagad dandaz dohok dohor egamir eger egeran egeranir egur eguz emer emeran
emerer emez end enger eny erek erekeran erekez erur fash fashany fashanya fat fatan fatir fit fork fuh fung
fungur fur fuz gaban gabanuk gabany gabanyuk gabir gamb gamij ganir gar garagar garagariz garagaz garuk
garukir garur gaw gaz gemur gend gendagend gendan gender gendereran gener gengenz geny genyer genzur ger
geragez gerageza geran geranir gerany gereranir gereranya gez gir giran giranir gob gomb gor goronzi goror
guban gum gumuk gumur gur guran gurir gurish guriz guruk gury guz hab hag hagarar hagararir hagarik hagij
haguruk hagurukir hah hakan hakanyi hamagar hamagarir hamb hamban hamir hamy han hanag hanagur hanahan hang
hangan hangayik hangayikish hangik hangir hangish hanik hanur har haranir haraz hariz hash hat hatan hatir hej
hemb hembir hend hengam herekez herer hererekany heruk hez hik hindagurik hinduk hindur hindurany hing hir
hirim hish hisham hit hitan hiw hiz hohoter hok homb hon hondagur honok hor horan hosh hoshy hug hugir
huguk hugur hum humur hung hungaban hungabany hur huran hurir huriz huz hwan hwany ib ibagir iband ibarur
ibasir ibeshy ibuk ibuts ic icuz ifash ifashish ifuriz ifuz ig igamb igan igany igaragamby igeng igish igomek
iham ihangan ihanganir ihindur ihut ihutir ijej ijut ikang ikanz imak imenyerez imuk imur imwir inginiz ingir
injir injiz inub irengagiz irind irir iriz iruk irukan irukank isanzur ishim ishimir ishingikiriz ishyir
ishyur ishyurz isumbur isunganir isur it itab itabir iteg itegerez itegur iter itonder itot itwar itwararik
itwarir itwaz ivan ivang ivug ivur ivuz iyahur iyamam iyamamariz iyamamaz iyambaz iyandikish iyemej iyemez
iyong iyonger iyongez iyuburur iyunguk iyungur izer izez izihir izihiz izir iziritir jagarar jan jandik jugun
jurir jya jyan jyanam jyanir jyaniran kabiriz kabur kandagir kang kangur kanish karag karish kat katir katish
keb kebur kek ken kener kengur ker kesh kez kigin kik kimir kin kinan king kingir kingiriz kingur kir kirig
kirigit kirik kiriz kit kom komer komerek komerets komez komok kor korakor koresh kos kotan kub kubit kubitir
kubur kugur kumbur kumir kund kundish kungah kur kuram kurikir kurikiran kurikiz kurur kusany kuz kwir
kwirakwir kwirakwiz kwiz magan manik manuk manur mar marir maz menan mener menesh meny menyek menyekan
menyekanish menyer menyerez menyesh mer merer meresh merew mes mez mir mirik mish mugar munik murik mwenyur
nab nag nanir nanirw nanuk nanz neg negur neng nengur nenz nezerew nonger nonosor noz nugur nuguz nyag nyagir
nyerer nyur nyuz obah ogosh oherez om omatan ombek omek omor onderez onger onk onon ororok oros orosh oroz osh
oz pakir pakurur pfakar pfobi pfukam pfukiran pfumur pfund pfundikir pfusumur pim ragir rahir rakar ramb
ramburur ramuk randur rang rangar rangaz rangir rangiz rar rarik rarikir ras rasan rash reb rebek rebesh reg
regan rek rekur rem ren rener reng rengan rengaz rengeran renguk ret rih rik rim rimbuk rimbur rind rinding
ringanir rir ririmb rish ritur riz rog rogor rok rokok ror roramy ruh ruhuk ruk rum rumbik rush rut rutish
rwan rwany rwar rwaz sab sabagir sabagiz saban sabik sabir sagar sah sahur sak sakar sakaz saku sakuz samb
sambany sambur sang sanga sangiz sanir saniriz sanur sanzuk sar sarur sas sasir satir satur seh sek semb
sembur seng senger sengerer sengez seny senyagur senyuk ses sesengur seser sezer sezeran sezerer shak shakir
shakish sham shaming shar sharir shaz shem shenguk shengur shez shidikany shiduk shigikir shikam shim
shimangir shimik shimish shimut shing shingan shingant shinganz shingir shinguk shingur shinj shinyir shir
shirik shiriz shishikar shishikariz shobok shobor shok shor shoz shuk shukur shushany shut shwan shyamir
shyigikir shyik shyikir shyikiran shyikiriz shyingir shyingur shyir shyirah shyob shyush sibir sig sigar
sigasir sigur sim simb simbuk simbur simbuz sindagiz singir siny sinzir siragir sirimuk siz sobanuk sobanur
sobek sohok sohor sok sokoz som somer song sor sorer soz sozer sub suber subik subiran subirir subiz suburir
sud suk sukur sumb sunik sur suz suzugur suzum tabar tabaz tagatifuz tah tahuk tahur tak takambir takar tamb
tambagir tambuk tambur tan tandukan tandukany tang tangar tangarir tangaz tangir tangiz tangur tany tanyur
taram tav teg tegan tegany tegek teger tegerez tegez tegur tegurir teguz tek teker tekerez tem tembagar
tembagaz temberer temberez tenguh ter teran terany terek terer terur tesh teshuk tez tezimber tezuk tig tigit
tik timbur tind tinda tindagir tiny tinyuk tir tiz togos toh tohoz tomber tond tongan tor torag toran torok
torongor tot toz tsemb tsik tsikir tsimb tsimbataz tsimbur tsind tsindagir tsindir tsinsur tsir tub tubik
tubir tuk tukan tum tumbagir tumbagiz tumir tung tunganir tungany tunguk tungur tur turag turiz turuk tut
tutir tuz twar twarir twik twikir twit ubah ubahir ubahiriz ubahuk ubak ugarir ugurur uhir ukir ukuz umv umvik
umvikan umvikany umviriz umvish ungan unguk ungur unguruz usuz uts uzur uzuz vubur vuduk vug vugan vugir
vugurur vuguruz vuguzany vuk vum vumb vumbik vumbur vun vunagur vunik vunj vur vuvuk vuz yag yagan yamamar
yamamariz yob yoberw yobok yobor yoz yungurur zamuk zamur zan zanir zenguruk zigam ziguk zimangan zimiz zimuk
zing zir zirik zirikan zuk
""")

VOWEL_NOUNS = words("""
ambuzi ami ana anditsi arabu arimu atsi ega egihugu enda esipanyoli icanyi isilamu isiramu igishwa ongereza onko orozi
otsi ubatsi unganizi uzukuru
""")
"""Stems of persons that begin with a vowel, where the plural aba- shows only its b: *umwana, abana*."""

ADJECTIVES = words("""
bi bisi eza gari gufi inshi iza ke keya kuru nini re rerure rima shya tagatifu tari to tindi zima zungu
""")

NUMERALS = words("biri ne rindwi tandatu tanu tatu")

DEFECTIVE = words("fite ri riho rimo zi zwi")
"""Verbs without an infinitive of their own: *bari, harimo, bafite, bizwi*."""

DETERMINERS = words("abo acu anyu anjye awe aye cu bo njye nyu we ye ndi ose ombi mwe enshi")
"""What follows the prefix of agreement in *wacu, bacu, cyabo; undi, abandi; wose, bose*."""

BARE = words("""
abari aho ahantu ambasade ambasaderi ariko bamwe banki baba bari bibi biro bisi bose buri byose cyane cyangwa
dogiteri dosiye ejo ejobundi gahunda gari gasutamo gatolika gaze gazi general generali gitifu guhera guverineri
guverinoma gusa ibi ibindi ibyo icyo iki ikindi imbere indi iyi iyo izi izindi kalendari kaminuza kandi
kandidatire kanseri kapiteni karitsiye kilo kilometero kiliziya kiriziya kirometero komisiyo komiseri komite
kompanyi koperative koronavirusi kubera kuko kumwe kuri leta maze mbere mberere minisiteri
minisitiri minota miriyari miriyoni miliyari miliyoni mitingi mudasobwa mugihe murandasi muri musenyeri naho
ndetse none nta ntabwo ntawe nubwo nyuma pasiporo perezida polisi politiki radiyo rapporo raporo repubulika
telefone televiziyo tike toni tora rushanwa ubu ubwo uko uru uwo uyu
""")
"""Words whose first letters are no prefix: they are their own stem, and *ama-* before them is a plural."""

OFFICES = words("ambasaderi guverineri komiseri meya minisitiri musenyeri padiri pasiteri pasitoro perezida visi")
"""Persons whose singular has no prefix: *minisitiri, abaminisitiri*."""

NASAL_NOUNS = words("""
mbaraga mboga mbwa mpamvu mvugo ndege ngabo ngabire ngano ngingo ngufu nshuti nshingano ntama ntambara ntambwe
ntara ntare ntebe ntego ntsinzi ntwari ntwaro nyama nyanja nyeshyamba nyungu nzira nzoga nzoka
nzobere nzozi
""")
"""Nouns that begin so in both numbers, where the nasal belongs to the stem."""

NOUNS = words("""
babaro banga bariye bera bereho bonabihe bunge curuzwa cyuma dage depite duka gabane gambiriro ganga garagu
genda gendo genge gerageze gire gomero gore gororwa guzi hamagaro handa hanga hanuka hare hate hende hereza
hinde hinga hingwa huza jyanama kandida kene kirigitwa kobwa koranabuhanga kore korwa kuta kwege mbere
menyereze minsi nama nyabuzima nyamahanga nyamategeko nyamerika nyarwanda nyeshuri paka panda pande pira
purura rame rege renge rere retwa ribwa ringanire rinzi roba rongo rwa sake sanga senga shinga shingamategeko
shinge shinjacyaha shoramari sigire sirikare sore tabera taka tama tangazwa tange tayu tegetsi tekano tike
tima tongo toranye toza tumwa tunga turage tware twe ubahiriza wega yaga yoborere yora zamuke zima
""")
"""Noun stems, without the prefix of their class, that could be read as a verb."""
