"""Common first names by gender, for pronouns and for telling people from places; general knowledge, no corpus."""

from __future__ import annotations

from bot.core.quotes.listed import listed

MALE = listed("""
    aaron abdul abdullah abraham adam adolf adrian ahmad ahmed al alan albert alec alejandro aleksander alex
    alexander alexei alexey alfred ali allan allen alvin amir anatoly anders andre andreas andrei andrew andy
    angelo anthony antoine anton antonio antony armando arnold art arthur arturo asif ben benjamin bernard bernd
    bernie bert bill billy björn bob bobby boris brad bradley brandon brendan brent brett brian bruce bruno
    bryan byron calvin carl carlos carsten cesar chad charles charlie chester chris christian christoph
    christopher chuck clarence claude claus clay clayton clifford clint clinton clive clyde colin connor corey
    cory craig curt curtis cyril dale damian damon dan daniel danny darrell darren darryl dave david dean denis
    dennis denzel derek derrick desmond devin dick dieter dimitri dirk dmitry don donald doug douglas duane
    duncan dustin dwayne dwight earl ed eddie edgar edmund eduard eduardo edward edwin eli elias elijah elliott
    elmer emanuel emil emilio emmanuel enrico enrique eric erich erik ernest ernesto ernst ethan eugene evan
    everett fabian felipe felix ferdinand fernando fidel finn floyd francesco francis francisco francois
    françois frank franklin franz fred frederick friedrich fritz gabriel gareth garrett gary gavin gene geoff
    geoffrey georg george georges gerald gerard gerd gerhard gerry gianni gilbert giorgio giovanni giuseppe glen
    glenn gordon graham grant greg gregg gregory guido guillermo günter günther gus gustav guy hamid hank hans
    harold harrison harry harvey hassan hector heiko heinrich heinz helmut hendrik henri henrik henry herbert
    herman hermann horst howard hubert hugh hugo humphrey ian ibrahim igor imran ingo isaac ismail ivan ivo jack
    jackson jacob jacques jaime jake jakob jamal james jamie jan jared jason javier jay jean jed jeff jeffery
    jeffrey jens jeremy jerome jerry jesse jesus jim jimmy joachim joaquin jochen joe joel joey johan johann
    johannes john johnny jon jonas jonathan jordan jorge josé jose josef joseph josh joshua josiah juan juha
    julian julio julius jürgen justin kai karl keith kelvin ken kenneth kent kevin khalid kim kirk klaus konrad
    konstantin kurt kyle lamar lance larry lars laurent lawrence lee leo leon leonard leonardo leonid leroy
    leslie lester levi lewis liam lincoln lindsey lloyd lorenzo lothar lou louis luc luca lucas ludwig luigi
    luis luke luther mahmoud malcolm manfred manuel marc marcel marco marcos marcus mario marion mark markus
    marshall martin martín marty marvin mason massimo mathias matt matteo matthew matthias maurice mauricio max
    maxim maximilian maxwell mehmet mel melvin michael michel miguel mikael mike mikhail miles milton mitch
    mitchell mitt mohamed mohammad mohammed morgan morris moritz morton muhammad murray mustafa nathan nathaniel
    neal ned neil nelson newt nicholas nick nicolas nicolás nigel nikolai nils noah noel norbert norman olaf
    oleg oliver olivier omar orlando oscar oskar osama otto owen pablo pascal pat patrick paul paulo pavel pedro
    percy perry pete peter petr phil philip philipp philippe phillip pierre pieter rafael ralf ralph ramon
    randall randy raphael rashid raul raúl ray raymond recep reggie reinhard reince rené rex rich richard rick
    ricky rob robby robert roberto robin rod roderick rodney rodrigo roger roland rolf roman ron ronald ronnie
    ross roy ruben rudolf rudolph rudy rupert russ russell rusty ryan salman salvador sam samuel saul scott sean
    sebastian serge sergei sergey sergio seth shane shaun shawn sheldon sherman sidney siegfried simon solomon
    spencer stan stanley stefan stephan stephen steve steven stewart stuart svend sven sylvester tariq tayyip
    ted terrence terry theo theodor theodore thilo thomas thorsten tim timothy timo tobias toby todd tom tomás
    tommy tony torsten travis trent trevor trey tucker tyler udo ulrich uwe valentin vernon victor viktor vince
    vincent vinny virgil vito vitaly vladimir volker walter warren wayne wendell werner wesley wilbur wilfried
    wilhelm will willard william willie willy winston wladimir wolf wolfgang woodrow xavier xi yasser yuri yusuf
    yves zachary zack
""")
FEMALE = listed("""
    abby abigail ada adele adriana agnes aisha alana alejandra alexandra alexandria alexis alice alicia alina
    alison allison alma alyssa amanda amber amelia amina amy ana anastasia andrea angela angelica angelina angie
    anita ann anna annalena anne annegret annette annie antonia april ariana arianna arlene ashley astrid audrey
    ava barbara beatrice beatrix becky belinda bernadette bernice bertha beth bethany betsy betty beverly birgit
    bonnie brenda brianna bridget brigitte brittany brooke caitlin camilla camille candace candice carla carly
    carmen carol carole carolina caroline carolyn carrie cassandra catherine cathy cecilia celeste celia
    charlene charlotte chelsea cheryl christa christiane christina christine chloe cindy claire clara clarissa
    claudia colleen condoleezza connie constance cora corinna corinne courtney cristina crystal cynthia daisy
    dana danielle daphne darlene dawn deborah debbie debra deirdre delia della denise diana diane dianne dolores
    donna dora doris dorothea dorothy edith edna eileen elaine eleanor elena elisa elisabeth eliza elizabeth
    ella ellen elsa elsie emilia emily emma erica erika erin esther ethel eva eve evelyn faith farah fatima
    felicia fiona flora florence frances francesca franziska frieda gabriela gabriele gail gemma genevieve
    georgia geraldine germaine gertrude gina ginny gisela giselle gladys glenda gloria grace greta gretchen gwen
    gwendolyn hannah hannelore harriet heather heidi heike helen helena helga henrietta hilary hilda hildegard
    hillary holly hope huma ida ilona ilse imelda ina ines inge ingrid irene irina iris irma isabel isabella
    isabelle ivanka jackie jacqueline jamila jan jane janet janice janine jasmine jean jeanette jeanne jenna
    jennifer jenny jessica jill jo joan joanna joanne jocelyn jodie johanna josephine joy joyce juanita judith
    judy julia juliana julianne julie juliet june jutta kara karen karin karla kate katarina katharina katherine
    kathleen kathryn kathy katie katja katrina kay kayla kellie kelly kellyanne kendra kerry khadija kimberly
    kirsten kirstjen kristen kristin kristina kristine lara larissa laura lauren leah leila lena leslie leticia
    lillian lily linda lindsay lisa lois loretta lori lorraine louise lucia lucille lucy luisa lydia lynda lynn
    lynne mabel mackenzie madeleine madeline maggie malala malia mandy marcia margaret margarita margot maria
    mariah marian marianne marie marilyn marina marine marion marissa marjorie marlene marsha martha martina
    mary maryam maureen maxine may maya megan meghan melania melanie melinda melissa mercedes meredith meryl mia
    michaela michele michelle mildred mindy miranda miriam molly mona monica monika muriel myra myrtle nadia
    nadine nancy naomi natalia natalie natasha nell nellie nicole nicola nikki nina nora norma octavia olga
    olivia ophelia oprah paige pam pamela pat patricia patsy patty paula pauline peggy penelope penny petra
    phyllis polly priscilla priti rachael rachel ramona rebecca regina renate renee rita roberta robin rosa
    rosalie rosalind rose rosemary roxanne ruth sabine sabrina sally samantha sandra sara sarah sasha savannah
    selena serena shannon sharon sheila shelley shelly sherry shirley sibylle sierra sigrid silke silvia simone
    sofia sonia sonja sophia sophie stacey stacy stefanie stella stephanie sue susan susana susanna susanne
    susie suzanne sybil sylvia tamara tammy tania tanja tanya tara tatiana teresa terri tess thea thelma theresa
    therese tiffany tina tonya tracey traci tracy trudy ulrike ulla uma ursula valeria valerie vanessa vera
    verena veronica veronika vicki vickie vicky victoria viola violet virginia vivian wanda wendy whitney wilma
    winifred yasmin yolanda yvette yvonne zara zoe
""")
FIRST = MALE | FEMALE
PARTICLES = listed("""
    de da di del della van von der den la le el al bin ibn ben abu zu zur dos das du ter ten
""")
SUFFIXES = frozenset(["jr.", "jr", "sr.", "sr", "ii", "iii", "iv"])


