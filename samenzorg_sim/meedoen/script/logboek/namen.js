// Names, places and everyday words, for finding who and where a text is about. All in lower case.
const woorden = (tekst) => new Set(tekst.trim().split(/\s+/));

// First names that mean nothing else: found without a capital too.
export const NAMEN = woorden(`
adriaan albert alex anton antoon arend arjan arnold barend bart ben berend bernard bertus bram casper chris christiaan cornelis daan daniel david dennis derk dick diederik dirk douwe edwin
eelco egbert erik ernst evert ferdinand floris frank frans fred frederik gerard gerben gerrit gert gijs guus hans harm harmen harry hein hendrik henk herman hielke huub hylke ids jaap jacob jan jasper jelle
jeroen jesse jochem johan johannes joop joost joris jos josef joseph jurgen kees klaas koen koos laurens leendert leo levi lodewijk lucas luuk maarten marco marcel mart martijn matthijs max
melle menno michiel nico niels olaf paul peter piet pieter quinten reinier remco rene rens richard rients robert roel roelof rogier ruben rudi ruud sander sebastiaan sem siebe siem sietse simon sjaak sjoerd stefan sven
teun teunis thijs thomas tinus tjeerd tjerk tobias toon twan ubbo victor vincent wessel wiebe wietse wijnand willem wim wouter wybe xander yannick ynte
aaltje adriana afke agnes albertine alida amber anita anja anna anneke annelies annemarie annet annie ans antje antoinette astrid aukje baukje bea beatrix bep berendina berta betsy bianca brigitte brechtje
carla catharina charlotte christina claudia connie corrie dineke dini dora edith elisabeth elise elke ellen elsbeth emma esmee esther eva femke feikje fenna floor francien froukje geertje geertruida gerda
gerrie gerry greet greetje grietje hanneke heleen henny hendrika hermien hilda hilde ineke ingrid irene iris isa jacqueline janneke janny jantje jeanne jeltje jenny jet jikke joanna johanna jolanda jolien joke josefien judith
julia karin katja klaartje klaske lammie leni leonie lia lidwien lies liesbeth lineke linda lisa lotte louise lucia maaike madelon magda margreet maria marian marianne marieke marijke marjan marjolein marleen marloes martha
martine mathilde merel mieke mien mies miep minke mirjam monique nanda neeltje nel nellie nelleke nienke nynke paula petra pietje pytsje rianne ria riek riet rineke rita roelie roos rosa ruth sabine sandra sanne
sara saskia sietske sientje sijtske silvia simone sjaan sjoukje sofie sophie stien suzanne sytske tanja teuntje thea theresia tine tineke tjitske toos tootje tilly trijntje truus trudy ursula veerle vera wietske wilhelmina willemien wilma yvonne
abdel abdelkader abdellah abdul achmed adil ahmed ali amin amine anass ayoub aziz bilal brahim driss fouad hakim hamid hamza hassan hicham hussein ibrahim idris ilyas ismail jamal karim khalid lahcen mehdi mimoun mohamed mohammed
mohammad mounir mourad moussa mustafa mustapha nabil najib nordin omar osman othman rachid rashid redouan said salah samir soufian soufiane tarik yassin yassine youssef yusuf yunus zakaria
aicha aisha amal amina asma assia aya bouchra dounia fadma fatiha fatima fatma habiba hafida halima hanan hayat houda ikram imane jamila karima khadija laila latifa leila loubna malika mariam meryem mina mouna nadia naima najat
naoual nora rabia rachida rahma saida saloua samira sanae sara siham souad soumaya touria yamina yasmina zahra zohra zineb
abdullah adem ahmet arda baris burak cemal deniz emre enes engin erdal erkan erol ersin fatih ferhat gokhan hakan halil hasan huseyin ilhan kadir kemal kerem levent mahmut mehmet mert metin murat nihat okan omer onur orhan osman
ozan ramazan recep salih selim serkan sinan suleyman tayfun tuncay turgut ugur umit volkan yasar yilmaz yusuf ayse aynur aysel bahar belgin cansu cigdem derya dilek ebru elif emine esra fadime fatma feride filiz gul gulay gulsen
hacer hatice havva hulya kadriye kubra leyla melek meltem meryem mine nazli nermin neslihan nurcan nurhan ozlem pinar rabia selma semra serap sevgi sevim sibel songul sultan ummuhan yasemin yildiz zehra zeliha zeynep
anand anil ashwin chander dewanand harold imro iwan kenneth marlon mahinder orlando radjesh rajesh ramesh ricardo rinaldo roy ruben sandjai sewdien stanley suresh vishal winston anjali anoushka asha chandra cynthia gaitri indra kamla
marlene muriel priya radha radjkoemarie reshma rosita sangita savitri sharda sharmila shanti shaniqua sherida sita soeradj soenita sunita usha wonny precious blessing grace kwame kofi ama
agnieszka andrzej beata ewa grzegorz jadwiga krzysztof magdalena malgorzata marek piotr stanislaw tomasz zofia ahmad bashir farid ghulam haile hamed mariama nasrin reza selam shirin tesfay yohannes zahra mei ling xiao nguyen wei`);

// First names that are a word as well: only with a capital.
export const NAMEN_MET_HOOFDLETTER = woorden(`
bas tim tom mark ton lars finn noah cor rob theo arie karel stijn ruud ties pim job just koos sjors bo fleur lieke saar lot roos vos wil wim anke sien mia lena nina noor tess jip britt evi jane joy hope grace
mina gul sultan deniz mine bahar melek asha mei wei ling sara sem mart jet floor rosa iris merel amber linde jasmijn margriet dick max rita guus jos ernst victor koos frank joost ben els toon arend lies elke dora bianca`);

