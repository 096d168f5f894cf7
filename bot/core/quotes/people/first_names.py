"""Common first names by gender, for pronouns and for telling people from places; general knowledge, no corpus."""

from __future__ import annotations

from bot.core.quotes.listed import listed

MALE = listed("""
    aage aarav aaron abdel abdelaziz abdul abdulaziz abdullah abdulrahman abel abhishek abraham achim adam adel
    adem ademar adi aditya adolf adolfo adrian afonso agustín ahmad ahmed aidan ajay akbar akio akira aksel al
    alain alan albert alberto alec alejandro alejo aleksandar aleksander aleksandr aleksei alessandro alessio
    alex alexander alexandre alexandros alexei alexey aleš alfonso alfred alfredo ali alistair alister aliyu
    allan allen alois alvin amar amir amit amitabh anand anatol anatole anatoly anders andre andreas andrei
    andrej andrew andrzej andrés andy angelo anil ankit anselm antal anthonius anthony antoine anton antoni
    antonio antony antonín antônio anwar archie aristotelis arjun armando armin arne arno arnold aron arsen
    arseniy arseny art artem arthur arturo arvind asad ashok ashraf asif aslan athanasios attila augusto aurelio
    axel ayman aziz baptiste bart bartosz bashar bastian bastien ben benedict benedikt benito benjamin benjamín
    benoît bernard bernd bernie bert bill billy bjarne björn blaise bob bobby bogdan bohdan boris boubacar brad
    bradley brandon branko brendan brent brett brian bruce bruno bryan burak byron börje calvin carl carles
    carlo carlos carsten cem cesar chad charles charlie chester chidi chinedu chris christian christoph
    christopher chuck ciarán claes clarence claude claudio claus clay clayton clifford clint clinton clive clyde
    colin connor corey cormac cornelius cory craig cristian cristiano cristóbal curt curtis cyril cyrille cédric
    dag dale damian damon dan daniel daniele danny dario darrell darren darryl dave david davide dean declan
    deepak denis dennis denys denzel derek dermot derrick desmond detlef detlev devin diarmuid dick didier diego
    dieter dietmar dietrich dimitri dimitrios dimitris diogo dirk djamel dmitry domenico domingo dominic dominik
    dominique don donal donald donatello doug douglas dragan duane duncan dustin dušan dwayne dwight dániel
    eamon earl eberhard eckart eckhard ed eddie edgar edin edmond edmund edson eduard eduardo edvard edward
    edwin efrain egon einar ekrem eli elias elijah elliott elmar elmer elvis emanuel emeka emil emile emilio
    emmanuel emre ender enrico enrique eoin erhard eric erich erik erling ernest ernesto ernst erwan erwin
    esteban ethan eugen eugene eugenio evan everett evgeny ezra fabian fabio fabrice fabrizio fahad faisal farid
    farouk faruk federico felice feliks felipe felix ferdinand ferenc fergus fernand fernando fidel filip
    filippo filippos finn flemming florent florian floyd francesc francesco francis francisco franck francois
    franjo frank franklin františek franz françois fred frederick fredrik friedrich fritz frédéric fumio gabriel
    galo gareth garrett gary gaspard gaston gavin gaël geert geir gene gennady geoff geoffrey georg george
    georges georgi georgios gerald gerard gerardo gerd gerhard germán gerry gert giacomo gianni gilbert gilberto
    gilles gino giorgio giovanni giuliano giuseppe glen glenn gonzalo goran gordon graham grant greg gregg
    gregory grigory grzegorz grégoire guido guilherme guillaume guillermo gunnar gunther gus gustav gustavo guy
    gyula gábor göran götz günter günther haakon habib hakan hakim halil hamad hamdi hameed hamid hamza hank
    hanno hans harald hari harold harrison harry hartmut hartwig haruki harun harvey hasan hashim hassan hassen
    hayden hector heiko heiner heinrich heinz helge helmut helmuth hendrik henning henri henrik henrique henry
    henryk herbert heribert herman hermann hernán hideo hiroshi horst howard hrvoje hubert hugh hugo hugues
    humberto humphrey hussein husseyn håkan ian ibrahim ignacio ignatius igor ihor ikenna ilham ilias ilker
    illia ilya imran imre ingmar ingo ingolf ingvar ioannis ionut irfan irving isaac isamu ismael ismail issa
    issam istván ivan ivar ivica ivo iván iwan jaafar jaap jacek jacinto jack jackson jacob jacques jagdish
    jaime jair jake jakob jakub jalal jamal james jamie jan jannik jannis janusz jared jarmo jaroslav jarosław
    jason javad javier jay jean jed jeff jeffery jeffrey jelle jens jeremy jerome jerry jerzy jesse jesus ji jim
    jimmy jiří joachim joakim joaquin joaquín jochen joe joel joerg joey johan johann johannes john johnny jon
    jonah jonas jonathan jonny joost jordan jordi jorge jose josef joseph josh joshua josiah josip jostein josé
    jovan joão juan juha juho jukka jules julian julien julio julius julián junichi juraj jussi justin jérémie
    jérôme józef jörg jörn jürgen kaan kader kai kamal kamil karel karim karl karl-heinz karsten kasper
    katsuhiko kazim kazuo keir keith kelvin kemal ken kenan kenji kenneth kent kentaro kerem kevin khalid kieran
    kim kiril kirk klaas klaus knut koen kofi koichi kojo konrad konstantin konstantinos kourosh krishna
    kristian kristof kristoffer krzysztof kunal kurt kwame kwasi kyle kyriakos ladislav lamar lance larry lars
    laszlo laurens laurent laurenz lawrence leander lech lee leif lennart leo leon leonard leonardo leonid
    leopold leroy leslie lester leszek levent levi lewis liam lincoln lindsey lionel ljubomir lloyd lluís lorenz
    lorenzo lothar lou louay louis lovro loïc luc luca lucas luciano lucien ludovic ludwig luděk luigi luis
    lukas lukasz luke lukáš luther luuk luís lyndon lászló maarten maciej mads magnus mahathir mahdi mahesh
    mahir mahmoud majid makoto malcolm manfred manish manoj manolis mansoor mansour manu manuel marc marcel
    marcelo marcin marco marcos marcus marek mariano mario marion mariusz mark marko markus marshall marten
    martin marty martín marvin marwan masahiro masato mason massimo massoud mateo mateus mateusz mathias mathieu
    mathis matias matt matteo matthew matthias matthieu matthijs mattias matías maurice mauricio mauro max maxim
    maximilian maximo maxwell mayur mehdi mehmet mel melvin menno mesut michael michail michał michel miguel
    mihai mikael mike mikhail mikko mikołaj miles milos miloš milton mircea miro miroslav mirosław mitch
    mitchell mitt mladen modibo mohamed mohammad mohammed mohan mohit moisés mordechai morgan moritz morris
    morton mostafa moussa muhammad mukesh mukhtar murat murray mustafa muthu mykhailo mykola nabil naji nam
    narendra naser nasir nasser nathan nathaniel naveed nawaf nazim neal neculai ned neil nelson newt nicholas
    nick nicklas nico nicolas nicolás nicolò nigel nikita niklas nikola nikolai nikolaj nikolaos nikolas nikos
    nils nitin noah noel norbert norio norman nuno obinna olaf olav ole oleg oleh oleksandr oleksii olexiy
    oliver olivier olle olof omar omer onur orhan oriol orlando osama oscar oskar osman osvaldo ottmar otto
    oussama owen pablo panagiotis paolo parviz pascal pascual pasquale pat patrice patricio patrick patrik paul
    paulo pavel pawel paweł pedro pekka pelle percy perry petar pete peter peteris petr petro petros petteri
    phil philip philipp philippe phillip pierluigi pierre pierre-yves piers piet pieter pietro piotr pradeep
    prakash pranab prashant preben predrag pál pär péter qasim quentin radek radosław radovan rafa rafael rafał
    raffaele raghu raheem rahim rahul rainer raj rajan rajat rajesh rajiv raju rakesh ralf ralph ramesh rami
    ramin ramiro ramon ramzi randall randy ranil raphael rashid raul ravi ray raymond raúl recep reggie reince
    reinhard renato renaud renzo rené rex reza ricardo riccardo rich richard rick ricky rico rinat rob robbert
    robby robert roberto robin rod roderick rodney rodolfo rodrigo rodrigue roger rohan rohit roland rolf romain
    roman román ron ronald ronnie rory ross roy ruairí ruben rubén rudolf rudolph rudy rufus rui rupert ruslan
    russ russell rustam rusty ryan ryszard régis rémi rémy rónán saad sachin sadiq saeed said sajid saleh salem
    salim salman salvador salvatore sam sami samir samuel samuli sandeep sander sandro sanjay santosh sascha
    satoshi saul sayed saïd scott sean sebastian selim serdar serge sergei sergey sergio serhii serhiy seth
    severin shahid shane shankar sharif shaukat shaun shawn shekhar sheldon sherman shigeru shinji shinzo
    shuichi siddharth sidney siegbert siegfried sigmar sigurd silvan silvio simon simão siniša slavko slobodan
    solomon spencer stan stanislav stanisław stanley stavros stefan stefano steffen stephan stephen steve steven
    stewart stig stjepan stuart stéphane subash sukhdev sulaiman suleiman suleyman sunil suresh surya susumu
    sven sven-erik svend sverre sylvain sylvester szymon sándor sávio sérgio sören søren sławomir tadashi
    tadeusz taha takashi takeshi talal tamás tanel tapio taras tarek tariq taro tarun tayyip ted teddy teemu
    teodor terje terrence terry theo theodor theodore thibault thierry thijs thilo thomas thorben thorbjørn
    thorsten théo tiago tibor tigran tijjani tim timm timo timothy timur tino tobias toby todd tom tomas tomasz
    tomislav tommaso tommy tomás tomáš tony toomas torben tore torsten toshiro travis trent trevor trey trygve
    tucker tuomas tural tushar tyler tõnis ubaldo udo ulf uli ulrich ulrik umar umberto unai urs usman uwe uğur
    vadim vadym vagn valdis valentin valentino valentín valery vasil vasily vassilis vasyl velimir vernon
    vicente victor vidar vijay vikas vikram viktor viktoras ville vilmos vince vincent vincenzo vinny vinod
    virgil vitaly vito vittorio vivek vlad vladimir vladimír vladislav volker volodymyr vyacheslav vytautas
    václav vít wael waldemar waleed walid walter warren wayne wendell werner wesley wiktor wilbur wilfried
    wilhelm will willard willem william willie willy wim winston witold wladimir wojciech wolf wolfgang woodrow
    wouter xavier xi yann yannick yannis yaroslav yash yasin yasir yasser yasuo yevgeny yiannis yoav yohan
    yoichi yosef yoshihide yoshihiro youssef yousuf yuichi yukio yunus yuri yuriy yusef yusuf yves zachary zack
    zafar zaher zahid zbigniew zdeněk zeki zenon ziad zlatan zlatko zoltán zoran zsolt zygmunt álvaro émile
    étienne ödön özgür øyvind łukasz
""")
FEMALE = listed("""
    aaliyah aase abby abigail abigaïl ada adele adriana adriane agata agathe agnes agnese agneta agnieszka aida
    aiko aileen aino aisha aisling aja akiko alana alba alejandra aleksandra alena alessandra alessia aleta
    alexandra alexandria alexis alfreda alice alicia alina aliona alison aliya alla allegra allison alma alva
    alyssa amal amalia amalie amanda amara amber amelia amina aminata amira amrita amy amélie ana ananya
    anastasia anastasiia anaïs andrea andreea andreja anette angela angelica angelika angeliki angelina angie
    angèle aniela anika anisa anita anja anjali anka anke ann ann-kathrin anna anna-lena annabel annabelle
    annalena annalisa anne annegret anneke anneli anneliese annelise annemarie annett annette annie antje
    antoinette antonella antonia antonina anu anuradha anusha aoife aparna april arantxa ariadna ariana ariane
    arianna arja arlene arundhati arwa asako asha ashley asma astrid athena aude audrey augusta aurora aurélie
    ava ayaan ayesha ayumi ayşe azadeh azra bahar barbara barbora basma beata beate beatrice beatriu beatrix
    beatriz becky begoña belinda benazir benedetta benita bente berenice bernadette bernarda bernice bertha beth
    bethany betsy bettina betty beverly bhavna bianca birgit birgitta birgitte birte blanca blanka bohdana
    bonnie božena brenda brianna bridget bridie brigitta brigitte britt britta brittany brooke bruna bärbel
    caitlin camilla camille candace candice caoimhe carine carla carlotta carly carmela carmen carol carola
    carole carolina caroline carolyn carrie cassandra catarina caterina catherine cathy catriona cayetana
    cecilia celeste celia chantal charlene charlize charlotte charu chelsea cheryl chiamaka chiara chinwe chitra
    chloe christa christel christelle christiane christianne christina christine christl ciara cindy cinzia
    claire clara clarissa clarisse claudette claudia claudine clementine cleopatra clémence cléo colleen
    conchita condoleezza connie constance consuelo cora cordelia corinna corinne cornelia cosima costanza
    courtney cristiane cristina crystal cynthia cátia cândida célia céline dagmar daisy dalia damaris dana
    danica daniela danielle daphne daria darlene darya daryna dawn debbie deborah debra deepika deirdre delia
    della delphine denise deniz desirée diana diane dianne dilara dilma dina diāna dolores dominika donna dora
    doreen dorina doris dorit dorota dorothea dorothy dorothée duška ebba ebru edda edeltraud edit edith edna
    edwige edyta eeva eftychia eileen eilidh eimear eira ekaterina elaheh elaine eleanor eleanora elektra elena
    eleni elfriede elif elina eline elisa elisabeth elisabetta elise eliza elizabeth elke ella ellen elli elodie
    els elsa elsbeth elsie elvira emanuela emiko emilia emily emine emma emmanuelle enikő enrica erica erika
    erin erna ernestine erzsébet esma esmeralda esperanza estelle esther ethel eugenia eugénie eulalia eva
    evangelia eve evelien evelina evelyn evelyne ewa fabienne fadila fadwa faith faiza fanny farah farida
    farzana fatemeh fathia fatiha fatima fatma fatoumata federica felicia feodora ferdousi fernanda fiammetta
    filiz filomena fiona flavia flora florence florentina floriane fran frances francesca francine franziska
    françoise frauke frederica freja freya frida frieda friederike frédérique fumiko funda funmilayo gabriela
    gabriele gaia gail galina garance gauri gaëlle gemma genevieve geneviève georgia geovana geraldine gerda
    gerlinde germaine germana gerti gertrude ghada ghislaine gillian gina ginevra ginny gioia giorgia giovanna
    gisela giselle gitta giulia giuliana giuseppina gladys glenda gloria glória golda gonca gordana grace grazia
    graziella greet greta gretchen grethe gudrun gulnara gunda gunilla gunvor gwen gwendolyn gwyneth gül gülşen
    habiba hadja haifa hala halina halyna hana hanan hande hanna hannah hanne hannelore harpreet harriet haruka
    hatice hawa heather hedda hedwig hege heide heidi heidrun heike helen helena helene helga helle helmi hend
    henrietta henriette henrike herta hiba hilary hilda hilde hildegard hillary hiltrud hind hiroko holly hope
    hortense houda hristina huma hyacinth hélène ida ilaria ilka ilke ilona ilse iman imani imelda immaculata
    ina ines inga inge ingeborg ingela ingibjörg ingrid ingunn inka inna ioana iolanda irena irene irina iris
    irma irmela irmgard irmtraud irène isa isabel isabella isabelle isadora isaura iseult ishani isolde ivana
    ivanka iveta iwona izabela jaana jacinda jacinta jackie jaclyn jacqueline jadwiga jagoda jamila jamileh jan
    jana jane janet janice janika janina janine jarmila jasmin jasmina jasmine jaya jean jeanette jeanne
    jeannette jelena jelka jenna jenni jennifer jenny jessica jill jitka jo joan joana joanna joanne jocelyn
    jodie johanna johanne jolanda jolanta jordana josefa josefina josephina josephine josipa josée joséphine
    jovana joy joyce juanita judith judy jule julia juliana juliane julianne julie juliet juliette julija julita
    june junko justine justyna jutta kaarina kaja kalina kalpana kamala kamila kara karen karin karina karla
    karolina karoline kasia katarina katarzyna kate kateryna kateřina katharina katharine katherine kathleen
    kathrin kathryn kathy kati katie katinka katja katri katrin katrina katrine kavita kay kayla keiko kellie
    kelly kellyanne kendra kerry kersti kerstin kezia khadiga khadija khady kimberly kinga kirsi kirsten
    kirstine kirstjen kirsty klaudia klára konstanze kornelia kristen kristien kristin kristina kristine
    krystyna kumiko käthe laetitia laila lakshmi lamia lana lara larissa latifa laura laure lauren laurence lea
    leah leila lela lena lene leni lenka leocadia leokadia leona leonor leontine lesia leslie lesya leticia
    leyla liane lidia liesbeth liesel lieselotte ligia liis lilia lilian liliana lilith liljana lillian lily
    linda lindsay linn linnea liora lisa lisbeth lise liselotte ljubica ljudmila lois lola loretta lori lorraine
    lotta lotte louisa louise lucia luciana lucie lucille lucinda lucrezia lucy lucía ludmila ludmilla luisa
    luise luísa lydia lynda lynn lynne lyudmila léa léonie lújza maaike mabel macarena mackenzie madalena
    madeleine madeline mafalda magali magda magdalena maggie maha mahbouba maike maite maja malala malia mandla
    mandy manju manon manuela mara marcia maren margaret margareta margarete margaretha margarida margarita
    margaux margherita margit margot margret margrete margrethe mari maria mariah mariam marian mariana
    mariangela mariann marianna marianne maribel marica marie marie-claire marie-louise marieke mariella mariia
    marija marijke marika marilena marilyn marina marine mariola marion marisa marissa maristela marit marita
    mariya marja marjan marjorie marketa markéta marla marleen marlene marlies marlis marsha marta marte martha
    martina martine martje marusya marwa mary maryam marzena maría masako mathilda mathilde matilda maud maureen
    mauren maxine may maya mayumi małgorzata mechthild meera megan meghan mei meike melania melanie melina
    melinda melissa melita mercedes meredith meret merete merja merle merve meryl mia michaela michaëlle michele
    michelle michiko mieke mihaela mila mildred milena milica milla mina mindy minna mira miranda mireia
    mireille mirela miriam mirja mirjam mirjana mitra moa moira molly mona monica monika monique morag morgane
    morwenna mounira muna muriel myra myrtle mália märta mélanie nada nadezhda nadia nadine nadiya nadja nadège
    nahed naila naima najla najwa nami namrata nancy naoko naomi narges nasrin nastassja natacha natalia natalie
    natascha natasha nathalie natália nawal nazanin neha nele nelia nell nellie nelly nermin nesrin neva niamh
    nicola nicole nicoletta nicolette nieves nika nikki nilufar nimmi nina ninette nino nisha nita noa noelle
    nolwenn noor noora nora norah norma nour noura noémie nuala nuria nádia oana octavia odette odile ofelia
    oksana oleksandra olena olesya olga olha olivia oonagh ophelia oprah oriane orla ornella orsolya ottilie
    padma paige palesa paloma pam pamela paola pascale pat patricia patrizia patsy patty paula paulette paulina
    pauline pavla payal peggy penelope penny penélope pernilla pernille petra petronella philippa philomena
    phoebe phyllis pia pilar pinar piroska pleuni polina polly pooja pragya pramila prisca priscilla priti priya
    priyanka pushpa queenie rachael rachel radha radhika rafaela raffaella rahel raija raisa rajni ramla ramona
    rana randi rania raquel rasha ravena razia rebecca rebeka regina renata renate renee reni reyhan rhea
    rhiannon rhona rina rita ritva roberta robin rocío roisin romana romina romy ronja rosa rosalba rosalie
    rosalind rosalía rosaria rosario rose roselyne rosemary roshni rosina rosita roswitha rowena roxana roxanne
    roza rubina ruth ružica ryoko régine réka róisín rūta saana saba sabiha sabina sabine sabrina sadaf sadia
    safiya sahar saima sakina sakura sally salma salome samanta samantha samia samira sandra sandrine sangeeta
    sanna saoirse sara sarah sarita sasha saskia savannah sayaka seema selena selma senta seraphina serena sevda
    sevgi shabnam shaheen shaima shalini shannon shanti sharmila sharon shazia sheetal sheila shelley shelly
    sherry shilpa shirin shirley shreya sian sibel sibylla sibylle sierra sigga signe sigrid sigrun siiri sile
    silje silke silvana silvia silvina simona simone simonetta sinéad siobhan siobhán siri sirpa sita siân
    sladjana smita snezhana sofia sofie sofía soheila solange soledad solveig sonia sonja sonya sophia sophie
    soraya soumaya sriya stacey stacy stanislava stefania stefanie stefanija steffi stella stephanie stine
    stéphanie suad sudha sue suha sujata suman sunita sunniva suparna susan susana susann susanna susanne susi
    susie suvi suzana suzanna suzanne svenja svetlana světlana swati sybil sylvia sylvie sylwia szilvia sávitri
    sónia tahani taina tamar tamara tamiko tammy tania tanja tanya tara tarja tatiana tatjana tatyana tea tekla
    teodora teresa teresia tereza terri tess tetiana thea thekla thelma theodora theresa therese thérèse tiffany
    tiina tilda tilde tina tiphaine tiziana tomoko tonya tora tordis tove tracey traci tracy trine trudi trudy
    tsitsi tuula tuulia tyra tülay ulla ulla-maj ulrika ulrike uma undine urska ursula urszula usha uta ute
    vaishali valentina valeria valerie valérie vanda vanessa vania vasiliki vasundhara velma vendela vera verena
    verna veronica veronika vesna vibeke vicki vickie vicky victoria vidya viktoria viktoriia vilma viola violet
    violeta violetta virginia virginie viridiana virve vittoria viveka vivian viviana viviane vlasta véronique
    walburga waltraud wanda wanja wenche wendelin wendy whitney wiebke wiesława wilhelmina wilhelmine wilma
    winifred xenia ximena yael yamina yana yara yasemin yasmin yasmine yelena yevgenia yildiz yoko yolanda
    yoshiko ysabel yuka yuki yukiko yulia yuliia yuliya yumi yuriko yvette yvonne zahra zainab zakia zara zdenka
    zehra zeina zeinab zenobia zhanna zineb zita zoe zofia zohra zora zsuzsa zsuzsanna zsófia zuzana zélie ásta
    åsa élisabeth éloïse özlem
""")
