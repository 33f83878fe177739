// The words of codes and fingerprints: short, everyday, harmless Danish ones that can be written down by hand and read aloud.
// Any two differ in more than one letter, none is two others put together, and none has æ, ø or å: a slip is noticed, not taken for another word.
// Codes on paper and keys compared aloud depend on each word and its number: they stay as they are.

export const WORDS = `aborre abrikos adresse aflang aflyse afrunde afsnit afstand aftale aftegne aften aftryk agurk ahorn akademi akkord
akrobat aktiv akustik akvarel album alfabet alge algebra almanak alpaka alpehue alsidig altan altid ambolt amulet
anagram analog ananas andedam andrik anelse anemone anker ankomme ankomst annonce anorak ansigt ansvar antal antenne
antik antyde anvende apparat appetit applaus april arbejde arena arie arkade arkiv arktisk armring aroma artikel
artist asfalt asters atlas atlet atom august auktion aula automat avis avisbud badeand badedag badedyr badehat
badehus badekar badesko badetur badning bagage bagben bagbord bageri bagerst baghave baghjul bagrude bagside bagved
bakgear balance balje balkon ballade ballast ballet balsam bambus bamse banan banjo bankbog banner baret barok basker
bassin basun batteri beboer begavet begonie begreb begynde beholde behov bellis belyse bemale benytte beregne berige
besked bestemt bestige bestik bestyre beton beundre bevare bevidst bidrag bifald bikage bikube bilhjul bilhorn bilist
billard bille billede billig bilpark bilrude biltur bilvask binding bingo biograf biologi birk bison bistand bjerg
bjergby blad bladlus bladre blank blender blik blinke blog blomme blomst bluse blyant boble bogbind bogbus boggave
bogklub boglade bogorm bogreol bogskab bogstav bogtryk boldleg bolt boltre bomuld bonsai bonus bordben borddug borg
botanik bowling bravo bred bredde bremse brevdue briller bringe brise broderi broget bronze brumme bryllup budding
budskab buffet buket bukser bulder buldog bunke burger bus buskads buskort bustur butik bybus bycykel bydel byferie
byfest byge bygning byhave bykort byliv bymidte bymur bypark byplan byskilt bytorv byvej campere camping campist
campus carport cello celsius cement cent central chance chef chips cikade cirka cirkel cirkus citadel citat citron
citrus cowboy creme cricket curling cykel cykling cyklist cyklus dagblad daggry daglig dagplan dagslys dagtur dam
dans datid dato debut dejlig dele delfin deltage delvis derude design dessert detalje diagram dialekt dialog diamant
diesel digital digt digter dims diplom direkte dobbelt domino dompap dovne drage drama dreje drille dristig drive
drossel drue dryp drysse duehus dueslag duet dufte dukke dukkert dun dunvest dusin dusk dyb dybde dygtig dykker
dykning dynamik dynamo dyne dyppe dyrebar dyreliv dyreven egern ejer ekko eksakt ekspert ekspres ekstra ekvator elbil
elcykel elefant element elev elg elgkalv elite elkedel ellipse emblem emoji emu energi enestue engang enghave enig
enkelt enorm entydig episode erantis erfaren erindre etage etiket euro event eventyr evne fabel fabrik facit fagbog
fagmand fakkel faktor falafel fanfare fanklub fantasi farmer fart farvand farvet fasan fase favn favorit februar feje
femkant fersk festlig feta fiffig figen figur filet film filmdag filtpen fin finale finesse finger finke firben
firkant firma fisk fiskeri fitness fjeder fjeld fjerhat fjern fjerpen fjord fjordby flag flagdag flagre flamme
flertal flid flimre flint flise flitter flittig flok flokdyr flokke florist flormel flotte flue flyde flygel flytbar
fnis fnug fod fodbad fodbold fodtur fokus folde foran fordel fordybe forfine forhave forhjul forme formode fornavn
fornem fornuft forny forpote forrest forside forskel forslag forstad forstue fortegn fortelt fortov fortrin forum
foto frakke fregne fremad fremsyn fremtid fridag frihed friland frisbee frist frisure fritid fritime frodig frokost
front frugt fryd frynse fryser fugl fugtig fuldtid fungere funkle fyld fyrskib fysik gabe galakse galla galleri galop
gammel gangart gangbro gangsti gangtur ganske garage garanti garde garn gartner gavebod gaveide gavl gavmild gedde
gedeost gemse genbo genbrug geni genlyd genskin gensyn gentage genvej gepard gevinst gevir gibbon gigant giraf gitter
give glamour glans glashus glastag glasur glat glide glimmer glimt glinse glitre globus glose gnaver gnist gnistre
gnu gnubbe godbid gokart golf gondol gong gople gospel grad grafik granit gratis grej grejer greve gribe grill grin
groft grotte gruppe grus grusvej gryde grynte guava guf guitar guld guldur gulerod gummi gylden gymnast gynge gyvel
habit hagl haj halv halvdel halvleg halvtid hamster handske hane hangar harmoni harpe hassel hastig havblik havbund
havdyr havedam havehus haveleg havfrue havkat havluft havmand havneby havre havsalt havskum havtorn havtur havvind
hefte heftig hegn hejse hektar held heldig henrykt hensigt heppe herberg herlig herre hertug hilsen himmel hiphop
hjelm hjemby hjemlig hjemme hjemtur hjemvej hjerte hjort hobby hockey hofbal hofnar holdbar holme honning hornist
hotdog hotel hov hue hulrum humlebi hummus humor humpe hund hurra hurtig husbil husdyr husflid huske husleje huslig
husmur hvalp hvalros hvede hveps hviske hyben hyle hyppig hyrde hytte hytteby ibis ide ideel idyl iglo ikon ilder
ildfast ildflue ildfugl ildsted impuls indad indbage indbo indbyde inddele indfald indgang indhold indigo indkast
indkig indleve indsats indslag indsyn indtryk indvie insekt intakt intro isbad isbjerg isdans isfjord isflage isfugl
ishav ishus iskage iskiosk isklump iskold iskugle ispind istap istid isvand iver ivrig jade januar jazz jeans jetfly
job jodle jogge jogging jojo joker jordisk jordlag jubel judo juice juli jumbo jumper jungle junior justere kabale
kabaret kabinet kaffe kagebod kagedej kagefad kagehus kahyt kajak kakadue kakao kaktus kalas kalk kalkun kamel kamera
kamille kamin kammer kanal kande kano kantine kapgang kapitel kaptajn kar karamel karate karbad karnap karry karse
kaskade kasket katalog katte kaviar kebab kedel keeper kegle kejser kelner kendis kendt keramik kerne ketchup kigge
kikkert kiks kilde kimono kiosk kittel kiwi kjole kladde klang klap klapre klarhed klasse klassik klaver klejne klem
klikke klima klimpre klirre klistre klo klods klovn klub klubhus klynge knage knaphul knirke knitre knop knurre
knytte koala kobber kobling kobra kode kogebog kokos kolbe kold kolibri kollega komedie komet komfort komfur komiker
komisk komma kommode kompakt kompas komplet kompost koncert kondi kondor konfekt konge konkret konsol kontakt konto
kontra kontur kopi kopiere koral kork korrekt korsang kosmos kostald kostbar koste kostume kotelet krabbe kraft
kraftig kramme kran krater kravle kreativ kreds krible kridt kringle krog kroket krokus krukke krum krybdyr krydse
krympe kuffert kuling kulisse kultur kunst kunstig kuppel kurs kursus kurve kuvert kvadrat kvark kvartal kvartet
kvarts kvidder kvik kvintet kvist kylling kyst kystby kyststi lagdelt lager lagkage lagune lakrids lama landhus
landsby landtur langsom langt laptop larve lasagne lastbil lavine lavland leder ledig ledning ledsage legedag legehus
legende legesal leguan lejr lejrdag lejrliv lejrtur lektie lektion lemming lemur leopard lerjord lerkar lette liga
lighed ligne lilla lineal list liter livlig lodden lodret loft loftlem loftrum logbog logik logo logre lokale lommeur
loppe los lotteri lotto lotus loyal luffe luftbro lufttur lunch lune lunken lup lupin lydbog lydfil lydmur lydspor
lygte lykke lyng lynild lyrik lyse lyshav lysning lystig madbod madglad madkurv madplan madras madsted madvogn
magasin magi magisk magnet majroe majs majsmel makker makrel makron malebog maleri maling malke mammut mandag mandel
manege mango mappe maraton marengs margen marine mark marked markise markmus marmor marsvin marts maskere maskine
maskot masse massiv mast match matros medalje meddele medie medvind megafon mejeri mejsel mekanik melis mellem melodi
melon mening menu messing metal meteor metode metro middag middel midnat midt midtby milevid minde mindst mineral
minibus minus mirakel mobil moden moderne modig modsat modspil modul mokka mole moment monolog monsun montage montere
mops morsom mosaik moskus motion motor mudder muffin muldyr munter mursten museum musical musik musiker muskel
mustang musvit myg mylder mynte myre myretue mystisk nabo naboby nabohus nabolag narhval natbord natdyr natlig natlys
natugle natur navle nellike nem neonlys neutral nikkel nisse nodebog nomade nord nordfra nordlys nordpol normal note
notere notits novelle nudel nummer nutid nuttet nybagt nyhed nylavet nylig nylon nymalet nynne nyskabt nystart nyttig
objekt ocean odder ofte okapi okker okse oktav oktober oldtid olie oliven ombytte omdanne omdele omegn omelet omfang
omgive omhu omkreds omkring omregne omrids omsider omsorg omtale omtanke omvej omvendt onsdag opad opbygge opdage
opera opfange opfatte opfinde opgang opgave ophold opkald oplade oplagt opleve oplyse opremse oprulle opsamle opslag
optager optakt optik optog opvask orakel orange ordbog ordlyd ordre ordspil oregano orgel origami orkan orm ost
ostemad ovenfra ovenlys overalt ovn pagaj pakhus pakke pakning palme panda panel panter papfly paphat paprika parade
paradis paraply parasol parat parfume parkere parket parkour parkvej parodi pas passage passere pasta pastel pause
peber pedal pegasus pege pejs pelikan pelsdyr pen pendle pendul pensel pensum perfekt perle perron pesto pianist
piano piccolo pilot pincet pind pingvin pinje pioner pixel pizza pjaske pjat pjatte pjusket placere plads plakat plan
planet planke plask plastik platan plet pletfri pletvis plov pludder pluk plukke plural plys plysdyr podcast poesi
poetisk point pokal polar polere politur polka pomfrit poncho pony ponytur pool popcorn poppel porre portal portion
portner porto positiv postbil postbud postej posthus pragt praktik prale present presse prik prikke primtal princip
prins printer prisme profil program projekt prop propel prosa puddel pude pudsig puls punkt punktum purpur pusle
pusling pust putte pyjamas pynt quiz rabat radar radio radise radius rafle raket rally rampe rangere rangle rapport
raps rask rat ravioli reagere rebus rede redekam redskab referat refleks reform regatta regel region regnbue regndag
regnhat regnorm regnsky regntid rejemad reklame rekord rektor relief rensdyr rense reol replik reptil reserve respekt
rest retning revy ribs ridder ridesko ridesti ridetur ridning rigdom rigtig rime rimelig ring ringdue ringmur ringvej
rismel risotto riste robot robust rock roe rokke roklub rokoko rolig rolle roman rombe roset rosin rotur rovdyr
rovfugl rubin rubrik rucola ruder rug rugby rugmel rumfart rumle rumskib runde rundtur rute rutebil rutine rutsje
rydde rynke rytme rytmisk rytter saddel safari safir safran saft saftig saga sagtens saks salami salat salmiak salon
salsa saltkar salto salvie samba samfund samle samling sammen samtale samtid sand sandal sandart sangbog sanger
sangkor sangleg sanse sardin satin sauna savanne saxofon scanne scene sceneri scooter scrolle sejl sejlads sejlbar
sejldug sejltur sejre sekund seler selleri seminar sender senere senest sennep sensor serie server serviet sesam
shorts sidevej siesta signal signere sikker silke silo simpel sindig sindsro single sirlig sjakal sjippe skab skala
skaldyr skammel skater ske skefuld skelne skema skifer skifte skihop skildre skilift skinke skipper skistav skitse
skjold skjorte skohorn skorpe skov skovdue skovdyr skovle skovsti skovtur skovvej skralde skramle skrift skrin skrive
skrue skuffe skulder skum skumbad skvulpe skygge skylle skynde skyr slalom slappe slentre slibe slips slot slumre
smag smaragd smart smaske smed smedje smelte smidig smuk smule smutte smykke snadre snak snakke snarlig snedker snegl
snild snitsel sno snoge snorke snude sofa softice sokkel sol solbad soldag solhat solid solist solrig solseng solside
solskin solsort solstol solur sommer sopran sorbet sortere sove spade spartel spejder spejle spids spil spilde spinat
spiral spise spole sponsor spontan spor sporty sprede sprinte sprog sprudle spurv stabil stable stadion stafet stakit
stald standur starte statist status staude stav stavre stedord stel stemme stempel stereo stilhed stilk stille stime
stjerne stok stolpe stolt storby storm straks stram strand strejfe stribe strikke stritte strofe strop struds stryge
student studere studie stue stuehus stueur stund styre sudoku summe super suppe surdej surfer surfing surre suse
sushi svale svar sveske sving sweater sybord syd sydfra sydpol sydside sydvest sydvind symbol symfoni synlig synonym
system systue taburet taco tagfat takt taktisk tale talent talrig tandem tang tangent tankbil tanke tap tapet tapir
tapper teater teblad tebord tebrev techno tegl teglas tegne tehus tekande teknisk tekop tekst tekstil telefon telt
teltdug telttur tema tempo tennis tenor teori tepause termit tern ternet terning terrier teske tevand tidsel tiger
tikke tilbud tilbyde tilegne tillid tilpas tilsyn timevis timian tindre tipi tirsdag titel titte tivoli tjans tjekke
tjener toast toffel togplan togtur togvogn tomat tombola ton topfart tophue torden tornado torsk torv total trailer
traktor trapez trappe traske travl trend tribune trick trikot trilogi trio trisse triumf trivsel trofast trold
troldsk tromme trompet trone tropisk trut tryg trykke trylle tuba tudse tukan tulipan tundra tunfisk tunge tunika
tunnel turbine turist turkis tvebak tydelig tygge type typisk udad udbygge udebane udefra udehold udeleg udenom
udestue udflugt udforme udfylde udgang udgave udhus udkant udkig udland udligne udmale udnytte udrejse udrulle udsagn
udsalg udsende udsigt udsolgt udstyr udsyn udvide udvikle ufo ugeavis ugeblad ugedag ugeplan ugle ukulele uldgarn
uldhue uldsok ulv umage undre undring undulat ungdom unik univers urskov utallig utrolig uvejr vadehav vaffel vagtel
vaje valgfag valgfri vals vandbad vanddyr vandhul vandkop vandleg vandpyt vandrer vandski vandvej vante varan varehus
variant variere varig varm vaske vedbend vedtage vejbane vejkant vejnavn veksle velsmag vendbar vende veninde venlig
venskab venstre ventil veranda verden vers version vestfra veteran vibe vibrere vidde viden vifte vikar viking vikle
vild vildand vildnis vilje vimse vindue vinge vinkel vinter vinyl viol violet violin vippe virke virtuel visdom
visebog vision visit visning vittig vogn vogntog vogntur vogte voks voksdug voksen vokslys volley vovse vralte vrimle
vrinske vugge vulkan weekend xylofon yak yatzy ymer yndig yndling yngel yoga zebra zigzag zink zone zoo zoologi zoome
zootur`.split(/\s/);