// Of these 'dieren', 'kampen', 'leiden' and what has four letters or fewer only with a capital.
export const PLAATSEN = woorden(`
aalsmeer alkmaar almelo almere alphen amersfoort amstelveen amsterdam apeldoorn appingedam arnhem barendrecht barneveld beetsterzwaag beilen bergen-op-zoom beverwijk bodegraven bolsward boxtel breda bunschoten bussum capelle castricum coevorden
culemborg delft delfzijl deventer dieren doetinchem dokkum dordrecht drachten dronten ede eindhoven elburg emmeloord emmen enkhuizen enschede epe ermelo etten-leur franeker geldermalsen geldrop gennep goirle gorinchem gouda groningen haaksbergen haarlem hardenberg
harderwijk harlingen heemskerk heemstede heerenveen heerhugowaard heerlen hellevoetsluis helmond hengelo hilversum hillegom hindeloopen hoofddorp hoogeveen hoogezand ijmuiden ijsselstein joure kampen katwijk kerkrade krommenie leek leeuwarden leerdam leiden leiderdorp lelystad lemmer
lisse lochem maassluis maastricht meppel middelburg middelharnis naarden nieuwegein nijkerk nijmegen noordwijk nunspeet oegstgeest oisterwijk oldenzaal ommen oosterhout oss oudewater papendrecht pijnacker purmerend raalte rhenen ridderkerk rijssen rijswijk roermond roosendaal rotterdam
sassenheim scheveningen schiedam schoonhoven sittard sliedrecht sneek soest spijkenisse stadskanaal steenwijk terneuzen texel tiel tilburg uden uithoorn urk utrecht valkenburg valkenswaard veendam veenendaal veghel veldhoven velsen venlo venray vianen vlaardingen vlissingen volendam voorburg voorhout voorschoten vught
waalwijk waddinxveen wageningen wassenaar weert weesp winschoten winterswijk woerden wolvega workum zaandam zaltbommel zandvoort zeist zevenaar zierikzee zoetermeer zutphen zwijndrecht zwolle antwerpen brussel gent
paramaribo nickerie coronie moengo willemstad aruba curacao bonaire ankara istanbul izmir konya kayseri casablanca nador rabat tanger fez agadir oujda berlijn londen parijs warschau jakarta ambon kabul damascus`);

// Words that say nothing of anybody, also with a capital: at the start of a sentence, after a colon, in the middle.
export const GEWOON = woorden(`
aan achter achteraf al alle alleen allemaal alles als alsof altijd ander andere anders beide bij bijna binnen blijkbaar boven buiten daar daarbij daardoor daarmee daarna daarnaast daarom daarvoor dan dat de deze die dingen dit doe
doen door dus echt een eerst eerste eigenlijk elk elke en er eraan eraf erbij ermee erna ernaast even ga gaan geen gelukkig gewoon graag haar had hadden hallo heb hebben hebt heeft heel heen helaas hem het hier hij hoe hoeveel hoewel hun ieder iedere
iedereen iemand iets ik in inmiddels is ja je jij jou jouw jullie kan kon konden kunnen laat later links maar mag me meer meestal meneer mevrouw met mij mijn misschien moest moesten moet moeten na naar naast nadat nee net niemand niet niets nog nooit nou nu of om omdat onder ondanks ongeveer
ons onze ook op opeens over overal pas plotseling rechts samen sinds soms steeds straks te tegen ten terug terwijl tijdens toch toen tot totdat tussen u uit uiteindelijk uw vaak van vanaf vandaag vanmiddag vanmorgen vanavond vannacht veel verder voor vooral voordat voortaan vorig vorige waar waarom
waarschijnlijk waarbij waardoor wanneer want waren was wat we weer weinig wel welk welke wie wij wil wilde willen word worden wordt zal ze zeker zelf zelfs zich zij zijn zo zoals zodat zodra zolang zonder zou zouden zulke
volgens vader moeder zoon dochter broer zus oom tante opa oma familie kinderen kleinzoon kleindochter vrouw man buurvrouw buurman collega bewoner bewoners zuster dokter arts dank sorry goed fijn jammer mooi mem heit ouders partner echtgenoot
zei zegt vroeg vraagt riep wist weet dacht denkt ging gaat kwam komt keek kijkt liep loopt zat zit lag ligt stond staat belde belt wilt vond vindt voelde voelt werd huilde huilt lachte lacht sliep slaapt at eet dronk bleef blijft kreeg krijgt maakte maakt nam neemt woont woonde
maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april mei juni juli augustus september oktober november december kerst kerstmis pasen pinksteren sinterklaas ramadan suikerfeest offerfeest divali holi keti koti advent
nederlands nederland nederlandse fries friese turks turkse marokkaans marokkaanse berbers arabisch surinaams surinaamse hindi sranan pools poolse engels engelse duits duitse frans franse europa europees god allah jezus bijbel koran islam moslim christelijk katholiek gereformeerd hindoe joods
samenzorg starr korthagen whatsapp ipad iphone teams facebook youtube google corona covid alzheimer parkinson zorgplan mantelzorg thuiszorg gisteren eergisteren morgen overmorgen ochtend middag avond nacht avonds ochtends 'smorgens middags nachts
koffie thee soep eten brood soms natuurlijk uiteraard kortom bovendien trouwens intussen ondertussen vervolgens uiteindelijk allereerst ten tweede derde tijdje na iemands niks echter mocht moge wees laten stel kijk luister hopelijk gisteravond vanochtend gistermiddag`);
