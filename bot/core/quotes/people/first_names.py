"""Common first names by gender, for pronouns and for telling people from places; general knowledge, no corpus."""

from __future__ import annotations

from bot.core.quotes.listed import listed

MALE = listed("""
    aage aarav aare aaron abdel abdelaziz abdul abdulaziz abdullah abdulrahman abel abelardo abhishek abraham
    achille achim adam adel adelino adem ademar aderbal adi aditya adolf adolfo adriaan adrian adriano adrien
    adílson afonso agnaldo agostinho agostino agustín ahmad ahmed ahti aidan aimé ain aivar ajay akbar akio akira
    aksel al alain alan alar albano albert alberto albino alcides aldo alec alejandro alejo aleksandar aleksander
    aleksandr aleksei aleksi alessandro alessio alex alexander alexandre alexandros alexei alexey aleš alfio alfonso
    alfred alfredo ali alistair alister aliyu allan allen alois aloísio alphonse altair alvin amadeo amadou amancio
    amar amaury ambroise amedeo amerigo amir amit amitabh amílcar anand anatol anatole anatoly ander anders anderson
    ando andre andreas andrei andrej andres andrew andrus andrzej andré andrés andy angelo anil anker ankit anselm
    anselme anselmo antal antero anthonius anthony antoine anton antonello antoni antonin antonio antony antonín
    ants antti antónio antônio anwar aníbal arcadio archie ardo arend arie aristide aristotelis arjan arjen arjun
    arkadiusz arlindo armand armando armin arnaldo arnaud arne arno arnold arnoud aron arsen arseniy arseny art
    artem arthur arto artur arturo arvi arvid arvind arvo ary asad asbjørn ashok ashraf asif aslan athanasios attila
    attilio aubin auguste augusto aurelio aurélien aurélio axel ayman aymeric aziz bachir baldassarre baltasar
    baltazar baptiste barnabé bart barthélemy bartolomeo bartolomeu bartosz bartłomiej bas bashar bastian bastien
    baudouin bautista belmiro ben benedict benedikt benedito bengt beniamino benito benjamin benjamín benoît bento
    beppe berend bernabé bernard bernardo bernd bernie bert bertil bertrand biagio bill billy birger bjarne björn
    bjørn blaise blas bob bobby bogdan bogusław bohdan bolesław boniface boris borja borys boubacar brad bradley
    bram brandon branko braulio brendan brent brett brian bronisław bruce bruno bryan burak byron börje børge
    caetano caio calogero calvin camillo camilo carl carles carlo carlos carmelo carmine carsten casper cayetano
    cecilio cees celestino celso cem cesar cesare cezary chad charles charles-henri charlie chester chidi chiel
    chinedu chris christer christiaan christian christoph christopher chuck ciarán cipriano ciro claes clarence
    claude claudio claus clay clayton cleber clemente clifford clint clinton clive clyde cláudio clément clóvis coen
    colin connor corentin corey cormac cornelis cornelius corrado cory cosimo cosme craig cristian cristiano
    cristóbal cristóvão curt curtis custódio cyprien cyriaque cyril cyrille czesław cássio cédric célestin césar
    cícero daan dag dale damian damiano damien damián damião damon dan daniel daniele danilo danny dario dariusz
    darrell darren darryl darío dave davi david davide dawid dean declan deepak demetrio denis dennis denys denzel
    derek derk dermot derrick desmond detlef detlev devin diarmuid dick didier diederik diego dieter dietmar
    dietrich dimitri dimitrios dimitris dinis diogo dirk djamel dmitry domenico domingo domingos dominic dominik
    dominique don donal donald donatello donatien donato doug douglas dragan driek driss duane duarte duncan dustin
    dušan dwayne dwight dániel dário désiré eamon earl ebbe eberhard eckart eckhard ed eddie eddy edgar edgardo
    edilson edin edison edmilson edmond edmund edoardo edson eduard eduardo edvard edward edwin eelco eerik eero
    efrain efraín egbert egidio egil egon einar eirik eivind ekrem eladio eli elia elias eligio elijah elio eliseo
    eliseu elliott elmar elmer eloy elvis emanuel emanuele emeka emerson emil emile emiliano emilio emmanuel emre
    ender enn ennio enrico enrique ensio enzo eoin erhard eric erich erik erland erling ermanno ernest ernesto ernst
    erwan erwin eryk esa esko espen esteban estevão ethan ettore eudes eugen eugene eugenio eugeniusz eugène eurico
    eusebio eutimio evan evandro evaristo even everett evert everton evgeny ewout ezequiel ezio ezra fabian fabiano
    fabien fabio fabián fabrice fabrizio fabrício facundo fahad faisal farid farouk faruk faustino fausto federico
    felice feliks felipe felix ferdi ferdinand ferdinando ferenc fergus fermín fernand fernando fidel filip filipe
    filippo filippos finn firmino flavio flemming florencio florent florentino florian floris florêncio floyd flávio
    francesc francesco francis francisco franciszek franck francois franjo frank franklin františek frants franz
    françois françois-xavier fred frederick frederico fredrik freek friedrich frits fritz frode frédéric fumio furio
    fábio félicien félix gabin gabriel gaetano galo gareth garrett gary gaspar gaspard gaston gaute gauthier gavin
    gaël gaëtan geert geir genaro gene genivaldo gennady gennaro geoff geoffrey geoffroy georg george georges georgi
    georgios gerald geraldo gerard gerardo gerben gerd gerhard gerlando germain germano germán gerrit gerry gerson
    gert gervasio getúlio ghislain giacinto giacomo giampaolo giampiero giancarlo gianfranco gianluca gianluigi
    gianmarco gianni gianpaolo gijs gilbert gilberto gilles gilmar gilson gino gioacchino giordano giorgio giovanni
    girolamo giuliano giulio giuseppe glen glenn gonzalo gonçalo goran gordon govert graham grant graziano greg
    gregg gregorio gregory grigory grzegorz grégoire grégory guglielmo guido guilherme guillaume guillermo gunnar
    gunther gus gustaf gustav gustave gustavo guus guy gyula gábor gérald gérard göran gösta götz günter günther
    haakon habib hakan hakim halil hamad hamdi hameed hamid hampus hamza hank hannes hanno hannu hans harald hari
    harm harmen harold harri harrison harry hartmut hartwig haruki harun harvey hasan hashim hassan hassen hayden
    hector heiki heikki heiko hein heiner heinrich heinz heitor helge helmut helmuth hendrik henk henn henning henri
    henrik henrique henry henryk herbert heribert heriberto herman hermann hermínio hernán hervé hidde hideo hilario
    hillar hippolyte hiroshi hjalmar holger honoré horacio horst horácio howard hrvoje hubert hugh hugo hugues huib
    humberto humphrey hussein husseyn håkan håvard héctor hélder hélio iacopo ian ib ibrahim ibrahima idriss ignacio
    ignacy ignatius ignazio igor ihor ikenna iker ilham ilias ilker ilkka illia ilmari ilya imran imre indrek
    ingemar ingmar ingo ingolf ingvar inácio ioannis ionut ireneusz irfan irving isaac isamu isaías isidro ismael
    ismail ismaël issa issam issouf istván iuri ivan ivano ivar ivica ivo iván iwan jaafar jaak jaan jaanus jaap
    jacco jacek jacinto jack jackson jacky jacob jacobo jacopo jacques jagdish jaime jair jairo jake jakob jakub
    jalal jamal james jamie jan jan-olof jan-willem janek janne jannik jannis janusz jaques jared jari jarkko jarmo
    jarno jaroslav jarosław jason jasper javad javier jay jean jean-baptiste jean-claude jean-eric jean-jacques
    jean-louis jean-luc jean-marc jean-marie jean-michel jean-paul jean-philippe jean-pierre jean-yves jed jeferson
    jeff jeffery jeffrey jelle jelmer jens jeppe jere jeremy jeremías jerker jeroen jerome jerry jerzy jerónimo
    jerônimo jesper jesse jesus jesús ji jim jimmy jiří joachim joakim joaquim joaquin joaquín jochem jochen joe
    joel joep joerg joey johan johann johannes john johnny jon jonah jonas jonathan jonny jonás joop joost jordan
    jordi jorge joris jos jose josef joseph josh joshua josiah josip josselin jostein josué josé josé-luis jouni
    jovan jozef joão joël juan juanjo juarez juha juhan juhani juho jukka jules julian juliano julien julio julius
    julián julião junichi juraj jurgen jurriaan jussi justin jérémie jérémy jérôme józef jörg jörgen jörn jørgen
    jørn júlio jürgen jüri kaan kaarel kaarlo kacper kader kai kaj kalev kalju kalle kamal kamiel kamil karel kari
    karim karl karl-heinz karol karsten kasper katsuhiko kazim kazimierz kazuo kees keir keith keld kelvin kemal ken
    kenan kenji kenneth kent kentaro kerem kevin khalid kieran kim kimmo kiril kirk kjartan kjell kjetil klaas klaus
    knut knut-erik koen koenraad kofi koichi kojo konrad konstantin konstantinos kourosh krishna krister kristian
    kristjan kristof kristoffer krystian krzysztof kunal kurt kwame kwasi kyle kyriakos kåre kévin ladislav lamar
    lambert lamberto lance lapo larry lars lasse laszlo laureano laurens laurent laurenz lauri lauro lawrence
    lazzaro laércio leander leandro lech lee leendert leif lembit lennart leo leon leonard leonardo leonel leonid
    leopold leopoldo leroy leslie lester leszek levent levi lewis leônidas liam lieven lincoln lindsey linus lionel
    lisandro livio ljubomir lloyd lluís lodewijk lorenz lorenzo loris lothar lou louay louis louis-philippe lourens
    lourenço lourival lovro loïc luc luca lucas luciano lucien lucio ludovic ludovico ludwig luděk luigi luis luiz
    lukas lukasz luke lukáš luther luuk luís lyndon lászló lázaro léandre léo léon léonard léopold lúcio maarten
    maciej madis mads magne magnus mahathir mahdi mahesh mahir mahmoud majid makoto malcolm malik malo mamadou
    manfred manish manlio manoel manoj manolis mansoor mansour manu manuel marc marcel marcelino marcello marcelo
    marcin marco marcos marcus marek margus mariano marijn marinus mario marion marius mariusz mark markku marko
    markus marnix marshall mart marten martial martijn martim martin martino marty martín marvin marwan masahiro
    masato mason massimiliano massimo massoud mateo mateus mateusz matheus mathias mathieu mathijs mathis mati
    matias mats matt matteo matthew matthias matthieu matthijs matti mattia mattias matías maurice mauricio maurizio
    mauro maurício maurílio max maxence maxim maxime maximilian maximo maxwell mayur maël meelis mees mehdi mehmet
    mel melchor melvin menno mesut michael michail michaël michał michel michelangelo michiel mickaël mieczysław
    miguel mihai mihkel mika mikael mike mikhail mikko mikołaj milan miles milos miloš milton mircea mirco mirko
    miro miroslav mirosław mitch mitchell mitt mladen moacir modesto modibo mogens mohamed mohammad mohammed mohan
    mohit moisés mordechai morgan moritz morris morten morton mostafa moussa moustapha muhammad mukesh mukhtar murat
    murilo murray mustafa muthu mykhailo mykola márcio mário máximo märt nabil nacer nacho nadir nahuel naji nam
    narciso narendra naser nasir nasser nathan nathaniel naveed nawaf nazario nazim neal neculai ned neeme neil
    nello nelson newt newton nicholas nick nicklas nico nicolas nicolás nicolò niek niels nigel nikita niklas niko
    nikola nikolai nikolaj nikolaos nikolas nikos nils nilson nilton nitin noah noel norbert norberto norio norman
    noé noël nuno nunzio néstor obinna octave octavio octávio odd olaf olav olavo ole oleg oleh oleksandr oleksii
    olexiy olgierd oliver olivier olle olli olof omar omer onno onofrio onur orazio oreste orhan oriol orlando osama
    oscar oskar osman osmar osmo osvaldo oswaldo ottavio ottmar otto ottone otávio ousmane oussama ove owen paavo
    pablo palle palmiro panagiotis paolo parviz pascal pascual pasquale pat patrice patricio patrick patrik patrizio
    patryk paul paul-henri paulino paulo pavel pawel paweł peder pedro peeter pekka pelle pentti pepe per-arne percy
    perry pertti petar pete peter peteris petr petri petro petros petteri phil philip philipp philippe phillip
    piercarlo pierluigi piero pierpaolo pierre pierre-alban pierre-yves piers piet pieter pietro pim piotr plácido
    plínio pontus poul pradeep prakash pranab prashant preben predrag priit prosper przemysław pál pär pål péter
    qasim quentin quinten quique quirino radek radosław radovan raf rafa rafael rafał raffaele raghu ragnar raheem
    rahim rahul raimo raimond raimondo raimundo rainer raivo raj rajan rajat rajesh rajiv raju rakesh ralf ralph
    ramesh rami ramin ramiro ramon ramzi ramón randall randy ranil raoul raphael raphaël rashid rasmus raul ravi ray
    rayan raymond raúl recep reggie rein reinaldo reince reinhard reinier remco remigio renan renato renaud rens
    renzo rené rex reza ricardo riccardo rich richard rick rickard ricky rico riho rik rinaldo rinat risto roar rob
    robbert robby robert roberto robin rocco rod roderick rodney rodolfo rodolphe rodrigo rodrigue roel roelof
    rogelio roger rogier rogério rohan rohit roine roland rolf romain roman romeo romeu romolo romuald román romário
    ron ronald ronaldo ronnie rory ross roy ruairí ruben rubens rubén rudolf rudolph rudy rufus ruggero rui rune
    rupert ruslan russ russell rustam rusty rutger ruud ruy ryan ryszard régis réjean rémi rémy rónán rúben saad
    sachin sadiq saeed said sajid sakari saleh salem salim salman salvador salvatore sam sami samir samuel samuele
    samuli sandeep sander sandro sanjay santiago santosh sascha satoshi saturnino saul sauli saulo saverio savino
    sayed saïd scott sean sebastiaan sebastian sebastiano sebastián sebastião selim sem seppo serafim serafino
    serdar serge sergei sergey sergio serhii serhiy seth severin severino seydou shahid shane shankar sharif shaukat
    shaun shawn shekhar sheldon sherman shigeru shinji shinzo shuichi siddharth sidney siebe siegbert siegfried
    sigbjørn sigmar sigurd siim silvan silvano silvestro silvio simo simon simão simón sindre siniša siro sjaak
    sjoerd sjors slavko slobodan solomon spencer staffan stan stanislas stanislav stanisław stanley stavros steen
    steeve stef stefan stefano steffen stein stephan stephen steve steven stewart stig stijn stjepan stuart sture
    ståle stéphane subash sukhdev sulaiman suleiman suleyman sunil suresh surya susumu svante svein sven sven-erik
    svend sverker sverre sylvain sylvester sylvestre szymon sándor sávio sébastien séraphin sérgio sílvio sören
    søren sławomir taavet taavi tadashi tadeu tadeusz taha takashi takeshi talal tamás tancredi tanel tanguy tapani
    tapio taras tarcísio tarek tariq tarmo taro tarun tarvo tayyip ted teddy teemu teo teodor teodoro terje tero
    terrence terry teun teunis teófilo theo theodor theodore thiago thibaud thibault thibaut thierry thijs thilo
    thimothée thomas thor thorben thorbjörn thorbjørn thorsten théo théodore théophile tiago tibor tigran tiit
    tijjani tijs tim timm timo timoteo timothy timothée timur tino tiziano tobias toby todd toivo tom tomas tomasz
    tomislav tommaso tommy tomás tomáš tomé toni tony toomas toon topi tor torben torbjörn tord tore torgeir
    torstein torsten toshiro toussaint travis trent trevor trey tristan tristán troels troels-lund trond trond-erik
    trygve tucker tullio tuomas tural tushar twan tyler tõnis tõnu ubaldo udo uffe ugo ulf uli ulises ulisses ulrich
    ulrik ulysse umar umberto unai urbain urho urmas urmo urs usman uwe uğur vadim vadym vagn vahur valdemar valdir
    valdis valdo valentin valentino valentín valeriano valerio valery valmir valéry vasco vasil vasily vassilis
    vasyl vegard veikko veiko veli velimir vello verner vernon vesa vicente victor victor-hugo vidar vijay vikas
    vikram viktor viktoras ville villu villy vilmos vince vincent vincenzo vinny vinod vinícius virgil virgilio
    vitaly vito vitor vittorio vivek vivien vlad vladimir vladimír vladislav volker volodymyr vyacheslav vytautas
    václav víctor vít vítor wael wagner waldemar waleed walid walter wanderley warren wayne wellington wendell
    werner wesley wessel wiesław wiktor wilbur wilfried wilhelm will willard willem william willie willy wilmer
    wilson wim winston witold wladimir wojciech wolf wolfgang woodrow wouter władysław włodzimierz xabier xavi
    xavier xi yacine yago yanis yann yannick yannis yaroslav yash yasin yasir yasser yasuo yevgeny yiannis yoav
    yohan yoichi yosef yoshihide yoshihiro youssef yousuf yuichi yukio yunus yuri yuriy yusef yusuf yvan yves yvon
    zacarías zacharie zachary zack zafar zaher zahid zbigniew zdeněk zdzisław zeferino zeki zenon ziad zlatan zlatko
    zoltán zoran zsolt zygmunt álvaro ángel åke édouard élie éloi émile émilien éric étienne ígor ítalo íñigo óscar
    ödön örjan özgür østein øystein øyvind ülo łukasz александр алексей анатолий анатолій андрей андрій антон
    аркадий артем артём богдан борис в'ячеслав вадим валентин валерий валерій василий василь виктор виталий владимир
    владислав володимир всеволод вячеслав віктор віталій геннадий геннадій георгий георгій герман глеб григорий
    григорій даниил данило денис дмитрий дмитро евгений егор иван игорь илья кирилл кирило константин леонид леонід
    максим марат матвей микита микола михаил михайло никита николай олег олександр олексій остап павел павло петр
    петро пётр роман ростислав руслан рустам святослав семен семён сергей сергій станислав степан тарас тимофей
    тимофій тимур федор федір фёдор эдуард юрий юрій яков ярослав євген іван ігор ілля
""")
FEMALE = listed("""
    aafke aaliyah aase abby abigail abigaïl abril ada adela adelaida adele adriana adriane adèle adélia agata agathe
    agnes agnese agneta agnieszka agnès agustina aida aiko aileen aimée ainhoa aino aisha aisling aive aja akiko
    alana alba aldona aleida alejandra aleksandra alena alessandra alessia aleta alexandra alexandria alexia alexis
    alfreda alice alicia alicja alida alina aline aliona alison alix aliya alla allegra allison alma almudena alva
    alyssa amaia amal amalia amalie amanda amandine amara amber ambra amelia amina aminata amira amparo amrita amy
    amália amélia amélie ana ana-paula analía ananya anastasia anastasiia anaïs andrea andreea andreia andreja
    andréa andrée andréia aneta anette angela angelica angelika angeliki angelina angie angèle angélique aniela
    anika anisa anita anja anjali anka anke ann ann-kathrin ann-sofie anna anna-karin anna-lena anna-maija annabel
    annabelle annalena annalisa annamaria anne anne-grete anne-laure anne-marie anne-mette anne-sophie annegret
    annegrethe anneke anneli annelie annelies anneliese annelise annemarie annemiek annett annette annick annie
    annika annikki anouk antje antoinette antonella antonia antonietta antonina antónia antônia anu anuradha anusha
    aoife aparna apolline april araceli arantxa ariadna ariana ariane arianna arja arlene armelle arundhati arwa
    aránzazu asako asha ashley asma assunta astri astrid asunción athena aude audrey augusta aukje aurora aurélie
    ava ave awa axelle ayaan ayesha ayumi ayşe azadeh azra azucena aïcha bahar barbara barbora barbro basma bea
    beata beate beatrice beatrijs beatriu beatrix beatriz becky begoña belinda belén benazir benedetta benedita
    benita bente berenice bergljot berit bernadette bernarda bernice berta bertha berthe beth bethany betsy bettina
    betty beverly bhavna bianca birgit birgitta birgitte birte birthe bjørg blanca blanka bodil bogumiła bogusława
    bohdana bonnie borghild bożena božena branca bregje brenda brianna bridget bridie brigitta brigitte britt britta
    brittany brooke bruna bárbara bärbel béatrice bénédicte caitlin camila camilla camille candace candelaria
    candice caoimhe capucine carin carine carla carlota carlotta carly carmela carmen carol carola carole carolien
    carolina caroline carolyn carrie casilda cassandra cassandre catalina catarina caterina catharina catherine
    cathy cato catriona cayetana cecilia cecylia cecília celeste celia celina cesira chabela chantal charlene
    charlize charlotte charlène charu chelsea cheryl chiamaka chiara chinwe chitra chloe chloé christa christel
    christelle christiane christianne christien christina christine christl ciara cindy cinzia cisca claartje claire
    clara clarice clarissa clarisse claudette claudia claudine cleide clementine cleopatra clotilde cláudia clémence
    clémentine cléo colette colleen concepción concetta conchita condoleezza connie consolata constance constança
    consuelo cora coralie cordelia corine corinna corinne cornelia corrie corry cosima costanza courtney cristiana
    cristiane cristina crystal cynthia czesława cátia cândida cécile célia céline dagmar daisy dalia dalva damaris
    dana danica daniela danielle danuta daphne daria darlene darya daryna dawn debbie debora deborah debra deepika
    deirdre delia della delphine denise deniz desiree desirée diana diane dianne dieuwke dilara dilma dina diāna
    djamila dolores domenica dominika donata donatella donna doortje dora doreen doriana dorien dorina doris dorit
    dorota dorothea dorothy dorothée dorte dorthe dulce duška débora ebba ebru eda edda ede edeltraud edit edith
    edna eduarda edurne edwige edyta eefje eeva eftychia eha eija eileen eilidh eimear eira ekaterina elaheh elaine
    eldbjørg eleanor eleanora elektra elena eleni eleonora elfriede eliana eliane elif eliis elin elina eline elis
    elisa elisabet elisabete elisabeth elisabetta elise eliza elizabete elizabeth elke ella ellen elli ellinor elly
    elo elodie eloá eloísa els elsa elsbeth else else-marie elsie elsje elske elvira elżbieta ema emanuela emelie
    emiko emilia emily emine emma emmanuelle emmi emília encarna encarnación ene ene-liis enikő enrica erica erika
    erin erminia erna ernestine erzsébet esma esmee esmeralda esperanza estefanía estela estelle ester esther ethel
    eugenia eugénia eugénie eulalia eunice eva evangelia evangelina eve evelien evelin evelina evelyn evelyne evi
    ewa ewelina fabiana fabienne fabiola fabrizia fadila fadwa faith faiza fanny farah farida farzana fatemeh fathia
    fatiha fatima fatma fatou fatoumata faustine federica felicia felicja felisa femke fenna feodora ferdousi
    fernanda fernande fiammetta fien filipa filiz filomena fiona fiorella flavia flavie floor flora florence
    florencia florentina floriane flávia fran franca frances francesca francine francisca franka franziska françoise
    frauke frederica frederique freja freya frida frieda friederike froukje frédérique fulvia fumiko funda funmilayo
    fátima félicie gabriela gabriele gabriella gabrielle gaia gail galina garance gauri gaétane gaëlle geertje
    geertrui gema gemma genevieve geneviève genoveffa genowefa georgette georgia georgina geovana geraldine gerda
    gerdien gerlinde germaine germana gerti gertrud gertrude ghada ghislaine giada gianna gilda gillian gimena gina
    ginevra ginny gioia giorgia giovana giovanna gisela gisele giselle gisèle gitta gitte giulia giuliana giuseppina
    giusi gladys glenda gloria gláucia glória goedele golda gonca gordana grace graciela graciete grazia graziella
    grażyna greet greetje greta gretchen grete grethe griet guadalupe gudrun guendalina gulnara gunda gunilla gunvor
    guro guylaine gwen gwenaëlle gwendolyn gwyneth gül gülşen habiba hadewych hadja hafida haifa hala halina halyna
    hana hanan hande hanna hanna-maria hannah hanne hanneke hannelore hannie harpreet harriet haruka hatice hawa
    heather hedda hedwig hege heide heidi heidrun heike heleen helen helena helene helga helgi heli helle helmi
    heloísa helén hend hendrikje hennie henrietta henriette henrike herminia hermínia herta hiba hilary hilda hilde
    hildegard hilkka hillary hille hillegonda hillevi hiltrud hind hiroko hjørdis holly honorata hope hortense houda
    hristina huguette huma hyacinth héloïse hélène ida idalina iida ilaria ilenia ilka ilke ilona ilse iman imani
    imbi imelda imma immacolata immaculata ina inari ineke ines inga inga-lill ingalill inge inge-lise ingeborg
    ingegerd ingela inger ingibjörg ingrid ingunn inka inkeri inmaculada inna inès inés inês ioana iolanda iracema
    irena irene iria irina iris irma irmela irmgard irmtraud irène isa isabel isabela isabella isabelle isadora
    isaura iseult ishani isidora isolde itziar ivana ivanka iveta ivete ivone ivonne iwona iza izabela jaana jacinda
    jacinta jacintha jacira jackie jaclyn jacoba jacqueline jadwiga jagoda jamila jamileh jan jana janaína jandira
    jane janet janice janika janina janine janna janneke jantine jantje jarmila jasmin jasmina jasmine jaya jean
    jeanette jeanine jeanne jeannette jeannine jelena jelka jenna jenni jennifer jenny jessica jikke jill jimena
    jitka jitske jo joan joana joanna joanne joaquina jocelyn jodie johanna johanne jolanda jolanta jolien jolijn
    jonna jordana jorid jorunn josefa josefin josefina josephina josephine josette josiane josien josipa josée
    joséphine jovana joy joyce joëlle juana juanita judite judith judy jule julia juliana juliane julianne julie
    juliet juliette julija julita june junko jussara justine justyna jutta juul jytte józefa júlia kaarina kaat kadi
    kadri kaie kaija kaili kaire kaisa kaja kalina kalpana kamala kamila kara karen kari karin karina karine karla
    karlijn karmen karoliina karolina karoline kasia katariina katarina katarzyna kate kateryna kateřina katharina
    katharine katherine kathleen kathrin kathryn kathy kati katia katie katinka katja katre katri katrien katrijn
    katrin katrina katrine kavita kay kayla keiko keit kellie kelly kellyanne kendra kerry kersti kerstin kertu
    kezia khadiga khadija khady kimberly kinga kirsi kirsten kirsti kirstine kirstjen kirsty kjersti kjerstin
    klaartje klara klaudia klára konstanze kornelia krista kristel kristen kristi kristien kristiina kristin
    kristina kristine krystyna kumiko käthe külli küllike laetitia lagle laila lakshmi lamia lana lara larissa
    latifa laura laure lauren laurence laurie lavinia laëtitia lea leah leelo leen leena leentje leida leila leili
    lela lena lene leni lenka leocadia leokadia leona leonie leonor leontine lesia leslie lesya leticia letizia
    letícia leyla leïla liane licia lidewij lidia lien lies liesbet liesbeth liesel lieselot lieselotte lieve ligia
    liina liis liisa liisi lilia lilian liliana liliane lilith liljana lillian lily lina linda lindsay linn linnea
    liora lisa lisbet lisbeth lise lise-lotte liselotte lisette ljubica ljudmila loes lois lola loredana lorella
    lorena lorenza loretta lori lorraine lotta lotte louisa louise lourdes lovisa luana lucette lucia luciana lucie
    lucienne lucile lucilla lucille lucinda lucrecia lucrezia lucy lucyna lucía ludivine ludmila ludmilla ludmiła
    ludovica luigia luisa luise luiza lurdes luzia luísa lydia lydie lynda lynn lynne lyudmila léa léna léonie lídia
    lígia lúcia lújza maaike maarit maarja mabel macarena machteld mackenzie madalena maddalena madeleine madelief
    madeline mado mafalda magali magda magdalena maggie maha mahbouba maie maija maike maire maite maja malala
    malena malia malin malle mandla mandy manju manon manuela mara marcela marcelina marcella marcia mare maren
    marga margaret margareta margarete margaretha margarida margarita margaux margherita margit margot margreet
    margret margrete margrethe margriet marguerite mari mari-liis maria mariagrazia mariah mariam marian mariana
    mariangela mariann marianna marianne mariapia maribel marica maricarmen marie marie-christine marie-claire
    marie-claude marie-hélène marie-josée marie-laure marie-louise marie-pierre marie-ève marieke mariella marielle
    mariia marija marijke marika marike marilena marilyn marina marine marinella mariola marion maris marisa marisol
    marissa maristela marit marita mariya marja marjan marjatta marjo marjolein marjolijn marjorie marju marketa
    marketta markéta marla marleen marlena marlene marlies marlis marloes marlène marsha marta marte martha marthe
    martina martine martje martyna marusya marwa mary maryam maryse maryvonne marzena marzia maría marília masako
    mathilda mathilde matilda matilde matylda maud maura maureen mauren mauricette maxine may maya mayke mayte
    mayumi mayín maëlle maísa maïté małgorzata mechteld mechthild meeli meera meeri megan meghan mei meike melania
    melanie melina melinda melissa melita mercedes mercês meredith merel meret merete merike merja merle merve mervi
    meryl mette mia micaela michaela michaëlle michela michele micheline michelle michiko mieke miep mihaela miia
    mikaela mila mildred milena milica milla mina mindy minna mira miranda mireia mireille mirela mirella miriam
    mirja mirjam mirjana mirosława mirthe mitra moa moira molly mona monica monika monique montserrat moonika morag
    morgane morwenna mounira muna muriel myra myriam myrthe myrtle mália márcia märta mélanie mélissa míriam mónica
    mônica nada nadezhda nadia nadine nadiya nadja nadège nahed naila naima najla najwa nami namrata nancy nanna
    naoko naomi narges nasrin nastassja natacha natalia natalie natascha natasha nathalie natália natércia nawal
    nazanin naïma neeltje neha nele nelia nell nelleke nellie nelly nerea nermin nesrin neusa neva niamh nicola
    nicole nicoletta nicolette nicolien nienke nieves nika nikki nilufar nilza nimmi nina nines ninette nino nisha
    nita noa noelia noelle noemi nolwenn noor noora noortje nora norah norma nour noura novella noémia noémie noëlle
    nuala nuria nádia núbia oana octavia océane oddny oddrun odete odette odile ofelia ofélia oksana olalla
    oleksandra olena olesya olga olha olimpia olinda olivia oliwia olívia oonagh ophelia ophélie oprah orane oriane
    orietta orla ornella orsolya ottavia ottilie oumou outi padma paige palesa palmira paloma pam pamela paola
    pascale pat patricia patrizia patrycja patrícia patsy patty paula paulette paulien paulina pauline pavla payal
    peggy penelope penny penélope pernilla pernille perrine petra petronella philippa philomena phoebe phyllis pia
    piedade pien piera piia pilar pille pina pinar piret pirjo pirkko piroska pleun pleuni polina polly pooja pragya
    pramila prisca priscila priscilla priti priya priyanka purificación pushpa päivi queenie quirine rachael rachel
    rachele rachida radha radhika rafaela raffaella ragna ragnhild rahel raija raisa rajni rama ramla ramona rana
    randi rania raphaëlle raquel rasha rasmata ravena raymonde razia rebeca rebecca rebeka reet regina reidun
    remedios renata renate renee reni renée reyhan rhea rhiannon rhona rianne riet rigmor riikka riina riitta rikie
    rikke rina rita ritva roberta robin rocío roisin roksana romana romane romina romy ronja roos roosmarijn rosa
    rosalba rosalia rosalie rosalina rosalind rosalía rosana rosanna rosanne rosaria rosario rosaura rose roseline
    rosella roselyne rosemary rosetta roshni rosina rosita rossana rossella roswitha rosário rosângela rowena roxana
    roxanne roza rozenn rubina ruth ružica ryoko régine réka róisín róża rūta saana saara saba sabiha sabina sabine
    sabrina sadaf sadia safiya sahar saija saima sakina sakura salete salimata salla sally salma salome salomé
    samanta samantha samia samira sandra sandrine sangeeta sanna sanne saoirse sara sarah sarita sasha saskia satu
    savannah sayaka seema seija selena selma senta seraphina serena sevda sevgi shabnam shaheen shaima shalini
    shannon shanti sharmila sharon shazia sheetal sheila shelley shelly sherry shilpa shirin shirley shreya sian
    sibel sibylla sibylle sidonie sidsel sien sierra sigga signe sigrid sigrun siiri sile silja silje silke sille
    silvana silvi silvia silvina simona simone simonetta sinikka sinéad siobhan siobhán siri sirje sirkka sirpa sita
    siân sjaan sladjana smita snezhana sofia sofie sofía soheila soile solange solbjørg soledad solveig solène sonia
    sonja sonya sophia sophie soraia soraya soumaya sriya stacey stacy stanislava stanisława stefania stefanie
    stefanija steffi stella stephanie stien stina stine stéphanie suad sudha sue suely suha sujata suman sunita
    sunniva suparna susan susana susann susanna susanne susi susie suvi suzana suzanna suzanne suze svenja svetlana
    sveva světlana swati sybil sylvia sylvie sylwia synnøve szilvia sávitri séverine sílvia sónia sônia tahani taina
    tainá tamar tamara tamiko tammy tania tanja tanya tara tarja tatiana tatjana tatyana tea tekla telma teodora
    teresa teresia tereza terhi terri tess tetiana thaís thea thekla thelma theodora theresa therese thirza thérèse
    tiffany tiia tiina tiiu tilda tilde tilly tina tine tineke tiphaine titia tiziana tjitske tomoko tonya toos tora
    tordis torill torunn tove tracey traci tracy triin triinu trijntje trine trude trudi trudy truus tsitsi tuija
    turid tuula tuuli tuulia tuulikki tyra tânia tülay ulla ulla-maj ulrika ulrike uma undine unni urska ursula
    urszula urve usha uta ute vaike vaishali valentina valentine valeria valerie valéria valérie vanda vanesa
    vanessa vania vasiliki vasundhara veera veerle velma vendela venla vera verena verna veronica veronika veronique
    verónica verônica vesna vibeke vicki vickie vicky victoria victorine vidya vigdis viivi viktoria viktoriia vilma
    vincenza viola violaine violet violeta violetta virginia virginie viridiana virpi virve vittoria vitória viveka
    vivian viviana viviane vlasta vânia véronique walburga waltraud wanda wanja wenche wendelin wendy weronika
    whitney wiebke wieke wiesława wiktoria wilhelmina wilhelmine willeke willemijn wilma winifred wioletta wytske
    władysława xandra xenia ximena yael yamina yana yara yasemin yasmin yasmina yasmine yelena yevgenia yildiz yoko
    yolanda yolande yoshiko ysabel ysaline yuka yuki yukiko yulia yuliia yuliya yumi yuriko yvette yvonne zahra
    zainab zakia zara zdenka zehra zeina zeinab zenobia zhanna zilda zineb zita zoe zofia zohra zora zoé zsuzsa
    zsuzsanna zsófia zuleide zulema zuzana zuzanna zélia zélie águeda ángela ásta ângela åsa édith élaine éliane
    éliette élisa élisabeth élise élodie éloïse éléonore érica évelyne íris õnne özlem úrsula ülle александра алена
    алина алла алёна анастасия анастасія ангелина ангеліна анжелика анна антонина антоніна валентина валерия валерія
    варвара василиса вероника виктория вікторія галина ганна дарина дарья диана діана евгения екатерина елена
    елизавета жанна зинаида зоя зінаїда инга инна ирина катерина кира клавдия ксения ксенія кіра лариса леся лидия
    лилия людмила лідія лілія мар'яна маргарита марина мария марія наталия наталья наталія нина ніна оксана олена
    олеся ольга полина поліна раиса раїса римма роксолана светлана світлана соломія софия софья софія таисия тамара
    татьяна таїсія тетяна ульяна уляна христина юлия юлія ярина євгенія інна ірина
""")