TRADES = listed("""
    abbott archer baker banker bishop butler carter chandler clark constable cook cooper dean driver farmer
    fisher foster gardner hunter judge king knight major marshall mason miller page painter parent parker pope
    porter potter prince singer smith taylor turner walker weaver
""")  # words for people that are surnames too


def gender(name: str) -> str | None:
    """M or f when a first name tells, else None; names of both kinds do not tell."""
    low = name.lower()
    man, woman = low in MALE, low in FEMALE
    return None if man == woman else "m" if man else "f"


_SHORT = {
    short: full
    for full, shorts in {
        "james": "jim jimmy jamie",
        "william": "bill billy will willie willy",
        "robert": "bob bobby rob robby robbie bert",
        "richard": "rick dick rich ricky richie",
        "joseph": "joe joey",
        "thomas": "tom tommy",
        "michael": "mike mick mickey mikey",
        "edward": "ed eddie ted ned teddy",
        "charles": "chuck charlie chip",
        "john": "jack johnny",
        "theodore": "theo",
        "anthony": "tony",
        "daniel": "dan danny",
        "david": "dave davy",
        "donald": "don donnie",
        "elizabeth": "liz beth betsy betty lizzie eliza lisa",
        "margaret": "maggie peggy meg",
        "katherine": "kate kathy katie kay",
        "catherine": "cathy cate",
        "deborah": "debbie deb",
        "patricia": "pat patty trish",
        "barbara": "barb",
        "susan": "sue susie",
        "rebecca": "becky",
        "andrew": "andy drew",
        "samuel": "sam sammy",
        "timothy": "tim timmy",
        "steven": "steve stevie",
        "stephen": "steph",
        "matthew": "matt",
        "christopher": "chris kit",
        "benjamin": "ben benny",
        "gregory": "greg",
        "kenneth": "ken kenny",
        "lawrence": "larry",
        "nicholas": "nick",
        "peter": "pete",
        "ronald": "ron ronnie",
        "bernard": "bernie",
        "alexander": "alex sasha sandy",
        "frederick": "fred freddie",
        "gerald": "jerry gerry",
        "henry": "hank harry",
        "jeffrey": "jeff",
        "jonathan": "jon",
        "joshua": "josh",
        "mitchell": "mitch",
        "philip": "phil",
        "raymond": "ray",
        "victoria": "vicky tori",
        "vincent": "vince vinny",
        "walter": "walt wally",
        "zachary": "zach zack",
        "douglas": "doug",
        "eugene": "gene",
        "francis": "frank",
        "jacob": "jake",
        "leonard": "leo len lenny",
        "randall": "randy",
        "russell": "russ",
        "valerie": "val",
        "johannes": "hannes jo",
        "friedrich": "fritz",
        "josef": "sepp",
    }.items()
    for short in shorts.split()
}


def short(name: str) -> str:
    """The full form of a first name's short form: Jim → james; other names as they are."""
    return _SHORT.get(name.lower(), name.lower())
