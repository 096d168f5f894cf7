"""English words for what is no person: bodies, papers, times, places, works."""

from __future__ import annotations

from bot.core.quotes.languages.contract import What
from bot.core.quotes.listed import listed

WHAT = What(
    bodies=listed("""
    academy staff administration agency airlines alliance army association authority bank board brigade broadcasting
    bureau cabinet campaign center centre chamber church city club coalition college commission committee
    commonwealth company congress consortium corp corp. corporation council county court daily defence
    department district division embassy enterprises exchange federation fed firm force forces foundation front
    fund government group guard guild hospital house inc inc. initiative institute institution international
    journal kremlin laboratory league legion legislature ltd ltd. magazine media ministry mission mosque
    movement museum nation nations navy network news observatory office organisation organization pac panel
    parliament partners partnership party patrol pentagon police press project radio railway research resort
    review school secretariat senate service services society state states station store studio studios
    syndicate systems taliban team telegraph television temple times tribune tribunal trust union university
    watch post herald gazette guardian hotel airport theater theatre tower llc co co. plc gmbh tv pbs nato eu un
    cnn bbc nbc abc cbs msnbc npr fbi cia nsa nasa dnc rnc gop irs doj epa opec who unicef unesco unhcr hamas
    hezbollah isis isil breitbart politico reuters twitter facebook google apple microsoft amazon youtube
    netflix tesla boeing airbus bloomberg quinnipiac gallup rasmussen
"""),
    papers=listed("""
    statement report letter email e-mail memo article document documents study survey poll filing lawsuit
    complaint post comment release ad advertisement editorial website sign banner tweet message post book affidavit
    transcript op-ed note poster text headline caption essay column indictment ruling transcripts emails e-mails
    records filings press-release sticker t-shirt plaque leaflet placard invitation notice newspaper magazine
    blog paper analysis review resolution bill constitution
"""),
    times=listed("""
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec. today
    yesterday tomorrow tonight morning afternoon evening night week month year weekend earlier later recently
    afterward afterwards
"""),
    places=listed("""
    america africa asia europe antarctica australia afghanistan albania algeria andorra angola argentina armenia
    austria azerbaijan bahrain bangladesh belarus belgium benin bhutan bolivia bosnia botswana brazil britain
    brunei bulgaria burundi cambodia cameroon canada chile china colombia congo croatia cuba cyprus czechia
    denmark ecuador egypt england eritrea estonia ethiopia fiji finland france gabon gambia germany ghana greece
    grenada guatemala guinea haiti honduras hungary iceland india indonesia iran iraq ireland israel italy
    jamaica japan kazakhstan kenya kosovo kuwait kyrgyzstan laos latvia lebanon liberia libya lithuania
    luxembourg macedonia madagascar malawi malaysia mali malta mauritius mexico moldova monaco mongolia
    montenegro morocco mozambique myanmar namibia nepal netherlands nicaragua niger nigeria norway oman pakistan
    palestine panama paraguay peru philippines poland portugal qatar romania russia rwanda scotland senegal
    serbia singapore slovakia slovenia somalia spain sudan sweden switzerland syria taiwan tajikistan tanzania
    thailand togo tunisia turkey turkmenistan uganda ukraine uruguay uzbekistan venezuela vietnam wales yemen
    zambia zimbabwe alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii
    idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota
    mississippi missouri montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont
    wisconsin wyoming washington london paris berlin moscow beijing tokyo brussels rome madrid vienna kyiv kiev
    warsaw prague budapest athens ankara istanbul tehran baghdad damascus jerusalem cairo beirut tripoli kabul
    islamabad delhi mumbai shanghai seoul pyongyang sydney melbourne canberra ottawa toronto montreal vancouver
    chicago boston philadelphia houston dallas atlanta detroit seattle miami denver baltimore cleveland
    cincinnati pittsburgh phoenix austin manhattan brooklyn hollywood helsinki stockholm oslo copenhagen tallinn
    riga vilnius geneva zurich amsterdam dublin edinburgh belfast crimea gaza u.s. u.k. us uk usa eu u.n. d.c.
    n.y. calif. fla. hague nations york angeles jersey hampshire zealand orleans francisco diego korea arabia
    arabian carolina dakota
"""),
    works=listed("""
    book novel film movie song album show series programme program poem essay play opera documentary memoir ship
    vessel boat yacht tanker ferry freighter frigate trawler submarine destroyer cruiser spacecraft probe
    musical ballet trilogy game single track magazine newspaper column blog podcast painting exhibition titled
    entitled called named nicknamed dubbed known term word phrase slogan so-called motto label hashtag operation
    project bill act episode title headline codename codenamed nickname theme
"""),
    months=listed("may april june august"),
    before_months=listed("in since until till of last next this by from early late mid to during for every"),
    articles=listed("the"),
    within=listed("without of for against on in"),
    of=listed("of for"),
    national=("ian", "ean", "ish", "ese", "can", "nch", "wiss", "utch"),
)
